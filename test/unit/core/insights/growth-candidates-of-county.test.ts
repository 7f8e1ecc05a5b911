import { describe, expect, it } from 'vitest';
import { candidatesOfCounty, type CandidatesOfCounty } from '../../../../src/core/insights/growth-candidates-of-county.ts';
import { fixedColumn } from '../../../../src/core/insights/fixed-column.ts';
import { cellOf } from '../../../../src/core/insights/method.ts';
import { smallAtlas, withoutTables } from '../indicators/small-atlas.ts';
import { countyCodes, shippedAtlas } from './shipped-atlas.ts';
import { threeIndustries } from './three-industries.ts';

function found(of: CandidatesOfCounty | null): CandidatesOfCounty {
  if (!of) throw new Error('No candidates.');
  return of;
}

describe('what could grow next, by hand', () => {
  it('is dense by what the county has', () => {
    // Beta lacks 29. Density (1 × ½ of 25 + 1 × 0 of 62) ÷ (½ + 1 + 0) = 1/3, all of it from 25.
    const beta = found(candidatesOfCounty(threeIndustries, '99001', 'factories', 2016));
    const [candidate, ...others] = beta.candidates;
    expect(others).toEqual([]);
    expect(candidate).toMatchObject({ industry: '29', count: 5, few: false, isCandidate: true });
    expect(candidate?.density).toBeCloseTo(1 / 3, 12);
    expect(candidate?.lq).toBeCloseTo((5 * 140) / (40 * 45), 12);
    expect(candidate?.related.map(({ industry, proximity, part, count, few }) => [industry, proximity, part, count, few])).toEqual([['25', 0.5, 1, 15, false]]);
    expect(beta.densityFloor).toBe(candidate?.density);
    expect(beta.industries.map(({ industry, isCandidate }) => [industry, isCandidate])).toEqual([['25', false], ['29', true], ['62', false]]);
    expect(beta.sentence).toEqual({
      zh: '乙市有 2 個製造業中類的占比不低於全國。離它們最近、占比還不到全國的是機械設備製造業（關聯密度 33%），因為已有金屬製品製造業。',
      en: 'Beta City has at least the national share in 2 divisions of manufacturing. Nearest to them, and still below the national share, is machinery (density 33%), because of fabricated metal products.',
    });
  });

  it('leaves out what is near to nothing there, and marks few', () => {
    // Gamma has 62 alone: 25 is near to it, ½ ÷ (1 + ½ + ½) = 1/4; 29 is not, its density is 0.
    const gamma = found(candidatesOfCounty(threeIndustries, '99002', 'factories', 2016));
    expect(gamma.candidates.map(({ industry, density, lq, few }) => [industry, density, lq, few])).toEqual([['25', 0.25, 0, true]]);
    expect(gamma.industries[1]).toMatchObject({ industry: '29', density: 0, isCandidate: false, related: [] });
  });

  it('says so when nothing is near', () => {
    // In the small country no county has both divisions, so they are near to none.
    const alpha = found(candidatesOfCounty(smallAtlas, '09991', 'factories', 2016));
    expect(alpha.candidates).toEqual([]);
    expect(alpha.densityFloor).toBeNull();
    expect(alpha.sentence.en).toBe('Alpha County has at least the national share in 1 division of manufacturing; no other industry is near to them.');
  });

  it('warns where the county has next to nothing', () => {
    expect(found(candidatesOfCounty(smallAtlas, '09991', 'factories', 2016)).warnings[0]?.en).toContain('fewer than 5 in all');
    expect(found(candidatesOfCounty(threeIndustries, '09991', 'factories', 2016)).warnings).toHaveLength(1);
  });

  it('names how few counties it rests on', () => {
    expect(found(candidatesOfCounty(threeIndustries, '99001', 'factories', 2016)).warnings[0]?.zh).toContain('由 3 個縣市的結構算出');
    expect(found(candidatesOfCounty(shippedAtlas, '10004', 'factories', 2020)).warnings[0]?.en).toContain('structure of 20 counties');
  });

  it('has no answer without figures', () => {
    expect(candidatesOfCounty(smallAtlas, '99001', 'factories', 2020)).toBeNull();
    expect(candidatesOfCounty(withoutTables('county-industry'), '09991', 'factories', 2016)).toBeNull();
  });
});

describe('candidates of the shipped counties', () => {
  it('Hsinchu County 2020: food by way of beverages, minerals and other manufacturing', () => {
    const { candidates } = found(candidatesOfCounty(shippedAtlas, '10004', 'factories', 2020));
    expect(candidates.map(({ industry }) => industry)).toEqual(['08', '17', '24', '10', '15']);
    expect(candidates[0]?.related.map(({ industry }) => industry)).toEqual(['09', '23', '33']);
  });

  it('are below 1, densest first, and the figures of the columns on the map', () => {
    for (const code of countyCodes) {
      const of = candidatesOfCounty(shippedAtlas, code, 'factories', 2016);
      const densities = of?.candidates.map(({ density }) => density ?? -1) ?? [];
      expect(densities).toEqual(densities.toSorted((a, b) => b - a));
      for (const { industry, lq, density, related } of of?.candidates ?? []) {
        expect(lq).toBeLessThan(1);
        expect(related.length).toBeGreaterThan(0);
        const [densityColumn, lqColumn] = ['relatedness-density', 'location-quotient'].map((indicator) => fixedColumn(shippedAtlas, 'county', indicator, industry, 2016));
        if (!densityColumn || !lqColumn) throw new Error('No column.');
        expect(cellOf(densityColumn, code)).toEqual({ value: (density ?? 0) * 100 });
        const cell = cellOf(lqColumn, code);
        expect('value' in cell ? cell.value : null).toBeCloseTo(lq ?? -1, 9);
      }
    }
  });
});
