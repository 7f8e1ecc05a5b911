import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantYearsOf } from '../../../../src/core/datasets/grants.ts';
import { clustersOf } from '../../../../src/core/datasets/clusters.ts';
import { corridorsOf } from '../../../../src/core/datasets/corridors.ts';
import { clusterHeadline } from '../../../../src/core/insights/cluster-headline.ts';
import { corridorLength } from '../../../../src/core/insights/corridor-length.ts';
import { grantsSentence } from '../../../../src/core/insights/grants-sentence.ts';
import { printedFigure } from '../../../../src/core/insights/printed-figure.ts';
import { qualified, qualifierOf } from '../../../../src/core/insights/qualified.ts';
import { trendsOf } from '../../../../src/core/insights/trends.ts';
import { countyCodes, rawRows, shippedAtlas } from './shipped-atlas.ts';

const words: Readonly<Record<string, number>> = { 萬: 1e4, 億: 1e8, 兆: 1e12, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** Reads a printed sum of money back. */
function readBack(printed: string): number {
  const word = Object.keys(words).find((known) => printed.includes(known));
  return Number(printed.replaceAll(/[^\d.]/g, '')) * (word === undefined ? 1 : (words[word] ?? 1));
}

describe('printed figures', () => {
  it('told in large words stay true to half a per mille or three decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 3_000_000_000 }), fc.constantFrom('zh-TW' as const, 'en' as const), (value, language) => {
        const back = readBack(printedFigure(value, 'ntd', language));
        expect(Math.abs(back - value) / value).toBeLessThan(6e-4);
      }),
    );
  });

  it('keep what the shorter form would lose', () => {
    expect(printedFigure(1034.2, 'billion-ntd', 'en')).toBe('NT$1.034 trillion');
    expect(printedFigure(26_192_000, 'ntd', 'zh-TW')).toBe('2,619.2 萬元');
    expect(printedFigure(243, 'companies', 'zh-TW')).toBe('243 家公司');
  });

  it('carry the reservation of the source', () => {
    expect(qualified('500 人', 'more-than', 'zh-TW')).toBe('逾 500 人');
    expect(qualified('500 persons', 'about', 'en')).toBe('about 500 persons');
    expect(qualified('500 persons', 'exact', 'en')).toBe('500 persons');
    expect(qualifierOf(['promoted_output_ntd=about', 'jobs=more-than'], 'jobs')).toBe('more-than');
    expect(qualifierOf(['jobs=more-than'], 'approved')).toBe('');
  });
});

describe('grants in words', () => {
  it('tell the latest year with results and never an empty one as 0', () => {
    const rows = rawRows('local-sbir-county-year');
    for (const code of countyCodes) {
      const own = rows.filter((row) => row['county_code'] === code);
      const years = grantYearsOf(shippedAtlas).filter((year) => year.county === code);
      const sentence = grantsSentence({ zh: '某縣', en: 'Some County' }, years);
      const latest = own.filter((row) => row['approved'] !== '' || row['subsidy_ntd'] !== '').map((row) => Number(row['year'])).toSorted((a, b) => b - a)[0];
      expect(sentence.zh).toMatch(latest === undefined ? /都沒有核定|尚未收錄/ : new RegExp(`${latest} 年`));
      expect(sentence.zh).not.toMatch(/(核定|補助) 0 /);
    }
  });

  it('never call the programme of Taipei local SBIR', () => {
    const sentence = grantsSentence({ zh: '臺北市', en: 'Taipei City' }, grantYearsOf(shippedAtlas).filter((year) => year.county === '63000'));
    expect(sentence.zh).not.toContain('地方型 SBIR');
    expect(sentence.en).toContain('SITI');
  });
});

describe('clusters and corridors', () => {
  it('head every cluster with a sentence in both languages', () => {
    for (const cluster of clustersOf(shippedAtlas)) {
      const { zh, en } = clusterHeadline(shippedAtlas, cluster);
      expect(zh).toMatch(/。$/);
      expect(en).toMatch(/\.$/);
      expect(`${zh}${en}`).not.toMatch(/undefined|NaN/);
      expect(zh.includes('來源沒有')).toBe(!cluster.firms && !cluster.employees && !cluster.outputBillionNtd);
    }
  });

  it('measure a corridor only when all its places are known', () => {
    for (const corridor of corridorsOf(shippedAtlas)) {
      const whole = corridorLength(shippedAtlas, corridor);
      expect(whole).toBeGreaterThan(0);
      const one = corridor.waypoints[0];
      const lost = one ? { ...corridor, waypoints: [{ ...one, point: null, county: '', township: '' }, ...corridor.waypoints.slice(1)] } : corridor;
      expect(corridorLength(shippedAtlas, lost)).toBeNull();
    }
  });
});

describe('trends', () => {
  it('carry exactly the rows of the table', () => {
    const rows = rawRows('county-indicators');
    for (const trend of trendsOf(shippedAtlas, '66000')) {
      const own = rows.filter((row) => row['county_code'] === '66000' && row['indicator'] === trend.indicator);
      expect(trend.points.map((point) => [point.year, point.value])).toEqual(own.map((row) => [Number(row['year']), Number(row['value'])]).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)));
    }
    expect(trendsOf(shippedAtlas, '66000').map((trend) => trend.indicator)).toContain('unemployment-rate');
  });
});
