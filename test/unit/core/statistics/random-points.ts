import fc from 'fast-check';
import type { Position } from '../../../../src/core/geography/bounds.ts';

/** Longitude and latitude after each other. */
export const flat = (positions: readonly Position[]): Float64Array => Float64Array.from(positions.flat());

export const positionsOf = (points: Float64Array): Position[] =>
  Array.from({ length: points.length / 2 }, (_, point) => [points[2 * point] ?? Number.NaN, points[2 * point + 1] ?? Number.NaN]);

/** Numbers from a range, evenly: fc.double would draw most of them from around 0. */
export const between = (least: number, most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: 1e9 }).map((step) => least + ((most - least) * step) / 1e9);

/** Crowds of points and lone ones around a place, some of them twice, within a few kilometres. */
export function crowds(centre: Position, degrees = 0.04, most = 60): fc.Arbitrary<Float64Array> {
  const offset = between(-degrees, degrees);
  const near = between(-degrees / 12, degrees / 12);
  const lone = fc.tuple(offset, offset).map((place): Position[] => [place]);
  const crowd = fc
    .tuple(offset, offset, fc.array(fc.tuple(near, near), { minLength: 2, maxLength: 9, size: 'max' }))
    .map(([x, y, members]) => members.map(([dx, dy]): Position => [x + dx, y + dy]));
  const twins = fc.tuple(offset, offset).map(([x, y]): Position[] => [[x, y], [x, y]]);
  return fc.array(fc.oneof({ weight: 3, arbitrary: lone }, { weight: 3, arbitrary: crowd }, { weight: 1, arbitrary: twins }), { maxLength: 20, size: 'max' }).chain((groups) =>
    fc
      .shuffledSubarray(groups.flat(), { minLength: Math.min(most, groups.flat().length), maxLength: Math.min(most, groups.flat().length) })
      .map((offsets) => flat(offsets.map(([dx, dy]): Position => [centre[0] + dx, centre[1] + dy]))),
  );
}
