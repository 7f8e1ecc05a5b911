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
  const most = mostRows[deck.size];
  const capped = { ...slide, tables: slide.tables.map((table) => ({ ...table, rows: table.rows.slice(0, most) })) };
  const boxes = layoutOf(capped, deck.size).tables;
  const shown = slide.tables.map((table, at) => Math.min(table.rows.length, most, Math.max(1, boxes[at]?.rowsThatFit ?? most)));
  const first = { ...slide, tables: slide.tables.map((table, at) => ({ ...table, rows: table.rows.slice(0, shown[at]) })) };
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
