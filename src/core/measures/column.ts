import { missingReasons, reasonCode, reasonOfCode, type MissingReason } from './missing.ts';

/** Figures of one field. `values` is NaN where `reasons` is not 0; see `reasonOfCode`. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
  readonly reasons: Uint8Array;
}

/** Texts, codes, ids and dates as written; '' = no text. */
export interface TextColumn {
  readonly kind: 'text';
  readonly values: readonly string[];
}

export interface ListColumn {
  readonly kind: 'list';
  readonly values: readonly (readonly string[])[];
}

/** `null` where the cell is empty. */
export interface BooleanColumn {
  readonly kind: 'boolean';
  readonly values: readonly (boolean | null)[];
}

export type Column = NumberColumn | TextColumn | ListColumn | BooleanColumn;

/** One figure or the reason for its absence. */
export type NumberCell = { readonly value: number } | { readonly missing: MissingReason };

export function hasValue(cell: NumberCell): cell is { readonly value: number } {
  return 'value' in cell;
}

/**
 * The figure of a row, or why there is none.
 * @throws RangeError for a row outside the column.
 */
export function numberCell(column: NumberColumn, row: number): NumberCell {
  const code = column.reasons[row];
  const value = column.values[row];
  if (code === undefined || value === undefined)
    throw new RangeError(`Row ${row} is outside the column (${column.values.length} rows).`);
  return code === 0 ? { value } : { missing: reasonOfCode(code) };
}

/** A column from cells; the inverse of `numberCell` row by row. */
export function numberColumnOf(cells: readonly NumberCell[]): NumberColumn {
  const values = new Float64Array(cells.length);
  const reasons = new Uint8Array(cells.length);
  cells.forEach((cell, row) => {
    values[row] = hasValue(cell) ? cell.value : Number.NaN;
    reasons[row] = hasValue(cell) ? 0 : reasonCode(cell.missing);
  });
  return { kind: 'number', values, reasons };
}

/** How many figures a column has, its least and greatest, and how many are missing for each reason met. */
export interface ColumnSummary {
  readonly count: number;
  /** `null` when there is no figure at all. */
  readonly min: number | null;
  readonly max: number | null;
  readonly missing: Readonly<Partial<Record<MissingReason, number>>>;
}

export function summarise(column: NumberColumn): ColumnSummary {
  let count = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  const missingByCode = missingReasons.map(() => 0);
  column.reasons.forEach((code, row) => {
    if (code !== 0) {
      missingByCode[code - 1] = (missingByCode[code - 1] ?? 0) + 1;
      return;
    }
    const value = column.values[row] ?? Number.NaN;
    count += 1;
    if (value < min) min = value;
    if (value > max) max = value;
  });
  const missing: Partial<Record<MissingReason, number>> = {};
  missingReasons.forEach((reason, index) => {
    const found = missingByCode[index] ?? 0;
    if (found > 0) missing[reason] = found;
  });
  return { count, min: count > 0 ? min : null, max: count > 0 ? max : null, missing };
}
