import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePolyline, encodePolyline } from '../../../../src/core/geography/polyline.ts';

describe('an encoded polyline', () => {
  it('is that of the algorithm’s own example', () => {
    expect(encodePolyline([[-120.2, 38.5], [-120.95, 40.7], [-126.453, 43.252]])).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
    expect(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual([[-120.2, 38.5], [-120.95, 40.7], [-126.453, 43.252]]);
  });

  it('comes back to five decimals', () => {
    const degree = (limit: number) => fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((value) => value / 1e5);
    fc.assert(
      fc.property(fc.array(fc.tuple(degree(180), degree(85)), { maxLength: 30 }), (path) => {
        expect(decodePolyline(encodePolyline(path))).toEqual(path.map(([x, y]) => [x + 0, y + 0]));
      }),
    );
  });

  it('is refused when it is not whole or leaves the globe', () => {
    expect(decodePolyline('_p~iF')).toBeNull();
    expect(decodePolyline('_p~iF~ps|')).toBeNull();
    expect(decodePolyline('台')).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void decodePolyline(text)));
  });
});
