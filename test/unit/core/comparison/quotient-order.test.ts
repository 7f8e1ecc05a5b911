import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { industriesInOrder, type ComparedIndustry } from '../../../../src/core/comparison/compared-quotients.ts';

const quotient = (lq: number | null, few = false) => ({ lq, low: null, high: null, reason: null, few });
const industry = (code: string, gap: number | null, ...quotients: ComparedIndustry['quotients']): ComparedIndustry => ({ code, title: { zh: code, en: code }, quotients, gap });
const codes = (industries: readonly ComparedIndustry[]) => industries.map(({ code }) => code).join('');

const four = [
  industry('C', 3, quotient(0.5), quotient(0.75)),
  industry('A', 4, quotient(2), quotient(0.5)),
  industry('D', null, quotient(9, true), quotient(null)),
  industry('B', 2, quotient(1), quotient(2)),
];

describe('the order of industries', () => {
  it('is that of the gap, the classification, or one area', () => {
    expect(codes(industriesInOrder(four, 'gap'))).toBe('ACBD');
    expect(codes(industriesInOrder(four, 'classification'))).toBe('ABCD');
    // D rests on few: after all others of the first area; it has none in the second.
    expect(codes(industriesInOrder(four, 0))).toBe('ABCD');
    expect(codes(industriesInOrder(four, 1))).toBe('BCAD');
  });

  it('loses none and does not hang on the order before', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(four, { minLength: 4 }), fc.constantFrom('gap' as const, 'classification' as const, 0, 1, 5), (shuffled, order) => {
        expect(codes(industriesInOrder(shuffled, order))).toBe(codes(industriesInOrder(four, order)));
      }),
    );
  });
});
