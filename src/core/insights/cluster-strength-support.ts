import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { grantYearShown, grantYearsOf } from '../datasets/grants.ts';
import { hasValue } from '../measures/column.ts';
import type { Text } from '../text.ts';
import { starThresholds, type StarRule } from './cluster-strength-rule.ts';
import { countiesWithoutParkList, placedSites, type ReachKind } from './reach.ts';
import { distancesWithin, placeIndex } from './reach-index.ts';

/** Tables of support. */
export const supportResources: readonly string[] = ['counties', 'science-parks', 'industrial-parks', 'innovation-centres', 'incubators', 'local-sbir-county-year'];

/** What supports an industry of a county: of the county as a whole, not of the industry. */
export const supportKinds = ['parks', 'centres', 'grants'] as const;
export type SupportKind = (typeof supportKinds)[number];

/** Sites of one kind in and around a county, whatever the radius. */
interface SitesAround {
  readonly inside: number;
  /** Distances in km from the county's interior point to those outside it, ascending, as far as any rule may ask. */
  readonly outsideKm: readonly number[];
  /** Why too few are not known to be too few; `null` where the list is complete. */
  readonly doubt: Text | null;
}

/** What the thresholds of support are held against in one county. */
export interface SupportBasis {
  readonly parks: SitesAround;
  readonly centres: SitesAround;
  /** Approved cases of the latest year with any; `null` where none is known or the programme is another. */
  readonly grants: { readonly cases: number; readonly year: number } | null;
  readonly grantsReason: Text;
}

const sitesOfSupport: Readonly<Record<'parks' | 'centres', readonly ReachKind[]>> = { parks: ['science-park', 'industrial-park'], centres: ['innovation-centre', 'incubator'] };

const notCovered: Text = { zh: '園區名冊沒有此縣市的資料。', en: 'The list of parks does not cover this county.' };
const notComplete: Text = { zh: '創新中心與育成的名單不完整。', en: 'The lists of centres and incubators are not complete.' };

const noGrants: Text = { zh: '沒有收錄地方型 SBIR 的核定件數。', en: 'No approved cases of local SBIR are recorded.' };
const otherProgramme: Text = { zh: '自辦的補助不可與地方型 SBIR 並比。', en: 'The county’s own programme cannot be compared with local SBIR.' };

const mostKm = starThresholds.find((threshold) => threshold.id === 'radiusKm')?.most ?? 0;

function sitesAround(atlas: Atlas, county: string, kinds: readonly ReachKind[], doubt: Text | null): SitesAround {
  const from = atlas.countyPlaces.get(county)?.point;
  const there = kinds.flatMap((kind) => placedSites(atlas, kind).sites).filter((site) => site.isThere);
  const outside = placeIndex(there.filter((site) => !site.counties.includes(county) && site.precision !== 'county'));
  return { inside: there.filter((site) => site.counties.includes(county)).length, outsideKm: from ? distancesWithin(outside, [from], mostKm) : [], doubt };
}

/** What supports each county, by code; sites that are only planned or under development are left out. */
export function supportOf(atlas: Atlas): ReadonlyMap<string, SupportBasis> {
  const years = grantYearsOf(atlas);
  return new Map(
    [...countyByCode(atlas).keys()].map((county) => {
      const row = grantYearShown(years.filter((year) => hasValue(year.approved)), county, null);
      const grants = row?.comparable && hasValue(row.approved) ? { cases: row.approved.value, year: row.year } : null;
      return [
        county,
        {
          parks: sitesAround(atlas, county, sitesOfSupport.parks, countiesWithoutParkList.has(county) ? notCovered : null),
          centres: sitesAround(atlas, county, sitesOfSupport.centres, notComplete),
          grants,
          grantsReason: row && !row.comparable ? otherProgramme : noGrants,
        },
      ];
    }),
  );
}

/** One kind of support against its threshold. */
export interface SupportResult {
  readonly kind: SupportKind;
  readonly state: 'met' | 'not-met' | 'unknown';
  /** Sites, or approved cases; `null` where not known. */
  readonly value: number | null;
  readonly threshold: number;
  /** The year of the cases. */
  readonly year: number | null;
  /** Why it is not known. */
  readonly reason: Text | null;
}

function countUpTo(ascending: readonly number[], most: number): number {
  const beyond = ascending.findIndex((value) => value > most);
  return beyond < 0 ? ascending.length : beyond;
}

function sitesResult(kind: 'parks' | 'centres', { inside, outsideKm, doubt }: SitesAround, rule: StarRule): SupportResult {
  const value = inside + (rule.radiusKm > 0 ? countUpTo(outsideKm, rule.radiusKm) : 0);
  const threshold = rule[kind];
  const shared = { kind, value, threshold, year: null };
  if (value >= threshold) return { ...shared, state: 'met', reason: null };
  return doubt ? { ...shared, state: 'unknown', reason: doubt } : { ...shared, state: 'not-met', reason: null };
}

/** The three kinds of support of a county against a rule. */
export function supportResults(basis: SupportBasis, rule: StarRule): readonly SupportResult[] {
  const threshold = rule.grants;
  const grants: SupportResult = basis.grants
    ? { kind: 'grants', state: basis.grants.cases >= threshold ? 'met' : 'not-met', value: basis.grants.cases, threshold, year: basis.grants.year, reason: null }
    : { kind: 'grants', state: 'unknown', value: null, threshold, year: null, reason: basis.grantsReason };
  return [sitesResult('parks', basis.parks, rule), sitesResult('centres', basis.centres, rule), grants];
}
