// Against results of R on the published tables: test/oracles/README.md says how they were made. Tables are read here by another reader than the product's.
import { describe, expect, it } from 'vitest';
import { herfindahlHirschman, normalisedHerfindahl } from '../../../src/core/statistics/concentration.ts';
import { columnSums, rowOf } from '../../../src/core/statistics/count-matrix.ts';
import { dbscan } from '../../../src/core/statistics/dbscan.ts';
import { effectiveNumber, shannonEntropy } from '../../../src/core/statistics/diversity.ts';
import { economicComplexity } from '../../../src/core/statistics/economic-complexity.ts';
import { krugmanAgainstRest, krugmanIndex } from '../../../src/core/statistics/krugman.ts';
import { baseOf, locationQuotients } from '../../../src/core/statistics/location-quotient-matrix.ts';
import { locationQuotientInterval } from '../../../src/core/statistics/location-quotient.ts';
import { locationalGini } from '../../../src/core/statistics/locational-gini.ts';
import { normalUpperTail } from '../../../src/core/statistics/normal-distribution.ts';
import { relatednessOf } from '../../../src/core/statistics/relatedness.ts';
import { shiftShareOfMatrices, type ShiftShareParts } from '../../../src/core/statistics/shift-share.ts';
import { cosineSimilarity, logQuotientCorrelation, peersOf } from '../../../src/core/statistics/similarity.ts';
import { rawRows } from '../core/insights/shipped-atlas.ts';
import { businesses, differences, factories, oracleResults, type CountyCounts, type Figures } from './oracle-results.ts';

interface Labels {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
}

const tables = { businesses2025: businesses('2025'), factories2016: factories('2016'), factories2020: factories('2020') };
const bothDates = ['businesses2025', 'factories2016'] as const;

const labelsOf = ({ regions, industries }: Labels): Labels => ({ regions, industries });

const quotientsOf = ({ matrix, totals }: CountyCounts): Float64Array => locationQuotients(matrix, baseOf(matrix, undefined, totals), totals);

describe('location quotients', () => {
  type Quotients = Labels & Record<'quotients' | 'low' | 'high', Figures>;
  const oracle = oracleResults<Record<keyof typeof tables, Quotients>>('location-quotients');

  it.each(['businesses2025', 'factories2016', 'factories2020'] as const)('%s: quotients and exact Poisson intervals', (name) => {
    const { matrix, totals } = tables[name];
    const base = baseOf(matrix, undefined, totals);
    expect(labelsOf(matrix)).toEqual(labelsOf(oracle[name]));
    expect(differences(quotientsOf(tables[name]), oracle[name].quotients, 0)).toEqual([]);
    const intervals = Array.from(matrix.counts, (count, index) =>
      locationQuotientInterval({
        countyIndustry: count,
        countyTotal: totals[Math.floor(index / matrix.industries.length)] ?? Number.NaN,
        nationIndustry: base.industries[index % matrix.industries.length] ?? Number.NaN,
        nationTotal: base.total,
      }),
    );
    expect(differences(intervals.map((interval) => interval?.low ?? null), oracle[name].low, 0)).toEqual([]);
    expect(differences(intervals.map((interval) => interval?.high ?? null), oracle[name].high, 0)).toEqual([]);
  });
});

describe('structure', () => {
  const measures = {
    herfindahl: herfindahlHirschman,
    normalisedHerfindahl,
    entropy: shannonEntropy,
    effectiveNumber,
    krugmanNation: krugmanIndex,
    krugmanRest: krugmanAgainstRest,
  };
  type Structure = Record<keyof typeof measures, Figures> & { readonly regions: readonly string[] };
  type Gini = Record<(typeof bothDates)[number], { readonly industries: readonly string[]; readonly gini: Figures }>;
  const oracle = oracleResults<Record<(typeof bothDates)[number], Structure> & { readonly locationalGini: Gini }>('structure');

  it.each(bothDates)('%s: concentration, diversity and specialisation over the stated industries', (name) => {
    const { matrix } = tables[name];
    const nation = columnSums(matrix);
    expect(matrix.regions).toEqual(oracle[name].regions);
    for (const measure of ['herfindahl', 'normalisedHerfindahl', 'entropy', 'effectiveNumber', 'krugmanNation', 'krugmanRest'] as const) {
      expect(differences(matrix.regions.map((_, row) => measures[measure](rowOf(matrix, row), nation)), oracle[name][measure])).toEqual([]);
    }
  });

  it.each(bothDates)('%s: locational Gini', (name) => {
    const { matrix, totals } = tables[name];
    expect(matrix.industries).toEqual(oracle.locationalGini[name].industries);
    const ginis = matrix.industries.map((_, column) => locationalGini(matrix.regions.map((_, row) => rowOf(matrix, row)[column] ?? Number.NaN), totals));
    expect(differences(ginis, oracle.locationalGini[name].gini)).toEqual([]);
  });
});

describe('shift-share', () => {
  const parts = ['national', 'mix', 'local'] as const;
  type Classic = Record<(typeof parts)[number], Figures>;
  type Shift = Labels & Classic & { growth: number; competitive: Figures; allocation: Figures; totals: Classic & { change: Figures } };
  const oracle = oracleResults<Record<'businesses2023to2025' | 'factories2016to2020', Shift>>('shift-share');

  it.each([
    ['businesses2023to2025', businesses('2023').matrix, tables.businesses2025.matrix, ['09007', '09020']],
    ['factories2016to2020', tables.factories2016.matrix, tables.factories2020.matrix, ['65000', '66000']],
  ] as const)('%s: classic and Esteban-Marquillas', (name, before, after, missing) => {
    const { regions, results, leftOut } = shiftShareOfMatrices(before, after);
    const expected = oracle[name];
    expect(labelsOf({ ...before, regions })).toEqual(labelsOf(expected));
    expect(leftOut.map(({ region }) => region)).toEqual(missing);
    const cells = results.flatMap(({ industries }) => industries);
    for (const part of parts) {
      expect(differences(cells.map((cell) => cell[part]), expected[part])).toEqual([]);
      expect(differences(results.map(({ total }) => total[part]), expected.totals[part])).toEqual([]);
    }
    expect(differences(results.map(({ total }) => total.change), expected.totals.change)).toEqual([]);
    expect(differences(results.map(({ nationRate }) => nationRate), regions.map(() => expected.growth))).toEqual([]);

    // An industry that the region did not have has no rate of its own: not defined in R; here its local part is named, and neither effect gets any of it.
    const hasRate = (cell: ShiftShareParts): boolean => cell.before > 0;
    for (const effect of ['competitive', 'allocation'] as const) {
      expect(differences(cells.map((cell) => (hasRate(cell) ? cell[effect] : null)), expected[effect])).toEqual([]);
    }
    const withoutRate = cells.filter((cell) => !hasRate(cell));
    expect(withoutRate.length).toBeGreaterThan(0);
    expect(withoutRate.filter((cell) => cell.notSplit !== cell.local || cell.competitive !== 0 || cell.allocation !== 0)).toEqual([]);
  });
});

describe('relatedness and complexity', () => {
  interface Related extends Labels {
    readonly closestToThreshold: number;
    readonly advantage: readonly number[];
    /** Rows of the upper half, the diagonal included, column by column. */
    readonly proximity: Figures;
    readonly densityWithItself: Figures;
    readonly complexity: Labels & { eci: Figures; pci: Figures; secondEigenvalue: number; thirdEigenvalue: number };
  }
  const oracle = oracleResults<Record<(typeof bothDates)[number], Related>>('relatedness');

  it.each(bothDates)('%s: advantage, proximity, density, complexity of regions and industries', (name) => {
    const { matrix } = tables[name];
    const expected = oracle[name];
    const width = matrix.industries.length;
    const related = relatednessOf(quotientsOf(tables[name]), width);
    expect(labelsOf(matrix)).toEqual(labelsOf(expected));
    // No quotient is so near to 1 that rounding could decide.
    expect(expected.closestToThreshold).toBeGreaterThan(1e-6);
    expect([...related.advantage]).toEqual(expected.advantage);
    const upper = matrix.industries.flatMap((_, column) => [...related.proximity.subarray(column * width, column * width + column + 1)]);
    expect(differences(upper, expected.proximity)).toEqual([]);
    expect(differences(related.density, expected.densityWithItself)).toEqual([]);

    const complexity = economicComplexity(related.advantage, matrix.regions.length, width);
    expect(labelsOf(matrix)).toEqual(labelsOf(expected.complexity));
    expect(differences(complexity.eci ?? [], expected.complexity.eci)).toEqual([]);
    expect(differences(complexity.pci ?? [], expected.complexity.pci)).toEqual([]);
    const { secondEigenvalue, thirdEigenvalue } = expected.complexity;
    expect(differences([complexity.secondEigenvalue, complexity.thirdEigenvalue], [secondEigenvalue, thirdEigenvalue])).toEqual([]);
  });
});

describe('likeness of regions', () => {
  type Likeness = Record<'cosine' | 'logQuotientCorrelation', Figures> & { regions: readonly string[]; industriesUsed: readonly number[] };
  const oracle = oracleResults<Record<(typeof bothDates)[number], Likeness>>('likeness');

  it.each(bothDates)('%s: cosine of shares and correlation of log quotients of every pair', (name) => {
    const { matrix, totals } = tables[name];
    const quotients = quotientsOf(tables[name]);
    const width = matrix.industries.length;
    const lqOf = (row: number): Float64Array => quotients.subarray(row * width, (row + 1) * width);
    const pairs = matrix.regions.flatMap((_, row) => matrix.regions.slice(row + 1).map((_, after) => [row, row + 1 + after] as const));
    expect(matrix.regions).toEqual(oracle[name].regions);
    expect(differences(pairs.map(([one, other]) => cosineSimilarity(rowOf(matrix, one), rowOf(matrix, other))), oracle[name].cosine)).toEqual([]);
    const correlations = pairs.map(([one, other]) => logQuotientCorrelation(lqOf(one), lqOf(other)));
    expect(differences(correlations.map(({ correlation }) => correlation), oracle[name].logQuotientCorrelation)).toEqual([]);
    expect(correlations.map(({ industries }) => industries)).toEqual(oracle[name].industriesUsed);

    // The list of peers gives the same figures.
    const peersInOrder = matrix.regions.flatMap((region, row) => {
      const { peers } = peersOf(matrix, region, { totals });
      return matrix.regions.slice(row + 1).map((other) => peers.find((peer) => peer.region === other));
    });
    expect(differences(peersInOrder.map((peer) => peer?.cosine ?? null), oracle[name].cosine)).toEqual([]);
    expect(differences(peersInOrder.map((peer) => peer?.logQuotients.correlation ?? null), oracle[name].logQuotientCorrelation)).toEqual([]);
  });
});

describe('DBSCAN', () => {
  interface Clusters {
    readonly labels: readonly number[];
    readonly core: readonly number[];
    readonly clusters: number;
  }
  interface Oracle {
    readonly random: Clusters & { longitude: readonly number[]; latitude: readonly number[] };
    readonly parks: Clusters & { points: number; closestToEpsMetres: number };
  }
  const oracle = oracleResults<Oracle>('dbscan');
  const settings = { distanceMetres: 5000, minimumPoints: 4 };

  const clustersOf = (points: readonly (readonly number[])[]): Clusters => {
    const { labels, core, clusters } = dbscan(Float64Array.from(points.flat()), settings);
    return { labels: [...labels], core: [...core], clusters };
  };

  it('finds in random points what R finds on the plane of TWD97', () => {
    const { longitude, latitude, labels, core, clusters } = oracle.random;
    expect(clustersOf(longitude.map((degrees, index) => [degrees, latitude[index] ?? Number.NaN]))).toEqual({ labels, core, clusters });
  });

  it('finds in the parks what R finds with haversine distances', () => {
    const located = ['industrial-parks', 'science-parks'].flatMap((resource) => rawRows(resource).filter((row) => row['longitude'] && row['latitude']));
    expect(located).toHaveLength(oracle.parks.points);
    // No pair is so near to the limit that rounding could decide.
    expect(oracle.parks.closestToEpsMetres).toBeGreaterThan(0.01);
    const { labels, core, clusters } = oracle.parks;
    expect(clustersOf(located.map((row) => [Number(row['longitude']), Number(row['latitude'])]))).toEqual({ labels, core, clusters });
  });
});

it('the normal distribution far into its tail', () => {
  const { z, upperTail } = oracleResults<{ z: readonly number[]; upperTail: Figures }>('normal-tail');
  expect(differences(z.map(normalUpperTail), upperTail, 0)).toEqual([]);
});
