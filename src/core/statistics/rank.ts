import { toSignificant } from './class-edges.ts';

/** A place among the regions that have a value. */
export interface RankAmong {
  /** 1 = highest. */
  readonly rank: number;
  readonly of: number;
  /** Another region has the same value, and so the same rank. */
  readonly isShared: boolean;
}

/** Sums that differ in the order of their parts alone differ in their last binary digits: such values are equal. */
const comparable = (value: number): number => (Number.isFinite(value) ? toSignificant(value, 12) : value);

/**
 * Competition ranking ("1224"): 1 = highest, equal values share the better rank and the next one is skipped.
 * NaN (missing) has no rank (`null`) and does not count.
 */
export function ranksOf(values: ArrayLike<number>): readonly (RankAmong | null)[] {
  const list = Array.from(values, comparable);
  const sorted = list.filter((value) => !Number.isNaN(value)).sort((a, b) => b - a);
  const places = new Map<number, { readonly first: number; count: number }>();
  sorted.forEach((value, index) => {
    const known = places.get(value);
    if (known) known.count += 1;
    else places.set(value, { first: index + 1, count: 1 });
  });
  return list.map((value) => {
    const place = places.get(value);
    return place ? { rank: place.first, of: sorted.length, isShared: place.count > 1 } : null;
  });
}

/** The rank of one entry; `null` when it is missing. */
export function rankAmong(values: ArrayLike<number>, index: number): RankAmong | null {
  return ranksOf(values)[index] ?? null;
}
