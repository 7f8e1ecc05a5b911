import { csvParseRows } from 'd3-dsv';
import { numberCell, type Column, type ListColumn, type NumberCell, type NumberColumn } from '../measures/column.ts';
import { reasonCode } from '../measures/missing.ts';
import { listDelimiter, isNumeric, type Field, type Resource } from './contract.ts';

/** A checked table in typed columns. Codes and ids stay text (`09007`). */
export interface Table {
  readonly name: string;
  readonly resource: Resource;
  /** Number of rows. */
  readonly length: number;
  readonly columns: ReadonlyMap<string, Column>;
}

function numberColumn(cells: readonly string[], resource: Resource): NumberColumn {
  const codes = new Map<string, number>([['', reasonCode('not-collected')]]);
  for (const token of resource.schema.missingValues ?? []) codes.set(token.value, reasonCode(token.label));
  const values = new Float64Array(cells.length);
  const reasons = new Uint8Array(cells.length);
  cells.forEach((cell, row) => {
    const code = codes.get(cell) ?? 0;
    reasons[row] = code;
    values[row] = code === 0 ? Number(cell) : Number.NaN;
  });
  return { kind: 'number', values, reasons };
}

const noItems: readonly string[] = [];

function columnOf(cells: readonly string[], field: Field, resource: Resource): Column {
  if (isNumeric(field)) return numberColumn(cells, resource);
  if (field.type === 'boolean') {
    return { kind: 'boolean', values: cells.map((cell) => (cell === '' ? null : cell === 'true')) };
  }
  if (field.type === 'list') {
    const delimiter = listDelimiter(field);
    return { kind: 'list', values: cells.map((cell) => (cell === '' ? noItems : cell.split(delimiter))) };
  }
  return { kind: 'text', values: cells };
}

/**
 * Typed columns from a CSV that the build has already checked; nothing is guessed.
 * @throws Error when the header is not the contract's, which means that package and file are not of the same build.
 */
export function parseTable(csvText: string, resource: Resource): Table {
  const fields = resource.schema.fields;
  const cells: string[][] = fields.map(() => []);
  let length = 0;
  csvParseRows(csvText, (row, index) => {
    if (index === 0) {
      if (row.length !== fields.length || fields.some((field, column) => field.name !== row[column])) {
        throw new Error(
          `${resource.path}: the header "${row.join(',')}" does not match the contract of ${resource.name}.`,
        );
      }
      return null;
    }
    for (let column = 0; column < fields.length; column += 1) cells[column]?.push(row[column] ?? '');
    length += 1;
    return null;
  });
  const columns = new Map<string, Column>();
  fields.forEach((field, column) => columns.set(field.name, columnOf(cells[column] ?? [], field, resource)));
  return { name: resource.name, resource, length, columns };
}

/** @throws Error when the table has no such field. */
export function columnNamed(table: Table, field: string): Column {
  const column = table.columns.get(field);
  if (!column) throw new Error(`Table ${table.name} has no field ${field}.`);
  return column;
}

/** The typed numbers of a field. @throws Error when it is absent or not a number. */
export function numbers(table: Table, field: string): NumberColumn {
  const column = columnNamed(table, field);
  if (column.kind !== 'number') throw new Error(`Field ${field} of ${table.name} holds ${column.kind}, not numbers.`);
  return column;
}

/** The texts of a field. @throws Error when it is absent or not text. */
export function texts(table: Table, field: string): readonly string[] {
  const column = columnNamed(table, field);
  if (column.kind !== 'text') throw new Error(`Field ${field} of ${table.name} holds ${column.kind}, not text.`);
  return column.values;
}

/** The lists of a field. @throws Error when it is absent or not a list. */
export function lists(table: Table, field: string): ListColumn['values'] {
  const column = columnNamed(table, field);
  if (column.kind !== 'list') throw new Error(`Field ${field} of ${table.name} holds ${column.kind}, not lists.`);
  return column.values;
}

/** One figure or the reason for its absence. */
export function number(table: Table, field: string, row: number): NumberCell {
  return numberCell(numbers(table, field), row);
}

/** One text; '' = none. */
export function text(table: Table, field: string, row: number): string {
  return texts(table, field)[row] ?? '';
}

/** One list; empty = none. */
export function list(table: Table, field: string, row: number): readonly string[] {
  return lists(table, field)[row] ?? noItems;
}

/** One yes or no; `null` = not said. @throws Error when the field is absent or not a boolean. */
export function flag(table: Table, field: string, row: number): boolean | null {
  const column = columnNamed(table, field);
  if (column.kind !== 'boolean')
    throw new Error(`Field ${field} of ${table.name} holds ${column.kind}, not true/false.`);
  return column.values[row] ?? null;
}

/** A cell as the text it is matched by in keys; numbers without grouping, '' when missing. */
function keyPart(column: Column, row: number): string {
  if (column.kind === 'number') return column.reasons[row] === 0 ? String(column.values[row]) : '';
  const value = column.values[row];
  if (Array.isArray(value)) return value.join(';');
  return value === null || value === undefined ? '' : String(value);
}

const keySeparator = '\u001f';

/** The key text of several values, as `rowIndex` uses it. */
export function keyOf(...parts: readonly (string | number)[]): string {
  return parts.join(keySeparator);
}

const rowIndexes = new WeakMap<Table, Map<string, ReadonlyMap<string, number>>>();
const rowGroups = new WeakMap<Table, Map<string, ReadonlyMap<string, readonly number[]>>>();

function remembered<Value>(
  store: WeakMap<Table, Map<string, Value>>,
  table: Table,
  key: string,
  make: () => Value,
): Value {
  const known = store.get(table) ?? new Map<string, Value>();
  store.set(table, known);
  const old = known.get(key);
  if (old !== undefined) return old;
  const made = make();
  known.set(key, made);
  return made;
}

/**
 * Row numbers by key; the primary key unless fields are given. Kept per table, so that asking again costs nothing.
 * Several fields are joined by `keyOf`. The first row wins where a key that is not unique is asked for.
 */
export function rowIndex(table: Table, ...fields: readonly string[]): ReadonlyMap<string, number> {
  const wanted = fields.length > 0 ? fields : table.resource.schema.primaryKey;
  return remembered(rowIndexes, table, wanted.join(keySeparator), () => {
    const columns = wanted.map((field) => columnNamed(table, field));
    const index = new Map<string, number>();
    for (let row = 0; row < table.length; row += 1) {
      const key = keyOf(...columns.map((column) => keyPart(column, row)));
      if (!index.has(key)) index.set(key, row);
    }
    return index;
  });
}

/** All rows that have a value in a field; a row of a list field stands under each of its items. */
export function rowsBy(table: Table, field: string): ReadonlyMap<string, readonly number[]> {
  return remembered(rowGroups, table, field, () => {
    const column = columnNamed(table, field);
    const groups = new Map<string, number[]>();
    for (let row = 0; row < table.length; row += 1) {
      const keys = column.kind === 'list' ? (column.values[row] ?? noItems) : [keyPart(column, row)];
      for (const key of keys) {
        const group = groups.get(key);
        if (group) group.push(row);
        else groups.set(key, [row]);
      }
    }
    return groups;
  });
}
