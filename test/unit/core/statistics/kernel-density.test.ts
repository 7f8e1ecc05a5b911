import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taiwanPlane } from '../../../../src/core/geography/equal-area.ts';
import { gridPosition, kernelDensity, type DensityGrid } from '../../../../src/core/statistics/kernel-density.ts';
import { between, crowds, flat, positionsOf } from './random-points.ts';

const onPlane = (...places: readonly (readonly [number, number])[]): Float64Array => flat(places.map((place) => taiwanPlane.unproject(place)));

/** Density times area of the cells, added up. */
const mass = ({ perKm2, cellMetres }: DensityGrid): number => perKm2.reduce((sum, density) => sum + density, 0) * (cellMetres / 1000) ** 2;

const bandwidths = between(500, 5000);

describe('kernelDensity', () => {
  it('is 3/π per km² over a point with a bandwidth of 1 km, and falls as (1 − d²)²', () => {
    // The point is the centre of the cell from 0 to 200 m; neighbours are 200, 400, … m away.
    const grid = kernelDensity(onPlane([100, 100]), { bandwidthMetres: 1000, cellMetres: 200 });
    // From 100 − 1000 = −900 to 1100 m: cells from −1000 to 1200.
    expect(grid).toMatchObject({ columns: 11, rows: 11, west: -1000, south: -1000, cellMetres: 200 });
    const middleRow = [...grid.perKm2.subarray(5 * 11, 6 * 11)];
    const expected = [1, 0.8, 0.6, 0.4, 0.2, 0, 0.2, 0.4, 0.6, 0.8, 1].map((d) => (3 / Math.PI) * (1 - d ** 2) ** 2);
    middleRow.forEach((density, column) => expect(density).toBeCloseTo(expected[column] ?? Number.NaN, 9));
    // One cell up and two to the right: d² = 0.04 + 0.16.
    expect(grid.perKm2[6 * 11 + 7]).toBeCloseTo((3 / Math.PI) * 0.8 ** 2, 9);
  });

  it('adds the mounds of several points, and spreads a farther bandwidth lower', () => {
    const two = kernelDensity(onPlane([100, 100], [100, 100]), { bandwidthMetres: 1000, cellMetres: 200 });
    expect(Math.max(...two.perKm2)).toBeCloseTo(6 / Math.PI, 9);
    // Twice the bandwidth: a quarter of the height.
    const wide = kernelDensity(onPlane([100, 100]), { bandwidthMetres: 2000, cellMetres: 200 });
    expect(Math.max(...wide.perKm2)).toBeCloseTo(0.75 / Math.PI, 9);
  });

  it.each([
    [2, 0.015],
    [4, 0.002],
    [10, 0.0001],
  ])('keeps the mass with %i cells to the bandwidth within %f', (cells, tolerance) => {
    fc.assert(
      fc.property(crowds([120.6, 24.1], 0.1, 30), bandwidths, (points, bandwidthMetres) => {
        const count = points.length / 2;
        const grid = kernelDensity(points, { bandwidthMetres, cellMetres: bandwidthMetres / cells });
        expect(Math.abs(mass(grid) - count)).toBeLessThanOrEqual(tolerance * count);
      }),
      { seed: 71, numRuns: 60 },
    );
  });

  it('equals the sum of the kernels at the centre of each cell, worked out one by one', () => {
    fc.assert(
      fc.property(crowds([121.5, 25], 0.02, 12), between(500, 3000), (points, bandwidthMetres) => {
        const grid = kernelDensity(points, { bandwidthMetres, cellMetres: bandwidthMetres / 3 });
        const places = positionsOf(points).map((position) => taiwanPlane.project(position));
        let worst = 0;
        grid.perKm2.forEach((density, cell) => {
          const [x, y] = taiwanPlane.project(gridPosition(grid, [(cell % grid.columns) + 0.5, Math.floor(cell / grid.columns) + 0.5]));
          const sum = places.reduce((total, [east, north]) => {
            const u = Math.hypot(x - east, y - north) / bandwidthMetres;
            return u < 1 ? total + (3 / (Math.PI * (bandwidthMetres / 1000) ** 2)) * (1 - u ** 2) ** 2 : total;
          }, 0);
          worst = Math.max(worst, Math.abs(density - sum));
        });
        expect(worst).toBeLessThan(1e-5);
      }),
      { seed: 72, numRuns: 25 },
    );
  });

  it('stays on one grid, adds and scales with its points', () => {
    fc.assert(
      fc.property(crowds([120.6, 24.1], 0.05, 20), bandwidths, (points, bandwidthMetres) => {
        fc.pre(points.length >= 4);
        const settings = { bandwidthMetres, cellMetres: bandwidthMetres / 4 };
        const [all, first, rest] = [points, points.subarray(0, 2), points.subarray(2)].map((part) => kernelDensity(part, settings));
        const at = (grid: DensityGrid | undefined, x: number, y: number): number => {
          if (!grid) return Number.NaN;
          const [column, row] = [Math.round((x - grid.west) / grid.cellMetres), Math.round((y - grid.south) / grid.cellMetres)];
          return column < 0 || row < 0 || column >= grid.columns || row >= grid.rows ? 0 : (grid.perKm2[row * grid.columns + column] ?? Number.NaN);
        };
        let worst = 0;
        all?.perKm2.forEach((density, cell) => {
          const x = all.west + (cell % all.columns) * all.cellMetres;
          const y = all.south + Math.floor(cell / all.columns) * all.cellMetres;
          worst = Math.max(worst, Math.abs(density - at(first, x, y) - at(rest, x, y)));
        });
        const doubled = kernelDensity(points, settings, { weights: new Float64Array(points.length / 2).fill(2) });
        doubled.perKm2.forEach((density, cell) => (worst = Math.max(worst, Math.abs(density - 2 * (all?.perKm2[cell] ?? Number.NaN)))));
        expect(worst).toBeLessThan(1e-9);
      }),
      { seed: 73, numRuns: 20 },
    );
  });

  it('has no cells without points', () => {
    expect(kernelDensity(new Float64Array(), { bandwidthMetres: 1000, cellMetres: 200 })).toMatchObject({ columns: 0, rows: 0, perKm2: new Float64Array() });
  });

  it('tells how far it is and stops when its listener throws', () => {
    const points = onPlane(...Array.from({ length: 3000 }, (_, point) => [point * 10, 0] as const));
    const shares: number[] = [];
    kernelDensity(points, { bandwidthMetres: 1000, cellMetres: 500 }, { report: (share) => shares.push(share) });
    expect(shares).toEqual([1023 / 3000, 2047 / 3000]);
    const stop = () => {
      throw new Error('enough');
    };
    expect(() => kernelDensity(points, { bandwidthMetres: 1000, cellMetres: 500 }, { report: stop })).toThrow('enough');
  });

  it('refuses what it cannot compute', () => {
    const points = onPlane([0, 0], [300_000, 300_000]);
    const refused = [{ bandwidthMetres: 1000, cellMetres: 501 }, { bandwidthMetres: 1000, cellMetres: 0 }, { bandwidthMetres: Infinity, cellMetres: 1 }, { bandwidthMetres: Number.NaN, cellMetres: 1 }];
    for (const settings of refused) expect(() => kernelDensity(points, settings)).toThrow('at most half');
    expect(() => kernelDensity(points, { bandwidthMetres: 100, cellMetres: 50 })).toThrow('too many');
    expect(() => kernelDensity(points, { bandwidthMetres: 1000, cellMetres: 500 }, { weights: Float64Array.of(1) })).toThrow('as many weights');
    expect(() => kernelDensity(Float64Array.of(121, 95), { bandwidthMetres: 1000, cellMetres: 500 })).toThrow(RangeError);
  });
});

it('gridPosition goes from the lower left corner of the first cell to the upper right one of the last', () => {
  const frame = { columns: 4, rows: 2, cellMetres: 500, west: -1000, south: 0 };
  expect(taiwanPlane.project(gridPosition(frame, [0, 0])).map(Math.round)).toEqual([-1000, expect.closeTo(0, 6)]);
  expect(taiwanPlane.project(gridPosition(frame, [4, 2])).map(Math.round)).toEqual([1000, 1000]);
});
