import { hasValue } from '../measures/column.ts';
import { missingLabels } from '../measures/missing.ts';
import { formatCell, formatNumber, unitName } from '../measures/number-format.ts';
import { textIn, type Language } from '../text.ts';
import type { AreaFigure, RowDefinition } from './row-kinds.ts';

/** A figure with its unit, or the short label of why there is none. */
export function printedFigure(row: RowDefinition, { cell }: AreaFigure, language: Language): string {
  return formatCell(cell, row.unit, language, { decimals: row.decimals, ...(row.asPercent ? { asPercent: true } : {}) });
}

/** The figure alone, for a row whose head says the unit; or the short label. */
export function bareFigure(row: RowDefinition, { cell }: AreaFigure, language: Language): string {
  if (!hasValue(cell)) return textIn(missingLabels[cell.missing], language);
  return formatNumber(row.asPercent ? 100 * cell.value : cell.value, 'count', language, { decimals: row.decimals });
}

/** The unit of the bare figures of a row; '' for pure numbers. */
export function rowUnit(row: RowDefinition, language: Language): string {
  return row.asPercent ? '%' : unitName(row.unit, language);
}
