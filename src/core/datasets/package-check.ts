import { checkDescriptor } from './check-descriptor.ts';
import { descriptorFile } from './descriptor-places.ts';
import { checkFacts, definedIndicators } from './check-facts.ts';
import { cellOf, checkFile, type CheckedFile, type RawTable } from './check-file.ts';
import { checkForeignKeys, checkPrimaryKey, KeySets } from './check-keys.ts';
import { checkPlaces, type Bounds, type Country } from './check-places.ts';
import { definitionsResource, type DataPackage, type Resource } from './contract.ts';
import { readUtf8 } from './csv-text.ts';
import { inReadingOrder, problem, quoted, type Problem } from './problem.ts';

/** A package as files in memory: from a folder, or from what a visitor opened. Paths are relative to datapackage.json. */
export interface PackageFiles {
  /** Every file, datapackage.json among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Bounding boxes of counties by code, for the points. */
  readonly countyBounds?: ReadonlyMap<string, Bounds>;
  /** Files that may stand beside the listed ones, such as the lock. */
  readonly unlisted?: readonly string[];
}

export interface CheckedPackage {
  /** `null` when datapackage.json cannot be used. */
  readonly contract: DataPackage | null;
  readonly tables: ReadonlyMap<string, RawTable>;
  /** In reading order; empty = the package may be published. */
  readonly problems: readonly Problem[];
}

/** Results of earlier checks, by the very bytes and tables they were made of; hand it in again to check a changed package quickly. */
export class CheckMemory {
  readonly files = new WeakMap<Uint8Array, { readonly resource: string; readonly checked: CheckedFile }>();
  readonly own = new WeakMap<RawTable, readonly Problem[]>();
  readonly keySets = new KeySets();
}

function checkOneFile(resource: Resource, bytes: Uint8Array, memory: CheckMemory): CheckedFile {
  const description = JSON.stringify(resource);
  const old = memory.files.get(bytes);
  if (old && old.resource === description) return old.checked;
  const checked = checkFile(resource, bytes);
  memory.files.set(bytes, { resource: description, checked });
  return checked;
}

function primaryKeyOnce(table: RawTable, memory: CheckMemory): readonly Problem[] {
  const old = memory.own.get(table);
  if (old) return old;
  const found = checkPrimaryKey(table);
  memory.own.set(table, found);
  return found;
}

function countryOf(tables: ReadonlyMap<string, RawTable>, countyBounds: ReadonlyMap<string, Bounds>): Country {
  const counties = tables.get('counties');
  const townships = tables.get('townships');
  return {
    counties: new Set(counties?.rows.map((row) => cellOf(counties, row, 'county_code'))),
    countyOfTownship: new Map(
      townships?.rows.map((row) => [cellOf(townships, row, 'township_code'), cellOf(townships, row, 'county_code')]),
    ),
    countyBounds,
  };
}

function checkFileList(contract: DataPackage, input: PackageFiles): readonly Problem[] {
  const listed = new Set([
    descriptorFile,
    ...(input.unlisted ?? []),
    ...contract.resources.map((resource) => resource.path),
  ]);
  const problems: Problem[] = [];
  for (const file of input.files.keys()) {
    if (listed.has(file)) continue;
    const what = { zh: '檔案不在 datapackage.json 中。', en: 'The file is not listed in datapackage.json.' };
    problems.push(
      problem('unlisted-file', { file }, what, {
        zh: '在 datapackage.json 描述它，或移除。',
        en: 'Describe it there, or remove it.',
      }),
    );
  }
  for (const resource of contract.resources) {
    if (input.files.has(resource.path)) continue;
    const what = {
      zh: `${quoted(resource.name)} 的檔案不存在。`,
      en: `The file of ${quoted(resource.name)} does not exist.`,
    };
    problems.push(
      problem('missing-file', { file: resource.path }, what, {
        zh: '加入檔案，或更正 path。',
        en: 'Add the file, or correct "path".',
      }),
    );
  }
  return problems;
}

/**
 * Checks everything that can be wrong in a data package and reports all of it at once. Pure: the build and the page use the same rules.
 * Rules across files are checked for the files that could be read.
 */
export function checkPackage(input: PackageFiles, memory: CheckMemory = new CheckMemory()): CheckedPackage {
  const tables = new Map<string, RawTable>();
  const bytes = input.files.get(descriptorFile);
  if (!bytes) {
    const what = { zh: '沒有 datapackage.json。', en: 'There is no datapackage.json.' };
    const mend = { zh: '加入描述資料表的 datapackage.json。', en: 'Add a datapackage.json that describes the tables.' };
    return { contract: null, tables, problems: [problem('missing-file', { file: descriptorFile }, what, mend)] };
  }
  const { text, problems: byteProblems } = readUtf8(descriptorFile, bytes);
  if (text === null) return { contract: null, tables, problems: byteProblems };
  const { contract, problems: descriptorProblems } = checkDescriptor(text);
  const problems: Problem[] = [...byteProblems, ...descriptorProblems];
  if (!contract) return { contract, tables, problems: inReadingOrder(problems) };
  problems.push(...checkFileList(contract, input));
  for (const resource of contract.resources) {
    const fileBytes = input.files.get(resource.path);
    if (!fileBytes) continue;
    const checked = checkOneFile(resource, fileBytes, memory);
    for (const found of checked.problems) problems.push(found);
    if (checked.table) tables.set(resource.name, checked.table);
  }
  const country = countryOf(tables, input.countyBounds ?? new Map<string, Bounds>());
  const context = { definitions: definedIndicators(tables.get(definitionsResource)), terms: tables.get('terms') };
  for (const table of tables.values()) {
    const found = [
      primaryKeyOnce(table, memory),
      checkForeignKeys(table, tables, memory.keySets),
      checkPlaces(table, country),
      checkFacts(table, context),
    ];
    for (const some of found) for (const one of some) problems.push(one);
  }
  return { contract, tables, problems: inReadingOrder(problems) };
}
