import { readFileSync } from 'node:fs';
import { countMatrixOf, type CountMatrix } from '../../../src/core/statistics/count-matrix.ts';
import { rawRows } from '../core/insights/shipped-atlas.ts';

/** A number, or `null` where the statistic is not defined. */
export type Figures = readonly (number | null)[];

/** A file of test/oracles/results, written by test/oracles/oracle.R. */
export function oracleResults<Results>(name: string): Results {
  return JSON.parse(readFileSync(`test/oracles/results/${name}.json`, 'utf8'));
}

/** Counts of counties, and the published totals that quotients are made with. */
export interface CountyCounts {
  readonly matrix: CountMatrix;
  readonly totals: Float64Array;
}

const countyRows = rawRows('county-industry');
const letters = Array.from({ length: 19 }, (_, index) => String.fromCharCode(65 + index));
const divisions = Array.from({ length: 26 }, (_, index) => String(index + 8).padStart(2, '0'));

function countyCounts(industries: readonly string[], measure: string, totalMeasure: string, totalCode: string, year: string): CountyCounts {
  const rows = countyRows.filter((row) => row['year'] === year);
  const values = new Map(rows.map((row) => [`${row['measure']} ${row['county_code']} ${row['industry_code']}`, Number(row['value'])]));
  const valueOf = (name: string, county: string, code: string): number => values.get(`${name} ${county} ${code}`) ?? Number.NaN;
  const regions = [...new Set(rows.filter((row) => row['measure'] === measure).map((row) => row['county_code'] ?? ''))].sort();
  return {
    matrix: countMatrixOf(regions, industries, (county, code) => ({ value: valueOf(measure, county, code) })),
    totals: Float64Array.from(regions, (county) => valueOf(totalMeasure, county, totalCode)),
  };
}

/** Registered businesses by section. */
export const businesses = (year: '2023' | '2025'): CountyCounts => countyCounts(letters, 'registered-businesses', 'registered-businesses', 'TOTAL', year);

/** Registered factories by division, those that list several split equally; the totals also hold those whose industry is not stated. */
export const factories = (year: '2016' | '2020'): CountyCounts => countyCounts(divisions, 'registered-factories-fractional', 'registered-factories', 'C', year);

const missingAsNull = (figure: number | null | undefined): number | null => (figure === undefined || figure === null || Number.isNaN(figure) ? null : figure);

/**
 * Where figures and the oracle's differ by more than 1e-9 of the larger one, or by more than `absolute` (1e-9, where sums of counts cancel;
 * 0 to have small figures agree in nine digits of their own), or where only one is defined (not `null`, `undefined` or NaN). An oracle without
 * any figure is a difference too: there would be nothing to compare with.
 */
export function differences(actual: ArrayLike<number | null | undefined>, oracle: Figures, absolute = 1e-9): readonly string[] {
  if (actual.length !== oracle.length) return [`${actual.length} figures, oracle ${oracle.length}`];
  if (oracle.every((figure) => figure === null)) return ['the oracle has no figure'];
  return oracle.flatMap((figure, index) => {
    const mine = missingAsNull(actual[index]);
    if (mine === null || figure === null) return mine === figure ? [] : [`${index}: ${mine}, oracle ${figure}`];
    const allowed = Math.max(1e-9 * Math.max(Math.abs(mine), Math.abs(figure)), absolute);
    return Math.abs(mine - figure) <= allowed ? [] : [`${index}: ${mine}, oracle ${figure}`];
  });
}
