import type { Ranking } from './ranking.ts';

/** How many regions are in each class, whatever class is clicked; `counties` limits them to some counties. */
export function countsByClass(ranking: Ranking, counties: ReadonlySet<string> | null): { readonly counts: readonly number[]; readonly missing: number } {
  const counts = ranking.column.scale.classes.map(() => 0);
  let missing = 0;
  for (const region of ranking.regions) {
    if (counties && !counties.has(region.county || region.code)) continue;
    if (region.legendClass < 0) missing += 1;
    else counts[region.legendClass] = (counts[region.legendClass] ?? 0) + 1;
  }
  return { counts, missing };
}
