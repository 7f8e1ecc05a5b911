import type { Atlas } from '../../core/datasets/atlas.ts';
import { priorityIndustriesOf } from '../../core/datasets/programmes.ts';
import { grantFieldsOf } from '../../core/datasets/grants.ts';
import { regionById } from '../../core/datasets/regions.ts';
import { countyByCode } from '../../core/datasets/counties.ts';
import { columnFor } from '../../core/indicators/index.ts';
import { clusterTypeNames } from '../../core/layers/clusters.ts';
import { matchingCount } from '../../core/shown/shown-layers.ts';
import { spatialCategories } from '../../core/shown/spatial-shown.ts';
import type { Text } from '../../core/text.ts';
import { mappingBases, type MappingBasis, type ViewState } from '../../core/view/view-state.ts';
import { classRange } from '../../drawing/charts/class-bar.ts';
import { grantStatusOptions, siteKindGroups } from './filter-options.ts';

/** Something that hides part of what there is, and the view without it. */
export interface ActiveFilter {
  readonly key: string;
  readonly facet: 'priority' | 'basis' | 'region' | 'county' | 'cluster-type' | 'site-kind' | 'grant-field' | 'grant-status' | 'grant-year' | 'legend-class';
  readonly text: Text;
  readonly without: Partial<ViewState>;
}

export const basisNames: Readonly<Record<MappingBasis, Text>> = {
  stated: { zh: '來源載明', en: 'Stated by the source' },
  county: { zh: '計畫點名縣市', en: 'County named by the programme' },
  proposed: { zh: '本圖建議', en: 'Proposed by this map' },
};

const drop = (values: readonly string[], value: string) => values.filter((other) => other !== value);

/** Names that a table does not hold yet are left out: never an id. */
function named(atlas: Atlas, view: ViewState): readonly (ActiveFilter | null)[] {
  const priorities = new Map(priorityIndustriesOf(atlas).map((item) => [item.id, item.short.zh ? item.short : item.name]));
  const regions = regionById(atlas);
  const counties = countyByCode(atlas);
  const kinds = new Map(siteKindGroups(atlas).flatMap((group) => group.options.map((option) => [option.value, option.text])));
  const status = new Map(grantStatusOptions(atlas).map((option) => [option.value, option.text]));
  const one = (facet: ActiveFilter['facet'], value: string, text: Text | undefined, without: Partial<ViewState>): ActiveFilter | null =>
    text ? { key: `${facet}:${value}`, facet, text, without } : null;
  const unused = mappingBases.filter((basis) => !view.bases.includes(basis));
  const usedNames = view.bases.map((basis) => basisNames[basis]);
  return [
    ...view.priorityIndustries.map((id) => one('priority', id, priorities.get(id), { priorityIndustries: drop(view.priorityIndustries, id) })),
    unused.length > 0
      ? one('basis', view.bases.join(','), { zh: `依據：${usedNames.map((name) => name.zh).join('、')}`, en: `Basis: ${usedNames.map((name) => name.en.toLowerCase()).join(', ')}` }, { bases: mappingBases })
      : null,
    ...view.regions.map((id) => one('region', id, regions.get(id)?.name, { regions: drop(view.regions, id) })),
    ...view.counties.map((code) => one('county', code, counties.get(code)?.name, { counties: drop(view.counties, code) })),
    ...view.clusterTypes.map((type) => one('cluster-type', type, clusterTypeNames[type], { clusterTypes: drop(view.clusterTypes, type) })),
    ...view.siteKinds.map((kind) => one('site-kind', kind, kinds.get(kind), { siteKinds: drop(view.siteKinds, kind) })),
    ...view.grantStatus.map((value) => one('grant-status', value, status.get(value), { grantStatus: drop(view.grantStatus, value) })),
    view.grantField === null
      ? null
      : one('grant-field', view.grantField, grantFieldsOf(atlas).find((field) => field.id === view.grantField)?.name, { grantField: null }),
    view.grantYear === null ? null : one('grant-year', String(view.grantYear), { zh: `SBIR ${view.grantYear} 年`, en: `SBIR ${view.grantYear}` }, { grantYear: null }),
  ];
}

function legendFilter(atlas: Atlas, view: ViewState): ActiveFilter | null {
  const column = view.legendClass === null ? null : columnFor(atlas, view);
  if (!column || view.legendClass === null) return null;
  const key = { key: `legend-class:${view.legendClass}`, facet: 'legend-class', without: { legendClass: null } } as const;
  if (view.spatialMethod !== 'values') {
    const look = spatialCategories[view.spatialMethod][view.legendClass];
    return look ? { ...key, text: look.name } : null;
  }
  const range = (language: 'zh-TW' | 'en') => classRange(column.scale, view.legendClass ?? 0, { unit: column.unit, options: { decimals: column.decimals } }, language);
  return { ...key, text: { zh: `級距 ${range('zh-TW')}`, en: `Class ${range('en')}` } };
}

/** Everything that limits what is shown, in the order of the bar. */
export function activeFilters(atlas: Atlas, view: ViewState): readonly ActiveFilter[] {
  return [...named(atlas, view), legendFilter(atlas, view)].filter((filter) => filter !== null);
}

/** A filter and how many things would be shown if it alone were removed. */
export interface Remedy {
  readonly filter: ActiveFilter;
  readonly shown: number;
}

/**
 * When the filters leave nothing: the filters whose removal alone brings something back, the most first. Empty when no single one does, or when
 * something is shown.
 */
export function remedies(atlas: Atlas, view: ViewState): readonly Remedy[] {
  const now = matchingCount(atlas, view);
  if (!now || now.shown > 0) return [];
  return activeFilters(atlas, view)
    .map((filter) => ({ filter, shown: matchingCount(atlas, { ...view, ...filter.without })?.shown ?? 0 }))
    .filter(({ shown }) => shown > 0)
    .toSorted((a, b) => b.shown - a.shown);
}
