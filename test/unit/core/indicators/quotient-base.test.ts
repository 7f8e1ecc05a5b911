import { describe, expect, it } from 'vitest';
import { lqProfile } from '../../../../src/core/indicators/index.ts';
import { quotientBaseOf } from '../../../../src/core/indicators/quotient-base.ts';
import { caveatsIn, cellsOf, columnIn } from './read-column.ts';
import { smallAtlas } from './small-atlas.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const lq = { indicator: 'location-quotient', industry: 'C', year: 2025 } as const;

describe('the base of a location quotient', () => {
  it('by hand: Alpha (30 of 100) and Gamma (20 of 200) against Beta (150 of 700)', () => {
    const column = columnIn(smallAtlas, { ...lq, quotientBase: '99001' });
    const cells = cellsOf(column);
    expect(cells['09991']).toBeCloseTo(30 / 100 / (150 / 700), 12);
    expect(cells['99001']).toBeCloseTo(1, 12);
    expect(cells['99002']).toBeCloseTo(20 / 200 / (150 / 700), 12);
    expect(column.title).toEqual({ zh: '製造業：區位商數（與乙市比）', en: 'Manufacturing: location quotient (against Beta City)' });
  });

  it('names the base and its sums among the inputs', () => {
    const inputs = columnIn(smallAtlas, { ...lq, quotientBase: '99001' }).inputsOf('09991');
    expect(inputs.map((input) => input.value)).toEqual([30, 100, 150, 700]);
    expect(inputs[2]?.name.en).toContain('in Beta City');
  });

  it('is the nation unless chosen, and for an id that does not exist', () => {
    expect(cellsOf(columnIn(smallAtlas, { ...lq, quotientBase: 'atlantis' }))).toEqual(cellsOf(columnIn(smallAtlas, lq)));
    expect(quotientBaseOf(smallAtlas, 'nation').name).toBeNull();
  });

  it('limits what is said of absent counties to the base', () => {
    const column = columnIn(smallAtlas, { ...lq, industry: '25', year: 2020, quotientBase: '99002' });
    expect(caveatsIn(column, 'zh')).toContain('比較基準為丙縣有資料的1個縣市');
  });

  it('holds in the profile too: a county against itself is 1 in every industry it has', () => {
    const atlas = wholeAtlas();
    const entries = lqProfile(atlas, '10007', null, '10007').filter((entry) => entry.lq !== null);
    expect(entries.length).toBeGreaterThan(30);
    for (const entry of entries) expect(entry.lq).toBeCloseTo(1, 12);
  });

  it('of a region is the sum of its counties: Changhua within the central region of the innovation centres', () => {
    const atlas = wholeAtlas();
    const members = ['10005', '66000', '10007', '10008'];
    const countsOf = (industry: string) => {
      const cells = cellsOf(columnIn(atlas, { indicator: 'establishment-count', industry, year: 2025 }));
      return new Map(members.map((code) => [code, Number(cells[code])]));
    };
    const [manufacturing, all] = [countsOf('C'), countsOf('TOTAL')];
    const sum = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((whole, part) => whole + part, 0);
    const expected = (manufacturing.get('10007') ?? Number.NaN) / (all.get('10007') ?? Number.NaN) / (sum(manufacturing) / sum(all));
    expect(cellsOf(columnIn(atlas, { ...lq, quotientBase: 'innovation-centre-central' }))['10007']).toBeCloseTo(expected, 12);
  });
});
