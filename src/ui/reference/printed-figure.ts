import { hasValue } from '../../core/measures/column.ts';
import { formatCell } from '../../core/measures/number-format.ts';
import type { ParkFigure } from '../../core/reference/park-sheets.ts';
import { m } from '../../i18n/language.ts';

const qualifiers: Readonly<Record<string, () => string>> = { 'more-than': m.reference_more_than, 'less-than': m.reference_less_than, about: m.reference_about };

/** A figure with its unit and what its source says of its exactness. */
export function printedFigure({ cell, unit, qualifier }: ParkFigure, language: 'zh-TW' | 'en'): string {
  if (!hasValue(cell)) return m.reference_unknown();
  return `${qualifiers[qualifier]?.() ?? ''}${formatCell(cell, unit, language, { decimals: Number.isInteger(cell.value) ? 0 : 1 })}`;
}
