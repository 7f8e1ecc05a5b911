import type { Atlas } from '../datasets/atlas.ts';
import { list, number, rowsBy, text } from '../datasets/table.ts';
import { indicatorById } from '../indicators/index.ts';
import { hasValue } from '../measures/column.ts';
import type { MissingReason } from '../measures/missing.ts';
import type { UnitId } from '../measures/unit.ts';
import { rankAmong, type RankAmong } from '../statistics/rank.ts';
import type { Text } from '../text.ts';
import { latestColumnWith } from './fixed-column.ts';
import type { IndicatorColumn } from '../indicators/indicator.ts';

/** One published figure of a county over the years; years without a row are simply not among the points. */
export interface Trend {
  readonly indicator: string;
  readonly title: Text;
  readonly unit: UnitId;
  readonly decimals: number;
  readonly points: readonly { readonly year: number; readonly value: number | null; readonly reason: MissingReason | null }[];
  /** The column of the latest year with a figure, with the county's rank in it. */
  readonly column: IndicatorColumn;
  readonly rank: RankAmong | null;
  readonly sourceIds: readonly string[];
}

/** What the trend tab shows, in this order, as far as the county has at least two years. */
const trendIndicators = [
  'population',
  'median-annual-wage',
  'disposable-income-per-capita',
  'unemployment-rate',
  'industry-share-of-employed',
  'tertiary-education-share',
  'operating-factories-per-km2',
  'ageing-index',
] as const;

/** The trends of a county; empty while `county-indicators` is loading. */
export function trendsOf(atlas: Atlas, county: string): readonly Trend[] {
  const table = atlas.tables.get('county-indicators');
  if (!table) return [];
  const own = rowsBy(table, 'county_code').get(county) ?? [];
  return trendIndicators.flatMap((indicator): Trend[] => {
    const id = `county-indicators/${indicator}`;
    const definition = indicatorById(atlas, id);
    const column = latestColumnWith(atlas, 'county', county, id, '');
    const rows = own.filter((row) => text(table, 'indicator', row) === indicator);
    if (!definition || !column || rows.length < 2) return [];
    const points = rows.flatMap((row) => {
      const year = number(table, 'year', row);
      const cell = number(table, 'value', row);
      if (!hasValue(year)) return [];
      return [{ year: year.value, value: hasValue(cell) ? cell.value : null, reason: hasValue(cell) ? null : cell.missing }];
    });
    return [
      {
        indicator,
        title: definition.title,
        unit: column.unit,
        decimals: column.decimals,
        points: points.toSorted((a, b) => a.year - b.year),
        column,
        rank: rankAmong(column.values, column.codes.indexOf(county)),
        sourceIds: [...new Set(rows.flatMap((row) => list(table, 'source_ids', row)))],
      },
    ];
  });
}
