import type { Atlas } from '../datasets/atlas.ts';
import { keyOf, list, number, rowIndex, rowsBy, type Table } from '../datasets/table.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import type { UnitId } from '../measures/unit.ts';
import { dateText } from '../indicators/date-text.ts';
import type { IndicatorInput } from '../indicators/indicator.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import type { Area } from './areas.ts';

export const rowGroups = ['people', 'industry', 'change', 'work', 'grants', 'sites', 'own'] as const;
export type RowGroup = (typeof rowGroups)[number];

/** What a row of the table says of one area. */
export interface AreaFigure {
  readonly cell: NumberCell;
  /** Why there is none, where the reason alone would not say it; or what has to be known of the figure. */
  readonly note: Text | null;
  /** Date as published, `first/last` for a change, several joined by `;` for a ratio of figures of different dates; '' where there is no figure. */
  readonly asOf: string;
  readonly inputs: readonly IndicatorInput[];
  readonly sourceIds: readonly string[];
}

/** One indicator of the table: how it is made for any area. */
export interface RowDefinition {
  readonly id: string;
  readonly group: RowGroup;
  readonly title: Text;
  readonly definition: Text;
  /** Empty for figures that are published as they are. */
  readonly formula: Text;
  readonly unit: UnitId;
  readonly decimals: number;
  /** Printed as per cent though stored as a fraction. */
  readonly asPercent?: boolean;
  readonly needs: readonly string[];
  figure(atlas: Atlas, area: Area, view: ViewState): AreaFigure;
}

export const noFigure = (missing: NumberCell, note: Text | null = null): AreaFigure => ({ cell: missing, note, asOf: '', inputs: [], sourceIds: [] });

/** Rates of parts have no sum and their mean would not be the rate of the whole. */
export const notAddable: Text = { zh: '各地的比率不能平均。', en: 'Rates of parts cannot be averaged.' };

/** Sources and years of some inputs, each once. */
export function figureOfInputs(cell: NumberCell, inputs: readonly IndicatorInput[], note: Text | null = null): AreaFigure {
  return {
    cell,
    note,
    asOf: hasValue(cell) ? [...new Set(inputs.map(({ asOf }) => asOf).filter((asOf) => asOf !== ''))].join(';') : '',
    inputs,
    sourceIds: [...new Set(inputs.flatMap(({ sourceIds }) => sourceIds))].toSorted(),
  };
}

/** The dates of a figure as they read: one, a span, or those of a numerator and its denominator. */
export function datesText(asOf: string): Text {
  const dates = asOf.split(';').map(dateText);
  return { zh: dates.map(({ zh }) => zh).join('、'), en: dates.map(({ en }) => en).join(', ') };
}

const resources = { county: 'county-indicators', township: 'township-indicators' } as const;

interface Published {
  readonly table: Table;
  readonly indicator: string;
  rowOf(code: string, year: number): number | undefined;
  readonly years: readonly number[];
}

function publishedOf(atlas: Atlas, level: Area['level'], indicator: string): Published | null {
  const table = atlas.tables.get(resources[level]);
  if (!table) return null;
  const years = new Set((rowsBy(table, 'indicator').get(indicator) ?? []).flatMap((row) => {
    const cell = number(table, 'year', row);
    return hasValue(cell) ? [cell.value] : [];
  }));
  const index = rowIndex(table, 'indicator', level === 'county' ? 'county_code' : 'township_code', 'year');
  return { table, indicator, years: [...years].toSorted((a, b) => b - a), rowOf: (code, year) => index.get(keyOf(indicator, code, year)) };
}

/** A published figure of one region in the latest year that has it. */
export function publishedFigure(atlas: Atlas, area: Area, indicator: string, unit: UnitId, name: Text): AreaFigure {
  const [part] = area.parts;
  if (area.parts.length !== 1 || !part || part.share < 1) return noFigure({ missing: 'not-applicable' }, notAddable);
  const published = publishedOf(atlas, area.level, indicator);
  for (const year of published?.years ?? []) {
    const row = published?.rowOf(part.code, year);
    const cell = published && row !== undefined ? number(published.table, 'value', row) : null;
    if (published && row !== undefined && cell && hasValue(cell)) {
      return figureOfInputs(cell, [{ name, value: cell.value, unit, asOf: String(year), sourceIds: list(published.table, 'source_ids', row) }]);
    }
  }
  return noFigure({ missing: 'not-collected' });
}

/** The sum of a published count over an area's parts in the latest year in which every part has it. */
export function summedFigure(atlas: Atlas, area: Area, indicator: string, unit: UnitId, name: Text): AreaFigure {
  const published = publishedOf(atlas, area.level, indicator);
  if (!published) return noFigure({ missing: 'not-collected' });
  for (const year of published.years) {
    let sum = 0;
    const sourceIds = new Set<string>();
    const isWhole = area.parts.every(({ code, share }) => {
      const row = published.rowOf(code, year);
      const cell = row === undefined ? null : number(published.table, 'value', row);
      if (row === undefined || !cell || !hasValue(cell)) return false;
      sum += share * cell.value;
      for (const id of list(published.table, 'source_ids', row)) sourceIds.add(id);
      return true;
    });
    if (isWhole && area.parts.length > 0) return figureOfInputs({ value: sum }, [{ name, value: sum, unit, asOf: String(year), sourceIds: [...sourceIds] }]);
  }
  return noFigure({ missing: 'not-collected' });
}
