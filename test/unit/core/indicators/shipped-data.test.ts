import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../../src/core/datasets/atlas.ts';
import type { DataPackage } from '../../../../src/core/datasets/contract.ts';
import { priorityIndustriesOf } from '../../../../src/core/datasets/programmes.ts';
import { parseTable } from '../../../../src/core/datasets/table.ts';
import { indicators, indicatorsOf, industryChoices, lqProfile } from '../../../../src/core/indicators/index.ts';
import { categoryColours, priorityColour } from '../../../../src/core/scales/palette.ts';
import { cellsOf, columnIn } from './read-column.ts';

/** Spot checks against the notes that came with the published tables. */

const contract: DataPackage = JSON.parse(readFileSync('data/datapackage.json', 'utf8'));
const names = [
  'counties', 'townships', 'industries', 'county-industry', 'township-industry', 'township-factories', 'county-indicators', 'township-indicators',
  'indicator-definitions', 'programmes', 'priority-industries', 'priority-industry-industries',
];
const resources = contract.resources.filter((resource) => names.includes(resource.name));
const atlas: Atlas = {
  package: { ...contract, resources },
  tables: new Map(resources.map((resource) => [resource.name, parseTable(readFileSync(`data/${resource.path}`, 'utf8'), resource)])),
  countyPlaces: new Map(),
  townshipPlaces: new Map(),
  results: new Map(),
};

const quotient = (industry: string, code: string) => cellsOf(columnIn(atlas, { industry, year: 2016 }))[code];
const sum = (cells: Readonly<Record<string, number | string>>) => Object.values(cells).reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 0), 0);

describe('location quotients of 2016', () => {
  it.each([
    ['Hualien, non-metallic minerals', '23', '10015', 19.6],
    ['Taipei, computers', '27', '63000', 4.5],
    ['Hsinchu County, electronic parts', '26', '10004', 3.7],
    ['Hsinchu City, electronic parts', '26', '10018', 3.3],
    ['Changhua, textiles', '11', '10007', 2.5],
    ['Kaohsiung, petroleum and coal', '17', '64000', 2.7],
    ['Kaohsiung, basic metals', '24', '64000', 2.4],
    ['New Taipei, printing', '16', '65000', 2.3],
    ['Taichung, machinery', '29', '66000', 1.6],
  ])('%s', (_, industry, code, expected) => {
    expect(Number(quotient(industry, code)).toFixed(1)).toBe(expected.toFixed(1));
  });
});

describe('sums', () => {
  it.each([
    ['TOTAL', 2023, 'county', 1625478],
    ['TOTAL', 2025, 'county', 1634506],
    ['TOTAL', 2025, 'township', 1634506],
    ['factories', 2016, 'county', 90824],
    ['factories', 2020, 'county', 55283],
    ['factories', 2016, 'township', 90813],
    ['factories', 2020, 'township', 55277],
  ] as const)('%s in %i by %s', (industry, year, level, expected) => {
    expect(sum(cellsOf(columnIn(atlas, { indicator: 'establishment-count', industry, year, level })))).toBe(expected);
  });

  it('townships of a county add up to it, division by division', () => {
    for (const industry of ['29', '11']) {
      const view = { indicator: 'establishment-count', industry, year: 2020 } as const;
      const townships = cellsOf(columnIn(atlas, { ...view, level: 'township' }));
      const changhua = Object.entries(townships).reduce((total, [code, cell]) => total + (code.startsWith('10007') && typeof cell === 'number' ? cell : 0), 0);
      expect(Math.abs(changhua - Number(cellsOf(columnIn(atlas, view))['10007']))).toBeLessThan(0.05);
    }
  });
});

describe('what is not there is said', () => {
  it('2020 factories lack New Taipei and Taichung, 2023 businesses Kinmen and Lienchiang', () => {
    const missing = (industry: string, year: number) =>
      Object.entries(cellsOf(columnIn(atlas, { indicator: 'establishment-count', industry, year }))).flatMap(([code, cell]) => (cell === 'not-collected' ? [code] : []));
    expect(missing('29', 2020)).toEqual(['65000', '66000']);
    expect(missing('C', 2023)).toEqual(['09007', '09020']);
    expect(missing('C', 2025)).toEqual([]);
    const growth = cellsOf(columnIn(atlas, { indicator: 'establishment-growth', industry: 'C' }));
    expect([growth['09007'], growth['09020']]).toEqual(['not-comparable', 'not-comparable']);
  });

  it('19 townships without a comparable population in 2023', () => {
    const cells = cellsOf(columnIn(atlas, { indicator: 'establishments-per-1000-persons', industry: 'TOTAL', level: 'township' }));
    expect(Object.values(cells).filter((cell) => cell === 'not-comparable')).toHaveLength(19);
  });
});

it('every computed indicator answers for every industry it takes, at each of its levels', () => {
  for (const indicator of indicators) {
    for (const choice of industryChoices(atlas).filter(({ level }) => indicator.industryLevels.includes(level))) {
      for (const level of indicator.levels) {
        const column = columnIn(atlas, { indicator: indicator.id, industry: choice.code, level });
        expect(column.codes).toHaveLength(level === 'county' ? 22 : 368);
        expect(column.title.en).not.toMatch(/[\u4e00-\u9fff]/);
      }
    }
  }
});

it('every published indicator has a column with a title in both languages', () => {
  const published = indicatorsOf(atlas).filter((indicator) => indicator.id.includes('/'));
  expect(published.length).toBeGreaterThan(40);
  for (const { id, levels, title } of published) {
    expect(title.en).not.toBe('');
    const column = columnIn(atlas, { indicator: id, level: levels[0] ?? 'county' });
    expect(column.values.some((value) => !Number.isNaN(value))).toBe(true);
    expect(column.scale.classes.length).toBeGreaterThan(0);
  }
});

it('profiles of all counties hold their quotients inside their intervals', () => {
  for (const code of columnIn(atlas, {}).codes) {
    const entries = lqProfile(atlas, code);
    expect(entries).toHaveLength(19 + 26);
    for (const { lq, low, high, reason } of entries) {
      expect(lq === null).toBe(reason !== null);
      if (lq === null || low === null || high === null) continue;
      expect(low).toBeLessThanOrEqual(lq);
      expect(high).toBeGreaterThan(lq);
    }
  }
});

it('every priority industry has a colour of its own within its programme', () => {
  const items = priorityIndustriesOf(atlas);
  for (const programme of new Set(items.map((item) => item.programme))) {
    const colours = items.filter((item) => item.programme === programme).map((item) => priorityColour(item.id));
    expect(new Set(colours).size).toBe(colours.length);
    expect(colours.every((colour) => categoryColours.includes(colour))).toBe(true);
  }
});
