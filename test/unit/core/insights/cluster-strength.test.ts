import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strengthChanges, strengthChangeSentence } from '../../../../src/core/insights/cluster-strength-changes.ts';
import { defaultStarRule, starParts, starThresholds, type StarPart, type StarRule } from '../../../../src/core/insights/cluster-strength-rule.ts';
import { clusterStrength, starsOf, strengthBasis, strengthResources, type StrengthEntry } from '../../../../src/core/insights/cluster-strength.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';
import { smallTables } from '../indicators/small-atlas.ts';
import { rawRows } from './shipped-atlas.ts';
import { grantTables, placed, siteTables } from './small-sites.ts';

const small = placed([...smallTables, ...siteTables, ...grantTables([], [['09991', 2021, 5, true], ['09991', 2022, '', true], ['99001', 2020, 7, false]])]);

function entryIn(entries: readonly StrengthEntry[], county: string, industry: string): StrengthEntry {
  const found = entries.find((entry) => entry.county === county && entry.industry === industry);
  if (!found) throw new Error(`No entry ${county} ${industry}.`);
  return found;
}

const stateOf = (rule: Partial<StarRule>, county: string, industry: string, part: StarPart, measure: 'businesses' | 'factories' = 'businesses') =>
  entryIn(clusterStrength(small, { ...defaultStarRule, ...rule }, measure), county, industry).parts[part];

describe('thresholds', () => {
  it('have the defaults of the rule, inside their ranges, each with a citation', () => {
    expect(Object.fromEntries(starThresholds.map((threshold) => [threshold.id, threshold.default]))).toEqual(defaultStarRule);
    for (const { default: value, least, most, step, citation, basis } of starThresholds) {
      expect(value >= least && value <= most && step > 0).toBe(true);
      expect(citation.en).toContain(basis === 'project' ? 'Set by this project' : 'European Cluster Observatory');
    }
  });

  it('outside their ranges are refused', () => {
    const basis = strengthBasis(small, 'factories');
    if (!basis) throw new Error('The small country has factories.');
    for (const { id, least, most } of starThresholds) {
      for (const value of [least - 1, most + 1, Number.NaN]) expect(() => starsOf(basis, { ...defaultStarRule, [id]: value })).toThrow(RangeError);
    }
  });
});

describe('stars of the small country', () => {
  it('for specialisation: the quotient against its threshold', () => {
    // Manufacturing of 甲縣 in 2025: (30 ÷ 100) ÷ (200 ÷ 1000) = 1.5.
    const part = stateOf({}, '09991', 'C', 'specialisation');
    expect(part).toMatchObject({ state: 'not-met', threshold: 2, reason: null });
    expect(part.value).toBeCloseTo(1.5, 12);
    expect(stateOf({ specialisation: 1.5 }, '09991', 'C', 'specialisation').state).toBe('met');
    // Agriculture of 丙縣 is withheld: neither met nor failed, and its count is unknown too.
    expect(stateOf({}, '99002', 'A', 'specialisation')).toMatchObject({ state: 'unknown', value: null, reason: { en: expect.stringContaining('withholds') } });
    expect(stateOf({}, '99002', 'A', 'size').state).toBe('unknown');
  });

  it('for size: the largest share of counties in the industry, at least one', () => {
    // Manufacturing: 30, 150 and 20. A tenth of three is none, so the largest one earns the star; two thirds of three are two.
    expect(stateOf({}, '99001', 'C', 'size')).toMatchObject({ state: 'met', value: 150, threshold: 150 });
    expect(stateOf({}, '09991', 'C', 'size')).toMatchObject({ state: 'not-met', value: 30, threshold: 150 });
    expect(stateOf({ sizeShare: 0.5 }, '09991', 'C', 'size')).toMatchObject({ state: 'not-met', threshold: 150 });
    // Agriculture: only 60 and 290 are known.
    expect(stateOf({ sizeShare: 0.5 }, '99001', 'A', 'size')).toMatchObject({ state: 'met', threshold: 290 });
  });

  it('for growth: the fastest share of counties, as far as they grow', () => {
    // Manufacturing 2023–2025: 乙市 (150 − 160) ÷ 160 = −6.25 %, 丙縣 (20 − 40) ÷ 40 = −50 %; 甲縣 has no figures for 2023.
    expect(stateOf({}, '99001', 'C', 'growth')).toMatchObject({ state: 'not-met', value: -0.0625, threshold: 0 });
    expect(stateOf({ growthAbove: -0.1 }, '99001', 'C', 'growth')).toMatchObject({ state: 'met', threshold: -0.0625 });
    expect(stateOf({ growthAbove: -0.1 }, '99002', 'C', 'growth')).toMatchObject({ state: 'not-met', value: -0.5, threshold: -0.0625 });
    expect(stateOf({}, '09991', 'C', 'growth')).toMatchObject({ state: 'unknown', reason: { zh: expect.stringContaining('不能與其他地區或年度比較') } });
  });

  it('are not given to too few establishments, and those do not set the pace of growth', () => {
    // Division 25 in 甲縣: 1.5 factories, 3 in 2020: +100 %.
    expect(stateOf({}, '09991', '25', 'growth', 'factories')).toMatchObject({ state: 'unknown', value: 1, threshold: null, reason: { en: 'Fewer than 5 establishments: not judged.' } });
    expect(stateOf({ minimumCount: 1 }, '09991', '25', 'growth', 'factories')).toMatchObject({ state: 'met', threshold: 1 });
    // Division 29 in 甲縣: (2.5 ÷ 4) ÷ (22.5 ÷ 64) = 1.78 on 2.5 factories; below the threshold it is simply not met.
    expect(stateOf({ specialisation: 1.5 }, '09991', '29', 'specialisation', 'factories').state).toBe('unknown');
    expect(stateOf({ specialisation: 2 }, '09991', '29', 'specialisation', 'factories').state).toBe('not-met');
  });

  it('for support: three kinds in the county or near it, of which unknown ones are not failed', () => {
    // 甲縣 at 0°: its own park and one at 0.08° (8.9 km) make 2; no centre, the incubator at 0.21° is 23.4 km away; 5 cases in 2021.
    const kinds = (rule: Partial<StarRule>) => entryIn(clusterStrength(small, { ...defaultStarRule, ...rule }, 'businesses'), '09991', 'C').support;
    expect(kinds({})).toMatchObject([
      { kind: 'parks', state: 'met', value: 2 },
      { kind: 'centres', state: 'unknown', value: 0, reason: { en: expect.stringContaining('not complete') } },
      { kind: 'grants', state: 'met', value: 5, year: 2021 },
    ]);
    expect(kinds({ radiusKm: 0 })[0]).toMatchObject({ value: 1 });
    expect(kinds({ radiusKm: 24 })[1]).toMatchObject({ state: 'met', value: 1 });
    // A park known only to 乙市 (22.3 km to its interior point) has no distance; the one at 0.3° is 33.4 km away.
    expect([kinds({ radiusKm: 24 })[0]?.value, kinds({ radiusKm: 34 })[0]?.value]).toEqual([2, 3]);
    expect(kinds({ grants: 6 })[2]).toMatchObject({ state: 'not-met', value: 5 });
    const support = (rule: Partial<StarRule>) => stateOf(rule, '09991', 'C', 'support').state;
    expect(support({})).toBe('unknown');
    expect(support({ supportKinds: 2 })).toBe('met');
    expect(support({ radiusKm: 24 })).toBe('met');
    // Parks fail for certain: two of the other kinds remain possible, three no longer.
    expect(support({ parks: 3, supportKinds: 2 })).toBe('unknown');
    expect(support({ parks: 3 })).toBe('not-met');
    // 乙市 has a programme of its own.
    expect(entryIn(clusterStrength(small, defaultStarRule, 'businesses'), '99001', 'C').support[2]).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('own programme') } });
  });

  it('leave out industries of which a county has nothing', () => {
    expect(clusterStrength(small, defaultStarRule, 'factories').some((entry) => entry.county === '99002')).toBe(false);
  });

  it('are empty while a table is not loaded', () => {
    expect(clusterStrength({ ...small, tables: new Map([...small.tables].filter(([name]) => name !== 'incubators')) }, defaultStarRule, 'factories')).toEqual([]);
  });
});

describe('what another rule changes', () => {
  const before = clusterStrength(small, defaultStarRule, 'businesses');

  it('is told entry by entry and in a sentence', () => {
    const after = clusterStrength(small, { ...defaultStarRule, specialisation: 1.5, supportKinds: 2 }, 'businesses');
    // Each county has two kinds of support, and so gains that star in both industries; manufacturing of 甲縣 has a quotient of 1.5 besides.
    const gained = strengthChanges(before, after);
    expect(gained).toEqual([
      { county: '09991', industry: 'C', starsBefore: 0, starsAfter: 2, gained: ['specialisation', 'support'], lost: [] },
      { county: '99001', industry: 'C', starsBefore: 1, starsAfter: 2, gained: ['support'], lost: [] },
      { county: '99001', industry: 'A', starsBefore: 1, starsAfter: 2, gained: ['support'], lost: [] },
      { county: '09991', industry: 'A', starsBefore: 0, starsAfter: 1, gained: ['support'], lost: [] },
      { county: '99002', industry: 'C', starsBefore: 0, starsAfter: 1, gained: ['support'], lost: [] },
      { county: '99002', industry: 'A', starsBefore: 0, starsAfter: 1, gained: ['support'], lost: [] },
    ]);
    expect(strengthChangeSentence(small, gained)).toEqual({
      zh: '6 項得星：甲縣製造業、乙市製造業、乙市農業等。',
      en: '6 gained a star: Alpha County, Manufacturing; Beta City, Manufacturing; Beta City, Agriculture and others.',
    });
    // The two stars before are of 150 and 290 establishments, so that 100 as the floor changes nothing.
    const unchanged = strengthChanges(before, clusterStrength(small, { ...defaultStarRule, minimumCount: 100 }, 'businesses'));
    expect(unchanged).toEqual([]);
    expect(strengthChangeSentence(small, unchanged)).toEqual({ zh: '星數沒有變動。', en: 'No stars changed.' });
    const both = strengthChanges(after, before);
    expect(both.map(({ starsBefore, starsAfter }) => starsAfter - starsBefore)).toEqual([-1, -1, -1, -1, -1, -2]);
    expect(strengthChangeSentence(small, both).zh).toMatch(/^6 項失星：甲縣製造業、/);
  });

  it('of two lists that do not belong together is refused', () => {
    expect(() => strengthChanges(before, before.slice(1))).toThrow(RangeError);
    expect(() => strengthChanges(before, before.map((entry) => ({ ...entry, measure: 'factories' as const })))).toThrow(RangeError);
  });
});

const atlas = wholeAtlas();
const factories = strengthBasis(atlas, 'factories');
const businesses = strengthBasis(atlas, 'businesses');
if (!factories || !businesses) throw new Error('The published tables have factories and businesses.');

const rules: fc.Arbitrary<StarRule> = fc
  .tuple(...starThresholds.map(({ least, most }) => fc.double({ min: least, max: most, noNaN: true })))
  .map((values) => starThresholds.reduce<StarRule>((rule, { id }, index) => ({ ...rule, [id]: values[index] }), defaultStarRule));

describe('stars of the published counts', () => {
  it('have what they need, and the dates that are comparable', () => {
    expect(strengthResources.every((name) => atlas.tables.has(name))).toBe(true);
    expect([factories.asOf, factories.growthAsOf, businesses.asOf, businesses.growthAsOf]).toEqual(['2016-12-31', '2016-12-31/2020-11-30', '2025-12', '2023-12/2025-12']);
    expect(factories.caveatsOf('25').some((caveat) => caveat.en.includes('existing factories registering'))).toBe(true);
  });

  it('for size go to the two largest counties of 22 in every division, found in the rows', () => {
    const rows = rawRows('county-industry').filter((row) => row['measure'] === 'registered-factories-fractional' && row['year'] === '2016');
    const entries = starsOf(factories, defaultStarRule);
    for (const { industry } of factories.industries) {
      const largest = rows
        .filter((row) => row['industry_code'] === industry)
        .map((row) => ({ county: row['county_code'] ?? '', count: Number(row['value']) }))
        .sort((a, b) => b.count - a.count)
        .slice(0, 2)
        .filter(({ count }) => count >= 5);
      const starred = entries.filter((entry) => entry.industry === industry && entry.parts.size.state === 'met').map((entry) => entry.county);
      expect(starred.sort()).toEqual(largest.map(({ county }) => county).sort());
    }
  });

  it('for growth of factories are unknown in New Taipei and Taichung, and of businesses in Kinmen and Lienchiang', () => {
    const withoutGrowth = (entries: readonly StrengthEntry[]) => new Set(entries.filter((entry) => entry.parts.growth.value === null && (entry.count ?? 0) > 0).map((entry) => entry.county));
    expect([...withoutGrowth(starsOf(factories, defaultStarRule))].sort()).toEqual(['65000', '66000']);
    expect([...withoutGrowth(starsOf(businesses, defaultStarRule))].sort()).toEqual(expect.arrayContaining(['09007', '09020']));
  });

  it('for textiles in Changhua: quotient 2.46, the most factories, shrinking, with parks, centres and 62 cases of 2025', () => {
    const entry = entryIn(starsOf(factories, defaultStarRule), '10007', '11');
    expect(starParts.map((part) => entry.parts[part].state)).toEqual(['met', 'met', 'not-met', 'met']);
    expect(entry.parts.specialisation.value).toBeCloseTo(2.459, 3);
    expect(entry).toMatchObject({ stars: 3, unknown: 0, count: 911.7167 });
    expect(entry.support[2]).toMatchObject({ value: 62, year: 2025 });
  });

  it('are the number of parts met, in order, whatever the rule', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const entries = starsOf(factories, rule);
        const wrong = entries.filter(({ parts, stars, unknown }, index) => {
          const states = starParts.map((part) => parts[part].state);
          const isCounted = stars === states.filter((state) => state === 'met').length && unknown === states.filter((state) => state === 'unknown').length;
          const isReasoned = starParts.every((part) => (parts[part].state === 'unknown') === (parts[part].reason !== null));
          return !isCounted || !isReasoned || stars > (entries[index - 1]?.stars ?? 4);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('gain nothing when thresholds rise, and what one way is lost is gained on the way back', () => {
    const orderOf = ({ county, industry }: { county: string; industry: string }) => `${county} ${industry}`;
    fc.assert(
      fc.property(rules, fc.double({ min: 0, max: 1, noNaN: true }), (rule, part) => {
        const stricter = { ...rule, specialisation: rule.specialisation + part * (5 - rule.specialisation), parks: rule.parks + part * (30 - rule.parks), grants: rule.grants + part * (60 - rule.grants) };
        const [loose, strict] = [starsOf(factories, rule), starsOf(factories, stricter)];
        const down = strengthChanges(loose, strict);
        expect(down.every((change) => change.gained.length === 0)).toBe(true);
        const up = strengthChanges(strict, loose);
        expect(up.map(orderOf).sort()).toEqual(down.map(orderOf).sort());
        expect(up.every((change) => change.lost.length === 0)).toBe(true);
        expect(strengthChanges(loose, loose)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
