import { describe, expect, it } from 'vitest';
import { chartSvg } from '../../../src/drawing/charts/chart.ts';
import { chartPicture } from '../../../src/exporting/chart-picture.ts';
import { parseTags, unsafeParts } from '../drawing/well-formed.ts';

const chartOf = (width: number | null) => ({
  svg: chartSvg({ className: 'sample', title: '甲', description: '乙', width, height: 100 }, '<rect width="50%" height="10"/>'),
  table: { columns: [], rows: [] },
  title: '甲',
  description: '乙',
});
const draw = (width: number | null, notes: readonly string[] = [], title = '<甲> & 乙') => chartPicture({ chart: chartOf(width), title, key: [], notes, language: 'zh-TW', boxWidth: 480 });

describe('a picture of a chart', () => {
  it('stands alone: px, paper, fonts, no style of the page', () => {
    const { svg, width, height } = draw(400, ['來源：某部']);
    expect(unsafeParts(svg)).toEqual([]);
    const [outer, ...inner] = parseTags(svg);
    expect(outer?.attributes.get('width')).toBe(String(width));
    expect(outer?.attributes.get('font-family')).toContain('Noto Sans TC');
    expect(svg).toContain('fill="#ffffff"');
    expect(svg).not.toMatch(/var\(|url\(http|class="figure/);
    expect(svg).toContain('&lt;甲&gt; &amp; 乙');
    expect(svg).toContain('來源：某部');
    expect(inner.find(({ attributes }) => attributes.get('class') === 'chart sample')?.attributes.get('width')).toBe('400');
    expect(width).toBe(440);
    expect(height).toBeGreaterThan(100);
  });

  it('gives a chart as wide as its box that width, so that shares of it are told', () => {
    const inner = parseTags(draw(null).svg).find(({ attributes }) => attributes.get('class') === 'chart sample');
    expect(inner?.attributes.get('width')).toBe('480');
    expect(draw(null).width).toBe(520);
  });

  it('wraps long lines and grows by them', () => {
    const words = '這是一個很長的註解。'.repeat(20);
    const { svg, height } = draw(400, [words]);
    expect(height - draw(400, ['短']).height).toBeGreaterThan(16 * 4);
    for (const [, line] of svg.matchAll(/<text[^>]*font-size="11"[^>]*>([^<]*)</g)) expect((line ?? '').length * 11).toBeLessThanOrEqual(400);
  });

  it('says what the markers stand for', () => {
    const { svg, height } = chartPicture({ chart: chartOf(400), title: '甲', key: [{ name: { zh: '臺中市', en: 'Taichung' }, colour: '#0f5f66', shape: 'disc' }], notes: [], language: 'en', boxWidth: 1 });
    expect(svg).toContain('Taichung');
    expect(height).toBeGreaterThan(draw(400, [], '甲').height);
  });

  it('refuses what is no chart', () => {
    expect(() => chartPicture({ chart: { ...chartOf(1), svg: '<p>' }, title: '', key: [], notes: [], language: 'en', boxWidth: 1 })).toThrow('without a height');
  });
});
