import type { Atlas } from '../datasets/atlas.ts';
import { clustersOf } from '../datasets/clusters.ts';
import { countyByCode, townshipByCode } from '../datasets/counties.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { sitesOf, siteTables, type Site, type SiteTable } from '../datasets/sites.ts';
import type { Position } from '../geography/bounds.ts';
import type { Precision } from '../layers/mark.ts';
import { placeOf, type Places } from '../layers/place-marks.ts';
import { parseSubjectId, subjectId, type SubjectId, type SubjectKind } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import { chordsKm, countWithin, nearestOf, placeIndex, type PlaceIndex } from './reach-index.ts';

/** What reach is measured to. */
export const reachKinds = ['science-park', 'industrial-park', 'innovation-centre', 'incubator'] as const satisfies readonly SubjectKind[];
export type ReachKind = (typeof reachKinds)[number];

/** The radii in km within which sites are counted. */
export const reachRadiiKm = [5, 10, 20] as const;

const tableOfKind: Readonly<Record<ReachKind, SiteTable>> = {
  'science-park': 'science-parks',
  'industrial-park': 'industrial-parks',
  'innovation-centre': 'innovation-centres',
  incubator: 'incubators',
};

/** Tables that reach reads. */
export const reachResources: readonly string[] = ['counties', 'townships', ...Object.values(tableOfKind), 'clusters', 'cluster-priorities'];

/** A park, centre or incubator as far as its place goes. */
export interface ReachSite {
  readonly subject: SubjectId;
  readonly name: Text;
  /** Its own point; else the interior point of its township (the middle of several), else of its county. */
  readonly position: Position;
  /** `township`: the distance is to the interior point of the township, which may lie kilometres from the site. */
  readonly precision: Precision;
  readonly counties: readonly string[];
  readonly sourceIds: readonly string[];
  /** False while it is only planned, being designated or under development. */
  readonly isThere: boolean;
}

/** Counties that the 2021 list of industrial parks has no data of (Penghu, Kinmen, Lienchiang): no park recorded there does not mean none. */
export const countiesWithoutParkList: ReadonlySet<string> = new Set(['10016', '09007', '09020']);

interface PlacedSites {
  readonly sites: readonly ReachSite[];
  readonly withoutPlace: number;
  /** Of those that are there: known as a point, known to a township, known only to a county. */
  readonly atPoint: PlaceIndex<ReachSite>;
  readonly byTownship: PlaceIndex<ReachSite>;
  readonly byCounty: readonly ReachSite[];
}

const notYetThere: ReadonlySet<string> = new Set(['planned', 'designation', 'under-development']);

/** A science park system is the sum of its bases, which are rows of their own. */
function isWhole(site: Site): boolean {
  return site.table === 'science-parks' && site.kind === 'system';
}

function placed(sites: readonly ReachSite[], withoutPlace: number): PlacedSites {
  const there = sites.filter((site) => site.isThere);
  const of = (...precisions: readonly Precision[]) => there.filter((site) => precisions.includes(site.precision));
  return { sites, withoutPlace, atPoint: placeIndex(of('site', 'approximate')), byTownship: placeIndex(of('township')), byCounty: of('county') };
}

const readers = Object.fromEntries(
  reachKinds.map((kind) => [
    kind,
    derivedFrom((all: readonly Site[], townshipPlaces: Places['townshipPlaces'], countyPlaces: Places['countyPlaces']): PlacedSites => {
      const parts = all.filter((site) => !isWhole(site));
      const sites = parts.flatMap((site): ReachSite[] => {
        const place = placeOf({ townshipPlaces, countyPlaces }, site);
        if (!place) return [];
        const { name, counties, sourceIds } = site;
        return [{ ...place, subject: subjectId(siteTables[site.table], site.id), name, counties, sourceIds, isThere: !notYetThere.has(site.status) }];
      });
      return placed(sites, parts.length - sites.length);
    }),
  ]),
);

/** All sites of a kind whose place is known at least to a county, where they are and not where a map spreads them; with the number of the others. */
export function placedSites(atlas: Atlas, kind: ReachKind): PlacedSites {
  return readers[kind]?.(sitesOf(atlas, tableOfKind[kind]), atlas.townshipPlaces, atlas.countyPlaces) ?? placed([], 0);
}

/** What distances are measured from. */
export interface ReachOrigin {
  readonly subject: SubjectId;
  readonly name: Text;
  /** Interior points: one of a county or township, one for each township of a cluster (else for each of its counties). */
  readonly points: readonly Position[];
  /** What the points are the interior points of. */
  readonly precision: 'township' | 'county';
  readonly counties: readonly string[];
}

/** Sites within a radius. */
export interface ReachCount {
  readonly radiusKm: number;
  /** Sites whose own place is known, exactly or within about 2 km. */
  readonly sites: number;
  /** Sites known only to a township whose interior point lies within the radius: they may lie outside, and others inside. */
  readonly byTownship: number;
}

/** One kind of site as reached from an origin. Sites that are not there yet play no part. */
export interface ReachOfKind {
  /** The nearest among those whose place is known at least to a township. */
  readonly nearest: { readonly site: ReachSite; readonly km: number } | null;
  /** For each of `reachRadiiKm`. Sites known only to a county are in none: a county is wider than a radius. */
  readonly within: readonly ReachCount[];
  /** Known only to the origin's own county: somewhere in it, at no distance that could be told. */
  readonly somewhereInCounty: readonly ReachSite[];
  /** Left out of everything above: known only to another county; without any place; only planned, being designated or under development. */
  readonly byCountyElsewhere: number;
  readonly withoutPlace: number;
  readonly notYetThere: number;
}

export interface Reach {
  readonly origin: ReachOrigin;
  readonly kinds: Readonly<Record<ReachKind, ReachOfKind>>;
}

type OriginKind = 'county' | 'township' | 'cluster';

function pointsOf(codes: readonly string[], places: Places['countyPlaces']): readonly Position[] {
  return codes.flatMap((code) => {
    const place = places.get(code);
    return place ? [place.point] : [];
  });
}

function originsOf(atlas: Atlas, kind: OriginKind): readonly ReachOrigin[] {
  if (kind === 'county') {
    return [...countyByCode(atlas).values()].map(({ code, name }) => ({ subject: subjectId('county', code), name, points: pointsOf([code], atlas.countyPlaces), precision: 'county', counties: [code] }));
  }
  if (kind === 'township') {
    return [...townshipByCode(atlas).values()].map(({ code, county, name }) => ({
      subject: subjectId('township', code),
      name,
      points: pointsOf([code], atlas.townshipPlaces),
      precision: 'township',
      counties: [county],
    }));
  }
  return clustersOf(atlas).map(({ id, name, townships, counties }) => {
    const points = pointsOf(townships, atlas.townshipPlaces);
    const subject = subjectId('cluster', id);
    return points.length > 0 ? { subject, name, points, precision: 'township', counties } : { subject, name, points: pointsOf(counties, atlas.countyPlaces), precision: 'county', counties };
  });
}

function reachOfKind({ sites, withoutPlace, atPoint, byTownship, byCounty }: PlacedSites, { points, counties }: ReachOrigin): ReachOfKind {
  const [chordsAtPoint, chordsByTownship] = [chordsKm(atPoint, points), chordsKm(byTownship, points)];
  const known = nearestOf(atPoint, points, chordsAtPoint);
  const nearest = nearestOf(byTownship, points, chordsByTownship, known?.km) ?? known;
  return {
    nearest: nearest && { site: nearest.place, km: nearest.km },
    within: reachRadiiKm.map((radiusKm) => ({
      radiusKm,
      sites: countWithin(atPoint, points, radiusKm, chordsAtPoint),
      byTownship: countWithin(byTownship, points, radiusKm, chordsByTownship),
    })),
    somewhereInCounty: byCounty.filter((site) => site.counties.some((code) => counties.includes(code))),
    byCountyElsewhere: byCounty.filter((site) => !site.counties.some((code) => counties.includes(code))).length,
    withoutPlace,
    notYetThere: sites.length - atPoint.places.length - byTownship.places.length - byCounty.length,
  };
}

function reachFrom(atlas: Atlas, origin: ReachOrigin): Reach {
  const of = (kind: ReachKind) => reachOfKind(placedSites(atlas, kind), origin);
  return { origin, kinds: { 'science-park': of('science-park'), 'industrial-park': of('industrial-park'), 'innovation-centre': of('innovation-centre'), incubator: of('incubator') } };
}

/**
 * What a county, township or cluster reaches: the nearest of each kind, and how many within 5, 10 and 20 km, on the ellipsoid, from interior points;
 * from a cluster of several townships the nearest of their points counts. `null` for another kind of subject, an unknown one, or one whose place is
 * not known (yet).
 */
export function reachOf(atlas: Atlas, subject: SubjectId): Reach | null {
  const kind = parseSubjectId(subject)?.kind;
  if (kind !== 'county' && kind !== 'township' && kind !== 'cluster') return null;
  const origin = originsOf(atlas, kind).find((known) => known.subject === subject);
  return origin && origin.points.length > 0 ? reachFrom(atlas, origin) : null;
}

/** The reach of all counties, townships or clusters whose place is known, in the order of their table. */
export function reachOfEach(atlas: Atlas, kind: OriginKind): readonly Reach[] {
  return originsOf(atlas, kind).flatMap((origin) => (origin.points.length > 0 ? [reachFrom(atlas, origin)] : []));
}
