import type { Position } from '../geography/bounds.ts';
import { haversineMetres } from '../geography/great-circle.ts';
import type { Precision } from '../layers/mark.ts';
import type { ClusterLabels } from './cluster-changes.ts';
import { pointIndex, type PointIndex } from './point-index.ts';

/** A cluster that somebody named, and where it is said to be. */
export interface NamedCluster {
  readonly id: string;
  /** Codes of its townships; empty when none are named. */
  readonly townships: readonly string[];
  /** Its own place; only one known as `site` or `approximate` is used, for a place drawn somewhere in a township or county is no place. */
  readonly point: Position | null;
  readonly precision: Precision;
}

/** Points with their clusters and townships. */
export interface DetectedClusters extends ClusterLabels {
  /** Longitude and latitude after each other. */
  readonly points: Float64Array;
  /** Code of the township of every point; '' where it is not known. */
  readonly townshipOfPoint: readonly string[];
  /** `pointIndex(points)`; made anew when left out. */
  readonly index?: PointIndex;
}

/** When a named and a detected cluster belong together. */
export interface MatchSettings {
  /** So many points of the detected cluster in the townships of the named one are enough; at least 1. DBSCAN's own minimum is a good choice. */
  readonly minimumShared: number;
  /** A point of the detected cluster so near to the named one's own place is enough. */
  readonly withinMetres: number;
}

/** A detected cluster that belongs to a named one. */
export interface NamedMatch {
  readonly cluster: number;
  /** `contains`: more than half of its points are in the townships; `overlaps`: at least the minimum; `near`: only the distance. */
  readonly relation: 'contains' | 'overlaps' | 'near';
  /** Its points in the townships. */
  readonly sharedPoints: number;
  /** Shared points ÷ all points of the detected cluster. */
  readonly shareOfDetected: number;
  /** Shared points ÷ all points in the townships, noise included; `null` when there are none. */
  readonly shareOfTownships: number | null;
  /** From the named cluster's own place to the nearest point of the detected one; `null` when farther than asked or without such a place. */
  readonly distanceMetres: number | null;
}

export interface NamedOutcome {
  readonly id: string;
  /** Not comparable: neither townships nor a usable place are known, or the table has no point at all in the townships. That is no miss. */
  readonly outcome: 'detected' | 'not-detected' | 'no-place' | 'no-points';
  readonly pointsInTownships: number;
  /** Most shared points first, then the nearest, then by number. */
  readonly matches: readonly NamedMatch[];
}

export interface NamedComparison {
  /** In the order given. */
  readonly named: readonly NamedOutcome[];
  /** Numbers of detected clusters that belong to no named one. */
  readonly withoutName: readonly number[];
  /** Named clusters that are detected or not. */
  readonly comparable: number;
  readonly detected: number;
  /** Detected ÷ comparable; `null` when none is comparable. */
  readonly recall: number | null;
}

/**
 * Sets detected clusters beside named ones. They belong together when enough points of the detected one are in the townships of the named one, or
 * one of them is near enough to the named one's own place. A detected cluster can belong to several named ones and the other way round.
 * @throws RangeError for settings out of range, for an index of other points, and unless there are one label and one township per point.
 */
export function matchNamedClusters(named: readonly NamedCluster[], detected: DetectedClusters, settings: MatchSettings): NamedComparison {
  checkInput(detected, settings);
  const index = detected.index ?? pointIndex(detected.points);
  const sizes = new Uint32Array(detected.clusters);
  for (const label of detected.labels) if (label >= 0) sizes[label] = (sizes[label] ?? 0) + 1;
  const pointsByTownship = new Map<string, number[]>();
  detected.townshipOfPoint.forEach((code, point) => {
    const known = pointsByTownship.get(code);
    if (known) known.push(point);
    else if (code !== '') pointsByTownship.set(code, [point]);
  });

  const outcomes = named.map((cluster): NamedOutcome => {
    const inside = [...new Set(cluster.townships)].flatMap((code) => pointsByTownship.get(code) ?? []);
    const shared = countByLabel(inside, detected.labels);
    const place = cluster.precision === 'site' || cluster.precision === 'approximate' ? cluster.point : null;
    const distances = place ? nearestByLabel(place, detected, index, settings.withinMetres) : new Map<number, number>();
    const matches = [...new Set([...shared.keys(), ...distances.keys()])]
      .flatMap((label): NamedMatch[] => {
        const sharedPoints = shared.get(label) ?? 0;
        const distanceMetres = distances.get(label) ?? null;
        const enough = sharedPoints >= settings.minimumShared;
        if (!enough && distanceMetres === null) return [];
        const shareOfDetected = sharedPoints / (sizes[label] ?? Number.NaN);
        const relation = !enough ? 'near' : shareOfDetected > 0.5 ? 'contains' : 'overlaps';
        return [{ cluster: label, relation, sharedPoints, shareOfDetected, shareOfTownships: inside.length === 0 ? null : sharedPoints / inside.length, distanceMetres }];
      })
      .toSorted((a, b) => b.sharedPoints - a.sharedPoints || (a.distanceMetres ?? Infinity) - (b.distanceMetres ?? Infinity) || a.cluster - b.cluster);
    return { id: cluster.id, outcome: outcomeOf(cluster, place, inside.length, matches.length), pointsInTownships: inside.length, matches };
  });

  const withName = new Set(outcomes.flatMap(({ matches }) => matches.map(({ cluster }) => cluster)));
  const found = outcomes.filter(({ outcome }) => outcome === 'detected').length;
  const comparable = found + outcomes.filter(({ outcome }) => outcome === 'not-detected').length;
  return {
    named: outcomes,
    withoutName: Array.from(sizes.keys()).filter((cluster) => !withName.has(cluster)),
    comparable,
    detected: found,
    recall: comparable === 0 ? null : found / comparable,
  };
}

function outcomeOf(cluster: NamedCluster, place: Position | null, pointsInTownships: number, matches: number): NamedOutcome['outcome'] {
  if (matches > 0) return 'detected';
  if (place || pointsInTownships > 0) return 'not-detected';
  return cluster.townships.length > 0 ? 'no-points' : 'no-place';
}

function checkInput({ points, labels, townshipOfPoint, index }: DetectedClusters, { minimumShared, withinMetres }: MatchSettings): void {
  if (labels.length * 2 !== points.length || townshipOfPoint.length !== labels.length) {
    throw new RangeError(`${points.length / 2} points need as many labels and townships, not ${labels.length} and ${townshipOfPoint.length}.`);
  }
  if (index && index.points !== points) throw new RangeError('The index was made for other points.');
  if (!(Number.isInteger(minimumShared) && minimumShared >= 1)) throw new RangeError(`The minimum of shared points must be a whole number from 1, not ${minimumShared}.`);
  if (!(withinMetres >= 0)) throw new RangeError(`The distance must be at least 0 m, not ${withinMetres}.`);
}

function countByLabel(points: readonly number[], labels: Int32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const point of points) {
    const label = labels[point] ?? -1;
    if (label >= 0) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

function nearestByLabel(place: Position, { points, labels }: DetectedClusters, index: PointIndex, metres: number): ReadonlyMap<number, number> {
  const nearest = new Map<number, number>();
  for (const point of index.within(...place, metres)) {
    const label = labels[point] ?? -1;
    if (label < 0) continue;
    const distance = haversineMetres(place, [points[2 * point] ?? Number.NaN, points[2 * point + 1] ?? Number.NaN]);
    nearest.set(label, Math.min(distance, nearest.get(label) ?? Infinity));
  }
  return nearest;
}
