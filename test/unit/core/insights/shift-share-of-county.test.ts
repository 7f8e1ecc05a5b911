import { describe, expect, it } from 'vitest';
import { shiftShareMethod } from '../../../../src/core/insights/shift-share-method.ts';
import { shiftShareOfCounty, shiftSharePartIds, shiftShareVariants, type CountyShiftShare } from '../../../../src/core/insights/shift-share-of-county.ts';
import { fewRegionsSentence, leftOutSentence, localExtremes, shiftShareSentence, shiftShareWarnings, unstatedSentence } from '../../../../src/core/insights/shift-share-sentence.ts';
import { establishmentMeasures, type EstablishmentMeasure } from '../../../../src/core/indicators/establishment-measure.ts';
import type { Atlas } from '../../../../src/core/datasets/atlas.ts';
import { smallAtlas, withoutTables } from '../indicators/small-atlas.ts';
import { threeIndustries } from './three-industries.ts';
import { countyCodes, rawRows, shippedAtlas } from './shipped-atlas.ts';

function shown(atlas: Atlas, county: string, measure: EstablishmentMeasure): CountyShiftShare {
  const found = shiftShareOfCounty(atlas, county, measure);
  if (!found) throw new Error(`No shift-share of ${county}.`);
  return found;
}

describe('shift-share of a county, by hand on the small country', () => {
  // Comparable: Alpha and Gamma. Division 25: 1.5 + 0 → 3 + 1, 29: 2.5 + 0 → 3 + 1; together 4 → 8, a rate of 1.
  const alpha = shown(smallAtlas, '09991', 'factories');

  it('divides the change of a county', () => {
    // National 4 × 1; mix 1.5 × (4 ÷ 1.5 − 2) + 2.5 × (4 ÷ 2.5 − 2) = 1 − 1; local 3 − 4 and 3 − 4. As Alpha had all, its homothetic counts are its own.
    expect(alpha.nationRate).toBe(1);
    expect(alpha.own?.total).toMatchObject({ before: 4, after: 6, change: 2, national: 4, newIndustry: 0, notSplit: 0 });
    expect(alpha.own?.total.mix).toBeCloseTo(0, 12);
    expect(alpha.own?.total.local).toBeCloseTo(-2, 12);
    expect(alpha.own?.total.competitive).toBeCloseTo(-2, 12);
    expect(alpha.own?.total.allocation).toBeCloseTo(0, 12);
    expect(alpha.own?.industries.map(({ industry, nationRate, few }) => [industry, nationRate, few])).toEqual([
      ['25', 2.5 / 1.5, true],
      ['29', 1.5 / 2.5, true],
    ]);
    expect(alpha).toMatchObject({ asOf: '2016-12-31/2020-11-30', decimals: 1, sourceIds: ['factories-2016', 'factories-2020'] });
  });

  it('divides the local part of a county that is specialised', () => {
    // The nation 140 → 196, a rate of 0.4; 25 grows by 3/45, 29 by 30/45. Alpha: national 60 × 0.4 = 24; mix 30 × (1/15 − 0.4) + 30 × (2/3 − 0.4) = −10 + 8;
    // local 33 − 32 = 1 and 60 − 50 = 10. Homothetic 60 × 45/140 each, times 1/30 and 10/30: competitive 11 × 45 ÷ 70, the rest of 11 is allocation.
    const total = shown(threeIndustries, '09991', 'factories').own?.total;
    expect(total).toMatchObject({ before: 60, after: 93, change: 33 });
    expect(total?.national).toBeCloseTo(24, 12);
    expect(total?.mix).toBeCloseTo(-2, 12);
    expect(total?.local).toBeCloseTo(11, 12);
    expect(total?.competitive).toBeCloseTo((11 * 45) / 70, 12);
    expect(total?.allocation).toBeCloseTo(11 - (11 * 45) / 70, 12);
    expect(shiftShareSentence(shown(threeIndustries, '09991', 'factories'), 'esteban-marquillas').zh).toContain(
      '會增加 22 家：全國成長 +24.0，產業結構 −2.0。在地部分 +11.0（競爭效果 +7.1、配置效果 +3.9）；增加最多的是機械設備製造業（+10.0）。',
    );
  });

  it('leaves an industry that only the county lacked unsplit', () => {
    const gamma = shown(smallAtlas, '99002', 'factories');
    expect(gamma.own?.total).toMatchObject({ before: 0, after: 2, change: 2, national: 0, mix: 0, local: 2, competitive: 0, allocation: 0, notSplit: 2 });
    expect(shiftSharePartIds('esteban-marquillas', gamma.own ? [gamma.own.total] : [])).toEqual(['national', 'mix', 'competitive', 'allocation', 'notSplit']);
    expect(shiftSharePartIds('classic', gamma.own ? [gamma.own.total] : [])).toEqual(['national', 'mix', 'local']);
    expect(shiftShareSentence(gamma, 'esteban-marquillas').en).toContain('The local part is +2.0 (competitive 0, allocation 0, not split +2.0)');
  });

  it('tells it in both languages', () => {
    expect(shiftShareSentence(alpha, 'classic')).toEqual({
      zh: '甲縣列有行業的登記工廠由 4 家（2016年12月31日）到 6 家（2020年11月30日），增加 2 家。若各中類都與全國（2 個可比縣市）的同一中類同步，會增加 4 家：全國成長 +4.0，產業結構 0。在地部分 −2.0；減少最多的是機械設備製造業（−1.0）。',
      en: 'In Alpha County, registered factories with a stated division went from 4 (31 December 2016) to 6 (30 November 2020), up 2. Had each division changed as it did in the nation (the 2 comparable counties), they would be up 4: +4.0 with the nation as a whole, 0 from the mix of industries. The local part is −2.0; strongest loss: machinery (−1.0).',
    });
  });

  it('says which counties are out, at which date and why, and divides none of theirs', () => {
    expect(leftOutSentence(smallAtlas, alpha)).toEqual({ zh: '不在比較內：乙市（2020年11月30日無資料）。', en: 'Not compared: Beta City (30 November 2020: no data).' });
    const beta = shown(smallAtlas, '99001', 'factories');
    expect(beta.own).toBeNull();
    expect(shiftShareMethod(smallAtlas, beta, 'classic')).toBeNull();
    expect(shiftShareSentence(beta, 'classic')).toEqual({
      zh: '乙市沒有2020年11月30日的登記工廠數資料，因此不能拆解2016年至2020年的增減；另有 2 個縣市可以比較。',
      en: 'Beta City has no figures of registered factories for 30 November 2020, so the change from 2016 to 2020 cannot be divided; 2 other counties can be compared.',
    });
    const businesses = shown(smallAtlas, '99001', 'businesses');
    expect(leftOutSentence(smallAtlas, businesses)?.en).toBe('Not compared: Alpha County (December 2023: no data); Gamma County (December 2025: suppressed).');
    // Alone in its nation, a county has no part of its own.
    expect(businesses.own?.total).toMatchObject({ before: 460, after: 440, local: 0 });
  });

  it('warns beside the figure', () => {
    const warnings = shiftShareWarnings(smallAtlas, alpha).map(({ en }) => en).join('\n');
    expect(warnings).toContain('fewer than 5 here');
    expect(warnings).toContain('existing factories registering');
    expect(warnings).toContain('Not compared: Beta City');
    expect(fewRegionsSentence(alpha)?.zh).toBe('甲縣、丙縣不到 5 家，增減一兩家就會大幅改變比率。');
    expect(shiftShareWarnings(smallAtlas, shown(smallAtlas, '99001', 'businesses')).map(({ en }) => en).join('\n')).not.toContain('registering');
  });

  it('answers nothing while tables are on their way, or for what is no county', () => {
    expect(shiftShareOfCounty(withoutTables('county-industry'), '09991', 'factories')).toBeNull();
    expect(shiftShareOfCounty(withoutTables('counties'), '09991', 'factories')).toBeNull();
    expect(shiftShareOfCounty(smallAtlas, '00000', 'factories')).toBeNull();
  });
});

describe('shift-share of the shipped counties', () => {
  const all = establishmentMeasures.flatMap((measure) => countyCodes.map((county) => shown(shippedAtlas, county, measure)));
  const compared = all.flatMap((known) => (known.own ? [{ known, own: known.own }] : []));

  it('has 20 comparable counties for each measure, and no others', () => {
    expect(all.filter(({ own }) => own === null).map(({ county, measure }) => `${county} ${measure}`).toSorted()).toEqual(['09007 businesses', '09020 businesses', '65000 factories', '66000 factories']);
    expect(new Set(all.map(({ regions }) => regions.length))).toEqual(new Set([20]));
  });

  it('has parts that add to the change, in total and in every industry, either way', () => {
    for (const { own } of compared) {
      for (const parts of [own.total, ...own.industries.map((industry) => industry.parts)]) {
        for (const variant of shiftShareVariants) {
          const sum = shiftSharePartIds(variant, [parts]).reduce((total, part) => total + parts[part], 0);
          expect(Math.abs(sum - parts.change)).toBeLessThan(1e-8);
        }
      }
    }
  });

  it('has local parts that cancel over the counties: what one gains another loses', () => {
    for (const measure of establishmentMeasures) {
      const local = shown(shippedAtlas, '10004', measure).regions.reduce((sum, { total }) => sum + total.local, 0);
      expect(Math.abs(local)).toBeLessThan(1e-6);
    }
  });

  it('comes from the published rows: Hsinchu County, machinery, 2016 to 2020', () => {
    const rows = rawRows('county-industry').filter((row) => row['measure'] === 'registered-factories-fractional');
    const value = (county: string, industry: string, year: string) => Number(rows.find((row) => row['county_code'] === county && row['industry_code'] === industry && row['year'] === year)?.['value'] ?? Number.NaN);
    // Summed here from the file: the counties of both dates.
    const both = countyCodes.filter((code) => code !== '65000' && code !== '66000');
    const sum = (industry: string, year: string) => both.reduce((total, code) => total + value(code, industry, year), 0);
    const [before, after] = [value('10004', '29', '2016'), value('10004', '29', '2020')];
    const growth = sum('29', '2020') / sum('29', '2016') - 1;
    const machinery = shown(shippedAtlas, '10004', 'factories').own?.industries.find(({ industry }) => industry === '29');
    expect(machinery?.parts).toMatchObject({ before, after });
    expect(machinery?.nationRate).toBeCloseTo(growth, 10);
    expect(machinery?.parts.local).toBeCloseTo(after - before * (1 + growth), 8);
  });

  it('tells Hsinchu County as its rows do', () => {
    const hsinchu = shown(shippedAtlas, '10004', 'factories');
    // The register has 1,780 and 1,893 factories there, 1 and 26 of them without a division.
    expect(hsinchu.own?.unstated).toEqual({ before: 1, after: 26 });
    expect(hsinchu.own?.total.before).toBeCloseTo(1779, 2);
    expect(hsinchu.own?.total.after).toBeCloseTo(1867, 2);
    expect(unstatedSentence(hsinchu)?.en).toBe('Factories without a stated division are in none of the parts: 1 in 2016, 26 in 2020.');
    const extremes = hsinchu.own && localExtremes(hsinchu.own);
    expect([extremes?.gain?.industry, extremes?.loss?.industry]).toEqual(['29', '25']);
    expect(shiftShareSentence(hsinchu, 'classic').zh).toContain('由 1,779 家（2016年12月31日）到 1,867 家（2020年11月30日），增加 88 家。若各中類都與全國（20 個可比縣市）的同一中類同步，會增加 54 家：全國成長 +89，產業結構 −35。在地部分 +34；');
  });

  it('has a method with every count of the county and of the nation, from sources', () => {
    const hsinchu = shown(shippedAtlas, '10004', 'factories');
    const method = shiftShareMethod(shippedAtlas, hsinchu, 'esteban-marquillas');
    // 26 divisions at 2 dates, for the county and for the comparable counties together.
    expect(method?.inputs.length).toBe(4 * 26);
    expect(new Set(method?.inputs.map((input) => `${input.name.zh} ${input.asOf}`)).size).toBe(4 * 26);
    expect(method?.inputs.every((input) => input.sourceIds.length > 0 && Number.isFinite(input.value))).toBe(true);
    const machinery = method?.inputs.filter(({ name }) => name.zh === '機械設備製造業：登記工廠數（20個可比縣市合計）').map(({ value, asOf }) => [asOf, value]);
    const index = hsinchu.nation.industries.indexOf('29');
    expect(machinery).toEqual([['2016-12-31', Number(hsinchu.nation.before[index]?.toPrecision(9))], ['2020-11-30', Number(hsinchu.nation.after[index]?.toPrecision(9))]]);
    expect(method).toMatchObject({ method: 'shift-share-esteban-marquillas', cell: { value: hsinchu.own?.total.change }, unit: 'factories' });
    expect(method?.caveats.map(({ en }) => en).join('\n')).toContain('New Taipei City and Taichung City');
  });

  it('speaks to people: whole sentences without codes', () => {
    for (const known of all) {
      for (const variant of shiftShareVariants) {
        const { zh, en } = shiftShareSentence(known, variant);
        expect(zh).toMatch(/。$/);
        expect(en).toMatch(/\.$/);
        expect(`${zh}${en}`).not.toMatch(/undefined|NaN|null|\+-|−−/);
        expect(en).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });
});
