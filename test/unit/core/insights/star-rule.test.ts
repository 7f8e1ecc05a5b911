import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultStarRule, starThresholds, type StarRule } from '../../../../src/core/insights/cluster-strength-rule.ts';
import { strengthMethod } from '../../../../src/core/insights/cluster-strength-method.ts';
import { starsOf, strengthBasis } from '../../../../src/core/insights/cluster-strength.ts';
import { numbersOfRule, starRuleOf } from '../../../../src/core/insights/star-rule-of-view.ts';
import { ruleInWords, thresholdFigure } from '../../../../src/core/insights/star-rule-words.ts';
import { decodeView, encodeView } from '../../../../src/core/view/view-url.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { smallTables } from '../indicators/small-atlas.ts';
import { grantTables, placed, siteTables } from './small-sites.ts';

const anyRule: fc.Arbitrary<StarRule> = fc
  .tuple(...starThresholds.map(({ least, most, step }) => fc.integer({ min: 0, max: Math.round((most - least) / step) }).map((steps) => least + steps * step)))
  .map((values) => ({ ...defaultStarRule, ...Object.fromEntries(starThresholds.map(({ id }, index) => [id, values[index]])) }));

describe('the rule in a link', () => {
  it('is empty for the defaults and the defaults when it is empty', () => {
    expect(numbersOfRule(defaultStarRule)).toEqual([]);
    expect(starRuleOf({ starRule: [] })).toEqual(defaultStarRule);
    expect(encodeView({ ...defaultView, starRule: numbersOfRule(defaultStarRule) })).toBe('');
  });

  it('holds every threshold in the order of the rule', () => {
    // Quotient 3, then a fifth of counties for size; the others as they are.
    const rule = { ...defaultStarRule, specialisation: 3, sizeShare: 0.2 };
    expect(numbersOfRule(rule)).toEqual([3, 0.2, 0.2, 0, 3, 1, 1, 1, 10, 5]);
    expect(encodeView({ ...defaultView, starRule: numbersOfRule(rule) })).toBe('v=1&stars=3,0.2,0.2,0,3,1,1,1,10,5');
  });

  it('comes back as it went, to four decimals', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const back = starRuleOf(decodeView(encodeView({ ...defaultView, starRule: numbersOfRule(rule) })).view);
        for (const { id } of starThresholds) expect(back[id]).toBeCloseTo(rule[id], 4);
      }),
      { numRuns: 40 },
    );
  });

  it('takes the default for a threshold that is missing or outside its range', () => {
    // The quotient may be 1 to 5, the share of counties 0.05 to 0.5.
    expect(starRuleOf({ starRule: [9, 0.4] })).toEqual({ ...defaultStarRule, sizeShare: 0.4 });
  });

  it('is refused when it is no list of numbers', () => {
    for (const text of ['a,b', '1;2', '1e3', '1.23456', `${'1,'.repeat(12)}1`]) expect(decodeView(`v=1&stars=${text}`).problems.map(({ kind }) => kind), text).toEqual(['bad-value']);
  });
});

describe('the rule in words', () => {
  it('says every threshold of a part', () => {
    expect(ruleInWords(defaultStarRule, 'specialisation').zh).toBe('區位商數至少 2.0');
    expect(ruleInWords({ ...defaultStarRule, growthAbove: -0.05 }, 'growth').en).toBe('among the 20% of counties that grow fastest in the industry, and by more than −5%');
    expect(ruleInWords({ ...defaultStarRule, radiusKm: 0 }, 'support').en).toContain('only those inside count');
    expect(ruleInWords(defaultStarRule, null).en).toContain('below 5 establishments');
  });

  it('prints shares as percentages and distances with their unit', () => {
    const figure = (id: keyof StarRule, value: number) => starThresholds.flatMap((threshold) => (threshold.id === id ? [thresholdFigure(threshold, value, 'en')] : []))[0];
    expect(figure('sizeShare', 0.1)).toBe('10%');
    expect(figure('radiusKm', 10)).toBe('10 km');
    expect(figure('specialisation', 1.5)).toBe('1.5');
  });
});

describe('the method of an entry', () => {
  const small = placed([...smallTables, ...siteTables, ...grantTables([], [['09991', 2021, 5, true], ['99001', 2020, 7, false]])]);
  const basis = strengthBasis(small, 'businesses');
  if (!basis) throw new Error('The small country has businesses.');
  const methodOf = (county: string, industry: string) => {
    const entry = starsOf(basis, defaultStarRule).find((known) => known.county === county && known.industry === industry);
    if (!entry) throw new Error(`No entry ${county} ${industry}.`);
    return { entry, method: strengthMethod(small, basis, entry) };
  };

  it('has the values that the stars rest on, with their thresholds', () => {
    // Manufacturing of 甲縣 in 2025: (30 ÷ 100) ÷ (200 ÷ 1000) = 1.5 against 2; 5 approved cases of 2021 against 1.
    const { entry, method } = methodOf('09991', 'C');
    expect(method.cell).toEqual({ value: entry.stars });
    expect(method.inputs.find(({ name }) => name.en === 'Specialisation (threshold 2.00)')?.value).toBeCloseTo(1.5, 12);
    expect(method.inputs.find(({ name }) => name.en.startsWith('Size'))).toMatchObject({ value: 30, asOf: basis.asOf });
    expect(method.inputs.find(({ unit }) => unit === 'cases')).toMatchObject({ value: 5, asOf: '2021' });
  });

  it('leads every figure to its source, a count of none to the lists that were searched', () => {
    const { method } = methodOf('09991', 'C');
    expect(method.inputs.find(({ name }) => name.en.startsWith('Support: centres'))).toMatchObject({ value: 0, sourceIds: ['s'] });
    expect(method.inputs.filter(({ unit }) => unit === 'sites')).toHaveLength(2);
    for (const { county, industry } of starsOf(basis, defaultStarRule)) {
      expect(methodOf(county, industry).method.inputs.every(({ sourceIds, asOf }) => sourceIds.length > 0 && asOf !== '')).toBe(true);
    }
  });

  it('tells growth per hundred and leaves out what is not known', () => {
    const { entry, method } = methodOf('99001', 'C');
    const { growth } = entry.parts;
    const input = method.inputs.find(({ name }) => name.en.startsWith('Growth'));
    expect(growth.value).not.toBeNull();
    expect(input?.value).toBeCloseTo((growth.value ?? Number.NaN) * 100, 12);
    const withheld = methodOf('99002', 'A');
    expect(withheld.method.inputs.some(({ name }) => name.en.startsWith('Specialisation'))).toBe(false);
    expect(withheld.method.caveats.some(({ en }) => en.startsWith('Specialisation: '))).toBe(true);
  });
});
