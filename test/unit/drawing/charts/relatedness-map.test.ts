import { describe, expect, it } from 'vitest';
import { relatednessMap, type RelatedItem, type RelatednessMapInput } from '../../../../src/drawing/charts/relatedness-map.ts';
import { expectSound, withClass } from './sound-chart.ts';
import { misfits, figure, plain, wordsOf } from './words-of.ts';

const item = (id: string, density: number | null, quotient: number | null, isCandidate = false): RelatedItem => ({
  id,
  subject: null,
  name: { zh: `產業${id}`, en: `Industry of ${id} and its parts` },
  density: figure(density, 'not-applicable'),
  quotient: figure(quotient, 'not-applicable'),
  isCandidate,
  because: isCandidate ? { zh: '機械、金屬', en: 'Machinery, metals' } : null,
});
const input: RelatednessMapInput = {
  language: 'zh-TW',
  title: { zh: '產業關聯', en: 'Relatedness' },
  density: { name: { zh: '關聯密度', en: 'Density of relatedness' }, format: { unit: 'ratio', options: { asPercent: true, decimals: 0 } } },
  quotient: { name: { zh: '區位商數', en: 'Location quotient' }, format: plain },
  items: [
    item('a', 0.6, 2),
    item('b', 0.55, 0.8, true),
    item('c', 0.35, 0.5),
    item('d', 0.4, 0),
    item('e', null, null),
    item('f', 0.62, 0.6, true),
  ],
  densityFloor: 0.5,
  highlight: 'a',
  width: 500,
  height: 400,
};

describe('relatednessMap', () => {
  it('says what each industry is and why', () => {
    const chart = relatednessMap(input);
    expectSound(chart);
    expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
      ['產業a', '60%', '2.00', '已專業化（LQ ≥ 1）', ''],
      ['產業b', '55%', '0.80', '候選：關聯密切而尚未專業化', '機械、金屬'],
      ['產業c', '35%', '0.50', '其他', ''],
      ['產業d', '40%', '0.00', '其他', ''],
      ['產業e', '不適用', '不適用', '–', ''],
      ['產業f', '62%', '0.60', '候選：關聯密切而尚未專業化', '機械、金屬'],
    ]);
    expect(chart.description).toBe('1 項已專業化；候選 2 項，關聯密度最高的是產業f、產業b（最高 62%）。1 項無數值。');
  });

  it('prints shares as whole percentages and names the candidates', () => {
    const words = wordsOf(relatednessMap(input).svg);
    const ticks = words.filter(({ classes, text }) => classes.includes('tick') && text.endsWith('%')).map(({ text }) => text);
    expect(ticks.length).toBeGreaterThan(2);
    for (const tick of ticks) expect(tick).toMatch(/^\d+%$/);
    const labels = words.filter(({ classes }) => classes.includes('label')).map(({ text }) => text);
    expect(labels).toEqual(expect.arrayContaining(['產業a', '產業b', '產業f']));
    expect(labels).not.toContain('產業c');
  });

  it('sets a quotient of 0 at the edge as an arrow, leaves out what has no figure, tints the field of candidates', () => {
    const chart = relatednessMap(input);
    expect(withClass(chart, 'beyond').map(({ attributes }) => attributes.get('data-item'))).toEqual(['d']);
    expect(withClass(chart, 'point')).toHaveLength(5);
    expect(withClass(chart, 'candidate-field')).toHaveLength(1);
    expect(withClass(relatednessMap({ ...input, densityFloor: null }), 'candidate-field')).toHaveLength(0);
    expect(relatednessMap({ ...input, items: [item('e', null, null)] }).description).toBe('沒有數值。');
  });

  it('fits from 300 to 700 px in both languages', () => {
    expect(misfits((language, width) => relatednessMap({ ...input, language, width }))).toEqual([]);
  });
});
