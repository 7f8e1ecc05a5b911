import { describe, expect, it } from 'vitest';
import { growthQuadrantOf, type GrowthQuadrant } from '../../../../src/core/insights/growth-quadrant.ts';
import { fixedColumn } from '../../../../src/core/insights/fixed-column.ts';
import { cellOf } from '../../../../src/core/insights/method.ts';
import { smallAtlas, withoutTables } from '../indicators/small-atlas.ts';
import { shippedAtlas } from './shipped-atlas.ts';
import { threeIndustries } from './three-industries.ts';

function found(of: GrowthQuadrant | null): GrowthQuadrant {
  if (!of) throw new Error('No quadrant.');
  return of;
}

describe('growth and specialisation, by hand', () => {
  it('has a point for every industry', () => {
    // Alpha: 1.5 → 3 and 2.5 → 3; in 2020 both counties have half of each, a quotient of 1. The nation 4 → 8.
    const alpha = found(growthQuadrantOf(smallAtlas, '09991', 'factories'));
    expect(alpha.nationGrowth).toBe(1);
    expect(alpha.points.map(({ industry, lq, before, count, few }) => [industry, lq, before, count, few])).toEqual([['25', 1, 1.5, 3, true], ['29', 1, 2.5, 3, true]]);
    expect(alpha.points[0]?.growth).toBe(1);
    expect(alpha.points[1]?.growth).toBeCloseTo(0.2, 12);
    expect(alpha.points[0]?.nationGrowth).toBeCloseTo(4 / 1.5 - 1, 12);
    expect(alpha.sentence.en).toBe('Every industry of Alpha County has fewer than 5 establishments: too few to judge.');
    expect(alpha.warnings.map(({ en }) => en).join('\n')).toContain('existing factories registering');
  });

  it('tells who leads and who slows down, against the nation as a whole', () => {
    // The nation grows by 0.4. Alpha: 25 by 0.1 and 29 by 1, both specialised. Beta: 62 by 1 and specialised; 25 not at all; 29 is few. Gamma: both by a tenth.
    expect(found(growthQuadrantOf(threeIndustries, '09991', 'factories')).sentence).toEqual({
      zh: '甲縣專業化而且成長比全國整體快的有機械設備製造業；專業化但成長較慢的有金屬製品製造業。',
      en: 'In Alpha County, specialised and growing faster than the nation as a whole: machinery; specialised but growing slower: fabricated metal products.',
    });
    expect(found(growthQuadrantOf(threeIndustries, '99001', 'factories')).sentence.en).toBe(
      'In Beta City, specialised and growing faster than the nation as a whole: programming; specialised but growing slower: fabricated metal products.',
    );
    expect(found(growthQuadrantOf(threeIndustries, '99001', 'factories')).points.map(({ few }) => few)).toEqual([false, true, false]);
  });

  it('has no growth from nothing', () => {
    expect(found(growthQuadrantOf(smallAtlas, '99002', 'factories')).points.map(({ growth, lq }) => [growth, lq])).toEqual([[null, 1], [null, 1]]);
  });

  it('is not there for a county that one of the dates lacks', () => {
    expect(growthQuadrantOf(smallAtlas, '99001', 'factories')).toBeNull();
    expect(growthQuadrantOf(withoutTables('county-industry'), '09991', 'factories')).toBeNull();
  });
});

describe('growth and specialisation of the shipped counties', () => {
  it('are the figures of the columns on the map', () => {
    for (const code of ['10004', '09007', '63000']) {
      for (const { industry, lq, growth } of growthQuadrantOf(shippedAtlas, code, 'factories')?.points ?? []) {
        const [quotients, changes] = ['location-quotient', 'establishment-growth'].map((indicator) => fixedColumn(shippedAtlas, 'county', indicator, industry, 2020));
        if (!quotients || !changes) throw new Error('No column.');
        const [quotient, change] = [cellOf(quotients, code), cellOf(changes, code)];
        expect('value' in quotient ? quotient.value : null).toBe(lq);
        if ('value' in change) expect(change.value).toBeCloseTo((growth ?? Number.NaN) * 100, 9);
        else expect(growth).toBeNull();
      }
    }
  });

  it('Hsinchu County: machinery leads, electronic parts slow down', () => {
    const { sentence, points, nationGrowth } = found(growthQuadrantOf(shippedAtlas, '10004', 'factories'));
    expect(sentence.en).toMatch(/^In Hsinchu County, specialised and growing faster than the nation as a whole: “machinery and equipment”/);
    const electronics = points.find(({ industry }) => industry === '26');
    expect(electronics?.lq).toBeGreaterThan(1);
    expect(electronics?.growth).toBeLessThan(nationGrowth);
    // 52,111 → 55,283 in the register; 567 more have no division in 2020.
    expect(nationGrowth).toBeCloseTo(0.05, 3);
  });
});
