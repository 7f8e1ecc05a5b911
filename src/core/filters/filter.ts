import type { Filterable, PriorityLink } from '../layers/mark.ts';
import type { MappingBasis, ViewState } from '../view/view-state.ts';

/** County codes of every region id. */
export type RegionCounties = ReadonlyMap<string, readonly string[]>;

/** The part of the view that limits what is shown. */
export type FilterChoice = Pick<
  ViewState,
  'counties' | 'regions' | 'priorityIndustries' | 'bases' | 'clusterTypes' | 'siteKinds'
>;

/**
 * What limits all layers, resolved from the view; `null` = no limit. Within a facet any chosen value will do; different
 * facets must all agree.
 */
export interface FilterDescription {
  /**
   * The chosen counties and those of the chosen regions. A thing in none of them, or in no county at all, is hidden.
   */
  readonly counties: ReadonlySet<string> | null;
  /**
   * Chosen priority industries. A thing with no link to one of them on an allowed basis is hidden, also a thing without
   * any link; a visitor's own things have none and stay.
   */
  readonly priorities: ReadonlySet<string> | null;
  /** Which links count; without a chosen priority industry they limit nothing. */
  readonly bases: ReadonlySet<MappingBasis>;
  /** Limits the things that have a cluster type; others are not concerned. */
  readonly clusterTypes: ReadonlySet<string> | null;
  /** `layer/kind`; limits the things of the layers named here; others are not concerned. */
  readonly siteKinds: ReadonlySet<string> | null;
}

/** Regions that are not known (their table is not loaded, say) limit nothing. */
export function filterDescription(choice: FilterChoice, regionCounties: RegionCounties): FilterDescription {
  const counties = new Set([
    ...choice.counties,
    ...choice.regions.flatMap((region) => regionCounties.get(region) ?? []),
  ]);
  return {
    counties: counties.size > 0 ? counties : null,
    priorities: setOrNull(choice.priorityIndustries),
    bases: new Set(choice.bases),
    clusterTypes: setOrNull(choice.clusterTypes),
    siteKinds: setOrNull(choice.siteKinds),
  };
}

export function matches(description: FilterDescription, item: Filterable): boolean {
  const { counties, priorities, bases, clusterTypes, siteKinds } = description;
  return (
    (!counties || item.countyCodes.some((code) => counties.has(code))) &&
    (!priorities || item.visitors === true || item.priorities.some((link) => priorities.has(link.priorityId) && bases.has(link.basis))) &&
    (!clusterTypes || item.clusterType === null || clusterTypes.has(item.clusterType)) &&
    (!siteKinds ||
      item.siteKind === null ||
      siteKinds.has(item.siteKind) ||
      !layersOf(siteKinds).has(layerOfKind(item.siteKind)))
  );
}

/**
 * The links of a thing that make it match, so that a list can say on what basis; all allowed ones when no priority
 * industry is chosen.
 */
export function matchingLinks(description: FilterDescription, item: Filterable): readonly PriorityLink[] {
  const { priorities, bases } = description;
  return item.priorities.filter((link) => bases.has(link.basis) && (!priorities || priorities.has(link.priorityId)));
}

/** The layer of `layer/kind`. */
export function layerOfKind(siteKind: string): string {
  const slash = siteKind.indexOf('/');
  return slash < 0 ? siteKind : siteKind.slice(0, slash);
}

const layersOfSet = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** Layers that a choice of kinds speaks about. */
export function layersOf(siteKinds: ReadonlySet<string>): ReadonlySet<string> {
  let layers = layersOfSet.get(siteKinds);
  if (!layers) {
    layers = new Set([...siteKinds].map(layerOfKind));
    layersOfSet.set(siteKinds, layers);
  }
  return layers;
}

function setOrNull(values: readonly string[]): ReadonlySet<string> | null {
  return values.length > 0 ? new Set(values) : null;
}
