import type { Atlas } from '../datasets/atlas.ts';
import { clustersOf } from '../datasets/clusters.ts';
import { sitesOf } from '../datasets/sites.ts';
import { establishmentCounts, yearsOfCounts } from '../indicators/establishment-counts.ts';
import { measureNames, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import type { IndicatorColumn } from '../indicators/indicator.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import type { MissingReason } from '../measures/missing.ts';
import type { UnitId } from '../measures/unit.ts';
import { rankAmong, type RankAmong } from '../statistics/rank.ts';
import type { Text } from '../text.ts';
import type { Level } from '../view/view-state.ts';
import { fixedColumn, latestColumnWith } from './fixed-column.ts';
import { cellOf, methodOfColumn, type Method } from './method.ts';

/** A large number at the head of a profile. */
export interface KeyFigure {
  readonly id: string;
  readonly label: Text;
  readonly cell: NumberCell;
  readonly unit: UnitId;
  readonly decimals: number;
  /** `null` for figures that are not ranked. */
  readonly rank: RankAmong | null;
  readonly asOf: string;
  /** A later date at which other regions have a figure and this one has none; `null` when the figure is of the latest date. */
  readonly later: { readonly asOf: string; readonly reason: MissingReason } | null;
  readonly method: Method;
}

function laterThan(column: IndicatorColumn, latest: IndicatorColumn | null, code: string): KeyFigure['later'] {
  if (!latest || latest.year === column.year) return null;
  const cell = cellOf(latest, code);
  return hasValue(cell) ? null : { asOf: latest.asOf, reason: cell.missing };
}

function figureOf(atlas: Atlas, id: string, label: Text, level: Level, code: string, indicator: string, industry = ''): KeyFigure[] {
  const column = latestColumnWith(atlas, level, code, indicator, industry);
  if (!column) return [];
  return [
    {
      id,
      label,
      cell: cellOf(column, code),
      unit: column.unit,
      decimals: column.decimals,
      rank: rankAmong(column.values, column.codes.indexOf(code)),
      asOf: column.asOf,
      later: laterThan(column, fixedColumn(atlas, level, indicator, industry), code),
      method: methodOfColumn(atlas, column, code),
    },
  ];
}

const labels = {
  businesses: { zh: '登記工商', en: 'Registered businesses' },
  factories: { zh: '登記工廠', en: 'Registered factories' },
  population: { zh: '人口', en: 'Population' },
  income: { zh: '綜合所得中位數', en: 'Median gross income' },
} as const;

/** Businesses, factories and population of a county, each of the latest date at which it has a figure, with its rank among the counties. */
export function countyKeyFigures(atlas: Atlas, code: string): readonly KeyFigure[] {
  return [
    ...figureOf(atlas, 'businesses', labels.businesses, 'county', code, 'establishment-count', 'TOTAL'),
    ...figureOf(atlas, 'factories', labels.factories, 'county', code, 'establishment-count', 'factories'),
    ...figureOf(atlas, 'population', labels.population, 'county', code, 'county-indicators/population'),
  ];
}

/** The same for a township, and its median income. */
export function townshipKeyFigures(atlas: Atlas, code: string): readonly KeyFigure[] {
  return [
    ...figureOf(atlas, 'businesses', labels.businesses, 'township', code, 'establishment-count', 'TOTAL'),
    ...figureOf(atlas, 'factories', labels.factories, 'township', code, 'establishment-count', 'factories'),
    ...figureOf(atlas, 'population', labels.population, 'township', code, 'township-indicators/population'),
    ...figureOf(atlas, 'income', labels.income, 'township', code, 'township-indicators/gross-income-median-2023'),
  ];
}

/** The sum of all counties at the latest date at which every one has a figure. */
function nationalCount(atlas: Atlas, measure: EstablishmentMeasure, level: Level = 'county'): KeyFigure[] {
  const { total, unit, noun } = measureNames[measure];
  const whole = yearsOfCounts(atlas, measure, level)
    .toReversed()
    .flatMap((year) => establishmentCounts(atlas, measure, level, year) ?? [])
    .find((counts) => counts.absent.length === 0);
  if (!whole) return [];
  const base = whole.base([total]);
  const title = { zh: `全國${noun.zh}`, en: `All ${noun.en} in the country` };
  const method: Method = {
    title,
    place: null,
    definition: { zh: `${base.regions}個縣市的${noun.zh}合計。`, en: `The ${noun.en} of the ${base.regions} counties together.` },
    formula: { zh: '各縣市家數相加', en: 'sum over the counties' },
    cell: { value: base.total },
    unit,
    decimals: 0,
    asOf: whole.asOf,
    inputs: [],
    sourceIds: whole.allSourceIds,
    caveats: [],
  };
  return [{ id: measure, label: labels[measure], cell: method.cell, unit, decimals: 0, rank: null, asOf: whole.asOf, later: null, method }];
}

const parkTables = ['science-parks', 'industrial-parks'] as const;

/** What the atlas has collected, not what exists: clusters, and parks of both kinds. */
function collected(atlas: Atlas): KeyFigure[] {
  const clusters = clustersOf(atlas);
  const parks = parkTables.flatMap((table) => sitesOf(atlas, table).filter((site) => site.kind !== 'system'));
  const entry = (id: string, label: Text, definition: Text, unit: UnitId, count: number, resource: string, sourceIds: readonly string[]): KeyFigure[] => {
    if (count === 0) return [];
    const described = atlas.package.resources.find((known) => known.name === resource);
    const method: Method = {
      title: label,
      place: null,
      definition,
      formula: { zh: '資料列數', en: 'number of rows' },
      cell: { value: count },
      unit,
      decimals: 0,
      asOf: described?.asOf ?? '',
      inputs: [],
      sourceIds,
      caveats: described?.caveats ?? [],
    };
    return [{ id, label, cell: method.cell, unit, decimals: 0, rank: null, asOf: method.asOf, later: null, method }];
  };
  const clusterIds = [...new Set(clusters.flatMap((cluster) => cluster.sourceIds))];
  const parkIds = [...new Set(parks.flatMap((park) => park.sourceIds))];
  return [
    ...entry('clusters', { zh: '收錄的產業聚落', en: 'Clusters collected' }, { zh: '本圖收錄的具名產業聚落，不是官方的完整名單。', en: 'Named clusters that this atlas has collected; not an official, complete list.' }, 'clusters', clusters.length, 'clusters', clusterIds),
    ...entry('parks', { zh: '收錄的園區', en: 'Parks collected' }, { zh: '科學園區的各基地與產業園區；體系本身不另計。', en: 'Bases of science parks and industrial parks; a park system is not counted beside its bases.' }, 'sites', parks.length, 'industrial-parks', parkIds),
  ];
}

/** Businesses and factories of the country, and how many clusters and parks the atlas holds. */
export function nationalKeyFigures(atlas: Atlas): readonly KeyFigure[] {
  return [...nationalCount(atlas, 'businesses'), ...nationalCount(atlas, 'factories'), ...collected(atlas)];
}
