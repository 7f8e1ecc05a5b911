import type { Atlas } from '../../core/datasets/atlas.ts';
import { countyByCode } from '../../core/datasets/counties.ts';
import { grantFieldsOf, grantYearsOf } from '../../core/datasets/grants.ts';
import { regionSetsOf } from '../../core/datasets/regions.ts';
import { siteTables, sitesOf, type SiteTable } from '../../core/datasets/sites.ts';
import { derivedFrom } from '../../core/datasets/reader.ts';
import { clusterTypeNames } from '../../core/layers/clusters.ts';
import { layerById } from '../../core/layers/index.ts';
import type { Text } from '../../core/text.ts';

/** One value that a filter can take. */
export interface FilterOption {
  readonly value: string;
  readonly text: Text;
}

export interface FilterOptionGroup {
  readonly id: string;
  readonly title: Text;
  readonly options: readonly FilterOption[];
}

/** Region sets and their regions, in the order of the tables. */
export function regionGroups(atlas: Atlas): readonly FilterOptionGroup[] {
  return regionSetsOf(atlas).map(({ id, name, regions }) => ({ id, title: name, options: regions.map((region) => ({ value: region.id, text: region.name })) }));
}

export function countyOptions(atlas: Atlas): readonly FilterOption[] {
  return [...countyByCode(atlas).values()].map(({ code, name }) => ({ value: code, text: name }));
}

export function clusterTypeOptions(): readonly FilterOption[] {
  return Object.entries(clusterTypeNames).map(([value, text]) => ({ value, text }));
}

/** Kinds that sites of a table have, as `layer/kind`, the most frequent first. */
function kindsOf(atlas: Atlas, table: SiteTable): readonly FilterOption[] {
  const met = new Map<string, { readonly text: Text; count: number }>();
  for (const { kind, kindLabel } of sitesOf(atlas, table)) {
    if (kind === '') continue;
    const known = met.get(kind);
    if (known) known.count += 1;
    else met.set(kind, { text: kindLabel, count: 1 });
  }
  return [...met].toSorted(([, a], [, b]) => b.count - a.count).map(([kind, { text }]) => ({ value: `${table}/${kind}`, text }));
}

const isSiteTable = (name: string): name is SiteTable => Object.hasOwn(siteTables, name);

const siteKindsDerived = derivedFrom((atlas: Atlas): readonly FilterOptionGroup[] =>
  Object.keys(siteTables)
    .filter(isSiteTable)
    .flatMap((table) => {
      const options = kindsOf(atlas, table);
      const title = layerById(atlas.package, table)?.title;
      return title && options.length > 1 ? [{ id: table, title, options }] : [];
    }),
);

/** Kinds of site by layer, of the tables that are loaded; a layer with a single kind offers no choice. */
export function siteKindGroups(atlas: Atlas): readonly FilterOptionGroup[] {
  return siteKindsDerived(atlas);
}

const grantStatusDerived = derivedFrom((years: ReturnType<typeof grantYearsOf>): readonly FilterOption[] => {
  const met = new Map<string, Text>();
  for (const { status, statusLabel } of years) if (status !== '') met.set(status, statusLabel);
  return [...met].map(([value, text]) => ({ value, text }));
});

/** What the yearly local-SBIR rows can be: full year, half year, planned … */
export function grantStatusOptions(atlas: Atlas): readonly FilterOption[] {
  return grantStatusDerived(grantYearsOf(atlas));
}

/** Stands for no limit in a list of single choices. */
export const anyValue = 'any';

/** Fields of local SBIR, each with the number of counties that name it; the first limits nothing. */
export function grantFieldOptions(atlas: Atlas): readonly FilterOption[] {
  const fields = grantFieldsOf(atlas).map(({ id, name, counties }) => ({
    value: id,
    text: { zh: `${name.zh}（${counties.size} 縣市）`, en: `${name.en} (${counties.size} ${counties.size === 1 ? 'county' : 'counties'})` },
  }));
  return [{ value: anyValue, text: { zh: '所有領域', en: 'All fields' } }, ...fields];
}

const grantYearsDerived = derivedFrom((years: ReturnType<typeof grantYearsOf>): readonly FilterOption[] => [
  { value: anyValue, text: { zh: '各縣市最近一年', en: 'Latest year of each county' } },
  ...[...new Set(years.map(({ year }) => year))].sort((a, b) => b - a).map((year) => ({ value: String(year), text: { zh: `${year} 年`, en: String(year) } })),
]);

/** Years with local-SBIR rows, the latest first; the first option limits nothing. */
export function grantYearOptions(atlas: Atlas): readonly FilterOption[] {
  return grantYearsDerived(grantYearsOf(atlas));
}
