import { readFolder } from '../../../../scripts/data/files.ts';
import type { Bounds } from '../../../../src/core/datasets/check-places.ts';
import type { DataPackage } from '../../../../src/core/datasets/contract.ts';
import { parseTable, type Table } from '../../../../src/core/datasets/table.ts';

/** The invented country of the tests: valid as it stands. */
export const threeCountyFolder = 'test/fixtures/three-county';

export const threeCountyBounds: ReadonlyMap<string, Bounds> = new Map<string, Bounds>([
  ['09991', [119.4, 23.4, 119.7, 23.7]],
  ['99001', [120, 24, 120.5, 24.5]],
  ['99002', [121, 23, 121.5, 23.5]],
]);

const original = readFolder(threeCountyFolder);

export type Files = Map<string, Uint8Array>;

export function threeCountyFiles(): Files {
  return new Map(original);
}

export function textIn(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`No file ${path}.`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The files with one text of one file replaced; fails when the text is not there exactly once. */
export function replaced(files: Files, path: string, from: string, to: string): Files {
  const text = textIn(files, path);
  if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once in ${path}.`);
  return new Map(files).set(path, new TextEncoder().encode(text.replace(from, () => to)));
}

export function contractOf(files: ReadonlyMap<string, Uint8Array>): DataPackage {
  const contract: DataPackage = JSON.parse(textIn(files, 'datapackage.json'));
  return contract;
}

export function tablesOf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Table> {
  return new Map(contractOf(files).resources.map((resource) => [resource.name, parseTable(textIn(files, resource.path), resource)]));
}
