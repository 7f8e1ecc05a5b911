import { isNumeric, type DataPackage, type Resource } from '../../src/core/datasets/contract.ts';
import { numbers, rowsBy, text, type Table } from '../../src/core/datasets/table.ts';
import { summarise, type ColumnSummary, type NumberColumn } from '../../src/core/measures/column.ts';
import { sha256 } from './files.ts';

export interface FieldLock extends ColumnSummary {
  readonly unit: string;
}

export interface FileLock {
  readonly rows: number;
  readonly sha256: string;
  /** Every numeric field. */
  readonly fields: Readonly<Record<string, FieldLock>>;
}

/** What the published data are, in few figures: a change of the data shows as a readable diff of this file. */
export interface DataLock {
  readonly contract: { readonly version: string; readonly sha256: string };
  readonly files: Readonly<Record<string, FileLock>>;
}

function lockOfColumn(unit: string, column: NumberColumn): FieldLock {
  return { unit, ...summarise(column) };
}

/** Some rows of a column, in their order. */
function rowsOf(column: NumberColumn, rows: readonly number[]): NumberColumn {
  const values = Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN);
  const reasons = Uint8Array.from(rows, (row) => column.reasons[row] ?? 0);
  return { kind: 'number', values, reasons };
}

/** Rows, hash and numeric fields of a table; the values of a long table stand apart for each indicator (`value of population`). */
export function fileLock(resource: Resource, table: Table, bytes: Uint8Array): FileLock {
  const fields: Record<string, FieldLock> = {};
  const role = resource.atlas.role;
  const long = role?.kind === 'region-values' && role.indicator !== undefined ? role : null;
  for (const field of resource.schema.fields) {
    if (!isNumeric(field)) continue;
    const column = numbers(table, field.name);
    if (!long || long.indicator === undefined || field.name !== long.value) {
      fields[field.name] = lockOfColumn(field.unit ?? field.type, column);
      continue;
    }
    const groups = [...rowsBy(table, long.indicator)].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [indicator, rows] of groups) {
      const unit = long.unit === undefined ? '' : text(table, long.unit, rows[0] ?? 0);
      fields[`${field.name} of ${indicator}`] = lockOfColumn(unit, rowsOf(column, rows));
    }
  }
  return { rows: table.length, sha256: sha256(bytes), fields };
}

export function lockOf(
  contract: DataPackage,
  contractBytes: Uint8Array,
  files: ReadonlyMap<string, FileLock>,
): DataLock {
  const paths = [...files.keys()].sort();
  return {
    contract: { version: contract.version, sha256: sha256(contractBytes) },
    files: Object.fromEntries(
      paths.flatMap((path) => {
        const lock = files.get(path);
        return lock ? [[path, lock]] : [];
      }),
    ),
  };
}

/** The text of lock.json: one line per file head and per field, in a stable order. */
export function lockText(lock: DataLock): string {
  const files = Object.entries(lock.files).map(([path, file]) => {
    const fields = Object.entries(file.fields).map(
      ([name, field]) => `        ${JSON.stringify(name)}: ${JSON.stringify(field)}`,
    );
    const body = fields.length > 0 ? `{\n${fields.join(',\n')}\n      }` : '{}';
    return `    ${JSON.stringify(path)}: {\n      "rows": ${file.rows},\n      "sha256": "${file.sha256}",\n      "fields": ${body}\n    }`;
  });
  return `{\n  "contract": ${JSON.stringify(lock.contract)},\n  "files": {\n${files.join(',\n')}\n  }\n}\n`;
}

function missingText(missing: ColumnSummary['missing']): string {
  const parts = Object.entries(missing).map(([reason, count]) => `${count} ${reason}`);
  return parts.length > 0 ? parts.join(', ') : 'none';
}

function fieldChanges(name: string, before: FieldLock, after: FieldLock): readonly string[] {
  const changes: string[] = [];
  if (before.unit !== after.unit) changes.push(`${name}: unit ${before.unit} → ${after.unit}`);
  if (before.count !== after.count) changes.push(`${name}: figures ${before.count} → ${after.count}`);
  if (before.min !== after.min) changes.push(`${name}: least ${before.min} → ${after.min}`);
  if (before.max !== after.max) changes.push(`${name}: greatest ${before.max} → ${after.max}`);
  if (missingText(before.missing) !== missingText(after.missing)) {
    changes.push(`${name}: missing ${missingText(before.missing)} → ${missingText(after.missing)}`);
  }
  return changes;
}

function fileChanges(before: FileLock, after: FileLock): readonly string[] {
  const changes: string[] = [];
  if (before.rows !== after.rows) changes.push(`rows ${before.rows} → ${after.rows}`);
  for (const name of new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])) {
    const old = before.fields[name];
    const now = after.fields[name];
    if (old && now) changes.push(...fieldChanges(name, old, now));
    else changes.push(old ? `${name}: numeric field gone` : `${name}: new numeric field`);
  }
  if (changes.length === 0 && before.sha256 !== after.sha256)
    changes.push('content changed; rows, ranges and missing figures are the same');
  return changes;
}

/** What changed between two locks, file by file; empty = the same data. */
export function lockChanges(before: DataLock, after: DataLock): readonly string[] {
  const changes: string[] = [];
  if (before.contract.sha256 !== after.contract.sha256) {
    const versions =
      before.contract.version === after.contract.version
        ? ''
        : ` (version ${before.contract.version} → ${after.contract.version})`;
    changes.push(`datapackage.json: content changed${versions}`);
  }
  for (const path of [...new Set([...Object.keys(before.files), ...Object.keys(after.files)])].sort()) {
    const old = before.files[path];
    const now = after.files[path];
    if (!old) changes.push(`${path}: new file`);
    else if (!now) changes.push(`${path}: file gone`);
    else changes.push(...fileChanges(old, now).map((change) => `${path}: ${change}`));
  }
  return changes;
}
