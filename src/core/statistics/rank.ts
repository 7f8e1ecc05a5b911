/** A place among the regions that have a value. */
export interface RankAmong {
  readonly rank: number;
  readonly of: number;
}

/**
 * Competition ranking ("1224"): 1 = highest, equal values share the better rank and the next one is skipped.
 * NaN (missing) has no rank and does not count.
 */
export function rankOf(values: ArrayLike<number>): readonly (number | null)[] {
  const list = Array.from(values);
  const sorted = list.filter((value) => !Number.isNaN(value)).sort((a, b) => b - a);
  const firstPlace = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!firstPlace.has(value)) firstPlace.set(value, index + 1);
  });
  return list.map((value) => firstPlace.get(value) ?? null);
}

/** The rank of one entry and of how many it is; `null` when the entry is missing. */
export function rankAmong(values: ArrayLike<number>, index: number): RankAmong | null {
  const own = values[index] ?? Number.NaN;
  if (Number.isNaN(own)) return null;
  let higher = 0;
  let of = 0;
  for (let other = 0; other < values.length; other += 1) {
    const value = values[other] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    of += 1;
    if (value > own) higher += 1;
  }
  return { rank: higher + 1, of };
}
