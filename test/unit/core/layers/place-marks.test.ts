import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, radiusByArea, spreadApart } from '../../../../src/core/layers/place-marks.ts';

const place = (code: string, point: readonly [number, number]) => ({ code, point, bounds: [0, 0, 0, 0] as const, neighbours: [] });
const places = {
  townshipPlaces: new Map([['10001010', { ...place('10001010', [120, 23]), county: '10001' }], ['10001020', { ...place('10001020', [121, 24]), county: '10001' }]]),
  countyPlaces: new Map([['10001', place('10001', [120.5, 23.7])]]),
  results: new Map(),
};

describe('where a thing is drawn', () => {
  it('takes its own point first', () => {
    expect(placeOf(places, { point: [120.2, 23.1], precision: 'approximate', townships: ['10001010'], counties: ['10001'] })).toEqual({ position: [120.2, 23.1], precision: 'approximate' });
  });

  it('falls back to the middle of its townships, then of its counties, and says so', () => {
    expect(placeOf(places, { point: null, precision: 'county', townships: ['10001010', '10001020'], counties: ['10001'] })).toEqual({ position: [120.5, 23.5], precision: 'township' });
    expect(placeOf(places, { point: null, precision: 'county', townships: ['99999999'], counties: ['10001'] })).toEqual({ position: [120.5, 23.7], precision: 'county' });
    expect(placeOf(places, { point: null, precision: 'county', townships: [], counties: [] })).toBeNull();
  });

  it('moves only things of unknown place apart, and no two stay on one point', () => {
    const precision = fc.constantFrom('site' as const, 'approximate' as const, 'township' as const, 'county' as const);
    fc.assert(
      fc.property(fc.array(precision, { maxLength: 40 }), (precisions) => {
        const before = precisions.map((known) => ({ position: [121, 24] as const, precision: known }));
        const after = spreadApart(before);
        after.forEach((mark, index) => {
          if (mark.precision === 'site' || mark.precision === 'approximate') expect(mark).toBe(before[index]);
        });
        const moved = after.filter((mark) => mark.precision === 'township').map((mark) => mark.position.join());
        expect(new Set(moved).size).toBe(moved.length);
      }),
    );
  });

  it('keeps a township mark within 10 km of its point when twenty share it', () => {
    const after = spreadApart(Array.from({ length: 20 }, () => ({ position: [121, 24] as const, precision: 'township' as const })));
    for (const { position } of after) expect(Math.hypot((position[0] - 121) * Math.cos((24 * Math.PI) / 180), position[1] - 24) * 111.2).toBeLessThan(10);
  });
});

describe('size by area', () => {
  it('makes four times the value twice the radius', () => {
    expect(radiusByArea(400, { value: 100, radius: 5 }, [0, 100])).toBe(10);
  });

  it('stays within its range', () => {
    expect(radiusByArea(1, { value: 100, radius: 5 }, [3, 20])).toBe(3);
    expect(radiusByArea(1e9, { value: 100, radius: 5 }, [3, 20])).toBe(20);
  });
});
