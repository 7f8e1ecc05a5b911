import type { RankedRegion } from '../../core/shown/ranking.ts';
import { textIn, type Language } from '../../core/text.ts';

export type SortColumn = 'rank' | 'name' | 'value';

export interface Sorting {
  readonly column: SortColumn;
  readonly direction: 'ascending' | 'descending';
}

/** The next sorting when a column head is pressed: the other way round, or a new column from its natural start. */
export function sortingAfter(now: Sorting, column: SortColumn): Sorting {
  if (now.column === column) return { column, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
  return { column, direction: column === 'value' ? 'descending' : 'ascending' };
}

/** Rows in the wanted order; regions without a figure always stand last, in the order of their names. */
export function sortedRegions(regions: readonly RankedRegion[], { column, direction }: Sorting, language: Language): readonly RankedRegion[] {
  const collator = new Intl.Collator(language);
  const byName = (a: RankedRegion, b: RankedRegion) => collator.compare(textIn(a.name, language), textIn(b.name, language));
  const turn = direction === 'ascending' ? 1 : -1;
  if (column === 'name') return regions.toSorted((a, b) => turn * byName(a, b));
  const figure = (region: RankedRegion) => (column === 'rank' ? (region.rank?.rank ?? null) : region.value);
  return regions.toSorted((a, b) => {
    const [one, other] = [figure(a), figure(b)];
    if (one === null || other === null) return one === other ? byName(a, b) : one === null ? 1 : -1;
    return turn * (one - other) || byName(a, b);
  });
}
