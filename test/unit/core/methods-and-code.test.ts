import { describe, expect, it } from 'vitest';
import { authalicRadiusMetres } from '../../../src/core/geography/authalic.ts';
import { convexHull } from '../../../src/core/geography/convex-hull.ts';
import { taiwanPlane } from '../../../src/core/geography/equal-area.ts';
import { earthRadiusMetres } from '../../../src/core/geography/great-circle.ts';
import { fewEstablishments } from '../../../src/core/indicators/establishment-caveats.ts';
import { defaultStarRule, starParts, starThresholds } from '../../../src/core/insights/cluster-strength-rule.ts';
import { gapKinds } from '../../../src/core/insights/gap-cell.ts';
import { reachRadiiKm } from '../../../src/core/insights/reach.ts';
import { methodById, type MethodId } from '../../../src/core/methods/index.ts';
import { clusterChanges } from '../../../src/core/statistics/cluster-changes.ts';
import { significanceClasses } from '../../../src/core/statistics/cluster-map.ts';
import { herfindahlHirschman, normalisedHerfindahl } from '../../../src/core/statistics/concentration.ts';
import { dbscan } from '../../../src/core/statistics/dbscan.ts';
import { effectiveNumber, shannonEntropy } from '../../../src/core/statistics/diversity.ts';
import { economicComplexity } from '../../../src/core/statistics/economic-complexity.ts';
import { falseDiscoveryAdjusted } from '../../../src/core/statistics/false-discovery.ts';
import { geary } from '../../../src/core/statistics/geary.ts';
import { getisOrd } from '../../../src/core/statistics/getis-ord.ts';
import { relativeChange } from '../../../src/core/statistics/growth.ts';
import { hexagonCounts } from '../../../src/core/statistics/hexagon-counts.ts';
import { kernelDensity } from '../../../src/core/statistics/kernel-density.ts';
import { krugmanIndex } from '../../../src/core/statistics/krugman.ts';
import { localMoran } from '../../../src/core/statistics/local-moran.ts';
import { defaultSizeFloor, quotientGrowth } from '../../../src/core/statistics/location-quotient-matrix.ts';
import { locationalGini } from '../../../src/core/statistics/locational-gini.ts';
import { moran } from '../../../src/core/statistics/moran.ts';
import { ranksOf } from '../../../src/core/statistics/rank.ts';
import { proximity, relatednessDensity, relatednessOf } from '../../../src/core/statistics/relatedness.ts';
import { shiftShare } from '../../../src/core/statistics/shift-share.ts';
import { complementarity, logQuotientCorrelation } from '../../../src/core/statistics/similarity.ts';
import { queenWeights } from '../../../src/core/statistics/spatial-weights.ts';

/** Every sentence of a method in both languages. */
function told(id: MethodId): string {
  const { purpose, definition, formula, range, choices, caveats, symbols } = methodById(id);
  return [purpose, definition, formula, range, ...choices, ...caveats, ...symbols.map((symbol) => symbol.meaning)].map((text) => `${text.zh} ${text.en}`).join('\n');
}

/** Four places in a row, a to d, and an island e. */
const row: Readonly<Record<string, readonly string[]>> = { a: ['b'], b: ['a', 'c'], c: ['b', 'd'], d: ['c'] };
const weights = queenWeights(['a', 'b', 'c', 'd', 'e'], (code) => row[code] ?? []);
const values = [1, 2, 4, 8, 3];

describe('what the methods tell is what the code does', () => {
  it('location quotient: the size floor', () => {
    expect(defaultSizeFloor).toBe(fewEstablishments);
    expect(told('location-quotient')).toContain(`大小門檻為${defaultSizeFloor}家`);
    expect(told('location-quotient')).toContain(`The size floor is ${defaultSizeFloor} establishments`);
  });

  it('change of the quotient: none from 0, −1 when the industry is gone', () => {
    expect(quotientGrowth(0, 1)).toBeNull();
    expect(quotientGrowth(2, 0)).toBe(-1);
    expect(told('lq-growth')).toContain('−1＝行業從此地消失');
  });

  it('concentration: 1/n to 1, industries with 0 included, normalised from 0', () => {
    expect(herfindahlHirschman([3, 3, 3, 3])).toBeCloseTo(1 / 4, 15);
    expect(herfindahlHirschman([3, 3, 0, 0])).toBeCloseTo(1 / 2, 15);
    expect(normalisedHerfindahl([3, 3, 3, 3])).toBeCloseTo(0, 15);
    expect(told('hhi')).toContain('those with 0 included');
  });

  it('entropy: nats, and the number of equal industries', () => {
    expect(shannonEntropy([1, 1])).toBeCloseTo(Math.LN2, 15);
    expect(effectiveNumber([5, 5, 5])).toBeCloseTo(3, 14);
    expect(told('entropy')).toContain('nats');
  });

  it('Krugman: 2 with no industry in common', () => {
    expect(krugmanIndex([1, 0], [0, 1])).toBe(2);
    expect(told('krugman-index')).toContain('2 = no industry in common');
  });

  it('locational Gini: at most 1 less the share of the smallest region', () => {
    expect(locationalGini([1, 0, 0], [1, 4, 5])).toBeCloseTo(0.9, 15);
    expect(told('locational-gini')).toContain('1 less the share of the smallest region');
  });

  it('rank: 1, 2, 2, 4, and none for a missing value', () => {
    expect(ranksOf([9, 7, 7, 5, Number.NaN]).map((place) => place?.rank ?? null)).toEqual([1, 2, 2, 4, null]);
    expect(told('share-and-rank')).toContain('1, 2, 2, 4');
  });

  it('change in establishments: none where there was nothing', () => {
    expect(relativeChange(0, 3)).toBeNull();
    expect(told('establishment-growth')).toContain('前期家數為0時沒有增減率');
  });

  it('shift-share: what is new to the nation and what cannot be split stand apart', () => {
    const { industries, total } = shiftShare({ before: [10, 0, 0], after: [12, 2, 3], nationBefore: [20, 10, 0], nationAfter: [22, 15, 3] });
    expect(industries[2]).toMatchObject({ newIndustry: 3, national: 0, mix: 0, local: 0 });
    expect(industries[1]).toMatchObject({ local: 2, notSplit: 2, competitive: 0, allocation: 0 });
    expect(total.national + total.mix + total.local + total.newIndustry).toBeCloseTo(7, 12);
    expect(told('shift-share-classic')).toContain('new industry');
    expect(told('shift-share-esteban-marquillas')).toContain('not split');
  });

  it('relatedness: an advantage from 1, an industry counts itself, one that nobody has is near to none', () => {
    expect([...relatednessOf(Float64Array.of(1, 0.99), 2).advantage]).toEqual([1, 0]);
    expect([...proximity(Uint8Array.of(1, 0), 1, 2)]).toEqual([1, 0, 0, 0]);
    expect([...relatednessDensity(Uint8Array.of(1, 0, 1, 1), Float64Array.of(1, 0.5, 0.5, 1), 2, 2)]).toEqual([1 / 1.5, 0.5 / 1.5, 1, 1]);
    expect(told('relatedness-density')).toContain('include the industry itself');
    expect(told('proximity')).toContain('itself included');
  });

  it('complexity: mean 0 and population standard deviation 1', () => {
    const { eci } = economicComplexity(Uint8Array.of(1, 1, 1, 1, 1, 0, 0, 1, 1), 3, 3);
    const list = [...(eci ?? [])];
    expect(list.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
    expect(list.reduce((sum, value) => sum + value * value, 0) / list.length).toBeCloseTo(1, 12);
    expect(told('economic-complexity')).toContain('Population standard deviation');
  });

  it('peers and complementarity: three industries, 1.25 and 0.75', () => {
    expect(logQuotientCorrelation([1, 2, 0], [2, 1, 3]).correlation).toBeNull();
    expect(complementarity([1.25], [0.75]).firstStrong.length).toBe(1);
    expect(complementarity([1.24], [0.75]).firstStrong.length + complementarity([1.25], [0.76]).firstStrong.length).toBe(0);
    expect(told('peers-log-lq')).toContain('fewer than three');
    for (const limit of ['1.25', '0.75']) expect(told('complementarity')).toContain(limit);
  });

  it('spatial weights and global statistics: rows add to 1, islands do not count in n', () => {
    expect([...(weights.weights[1] ?? [])]).toEqual([0.5, 0.5]);
    expect(moran(values, weights)?.linkedUnits).toBe(4);
    expect(moran(values, weights)?.expectation).toBeCloseTo(-1 / 3, 15);
    expect(geary(values, weights)?.expectation).toBe(1);
    expect(told('morans-i')).toContain('Units without neighbours do not count in n');
  });

  it('local Moran: 9,999 permutations, one-tailed, the mean is low, islands without a result', () => {
    const local = localMoran([1, 2, 4, 8, 0], weights, { seed: 1 });
    expect(local?.permutations).toBe(9999);
    expect(local?.islands).toEqual([4]);
    expect(local?.index[4]).toBeNaN();
    expect(localMoran([0, 3, 6, 3, 3], weights, { seed: 1, permutations: 99 })?.quadrants[1]).toBe('low-low');
    expect(significanceClasses(9999).at(-1)).toBe(0.0001);
    expect(told('local-moran')).toContain('9,999');
  });

  it('Gi*: the place counts itself', () => {
    // Values 1 2 4 8 3, mean 3.6, s² = 94/5 − 12.96 = 5.84; place a with b: (1 + 2 − 7.2) / √(5.84 × (5 × 2 − 4) / 4).
    expect(getisOrd(values, weights)?.z[0]).toBeCloseTo(-4.2 / Math.sqrt(5.84 * 1.5), 12);
    expect(told('getis-ord-gi-star')).toContain('The place itself is included');
  });

  it('false discoveries: places without a test do not count', () => {
    // Two tests: 0.01 × 2 / 1 and 0.04 × 2 / 2.
    expect([...falseDiscoveryAdjusted([0.04, Number.NaN, 0.01])]).toEqual([0.04, Number.NaN, 0.02]);
    expect(told('benjamini-hochberg')).toContain('those without neighbours or values are no test');
  });

  it('DBSCAN: a point counts itself, on the sphere that is named', () => {
    expect(dbscan(Float64Array.of(121, 24), { distanceMetres: 100, minimumPoints: 1 }).clusters).toBe(1);
    expect(told('dbscan')).toContain('A point counts itself');
    expect(told('dbscan')).toContain(`mean radius of the earth, ${earthRadiusMetres.toLocaleString('en')} m`);
  });

  it('robustness: a majority links two clusters', () => {
    const before = { labels: Int32Array.of(0, 0, 1, 1), clusters: 2 };
    expect(clusterChanges(before, { labels: Int32Array.of(0, 0, 0, 0), clusters: 1 }).merges).toEqual([{ before: [0, 1], after: 0 }]);
    // Half of either is no majority.
    expect(clusterChanges(before, { labels: Int32Array.of(0, 1, 0, 1), clusters: 2 })).toMatchObject({ appeared: [0, 1], vanished: [0, 1] });
    expect(told('robustness-curve')).toContain('more than half of the points of either');
  });

  it('hexagons and kernel: the plane, the area, the size of cells', () => {
    expect(taiwanPlane.centre).toEqual([121, 23.75]);
    for (const id of ['hexagon-counts', 'kernel-density'] as const) expect(told(id)).toContain('centred at 121° E, 23.75° N');
    const [point, here] = [Float64Array.of(121, 23.75), hexagonCounts(Float64Array.of(121, 23.75), 2000)];
    expect(here.areaKm2).toBeCloseTo((Math.sqrt(3) / 2) * 4, 12);
    expect([...here.centres].map((degree) => Math.round(degree * 1e9) / 1e9)).toEqual([121, 23.75]);
    expect(() => kernelDensity(point, { bandwidthMetres: 1000, cellMetres: 501 })).toThrow(RangeError);
    const { perKm2 } = kernelDensity(point, { bandwidthMetres: 1000, cellMetres: 500 });
    expect(Math.abs(perKm2.reduce((sum, density) => sum + density * 0.25, 0) - 1)).toBeLessThan(0.015);
    expect(told('kernel-density')).toContain('within 1.5 %');
  });

  it('hull: none for points in one line; the sphere that is named', () => {
    expect(convexHull([[121, 23], [121.5, 23.5], [122, 24]])).toBeNull();
    expect(told('hull-and-area')).toContain(`radius of the authalic sphere, ${(Math.round(authalicRadiusMetres) / 1000).toLocaleString('en')} km`);
  });

  it('stars: four parts, every default told, and which are published', () => {
    expect(starParts.length).toBe(4);
    expect(told('cluster-strength')).toContain('up to four stars');
    expect(starThresholds.filter((threshold) => threshold.basis === 'published').map((threshold) => threshold.part)).toEqual(['specialisation', 'size']);
    const { specialisation, sizeShare, growthShare, radiusKm, minimumCount } = defaultStarRule;
    for (const text of [`default ${specialisation}`, `the ${sizeShare * 100} % of counties`, `the ${growthShare * 100} % of counties`, `within ${radiusKm} km`, `Below ${minimumCount} establishments`]) {
      expect(told('cluster-strength')).toContain(text);
    }
  });

  it('reach and gaps: the radii and the seven links', () => {
    expect(told('reach')).toContain(`${reachRadiiKm.join('、')}公里內`);
    expect(gapKinds.length).toBe(7);
    expect(told('innovation-gaps')).toContain('Seven links');
  });
});
