import type { Atlas } from '../datasets/atlas.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { regionById } from '../datasets/regions.ts';
import { filterDescription, type FilterDescription, type RegionCounties } from '../filters/filter.ts';
import type { ViewState } from '../view/view-state.ts';

const countiesOfRegions = derivedFrom(
  (regions: ReturnType<typeof regionById>): ReadonlyMap<string, readonly string[]> => new Map([...regions].map(([id, region]) => [id, region.counties])),
);

const descriptionFrom = derivedFrom(
  (
    regions: ReturnType<typeof countiesOfRegions>,
    counties: ViewState['counties'],
    chosenRegions: ViewState['regions'],
    priorityIndustries: ViewState['priorityIndustries'],
    bases: ViewState['bases'],
    clusterTypes: ViewState['clusterTypes'],
    siteKinds: ViewState['siteKinds'],
  ): FilterDescription => filterDescription({ counties, regions: chosenRegions, priorityIndustries, bases, clusterTypes, siteKinds }, regions),
);

/** The one filter of the view, for every layer and list. */
export function filterOf(atlas: Atlas, view: ViewState): FilterDescription {
  return descriptionFrom(regionCounties(atlas), view.counties, view.regions, view.priorityIndustries, view.bases, view.clusterTypes, view.siteKinds);
}

const countiesFrom = derivedFrom((regions: RegionCounties, counties: ViewState['counties'], chosenRegions: ViewState['regions']) =>
  filterDescription({ counties, regions: chosenRegions, priorityIndustries: [], bases: [], clusterTypes: [], siteKinds: [] }, regions).counties,
);

/** The counties that the view is limited to; the same set while the choice stays, whatever chips are chosen. */
export function countyFilterOf(atlas: Atlas, view: ViewState): ReadonlySet<string> | null {
  return countiesFrom(regionCounties(atlas), view.counties, view.regions);
}

/** County codes of every region id. */
export function regionCounties(atlas: Atlas): RegionCounties {
  return countiesOfRegions(regionById(atlas));
}
