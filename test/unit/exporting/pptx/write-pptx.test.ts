import { strFromU8 } from 'fflate';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { writePptx } from '../../../../src/exporting/pptx/write-pptx.ts';
import { pagesOf } from '../../../../src/exporting/slide-pages.ts';
import { elementsOf, parseXml, textOf } from '../parse-xml.ts';
import { quotientChart, sampleChart, sampleDeck, sampleSlide } from '../sample-deck.ts';
import { openPackage, packageFaults } from './check-package.ts';

const deck = sampleDeck('zh-TW', '16:9', 'light', 200);
const parts = openPackage(await writePptx(deck));
const part = (path: string) => parseXml(strFromU8(parts.get(path) ?? new Uint8Array()));
const slides = pagesOf(deck);

describe('the package', () => {
  it.each([
    ['zh-TW', '16:9', 'light'],
    ['en', 'a4-landscape', 'projector'],
    ['en', 'a4-portrait', 'light'],
  ] as const)('is sound in %s, %s, %s', async (language, size, theme) => {
    expect(packageFaults(openPackage(await writePptx(sampleDeck(language, size, theme, 120))))).toEqual([]);
  });

  it('has a checker that sees faults', () => {
    const broken = (path: string, from: string, to: string) => new Map([...parts, [path, new TextEncoder().encode(strFromU8(parts.get(path) ?? new Uint8Array()).replace(from, to))]]);
    expect(packageFaults(parts)).toEqual([]);
    expect(packageFaults(broken('ppt/slides/slide2.xml', 'r:embed="rId2"', 'r:embed="rId9"'))).toEqual(['ppt/slides/slide2.xml: rId9 has no relationship']);
    expect(packageFaults(broken('ppt/charts/chart1.xml', '<c:autoTitleDeleted val="0"/>', ''))).toEqual([]);
    expect(packageFaults(broken('ppt/charts/chart1.xml', '<c:roundedCorners val="0"/>', '<c:spPr/><c:roundedCorners val="0"/>'))).not.toEqual([]);
    expect(packageFaults(new Map([...parts].filter(([path]) => path !== 'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx')))).toHaveLength(1);
    expect(packageFaults(broken('ppt/slides/slide1.xml', 'id="3"', 'id="2"'))).not.toEqual([]);
  });

  it('is the same twice, and follows the deck', async () => {
    const small = { ...deck, slides: deck.slides.slice(0, 6) };
    const first = await writePptx(small);
    expect(await writePptx(small)).toEqual(first);
    expect(await writePptx({ ...small, title: 'x' })).not.toEqual(first);
  });

  it('says how far it is and stops when told', async () => {
    const shares: number[] = [];
    await writePptx({ ...deck, slides: deck.slides.slice(0, 2) }, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0, 0.5, 1]);
    const controller = new AbortController();
    const stopped = writePptx(deck, { signal: controller.signal, onProgress: (share) => share > 0.2 && controller.abort(new Error('stopped')) });
    await expect(stopped).rejects.toThrow('stopped');
  });

  it('removes what XML cannot hold and escapes the rest', async () => {
    const odd = openPackage(await writePptx({ ...deck, title: 'A & B <c> "d"\u0007', slides: [sampleSlide('en', { title: 'A & B <c>\u0000\uD800', notes: '\u000B' })] }));
    expect(packageFaults(odd)).toEqual([]);
    expect(textOf(parseXml(strFromU8(odd.get('ppt/slides/slide1.xml') ?? new Uint8Array())))).toContain('A & B <c>');
  });
});

describe('the slides', () => {
  it('hold title, source, date and number as text', () => {
    slides.forEach((slide, at) => {
      const root = part(`ppt/slides/slide${at + 1}.xml`);
      const title = elementsOf(root, 'p:sp').find((shape) => elementsOf(shape, 'p:ph').some(({ attributes }) => attributes.get('type') === 'title'));
      expect(title && textOf(title)).toBe(slide.title);
      const texts = elementsOf(root, 'p:sp').map(textOf);
      expect(texts).toEqual(expect.arrayContaining([slide.source, slide.dataDate]));
      expect(elementsOf(root, 'a:fld')).toHaveLength(1);
    });
  });

  it('describe pictures, charts and tables in words', () => {
    const described = slides.flatMap((_, at) => elementsOf(part(`ppt/slides/slide${at + 1}.xml`), 'p:cNvPr').filter(({ attributes }) => /地圖|圖表|表格 /.test(attributes.get('name') ?? '')));
    expect(described).toHaveLength(slides.reduce((sum, slide) => sum + (slide.picture ? 1 : 0) + slide.charts.length + slide.tables.length, 0));
    expect(described.every(({ attributes }) => (attributes.get('descr') ?? '').length > 5)).toBe(true);
  });

  it('name a Chinese font and a language wherever there is text', () => {
    for (const [path, bytes] of parts) {
      if (!/^ppt\/(slides|charts|notesSlides)\/[^/]+\.xml$/.test(path)) continue;
      const root = parseXml(strFromU8(bytes));
      const runs = elementsOf(root, 'a:r');
      expect(runs.every((run) => elementsOf(run, 'a:ea').length === 1 && elementsOf(run, 'a:rPr')[0]?.attributes.get('lang') === 'zh-TW')).toBe(true);
      if (path.includes('charts')) expect(elementsOf(root, 'c:txPr').every((text) => elementsOf(text, 'a:ea')[0]?.attributes.get('typeface') === 'Microsoft JhengHei')).toBe(true);
    }
    for (const number of [1, 2, 3]) expect(elementsOf(part(`ppt/theme/theme${number}.xml`), 'a:ea').map(({ attributes }) => attributes.get('typeface'))).toEqual(['Microsoft JhengHei', 'Microsoft JhengHei']);
  });

  it('carry the notes, related both ways', () => {
    expect(textOf(part('ppt/notesSlides/notesSlide1.xml'))).toContain('提醒：資料為普查年。');
    expect(strFromU8(parts.get('ppt/notesSlides/_rels/notesSlide1.xml.rels') ?? new Uint8Array())).toContain('../slides/slide1.xml');
    expect(strFromU8(parts.get('ppt/slides/_rels/slide1.xml.rels') ?? new Uint8Array())).toContain('../notesSlides/notesSlide1.xml');
  });
});

describe('a chart', () => {
  it('has a gap where there is no figure, in the chart and in its workbook', async () => {
    const chart = sampleChart('en', 'bar');
    const one = openPackage(await writePptx({ ...deck, slides: [sampleSlide('en', { charts: [chart] })] }));
    const root = parseXml(strFromU8(one.get('ppt/charts/chart1.xml') ?? new Uint8Array()));
    const values = elementsOf(root, 'c:numCache').map((cache) => elementsOf(cache, 'c:pt').map((point) => [Number(point.attributes.get('idx')), Number(textOf(point))]));
    expect(values).toEqual(chart.series.map((series) => series.values.flatMap((value, at) => (value === null ? [] : [[at, value]]))));
    expect(elementsOf(root, 'c:dispBlanksAs')[0]?.attributes.get('val')).toBe('gap');
    const book = read(one.get('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'));
    const rows = utils.sheet_to_json(book.Sheets['Sheet1'] ?? {}, { header: 1, defval: null });
    expect(rows).toEqual([[null, '2016', '2021'], ...chart.categories.map((category, at) => [category, ...chart.series.map(({ values: all }) => all[at] ?? null)])]);
    expect(packageFaults(openPackage(one.get('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx') ?? new Uint8Array()))).toEqual([]);
  });

  it('of quotients has an axis of powers of two that crosses at 1', async () => {
    const one = openPackage(await writePptx({ ...deck, slides: [sampleSlide('en', { charts: [quotientChart('en')] })] }));
    const root = parseXml(strFromU8(one.get('ppt/charts/chart1.xml') ?? new Uint8Array()));
    const value = (name: string) => elementsOf(root, name)[0]?.attributes.get('val');
    expect([value('c:logBase'), value('c:crossesAt'), value('c:min'), value('c:max')]).toEqual(['2', '1', '0.25', '4']);
  });
});
