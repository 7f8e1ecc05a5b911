import { describe, expect, it } from 'vitest';
import {
  columnFor,
  indicatorAtLevel,
  indicatorById,
  indicatorsOf,
  industryChoices,
  lqProfile,
  neededResources,
  priorityCoverage,
  sortedByQuotient,
} from '../../../../src/core/indicators/index.ts';
import { dateText, listText } from '../../../../src/core/indicators/date-text.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { atlasOf, smallAtlas, smallTables, withoutTables } from './small-atlas.ts';
import { caveatsIn, cellsOf, columnIn } from './read-column.ts';

describe('priority industries', () => {
  const machines = { industry: 'priority', programme: 'trial', priorityIndustries: ['trial.machines'], year: 2016 } as const;

  it('adds up the mapped divisions that have counts and says which have none', () => {
    const column = columnIn(smallAtlas, { indicator: 'establishment-count', ...machines });
    expect(cellsOf(column)).toEqual({ '09991': 4, '99001': 60, '99002': 0 });
    expect(column.title).toEqual({ zh: '智慧機械：登記家數（登記工廠）', en: 'Smart machinery: establishments (registered factories)' });
    expect(caveatsIn(column, 'zh')).toContain('加總的行業：金屬製品製造業、機械設備製造業（本專案提議，非政府對照）。');
    expect(caveatsIn(column, 'en')).toContain('Also mapped but without counts by county, and so not included: Programming.');
    expect(column.inputsOf('09991').map((input) => input.value)).toEqual([1.5, 2.5]);
  });

  it('keeps to the bases of the view', () => {
    const column = columnIn(smallAtlas, { indicator: 'establishment-count', ...machines, bases: ['stated'] });
    expect(cellsOf(column)).toEqual({ '09991': 2.5, '99001': 20, '99002': 0 });
    expect(caveatsIn(column, 'en')).toContain('Industries added up: Machinery (stated by sources).');
    expect(columnFor(smallAtlas, { ...defaultView, ...machines, bases: ['county'] })).toBeNull();
  });

  it('takes the whole programme when nothing is chosen, and has no answer without a division', () => {
    const view = { ...defaultView, ...machines, priorityIndustries: [] };
    expect(columnFor(smallAtlas, view)?.title.en).toBe('Trial: location quotient (registered factories)');
    expect(columnFor(smallAtlas, { ...view, priorityIndustries: ['trial.software'] })).toBeNull();
    expect(priorityCoverage(smallAtlas, { ...view, priorityIndustries: ['trial.software'] })).toMatchObject({ used: [], without: ['62'] });
  });
});

describe('published indicators', () => {
  it('long tables, with reasons, caveats of rows and the definition', () => {
    const column = columnIn(smallAtlas, { indicator: 'county-indicators/jobless' });
    expect(cellsOf(column)).toEqual({ '09991': 2.5, '99001': 'not-comparable', '99002': 'not-collected' });
    expect(column).toMatchObject({ unit: 'percent', decimals: 1, year: 2023, asOf: '2023', years: [2023], sourceIds: ['labour'] });
    expect(column.caveats).toEqual([{ zh: '按居住地。', en: 'By residence.' }, { zh: '甲縣：抽樣少。', en: 'Alpha County: Small sample.' }]);
    expect(column.inputsOf('09991')).toEqual([{ name: { zh: '失業率', en: 'Unemployment rate' }, value: 2.5, unit: 'percent', asOf: '2023', sourceIds: ['labour'] }]);
    expect(column.inputsOf('99001')).toEqual([]);
  });

  it('wide tables, by year, without rows that the table itself calls not comparable', () => {
    const column = columnIn(smallAtlas, { indicator: 'wide-values/rate' });
    expect(cellsOf(column)).toEqual({ '09991': 1.25, '99001': 'not-comparable', '99002': 'suppressed' });
    expect(column).toMatchObject({ year: 2022, years: [2021, 2022], decimals: 2, caveats: [{ zh: '試行。', en: 'Trial.' }] });
    expect(cellsOf(columnIn(smallAtlas, { indicator: 'wide-values/rate', year: 2021 }))).toEqual({ '09991': 9, '99001': 'not-collected', '99002': 'not-collected' });
  });

  it('tables without a year take the date of the resource; a region with two rows has no figure', () => {
    const column = columnIn(smallAtlas, { indicator: 'undated-values/rate' });
    expect(column).toMatchObject({ year: 2019, asOf: '2018/2019-06', years: [] });
    expect(cellsOf(column)).toEqual({ '09991': 7, '99001': 'not-comparable', '99002': 'not-collected' });
  });

  it('come with the table: one more row of the contract, one more indicator', () => {
    const ids = indicatorsOf(smallAtlas).map((indicator) => indicator.id);
    expect(ids.slice(-4)).toEqual(['county-indicators/population', 'county-indicators/jobless', 'wide-values/rate', 'undated-values/rate']);
    expect(indicatorById(smallAtlas, 'county-indicators/nothing')).toBeUndefined();
    expect(columnFor(smallAtlas, { ...defaultView, indicator: 'wide-values/rate', level: 'township' })).toBeNull();
  });

  it('are found again at the other level by name', () => {
    const township = {
      name: 'township-indicators',
      fields: ['township_code', 'year', 'indicator', { name: 'value', type: 'number', title: '', titleEn: '', unit: 'persons' }, 'unit', 'source_ids'],
      key: ['township_code'],
      role: { kind: 'region-values', region: 'township_code', level: 'township', year: 'year', indicator: 'indicator', value: 'value', unit: 'unit' },
      rows: [['09991010', 2023, 'population', 5, 'persons', 's']],
    } as const;
    const atlas = atlasOf([...smallTables, township]);
    expect(indicatorAtLevel(atlas, 'county-indicators/population', 'township')).toBe('township-indicators/population');
    expect(indicatorAtLevel(atlas, 'county-indicators/jobless', 'township')).toBeNull();
    expect(indicatorAtLevel(atlas, 'location-quotient', 'township')).toBe('location-quotient');
    expect(indicatorAtLevel(atlas, 'establishments-per-km2', 'township')).toBeNull();
  });
});

describe('what a view waits for', () => {
  it('names the tables, also of a table that is not loaded yet', () => {
    expect(neededResources(smallAtlas, defaultView)).toEqual(['counties', 'industries', 'county-industry']);
    expect(neededResources(smallAtlas, { ...defaultView, level: 'township', industry: '29' })).toContain('township-factories');
    expect(neededResources(smallAtlas, { ...defaultView, industry: 'priority' })).toContain('priority-industry-industries');
    expect(neededResources(withoutTables('county-indicators'), { ...defaultView, indicator: 'county-indicators/jobless' })).toContain('county-indicators');
    expect(neededResources(smallAtlas, { ...defaultView, indicator: 'no-table/jobless' })).toEqual([]);
  });

  it('the same question over the same tables is the same object', () => {
    const view = { ...defaultView, industry: 'C' };
    const chosen: ViewState = { ...view, selection: 'county:09991', counties: ['09991'] };
    const first = columnFor(smallAtlas, view);
    // Another table arrives, another thing is selected: nothing the column reads.
    const more = { ...smallAtlas, tables: new Map(smallAtlas.tables).set('other', smallAtlas.tables.get('wide-values') ?? fail()) };
    expect(columnFor(more, chosen)).toBe(first);
    expect(columnFor(atlasOf(smallTables), view)).not.toBe(first);
    expect(columnFor(withoutTables('county-industry'), view)).toBeNull();
    expect(columnFor(smallAtlas, view)).not.toBeNull();
  });
});

function fail(): never {
  throw new Error('The table is missing.');
}

it('the industry picker lists what has counts, totals first', () => {
  expect(industryChoices(smallAtlas).map(({ measure, code, level, years }) => [measure, code, level, years])).toEqual([
    ['businesses', 'TOTAL', 'total', [2023, 2025]],
    ['businesses', 'A', 'section', [2023, 2025]],
    ['businesses', 'C', 'section', [2023, 2025]],
    ['factories', 'factories', 'total', [2016, 2020]],
    ['factories', '25', 'division', [2016, 2020]],
    ['factories', '29', 'division', [2016, 2020]],
  ]);
  expect(industryChoices(smallAtlas)[3]?.title.zh).toBe('全部登記工廠');
  expect(industryChoices(withoutTables('county-industry'))).toEqual([]);
});

describe('lqProfile', () => {
  it('takes for each measure the latest year in which the region has figures', () => {
    expect(lqProfile(smallAtlas, '99001').map((entry) => [entry.industry, entry.year, entry.count])).toEqual([['A', 2025, 290], ['C', 2025, 150], ['25', 2016, 40], ['29', 2016, 20]]);
    expect(lqProfile(smallAtlas, '99001', 2020).map((entry) => [entry.industry, entry.year, entry.reason])).toEqual([
      ['A', 2025, null], ['C', 2025, null], ['25', 2020, 'not-collected'], ['29', 2020, 'not-collected'],
    ]);
  });

  it('by hand: 30 found where 20 are expected', () => {
    const entry = lqProfile(smallAtlas, '09991').find(({ industry }) => industry === 'C');
    expect(entry).toMatchObject({ title: { en: 'Manufacturing' }, measure: 'businesses', asOf: '2025-12', count: 30, share: 0.3, lq: 1.5, few: false, reason: null, sourceIds: ['businesses-2025'] });
    // Exact limits of a count of 30: 20.241 and 42.827.
    expect(entry?.low).toBeCloseTo(20.241 / 20, 3);
    expect(entry?.high).toBeCloseTo(42.827 / 20, 3);
  });

  it('marks what rests on few, and sorts it after the rest and before the missing', () => {
    const entries = lqProfile(smallAtlas, '09991');
    expect(entries.filter((entry) => entry.few).map((entry) => entry.industry)).toEqual(['25', '29']);
    const suppressed = lqProfile(smallAtlas, '99002').find((entry) => entry.industry === 'A');
    expect(suppressed).toMatchObject({ count: null, lq: null, low: null, high: null, reason: 'suppressed' });
    expect(sortedByQuotient([...(suppressed ? [suppressed] : []), ...entries]).map((entry) => entry.industry)).toEqual(['C', 'A', '25', '29', 'A']);
  });

  it('of a township', () => {
    const entries = lqProfile(smallAtlas, '09991010');
    expect(entries.find((entry) => entry.industry === 'C')).toMatchObject({ count: 30, lq: 1.5 });
    expect(entries.find((entry) => entry.industry === '25')).toMatchObject({ count: 0, lq: 0, low: 0, few: true });
  });
});

it('dates and lists read as sentences', () => {
  expect(dateText('2016')).toEqual({ zh: '2016年', en: '2016' });
  expect(dateText('2016-12-31/2020-11')).toEqual({ zh: '2016年12月31日至2020年11月', en: '31 December 2016 to November 2020' });
  expect(dateText('spring')).toEqual({ zh: 'spring', en: 'spring' });
  const names = [{ zh: '甲', en: 'A' }, { zh: '乙', en: '' }, { zh: '丙', en: 'C' }];
  expect(listText(names)).toEqual({ zh: '甲、乙、丙', en: 'A, 乙 and C' });
  expect(listText(names.slice(0, 1))).toEqual({ zh: '甲', en: 'A' });
});
