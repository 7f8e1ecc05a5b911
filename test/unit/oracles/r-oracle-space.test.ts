// Against spdep on the published tables: test/oracles/README.md says how the results were made, and where spdep itself departs from the literature.
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../scripts/geography/places.ts';
import { readBoundaries } from '../../../scripts/geography/area-topology.ts';
import { placesByCode, type Place } from '../../../src/core/geography/places.ts';
import type { AutocorrelationTest } from '../../../src/core/statistics/autocorrelation-test.ts';
import { falseDiscoveryAdjusted } from '../../../src/core/statistics/false-discovery.ts';
import { geary, gearyPermutation } from '../../../src/core/statistics/geary.ts';
import { getisOrd } from '../../../src/core/statistics/getis-ord.ts';
import { localMoran } from '../../../src/core/statistics/local-moran.ts';
import { baseOf, locationQuotients } from '../../../src/core/statistics/location-quotient-matrix.ts';
import { moran, moranPermutation } from '../../../src/core/statistics/moran.ts';
import { nearestWeights, queenWeights, type SpatialWeights } from '../../../src/core/statistics/spatial-weights.ts';
import { rawRows } from '../core/insights/shipped-atlas.ts';
import { differences, factories, oracleResults, type Figures } from './oracle-results.ts';

interface Global {
  readonly statistic: number;
  readonly expectation: number;
  readonly variance: number;
  readonly z: number;
  readonly pGreater: number;
  readonly pTwoSided: number;
  /** `larger`, `smaller`: of the permuted statistics, those at least as large, or at most as large, as the observed one. */
  readonly permutation: { larger?: number; smaller?: number; mean: number; standardDeviation: number };
}

/** One entry per unit that has a value, in their order. */
interface Space {
  readonly missing: readonly string[];
  readonly withoutNeighbours: readonly string[];
  readonly moran: Global;
  readonly geary: Global;
  /** With the units without neighbours left out. */
  readonly linkedUnitsOnly: Record<'moran' | 'geary', Pick<Global, 'statistic' | 'variance' | 'z' | 'pGreater'>>;
  readonly localMoran: Figures;
  readonly quadrants: readonly (string | null)[];
  readonly larger: Figures;
  readonly smaller: Figures;
  readonly foldedWithReplacement: Figures;
  readonly adjusted: Figures | null;
  readonly getisOrd: Figures;
}

type Neighbourhood = 'queen' | 'nearestSix';
type Variable = { readonly values: Figures } & Partial<Record<Neighbourhood, Space>>;

interface NeighbourResults {
  readonly directedLinks: number;
  readonly withoutNeighbours: readonly string[];
  readonly disagreements: readonly string[];
  readonly neighbours: readonly (readonly number[])[];
}

const permutations = 9999;
/** For what does not depend on permutations. */
const fewest = { seed: 1, permutations: 9 };
const boundaries = readBoundaries();
const levels = { townships: placesByCode(placesOf(boundaries, 'townships')), counties: placesByCode(placesOf(boundaries, 'counties')) };
const queenOf = (places: ReadonlyMap<string, Place>): SpatialWeights => queenWeights([...places.keys()], (code) => places.get(code)?.neighbours ?? []);
const townshipPoints = [...levels.townships.values()].map(({ point }) => point);
const weightsOf = {
  townships: { queen: queenOf(levels.townships), nearestSix: nearestWeights(townshipPoints, 6) },
  counties: { queen: queenOf(levels.counties) },
};

describe('neighbours', () => {
  const oracle = oracleResults<Record<'townships' | 'counties', NeighbourResults> & { nearestSix: NeighbourResults }>('neighbours');

  it.each(['townships', 'counties'] as const)('queen contiguity of %s is that of sf and spdep', (level) => {
    const { neighbours, islands } = weightsOf[level].queen;
    const codes = [...levels[level].keys()];
    expect(oracle[level].disagreements).toEqual([]);
    expect(neighbours.map((links) => [...links])).toEqual(oracle[level].neighbours);
    expect(neighbours.flatMap((links) => [...links])).toHaveLength(oracle[level].directedLinks);
    expect(islands.map((unit) => codes[unit])).toEqual(oracle[level].withoutNeighbours);
  });

  it('the six nearest of every township are those of sp', () => {
    expect(weightsOf.townships.nearestSix.neighbours.map((links) => [...links])).toEqual(oracle.nearestSix.neighbours);
  });
});

function manufacturingQuotients(): Float64Array {
  const rows = rawRows('township-industry').filter((row) => row['year'] === '2025');
  const businesses = new Map(rows.map((row) => [`${row['township_code']} ${row['industry_code']}`, Number(row['businesses'])]));
  const regions = [...levels.townships.keys()];
  const countsOf = (industry: string): Float64Array => Float64Array.from(regions, (code) => businesses.get(`${code} ${industry}`) ?? Number.NaN);
  const [counts, totals] = [countsOf('C'), countsOf('TOTAL')];
  const matrix = { regions, industries: ['C'], counts, reasons: new Uint8Array(regions.length) };
  return locationQuotients(matrix, baseOf(matrix, undefined, totals), totals);
}

function logarithmsOfFactories(): Float64Array {
  const rows = rawRows('township-factories').filter((row) => row['year'] === '2016' && row['industry_code'] === 'C');
  const counts = new Map(rows.map((row) => [row['township_code'], Number(row['factories_fractional'])]));
  return Float64Array.from(levels.townships.keys(), (code) => (counts.get(code) === 0 ? Number.NaN : Math.log(counts.get(code) ?? Number.NaN)));
}

/** Location quotients of division 29, machinery. */
function machineryQuotients(): Float64Array {
  const { matrix, totals } = factories('2016');
  const column = matrix.industries.indexOf('29');
  return locationQuotients(matrix, baseOf(matrix, undefined, totals), totals).filter((_, index) => index % matrix.industries.length === column);
}

/** How many standard errors two shares of so many random draws lie apart; both made of draws of their own. */
function standardErrorsApart(one: number, other: number): number {
  const middle = (one + other) / 2;
  return Math.abs(one - other) / (Math.sqrt((middle * (1 - middle)) / permutations) * Math.SQRT2);
}

const shareOf = (count: number | null | undefined): number => ((count ?? Number.NaN) + 1) / (permutations + 1);

describe.each([
  ['space-manufacturing', 'townships', 'queen', manufacturingQuotients()],
  ['space-manufacturing', 'townships', 'nearestSix', manufacturingQuotients()],
  ['space-factories', 'townships', 'queen', logarithmsOfFactories()],
  ['space-factories', 'townships', 'nearestSix', logarithmsOfFactories()],
  ['space-counties', 'counties', 'queen', machineryQuotients()],
] as const)('%s, %s, %s', (file, level, neighbourhood, values) => {
  const variable = oracleResults<Variable>(file);
  const oracle = variable[neighbourhood];
  const known: Partial<Record<Neighbourhood, SpatialWeights>> = weightsOf[level];
  const weights = known[neighbourhood];
  if (!oracle || !weights) throw new Error(`No oracle for ${file} and ${neighbourhood}.`);
  const codes = [...levels[level].keys()];
  const valued = codes.flatMap((_, unit) => (Number.isNaN(values[unit]) ? [] : [unit]));
  const ofValued = <Entry>(entries: ArrayLike<Entry>): (Entry | null)[] => valued.map((unit) => entries[unit] ?? null);
  const codesAt = (units: readonly number[]): (string | undefined)[] => units.map((unit) => codes[unit]);

  it('has the same values, gaps and islands', () => {
    expect(differences(values, variable.values, 0)).toEqual([]);
    const local = localMoran(values, weights, fewest);
    expect(codesAt(local?.missing ?? [])).toEqual(oracle.missing);
    expect(codesAt(local?.islands ?? [])).toEqual(oracle.withoutNeighbours);
  });

  const figuresOf = (test: AutocorrelationTest | null): (number | null | undefined)[] =>
    [test?.statistic, test?.expectation, test?.variance, test?.z, test?.pPositive, test?.pTwoSided];
  const oracleFigures = (test: Global): Figures => [test.statistic, test.expectation, test.variance, test.z, test.pGreater, test.pTwoSided];

  it.each([
    ['Moran', moran, 'moran'],
    ['Geary', geary, 'geary'],
  ] as const)('%s: statistic, moments under randomisation, probabilities', (_, test, name) => {
    expect(differences(figuresOf(test(values, weights)), oracleFigures(oracle[name]), 0)).toEqual([]);

    const islands = localMoran(values, weights, fewest)?.islands ?? [];
    const linked = values.map((value, unit) => (islands.includes(unit) ? Number.NaN : value));
    const found = test(linked, weights);
    const { statistic, variance, z, pGreater } = oracle.linkedUnitsOnly[name];
    expect(differences([found?.statistic, found?.variance, found?.z, found?.pPositive], [statistic, variance, z, pGreater], 0)).toEqual([]);
  });

  it.each([
    ['Moran', moranPermutation, 'moran'],
    ['Geary', gearyPermutation, 'geary'],
  ] as const)('%s: permutation distribution', (_, test, name) => {
    const found = test(values, weights, { seed: 1, permutations });
    const { mean, standardDeviation, larger, smaller } = oracle[name].permutation;
    // The mean of P draws varies by sd / √P; their standard deviation, for a distribution about as peaked as the normal, by sd / √(2P).
    const standardError = (standardDeviation / Math.sqrt(permutations)) * Math.SQRT2;
    expect(Math.abs((found?.mean ?? Number.NaN) - mean)).toBeLessThan(4 * standardError);
    expect(Math.abs((found?.standardDeviation ?? Number.NaN) - standardDeviation)).toBeLessThan(6 * (standardError / Math.SQRT2));
    expect(standardErrorsApart(found?.pPositive ?? Number.NaN, shareOf(larger ?? smaller))).toBeLessThan(4);
  });

  it("local Moran's I, quadrants and the deviates of Gi*", () => {
    const local = localMoran(values, weights, fewest);
    const letter = (word: string | undefined): string => (word === 'high' ? 'H' : 'L');
    expect(differences(ofValued(local?.index ?? []), oracle.localMoran)).toEqual([]);
    const quadrants = ofValued(local?.quadrants ?? []).map((quadrant) => quadrant && quadrant.split('-').map(letter).join(''));
    expect(quadrants).toEqual(oracle.quadrants);
    expect(differences(ofValued(getisOrd(values, weights)?.z ?? []), oracle.getisOrd)).toEqual([]);
  });

  it('conditional permutation agrees within its random error', () => {
    const local = localMoran(values, weights, { seed: 3, permutations });
    const found = ofValued(local?.pseudoP ?? []);
    const folded = oracle.larger.map((larger, unit) => (larger === null ? null : shareOf(Math.min(larger, oracle.smaller[unit] ?? Number.NaN))));
    const apart = folded.flatMap((p, unit) => (p === null ? [] : [standardErrorsApart(found[unit] ?? Number.NaN, p)]));
    const isTied = (unit: number): boolean => (oracle.larger[unit] ?? Number.NaN) + (oracle.smaller[unit] ?? Number.NaN) !== permutations;
    expect(found.map((p) => p === null || Number.isNaN(p))).toEqual(folded.map((p) => p === null));
    expect(apart.filter((errors) => !(errors < 4))).toEqual([]);
    // All units together: the mean square of independent standard deviates is 1.
    expect(Math.sqrt(apart.reduce((sum, errors) => sum + errors ** 2, 0) / apart.length)).toBeLessThan(1.3);
    // spdep draws with replacement, which among 22 counties is another distribution, and counts ties on one side only.
    const fromSpdep = oracle.foldedWithReplacement.flatMap((count, unit) =>
      count === null || isTied(unit) ? [] : [standardErrorsApart(found[unit] ?? Number.NaN, shareOf(count))],
    );
    if (level === 'townships') expect(fromSpdep.filter((errors) => !(errors < 4))).toEqual([]);
  });

  it('Benjamini and Hochberg adjust the same probabilities alike', () => {
    const folded = oracle.larger.map((larger, unit) => (larger === null ? Number.NaN : shareOf(Math.min(larger, oracle.smaller[unit] ?? Number.NaN))));
    if (neighbourhood === 'queen') expect(differences(falseDiscoveryAdjusted(folded), oracle.adjusted ?? [])).toEqual([]);
    else expect(oracle.adjusted).toBeNull();
  });
});
