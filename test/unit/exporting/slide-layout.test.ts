import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Slide, SlideTable, SlideSize } from '../../../src/core/briefing/slide.ts';
import type { Box } from '../../../src/exporting/slide-areas.ts';
import { heightOf } from '../../../src/exporting/fit-words.ts';
import { layoutOf, pointGap, pointIndent, type SlideBoxes } from '../../../src/exporting/slide-layout.ts';
import { pagesOf } from '../../../src/exporting/slide-pages.ts';
import { quotientChart, sampleChart, sampleDeck, sampleSlide, sampleTable } from './sample-deck.ts';

const sizes: readonly SlideSize[] = ['16:9', 'a4-landscape', 'a4-portrait'];
const picture = { bytes: new Uint8Array(), width: 800, height: 600, description: 'map' };

const anySlide: fc.Arbitrary<Slide> = fc
  .record({
    language: fc.constantFrom('zh-TW' as const, 'en' as const),
    sentences: fc.integer({ min: 0, max: 8 }),
    points: fc.integer({ min: 0, max: 9 }),
    numbers: fc.integer({ min: 0, max: 5 }),
    picture: fc.boolean(),
    charts: fc.integer({ min: 0, max: 3 }),
    tables: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 2 }),
    textSide: fc.constantFrom('left' as const, 'right' as const, 'top' as const),
    longTitle: fc.boolean(),
  })
  .map((wanted) => {
    const plain = sampleSlide(wanted.language);
    return {
      ...plain,
      title: wanted.longTitle ? plain.title.repeat(6) : plain.title,
      sentence: plain.sentence.repeat(wanted.sentences),
      points: Array.from({ length: wanted.points }, () => plain.points[0] ?? ''),
      numbers: Array.from({ length: wanted.numbers }, (_, at) => plain.numbers[at % 3] ?? { value: '', label: '' }),
      picture: wanted.picture ? picture : null,
      charts: Array.from({ length: wanted.charts }, (_, at) => (at === 0 ? quotientChart(wanted.language) : sampleChart(wanted.language, 'column'))),
      tables: wanted.tables.map((rows) => sampleTable(wanted.language, rows)),
      textSide: wanted.textSide,
    };
  });

function boxesOf(boxes: SlideBoxes): (readonly [name: string, box: Box])[] {
  const one = (name: string, box: Box | null) => (box ? [[name, box] as const] : []);
  return [
    ...one('title', boxes.title),
    ...one('sentence', boxes.sentence),
    ...one('points', boxes.points),
    ...boxes.numbers.map((box, at) => [`number ${at}`, box] as const),
    ...one('picture', boxes.picture),
    ...boxes.charts.map((box, at) => [`chart ${at}`, box] as const),
    ...boxes.tables.flatMap((table, at) => [[`table ${at} title`, table.title] as const, [`table ${at}`, table.grid] as const]),
    ...one('source', boxes.source),
    ...one('date', boxes.date),
    ...one('slide number', boxes.slideNumber),
  ];
}

const overlap = (a: Box, b: Box) => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.01 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.01;

describe('layoutOf', () => {
  it('lets nothing overlap, leave the slide or outgrow its box', () => {
    fc.assert(
      fc.property(anySlide, fc.constantFrom(...sizes), (slide, size) => {
        const boxes = layoutOf(slide, size);
        const all = boxesOf(boxes);
        const faults = all.flatMap(([name, box], at) => [
          ...(box.x < 0 || box.y < 0 || box.x + box.width > boxes.width + 0.01 || box.y + box.height > boxes.height + 0.01 || box.width <= 5 || box.height <= 0 ? [`${name} leaves the slide`] : []),
          ...all.slice(at + 1).flatMap(([other, second]) => (overlap(box, second) ? [`${name} overlaps ${other}`] : [])),
        ]);
        expect(faults).toEqual([]);
        for (const words of [boxes.sentence, boxes.source, boxes.date]) if (words) expect(heightOf(words.paragraphs, words.size, words.width, 0)).toBeLessThanOrEqual(words.height + 0.01);
        if (boxes.points) expect(heightOf(boxes.points.paragraphs, boxes.points.size, boxes.points.width - pointIndent, pointGap)).toBeLessThanOrEqual(boxes.points.height + 0.01);
        expect(boxes.source.paragraphs).toEqual([slide.source]);
        expect(boxes.charts).toHaveLength(slide.charts.length);
        expect(boxes.numbers.map(({ value }) => value)).toEqual(slide.numbers.map(({ value }) => value));
        if (boxes.picture) expect(boxes.picture.width / boxes.picture.height).toBeCloseTo(4 / 3, 6);
      }),
      { numRuns: 300 },
    );
  });

  it('puts the words where they are wanted', () => {
    const at = (textSide: Slide['textSide']) => layoutOf(sampleSlide('en', { picture, textSide }), '16:9');
    const side = (boxes: SlideBoxes) => (boxes.sentence?.x ?? 0) - (boxes.picture?.x ?? 0);
    expect(side(at('left'))).toBeLessThan(0);
    expect(side(at('right'))).toBeGreaterThan(0);
    expect((at('top').sentence?.y ?? 0) + (at('top').sentence?.height ?? 0)).toBeLessThan(at('top').picture?.y ?? 0);
  });
});

describe('pagesOf', () => {
  it('loses no row, keeps source and date, and every table fits its slide', () => {
    fc.assert(
      fc.property(anySlide, fc.constantFrom(...sizes), (slide, size) => {
        const deck = { ...sampleDeck('en', size, 'light', 8), slides: [slide] };
        const pages = pagesOf(deck);
        const rows = (list: readonly Slide[], columns: string) => list.flatMap(({ tables }) => tables.filter((table) => table.title === columns).flatMap((table) => table.rows));
        for (const title of new Set(slide.tables.map((table) => table.title))) expect(rows(pages, title).map((row) => row.join()).sort()).toEqual(rows([slide], title).map((row) => row.join()).sort());
        for (const page of pages) {
          expect([page.source, page.dataDate]).toEqual([slide.source, slide.dataDate]);
          for (const [at, box] of layoutOf(page, size).tables.entries()) {
            // One row is always written, even where the charts leave no room for it.
            if ((page.tables[at]?.rows.length ?? 0) > 1) expect(box.rowsThatFit).toBe(page.tables[at]?.rows.length);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives a table that would be cut beside words and map a slide of its own, whole', () => {
    const kinds = ['重點產業', '專業化', '聚落', '園區', '創新中心', '育成', 'SBIR 領域', 'SBIR 獲補助'];
    const table: SlideTable = { title: '創新鏈結', columns: kinds.map((title) => ({ title, align: 'start' })), rows: Array.from({ length: 7 }, () => ['亞洲·矽谷', '無，最近 38 公里', '無，最近 91 公里', '有，1', '無，最近 71 公里', '不明', '有，2', '不明']) };
    const pages = pagesOf({ ...sampleDeck('zh-TW', '16:9', 'light', 8), slides: [sampleSlide('zh-TW', { title: 'T', picture, tables: [table] })] });
    expect(pages.map((page) => [page.title, page.tables.length, page.picture !== null])).toEqual([['T', 0, true], ['T（續）', 1, false]]);
    const cells = pages.flatMap((page) => layoutOf(page, '16:9').tables.flatMap((box) => box.cells));
    expect(cells).toEqual([kinds, ...table.rows]);
  });

  it('continues 22 rows on a second slide across and not on an upright one', () => {
    const titles = (size: SlideSize, language: 'zh-TW' | 'en') => pagesOf({ ...sampleDeck(language, size, 'light', 8), slides: [sampleSlide(language, { title: 'T', sentence: '', points: [], numbers: [], tables: [sampleTable(language, 22)] })] }).map((page) => [page.title, page.tables[0]?.rows.length]);
    expect(titles('16:9', 'zh-TW')).toEqual([['T', 14], ['T（續）', 8]]);
    expect(titles('a4-landscape', 'en')).toEqual([['T', 16], ['T (continued)', 6]]);
    expect(titles('a4-portrait', 'en')).toEqual([['T', 22]]);
  });
});
