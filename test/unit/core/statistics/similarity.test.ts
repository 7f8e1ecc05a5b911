import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { countMatrixOf } from '../../../../src/core/statistics/count-matrix.ts';
import { baseOf, locationQuotients } from '../../../../src/core/statistics/location-quotient-matrix.ts';
import { complementarity, cosineSimilarity, logQuotientCorrelation, pearsonCorrelation, peersOf } from '../../../../src/core/statistics/similarity.ts';
import { anyFactor, anyOrder, anyRows, anyRowsAndOrders, anyTwoStructures, inOrder, matrixOf, reordered } from './count-matrices.ts';

describe('cosineSimilarity', () => {
  it('by hand: (3, 4) and (4, 3): 24 / 25', () => {
    expect(cosineSimilarity([3, 4], [4, 3])).toBeCloseTo(0.96, 14);
    expect(cosineSimilarity([3, 4], [6, 8])).toBeCloseTo(1, 14);
    expect(cosineSimilarity([3, 0], [0, 8])).toBe(0);
    expect(cosineSimilarity([0, 0], [1, 8])).toBeNull();
  });

  it('lies between 0 and 1 for counts, is 1 for the same structure, and neither unit, order nor side changes it', () => {
    const withOrder = anyTwoStructures.chain(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), anyOrder(a.length)));
    fc.assert(
      fc.property(withOrder, anyFactor, ([a, b, order], factor) => {
        const cosine = cosineSimilarity(a, b) ?? Number.NaN;
        expect(cosine).toBeGreaterThanOrEqual(0);
        expect(cosine).toBeLessThanOrEqual(1);
        expect(cosineSimilarity(b, a)).toBe(cosine);
        expect(cosineSimilarity(a.map((count) => count * factor), b)).toBeCloseTo(cosine, 12);
        expect(cosineSimilarity(inOrder(a, order), inOrder(b, order))).toBeCloseTo(cosine, 12);
        expect(cosineSimilarity(a, a.map((count) => count * factor))).toBeCloseTo(1, 12);
      }),
    );
  });

  it('refuses what cannot be compared', () => {
    expect(() => cosineSimilarity([1], [1, 2])).toThrow(RangeError);
    expect(() => cosineSimilarity([Number.NaN], [1])).toThrow(RangeError);
  });
});

describe('pearsonCorrelation', () => {
  it('by hand: 1, 2, 3, 4 and 2, 1, 4, 3: 3 / 5', () => {
    expect(pearsonCorrelation([1, 2, 3, 4], [2, 1, 4, 3])).toBeCloseTo(0.6, 14);
  });

  it('is ±1 on a line, whatever its slope and level', () => {
    const list = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 12 }).filter((values) => new Set(values).size > 1);
    fc.assert(
      fc.property(list, anyFactor, fc.integer({ min: -50, max: 50 }), (values, factor, level) => {
        expect(pearsonCorrelation(values, values.map((value) => value * factor + level))).toBeCloseTo(1, 9);
        expect(pearsonCorrelation(values, values.map((value) => level - value * factor))).toBeCloseTo(-1, 9);
      }),
    );
  });

  it('is not defined without variation', () => {
    expect(pearsonCorrelation([0.1, 0.1, 0.1], [1, 2, 3])).toBeNull();
    expect(pearsonCorrelation([1, 2, 3], [7, 7, 7])).toBeNull();
    expect(pearsonCorrelation([1], [2])).toBeNull();
    expect(pearsonCorrelation([], [])).toBeNull();
    expect(() => pearsonCorrelation([1, 2], [1])).toThrow(RangeError);
    expect(() => pearsonCorrelation([1, Number.POSITIVE_INFINITY], [1, 2])).toThrow(RangeError);
  });
});

describe('logQuotientCorrelation', () => {
  it('by hand: logarithms 0, 1, 2 and 1, 0, 2; the industry that one region lacks does not count', () => {
    const [e, e2] = [Math.E, Math.E ** 2];
    const { correlation, industries } = logQuotientCorrelation([1, e, e2, 0, Number.NaN], [e, 1, e2, 5, 1]);
    expect(industries).toBe(3);
    expect(correlation).toBeCloseTo(0.5, 12);
  });

  it('is not defined with fewer than three industries or without variation, but says how many there are', () => {
    expect(logQuotientCorrelation([1, 2, 0], [2, 1, 3])).toEqual({ correlation: null, industries: 2 });
    // A region with the structure of the nation: quotients of 1, give or take a last bit.
    expect(logQuotientCorrelation([1, 1 + 2e-16, 1 - 1e-16], [2, 1, 3])).toEqual({ correlation: null, industries: 3 });
    expect(() => logQuotientCorrelation([1], [1, 2])).toThrow(RangeError);
  });

  it('does not change when a base has more of everything', () => {
    const quotient = fc.double({ min: 0.01, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(quotient, quotient), { minLength: 3, maxLength: 12 }), anyFactor, (pairs, factor) => {
        const [a, b] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
        const { correlation } = logQuotientCorrelation(a, b);
        fc.pre(correlation !== null && Math.max(...a) - Math.min(...a) > 0.01 && Math.max(...b) - Math.min(...b) > 0.01);
        expect(logQuotientCorrelation(a.map((value) => value * factor), b).correlation).toBeCloseTo(correlation ?? Number.NaN, 9);
      }),
    );
  });
});

describe('peersOf', () => {
  const industries = ['I0', 'I1', 'I2'];
  const counts: Record<string, readonly number[]> = { A: [30, 40, 0], B: [40, 30, 0], C: [0, 0, 10], E: [0, 0, 0] };
  const matrix = countMatrixOf(['A', 'D', 'B', 'C', 'E'], industries, (region, industry) => {
    const value = counts[region]?.[industries.indexOf(industry)];
    return value === undefined ? { missing: 'suppressed' } : { value };
  });

  it('by hand: A and B have cosine 0.96, half of it from each industry; A and C have nothing in common', () => {
    const { peers } = peersOf(matrix, 'A');
    expect(peers.map(({ region }) => region)).toEqual(['B', 'C']);
    const [b, c] = peers;
    expect(b?.cosine).toBeCloseTo(0.96, 14);
    expect(b?.alike.map(({ industry }) => industry)).toEqual([0, 1]);
    b?.alike.forEach(({ contribution }) => expect(contribution).toBeCloseTo(0.48, 14));
    expect(b?.alike[0]?.ownShare).toBeCloseTo(3 / 7, 14);
    expect(b?.alike[0]?.peerShare).toBeCloseTo(4 / 7, 14);
    expect(b?.apart.map(({ industry }) => industry).toSorted()).toEqual([0, 1]);
    for (const { industry, difference } of b?.apart ?? []) expect(difference).toBeCloseTo(industry === 0 ? -1 / 7 : 1 / 7, 14);
    // Two industries in common are too few for a correlation.
    expect(b?.logQuotients).toEqual({ correlation: null, industries: 2 });
    expect(c).toMatchObject({ cosine: 0, alike: [] });
    expect(c?.apart.map(({ industry }) => industry)).toEqual([2, 1, 0]);
    expect(c?.apart[0]?.difference).toBe(-1);
  });

  it('leaves out regions with a gap, with the reason, and regions with nothing', () => {
    const leftOut = [
      { region: 'D', missing: 'suppressed' },
      { region: 'E', missing: 'not-applicable' },
    ];
    expect(peersOf(matrix, 'A').leftOut).toEqual(leftOut);
    expect(peersOf(matrix, 'D')).toEqual({ peers: [], leftOut });
    expect(peersOf(matrix, 'E')).toEqual({ peers: [], leftOut });
  });

  it('takes shares of published totals: 30 of 100 and 40 of 80', () => {
    const [b] = peersOf(matrix, 'A', { totals: Float64Array.of(100, Number.NaN, 80, 10, 0) }).peers;
    expect(b?.cosine).toBeCloseTo(0.96, 14);
    expect(b?.alike[0]).toMatchObject({ ownShare: 0.3, peerShare: 0.5 });
    expect(b?.apart[0]).toMatchObject({ industry: 0 });
    expect(b?.apart[0]?.difference).toBeCloseTo(-0.2, 14);
  });

  it('takes the correlation from the given base, by default from all regions together', () => {
    const full = matrixOf([
      [10, 20, 30, 40],
      [15, 10, 35, 20],
      [9, 8, 7, 6],
    ]);
    const expected = (lq: Float64Array) => logQuotientCorrelation(lq.subarray(0, 4), lq.subarray(4, 8));
    expect(peersOf(full, 'R0').peers.find(({ region }) => region === 'R1')?.logQuotients).toEqual(expected(locationQuotients(full, baseOf(full))));
    const base = { industries: Float64Array.of(1, 2, 3, 9), total: 15 };
    expect(peersOf(full, 'R0', { base }).peers.find(({ region }) => region === 'R1')?.logQuotients).toEqual(expected(locationQuotients(full, base)));
  });

  it('parts of the cosine add to it, the most alike come first, and each pair is the same from both sides', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const any = matrixOf(rows);
        const cosines = rows.map((_, row) => new Map(peersOf(any, `R${row}`).peers.map(({ region, cosine }) => [region, cosine])));
        rows.forEach((own, row) => {
          const { peers } = peersOf(any, `R${row}`);
          expect(peers).toHaveLength(rows.length - 1);
          peers.forEach(({ region, cosine, alike, apart }, index) => {
            const other = rows[Number(region.slice(1))] ?? [];
            expect(cosine).toBeCloseTo(cosineSimilarity(own, other) ?? Number.NaN, 14);
            expect(cosines[Number(region.slice(1))]?.get(`R${row}`)).toBeCloseTo(cosine, 14);
            if (index > 0) expect(cosine).toBeLessThanOrEqual(peers[index - 1]?.cosine ?? Number.NaN);
            expect(alike.length).toBeLessThanOrEqual(3);
            const named = alike.reduce((sum, { contribution }) => sum + contribution, 0);
            if (own.length <= 3) expect(named).toBeCloseTo(cosine, 12);
            else expect(named).toBeLessThanOrEqual(cosine + 1e-12);
            for (const { difference, ownShare, peerShare } of apart) expect(difference).toBe(ownShare - peerShare);
          });
        });
      }),
    );
  });

  it('neither unit nor order of the counts changes it', () => {
    fc.assert(
      fc.property(anyRowsAndOrders, anyFactor, ([rows, rowOrder, columnOrder], factor) => {
        const plain = new Map(peersOf(matrixOf(rows), `R${rowOrder[0] ?? 0}`).peers.map((peer) => [peer.region, peer]));
        const scaled = rows.map((row) => row.map((count) => count * factor));
        const { peers } = peersOf(matrixOf(reordered(scaled, rowOrder, columnOrder)), 'R0');
        for (const peer of peers) {
          const before = plain.get(`R${rowOrder[Number(peer.region.slice(1))] ?? 0}`);
          expect(peer.cosine).toBeCloseTo(before?.cosine ?? Number.NaN, 12);
          expect(peer.logQuotients.industries).toBe(before?.logQuotients.industries);
          peer.alike.forEach(({ contribution }, index) => expect(contribution).toBeCloseTo(before?.alike[index]?.contribution ?? Number.NaN, 9));
          expect(peer.alike).toHaveLength(before?.alike.length ?? Number.NaN);
        }
      }),
    );
  });

  it('refuses an unknown region and totals that do not fit', () => {
    expect(() => peersOf(matrix, 'X')).toThrow(RangeError);
    expect(() => peersOf(matrix, 'A', { totals: Float64Array.of(1) })).toThrow(RangeError);
    expect(() => peersOf(matrix, 'A', { totals: Float64Array.of(100, 1, Number.NaN, 10, 1) })).toThrow(/has counts but the total/);
  });
});

describe('complementarity', () => {
  it('finds what one has and the other lacks, in both directions, the strongest first', () => {
    const result = complementarity([1.25, 3, 0.5, 1, Number.NaN, 2], [0.75, 0, 2, 0, 0.1, 0.8]);
    expect(result.firstStrong).toEqual([
      { industry: 1, strongLq: 3, lackingLq: 0 },
      { industry: 0, strongLq: 1.25, lackingLq: 0.75 },
    ]);
    expect(result.secondStrong).toEqual([{ industry: 2, strongLq: 2, lackingLq: 0.5 }]);
  });

  it('takes other limits, and turns with the regions', () => {
    expect(complementarity([1.2], [0.9], { strong: 1.1, lacking: 1 }).firstStrong).toHaveLength(1);
    expect(complementarity([1.2], [0.9]).firstStrong).toEqual([]);
    const quotient = fc.double({ min: 0, max: 4, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(quotient, quotient), { maxLength: 12 }), (pairs) => {
        const [a, b] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
        const [there, back] = [complementarity(a, b), complementarity(b, a)];
        expect(back.firstStrong).toEqual(there.secondStrong);
        expect(back.secondStrong).toEqual(there.firstStrong);
        expect(there.firstStrong).toHaveLength(pairs.filter(([first, second]) => first >= 1.25 && second <= 0.75).length);
      }),
    );
  });

  it('refuses limits that cross', () => {
    expect(() => complementarity([1], [1], { strong: 0.7 })).toThrow(RangeError);
    expect(() => complementarity([1], [1], { lacking: -0.1 })).toThrow(RangeError);
    expect(() => complementarity([1], [1, 2])).toThrow(RangeError);
  });
});
