import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Slide, SlideDeck } from '../../src/core/briefing/slide.ts';
import { writeOdp } from '../../src/exporting/odp/write-odp.ts';
import { writePptx } from '../../src/exporting/pptx/write-pptx.ts';
import { layoutOf } from '../../src/exporting/slide-layout.ts';
import { pagesOf } from '../../src/exporting/slide-pages.ts';
import { elementsOf, parseXml } from '../unit/exporting/parse-xml.ts';
import { sampleDeck } from '../unit/exporting/sample-deck.ts';
import { convert, office, pdfFonts, pdfPages, toPdf, withoutSpace } from './libreoffice.ts';

const writers = { pptx: writePptx, odp: writeOdp } as const;
const decks = [
  ['pptx', 'zh-TW', '16:9', 'light'],
  ['pptx', 'en', 'a4-portrait', 'projector'],
  ['pptx', 'zh-TW', 'a4-landscape', 'projector'],
  ['odp', 'zh-TW', '16:9', 'projector'],
  ['odp', 'en', 'a4-landscape', 'light'],
  ['odp', 'zh-TW', 'a4-portrait', 'light'],
] as const;

/** Every text that a reader of the slide must find. */
function textsOf(slide: Slide, size: SlideDeck['size']): string[] {
  const boxes = layoutOf(slide, size);
  return [
    slide.title,
    slide.source,
    slide.dataDate,
    ...(boxes.sentence?.paragraphs ?? []),
    ...(boxes.points?.paragraphs ?? []),
    ...slide.numbers.map(({ value }) => value),
    ...boxes.numbers.map(({ label }) => label),
    ...slide.charts.flatMap((chart) => [chart.title, chart.valueTitle, ...(chart.series.length > 1 ? chart.series.map(({ name }) => name) : [])]),
    ...slide.tables.flatMap((table) => [table.title, ...table.columns.map(({ title }) => title), ...table.rows.flat()]),
  ].map((text) => withoutSpace(text).replace(/[.…]+$/u, ''));
}

describe.skipIf(!office)('LibreOffice', () => {
  it.each(decks)('shows every text of a %s in %s, %s, %s', async (kind, language, size, theme) => {
    const deck = sampleDeck(language, size, theme, 400);
    const slides = pagesOf(deck);
    const started = performance.now();
    const bytes = await writers[kind](deck);
    const written = performance.now();
    const pdf = toPdf(bytes, kind);
    console.log(`${kind}: ${slides.length} slides written in ${Math.round(written - started)} ms, converted in ${Math.round(performance.now() - written)} ms`);
    const pages = pdfPages(pdf);
    expect(pages).toHaveLength(slides.length);
    const missing = slides.flatMap((slide, at) => textsOf(slide, size).filter((text) => !pages[at]?.includes(text)).map((text) => `${at + 1}: ${text}`));
    expect(missing).toEqual([]);
    expect(pages.join('')).not.toMatch(/[\uFFFD\u25A1]/u);
    const fonts = pdfFonts(pdf);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    if (language === 'zh-TW') expect(fonts.some(({ name }) => /CJK|TC|JhengHei|PingFang/i.test(name))).toBe(true);
  });

  it.each(['pptx', 'odp'] as const)('keeps slides, charts and tables of a %s as objects when it saves the file', async (kind) => {
    const deck = sampleDeck('zh-TW', '16:9', 'light', 200);
    const slides = pagesOf(deck);
    const saved = unzipSync(convert(await writers[kind](deck), kind, 'odp'));
    const content = parseXml(strFromU8(saved['content.xml'] ?? new Uint8Array()).replaceAll('&apos;', '’'));
    const count = (of: (slide: Slide) => number) => slides.reduce((sum, slide) => sum + of(slide), 0);
    expect(elementsOf(content, 'draw:page')).toHaveLength(slides.length);
    expect(elementsOf(content, 'draw:object')).toHaveLength(count(({ charts }) => charts.length));
    expect(elementsOf(content, 'table:table')).toHaveLength(count(({ tables }) => tables.length));
    const charts = Object.keys(saved).filter((path) => /^Object \d+\/content\.xml$/.test(path));
    expect(charts.every((path) => strFromU8(saved[path] ?? new Uint8Array()).includes('<chart:chart'))).toBe(true);
    const described = elementsOf(content, 'svg:desc').map((element) => element.text);
    for (const slide of slides) expect(described).toEqual(expect.arrayContaining([...(slide.picture ? [slide.picture.description] : []), ...slide.charts.map(({ description }) => description)]));
  });
});
