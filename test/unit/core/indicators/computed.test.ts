import type { IndicatorDefinition } from '../../../../src/core/indicators/indicator.ts';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { columnFor, indicators } from '../../../../src/core/indicators/index.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { atlasOf, smallAtlas, smallTables, withoutTables } from './small-atlas.ts';
import { caveatsIn, cellsOf, columnIn } from './read-column.ts';

const lq = { indicator: 'location-quotient' };

describe('location quotient', () => {
  it('of a section of businesses, by hand: the nation has 200 of 1,000', () => {
    const column = columnIn(smallAtlas, { ...lq, industry: 'C' });
    expect(cellsOf(column)).toEqual({ '09991': 1.5, '99001': 150 / 140, '99002': 0.5 });
    expect(column).toMatchObject({ unit: 'ratio', year: 2025, asOf: '2025-12', years: [2023, 2025], sourceIds: ['businesses-2025'] });
    expect(column.title).toEqual({ zh: '製造業：區位商數', en: 'Manufacturing: location quotient' });
    expect(column.scale.colourOf(1.5)).toBe('#8fc0b9');
  });

  it('compares with the regions that have data at that date alone', () => {
    // 2020: 4 of 8 factories in the two counties with data.
    const column = columnIn(smallAtlas, { ...lq, industry: '25', year: 2020 });
    expect(cellsOf(column)).toEqual({ '09991': 1, '99001': 'not-collected', '99002': 1 });
    expect(caveatsIn(column, 'zh')).toContain('2020年11月30日的資料缺乙市；全國基準為有資料的2個縣市。');
    expect(caveatsIn(column, 'en')).toContain('Figures of 30 November 2020 lack Beta City; the national base is the 2 counties that have data.');
  });

  it('uses the factories split equally, never the listings, and has no quotient where there is no factory', () => {
    // 2016: 41.5 of 64 factories are in division 25.
    const cells = cellsOf(columnIn(smallAtlas, { ...lq, industry: '25', year: 2016 }));
    expect(cells['09991']).toBeCloseTo(1.5 / 4 / (41.5 / 64), 12);
    expect(cells['99001']).toBeCloseTo(40 / 60 / (41.5 / 64), 12);
    expect(cells['99002']).toBe('not-applicable');
  });

  it('passes the reason of a missing count on, and leaves that region out of the base', () => {
    // A: 350 of 800 in the two counties whose count is known.
    expect(cellsOf(columnIn(smallAtlas, { ...lq, industry: 'A' }))).toEqual({ '09991': 60 / 100 / (350 / 800), '99001': 290 / 700 / (350 / 800), '99002': 'suppressed' });
  });

  it('lists all four inputs with dates and sources', () => {
    const inputs = columnIn(smallAtlas, { ...lq, industry: 'C' }).inputsOf('09991');
    expect(inputs.map((input) => input.value)).toEqual([30, 100, 200, 1000]);
    expect(inputs.every((input) => input.asOf === '2025-12' && input.sourceIds[0] === 'businesses-2025' && input.unit === 'businesses')).toBe(true);
    expect(inputs[3]?.name.zh).toBe('全部登記工商家數（有資料的3個縣市合計）');
  });

  it('has no answer for everything together, for a group, or for an unknown code', () => {
    for (const industry of ['TOTAL', 'factories', '291', 'XX', '', '08', 'B']) expect(columnFor(smallAtlas, { ...defaultView, ...lq, industry })).toBeNull();
  });

  it('of townships: a division without a row is 0 where there is a total, no total is no data', () => {
    const column = columnIn(smallAtlas, { ...lq, industry: '29', level: 'township' });
    expect(cellsOf(column)).toEqual({ '09991010': 10, '99001010': 0, '99001020': 'not-applicable', '99002010': 'not-collected' });
    expect(caveatsIn(column, 'zh')).toContain('資料缺丙縣；全國基準為有資料的3個鄉鎮市區');
  });

  it('a year without data gives the latest', () => {
    expect(columnIn(smallAtlas, { ...lq, industry: 'C', year: 2016 }).year).toBe(2025);
  });
});

describe('the other indicators, by hand', () => {
  it('establishment count', () => {
    expect(cellsOf(columnIn(smallAtlas, { indicator: 'establishment-count', industry: 'TOTAL' }))).toEqual({ '09991': 100, '99001': 700, '99002': 200 });
    const factories = columnIn(smallAtlas, { indicator: 'establishment-count', industry: 'factories', year: 2016 });
    expect(cellsOf(factories)).toEqual({ '09991': 4, '99001': 60, '99002': 0 });
    expect(factories.title).toEqual({ zh: '登記工廠數', en: 'Registered factories' });
    expect(columnIn(smallAtlas, { indicator: 'establishment-count', industry: '29', year: 2016 })).toMatchObject({ unit: 'factories', decimals: 1 });
  });

  it('industry share in percent', () => {
    expect(cellsOf(columnIn(smallAtlas, { indicator: 'industry-share', industry: 'C', year: 2023 }))).toEqual({ '09991': 'not-collected', '99001': 20, '99002': 20 });
  });

  it('establishments per km², for counties only', () => {
    const view = { indicator: 'establishments-per-km2', industry: 'TOTAL' };
    const column = columnIn(smallAtlas, view);
    expect(cellsOf(column)).toEqual({ '09991': 10, '99001': 14, '99002': 'not-collected' });
    expect(column.unit).toBe('businesses-per-km2');
    expect(column.inputsOf('09991').map((input) => [input.value, input.unit])).toEqual([[100, 'businesses'], [10, 'km2']]);
    expect(columnFor(smallAtlas, { ...defaultView, ...view, level: 'township' })).toBeNull();
  });

  it('per 1,000 persons with the population of the same year', () => {
    const column = columnIn(smallAtlas, { indicator: 'establishments-per-1000-persons', industry: 'factories', year: 2016 });
    expect(cellsOf(column)).toEqual({ '09991': 4, '99001': 3, '99002': 'not-applicable' });
    expect(caveatsIn(column, 'en')).not.toContain('dates differ');
    expect(column.sourceIds).toEqual(['factories-2016', 'people-2016']);
  });

  it('per 1,000 persons names both years when they differ', () => {
    const column = columnIn(smallAtlas, { indicator: 'establishments-per-1000-persons', industry: 'TOTAL' });
    expect(cellsOf(column)).toEqual({ '09991': 50, '99001': 35, '99002': 'not-collected' });
    expect(column.caveats[0]).toEqual({
      zh: '家數為2025年12月，人口為2023年底：2025年底的人口不在資料中，兩者日期不同。',
      en: 'Establishments are of December 2025 and population of the end of 2023: population at the end of 2025 is not among the data, so the dates differ.',
    });
    expect(column.inputsOf('09991').map((input) => [input.value, input.asOf])).toEqual([[100, '2025-12'], [2000, '2023']]);
  });

  it('growth only where both dates have data', () => {
    const businesses = columnIn(smallAtlas, { indicator: 'establishment-growth', industry: 'TOTAL' });
    expect(cellsOf(businesses)).toEqual({ '09991': 'not-comparable', '99001': -12.5, '99002': 0 });
    expect(businesses).toMatchObject({ asOf: '2023-12/2025-12', years: [2025], sourceIds: ['businesses-2023', 'businesses-2025'] });
    const factories = columnIn(smallAtlas, { indicator: 'establishment-growth', industry: 'factories' });
    expect(cellsOf(factories)).toEqual({ '09991': 50, '99001': 'not-comparable', '99002': 'not-applicable' });
    expect(caveatsIn(factories, 'zh')).toContain('部分成長是既有工廠辦理登記');
    expect(caveatsIn(factories, 'en')).toContain('2 counties have fewer than 5 establishments in 2016');
    expect(factories.inputsOf('09991').map((input) => [input.value, input.asOf])).toEqual([[4, '2016-12-31'], [6, '2020-11-30']]);
    expect(columnFor(smallAtlas, { ...defaultView, indicator: 'establishment-growth', industry: 'TOTAL', level: 'township' })).toBeNull();
  });
});

/** An industry that an indicator can be asked for: a section, or all of them. */
const industryFor = ({ industryLevels }: IndicatorDefinition) => (industryLevels.includes('section') ? 'C' : 'TOTAL');

describe('every computed indicator', () => {
  it('is whole: texts in both languages, a formula, an id of its own', () => {
    expect(new Set(indicators.map((indicator) => indicator.id)).size).toBe(indicators.length);
    for (const { title, definition, formula } of indicators) {
      for (const text of [title, definition, formula]) {
        expect(text.zh).not.toBe('');
        expect(text.en).not.toBe('');
        expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });

  it('says what is counted and names its sources', () => {
    for (const indicator of indicators) {
      const column = columnIn(smallAtlas, { indicator: indicator.id, industry: industryFor(indicator) });
      expect(column.caveats.length).toBeGreaterThan(0);
      expect(caveatsIn(column, 'en')).toContain('not jobs or output');
      expect(column.sourceIds.length).toBeGreaterThan(0);
      expect(column.inputsOf('99001').every((input) => input.sourceIds.length > 0)).toBe(true);
    }
  });

  it('waits for each of the tables it needs', () => {
    for (const indicator of indicators) {
      const industry = industryFor(indicator);
      const question = { level: 'county', industry, industries: [industry], year: null, quotientBase: 'nation' } as const;
      for (const name of indicator.needs(question).filter((needed) => needed !== 'industries')) {
        const atlas = withoutTables(name);
        expect(columnFor(atlas, { ...defaultView, indicator: indicator.id, industry })).toBeNull();
        expect(indicator.years(atlas, question).length > 0).toBe(name === 'counties');
      }
    }
  });

  it('gives the same figures whatever the order of the rows', () => {
    const industries = ['C', 'TOTAL', '25', '29', 'factories'];
    fc.assert(
      fc.property(fc.constantFrom(...indicators.map((indicator) => indicator.id)), fc.constantFrom(...industries), fc.infiniteStream(fc.nat()), (indicator, industry, seeds) => {
        const turned = smallTables.map((spec) => {
          const turn = (seeds.next().value ?? 0) % Math.max(1, spec.rows.length);
          return { ...spec, rows: [...spec.rows.slice(turn), ...spec.rows.slice(0, turn)] };
        });
        const view = { ...defaultView, indicator, industry };
        const [plain, other] = [columnFor(smallAtlas, view), columnFor(atlasOf(turned), view)];
        expect(other && cellsOf(other)).toEqual(plain && cellsOf(plain));
        expect(other?.scale.classEdges).toEqual(plain?.scale.classEdges);
      }),
      { numRuns: 60 },
    );
  });
});
