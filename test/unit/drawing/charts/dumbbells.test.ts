import { describe, expect, it } from 'vitest';
import { dumbbells, zeroWords, type DumbbellInput } from '../../../../src/drawing/charts/dumbbells.ts';
import { compareQuotients } from '../../../../src/drawing/figures/compare-quotients.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { placedAtlas } from '../../core/corridors/shipped-boundaries.ts';
import { expectSound, withClass } from './sound-chart.ts';

const quotient = (value: number | null) => ({ value, low: value, high: value === null ? null : Math.max(value, 0.5), reason: value === null ? ('not-collected' as const) : null, few: value === 0 });
const input: DumbbellInput = {
  language: 'en',
  title: { zh: '商數', en: 'Quotients' },
  baseName: { zh: '全國', en: 'the nation' },
  areas: (['disc', 'square', 'diamond'] as const).map((shape, index) => ({ name: { zh: `${index}`, en: `${index}` }, colour: ['#0f5f66', '#c2571a', '#6b4fb3'][index] ?? '', shape })),
  rows: [
    { id: 'a', title: { zh: '甲', en: 'A' }, values: [quotient(0), quotient(0.07), quotient(null)] },
    { id: 'b', title: { zh: '乙', en: 'B' }, values: [quotient(2), quotient(1), quotient(4)] },
  ],
  width: 600,
};
const marksOf = (svg: string) => [...svg.matchAll(/<path transform="translate\(([\d.]+) [\d.]+\)"/g)].map((match) => Number(match[1]));
const without: DumbbellInput = { ...input, rows: input.rows.map((row) => ({ ...row, values: row.values.map((one) => (one.value === 0 ? quotient(0.0625) : one)) })) };

describe('a quotient of 0', () => {
  it('stands left of a break in the axis, apart from the least that is not 0, and its interval begins there', () => {
    const chart = dumbbells(input);
    expectSound(chart);
    const [zero = Number.NaN, least = Number.NaN, , one = Number.NaN] = marksOf(chart.svg);
    expect(withClass(chart, 'zero')).toHaveLength(1);
    expect(least - zero).toBeGreaterThan(20);
    expect(one).toBeGreaterThan(least);
    expect(chart.svg).toContain(`x1="${zero.toFixed(1)}" x2=`);
    expect(chart.description).toContain(zeroWords.en);
    expect(chart.table.rows[0]?.cells).toEqual(['A', '0.00 (fewer than 5)', '0.07', 'No data']);
  });

  it('is not drawn for what is missing, and no break where there is none', () => {
    expect(marksOf(dumbbells(input).svg)).toHaveLength(5);
    const chart = dumbbells(without);
    expect(withClass(chart, 'zero')).toEqual([]);
    expect(chart.description).not.toContain('“0”');
  });

  it('is told in the figure of a briefing as on the page', () => {
    const figureOf = (counties: string) => compareQuotients.build(placedAtlas, { ...defaultView, language: 'en', compared: counties.split(',').map((code) => `county:${code}`) }, { measure: 'factories' }, { width: 640, height: 400 });
    const islands = figureOf('09007,66000');
    expect(islands?.notes).toContain(zeroWords.en);
    expect(islands?.chart && withClass(islands.chart, 'zero')).toHaveLength(1);
    expect(figureOf('66000,65000')?.notes).not.toContain(zeroWords.en);
  });
});

it('has names of industries in two lines where rows are high enough, instead of cutting them', () => {
  const name = { zh: '電腦、電子產品及光學製品製造業', en: 'Computers, electronic and optical products' };
  const linesIn = (areas: number, width: number, language: 'zh-TW' | 'en') => {
    const svg = dumbbells({ ...input, language, width, areas: Array.from({ length: areas }, (_, index) => ({ ...input.areas[0], name: { zh: `${index}`, en: `${index}` }, colour: '#0f5f66', shape: 'disc' as const })), rows: [{ id: 'a', title: name, values: Array.from({ length: areas }, () => quotient(1)) }] }).svg;
    return [...svg.matchAll(/<tspan[^>]*>([^<]+)</g)].map((match) => match[1] ?? '');
  };
  expect(linesIn(6, 640, 'en').join(' ')).toBe(name.en);
  expect(linesIn(6, 330, 'zh-TW').join('')).toBe(name.zh);
  expect(linesIn(2, 640, 'en')).toHaveLength(1);
});

it('says that quotients beyond the scale stand at its ends, where there are such', () => {
  const beyond = { ...without, rows: [{ id: 'a', title: { zh: '甲', en: 'A' }, values: [quotient(20), quotient(1), quotient(2)] }] };
  expect(dumbbells(beyond).description).toContain('beyond the scale');
  expect(dumbbells(without).description).not.toContain('beyond the scale');
});
