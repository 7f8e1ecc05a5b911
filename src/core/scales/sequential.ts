import type { UnitId } from '../measures/unit.ts';
import { roundedQuantileEdges } from '../statistics/class-edges.ts';
import { sortedValues } from '../statistics/quantiles.ts';
import { classedScale, emptyScale } from './classed-scale.ts';
import { sequentialRamp } from './palette.ts';
import type { ClassedScale } from './scale.ts';

const sequentialClasses = 6;

/**
 * At most six classes with about equally many regions and rounded edges; fewer where there are few distinct values, none without any value.
 * The classes depend on the values alone, not on their order.
 */
export function sequentialScale(values: ArrayLike<number>, unit: UnitId): ClassedScale {
  const ascending = sortedValues(values);
  const [lower, upper] = [ascending[0], ascending.at(-1)];
  if (lower === undefined || upper === undefined) return emptyScale('sequential', unit, null);
  const edges = roundedQuantileEdges(ascending, sequentialClasses);
  return classedScale({ kind: 'sequential', unit, edges, lower, upper, colours: sequentialRamp(edges.length + 1), centre: null });
}
