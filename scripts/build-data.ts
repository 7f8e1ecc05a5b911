import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { descriptorFile } from '../src/core/datasets/descriptor-places.ts';
import type { Bounds } from '../src/core/datasets/check-places.ts';
import type { DataPackage, Resource } from '../src/core/datasets/contract.ts';
import { checkPackage, type CheckMemory } from '../src/core/datasets/package-check.ts';
import { problemLines } from '../src/core/datasets/problem.ts';
import { parseTable } from '../src/core/datasets/table.ts';
import { countyBounds } from './data/county-bounds.ts';
import { readFolder, removeOtherCsv, writeIfChanged } from './data/files.ts';
import { fileLock, lockChanges, lockOf, lockText, type DataLock, type FileLock } from './data/lock.ts';

const lockFile = 'lock.json';
/** The part of the contract that the first map needs; a fifth of the whole. */
const startFile = 'datapackage-start.json';

export interface BuildOptions {
  /** Folder with datapackage.json and the tables. */
  readonly data: string;
  /** Folder for the published files. */
  readonly out: string;
  /** Write nothing; fail when lock.json does not describe the data. */
  readonly check: boolean;
  readonly bounds: ReadonlyMap<string, Bounds>;
  readonly memory?: CheckMemory;
}

export interface BuildResult {
  readonly ok: boolean;
  /** What is printed, one entry a line. */
  readonly lines: readonly string[];
}

interface Published {
  readonly resource: Resource;
  readonly bytes: Uint8Array;
  readonly lock: FileLock;
}

function readTables(contract: DataPackage, files: ReadonlyMap<string, Uint8Array>): readonly Published[] {
  return contract.resources.flatMap((resource) => {
    const bytes = files.get(resource.path);
    if (!bytes) return [];
    const table = parseTable(new TextDecoder().decode(bytes), resource);
    return [{ resource, bytes, lock: fileLock(resource, table, bytes) }];
  });
}

function publish(contract: DataPackage, published: readonly Published[], out: string): void {
  for (const { resource, bytes } of published) writeIfChanged(join(out, resource.path), bytes);
  const resources = published.map(({ resource, bytes, lock }) => ({
    ...resource,
    bytes: bytes.length,
    rows: lock.rows,
    hash: `sha256:${lock.sha256}`,
  }));
  writeIfChanged(join(out, descriptorFile), `${JSON.stringify({ ...contract, resources })}\n`);
  const start = resources.filter((resource) => resource.atlas.load === 'start');
  writeIfChanged(join(out, startFile), `${JSON.stringify({ ...contract, resources: start })}\n`);
  removeOtherCsv(out, new Set(published.map(({ resource }) => resource.path)));
}

function driftFromLock(path: string, lock: DataLock): readonly string[] {
  if (!existsSync(path)) return [`${lockFile} does not exist; run the build without --check to write it.`];
  const before: DataLock = JSON.parse(readFileSync(path, 'utf8'));
  return lockChanges(before, lock);
}

/** Checks the data folder, then publishes it (or, with `check`, compares it with its lock). */
export function buildData(options: BuildOptions): BuildResult {
  const files = readFolder(options.data);
  const { contract, problems } = checkPackage(
    { files, countyBounds: options.bounds, unlisted: [lockFile] },
    options.memory,
  );
  if (!contract || problems.length > 0) {
    const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the data:`;
    return { ok: false, lines: [count, ...problemLines(problems, 'en')] };
  }
  const published = readTables(contract, files);
  const locks = new Map(published.map(({ resource, lock }) => [resource.path, lock]));
  const lock = lockOf(contract, files.get(descriptorFile) ?? new Uint8Array(), locks);
  const lockPath = join(options.data, lockFile);
  const rows = published.reduce((sum, { lock: file }) => sum + file.rows, 0);
  const bytes = published.reduce((sum, { bytes: file }) => sum + file.length, 0);
  const summary = `${published.length} tables, ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB: no problems`;
  if (options.check) {
    const drift = driftFromLock(lockPath, lock);
    if (drift.length === 0) return { ok: true, lines: [`data: ${summary}; lock.json is up to date.`] };
    const head =
      'The data are not what lock.json describes. If the change is meant, run the build and commit lock.json:';
    return { ok: false, lines: [head, ...drift.map((change) => `  ${change}`)] };
  }
  publish(contract, published, options.out);
  const changed = writeIfChanged(lockPath, lockText(lock));
  return { ok: true, lines: [`data: ${summary}${changed ? '; lock.json written' : ''}.`] };
}

function main(): void {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      data: { type: 'string', default: 'data' },
      out: { type: 'string', default: 'public/data' },
    },
  });
  const result = buildData({
    data: resolve(values.data),
    out: resolve(values.out),
    check: values.check,
    bounds: countyBounds(),
  });
  const print = result.ok ? console.log : console.error;
  for (const line of result.lines) print(line);
  if (!result.ok) process.exitCode = 1;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
