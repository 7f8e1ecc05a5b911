import { describe, expect, it } from 'vitest';
import { growthQuadrants, quadrant, type QuadrantInput, type QuadrantItem } from '../../../../src/drawing/charts/quadrant.ts';
import { parseTags } from '../well-formed.ts';
import { expectSound, withClass } from './sound-chart.ts';
import { misfits, factories, figure, percent, plain, wordsOf } from './words-of.ts';

const item = (id: string, x: number | null, y: number | null, size: number | null, isFew = false): QuadrantItem => ({
  id,
  subject: null,
  name: { zh: `產業${id}製造業`, en: `Manufacture of ${id} products` },
  x: figure(x, 'not-applicable'),
  y: figure(y, 'not-comparable'),
  size: figure(size),
  isFew,
  colour: '#3f8f8c',
});
const input = (items: readonly QuadrantItem[], change: Partial<QuadrantInput> = {}): QuadrantInput => ({
  language: 'zh-TW',
  title: { zh: '成長與專業化', en: 'Growth and specialisation' },
  x: { name: { zh: '區位商數', en: 'Location quotient' }, format: plain, reference: 1 },
  y: { name: { zh: '成長率', en: 'Growth' }, format: percent, reference: 5, referenceLabel: { zh: '全國 5.0%', en: 'Nation 5.0%' } },
  size: { name: { zh: '工廠', en: 'Factories' }, format: factories },
  quadrants: growthQuadrants,
  few: { zh: '少於 5 家', en: 'Fewer than 5' },
  items,
  highlight: null,
  width: 500,
  height: 400,
  ...change,
});
const four = [item('a', 2, 10, 400), item('b', 0.5, 10, 100), item('c', 0.5, -3, 25), item('d', 2, 0, 9)];
const places = (chart: ReturnType<typeof quadrant>): ReadonlyMap<string, readonly [number, number]> =>
  new Map(
    withClass(chart, 'point').map(({ attributes }) => {
      const [, x, y] = /translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(attributes.get('transform') ?? '') ?? [];
      return [attributes.get('data-item') ?? '', [Number(x), Number(y)] as const];
    }),
  );

describe('quadrant', () => {
  it('names the quadrant of every item, on the lines counted as high', () => {
    const chart = quadrant(input([...four, item('e', 1, 5, 10)]));
    expectSound(chart);
    expect(chart.table.rows.map(({ cells }) => [cells[0], cells[4]])).toEqual([
      ['產業a製造業', '領先'],
      ['產業b製造業', '崛起'],
      ['產業c製造業', '偏弱'],
      ['產業d製造業', '趨緩'],
      ['產業e製造業', '領先'],
    ]);
    expect(chart.table.rows[0]?.cells).toEqual(['產業a製造業', '2.00', '10.0%', '400 家工廠', '領先']);
    expect(
      wordsOf(chart.svg)
        .filter(({ classes }) => classes.includes('quadrant-name'))
        .map(({ text }) => text),
    ).toEqual(['領先', '崛起', '偏弱', '趨緩']);
  });

  it('stands on a doubling axis: 2 is as far from 1 as 0.5', () => {
    const chart = quadrant(input(four));
    const at = places(chart);
    const one = Number(
      withClass(chart, 'reference')
        .find(({ attributes }) => attributes.get('x1') === attributes.get('x2'))
        ?.attributes.get('x1'),
    );
    expect((at.get('a')?.[0] ?? 0) - one).toBeCloseTo(one - (at.get('b')?.[0] ?? 0), 0);
    const nation = Number(
      withClass(chart, 'reference')
        .find(({ attributes }) => attributes.get('y1') === attributes.get('y2'))
        ?.attributes.get('y1'),
    );
    expect(at.get('a')?.[1]).toBeLessThan(nation);
    expect(at.get('d')?.[1]).toBeGreaterThan(nation);
  });

  it('gives marks the area of their size', () => {
    const radii = parseTags(quadrant(input(four)).svg).flatMap(({ name, attributes }) =>
      name === 'path' && attributes.get('fill-opacity') ? [Number(/A([\d.]+)/.exec(attributes.get('d') ?? '')?.[1])] : [],
    );
    // 400 against 100: twice the radius. Largest first, so that small ones lie above.
    expect((radii[0] ?? 0) / (radii[1] ?? 1)).toBeCloseTo(2, 1);
    expect([...radii].sort((one, other) => other - one)).toEqual(radii);
  });

  it('draws few establishments hollow, and what lies beyond the axes as arrows', () => {
    const chart = quadrant(input([...four, item('f', 0.6, 300, 2, true), item('g', 0, 3, 50)]));
    expectSound(chart);
    expect(withClass(chart, 'hollow').map(({ attributes }) => attributes.get('data-item'))).toEqual(['f']);
    expect(new Set(withClass(chart, 'beyond').map(({ attributes }) => attributes.get('data-item')))).toEqual(new Set(['f', 'g']));
    // 300 % does not stretch the axis.
    const ticks = wordsOf(chart.svg).filter(({ classes, text }) => classes.includes('tick') && text.endsWith('%'));
    expect(Math.max(...ticks.map(({ text }) => Number.parseFloat(text.replace('−', '-'))))).toBeLessThanOrEqual(20);
    expect(chart.table.rows[4]?.cells[3]).toBe('2 家工廠（少於 5 家）');
  });

  it('keeps items without a figure in the table with the reason', () => {
    const chart = quadrant(input([...four, item('h', 1.2, null, 30), item('i', null, 4, 3)]));
    expect(withClass(chart, 'point')).toHaveLength(4);
    expect(chart.table.rows[4]?.cells).toEqual(['產業h製造業', '1.20', '不可比較', '30 家工廠', '–']);
    expect(chart.table.rows[5]?.cells[1]).toBe('不適用');
    expect(chart.description).toContain('2 項無數值');
    expect(quadrant(input([])).description).toBe('沒有數值。');
  });

  it('always names the highlighted item', () => {
    // Marks all over the plot: no place is free of them.
    const crowd = Array.from({ length: 400 }, (_, index) =>
      item(`n${index}`, 2 ** ((index % 20) / 10 - 1), Math.floor(index / 20) - 5, 200),
    );
    const labels = wordsOf(quadrant(input(crowd, { highlight: 'n210' })).svg).filter(({ classes }) => classes.includes('label'));
    expect(labels.map(({ text }) => text)).toContain('產業n210製造業');
    expect(withClass(quadrant(input(crowd, { highlight: 'n210' })), 'highlighted')).toHaveLength(1);
  });

  it('fits from 300 to 700 px in both languages', () => {
    expect(
      misfits((language, width) => quadrant(input([...four, item('f', 0.6, 300, 2, true)], { language, width, highlight: 'a' }))),
    ).toEqual([]);
  });
});
