import { describe, expect, it } from 'vitest';
import { walk, type Direction } from '../../../../src/core/geography/neighbours.ts';
import { placesByCode, type Place } from '../../../../src/core/geography/places.ts';
import { readBoundaries } from '../../../../scripts/geography/area-topology.ts';
import { placesOf } from '../../../../scripts/geography/places.ts';

const boundaries = readBoundaries();
const counties = placesByCode(placesOf(boundaries, 'counties'));
const townships = placesByCode(placesOf(boundaries, 'townships'));
const directions: readonly Direction[] = ['north', 'east', 'south', 'west'];

/** All places that keys reach from one, itself included. */
function reachable(from: string, places: ReadonlyMap<string, Place>): Set<string> {
  const reached = new Set([from]);
  for (const code of reached) {
    for (const direction of directions) {
      const next = walk(code, direction, places);
      if (next !== null) reached.add(next);
    }
  }
  return reached;
}

function placeAt(code: string, point: readonly [number, number]): Place {
  return { code, point, bounds: [...point, ...point], neighbours: [] };
}

describe('walk', () => {
  it('reaches every county from every county', () => {
    expect(counties.size).toBe(22);
    for (const code of counties.keys()) expect([...counties.keys()].filter((other) => !reachable(code, counties).has(other))).toEqual([]);
  });

  it('goes to the neighbour that lies that way', () => {
    const steps: readonly (readonly [string, Direction, string])[] = [
      // 臺中市 → 苗栗縣, 南投縣 → 臺中市 and 高雄市, 雲林縣 → 彰化縣
      ['66000', 'north', '10005'],
      ['10008', 'north', '66000'],
      ['10008', 'south', '64000'],
      ['10009', 'north', '10007'],
      // 花蓮縣 ↔ 臺東縣, 屏東縣 → 高雄市, 臺北市 → 新北市
      ['10015', 'south', '10014'],
      ['10014', 'north', '10015'],
      ['10013', 'north', '64000'],
      ['63000', 'south', '65000'],
    ];
    for (const [from, direction, to] of steps) expect([from, direction, walk(from, direction, counties)]).toEqual([from, direction, to]);
  });

  it('keeps to neighbours while one lies that way', () => {
    const straightNorth = { ...placeAt('near', [121, 24.9]), neighbours: ['start'] };
    const places = new Map([
      ['start', { ...placeAt('start', [121, 24]), neighbours: ['near'] }],
      ['near', straightNorth],
      ['nearer', placeAt('nearer', [121, 24.1])],
    ]);
    expect(walk('start', 'north', places)).toBe('near');
    expect(walk('start', 'south', places)).toBeNull();
  });

  it('crosses the water where no border lies that way', () => {
    // From the mainland counties of the west coast to 澎湖縣, and from there to 金門縣.
    expect(['10009', '10010', '67000'].map((code) => walk(code, 'west', counties))).toContain('10016');
    expect(walk('10016', 'west', counties)).toBe('09020');
    expect(walk('09020', 'north', counties)).toBe('09007');
  });

  it('ends at the edge of the country', () => {
    expect(walk('09007', 'north', counties)).toBeNull();
    expect(walk('09020', 'west', counties)).toBeNull();
    expect(walk('10013', 'south', counties)).toBeNull();
  });

  it('never walks backwards', () => {
    const backwards: string[] = [];
    for (const places of [counties, townships]) {
      for (const [code, place] of places) {
        const north = places.get(walk(code, 'north', places) ?? 'none');
        const east = places.get(walk(code, 'east', places) ?? 'none');
        if (north && north.point[1] <= place.point[1]) backwards.push(`${code} north to ${north.code}`);
        if (east && east.point[0] <= place.point[0]) backwards.push(`${code} east to ${east.code}`);
      }
    }
    expect(backwards).toEqual([]);
  });

  it('refuses a code it does not know', () => {
    expect(() => walk('99999', 'north', counties)).toThrow(RangeError);
  });
});
