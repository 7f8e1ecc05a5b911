import { describe, expect, it } from 'vitest';
import { peerBars, type PeerBarsInput, type PeerItem } from '../../../../src/drawing/charts/peer-bars.ts';
import { expectSound, withClass } from './sound-chart.ts';
import { misfits, figure, percent, wordsOf } from './words-of.ts';

const item = (id: string, left: number | null, right: number | null, reference: number | null = 10): PeerItem => ({
  id,
  name: { zh: `產業${id}製造業`, en: `Manufacture of ${id} and related products` },
  left: figure(left, 'suppressed'),
  right: figure(right, 'suppressed'),
  reference,
});
const input: PeerBarsInput = {
  language: 'zh-TW',
  idPrefix: 'p',
  title: { zh: '相似與相異', en: 'Alike and different' },
  format: percent,
  left: { subject: 'county:66000', name: { zh: '臺中市', en: 'Taichung City' }, colour: '#0f5f66' },
  right: { subject: 'county:10007', name: { zh: '彰化縣', en: 'Changhua County' }, colour: '#d9822b' },
  referenceName: { zh: '全國占比', en: 'Share in the nation' },
  groups: [
    { name: { zh: '最相似', en: 'Most alike' }, items: [item('a', 20, 30)] },
    { name: { zh: '最相異', en: 'Most different' }, items: [item('b', 15, 5), item('c', 7, null, null)] },
  ],
  width: 500,
};

describe('peerBars', () => {
  it('tables both figures, the group and the reference', () => {
    const chart = peerBars(input);
    expectSound(chart);
    expect(chart.table.columns.map(({ zh }) => zh)).toEqual(['項目', '分組', '臺中市', '彰化縣', '全國占比']);
    expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
      ['產業a製造業', '最相似', '20.0%', '30.0%', '10.0%'],
      ['產業b製造業', '最相異', '15.0%', '5.0%', '10.0%'],
      ['產業c製造業', '最相異', '7.0%', '不公開', ''],
    ]);
    expect(chart.description).toContain('左為臺中市，右為彰化縣。最相似：產業a製造業 20.0%對30.0%');
  });

  it('grows both sides from the middle on one scale', () => {
    const bars = withClass(peerBars(input), 'bar').map(
      ({ attributes }) => [Number(attributes.get('x')), Number(attributes.get('width'))] as const,
    );
    const [[leftX, left] = [0, 0], [rightX, right] = [0, 0]] = bars;
    expect(leftX + left).toBeCloseTo(250, 0);
    expect(rightX).toBeCloseTo(250, 0);
    expect(right / left).toBeCloseTo(1.5, 1);
    expect((bars[2]?.[1] ?? 0) / left).toBeCloseTo(0.75, 1);
  });

  it('marks the reference on both sides at the same distance', () => {
    const lines = withClass(peerBars(input), 'reference').map(({ attributes }) => Number(attributes.get('x1')));
    expect(lines).toHaveLength(4);
    expect(250 - (lines[0] ?? 0)).toBeCloseTo((lines[1] ?? 0) - 250, 0);
    expect(lines[2]).toBe(lines[0]);
  });

  it('hatches what is missing and prints the reason clear of the line', () => {
    const chart = peerBars(input);
    expect(withClass(chart, 'missing')).toHaveLength(1);
    expect(
      wordsOf(chart.svg)
        .filter(({ classes }) => classes.includes('reason'))
        .map(({ text }) => text),
    ).toEqual(['不公開']);
    // 5 % ends at half of the reference of 10 %: its figure stands beyond the line.
    const value = wordsOf(chart.svg).find(({ text }) => text === '5.0%');
    expect(value?.left).toBeGreaterThan(Number(withClass(chart, 'reference')[3]?.attributes.get('x1')));
  });

  it('does without groups and reference', () => {
    const bare = peerBars({ ...input, referenceName: null, groups: [{ name: null, items: [item('a', 1, 2, null)] }] });
    expectSound(bare);
    expect(bare.table.rows[0]?.cells).toEqual(['產業a製造業', '1.0%', '2.0%']);
    expect(peerBars({ ...input, groups: [] }).description).toBe('沒有數值。');
  });

  it('fits from 300 to 700 px in both languages', () => {
    expect(misfits((language, width) => peerBars({ ...input, language, width }))).toEqual([]);
  });
});
