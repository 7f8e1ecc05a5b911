import type { Slide, SlideDeck, SlideTable } from '../core/briefing/slide.ts';
import { layoutOf } from './slide-layout.ts';

/** Most rows of a table on one slide, so that it can be read from afar (or, upright, at arm's length). */
const mostRows = { '16:9': 14, 'a4-landscape': 16, 'a4-portrait': 30 } as const;

const continued = { 'zh-TW': '（續）', en: ' (continued)' } as const;

/** A slide of its own for rows that did not fit: the same title, source, date and theme, and nothing else. */
function continuation(slide: Slide, table: SlideTable, language: SlideDeck['language']): Slide {
  return {
    ...slide,
    title: `${slide.title}${continued[language]}`,
    sentence: '',
    points: [],
    numbers: [],
    picture: null,
    charts: [],
    tables: [table],
    notes: '',
  };
}

/** A slide whose tables all fit, followed by slides with the rows that did not. */
function pagesOfSlide(slide: Slide, deck: SlideDeck): Slide[] {
  const cut = (counts: readonly number[]): Slide => ({ ...slide, tables: slide.tables.map((table, at) => ({ ...table, rows: table.rows.slice(0, counts[at]) })) });
  let shown = slide.tables.map((table) => Math.min(table.rows.length, mostRows[deck.size]));
  // Columns are as wide as what they hold: with fewer rows they change, and so may the number of rows that fit.
  for (let changed = true; changed; ) {
    const boxes = layoutOf(cut(shown), deck.size).tables;
    const next = shown.map((count, at) => Math.min(count, Math.max(1, boxes[at]?.rowsThatFit ?? count)));
    changed = next.some((count, at) => count !== shown[at]);
    shown = next;
  }
  const first = cut(shown);
  const rest = slide.tables.flatMap((table, at) => {
    const rows = table.rows.slice(shown[at]);
    return rows.length === 0 ? [] : pagesOfSlide(continuation(slide, { ...table, rows }, deck.language), deck);
  });
  return [first, ...rest.map((page) => ({ ...page, title: `${slide.title}${continued[deck.language]}` }))];
}

/** The slides as they are written: a table that is too long for its slide goes on on the next one, with the same title, source and date. */
export function pagesOf(deck: SlideDeck): Slide[] {
  return deck.slides.flatMap((slide) => pagesOfSlide(slide, deck));
}
