import { describe, expect, it } from 'vitest';
import { comparedQuotients } from '../../../../src/core/comparison/compared-quotients.ts';
import { comparedAreas, nationArea } from '../../../../src/core/comparison/areas.ts';
import { beltTotals } from '../../../../src/core/corridors/belt-totals.ts';
import { rankMark } from '../../../../src/core/insights/rank-text.ts';
import { rankingOf } from '../../../../src/core/shown/ranking.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import type { Chart } from '../../../../src/drawing/charts/chart.ts';
import { atWidth } from '../../../../src/drawing/figures/chart-width.ts';
import type { Figure } from '../../../../src/drawing/figures/figure.ts';
import { figureById } from '../../../../src/drawing/figures/index.ts';
import { spanOfDates } from '../../../../src/drawing/figures/resource-dates.ts';
import { slideTable, slideTableOf } from '../../../../src/drawing/figures/slide-table.ts';
import { stackedCharts } from '../../../../src/drawing/figures/stacked-charts.ts';
import { countyCodes, rawRows, shippedAtlas } from '../../core/insights/shipped-atlas.ts';

const english: ViewState = { ...defaultView, language: 'en' };

function built(id: string, parameters: Readonly<Record<string, string>> = {}, view: ViewState = english): Figure {
  const figure = figureById(id)?.build(shippedAtlas, view, parameters, { width: 640, height: null });
  if (!figure) throw new Error(`No figure ${id}.`);
  return figure;
}

const small: Chart = { svg: '<svg class="a" width="100%" height="40"><rect width="100%"/></svg>', table: { columns: [{ zh: '甲', en: 'A' }, { zh: '乙', en: 'B' }], rows: [{ subject: null, cells: ['x', ''] }] }, title: 'A title', description: 'In words.' };

describe('tables for slides', () => {
  it('sets figures to the right, and words and dates to the left', () => {
    const table = slideTable('t', ['name', 'value', 'money', 'gap', 'date'], [['A', '1,200', 'NT$3', 'No data', '2023'], ['B', '−3.1%', '–', 'No data', '2024']], [4]);
    expect(table.columns.map(({ align }) => align)).toEqual(['start', 'end', 'end', 'start', 'start']);
  });

  it('leaves out columns in which nothing stands', () => {
    expect(slideTableOf(small, 't', 'en')).toEqual({ title: 't', columns: [{ title: 'A', align: 'start' }], rows: [['x']] });
  });
});

describe('pictures that stand alone', () => {
  it('are given the width once, at the outer edge', () => {
    expect(atWidth(small, 500).svg).toBe('<svg class="a" width="500" height="40"><rect width="100%"/></svg>');
  });

  it('stand below one another without touching', () => {
    const { svg } = stackedCharts('both', [small, small], small.table, 500);
    expect([...svg.matchAll(/<svg y="(\d+)"/g)].map(([, y]) => y)).toEqual(['22', '98']);
    expect(svg).toMatch(/^<svg[^>]*height="138"/);
  });
});

it('a span runs from the earliest to the latest of all dates', () => {
  expect(spanOfDates(['2016-12-31/2020-11-30', '2023;1998/2002', ''])).toBe('1998/2023');
  expect(spanOfDates(['2023'])).toBe('2023');
  expect(spanOfDates([])).toBe('');
});

describe('the ranking', () => {
  const all = rankingOf(shippedAtlas, english);
  const last = all?.regions.findLast(({ value }) => value !== null);

  it('is of all counties, the selected one among them', () => {
    expect(built('ranking').native?.categories).toEqual(all?.regions.filter(({ value }) => value !== null).map(({ name }) => name.en));
    const withOwn = built('ranking', {}, { ...english, selection: last?.subject ?? null });
    expect(withOwn.native?.categories).toHaveLength(all?.counted ?? Number.NaN);
    expect(withOwn.native?.categories.at(-1)).toBe(last?.name.en);
    expect(withOwn.table.rows.at(-1)?.[0]).toBe(last?.rank && rankMark(last.rank).en);
  });

  it('keeps to the filter, with ranks among all', () => {
    const filtered = built('ranking', {}, { ...english, counties: [last?.code ?? ''] });
    expect(filtered.native?.categories).toEqual([last?.name.en]);
    expect(filtered.table.rows[0]?.[0]).toBe(last?.rank && rankMark(last.rank).en);
    expect(filtered.notes[0]).toMatch(/^Only those that the filters leave; 1 is listed/);
  });

  it('tells townships of one name apart', () => {
    const { native } = built('ranking', {}, { ...english, level: 'township', indicator: 'establishment-count', industry: 'TOTAL' });
    expect(native?.categories).toHaveLength(12);
    for (const category of native?.categories ?? []) expect(category).toMatch(/^.+, .+ (City|County)$/);
  });
});

describe('location quotients', () => {
  it('leave out what rests on few while there is anything else', () => {
    for (const county of countyCodes) {
      const { native, notes } = built('county-quotients', { county });
      const values = native?.series[0]?.values ?? [];
      expect(values.length).toBeLessThanOrEqual(15);
      expect(values).toEqual(values.toSorted((a, b) => (b ?? 0) - (a ?? 0)));
      expect(native?.logarithmic).toBe(true);
      if (county === '66000') expect(notes).toHaveLength(1);
    }
  });

  it('answer for the measure asked for and no other', () => {
    expect(built('county-quotients', { county: '66000', measure: 'businesses' }).title).toBe('Taichung City: location quotients of registered businesses');
    expect(figureById('county-quotients')?.build(shippedAtlas, english, { county: '66000', measure: 'jobs' }, { width: 640, height: null })).toBeNull();
  });

  it('of compared areas are on a logarithmic axis only where none is 0', () => {
    const pair = { ...english, compared: ['county:66000', 'county:64000'] };
    const { areas } = comparedAreas(shippedAtlas, pair);
    const found = comparedQuotients(shippedAtlas, areas, nationArea(shippedAtlas), 'factories');
    const first = found?.industries.slice(0, 14) ?? [];
    expect(built('compare-quotients', {}, pair).native?.logarithmic).toBe(first.every(({ quotients }) => quotients.every(({ lq }) => lq !== 0)));
    expect(built('compare-quotients', {}, { ...english, compared: ['county:66000', 'county:09007'] }).native?.logarithmic).toBe(false);
  });
});

describe('figures against the published files', () => {
  it('grants are the approved cases of the file, with gaps for the years without', () => {
    const rows = rawRows('local-sbir-county-year').filter((row) => row['county_code'] === '66000');
    const { native } = built('county-grants', { county: '66000' });
    for (const [index, year] of (native?.categories ?? []).entries()) {
      const approved = rows.find((row) => row['year'] === year)?.['approved'] ?? '';
      expect(native?.series[0]?.values[index]).toBe(/^\d+$/.test(approved) ? Number(approved) : null);
    }
    expect(native?.series[0]?.values.some((value) => value !== null)).toBe(true);
  });

  it('sites are counted without the park systems', () => {
    for (const county of countyCodes) {
      const figure = figureById('sites')?.build(shippedAtlas, english, { county }, { width: 640, height: null });
      const parks = rawRows('science-parks').filter((row) => row['level'] !== 'system' && row['county_codes']?.split(';').includes(county));
      expect(figure?.native?.series[0]?.values[0] ?? 0).toBe(parks.length);
    }
  });

  it('the change of a county is the sum of its parts', () => {
    for (const county of countyCodes) {
      const values = built('county-shift-share', { county }).native?.series[0]?.values ?? [];
      const parts = values.slice(0, -1).reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0);
      expect(parts).toBeCloseTo(values.at(-1) ?? Number.NaN, 6);
    }
  });

  it('the stretches of a corridor hold its totals', () => {
    const totals = beltTotals(shippedAtlas, english, 'semicon-s-corridor');
    const { native, table } = built('corridor-profile', { corridor: 'semicon-s-corridor' });
    const whole = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0);
    const ofTotals = built('corridor-totals', { corridor: 'semicon-s-corridor' }).native;
    expect(whole(native?.series.map(({ values }) => whole(values)) ?? [])).toBe(totals?.groups.reduce((sum, { shown }) => sum + shown, 0));
    for (const series of native?.series ?? []) expect(whole(series.values)).toBe(ofTotals?.series[0]?.values[ofTotals.categories.indexOf(series.name)]);
    expect(table.rows).toHaveLength(native?.categories.length ?? 0);
  });
});
