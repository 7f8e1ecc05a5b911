import { describe, expect, it } from 'vitest';
import { gapHeatChart, type GapHeatInput, type LinkCounts } from '../../../../src/drawing/charts/gap-heat.ts';
import { parseTags } from '../well-formed.ts';
import { expectSound, withClass } from './sound-chart.ts';
import { misfits, wordsOf } from './words-of.ts';

const counts = (present: number, unknown: number): LinkCounts => ({ present, unknown, absent: 7 - present - unknown });
const row = (code: string, zh: string, en: string, cells: readonly LinkCounts[]) => ({
  id: code,
  subject: `county:${code}` as const,
  name: { zh, en },
  cells,
});
const input: GapHeatInput = {
  language: 'zh-TW',
  idPrefix: 'h',
  title: { zh: '各縣市的連結', en: 'Links by county' },
  rowName: { zh: '縣市', en: 'County' },
  columns: [
    { id: 'a', name: { zh: '亞洲・矽谷', en: 'Asia Silicon Valley' } },
    { id: 'b', name: { zh: '智慧機械', en: 'Smart machinery' } },
    { id: 'c', name: { zh: '國防航太', en: 'Defence and aerospace' } },
  ],
  rows: [
    row('66000', '臺中市', 'Taichung City', [counts(7, 0), counts(4, 2), counts(0, 0)]),
    row('09007', '連江縣', 'Lienchiang County', [counts(0, 7), counts(1, 3), counts(0, 2)]),
  ],
  links: 7,
  selection: 'county:66000',
  width: 500,
};

describe('gapHeatChart', () => {
  it('tables all three numbers of every cell', () => {
    const chart = gapHeatChart(input);
    expectSound(chart);
    expect(chart.table.rows).toEqual([
      { subject: 'county:66000', cells: ['臺中市', '有 7、無 0、不明 0', '有 4、無 1、不明 2', '有 0、無 7、不明 0'] },
      { subject: 'county:09007', cells: ['連江縣', '有 0、無 0、不明 7', '有 1、無 3、不明 3', '有 0、無 5、不明 2'] },
    ]);
    expect(chart.description).toBe('2 個縣市、3 項，每格 7 種連結；有的連結最多的是臺中市 11，最少的是連江縣 1；共有 14 個連結不明。');
  });

  it('prints how many are present and how many are not known, and no 0 where nothing is known', () => {
    const words = wordsOf(gapHeatChart(input).svg);
    const numbers = (kind: string): string[] => words.filter(({ classes }) => classes.includes(kind)).map(({ text }) => text);
    // Six cells less the one of which nothing is known, and two of the key.
    expect(numbers('present').slice(0, 5).sort()).toEqual(['0', '0', '1', '4', '7']);
    expect(numbers('unknown').slice(0, 3)).toEqual(['2', '3', '2']);
    expect(words.filter(({ text }) => text === '?')).toHaveLength(2);
  });

  it('is darker the more links there are', () => {
    const ramp = Array.from({ length: 8 }, (_, present) => {
      const chart = gapHeatChart({
        ...input,
        rows: [row('1', '甲', 'A', [counts(present, 0), counts(0, 0), counts(0, 0)])],
        selection: null,
      });
      return parseTags(chart.svg)
        .find(({ name, attributes }) => name === 'rect' && attributes.get('rx') === '2')
        ?.attributes.get('fill');
    });
    const depth = ramp.map((fill) => [1, 3, 5].reduce((sum, from) => sum + parseInt(fill?.slice(from, from + 2) ?? '', 16), 0));
    expect(depth.toSorted((one, other) => other - one)).toEqual(depth);
    expect(new Set(ramp).size).toBe(8);
  });

  it('carries region and item, and outlines the selected region', () => {
    const cells = withClass(gapHeatChart(input), 'cell').map(({ attributes }) => [
      attributes.get('data-subject'),
      attributes.get('data-item'),
    ]);
    expect(cells).toHaveLength(6);
    expect(cells[4]).toEqual(['county:09007', 'b']);
    expect(withClass(gapHeatChart(input), 'selected')).toHaveLength(1);
    expect(withClass(gapHeatChart({ ...input, selection: null }), 'selected')).toHaveLength(0);
  });

  it('refuses cells that do not make the number of links', () => {
    expect(() => gapHeatChart({ ...input, links: 6 })).toThrow(RangeError);
    expect(() => gapHeatChart({ ...input, columns: input.columns.slice(1) })).toThrow(RangeError);
    expect(gapHeatChart({ ...input, rows: [] }).description).toBe('沒有項目。');
  });

  it('fits three and thirteen items from 300 to 700 px in both languages', () => {
    expect(misfits((language, width) => gapHeatChart({ ...input, language, width }))).toEqual([]);
    const columns = Array.from({ length: 13 }, (_, index) => ({
      id: String(index),
      name: { zh: `重點產業第${index}項`, en: `Next-generation item ${index}` },
    }));
    const rows = input.rows.map((one) => ({ ...one, cells: columns.map((_, index) => counts(index % 5, index % 3)) }));
    expect(misfits((language, width) => gapHeatChart({ ...input, columns, rows, language, width }), [300, 640])).toEqual([]);
  });
});
