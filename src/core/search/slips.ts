import { hasHan } from './fold-text.ts';

/** Fewest single-character slips between a query and a name, its beginning, or any part of it. */
export interface SlipDistances {
  readonly whole: number;
  readonly beginning: number;
  readonly inside: number;
}

/**
 * How many wrong, missing, extra or swapped characters are forgiven in a compact query; none in very short ones, where
 * nearly everything is near.
 */
export function forgivenSlips(query: string): number {
  if (hasHan(query)) return query.length >= 8 ? 2 : query.length >= 3 ? 1 : 0;
  return query.length >= 7 ? 2 : query.length >= 4 ? 1 : 0;
}

/**
 * Optimal string alignment distances (a neighbouring swap counts once), computed twice: from the beginning of the name,
 * and from anywhere in it (Sellers 1980, "The theory and computation of evolutionary distances").
 */
export function slipDistances(query: string, name: string): SlipDistances {
  const anchored = lastRow(query, name, false);
  const free = lastRow(query, name, true);
  return { whole: anchored[name.length] ?? 0, beginning: Math.min(...anchored), inside: Math.min(...free) };
}

/** Distances of the whole query to the parts of the name that end at each position; `free` parts may begin anywhere. */
function lastRow(query: string, name: string, free: boolean): number[] {
  const width = name.length + 1;
  let before: number[] = [];
  let above = Array.from({ length: width }, (_, column) => (free ? 0 : column));
  for (let row = 1; row <= query.length; row += 1) {
    const current = [row];
    for (let column = 1; column < width; column += 1) {
      const same = query.charCodeAt(row - 1) === name.charCodeAt(column - 1);
      let least = Math.min(
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        query.charCodeAt(row - 1) === name.charCodeAt(column - 2) &&
        query.charCodeAt(row - 2) === name.charCodeAt(column - 1);
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    before = above;
    above = current;
  }
  return above;
}
