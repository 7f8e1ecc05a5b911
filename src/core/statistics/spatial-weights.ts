import type { Position } from '../geography/bounds.ts';
import { distanceKm } from '../geography/distance.ts';

/** `row`: the weights of a unit add to 1, so that its lag is the mean of its neighbours. `binary`: every link weighs 1. */
export type WeightStyle = 'row' | 'binary';

/** Who is whose neighbour, and how much each link counts. A unit is an area or a point, named by its position in the list it came from. */
export interface SpatialWeights {
  readonly kind: 'queen' | 'nearest';
  readonly style: WeightStyle;
  /** For every unit the positions of its neighbours, ascending; never its own. */
  readonly neighbours: readonly Int32Array[];
  /** For every unit the weights of its links, in the order of `neighbours`. */
  readonly weights: readonly Float64Array[];
  /** Positions of the units without a neighbour, ascending. They stay in the set, have weights of none and a lag of 0, as spdep's `zero.policy`. */
  readonly islands: readonly number[];
}

function weightsOf(kind: SpatialWeights['kind'], style: WeightStyle, neighbours: readonly Int32Array[]): SpatialWeights {
  const weights = neighbours.map((links) => new Float64Array(links.length).fill(style === 'row' ? 1 / links.length : 1));
  return { kind, style, neighbours, weights, islands: neighbours.flatMap((links, unit) => (links.length === 0 ? [unit] : [])) };
}

/**
 * Queen contiguity: units that share a border or a corner are neighbours. `neighboursOf` gives the codes that touch a code; those outside
 * `codes` are left out with their links.
 * @throws RangeError for a code that stands twice, a unit that neighbours itself or another one twice, or a border known from one side only.
 */
export function queenWeights(codes: readonly string[], neighboursOf: (code: string) => readonly string[], style: WeightStyle = 'row'): SpatialWeights {
  const positions = new Map(codes.map((code, position) => [code, position]));
  if (positions.size !== codes.length) throw new RangeError('A code stands twice in the list of units.');
  const links = codes.map((code) => neighboursOf(code).flatMap((neighbour) => positions.get(neighbour) ?? []));
  const linkedOf = links.map((others) => new Set(others));
  links.forEach((others, unit) => {
    if (linkedOf[unit]?.has(unit)) throw new RangeError(`${codes[unit]} is given as its own neighbour.`);
    if (linkedOf[unit]?.size !== others.length) throw new RangeError(`${codes[unit]} has the same neighbour twice.`);
    const oneSided = others.find((other) => !linkedOf[other]?.has(unit));
    if (oneSided !== undefined) throw new RangeError(`${codes[unit]} touches ${codes[oneSided]}, but not the other way round.`);
  });
  return weightsOf('queen', style, links.map((others) => Int32Array.from(others).sort()));
}

const radians = Math.PI / 180;

function onUnitSphere([longitude, latitude]: Position): readonly [number, number, number] {
  const parallel = Math.cos(latitude * radians);
  return [parallel * Math.cos(longitude * radians), parallel * Math.sin(longitude * radians), Math.sin(latitude * radians)];
}

// A length on the ellipsoid is 0.9943 to 1.0046 times the one on the mean sphere (the extremes are the radii of curvature of the meridian at
// the equator and at the pole over 6,371.0088 km), so a point 2 % farther on the sphere is farther on the ellipsoid too.
const sphereSlack = 1.02;
// In radians, 6 mm: below it the sphere's chord is rounding.
const roundingSlack = 1e-9;

/** The k nearest of one point, ascending by position. */
function nearestOf(unit: number, points: readonly Position[], vectors: readonly (readonly [number, number, number])[], k: number): Int32Array {
  const [x, y, z] = vectors[unit] ?? [0, 0, 0];
  const angles = new Float64Array(vectors.length);
  vectors.forEach(([otherX, otherY, otherZ], other) => {
    const chord = Math.sqrt((x - otherX) ** 2 + (y - otherY) ** 2 + (z - otherZ) ** 2);
    angles[other] = 2 * Math.asin(Math.min(1, chord / 2));
  });
  angles[unit] = Number.POSITIVE_INFINITY;
  const reach = (angles.slice().sort()[k - 1] ?? 0) * sphereSlack + roundingSlack;
  const own = points[unit];
  const candidates = points.flatMap((point, other) => (own && (angles[other] ?? reach) <= reach ? [{ other, distance: distanceKm(own, point) }] : []));
  candidates.sort((one, two) => one.distance - two.distance || one.other - two.other);
  return Int32Array.from(candidates.slice(0, k), ({ other }) => other).sort();
}

/**
 * The k nearest points of every point, by the length of the shortest line on the ellipsoid (`distanceKm`, to a millimetre). Of points equally
 * far the one earlier in the list is taken. Not symmetric: a remote point's nearest may have nearer ones of their own.
 * @throws RangeError for a position that is not finite, or unless k is a whole number from 1 to the number of points less one.
 */
export function nearestWeights(points: readonly Position[], k: number, style: WeightStyle = 'row'): SpatialWeights {
  if (!Number.isInteger(k) || k < 1 || k >= points.length) throw new RangeError(`Among ${points.length} points k must be a whole number from 1 to ${points.length - 1}, not ${k}.`);
  const wrong = points.findIndex((point) => !point.every(Number.isFinite));
  if (wrong >= 0) throw new RangeError(`Point ${wrong} has a position that is not finite: ${points[wrong]?.join()}.`);
  const vectors = points.map(onUnitSphere);
  return weightsOf('nearest', style, points.map((_, unit) => nearestOf(unit, points, vectors, k)));
}

/** The units that have a value, their values, and the links among them. */
export interface ValuedUnits {
  /** Where each of them stands in the full list. */
  readonly positions: Int32Array;
  readonly values: Float64Array;
  readonly weights: SpatialWeights;
  /** Positions in the full list of the units without a value. */
  readonly missing: readonly number[];
  /** Positions in the full list of those that have a value and no neighbour with one. */
  readonly islands: readonly number[];
}

/**
 * Drops every unit whose value is missing (NaN) together with its links, and standardises the rows anew, as spdep's `subset` of a `listw`:
 * a neighbour without a value does not count as 0, it does not count. A unit whose neighbours are all dropped becomes an island; the nearest
 * points of a unit are not searched again, so it may keep fewer than k.
 * @throws RangeError when there are not as many values as units, or one is infinite.
 */
export function withoutMissing(values: ArrayLike<number>, weights: SpatialWeights): ValuedUnits {
  const units = weights.neighbours.length;
  if (values.length !== units) throw new RangeError(`${values.length} values were given for ${units} units.`);
  const all = Float64Array.from(values);
  if (all.some((value) => Math.abs(value) === Number.POSITIVE_INFINITY)) throw new RangeError('A value is infinite.');
  const positions = Int32Array.from(weights.neighbours.keys()).filter((position) => !Number.isNaN(all[position]));
  if (positions.length === units) return { positions, values: all, weights, missing: [], islands: weights.islands };
  const newPosition = new Map(Array.from(positions, (position, index) => [position, index]));
  const kept = Array.from(positions, (position) => Int32Array.from([...(weights.neighbours[position] ?? [])].flatMap((other) => newPosition.get(other) ?? [])));
  const restricted = weightsOf(weights.kind, weights.style, kept);
  return {
    positions,
    values: Float64Array.from(positions, (position) => all[position] ?? Number.NaN),
    weights: restricted,
    missing: [...weights.neighbours.keys()].filter((position) => !newPosition.has(position)),
    islands: restricted.islands.flatMap((index) => positions[index] ?? []),
  };
}

/** The weighted sum of the neighbours' values of every unit (the mean for row-standardised weights); 0 for an island. */
export function spatialLag(values: Float64Array, { neighbours, weights }: SpatialWeights): Float64Array {
  return Float64Array.from(neighbours, (links, unit) => {
    const own = weights[unit];
    let sum = 0;
    for (let link = 0; link < links.length; link += 1) sum += (own?.[link] ?? 0) * (values[links[link] ?? 0] ?? Number.NaN);
    return sum;
  });
}
