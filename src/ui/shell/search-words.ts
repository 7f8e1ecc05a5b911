import type { SearchGroup } from '../../core/search/search-entry.ts';
import { m } from '../../i18n/language.ts';

const names: Readonly<Record<SearchGroup, () => string>> = {
  county: m.search_group_county,
  township: m.search_group_township,
  park: m.search_group_park,
  centre: m.search_group_centre,
  cluster: m.search_group_cluster,
  corridor: m.search_group_corridor,
  industry: m.search_group_industry,
  programme: m.search_group_programme,
  university: m.search_group_university,
  institute: m.search_group_institute,
  other: m.search_group_other,
};

/** The heading of a group of search results. */
export function groupName(group: SearchGroup): string {
  return names[group]();
}
