import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { regionById } from '../datasets/regions.ts';
import type { Text } from '../text.ts';

/** What location quotients are compared with: the counties (or their townships) whose sums are the base. */
export interface BaseRegions {
  /** `nation`, a region id, or a county code, as in the view. */
  readonly id: string;
  /** `null` for the nation, which needs no name. */
  readonly name: Text | null;
  /** Whether a county or township (by its first five digits) belongs to the base. */
  readonly includes: (code: string) => boolean;
}

const nation: BaseRegions = { id: 'nation', name: null, includes: () => true };

const baseFrom = derivedFrom((id: string, regions: ReturnType<typeof regionById>, counties: ReturnType<typeof countyByCode>): BaseRegions => {
  const region = regions.get(id);
  const county = counties.get(id);
  const members = region ? new Set(region.counties) : county ? new Set([county.code]) : null;
  const name = region?.name ?? county?.name;
  return members && name ? { id, name, includes: (code) => members.has(code.slice(0, 5)) } : nation;
});

/** The base of a view; the nation for an id that does not exist or is not loaded yet. */
export function quotientBaseOf(atlas: Atlas, id: string): BaseRegions {
  return id === nation.id ? nation : baseFrom(id, regionById(atlas), countyByCode(atlas));
}
