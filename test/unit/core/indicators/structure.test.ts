import { describe, expect, it } from 'vitest';
import { establishmentMatrix } from '../../../../src/core/indicators/establishment-matrix.ts';
import { countyRelatedness } from '../../../../src/core/indicators/relatedness.ts';
import { caveatsIn, cellsOf, columnIn } from './read-column.ts';
import { smallAtlas } from './small-atlas.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const factories2016 = { industry: 'factories', year: 2016 } as const;

describe('indicators of the whole structure, by hand on factories of 2016', () => {
  // Alpha: 1.5 of metal and 2.5 of machinery; Beta: 40 and 20; Gamma: none. The nation: 41.5 and 22.5.
  it('HHI: Alpha 0.375² + 0.625², Beta (2/3)² + (1/3)², Gamma has nothing to share out', () => {
    const cells = cellsOf(columnIn(smallAtlas, { indicator: 'herfindahl-hirschman', ...factories2016 }));
    expect(cells['09991']).toBeCloseTo(0.375 ** 2 + 0.625 ** 2, 12);
    expect(cells['99001']).toBeCloseTo(4 / 9 + 1 / 9, 12);
    expect(cells['99002']).toBe('not-applicable');
  });

  it('effective number of industries: exp of the entropy', () => {
    const cells = cellsOf(columnIn(smallAtlas, { indicator: 'effective-industries', ...factories2016 }));
    expect(cells['09991']).toBeCloseTo(Math.exp(-(0.375 * Math.log(0.375) + 0.625 * Math.log(0.625))), 12);
  });

  it('Krugman index: Alpha |0.375 − 41.5/64| + |0.625 − 22.5/64|', () => {
    const cells = cellsOf(columnIn(smallAtlas, { indicator: 'krugman-index', ...factories2016 }));
    expect(cells['09991']).toBeCloseTo(Math.abs(0.375 - 41.5 / 64) + Math.abs(0.625 - 22.5 / 64), 12);
  });

  it('a county with a suppressed industry has no structure, for that reason', () => {
    const column = columnIn(smallAtlas, { indicator: 'herfindahl-hirschman', industry: 'TOTAL', year: 2025 });
    expect(cellsOf(column)['99002']).toBe('suppressed');
    expect(cellsOf(column)['09991']).toBeCloseTo((60 / 90) ** 2 + (30 / 90) ** 2, 12);
  });

  it('say that factories without a stated division are not in it', () => {
    expect(caveatsIn(columnIn(smallAtlas, { indicator: 'krugman-index', ...factories2016 }), 'en')).toContain('stated division');
  });
});

describe('change of the location quotient', () => {
  it('by hand: the base of both dates is Beta and Gamma, for Alpha lacks 2023', () => {
    const column = columnIn(smallAtlas, { indicator: 'location-quotient-growth', industry: 'C' });
    const quotient = (part: number, whole: number, all: number, total: number) => part / whole / (all / total);
    const before = quotient(160, 800, 200, 1000);
    const after = quotient(150, 700, 170, 900);
    expect(cellsOf(column)).toEqual({ '09991': 'not-comparable', '99001': expect.closeTo((after / before - 1) * 100, 9), '99002': expect.closeTo((quotient(20, 200, 170, 900) / quotient(40, 200, 200, 1000) - 1) * 100, 9) });
    expect(caveatsIn(column, 'zh')).toContain('兩個日期皆有資料');
  });
});

describe('relatedness and complexity on the shipped counts', () => {
  const atlas = wholeAtlas();

  it('stand on complete rows: all 22 counties in 2016, without New Taipei and Taichung in 2020', () => {
    expect(countyRelatedness(atlas, 'factories', 2016)?.regions).toHaveLength(22);
    const later = countyRelatedness(atlas, 'factories', 2020);
    expect(later?.regions).toHaveLength(20);
    expect(later?.leftOut.map(({ region }) => region).toSorted()).toEqual(['65000', '66000']);
  });

  it('read the columns that the statistics give', () => {
    const known = countyRelatedness(atlas, 'factories', 2016);
    if (!known) throw new Error('no relatedness');
    const density = cellsOf(columnIn(atlas, { indicator: 'relatedness-density', industry: '29', year: 2016 }));
    const [row, column] = [known.regions.indexOf('66000'), known.industries.indexOf('29')];
    expect(density['66000']).toBeCloseTo((known.relatedness.density[row * known.industries.length + column] ?? Number.NaN) * 100, 12);
    const complexity = cellsOf(columnIn(atlas, { indicator: 'economic-complexity', ...factories2016 }));
    expect(complexity['66000']).toBeCloseTo(known.complexity.eci?.[row] ?? Number.NaN, 12);
  });

  it('say that 22 counties are few', () => {
    expect(caveatsIn(columnIn(atlas, { indicator: 'economic-complexity', ...factories2016 }), 'en')).toContain('only 22 counties');
  });

  it('leave factories of no stated division out of the matrix and in the total', () => {
    const matrix = establishmentMatrix(atlas, 'factories', 'county', 2020)?.matrix;
    expect(matrix?.industries).not.toContain('XX');
    expect(matrix?.industries).toHaveLength(26);
  });
});
