import type { Slide, SlideDeck, SlideTable } from '../core/briefing/slide.ts';
import { layoutOf } from './slide-layout.ts';

/** Most rows of a table on one slide, so that it can be read from afar (or, upright, at arm's length). */
const mostRows = { '16:9': 14, 'a4-landscape': 16, 'a4-portrait': 30 } as const;

const continued = { 'zh-TW': '（續）', en: ' (continued)' } as const;

/** Said once, however many slides go on. */
function continuedTitle({ title }: Slide, language: SlideDeck['language']): string {
  return title.endsWith(continued[language]) ? title : `${title}${continued[language]}`;
}

/** A slide of its own for rows that did not fit: the same title, source, date and theme, and nothing else. */
function continuation(slide: Slide, table: SlideTable, language: SlideDeck['language']): Slide {
  return {
    ...slide,
    title: continuedTitle(slide, language),
    sentence: '',
    points: [],
    numbers: [],
    picture: null,
    charts: [],
    tables: [table],
    notes: '',
  };
}

/** Whether a slide holds anything besides its tables. */
function hasMore(slide: Slide): boolean {
  return slide.picture !== null || slide.charts.length > 0 || slide.sentence !== '' || slide.numbers.length > 0 || slide.points.length > 0 || slide.tables.length > 1;
}

/** A slide without the tables that could not be read beside its words and map, and a slide of its own for each of these. */
function withOwnPages(slide: Slide, deck: SlideDeck): Slide[] {
  if (!hasMore(slide)) return [slide];
  const boxes = layoutOf(slide, deck.size).tables;
  const cramped = slide.tables.filter((_, at) => boxes[at]?.cramped);
  if (cramped.length === 0) return [slide];
  return [{ ...slide, tables: slide.tables.filter((table) => !cramped.includes(table)) }, ...cramped.map((table) => continuation(slide, table, deck.language))];
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
  const title = continuedTitle(slide, deck.language);
  return [first, ...rest.map((page) => ({ ...page, title }))];
}

/** The slides as they are written: a table that cannot be read beside words and map has a slide of its own; a table that is too long for its slide goes on on the next one, with the same title, source and date. */
export function pagesOf(deck: SlideDeck): Slide[] {
  return deck.slides.flatMap((slide) => withOwnPages(slide, deck).flatMap((page) => pagesOfSlide(page, deck)));
}
