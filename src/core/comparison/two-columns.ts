import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { columnFor } from '../indicators/index.ts';
import type { IndicatorColumn } from '../indicators/indicator.ts';
import type { AreaMark } from '../layers/mark.ts';
import { reasonOfCode, type MissingReason } from '../measures/missing.ts';
import { changeScale, locationQuotientScale } from '../scales/diverging.ts';
import type { ClassedScale } from '../scales/scale.ts';
import { sequentialScale } from '../scales/sequential.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';

/** What one of two maps shows. */
export interface ColumnChoice {
  readonly indicator: string;
  readonly industry: string;
  /** `null` = the latest. */
  readonly year: number | null;
}

export interface ColumnSide {
  readonly column: IndicatorColumn;
  readonly scale: ClassedScale;
  /** In the order of the column. */
  readonly marks: readonly AreaMark[];
  /** Counties in each class. */
  readonly counts: readonly number[];
  readonly missing: number;
}

export interface TwoColumns {
  readonly left: ColumnSide;
  readonly right: ColumnSide;
  /** Both are told by one scale, so that the same colour means the same figure. */
  readonly isShared: boolean;
}

/** The scale of two columns of one indicator and unit, made from the figures of both; `null` where they measure different things. */
export function sharedScale(one: IndicatorColumn, other: IndicatorColumn): ClassedScale | null {
  if (one.indicator !== other.indicator || one.unit !== other.unit || one.scale.kind !== other.scale.kind || one.scale.centre !== other.scale.centre) return null;
  const values = Float64Array.from([...one.values, ...other.values]);
  if (one.scale.kind === 'sequential') return sequentialScale(values, one.unit);
  return one.scale.centre === 1 ? locationQuotientScale(values) : changeScale(values, one.unit);
}

function reasonAt(column: IndicatorColumn, index: number): MissingReason | null {
  const code = column.reasons[index] ?? 0;
  return code === 0 ? null : reasonOfCode(code);
}

function sideOf(column: IndicatorColumn, scale: ClassedScale): ColumnSide {
  const counts = scale.classes.map(() => 0);
  const marks = column.codes.map((code, index): AreaMark => {
    const reason = reasonAt(column, index);
    if (reason) return { code, colour: null, hatch: reason === 'not-comparable' ? 'not-comparable' : 'no-data', dimmed: false };
    const value = column.values[index] ?? Number.NaN;
    const at = scale.classOf(value);
    counts[at] = (counts[at] ?? 0) + 1;
    return { code, colour: scale.colourOf(value), hatch: null, dimmed: false };
  });
  return { column, scale, marks, counts, missing: marks.filter(({ colour }) => colour === null).length };
}

const pairFrom = derivedFrom((one: IndicatorColumn, other: IndicatorColumn): TwoColumns => {
  const shared = sharedScale(one, other);
  return { left: sideOf(one, shared ?? one.scale), right: sideOf(other, shared ?? other.scale), isShared: shared !== null };
});

/** Two columns of the counties for two maps of the same frame, the same object while both stay; `null` while one of them is not there. */
export function twoColumns(atlas: Atlas, view: ViewState, left: ColumnChoice, right: ColumnChoice): TwoColumns | null {
  const [one, other] = [left, right].map((choice) => columnFor(atlas, { ...view, level: 'county', ...choice }));
  return one && other ? pairFrom(one, other) : null;
}

/** The figures of a county on either side, or why there is none. */
export interface CountyPair {
  readonly code: string;
  readonly name: Text;
  readonly left: { readonly value: number | null; readonly reason: MissingReason | null };
  readonly right: { readonly value: number | null; readonly reason: MissingReason | null };
}

/** All counties with both figures, in the order of the left column. */
export function countyPairs(atlas: Atlas, { left, right }: TwoColumns): readonly CountyPair[] {
  const names = countyByCode(atlas);
  const figure = ({ column }: ColumnSide, code: string) => {
    const index = column.codes.indexOf(code);
    const reason = index < 0 ? ('not-collected' as const) : reasonAt(column, index);
    return { value: reason ? null : (column.values[index] ?? null), reason };
  };
  return left.column.codes.flatMap((code) => {
    const county = names.get(code);
    return county ? [{ code, name: county.name, left: figure(left, code), right: figure(right, code) }] : [];
  });
}

/** Where the divider between the maps stands after a key, in per cent from the left; `null` for other keys. */
export function dividerAfter(key: string, at: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -2, ArrowDown: -2, ArrowRight: 2, ArrowUp: 2, PageDown: -10, PageUp: 10, Home: -100, End: 100 };
  const step = steps[key];
  return step === undefined ? null : Math.min(100, Math.max(0, at + step));
}
