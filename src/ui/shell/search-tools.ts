import type { Atlas } from '../../core/datasets/atlas.ts';
import { entriesFrom, searchTarget, type SearchTarget } from '../../core/search/entries.ts';
import { buildSearchIndex, search, type SearchIndex, type SearchResults } from '../../core/search/search-index.ts';
import type { Language } from '../../core/text.ts';
import { ensureTables } from '../../stores/atlas-store.ts';
import { searchedTables, searchSources } from '../../stores/search-entries.ts';

/** What the search box needs once it is used; loaded as one late chunk. */
export interface SearchTools {
  find(atlas: Atlas, query: string, language: Language): SearchResults;
  targetOf(entryId: string): SearchTarget | null;
  sectionOf(atlas: Atlas, industryCode: string): string;
}

void ensureTables(searchedTables);

let known: { readonly tables: Atlas['tables']; readonly index: SearchIndex } | null = null;

function indexFor(atlas: Atlas): SearchIndex {
  if (known?.tables !== atlas.tables) known = { tables: atlas.tables, index: buildSearchIndex(entriesFrom(searchSources(atlas))) };
  return known.index;
}

/**
 * Results in the tables loaded so far; the index is made anew when more tables have arrived.
 * @public used through the lazy module
 */
export function find(atlas: Atlas, query: string, language: Language): SearchResults {
  return search(indexFor(atlas), query, { language, limit: 5 });
}

/** @public used through the lazy module */
export const targetOf = searchTarget;

/**
 * The section of an industry, `J` of `62`; the code itself when it is not known.
 * @public used through the lazy module
 */
export function sectionOf(atlas: Atlas, industryCode: string): string {
  return searchSources(atlas).industries.find((industry) => industry.code === industryCode)?.sectionCode ?? industryCode;
}
