import { describe, expect, it } from 'vitest';
import { pointCells, pointCurve, pointGroups } from '../../../src/computing/point-computations.ts';
import type { AreaPolygon } from '../../../src/core/geography/area-polygons.ts';

const quiet = (): void => undefined;
const ring = (west: number, south: number, east: number, north: number) => [[west, south], [east, south], [east, north], [west, north], [west, south]] as const;
const area = (code: string, west: number, south: number, east: number, north: number): AreaPolygon => ({ code, polygon: [ring(west, south, east, north)], bounds: [west, south, east, north] });

/** Sample points: four within a kilometre in the west, three in the east, one alone. */
const points = Float64Array.from([120.5, 24, 120.502, 24, 120.5, 24.002, 120.502, 24.002, 121.5, 24, 121.502, 24, 121.5, 24.002, 121, 24.5]);
const [west, east] = [area('west', 120.4, 23.9, 120.6, 24.1), area('east', 121.4, 23.9, 121.6, 24.1)];
const land = [area('land', 120.4, 23.9, 121.501, 24.6)].map(({ polygon }) => polygon);
const named = [
  { id: 'western', townships: ['west'], point: null, precision: 'township' as const },
  { id: 'elsewhere', townships: ['north'], point: null, precision: 'township' as const },
];

describe('groups of points', () => {
  const found = pointGroups({ points, distanceMetres: 1000, minimumPoints: 3, land, townships: [west, east], named }, quiet);

  it('are listed the largest first, with the township of most of their points', () => {
    expect(found.clusters).toBe(2);
    expect(found.groups.map(({ points: number, township }) => [number, township])).toEqual([[4, 'west'], [3, 'east']]);
    expect(Array.from(found.labels).filter((label) => label < 0)).toHaveLength(1);
  });

  it('have a hull that ends at the sea: the eastern triangle keeps about three quarters', () => {
    const [, eastern] = found.groups;
    // The triangle of legs 0.002° is cut at half of its base: ¾ of its area is left. 0.002° are about 203.5 m east and 221.5 m north.
    expect(eastern?.areaKm2).toBeCloseTo(0.75 * 0.5 * 0.2035 * 0.2215, 3);
  });

  it('are set beside the named clusters: found, or not to be compared for want of points', () => {
    expect(found.comparison.named.map(({ id, outcome }) => [id, outcome])).toEqual([['western', 'detected'], ['elsewhere', 'no-points']]);
    expect(found.comparison.withoutName).toHaveLength(1);
    expect(found.pointsOutside).toBe(1);
  });

  it('report how far they are, up to the end', () => {
    const shares: number[] = [];
    pointGroups({ points, distanceMetres: 1000, minimumPoints: 3, land, townships: [west, east], named }, (share) => shares.push(share));
    expect(shares.every((share, index) => share >= (shares[index - 1] ?? 0) && share <= 1)).toBe(true);
    expect(shares.length).toBeGreaterThan(1);
  });
});

describe('cells of points', () => {
  it('hexagons hold every point once', () => {
    const cells = pointCells({ points, drawing: 'hexagons', metres: 5000 }, quiet);
    expect(cells.cornersPerCell).toBe(6);
    expect(cells.values.reduce((sum, value) => sum + value, 0)).toBe(8);
    expect(cells.corners).toHaveLength(cells.values.length * 12);
  });

  it('a density adds up to the points over its cells of a quarter bandwidth', () => {
    const cells = pointCells({ points, drawing: 'density', metres: 8000 }, quiet);
    const cellKm2 = 4;
    expect(cells.values.reduce((sum, value) => sum + value * cellKm2, 0)).toBeCloseTo(8, 1);
  });
});

describe('the curve', () => {
  it('says how many groups each distance finds', () => {
    const steps = pointCurve({ points, settings: [100, 1000, 200_000].map((distanceMetres) => ({ distanceMetres, minimumPoints: 3 })) }, quiet);
    expect(steps.map((step) => step.clusters)).toEqual([0, 2, 1]);
    expect(steps[2]?.changes?.merges).toHaveLength(1);
  });
});
