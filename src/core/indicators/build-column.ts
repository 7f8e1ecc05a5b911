import { hasValue, numberColumnOf, type NumberCell } from '../measures/column.ts';
import type { ClassedScale } from '../scales/scale.ts';
import type { IndicatorColumn } from './indicator.ts';

/** What an indicator says about its column; the values come from one cell per region. */
interface ColumnParts extends Omit<IndicatorColumn, 'values' | 'reasons' | 'scale'> {
  readonly cellOf: (code: string) => NumberCell;
  readonly scaleOf: (values: Float64Array) => ClassedScale;
}

/** The column of all its regions; the scale is made from the values that exist. */
export function buildColumn({ cellOf, scaleOf, ...parts }: ColumnParts): IndicatorColumn {
  const { values, reasons } = numberColumnOf(parts.codes.map(cellOf));
  return { ...parts, values, reasons, scale: scaleOf(values) };
}

/** A figure made of several figures: the first missing one gives its reason; `not-applicable` where the formula is not defined (`null`). */
export function combine(cells: readonly NumberCell[], formula: (...values: number[]) => number | null): NumberCell {
  const values: number[] = [];
  for (const cell of cells) {
    if (!hasValue(cell)) return cell;
    values.push(cell.value);
  }
  const value = formula(...values);
  return value === null ? { missing: 'not-applicable' } : { value };
}
