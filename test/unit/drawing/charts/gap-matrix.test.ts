import { describe, expect, it } from 'vitest';
import { gapMatrixChart, type GapMatrixInput, type LinkCell } from '../../../../src/drawing/charts/gap-matrix.ts';
import { expectSound, withClass } from './sound-chart.ts';
import { misfits, plain, wordsOf } from './words-of.ts';

const count = { unit: 'count', options: {} } as const;
const present = (value: number | null, note = ''): LinkCell => ({
  state: 'present',
  count: value,
  notes: note === '' ? [] : [{ zh: note, en: `Note: ${note}` }],
});
const absent = (km: number | null): LinkCell => ({
  state: 'absent',
  notes: [],
  nearest:
    km === null ? null : { subject: 'innovation-centre:x', name: { zh: '中臺灣創新園區', en: 'Central Taiwan Innovation Campus' }, km },
});
const unknown: LinkCell = { state: 'unknown', reason: { zh: '該縣未公告', en: 'The county has announced none' }, nearest: null };
const input: GapMatrixInput = {
  language: 'zh-TW',
  idPrefix: 'g',
  title: { zh: '鏈結缺口', en: 'Innovation gaps' },
  rowName: { zh: '重點產業', en: 'Priority industry' },
  columns: [
    { id: 'specialisation', name: { zh: '專業化', en: 'Specialisation' }, format: plain },
    { id: 'cluster', name: { zh: '聚落', en: 'Cluster' }, format: { unit: 'sites', options: {} } },
    { id: 'centre', name: { zh: '創新中心', en: 'Innovation centre' }, format: count },
    { id: 'focus', name: { zh: 'SBIR 領域', en: 'SBIR field' }, format: count },
  ],
  rows: [
    {
      id: 'machinery',
      name: { zh: '智慧機械', en: 'Smart machinery' },
      colour: '#d9822b',
      cells: [present(1.534), present(3), absent(31.4), unknown],
    },
    {
      id: 'defence',
      name: { zh: '國防航太', en: 'Defence and aerospace' },
      colour: '#5b6472',
      cells: [absent(null), absent(4.26), absent(128), present(null, '不可比較')],
    },
  ],
  width: 620,
};

describe('gapMatrixChart', () => {
  it('tables the three states in full words', () => {
    const chart = gapMatrixChart(input);
    expectSound(chart);
    expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
      ['智慧機械', '有（1.53）', '有（3 處）', '無，最近 31 公里（中臺灣創新園區）', '不明：該縣未公告'],
      ['國防航太', '無', '無，最近 4.3 公里（中臺灣創新園區）', '無，最近 128 公里（中臺灣創新園區）', '有；不可比較'],
    ]);
    expect(chart.description).toBe('2 項、每項 4 種連結：有 3、無 4、不明 1。缺得最多的是國防航太，各缺 3 種。');
  });

  it('tells the states apart by shape, not by colour alone', () => {
    const chart = gapMatrixChart(input);
    const shapes = (state: string): string[] => {
      const pieces = chart.svg
        .split(`class="cell ${state}"`)
        .slice(1)
        .map((piece) => piece.split(/class="(?:cell|key)/)[0] ?? '');
      return pieces.map((piece) =>
        piece.includes('url(#g-no-data)') ? 'hatched' : piece.includes('stroke-dasharray') ? 'ring' : 'filled',
      );
    };
    expect(shapes('present')).toEqual(['filled', 'filled', 'filled']);
    expect(new Set(shapes('absent'))).toEqual(new Set(['ring']));
    expect(shapes('unknown')).toEqual(['hatched']);
    expect(wordsOf(chart.svg).filter(({ text }) => text === '?')).toHaveLength(2); // the cell and the key
  });

  it('prints distances with their unit where there is room, else in the unit that the key names', () => {
    const distances = (width: number): string[] =>
      wordsOf(gapMatrixChart({ ...input, width }).svg)
        .filter(({ classes }) => classes.includes('distance'))
        .map(({ text }) => text);
    expect(distances(620)).toEqual(['31 公里', '4.3 公里', '128 公里']);
    expect(distances(300)).toEqual(['31', '4.3', '128']);
    expect(wordsOf(gapMatrixChart({ ...input, width: 300 }).svg).map(({ text }) => text)).toContain('無，下為到最近一處的公里數');
  });

  it('carries row, column and the nearest one for the page', () => {
    const cells = withClass(gapMatrixChart(input), 'cell').map(({ attributes }) => [
      attributes.get('data-item'),
      attributes.get('data-column'),
      attributes.get('data-subject'),
    ]);
    expect(cells[2]).toEqual(['machinery', 'centre', 'innovation-centre:x']);
    expect(cells[3]).toEqual(['machinery', 'focus', undefined]);
    expect(cells[4]).toEqual(['defence', 'specialisation', undefined]);
  });

  it('stars what has a caveat, and only then explains the star', () => {
    const stars = (chart: ReturnType<typeof gapMatrixChart>): number => wordsOf(chart.svg).filter(({ text }) => text === '*').length;
    expect(stars(gapMatrixChart(input))).toBe(2);
    expect(stars(gapMatrixChart({ ...input, rows: input.rows.slice(0, 1) }))).toBe(0);
  });

  it('refuses rows of another length', () => {
    expect(() => gapMatrixChart({ ...input, columns: input.columns.slice(1) })).toThrow(RangeError);
    expect(gapMatrixChart({ ...input, rows: [] }).description).toBe('沒有項目。');
  });

  it('fits from 300 to 700 px in both languages', () => {
    expect(misfits((language, width) => gapMatrixChart({ ...input, language, width }))).toEqual([]);
  });
});
