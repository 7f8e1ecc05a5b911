import { hasValue, numberColumnOf, type NumberCell } from '../measures/column.ts';
import type { ClassedScale } from '../scales/scale.ts';
import type { CountsAsked } from './counts-asked.ts';
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

type SettledByCounts = 'level' | 'codes' | 'year' | 'asOf' | 'years' | 'sourceIds';

/** A column made of the counts of one question: these settle its regions, its date, its years and its sources, unless the parts say otherwise. */
export function columnOfCounts({ counts, years }: CountsAsked, parts: Omit<ColumnParts, SettledByCounts> & Partial<Pick<ColumnParts, SettledByCounts>>): IndicatorColumn {
  const { level, codes, year, asOf, allSourceIds } = counts;
  return buildColumn({ level, codes, year, asOf, years, sourceIds: allSourceIds, ...parts });
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
