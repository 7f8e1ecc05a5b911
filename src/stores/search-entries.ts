import type { Atlas } from '../core/datasets/atlas.ts';
import { clustersOf } from '../core/datasets/clusters.ts';
import { isOwn } from '../core/datasets/contract.ts';
import { corridorsOf } from '../core/datasets/corridors.ts';
import { countyByCode, townshipByCode } from '../core/datasets/counties.ts';
import { priorityIndustriesOf, programmesOf } from '../core/datasets/programmes.ts';
import { readerOf } from '../core/datasets/reader.ts';
import { siteTables, sitesOf, type SiteTable } from '../core/datasets/sites.ts';
import { text } from '../core/datasets/table.ts';
import { plainPointsRole } from '../core/layers/point-table.ts';
import type { SearchSources } from '../core/search/entries.ts';
import { subjectId } from '../core/subjects/subject.ts';
import type { Text } from '../core/text.ts';

const isSiteTable = (name: string): name is SiteTable => Object.hasOwn(siteTables, name);
const siteTableNames: readonly SiteTable[] = Object.keys(siteTables).filter(isSiteTable);

/** Tables that the search box looks through; they are loaded when it is first used. */
export const searchedTables: readonly string[] = [
  'counties',
  'townships',
  'industries',
  'programmes',
  'priority-industries',
  'clusters',
  'cluster-priorities',
  'corridors',
  'corridor-waypoints',
  ...siteTableNames,
];

/** Sections and divisions: what indicators can be asked about. Groups and classes have no figures by region. */
const industriesOf = readerOf<SearchSources['industries']>(['industries'], [], (table) =>
  Array.from({ length: table.length }, (_, row) => row).flatMap((row) => {
    const level = text(table, 'level', row);
    if (level !== 'section' && level !== 'division') return [];
    return [{ code: text(table, 'industry_code', row), sectionCode: text(table, 'section_code', row), name: { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) } }];
  }),
);

/** Several places in one line: `臺中市、彰化縣` / `Taichung City, Changhua County`; at most three are named. */
function placesText(codes: readonly string[], names: ReadonlyMap<string, { readonly name: Text }>): Text | undefined {
  const found = codes.flatMap((code) => names.get(code)?.name ?? []);
  if (found.length === 0) return undefined;
  const more = found.length > 3;
  const first = found.slice(0, 3);
  return { zh: first.map((name) => name.zh).join('、') + (more ? '等' : ''), en: first.map((name) => name.en || name.zh).join(', ') + (more ? ' …' : '') };
}

function withDetail<Place extends object>(place: Place, detail: Text | undefined): Place & { readonly detail?: Text } {
  return detail ? { ...place, detail } : place;
}

/** Plain point tables of the package: each of their places can be found by name. */
function pointPlaces(atlas: Atlas): SearchSources['places'] {
  return atlas.package.resources.flatMap((resource) => {
    // What a visitor opened may have a hundred thousand rows; its own list has a search.
    const role = isOwn(resource) ? null : plainPointsRole(resource);
    const table = role ? atlas.tables.get(resource.name) : undefined;
    if (!role || !table) return [];
    return Array.from({ length: table.length }, (_, row) => ({
      subject: subjectId('point', `${table.name}/${text(table, role.id, row)}`),
      name: { zh: text(table, role.name, row), en: table.columns.has(role.nameEn) ? text(table, role.nameEn, row) : '' },
      detail: { zh: resource.title, en: resource.titleEn },
    }));
  });
}

/** All that can be found in the tables loaded so far, as plain rows for `entriesFrom`. */
export function searchSources(atlas: Atlas): SearchSources {
  const counties = countyByCode(atlas);
  const townships = townshipByCode(atlas);
  const programmes = new Map(programmesOf(atlas).map((programme) => [programme.id, programme]));
  return {
    counties: [...counties.values()],
    townships: [...townships.values()].map((township) => ({ ...township, county: counties.get(township.county)?.name ?? { zh: '', en: '' } })),
    places: [
      ...clustersOf(atlas).map((cluster) => withDetail({ subject: subjectId('cluster', cluster.id), name: cluster.name }, placesText(cluster.counties, counties))),
      ...corridorsOf(atlas).map((corridor) => withDetail({ subject: subjectId('corridor', corridor.id), name: corridor.name }, placesText(corridor.counties, counties))),
      ...siteTableNames.flatMap((table) =>
        sitesOf(atlas, table).map((site) => withDetail({ subject: subjectId(siteTables[table], site.id), name: site.name }, placesText(site.counties, counties))),
      ),
      ...pointPlaces(atlas),
    ],
    industries: industriesOf(atlas),
    programmes: programmesOf(atlas),
    priorityIndustries: priorityIndustriesOf(atlas).map((item) => ({
      id: item.id,
      name: item.name,
      short: item.short,
      programme: programmes.get(item.programme)?.name ?? { zh: '', en: '' },
    })),
  };
}
