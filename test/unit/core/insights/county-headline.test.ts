import { describe, expect, it } from 'vitest';
import { furtherSpecialisations, regionHeadline } from '../../../../src/core/insights/county-headline.ts';
import { industryInSentence, inSentence } from '../../../../src/core/insights/industry-in-sentence.ts';
import { lqProfile } from '../../../../src/core/indicators/lq-profile.ts';
import { countyKeyFigures, nationalKeyFigures } from '../../../../src/core/insights/key-figures.ts';
import { nationalHeadline } from '../../../../src/core/insights/national-headline.ts';
import { growthOf } from '../../../../src/core/insights/growth.ts';
import { hasValue } from '../../../../src/core/measures/column.ts';
import { countyCodes, rawRows, shippedAtlas } from './shipped-atlas.ts';

const industryNames = new Map(rawRows('industries').map((row) => [row['industry_code'], row['name_zh']]));
const counts = rawRows('county-industry');

/** Quotients of manufacturing computed from the rows alone, for the latest list of factories that has the county. */
function quotients(county: string): readonly { readonly name: string; readonly count: number; readonly share: number; readonly lq: number }[] {
  const own = counts.filter((row) => row['measure'] === 'registered-factories' && row['county_code'] === county && row['industry_code'] === 'C');
  const year = own.map((row) => row['year'] ?? '').toSorted().at(-1);
  const total = new Map(counts.filter((row) => row['measure'] === 'registered-factories' && row['industry_code'] === 'C' && row['year'] === year).map((row) => [row['county_code'], Number(row['value'])]));
  const divisions = counts.filter((row) => row['measure'] === 'registered-factories-fractional' && row['year'] === year && /^\d\d$/.test(row['industry_code'] ?? ''));
  const nation = [...total.values()].reduce((sum, value) => sum + value, 0);
  return divisions
    .filter((row) => row['county_code'] === county)
    .map((row) => {
      const nationIndustry = divisions.filter((other) => other['industry_code'] === row['industry_code']).reduce((sum, other) => sum + Number(other['value']), 0);
      const count = Number(row['value']);
      return { name: industryNames.get(row['industry_code']) ?? '', count, share: count / (total.get(county) ?? Number.NaN), lq: count / (total.get(county) ?? Number.NaN) / (nationIndustry / nation) };
    });
}

describe('the headline of a county', () => {
  it('names the strongest manufacturing industry of every county with the quotient of the rows', () => {
    const told = countyCodes.flatMap((code) => {
      const match = /最專業化的是(.+)：占 ([\d.]+)%，是全國比重的 ([\d.,]+) 倍/.exec(regionHeadline(shippedAtlas, code)?.zh ?? '');
      return match ? [{ code, name: match[1], share: Number(match[2]), lq: Number(match[3]?.replaceAll(',', '')) }] : [];
    });
    expect(told.length).toBeGreaterThan(18);
    for (const { code, name, share, lq } of told) {
      // Of those of its own weight class: 5 % of the factories and more, or of all where none is so large.
      const rows = quotients(code).filter((entry) => entry.count >= 5 && (share < 5 || entry.share >= 0.05 - 1e-9));
      const named = rows.find((entry) => entry.name === name);
      expect(named?.lq).toBeCloseTo(lq, 1);
      // Nothing stronger was passed over unless chance could explain it.
      const passedOver = rows.filter((entry) => entry.lq > (named?.lq ?? 0) + 1e-9 && entry.count - 1.96 * Math.sqrt(entry.count) > (entry.count / entry.lq) * 1.35);
      expect(passedOver).toEqual([]);
    }
  });

  it('is of an industry with weight, and the small one with a higher quotient is named after it', () => {
    const entries = lqProfile(shippedAtlas, '66000');
    expect(regionHeadline(shippedAtlas, '66000')?.zh).toMatch(/^占登記工廠 5% 以上的製造業中，臺中市最專業化的是機械設備製造業：占 2\d\.\d%，是全國比重的 1\.6\d 倍/);
    expect(regionHeadline(shippedAtlas, '66000')?.en).toMatch(/^Of the branches of manufacturing with at least 5% of its registered factories, Taichung City is most specialised in machinery/);
    expect(furtherSpecialisations(entries, 'factories')?.zh).toMatch(/^也明顯集中的有皮革.*占 1\.8%/);
  });

  it('names the counties that are absent from the base of its date, and only then', () => {
    const headline = (code: string) => regionHeadline(shippedAtlas, code)?.zh ?? '';
    expect(headline('10018')).toMatch(/2020年11月30日；全國比重不含當時無資料的.*新北市/);
    expect(headline('10018')).toContain('臺中市');
    expect(headline('66000')).toContain('2016年12月31日');
    expect(headline('66000')).not.toContain('不含');
  });

  it('says so where nothing stands out', () => {
    const others = countyCodes.filter((code) => !(regionHeadline(shippedAtlas, code)?.zh ?? '').includes('最專業化的是'));
    for (const code of others) expect(regionHeadline(shippedAtlas, code)?.zh).toContain('沒有一項製造業');
  });

  it('says the same in both languages', () => {
    for (const code of countyCodes) {
      const headline = regionHeadline(shippedAtlas, code);
      const numbers = (text: string) => (text.match(/\d+\.\d+/g) ?? []).join(' ');
      expect(numbers(headline?.en ?? '')).toBe(numbers(headline?.zh ?? ''));
      expect(headline?.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('is null while tables are loading', () => {
    expect(regionHeadline({ ...shippedAtlas, tables: new Map() }, '66000')).toBeNull();
  });

  it('keeps abbreviations whole inside a sentence', () => {
    expect(inSentence('Textiles')).toBe('textiles');
    expect(inSentence('ICT services')).toBe('ICT services');
    expect(industryInSentence({ zh: '不動產業', en: 'Real Estate Activities' })).toBe('Real Estate Activities');
    expect(industryInSentence({ zh: '飲料', en: 'Beverages' })).toBe('beverages');
  });
});

describe('key figures', () => {
  it('rank counties by the rows', () => {
    const businesses = counts.filter((row) => row['measure'] === 'registered-businesses' && row['industry_code'] === 'TOTAL' && row['year'] === '2025');
    for (const code of countyCodes) {
      const own = Number(businesses.find((row) => row['county_code'] === code)?.['value']);
      const figure = countyKeyFigures(shippedAtlas, code).find((known) => known.id === 'businesses');
      expect(figure?.cell).toEqual({ value: own });
      expect(figure?.rank).toEqual({ rank: 1 + businesses.filter((row) => Number(row['value']) > own).length, of: 22, isShared: false });
    }
  });

  it('say when a later list lacks the county', () => {
    const figure = (code: string) => countyKeyFigures(shippedAtlas, code).find((known) => known.id === 'factories');
    expect(figure('66000')).toMatchObject({ asOf: '2016-12-31', later: { asOf: '2020-11-30', reason: 'not-collected' } });
    expect(figure('10007')).toMatchObject({ asOf: '2020-11-30', later: null });
  });

  it('sum the country only at a date that every county has', () => {
    const figures = nationalKeyFigures(shippedAtlas);
    const factories = figures.find((figure) => figure.id === 'factories');
    const expected = counts.filter((row) => row['measure'] === 'registered-factories' && row['year'] === '2016').reduce((sum, row) => sum + Number(row['value']), 0);
    expect(factories?.asOf).toBe('2016-12-31');
    expect(factories?.cell).toEqual({ value: expected });
    expect(nationalHeadline(figures)?.zh).toContain('104 個聚落');
    expect(figures.every((figure) => figure.method.sourceIds.length > 0)).toBe(true);
  });
});

describe('growth', () => {
  it('tells both counts and the direction', () => {
    const [businesses] = growthOf(shippedAtlas, 'county', '66000');
    const value = (year: string) => Number(counts.find((row) => row['measure'] === 'registered-businesses' && row['industry_code'] === 'TOTAL' && row['county_code'] === '66000' && row['year'] === year)?.['value']);
    expect(businesses?.sentence.zh).toContain(value('2023').toLocaleString('en'));
    expect(businesses?.sentence.zh).toContain(value('2025').toLocaleString('en'));
    expect(businesses?.sentence.zh).toContain(value('2025') > value('2023') ? '增加' : '減少');
    expect(businesses?.sentence.en).toMatch(value('2025') > value('2023') ? /went from .*, up / : /went from .*, down /);
  });

  it('never compares a county that one date lacks', () => {
    const taichung = growthOf(shippedAtlas, 'county', '66000').find((growth) => growth.id === 'factories');
    expect(taichung && hasValue(taichung.cell)).toBe(false);
    expect(taichung?.sentence.zh).toContain('無法比較');
  });
});
