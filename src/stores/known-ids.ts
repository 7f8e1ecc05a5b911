import { derivedFrom } from '../core/datasets/reader.ts';
import type { Atlas } from '../core/datasets/atlas.ts';
import { clustersOf } from '../core/datasets/clusters.ts';
import { corridorsIn } from '../core/corridors/corridors-in.ts';
import { countyByCode, townshipByCode } from '../core/datasets/counties.ts';
import { grantFieldsOf } from '../core/datasets/grants.ts';
import { priorityIndustriesOf, programmesOf } from '../core/datasets/programmes.ts';
import { regionById } from '../core/datasets/regions.ts';
import { sitesOf, siteTables, type SiteTable } from '../core/datasets/sites.ts';
import { indicatorsOf, industryChoices } from '../core/indicators/index.ts';
import { resourceOfPublished } from '../core/indicators/published.ts';
import { layersOf } from '../core/layers/index.ts';
import type { SubjectKind } from '../core/subjects/subject.ts';
import type { Text } from '../core/text.ts';
import { resolveView, type KnownIds } from '../core/view/resolve-view.ts';
import type { ViewState } from '../core/view/view-state.ts';
import { siteStore } from './site-store.ts';

/** A set, or nothing while its table is loading: what is not loaded is not judged. */
const known = (ids: Iterable<string>): ReadonlySet<string> | undefined => {
  const set = new Set(ids);
  return set.size > 0 ? set : undefined;
};

const siteNames = Object.keys(siteTables) as SiteTable[];

const knownIn = derivedFrom((atlas: Atlas, basemaps: readonly { readonly id: string }[], ownCorridors: ViewState['ownCorridors']): KnownIds => {
  const clusters = clustersOf(atlas);
  const sites = siteNames.flatMap((table) => sitesOf(atlas, table));
  const subjects: Partial<Record<SubjectKind, ReadonlySet<string>>> = {};
  const add = (kind: SubjectKind, ids: Iterable<string>) => {
    const set = known(ids);
    if (set) subjects[kind] = set;
  };
  add('county', countyByCode(atlas).keys());
  add('township', townshipByCode(atlas).keys());
  add('cluster', clusters.map((cluster) => cluster.id));
  add('corridor', corridorsIn(atlas, { ownCorridors }).map((corridor) => corridor.id));
  for (const table of siteNames) add(siteTables[table], sitesOf(atlas, table).map((site) => site.id));
  const optional = {
    indicators: known(indicatorsOf(atlas).map((indicator) => indicator.id)),
    industries: known(industryChoices(atlas).map((choice) => choice.code)),
    programmes: known(programmesOf(atlas).map((programme) => programme.id)),
    priorityIndustries: known(priorityIndustriesOf(atlas).map((priority) => priority.id)),
    regions: known(regionById(atlas).keys()),
    counties: known(countyByCode(atlas).keys()),
    grantFields: known(grantFieldsOf(atlas).map((field) => field.id)),
    clusterTypes: known(clusters.map((cluster) => cluster.type)),
    siteKinds: known(sites.flatMap((site) => (site.kind ? [`${site.table}/${site.kind}`] : []))),
  };
  const loaded = Object.fromEntries(Object.entries(optional).filter(([, set]) => set !== undefined));
  return {
    ...loaded,
    basemaps: new Set(['ground', 'none', ...basemaps.map((basemap) => basemap.id)]),
    layers: new Set(layersOf(atlas.package).map((layer) => layer.id)),
    subjects,
  };
});

/** An indicator of a long table exists or not only when that table is there. */
function indicatorIsJudged(atlas: Atlas, indicator: string): boolean {
  const waitedFor = resourceOfPublished(atlas, indicator);
  return waitedFor === null || atlas.tables.has(waitedFor.resource);
}

/** A view of a link with unknown ids replaced, and the sentences that say so. */
export function resolveAgainst(atlas: Atlas, view: ViewState): { readonly view: ViewState; readonly notices: readonly Text[] } {
  const { indicators, ...others } = knownIn(atlas, siteStore.getState().config.basemaps, view.ownCorridors);
  const isJudged = indicators !== undefined && indicatorIsJudged(atlas, view.indicator);
  const { view: resolved, notices } = resolveView(view, isJudged ? { ...others, indicators } : others);
  return { view: resolved, notices: notices.map((notice) => notice.text) };
}
