import type { Filterable } from '../layers/mark.ts';
import type { MappingBasis } from '../view/view-state.ts';
import { allBits, bytesOf, countCommon, emptyBits, intersectInto, setBit, uniteInto, type Bitset } from './bitset.ts';
import {
  filterDescription,
  layerOfKind,
  layersOf,
  type FilterChoice,
  type FilterDescription,
  type RegionCounties,
} from './filter.ts';

/**
 * The sorts of chips that carry a count. Regions and counties limit the same thing, so each is counted without the
 * other.
 */
export type Facet = 'priority' | 'clusterType' | 'siteKind' | 'region' | 'county';

/**
 * Which rows of a list have which value: built once for each list, so that a change of filter costs words, not rows.
 */
interface FilterIndex {
  readonly length: number;
  readonly all: Bitset;
  readonly counties: Map<string, Bitset>;
  readonly priorities: Map<MappingBasis, Map<string, Bitset>>;
  /** A visitor's own things, which no chip hides. */
  readonly visitors: Bitset;
  readonly clusterTypes: Map<string, Bitset>;
  readonly withoutClusterType: Bitset;
  readonly siteKinds: Map<string, Bitset>;
  readonly siteLayers: Map<string, Bitset>;
}

const indexes = new WeakMap<readonly Filterable[], FilterIndex>();
const masks = new WeakMap<
  readonly Filterable[],
  { readonly description: FilterDescription; readonly mask: Uint8Array }
>();

interface KnownCounts {
  readonly causes: readonly unknown[];
  readonly counts: ReadonlyMap<string, number>;
}

const facetCounts = new WeakMap<readonly Filterable[], Map<Facet, KnownCounts>>();

const allButCounties = ({ priorityIndustries, bases, clusterTypes, siteKinds }: FilterChoice): readonly unknown[] => [
  priorityIndustries,
  bases,
  clusterTypes,
  siteKinds,
];
/** What the counts of a facet hang on. */
const facetCauses: Readonly<Record<Facet, (choice: FilterChoice) => readonly unknown[]>> = {
  priority: ({ counties, regions, bases, clusterTypes, siteKinds }) => [counties, regions, bases, clusterTypes, siteKinds],
  clusterType: ({ counties, regions, priorityIndustries, bases, siteKinds }) => [counties, regions, priorityIndustries, bases, siteKinds],
  siteKind: ({ counties, regions, priorityIndustries, bases, clusterTypes }) => [counties, regions, priorityIndustries, bases, clusterTypes],
  region: allButCounties,
  county: allButCounties,
};

/**
 * 1 for every item that `matches` the description, else 0: the attribute of the map's filter and the predicate of every
 * list. Items must not be changed afterwards. The same array comes back while description and items are the same
 * objects; do not write to it.
 */
export function filterMask(description: FilterDescription, items: readonly Filterable[]): Uint8Array {
  const last = masks.get(items);
  if (last?.description === description) return last.mask;
  const mask = bytesOf(matchingBits(description, indexOf(items)), items.length);
  masks.set(items, { description, mask });
  return mask;
}

export function countMatching(description: FilterDescription, items: readonly Filterable[]): number {
  const index = indexOf(items);
  return countCommon(matchingBits(description, index), index.all);
}

/**
 * For every chip of a facet how many of the items would be shown with all other filters as they are and this chip alone
 * chosen in its facet. An item counts once whatever the number of its links; items that the facet does not concern (no
 * cluster type, a layer without kinds) do not count. Values that no item has are absent, regions without an item have
 * 0. A choice in the facet itself changes none of its counts: the same map comes back while all else is the same.
 */
export function countBy(
  choice: FilterChoice,
  items: readonly Filterable[],
  facet: Facet,
  regionCounties: RegionCounties,
): ReadonlyMap<string, number> {
  const causes = [regionCounties, ...facetCauses[facet](choice)];
  const known = facetCounts.get(items)?.get(facet);
  if (known && causes.every((cause, at) => cause === known.causes[at])) return known.counts;
  const counts = countAnew(choice, items, facet, regionCounties);
  const ofItems = facetCounts.get(items) ?? new Map<Facet, KnownCounts>();
  facetCounts.set(items, ofItems.set(facet, { causes, counts }));
  return counts;
}

function countAnew(
  choice: FilterChoice,
  items: readonly Filterable[],
  facet: Facet,
  regionCounties: RegionCounties,
): ReadonlyMap<string, number> {
  const index = indexOf(items);
  const others = matchingBits(withoutFacet(filterDescription(choice, regionCounties), facet), index);
  const counts = new Map<string, number>();
  const countEach = (values: Iterable<readonly [string, Bitset]>): void => {
    for (const [value, bits] of values) counts.set(value, countCommon(others, bits));
  };
  if (facet === 'county') countEach(index.counties);
  if (facet === 'clusterType') countEach(index.clusterTypes);
  if (facet === 'siteKind') countEach(index.siteKinds);
  if (facet === 'region') {
    for (const [region, codes] of regionCounties)
      counts.set(region, countCommon(others, anyOf(index.counties, codes, index.length)));
  }
  if (facet === 'priority') {
    const ids = new Set([...index.priorities.values()].flatMap((links) => [...links.keys()]));
    for (const id of ids) counts.set(id, countCommon(others, linkedTo(index, [id], choice.bases)));
  }
  return counts;
}

function withoutFacet(description: FilterDescription, facet: Facet): FilterDescription {
  if (facet === 'priority') return { ...description, priorities: null };
  if (facet === 'clusterType') return { ...description, clusterTypes: null };
  if (facet === 'siteKind') return { ...description, siteKinds: null };
  return { ...description, counties: null };
}

function matchingBits(description: FilterDescription, index: FilterIndex): Bitset {
  const { counties, priorities, bases, clusterTypes, siteKinds } = description;
  const bits = index.all.slice();
  if (counties) intersectInto(bits, anyOf(index.counties, counties, index.length));
  if (priorities) {
    const allowed = linkedTo(index, priorities, bases);
    uniteInto(allowed, index.visitors);
    intersectInto(bits, allowed);
  }
  if (clusterTypes) {
    const allowed = anyOf(index.clusterTypes, clusterTypes, index.length);
    uniteInto(allowed, index.withoutClusterType);
    intersectInto(bits, allowed);
  }
  if (siteKinds) {
    const concerned = anyOf(index.siteLayers, layersOf(siteKinds), index.length);
    const allowed = index.all.map((word, at) => word & ~(concerned[at] ?? 0));
    uniteInto(allowed, anyOf(index.siteKinds, siteKinds, index.length));
    intersectInto(bits, allowed);
  }
  return bits;
}

function anyOf(rows: ReadonlyMap<string, Bitset>, values: Iterable<string>, length: number): Bitset {
  const bits = emptyBits(length);
  for (const value of values) uniteInto(bits, rows.get(value));
  return bits;
}

function linkedTo(index: FilterIndex, priorityIds: Iterable<string>, bases: Iterable<MappingBasis>): Bitset {
  const bits = emptyBits(index.length);
  const ids = [...priorityIds];
  for (const basis of bases) for (const id of ids) uniteInto(bits, index.priorities.get(basis)?.get(id));
  return bits;
}

/** Items of a piece of `indexInPieces`: a few milliseconds of work. */
const pieceItems = 16_384;

function* indexPieces(items: readonly Filterable[]): Generator<undefined, FilterIndex> {
  const length = items.length;
  const index: FilterIndex = {
    length,
    all: allBits(length),
    counties: new Map(),
    priorities: new Map(),
    visitors: emptyBits(length),
    clusterTypes: new Map(),
    withoutClusterType: emptyBits(length),
    siteKinds: new Map(),
    siteLayers: new Map(),
  };
  const mark = (rows: Map<string, Bitset>, value: string, row: number): void => {
    let bits = rows.get(value);
    if (!bits) rows.set(value, (bits = emptyBits(length)));
    setBit(bits, row);
  };
  for (const [row, item] of items.entries()) {
    if (row % pieceItems === pieceItems - 1) yield;
    for (const code of item.countyCodes) mark(index.counties, code, row);
    for (const { priorityId, basis } of item.priorities) {
      let links = index.priorities.get(basis);
      if (!links) index.priorities.set(basis, (links = new Map()));
      mark(links, priorityId, row);
    }
    if (item.visitors) setBit(index.visitors, row);
    if (item.clusterType === null) setBit(index.withoutClusterType, row);
    else mark(index.clusterTypes, item.clusterType, row);
    if (item.siteKind !== null) {
      mark(index.siteKinds, item.siteKind, row);
      mark(index.siteLayers, layerOfKind(item.siteKind), row);
    }
  }
  return index;
}

function indexOf(items: readonly Filterable[]): FilterIndex {
  const known = indexes.get(items);
  if (known) return known;
  const pieces = indexPieces(items);
  for (;;) {
    const step = pieces.next();
    if (!step.done) continue;
    indexes.set(items, step.value);
    return step.value;
  }
}

/** Makes what filters know of a long list in pieces, ahead of the first filter, so that the page can answer in between. */
export function* indexInPieces(items: readonly Filterable[]): Generator<undefined, void> {
  if (!indexes.has(items)) indexes.set(items, yield* indexPieces(items));
}
