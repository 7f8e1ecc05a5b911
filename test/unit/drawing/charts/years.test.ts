import { describe, expect, it } from 'vitest';
import { trendLine } from '../../../../src/drawing/charts/trend-line.ts';
import { yearColumns } from '../../../../src/drawing/charts/year-columns.ts';
import { cases, expectSound, title, withClass, years } from './sound-chart.ts';
import { parseTags } from '../well-formed.ts';

describe('trendLine', () => {
  const input = (values: readonly (number | null)[]) => ({
    language: 'zh-TW' as const,
    title,
    format: cases,
    fromZero: true,
    nominalWidth: 340,
    height: 150,
    series: [
      {
        id: 'a',
        name: { zh: '核定', en: 'Approved' },
        colour: '#0f5f66',
        shape: 'disc' as const,
        points: years(values),
      },
    ],
  });

  it('breaks the line at every year without a figure and marks it hollow', () => {
    const chart = trendLine(input([4, 5, null, 6, 7, null, 9]));
    expectSound(chart);
    expect(withClass(chart, 'series')[0]?.attributes.get('d')?.match(/M/g)).toHaveLength(3);
    expect(withClass(chart, 'no-figure').map(({ attributes }) => attributes.get('data-year'))).toEqual([
      '2016',
      '2019',
    ]);
    expect(withClass(chart, 'point')).toHaveLength(5);
  });

  it('treats a year nobody mentions as a gap too', () => {
    const gap = input([4, 5]);
    const points = [
      { year: 2014, value: 4, reason: null },
      { year: 2016, value: 5, reason: null },
    ];
    const chart = trendLine({ ...gap, series: gap.series.map((series) => ({ ...series, points })) });
    expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
      ['2014', '4 件'],
      ['2015', '無資料'],
      ['2016', '5 件'],
    ]);
    expect(chart.description).toContain('1 年無數值');
  });

  it('says where the axis starts when it is not 0', () => {
    expect(trendLine({ ...input([104, 105, 106]), fromZero: false }).description).toContain('縱軸自');
    expect(trendLine(input([104, 105, 106])).description).not.toContain('縱軸自');
  });

  it('is sound without any figure', () => {
    expectSound(trendLine(input([null, null])));
    expect(trendLine(input([null, null])).description).toBe('核定：沒有數值。');
    expectSound({ ...trendLine(input([])), description: '-' });
  });
});

describe('yearColumns', () => {
  const input = {
    language: 'zh-TW' as const,
    idPrefix: 'y',
    title,
    format: cases,
    parts: [],
    colour: '#0f5f66',
    selectedYear: 2014,
    nominalWidth: 340,
    height: 130,
    figures: years([45, null, 0]).concat({ year: 2018, value: 30, reason: null }),
  };

  it('keeps years without data hollow, and a 0 a 0', () => {
    const chart = yearColumns(input);
    expectSound(chart);
    expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
      ['2014', '45 件'],
      ['2015', '無資料'],
      ['2016', '0 件'],
      ['2017', '無資料'],
      ['2018', '30 件'],
    ]);
    expect(withClass(chart, 'missing').map(({ attributes }) => attributes.get('data-year'))).toEqual(['2015', '2017']);
    expect(withClass(chart, 'column')).toHaveLength(5);
    expect(chart.description).toContain('2015、2017 年無數值');
  });

  it('sets parts on one another without a gap larger than the line between them', () => {
    const figures = years([20, null, 0]);
    const part = (id: string) => ({ id, name: { zh: id, en: id }, colour: '#d9822b', figures });
    const [lower, upper] = withClass(yearColumns({ ...input, parts: [part('p'), part('q')] }), 'part').map(
      ({ attributes }) => attributes,
    );
    expect(Number(upper?.get('y')) + Number(upper?.get('height'))).toBeCloseTo(Number(lower?.get('y')) - 0.8, 1);
  });

  it('stacks parts and leaves the rest grey', () => {
    const chart = yearColumns({
      ...input,
      parts: [{ id: 'p', name: { zh: '機械', en: 'Machinery' }, colour: '#d9822b', figures: years([15, null, 0]) }],
    });
    expectSound(chart);
    const part = Number(withClass(chart, 'part')[0]?.attributes.get('height'));
    const whole = parseTags(chart.svg)
      .find(({ attributes }) => attributes.get('fill') === '#c8d1d5')
      ?.attributes.get('height');
    expect(part / Number(whole)).toBeCloseTo(15 / 45, 1);
    expect(chart.table.rows[4]?.cells).toEqual(['2018', '30 件', '無資料']);
  });
});
