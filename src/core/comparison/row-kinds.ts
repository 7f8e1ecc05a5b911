import type { Atlas } from '../datasets/atlas.ts';
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

/** Years of which something is known of an area: what a row is made of. A ratio of a count and the population has two. */
export interface DatedSeries {
  readonly id: string;
  /** Years in which the area has its figure, the latest first; empty where it has none at all. */
  years(atlas: Atlas, area: Area, view: ViewState): readonly number[];
}

/** The year that each series is taken of, by its id; a series that is not in it is taken of the latest year that the area has. */
export type YearsTaken = ReadonlyMap<string, number>;

/** Every area of its own latest year. */
export const ownYears: YearsTaken = new Map();

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
  /** What decides its date; empty for rows of which the tables have one date only. */
  readonly series: readonly DatedSeries[];
  figure(atlas: Atlas, area: Area, view: ViewState, years?: YearsTaken): AreaFigure;
}

export const noFigure = (missing: NumberCell, note: Text | null = null): AreaFigure => ({ cell: missing, note, asOf: '', inputs: [], sourceIds: [] });

/** Rates of parts have no sum and their mean would not be the rate of the whole. */
export const notAddable: Text = { zh: '不加總：比率或中位數，沒有其基數。', en: 'Not summed: a rate or median without its base.' };

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
