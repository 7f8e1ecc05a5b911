import { describe, expect, it } from 'vitest';
import { readyBriefing } from '../../src/core/briefing/ready/ready-briefings.ts';
import { viewOfScene } from '../../src/core/briefing/scene-view.ts';
import type { SlideDeck } from '../../src/core/briefing/slide.ts';
import type { Language } from '../../src/core/text.ts';
import { defaultView } from '../../src/core/view/view-state.ts';
import { deckOfBriefing } from '../../src/exporting/deck/deck-of-briefing.ts';
import { writeOdp } from '../../src/exporting/odp/write-odp.ts';
import { writePptx } from '../../src/exporting/pptx/write-pptx.ts';
import { layoutOf } from '../../src/exporting/slide-layout.ts';
import { pagesOf } from '../../src/exporting/slide-pages.ts';
import { wholeAtlas } from '../architecture/whole-atlas.ts';
import { shippedTopologies } from '../unit/core/corridors/shipped-boundaries.ts';
import { samplePicture } from '../unit/exporting/sample-deck.ts';
import { office, pdfFonts, pdfPages, pdfWords, toPdf, withoutSpace } from './libreoffice.ts';

const atlas = wholeAtlas();

async function deckOf(id: string, language: Language): Promise<SlideDeck> {
  const briefing = readyBriefing(atlas, id);
  if (!briefing) throw new Error(`no briefing ${id}`);
  return deckOfBriefing(atlas, { counties: shippedTopologies.counties, townships: shippedTopologies.townships, surroundings: null }, briefing, {
    language,
    size: '16:9',
    publisher: 'Cluster Atlas',
    date: '2026-11-26',
    viewOf: (scene) => viewOfScene(scene, { ...defaultView, page: 'brief', language }),
    // The map's picture is a browser's work; here only its place counts.
    rasterise: async () => samplePicture(64, 48),
  });
}

describe.skipIf(!office)('shipped briefings in LibreOffice', () => {
  it.each([
    ['national', 'zh-TW', 'pptx', 8],
    ['corridor.semicon-s-corridor', 'en', 'odp', 7],
    ['county.09007', 'zh-TW', 'odp', 7],
  ] as const)('%s in %s as %s has every sentence, a source and a date on each slide', async (id, language, kind, fewest) => {
    const deck = await deckOf(id, language);
    expect(deck.slides.length).toBeGreaterThanOrEqual(fewest);
    for (const slide of deck.slides) {
      expect(slide.source.length).toBeGreaterThan(8);
      expect(slide.dataDate).toMatch(/\d{4}|來源|source/);
    }
    const pdf = toPdf(await (kind === 'pptx' ? writePptx(deck) : writeOdp(deck)), kind);
    const pages = pdfPages(pdf);
    const slides = pagesOf(deck);
    expect(pages).toHaveLength(slides.length);
    const missing = slides.flatMap((slide, at) => {
      const boxes = layoutOf(slide, deck.size);
      const texts = [...boxes.title.paragraphs, ...(boxes.sentence?.paragraphs ?? []), ...(boxes.points?.paragraphs ?? []), ...boxes.source.paragraphs, ...boxes.date.paragraphs];
      return texts.map((text) => withoutSpace(text).replace(/[.…]+$/u, '')).filter((text) => !pages[at]?.includes(text));
    });
    expect(missing).toEqual([]);
    // What a program draws higher than it was reckoned runs into the foot of the page or off it.
    const strays = slides.flatMap((slide, at) => {
      const { source, height } = layoutOf(slide, deck.size);
      const foot = withoutSpace(`${slide.source}${slide.dataDate}${at + 1}`);
      return (pdfWords(pdf)[at] ?? []).filter(({ text, bottom, top }) => bottom > 1 || ((top + bottom) / 2 > source.y / height && !foot.includes(withoutSpace(text)))).map(({ text }) => `${at + 1}: ${text}`);
    });
    expect(strays).toEqual([]);
    expect(pages.join('')).not.toMatch(/[\uFFFD\u25A1]/u);
    expect(pdfFonts(pdf).filter(({ embedded }) => !embedded)).toEqual([]);
  });
});
