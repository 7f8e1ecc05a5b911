import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { grantYearShown, grantYearsOf } from '../datasets/grants.ts';
import { hasValue } from '../measures/column.ts';
import type { Text } from '../text.ts';
import { starThresholds, type StarRule } from './cluster-strength-rule.ts';
import { countiesWithoutParkList, placedSites, type ReachKind, type ReachSite } from './reach.ts';
import { placeIndex, placesWithin, type NearestPlace } from './reach-index.ts';

/** Tables of support. */
export const supportResources: readonly string[] = ['counties', 'science-parks', 'industrial-parks', 'innovation-centres', 'incubators', 'local-sbir-county-year'];

/** What supports an industry of a county: of the county as a whole, not of the industry. */
export const supportKinds = ['parks', 'centres', 'grants'] as const;
export type SupportKind = (typeof supportKinds)[number];

/** Sites of one kind in and around a county, whatever the radius. */
interface SitesAround {
  readonly inside: readonly ReachSite[];
  /** Those outside it with their distances in km from the county's interior point, the nearest first, as far as any rule may ask. */
  readonly outside: readonly NearestPlace<ReachSite>[];
  /** Sources of the whole lists, which a count of none rests on. */
  readonly listSourceIds: readonly string[];
  /** Why too few are not known to be too few; `null` where the list is complete. */
  readonly doubt: Text | null;
}

/** What the thresholds of support are held against in one county. */
export interface SupportBasis {
  readonly parks: SitesAround;
  readonly centres: SitesAround;
  /** Approved cases of the latest year with any; `null` where none is known or the programme is another. */
  readonly grants: { readonly cases: number; readonly year: number; readonly sourceIds: readonly string[] } | null;
  readonly grantsReason: Text;
}

const sitesOfSupport: Readonly<Record<'parks' | 'centres', readonly ReachKind[]>> = { parks: ['science-park', 'industrial-park'], centres: ['innovation-centre', 'incubator'] };

const notCovered: Text = { zh: '園區名冊沒有此縣市的資料。', en: 'The list of parks does not cover this county.' };
const notComplete: Text = { zh: '創新中心與育成的名單不完整。', en: 'The lists of centres and incubators are not complete.' };

const noGrants: Text = { zh: '沒有收錄地方型 SBIR 的核定件數。', en: 'No approved cases of local SBIR are recorded.' };
const otherProgramme: Text = { zh: '自辦的補助不可與地方型 SBIR 並比。', en: 'The county’s own programme cannot be compared with local SBIR.' };

const mostKm = starThresholds.find((threshold) => threshold.id === 'radiusKm')?.most ?? 0;

/** Each source once, in the order of their ids. */
function sourcesOfSites(sites: readonly ReachSite[]): readonly string[] {
  return [...new Set(sites.flatMap((site) => site.sourceIds))].toSorted();
}

function sitesAround(atlas: Atlas, county: string, kinds: readonly ReachKind[], doubt: Text | null): SitesAround {
  const from = atlas.countyPlaces.get(county)?.point;
  const there = kinds.flatMap((kind) => placedSites(atlas, kind).sites).filter((site) => site.isThere);
  const outside = placeIndex(there.filter((site) => !site.counties.includes(county) && site.precision !== 'county'));
  return { inside: there.filter((site) => site.counties.includes(county)), outside: from ? placesWithin(outside, [from], mostKm) : [], listSourceIds: sourcesOfSites(there), doubt };
}

/** What supports each county, by code; sites that are only planned or under development are left out. */
export function supportOf(atlas: Atlas): ReadonlyMap<string, SupportBasis> {
  const years = grantYearsOf(atlas);
  return new Map(
    [...countyByCode(atlas).keys()].map((county) => {
      const row = grantYearShown(years.filter((year) => hasValue(year.approved)), county, null);
      const grants = row?.comparable && hasValue(row.approved) ? { cases: row.approved.value, year: row.year, sourceIds: row.sourceIds } : null;
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
  /** Of the sites counted or, where there are none, of the lists that were searched; of the row of cases. */
  readonly sourceIds: readonly string[];
}

function sitesResult(kind: 'parks' | 'centres', { inside, outside, listSourceIds, doubt }: SitesAround, rule: StarRule): SupportResult {
  const near = rule.radiusKm > 0 ? outside.filter(({ km }) => km <= rule.radiusKm).map(({ place }) => place) : [];
  const counted = [...inside, ...near];
  const [value, threshold] = [counted.length, rule[kind]];
  const shared = { kind, value, threshold, year: null, sourceIds: value > 0 ? sourcesOfSites(counted) : listSourceIds };
  if (value >= threshold) return { ...shared, state: 'met', reason: null };
  return doubt ? { ...shared, state: 'unknown', reason: doubt } : { ...shared, state: 'not-met', reason: null };
}

/** The three kinds of support of a county against a rule. */
export function supportResults(basis: SupportBasis, rule: StarRule): readonly SupportResult[] {
  const threshold = rule.grants;
  const grants: SupportResult = basis.grants
    ? { kind: 'grants', state: basis.grants.cases >= threshold ? 'met' : 'not-met', value: basis.grants.cases, threshold, year: basis.grants.year, reason: null, sourceIds: basis.grants.sourceIds }
    : { kind: 'grants', state: 'unknown', value: null, threshold, year: null, reason: basis.grantsReason, sourceIds: [] };
  return [sitesResult('parks', basis.parks, rule), sitesResult('centres', basis.centres, rule), grants];
}
