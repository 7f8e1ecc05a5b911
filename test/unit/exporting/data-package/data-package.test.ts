import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DataPackage } from '../../../../src/core/datasets/contract.ts';
import { csvwMetadata } from '../../../../src/exporting/data-package/csvw.ts';
import { dataPackageZip } from '../../../../src/exporting/data-package/data-package.ts';

const descriptor = readFileSync('data/datapackage.json', 'utf8');
const contract: DataPackage = JSON.parse(descriptor);
const read = async (path: string) => new Uint8Array(readFileSync(`data/${path}`));
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const zip = await dataPackageZip({ descriptor, contract, read });
const files = unzipSync(zip);
const textOf = (name: string) => new TextDecoder().decode(files[name] ?? new Uint8Array());

describe('the whole data package', () => {
  it('holds every table with its shipped bytes', () => {
    for (const resource of contract.resources) expect(hashOf(files[resource.path] ?? new Uint8Array()), resource.path).toBe(hashOf(readFileSync(`data/${resource.path}`)));
    expect(textOf('datapackage.json')).toBe(descriptor);
    expect(Object.keys(files).length).toBe(contract.resources.length + 5);
  });

  it('names every table, licence and source in its documents', () => {
    for (const resource of contract.resources) {
      expect(textOf('SOURCES.md')).toContain(`\`${resource.path}\``);
      expect(textOf('LICENCES.md')).toContain(`\`${resource.path}\``);
      expect(textOf('CHANGELOG.md')).toContain(`\`${resource.path}\``);
    }
    for (const line of readFileSync('data/reference/sources.csv', 'utf8').split('\n').slice(1)) {
      const id = line.split(',')[0] ?? '';
      if (/^[\w.-]+$/.test(id)) expect(textOf('SOURCES.md')).toContain(`\`${id}\``);
    }
    expect(textOf('CHANGELOG.md')).toContain(`## ${contract.version}`);
    for (const name of ['SOURCES.md', 'LICENCES.md', 'CHANGELOG.md']) expect(textOf(name)).not.toMatch(/undefined|\[object/);
  });

  it('has the same bytes every time', async () => {
    expect(hashOf(await dataPackageZip({ descriptor, contract, read }))).toBe(hashOf(zip));
  });

  it('tells of progress, and ends when told to', async () => {
    const heard: number[] = [];
    const stop = new AbortController();
    const work = dataPackageZip({
      descriptor,
      contract,
      read,
      onProgress(done) {
        heard.push(done);
        if (done === 3) stop.abort(new Error('enough'));
      },
      pause: () => stop.signal.throwIfAborted(),
    });
    await expect(work).rejects.toThrow('enough');
    expect(heard).toEqual([1, 2, 3]);
  });

  it('refuses a file that did not arrive whole and a path that leaves the folder', async () => {
    const [first] = contract.resources;
    if (!first) throw new Error('no resource');
    const only = (change: object) => ({ ...contract, resources: [{ ...first, ...change }] });
    await expect(dataPackageZip({ descriptor, contract: only({ bytes: 1 }), read })).rejects.toThrow('did not arrive whole');
    await expect(dataPackageZip({ descriptor, contract: only({ path: '../x.csv' }), read })).rejects.toThrow('not a path inside');
  });
});

interface Column {
  readonly name: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly datatype: string | { readonly base: string };
}

interface CsvwTable {
  readonly url: string;
  readonly tableSchema: {
    readonly columns: readonly Column[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly { readonly columnReference: readonly string[]; readonly reference: { readonly resource: string; readonly columnReference: readonly string[] } }[];
  };
}

describe('its CSVW metadata', () => {
  const metadata: { readonly '@context': unknown; readonly tables: readonly CsvwTable[] } = JSON.parse(textOf('csv-metadata.json'));
  const byUrl = new Map(metadata.tables.map((table) => [table.url, table]));
  const bases = new Set(['string', 'integer', 'decimal', 'boolean']);

  it('says the same as the function makes', () => {
    expect(metadata).toEqual(csvwMetadata(contract));
    expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'zh-TW' }]);
    expect([...byUrl.keys()]).toEqual(contract.resources.map((resource) => resource.path));
  });

  it('describes every column by the head of its file, with a known datatype and a name that the vocabulary allows', () => {
    for (const { url, tableSchema } of metadata.tables) {
      const head = readFileSync(`data/${url}`, 'utf8').split('\n')[0]?.split(',');
      expect(tableSchema.columns.map((column) => column.titles['und'])).toEqual(head);
      for (const { name, datatype, titles } of tableSchema.columns) {
        expect(name).toMatch(/^[A-Za-z0-9][\w.]*$/);
        expect(bases.has(typeof datatype === 'string' ? datatype : datatype.base)).toBe(true);
        expect(titles['zh-TW']).toBeTruthy();
      }
      expect(new Set(tableSchema.columns.map((column) => column.name)).size).toBe(tableSchema.columns.length);
    }
  });

  it('has keys whose columns exist on either side', () => {
    let references = 0;
    for (const { url, tableSchema } of metadata.tables) {
      const names = new Set(tableSchema.columns.map((column) => column.name));
      expect(tableSchema.primaryKey.every((name) => names.has(name)), url).toBe(true);
      for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
        references += 1;
        const target = new Set(byUrl.get(reference.resource)?.tableSchema.columns.map((column) => column.name));
        expect(columnReference.every((name) => names.has(name))).toBe(true);
        expect(reference.columnReference.every((name) => target.has(name)), `${url} → ${reference.resource}`).toBe(true);
        expect(reference.columnReference.length).toBe(columnReference.length);
      }
    }
    expect(references).toBeGreaterThan(20);
  });
});
