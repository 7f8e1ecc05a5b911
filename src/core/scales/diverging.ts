import type { UnitId } from '../measures/unit.ts';
import { niceNumber } from '../statistics/class-edges.ts';
import { quantile, sortedValues } from '../statistics/quantiles.ts';
import { classedScale } from './classed-scale.ts';
import { divergingAbove, divergingBelow } from './palette.ts';
import type { ClassedScale } from './scale.ts';

/** Fixed, so that maps of different industries can be compared; about even steps on a logarithmic axis round 1. */
export const locationQuotientEdges: readonly number[] = [0.5, 0.75, 1, 1.25, 1.75, 2.25];

/** The legend's end when no quotient lies beyond the last edge: one more step. */
const locationQuotientEnd = 2.75;

/** Seven fixed classes round 1, three below and four from 1 upwards. */
export function locationQuotientScale(values: ArrayLike<number>): ClassedScale {
  return classedScale({
    kind: 'diverging',
    unit: 'ratio',
    edges: locationQuotientEdges,
    lower: 0,
    upper: Math.max(locationQuotientEnd, sortedValues(values).at(-1) ?? 0),
    colours: [...divergingBelow, ...divergingAbove],
    centre: 1,
  });
}

/** Smaller sizes are the dust of subtraction, not change. */
const noChange = 1e-9;

/**
 * Six classes round 0 for a change or a balance: ± a step near the median size and ± one near the 85th percentile, both 1-2-2.5-5 numbers.
 * Symmetric, so that the same depth of colour means the same size on either side; some classes may hold no region.
 */
export function changeScale(values: ArrayLike<number>, unit: UnitId): ClassedScale {
  const ascending = sortedValues(values);
  const sizes = sortedValues(ascending.map(Math.abs).filter((size) => size > noChange));
  const outer = sizes.length > 0 ? niceNumber(quantile(sizes, 0.85)) : 1;
  const middle = sizes.length > 0 ? niceNumber(quantile(sizes, 0.5)) : 1;
  const inner = middle < outer ? middle : niceNumber(outer / 2);
  return classedScale({
    kind: 'diverging',
    unit,
    edges: [-outer, -inner, 0, inner, outer],
    lower: Math.min(-2 * outer, ascending[0] ?? 0),
    upper: Math.max(2 * outer, ascending.at(-1) ?? 0),
    // The fourth colour above is left out, so that the two sides are equally deep.
    colours: [...divergingBelow, ...divergingAbove.slice(0, divergingBelow.length)],
    centre: 0,
  });
}
