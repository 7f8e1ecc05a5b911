import type { UnitId } from '../measures/unit.ts';
import type { ClassedScale, ScaleClass } from './scale.ts';

interface ClassedScaleInput {
  readonly kind: ClassedScale['kind'];
  readonly unit: UnitId;
  /** Inner edges, strictly ascending. */
  readonly edges: readonly number[];
  /** Lower edge of the first class and upper edge of the last, for the legend; values beyond them belong to these classes. */
  readonly lower: number;
  readonly upper: number;
  /** One per class. */
  readonly colours: readonly string[];
  readonly centre: number | null;
}

/**
 * A scale of adjoining classes.
 * @throws RangeError when the edges do not ascend or there is not one colour per class.
 */
export function classedScale({ kind, unit, edges, lower, upper, colours, centre }: ClassedScaleInput): ClassedScale {
  if (colours.length !== edges.length + 1) throw new RangeError(`${edges.length + 1} classes need as many colours, not ${colours.length}.`);
  const bounds = [lower, ...edges, upper];
  if (edges.some((edge, index) => !(edge > (edges[index - 1] ?? Number.NEGATIVE_INFINITY)))) {
    throw new RangeError(`The edges ${edges.join(', ')} do not ascend.`);
  }
  const classes = colours.map((colour, index): ScaleClass => ({ from: bounds[index] ?? lower, to: bounds[index + 1] ?? upper, colour }));
  const classOf = (value: number): number => {
    if (Number.isNaN(value)) return -1;
    let index = 0;
    while (index < edges.length && value >= (edges[index] ?? Number.POSITIVE_INFINITY)) index += 1;
    return index;
  };
  return { kind, unit, classes, classEdges: edges, centre, classOf, colourOf: (value) => classes[classOf(value)]?.colour ?? '' };
}

/** The scale of a column without any value: no class, so that every area is hatched. */
export function emptyScale(kind: ClassedScale['kind'], unit: UnitId, centre: number | null): ClassedScale {
  return { kind, unit, classes: [], classEdges: [], centre, classOf: () => -1, colourOf: () => '' };
}
