import type { Atlas } from '../../core/datasets/atlas.ts';
import { establishmentMeasures, type EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { lqProfile, type LqProfileEntry } from '../../core/indicators/index.ts';

/** The measure of the parameters; `null` when they name none that exists. */
export function measureAsked(name: string | undefined): EstablishmentMeasure | null {
  return establishmentMeasures.find((known) => known === name) ?? null;
}

/** Resources of `countyMeasure`. */
export const countyMeasureResources: readonly string[] = ['counties', 'industries', 'county-industry', 'regions'];

/**
 * The industries of a county by the measure asked for, or by factories where it has any, else by businesses, at the latest date with figures.
 * `null` for a measure that does not exist, or where there is no figure.
 * @param base what quotients are compared with: `nation`, a region id or a county code.
 */
export function countyMeasure(atlas: Atlas, county: string, measure: string | undefined, base = 'nation'): { readonly measure: EstablishmentMeasure; readonly year: number; readonly entries: readonly LqProfileEntry[] } | null {
  const asked = measureAsked(measure);
  if (measure !== undefined && !asked) return null;
  const profile = lqProfile(atlas, county, null, base);
  const of = asked ?? (profile.some((entry) => entry.measure === 'factories' && (entry.count ?? 0) > 0) ? 'factories' : 'businesses');
  const entries = profile.filter((entry) => entry.measure === of);
  const known = entries.find(({ lq }) => lq !== null);
  return known ? { measure: of, year: known.year, entries } : null;
}
