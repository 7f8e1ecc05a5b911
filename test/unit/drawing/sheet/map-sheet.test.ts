import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { publishedAtlas } from '../../../../scripts/prerender.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { mapOnly, mapSheet } from '../../../../src/drawing/sheet/map-sheet.ts';
import { sheetTemplateIds, sheetTemplates } from '../../../../src/drawing/sheet/sheet-templates.ts';
import { overlap } from '../../../../src/drawing/label-placement.ts';
import { textWidth } from '../../../../src/drawing/text-width.ts';
import { parseTags, unsafeParts } from '../well-formed.ts';

const atlas = publishedAtlas();
const topology = (name: string): Topology => JSON.parse(readFileSync(join('public', 'data', 'geography', `${name}.topo.json`), 'utf8'));
const topologies = { counties: topology('counties'), townships: topology('townships'), surroundings: topology('surroundings') };
const views: readonly (readonly [string, ViewState])[] = [
  ['home', defaultView],
  ['English with a county', { ...defaultView, language: 'en', selection: 'county:66000' }],
  ['a corridor from near', { ...defaultView, camera: { longitude: 120.65, latitude: 24.2, zoom: 10 } }],
  ['townships', { ...defaultView, level: 'township' }],
  ['many layers', { ...defaultView, language: 'en', layers: ['choropleth', 'clusters', 'corridors', 'incubators', 'industrial-parks', 'innovation-centres', 'local-sbir', 'research-institutes', 'science-parks', 'transport-nodes', 'universities'] }],
  ['marks only', { ...defaultView, layers: ['clusters', 'science-parks'] }],
];
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');

/** The sheet's own words: all but the map's, which stand in a drawing of their own. */
function withoutMap(svg: string): string {
  const start = svg.indexOf('<svg class="sheet-map"');
  let depth = 0;
  for (const match of svg.slice(start).matchAll(/<svg\b[^>]*>|<\/svg>/g)) {
    depth += match[0] === '</svg>' ? -1 : 1;
    if (depth === 0) return svg.slice(0, start) + svg.slice(start + match.index);
  }
  throw new Error('The map has no end.');
}

describe('mapSheet', () => {
  const all = sheetTemplateIds.flatMap((template) => views.map(([name, view]) => ({ template, name, view })));

  it.each(all)('$template of $name is one safe and whole SVG in its size, that does not depend on the page', ({ template, view }) => {
    const svg = mapSheet({ atlas, view, topologies, template });
    expect(unsafeParts(svg)).toEqual([]);
    expect(parseTags(svg)[0]?.attributes.get('viewBox')).toBe(`0 0 ${sheetTemplates[template].width} ${sheetTemplates[template].height}`);
    expect(svg).not.toContain('non-scaling-stroke');
    expect(mapSheet({ atlas, view, topologies, template })).toBe(svg);
  });

  it.each(all)('$template of $name keeps its words on the paper and apart', ({ template, view }) => {
    const { height, width } = sheetTemplates[template];
    const svg = mapSheet({ atlas, view, topologies, template, title: '很長的標題'.repeat(14), sentence: '一句很長的話，說明地圖。'.repeat(20) });
    const boxes = [...withoutMap(svg).matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" font-size="([\d.]+)"([^>]*)>([^<]*)</g)].map(([, x, y, size, rest = '', text = '']) => {
      const long = textWidth(text, Number(size));
      const left = Number(x) - (rest.includes('text-anchor="end"') ? long : 0);
      return { text, left, right: left + long, top: Number(y) - 0.8 * Number(size), bottom: Number(y) + 0.15 * Number(size) };
    });
    expect(boxes.length).toBeGreaterThan(8);
    boxes.forEach((box, index) => {
      expect(box.left).toBeGreaterThan(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.top).toBeGreaterThan(0);
      expect(box.bottom).toBeLessThan(height - 4);
      expect(boxes.slice(index + 1).filter((other) => overlap(box, other)).map(({ text }) => [box.text, text])).toEqual([]);
    });
  });

  it('tells what it shows, of when, where from, and under what licence', () => {
    const words = texts(mapSheet({ atlas, view: defaultView, topologies, template: '16:9', filters: [{ zh: '半導體', en: 'Semiconductors' }] })).join('\n');
    for (const part of ['製造業：區位商數', '各縣市・2025年12月・半導體', '資料日期：2025年12月', '內政部', '政府資料開放授權條款', '聚落圖', '公里', '北']) expect(words).toContain(part);
  });

  it('says the value and the rank of a selected county', () => {
    const words = texts(mapSheet({ atlas, view: { ...defaultView, language: 'en', selection: 'county:66000' }, topologies, template: 'a4-portrait' }));
    expect(words.some((line) => /^Taichung City: [\d.]+, ((joint )?\d+(st|nd|rd|th) )?highest of 22$/.test(line))).toBe(true);
  });

  it('names every county of islands once, whether it has a box or stands on the map', () => {
    for (const template of sheetTemplateIds) {
      const words = texts(mapSheet({ atlas, view: defaultView, topologies, template }));
      for (const name of ['連江縣', '金門縣', '澎湖縣']) expect(words.filter((word) => word === name)).toHaveLength(1);
    }
  });
});

describe('mapOnly', () => {
  it('has the size that is asked for, and no sea where the ground is to be clear', () => {
    const of = (ground: 'sea' | 'none') => mapOnly({ atlas, view: defaultView, topologies, width: 640, height: 480, theme: 'projector', ground, furnished: false });
    expect(parseTags(of('sea'))[0]?.attributes.get('width')).toBe('640');
    expect(of('sea')).toContain('fill="#0d1b22"/>');
    expect(parseTags(of('none')).filter(({ name, attributes }) => name === 'rect' && attributes.get('fill') === '#0d1b22')).toEqual([]);
  });

  it('has no names when it is to have none', () => {
    expect(texts(mapOnly({ atlas, view: defaultView, topologies, width: 320, height: 180, theme: 'light', ground: 'sea', furnished: false, named: false }))).toEqual([]);
  });
});
