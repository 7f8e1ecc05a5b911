import { quantile, sortedValues } from './quantiles.ts';

/** Rounds to a number of significant digits, without the binary dust of repeated multiplication. */
export function toSignificant(value: number, digits: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(digits));
}

const niceMantissas = [1, 2, 2.5, 5, 10] as const;

/** The nearest number of the row 1, 2, 2.5, 5, 10 × a power of ten, on a logarithmic scale. `value` must be above 0. */
export function niceNumber(value: number): number {
  if (!(value > 0) || value === Number.POSITIVE_INFINITY) throw new RangeError(`Only a number above 0 can be rounded to 1-2-2.5-5, not ${value}.`);
  const power = Math.floor(Math.log10(value));
  const mantissa = value / 10 ** power;
  let best: number = niceMantissas[0];
  for (const candidate of niceMantissas) {
    if (Math.abs(Math.log(candidate / mantissa)) < Math.abs(Math.log(best / mantissa))) best = candidate;
  }
  return Number(`${best}e${power}`);
}

/** Inner edges of classes with equally many values: `classes` − 1 of them, not rounded; fewer distinct ones where values tie. */
export function quantileEdges(values: ArrayLike<number>, classes: number): readonly number[] {
  const ascending = sortedValues(values);
  if (ascending.length === 0) return [];
  return Array.from({ length: classes - 1 }, (_, index) => quantile(ascending, (index + 1) / classes));
}

/** Inner edges of classes of equal width between the least and the greatest value; none when all values are equal. */
export function equalEdges(values: ArrayLike<number>, classes: number): readonly number[] {
  const ascending = sortedValues(values);
  const [low, high] = [ascending[0], ascending.at(-1)];
  if (low === undefined || high === undefined || low === high) return [];
  return Array.from({ length: classes - 1 }, (_, index) => low + ((high - low) * (index + 1)) / classes);
}

/** Inner edges on multiples of a 1-2-2.5-5 step, so that about `classes` classes cover the values; none when all values are equal. */
export function roundedEqualEdges(values: ArrayLike<number>, classes: number): readonly number[] {
  const ascending = sortedValues(values);
  const [low, high] = [ascending[0], ascending.at(-1)];
  if (low === undefined || high === undefined || low === high) return [];
  const step = niceNumber((high - low) / classes);
  const edges: number[] = [];
  for (let multiple = Math.floor(low / step) + 1; multiple * step <= high; multiple += 1) edges.push(toSignificant(multiple * step, 12));
  return edges;
}

/** How many values fall in each class: `edges` + 1 numbers; a value equal to an edge belongs to the class above it. */
export function classCounts(ascending: readonly number[], edges: readonly number[]): readonly number[] {
  const counts = Array.from({ length: edges.length + 1 }, () => 0);
  for (const value of ascending) {
    const index = edges.filter((edge) => value >= edge).length;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

function isUsable(ascending: readonly number[], edges: readonly number[], fewest: number): boolean {
  if (edges.some((edge, index) => index > 0 && edge <= (edges[index - 1] ?? edge))) return false;
  return classCounts(ascending, edges).every((count) => count >= fewest);
}

/** The value below an edge and the one at or above it; any number between them makes the same classes. */
function gapAt(ascending: readonly number[], edge: number): readonly [number, number] | null {
  const above = ascending.findIndex((value) => value >= edge);
  const [low, high] = [ascending[above - 1], ascending[above]];
  return above > 0 && low !== undefined && high !== undefined ? [low, high] : null;
}

function significantDigits(value: number): number {
  for (let digits = 1; digits < 15; digits += 1) if (toSignificant(value, digits) === value) return digits;
  return 15;
}

/** The same classes with a shorter number, where there is one. */
function shortened(ascending: readonly number[], edge: number): number {
  const gap = gapAt(ascending, edge);
  const other = gap ? edgeBetween(...gap) : edge;
  return significantDigits(other) < significantDigits(edge) ? other : edge;
}

/** Exact edges, shortened, without those that would leave a class empty. */
function withoutEmptyClasses(ascending: readonly number[], edges: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const exact of edges) {
    const edge = shortened(ascending, exact);
    if (isUsable(ascending, [...kept, edge], 1)) kept.push(edge);
  }
  return kept;
}

/**
 * Inner edges for a legend: quantile edges rounded to as few digits as keep every class at half its share of values or more.
 * Where values tie (many zeros) the tied least value gets a class of its own and the rest is divided; where there are no more distinct values
 * than classes, each is a class. Never an empty class.
 */
export function roundedQuantileEdges(values: ArrayLike<number>, classes: number): readonly number[] {
  const ascending = sortedValues(values);
  const distinct = ascending.filter((value, index) => value !== ascending[index - 1]);
  const [least, next] = distinct;
  if (least === undefined || next === undefined || classes < 2) return [];
  if (distinct.length <= classes) return distinct.slice(1).map((value, index) => edgeBetween(distinct[index] ?? least, value));
  const rest = ascending.filter((value) => value > least);
  if (ascending.length - rest.length >= ascending.length / classes) {
    return [edgeBetween(least, next), ...roundedQuantileEdges(rest, classes - 1)];
  }
  const exact = quantileEdges(ascending, classes);
  const fewest = Math.max(1, Math.floor(ascending.length / classes / 2));
  for (let digits = 1; digits <= 6; digits += 1) {
    const edges = exact.map((edge) => toSignificant(edge, digits));
    if (isUsable(ascending, edges, fewest)) return edges.map((edge) => shortened(ascending, edge));
  }
  return withoutEmptyClasses(ascending, exact);
}

/** The number with the fewest digits above `low` and at most `high`. */
function edgeBetween(low: number, high: number): number {
  for (let digits = 1; digits <= 15; digits += 1) {
    const step = 10 ** (Math.floor(Math.log10(Math.abs(high) || 1)) - digits + 1);
    const edge = toSignificant(Math.floor(high / step) * step, 15);
    if (edge > low && edge <= high) return edge;
  }
  return high;
}
