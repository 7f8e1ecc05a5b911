import type { Atlas } from '../../../../src/core/datasets/atlas.ts';
import { atlasOf, smallTables } from '../indicators/small-atlas.ts';

/**
 * Factories of the invented country at two dates, in divisions that can be told by heart:
 *
 *          2016: 25   29   62   all      quotients 25     29      62     advantages      2020: 25   29   62   all
 * Alpha          30   30    0    60                1.556  1.556   0      25, 29                33   60    0    93
 * Beta           15    5   20    40                1.167  0.389   1.4    25, 62                15    4   40    59
 * Gamma           0   10   30    40                0      0.778   2.1    62                     0   11   33    44
 * nation         45   45   50   140                                                            48   75   73   196
 *
 * Proximities in 2016: 25 and 29 share Alpha, of two and one counties: 1/2; 25 and 62 share Beta, of two and two: 1/2; 29 and 62 share none: 0.
 */
const counts: Readonly<Record<string, Readonly<Record<string, readonly [number, number, number]>>>> = {
  '2016-12-31': { '09991': [30, 30, 0], '99001': [15, 5, 20], '99002': [0, 10, 30] },
  '2020-11-30': { '09991': [33, 60, 0], '99001': [15, 4, 40], '99002': [0, 11, 33] },
};
const divisions = ['25', '29', '62'];

const rows = Object.entries(counts).flatMap(([asOf, counties]) =>
  Object.entries(counties).flatMap(([county, own]) => {
    const year = asOf.slice(0, 4);
    const row = (industry: string, measure: string, value: number) => [county, industry, measure, year, asOf, value, 'factories', `factories-${year}`];
    return [row('C', 'registered-factories', own.reduce((sum, value) => sum + value, 0)), ...divisions.map((division, index) => row(division, 'registered-factories-fractional', own[index] ?? 0))];
  }),
);

export const threeIndustries: Atlas = atlasOf(smallTables.map((table) => (table.name === 'county-industry' ? { ...table, rows } : table)));
