import { expect, it } from 'vitest';
import { boundsContain, boundsOfPositions, boundsOverlap, expandBounds, mainIslandBounds, unionBounds } from '../../../../src/core/geography/bounds.ts';

it('holds all its positions', () => {
  expect(boundsOfPositions([[121, 24], [120, 25], [120.5, 23]])).toEqual([120, 23, 121, 25]);
  expect(boundsOfPositions([])).toBeNull();
});

it('joins bounds', () => {
  expect(unionBounds([[120, 23, 121, 24], [118, 24, 119, 26]])).toEqual([118, 23, 121, 26]);
  expect(unionBounds([])).toBeNull();
});

it('grows by a share on every side', () => {
  expect(expandBounds([120, 22, 122, 26], 0.25)).toEqual([119.5, 21, 122.5, 27]);
});

it('tells what lies within', () => {
  expect(boundsContain(mainIslandBounds, [121, 23.5])).toBe(true);
  expect(boundsContain(mainIslandBounds, [118.3, 24.4])).toBe(false);
  expect(boundsContain([0, 0, 1, 1], [1, 1])).toBe(true);
});

it('tells what overlaps', () => {
  expect(boundsOverlap([0, 0, 2, 2], [1, 1, 3, 3])).toBe(true);
  expect(boundsOverlap([0, 0, 2, 2], [2, 2, 3, 3])).toBe(true);
  expect(boundsOverlap([0, 0, 2, 2], [0, 2.1, 2, 3])).toBe(false);
});
