import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeOdp } from '../../../../src/exporting/odp/write-odp.ts';
import { pagesOf } from '../../../../src/exporting/slide-pages.ts';
import { elementsOf, parseXml, textOf } from '../parse-xml.ts';
import { quotientChart, sampleChart, sampleDeck, sampleSlide } from '../sample-deck.ts';
import { odfFaults, openPackage } from './check-package.ts';

const deck = sampleDeck('zh-TW', '16:9', 'light', 200);
const bytes = await writeOdp(deck);
const parts = openPackage(bytes);
const content = parseXml(strFromU8(parts.get('content.xml') ?? new Uint8Array()));
const slides = pagesOf(deck);

describe('the package', () => {
  it.each([
    ['zh-TW', '16:9', 'light'],
    ['en', 'a4-landscape', 'projector'],
    ['en', 'a4-portrait', 'light'],
  ] as const)('is sound in %s, %s, %s', async (language, size, theme) => {
    expect(odfFaults(openPackage(await writeOdp(sampleDeck(language, size, theme, 120))))).toEqual([]);
  });

  it('has a checker that sees faults', () => {
    const broken = (path: string, from: string, to: string) => new Map([...parts].map(([name, data]) => [name, name === path ? new TextEncoder().encode(strFromU8(data).replace(from, to)) : data] as const));
    expect(odfFaults(broken('content.xml', 'Pictures/picture1.png', 'Pictures/none.png'))).toEqual(['content.xml: Pictures/none.png is not there']);
    expect(odfFaults(broken('content.xml', 'draw:master-page-name="Light"', 'draw:master-page-name="Dark"'))).toEqual(['content.xml: no master page Dark']);
    expect(odfFaults(broken('content.xml', 'style:name="gr1"', 'style:name="gr0"')).length).toBeGreaterThan(0);
    expect(odfFaults(new Map([...parts].filter(([path]) => path !== 'Object 1/styles.xml')))).toEqual(['Object 1/styles.xml of the manifest is not there']);
    expect(odfFaults(broken('Object 1/content.xml', 'chart:style-name="ch1"', 'chart:style-name="ch99"'))).toHaveLength(1);
  });

  it('begins with its type, uncompressed', () => {
    expect(strFromU8(bytes.subarray(30, 85))).toBe('mimetypeapplication/vnd.oasis.opendocument.presentation');
  });

  it('is the same twice, and follows the deck', async () => {
    expect(await writeOdp(deck)).toEqual(bytes);
    expect(await writeOdp({ ...deck, date: '2026-11-02' })).not.toEqual(bytes);
  });

  it('stops when told', async () => {
    const controller = new AbortController();
    await expect(writeOdp(deck, { signal: controller.signal, onProgress: (share) => share > 0.2 && controller.abort(new Error('stopped')) })).rejects.toThrow('stopped');
  });

  it('removes what XML cannot hold', async () => {
    const odd = openPackage(await writeOdp({ ...deck, title: 'A & B <c>\u0007', slides: [sampleSlide('en', { title: 'A & B <c>\u0000', notes: '' })] }));
    expect(odfFaults(odd)).toEqual([]);
    expect(textOf(parseXml(strFromU8(odd.get('content.xml') ?? new Uint8Array())))).toContain('A & B <c>');
  });
});

describe('the pages', () => {
  it('hold title, source, date, number and notes as text', () => {
    const pages = elementsOf(content, 'draw:page');
    expect(pages).toHaveLength(slides.length);
    pages.forEach((page, at) => {
      const slide = slides[at];
      const frames = elementsOf(page, 'draw:frame');
      expect(frames.filter(({ attributes }) => attributes.get('presentation:class') === 'title').map(textOf)).toEqual([slide?.title]);
      expect(frames.map(textOf)).toEqual(expect.arrayContaining([slide?.source, slide?.dataDate]));
      expect(elementsOf(page, 'text:page-number')).toHaveLength(1);
      expect(elementsOf(page, 'presentation:notes').map(textOf)).toEqual([slide?.notes.replaceAll('\n', '')]);
    });
  });

  it('have tables and charts as objects of their own', () => {
    expect(elementsOf(content, 'table:table')).toHaveLength(slides.reduce((sum, { tables }) => sum + tables.length, 0));
    expect(elementsOf(content, 'draw:object')).toHaveLength(slides.reduce((sum, { charts }) => sum + charts.length, 0));
    const cells = elementsOf(content, 'table:table-cell').map(textOf);
    expect(cells).toEqual(expect.arrayContaining(slides.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat()))));
  });

  it('name a Chinese font with its substitutes', () => {
    const faces = elementsOf(content, 'style:font-face').map(({ attributes }) => attributes.get('svg:font-family') ?? '');
    expect(faces.some((family) => /Noto Sans TC.*Microsoft JhengHei.*PingFang TC/.test(family))).toBe(true);
    const texts = elementsOf(content, 'style:text-properties').filter(({ attributes }) => attributes.has('fo:color') && attributes.has('fo:font-weight'));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.every(({ attributes }) => attributes.get('style:font-name-asian') === 'Chinese' && attributes.get('style:country-asian') === 'TW')).toBe(true);
  });
});

describe('a chart', () => {
  it('keeps its figures in a table of its own, with gaps', async () => {
    const chart = sampleChart('en', 'bar');
    const one = openPackage(await writeOdp({ ...deck, slides: [sampleSlide('en', { charts: [chart] })] }));
    const root = parseXml(strFromU8(one.get('Object 1/content.xml') ?? new Uint8Array()));
    const rows = elementsOf(root, 'table:table-rows').flatMap((body) => elementsOf(body, 'table:table-row')).map((row) => row.children.map(textOf));
    expect(rows).toEqual(chart.categories.map((category, at) => [category, ...chart.series.map(({ values }) => String(values[at] ?? 'NaN'))]));
    expect(strFromU8(one.get('Object 1/content.xml') ?? new Uint8Array())).toContain('chart:treat-empty-cells="leave-gap"');
  });

  it('of quotients has a logarithmic axis that crosses at 1', async () => {
    const one = openPackage(await writeOdp({ ...deck, slides: [sampleSlide('en', { charts: [quotientChart('en')] })] }));
    const axes = elementsOf(parseXml(strFromU8(one.get('Object 1/content.xml') ?? new Uint8Array())), 'style:chart-properties');
    const logarithmic = axes.find(({ attributes }) => attributes.get('chart:logarithmic') === 'true');
    expect([logarithmic?.attributes.get('chart:minimum'), logarithmic?.attributes.get('chart:maximum')]).toEqual(['0.25', '4']);
    expect(axes.some(({ attributes }) => attributes.get('chart:axis-position') === '1')).toBe(true);
  });
});
