import { describe, expect, it } from 'vitest';
import { resourceNamed } from '../../../../src/core/datasets/contract.ts';
import { languages } from '../../../../src/core/text.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import type { Figure, FigureDefinition } from '../../../../src/drawing/figures/figure.ts';
import { figureById, figures } from '../../../../src/drawing/figures/index.ts';
import { countyCodes, shippedAtlas } from '../../core/insights/shipped-atlas.ts';

const size = { width: 640, height: null };

const compared: ViewState = { ...defaultView, page: 'compare', compared: ['county:66000', 'county:64000', 'county:09007'] };

/** Parameters under which a figure is looked at. */
function questionsOf({ parameters }: FigureDefinition): readonly Readonly<Record<string, string>>[] {
  if (parameters.includes('county')) return countyCodes.map((county) => ({ county }));
  if (parameters.includes('cluster')) return shippedAtlas.tables.get('clusters')?.length ? [{ cluster: 'dadu-precision-machinery' }] : [];
  if (parameters.includes('corridor')) return [{ corridor: 'semicon-s-corridor' }];
  if (parameters.includes('subject')) return [{}, { subject: 'county:66000' }, { subject: 'county:09007' }, { subject: 'township:66000010' }];
  return [{}];
}

const all = figures.flatMap((definition) => questionsOf(definition).flatMap((parameters) => languages.map((language) => ({ definition, parameters, language, called: `${definition.id} ${JSON.stringify(parameters)} ${language}` }))));

/** Every text that a reader of the figure gets to see. */
function wordsOf({ title, chart, native, table, notes }: Figure): string {
  const ofNative = native ? [native.title, native.description, native.valueTitle, ...native.categories, ...native.series.map(({ name }) => name)] : [];
  const ofTable = [table.title, ...table.columns.map((column) => column.title), ...table.rows.flat()];
  const ofChart = chart ? [chart.title, chart.description, ...[...chart.svg.matchAll(/>([^<]+)</g)].map(([, text]) => text)] : [];
  return [title, ...ofNative, ...ofTable, ...notes, ...ofChart].join('\n');
}

describe('the register', () => {
  it('has every id once', () => {
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    for (const definition of figures) expect(figureById(definition.id)).toBe(definition);
    expect(figureById('unheard-of')).toBeUndefined();
  });

  it.each(figures)('$id needs resources that exist', (definition) => {
    for (const parameters of questionsOf(definition)) {
      for (const name of definition.needs(parameters)) expect(resourceNamed(shippedAtlas.package, name), name).toBeDefined();
    }
  });

  it.each(figures.filter(({ parameters }) => parameters.length > 0))('$id has no answer to parameters that name nothing', (definition) => {
    const unknown = Object.fromEntries(definition.parameters.map((parameter) => [parameter, 'unheard-of']));
    expect(definition.build(shippedAtlas, compared, unknown, size)).toBeNull();
  });

  it.each(figures)('$id is answered for at least one question', (definition) => {
    expect(questionsOf(definition).some((parameters) => definition.build(shippedAtlas, compared, parameters, size) !== null)).toBe(true);
  });

  it.each(figures)('$id waits while nothing is loaded', (definition) => {
    const empty = { ...shippedAtlas, tables: new Map() };
    for (const parameters of questionsOf(definition).slice(0, 2)) expect(definition.build(empty, compared, parameters, size)).toBeNull();
  });
});

it.each(figures.filter(({ id, parameters }) => parameters.includes('county') && id !== 'county-grants'))('$id is there for every county', (definition) => {
  expect(countyCodes.filter((county) => definition.build(shippedAtlas, defaultView, { county }, size) === null)).toEqual([]);
});

describe('every figure over the published tables', () => {
  it.each(all)('$called is whole', ({ definition, parameters, language }) => {
    const figure = definition.build(shippedAtlas, { ...compared, language }, parameters, size);
    if (!figure) return;
    expect(figure.table.rows.length).toBeGreaterThan(0);
    for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length);
    for (const series of figure.native?.series ?? []) {
      expect(series.values).toHaveLength(figure.native?.categories.length ?? 0);
      expect(series.colour).toMatch(/^#[0-9a-f]{6}$/);
      for (const value of series.values) expect(value === null || Number.isFinite(value)).toBe(true);
      if (figure.native?.logarithmic) for (const value of series.values) expect(value === null || value > 0).toBe(true);
    }
    expect(figure.native?.series.length).not.toBe(0);
    expect(figure.title).not.toBe('');
    expect(figure.sourceIds.length).toBeGreaterThan(0);
    expect(figure.sourceIds).toEqual([...new Set(figure.sourceIds)]);
    expect(figure.asOf).toMatch(/^$|^\d{4}/);
    const words = wordsOf(figure);
    expect(words).not.toMatch(/undefined|NaN|\bnull\b|\[object|Infinity/);
    expect(words, 'an id in place of a name').not.toMatch(/\b(county|township|cluster|corridor):|\b\d{5}\b(?![\d,.])|[a-z]+-[a-z]+-[a-z]+-[a-z]+/);
    if (figure.chart) {
      expect(figure.chart.svg).toMatch(/^<svg /);
      expect(figure.chart.svg).not.toMatch(/^<svg[^>]*width="100%"/);
    }
    if (language === 'en') expect(figure.title + figure.notes.join('') + figure.table.columns.map(({ title }) => title).join('')).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
