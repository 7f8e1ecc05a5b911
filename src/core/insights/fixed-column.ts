import type { Atlas } from '../datasets/atlas.ts';
import { columnFor } from '../indicators/index.ts';
import type { IndicatorColumn } from '../indicators/indicator.ts';
import { defaultView, type Level } from '../view/view-state.ts';
import { hasValue } from '../measures/column.ts';
import { cellOf } from './method.ts';

/** The column of an indicator whatever the view shows. `null` while its tables are loading or when there is no such column. */
export function fixedColumn(atlas: Atlas, level: Level, indicator: string, industry = 'TOTAL', year: number | null = null): IndicatorColumn | null {
  return columnFor(atlas, { ...defaultView, level, indicator, industry, year });
}

/** The column of the latest year in which a region has a figure; of the latest year when it has none at all. */
export function latestColumnWith(atlas: Atlas, level: Level, code: string, indicator: string, industry = 'TOTAL'): IndicatorColumn | null {
  const latest = fixedColumn(atlas, level, indicator, industry);
  if (!latest || hasValue(cellOf(latest, code))) return latest;
  for (const year of latest.years.toReversed()) {
    const column = fixedColumn(atlas, level, indicator, industry, year);
    if (column && hasValue(cellOf(column, code))) return column;
  }
  return latest;
}
