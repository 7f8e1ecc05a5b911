import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packText, unpackText } from '../../../../src/core/view/packed-text.ts';

describe('packed text', () => {
  it('comes back as it went', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme-ascii', maxLength: 30 }),
      fc.constantFrom('industrial-parks/', 'abcabcabc', ',', '='),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect(unpackText(packText(text))).toBe(text);
        expect(packText(text)).toMatch(/^[\w-]+$/);
      }),
      { numRuns: 500 },
    );
  });

  it('stays readable: links with this packing are in the world', () => {
    expect(packText('on=clusters,clusters')).toBe('NMeCKSQREPQXgmGAA');
    expect(unpackText('NMeCKSQREPQXgmGAA')).toBe('on=clusters,clusters');
  });

  it('makes repetitions short', () => {
    const text = Array.from({ length: 60 }, (_, index) => `industrial-parks/kind-${index}`).join(',');
    expect(packText(text).length).toBeLessThan(text.length / 3);
  });

  it('says when a packed text is not whole', () => {
    const packed = packText('industrial-parks/software-park,industrial-parks/free-trade-zone');
    for (let length = 0; length < packed.length - 1; length += 1)
      expect(unpackText(packed.slice(0, length))).toBeNull();
    expect(unpackText('@@@@')).toBeNull();
    expect(unpackText('')).toBeNull();
  });

  it('does not unfold without end', () => {
    expect(unpackText(packText('a'.repeat(5000)), 1000)).toBeNull();
  });

  it('refuses what is not ASCII', () => {
    expect(() => packText('臺')).toThrow(RangeError);
  });
});
