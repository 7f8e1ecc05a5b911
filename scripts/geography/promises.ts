import { geoArea } from 'd3-geo';
import { boundsContain, mainIslandBounds, type Position } from '../../src/core/geography/bounds.ts';
import type { PlacesFile } from '../../src/core/geography/places.ts';
import { areasOf, nationPolygons, polygonsOf, ringsOf, type Area, type AreaTopology } from './area-topology.ts';
import { linkCount, queenContiguity, rookContiguity } from './contiguity.ts';
import { largestPolygon, polygonBounds } from './places.ts';
import { ringContains } from './surroundings.ts';

/** All that `scripts/build-geography.ts` makes, with what it is made from. */
export interface Geography {
  /** Official boundaries, not simplified: `townships` and `counties`. */
  readonly boundaries: AreaTopology;
  readonly townships: AreaTopology;
  readonly counties: AreaTopology;
  readonly surroundings: AreaTopology;
  readonly countyPlaces: PlacesFile;
  readonly townshipPlaces: PlacesFile;
}

/** The codes of the published tables `counties` and `townships`. */
export interface Codes {
  readonly counties: readonly string[];
  readonly townships: readonly string[];
}

// Counted by an independent programme (R, spdep::poly2nb, queen and rook) on the same boundaries.
const townshipQueenLinks = 1936;
const townshipRookLinks = 1920;

// Steradians; Taiwan is about 0.0009, the mainland in the surroundings 0.0064. An area wound the wrong way round is the rest of the globe.
const largestArea = 0.01;

// A drawn township may gain or lose this share of its area by simplifying; a drawn county's islets lose more.
const areaTolerance = 0.12;

function codeProblems(what: string, found: readonly string[], wanted: readonly string[]): string[] {
  const [foundSet, wantedSet] = [new Set(found), new Set(wanted)];
  const absent = wanted.filter((code) => !foundSet.has(code));
  const foreign = found.filter((code) => !wantedSet.has(code));
  return [
    ...(absent.length > 0 ? [`${what}: no area for ${absent.join(', ')} of the table`] : []),
    ...(foreign.length > 0 ? [`${what}: ${foreign.join(', ')} not in the table`] : []),
    ...(foundSet.size < found.length ? [`${what}: a code occurs twice`] : []),
  ];
}

function sphericalArea(topology: AreaTopology, area: Area): number {
  return geoArea({ type: 'MultiPolygon', coordinates: polygonsOf(topology, area) });
}

function shapeProblems(what: string, topology: AreaTopology, object: string): string[] {
  return areasOf(topology, object).flatMap((area) => {
    const polygons = polygonsOf(topology, area);
    const problems: string[] = [];
    if (polygons.length === 0) problems.push(`${what}: ${area.id} is empty`);
    for (const ring of polygons.flat()) {
      const corners = new Set(ring.map(([x, y]) => `${x} ${y}`));
      if (corners.size < 3) problems.push(`${what}: ${area.id} has a ring of ${corners.size} corners`);
    }
    for (const polygon of polygons) {
      const steradians = geoArea({ type: 'Polygon', coordinates: polygon });
      if (!(steradians > 0 && steradians < largestArea)) problems.push(`${what}: ${area.id} has a part of ${steradians} sr`);
    }
    return problems;
  });
}

function likenessProblems(what: string, drawn: AreaTopology, boundaries: AreaTopology, object: string): string[] {
  const source = new Map(areasOf(boundaries, object).map((area) => [area.id, area]));
  return areasOf(drawn, object).flatMap((area) => {
    const original = source.get(area.id);
    if (!original) return [];
    const problems: string[] = [];
    const [rings, originalRings] = [ringsOf(area).length, ringsOf(original).length];
    if (rings !== originalRings) problems.push(`${what}: ${area.id} has ${rings} rings, ${originalRings} in the source`);
    const change = sphericalArea(drawn, area) / sphericalArea(boundaries, original) - 1;
    if (Math.abs(change) > areaTolerance) problems.push(`${what}: ${area.id} changed its area by ${(change * 100).toFixed(1)} %`);
    return problems;
  });
}

/** Counties drawn from the very arcs of their townships, so that the two never gape or overlap on the map. */
function mergeProblems(topology: AreaTopology): string[] {
  const arcNumber = (arc: number): number => (arc < 0 ? ~arc : arc);
  const arcsOfCounty = new Map<string, Set<number>>();
  const areaOfCounty = new Map<string, number>();
  for (const township of areasOf(topology, 'townships')) {
    const code = township.id.slice(0, 5);
    const arcs = arcsOfCounty.get(code) ?? new Set();
    for (const arc of ringsOf(township).flat()) arcs.add(arcNumber(arc));
    arcsOfCounty.set(code, arcs);
    areaOfCounty.set(code, (areaOfCounty.get(code) ?? 0) + sphericalArea(topology, township));
  }
  return areasOf(topology, 'counties').flatMap((county) => {
    const foreign = ringsOf(county).flat().filter((arc) => !arcsOfCounty.get(county.id)?.has(arcNumber(arc)));
    const change = sphericalArea(topology, county) / (areaOfCounty.get(county.id) ?? 0) - 1;
    return [
      ...(foreign.length > 0 ? [`townships: county ${county.id} is drawn with arcs that are not its townships'`] : []),
      ...(Math.abs(change) < 1e-9 ? [] : [`townships: county ${county.id} is not the sum of its townships`]),
    ];
  });
}

function placeProblems(what: string, places: PlacesFile, drawings: readonly (readonly [AreaTopology, string])[]): string[] {
  const problems: string[] = [];
  places.rows.forEach(([code, longitude, latitude, west, south, east, north, neighbours], number) => {
    const point: Position = [longitude, latitude];
    if (!boundsContain([west, south, east, north], point)) problems.push(`${what}: the point of ${code} is outside its bounds`);
    for (const [topology, object] of drawings) {
      const area = areasOf(topology, object).find(({ id }) => id === code);
      const isInside = area && polygonsOf(topology, area).some(([outer = [], ...holes]) =>
        ringContains(outer, point) && !holes.some((hole) => ringContains(hole, point)));
      if (!isInside) problems.push(`${what}: the point of ${code} is outside its drawn area`);
    }
    for (const neighbour of neighbours) {
      const back = places.rows[neighbour]?.[7];
      if (neighbour === number || !back?.includes(number)) problems.push(`${what}: ${code} has the neighbour ${neighbour}, but not the other way`);
    }
  });
  return problems;
}

function contiguityProblems(boundaries: AreaTopology, townshipPlaces: PlacesFile): string[] {
  const counts: readonly (readonly [string, number, number])[] = [
    ['queen links on the boundaries', linkCount(queenContiguity(boundaries, 'townships')), townshipQueenLinks],
    ['rook links on the boundaries', linkCount(rookContiguity(boundaries, 'townships')), townshipRookLinks],
    ['links in the places', linkCount(townshipPlaces.rows.map((row) => row[7])), townshipQueenLinks],
  ];
  return counts.flatMap(([what, found, wanted]) => (found === wanted ? [] : [`townships: ${found} ${what}, not ${wanted}`]));
}

function mainIslandProblems(boundaries: AreaTopology): string[] {
  const found = polygonBounds([largestPolygon(nationPolygons(boundaries, 'townships'))]);
  const isSame = found.every((degrees, side) => Math.abs(degrees - (mainIslandBounds[side] ?? Infinity)) < 2e-4);
  return isSame ? [] : [`mainIslandBounds in src/core/geography/bounds.ts should be ${JSON.stringify(found)}`];
}

function surroundingsProblems({ surroundings, boundaries }: Geography): string[] {
  const taiwan = nationPolygons(boundaries, 'townships').map(([outer = []]) => ({ outer, bounds: polygonBounds([[outer]]) }));
  const isTaiwan = (position: Position): boolean =>
    taiwan.some(({ outer, bounds }) => boundsContain(bounds, position) && ringContains(outer, position));
  const land = areasOf(surroundings, 'land').flatMap((area) => polygonsOf(surroundings, area)).flat(2);
  const within = land.filter(([longitude = 0, latitude = 0]) => isTaiwan([longitude, latitude]));
  return within.length > 0 ? [`surroundings: ${within.length} corners lie in Taiwan, the first at ${within[0]?.join(', ')}`] : [];
}

/** What of the promises of the geography does not hold, one sentence each; empty when all is well. */
export function brokenPromises(geography: Geography, codes: Codes): string[] {
  const { boundaries, townships, counties, countyPlaces, townshipPlaces, surroundings } = geography;
  const ids = (topology: AreaTopology, object: string): string[] => areasOf(topology, object).map(({ id }) => id);
  return [
    ...codeProblems('townships', ids(townships, 'townships'), codes.townships),
    ...codeProblems('counties over townships', ids(townships, 'counties'), codes.counties),
    ...codeProblems('counties', ids(counties, 'counties'), codes.counties),
    ...codeProblems('places of townships', townshipPlaces.rows.map(([code]) => code), codes.townships),
    ...codeProblems('places of counties', countyPlaces.rows.map(([code]) => code), codes.counties),
    ...shapeProblems('townships', townships, 'townships'),
    ...shapeProblems('counties over townships', townships, 'counties'),
    ...shapeProblems('counties', counties, 'counties'),
    ...shapeProblems('surroundings', surroundings, 'land'),
    ...likenessProblems('townships', townships, boundaries, 'townships'),
    ...likenessProblems('counties', counties, boundaries, 'counties'),
    ...mergeProblems(townships),
    ...placeProblems('places of townships', townshipPlaces, [[townships, 'townships']]),
    ...placeProblems('places of counties', countyPlaces, [[townships, 'counties'], [counties, 'counties']]),
    ...contiguityProblems(boundaries, townshipPlaces),
    ...mainIslandProblems(boundaries),
    ...surroundingsProblems(geography),
  ];
}
