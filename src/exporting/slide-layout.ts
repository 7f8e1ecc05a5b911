import type { Slide, SlideNumber, SlideSize } from '../core/briefing/slide.ts';
import { columnsOf, rowsOf, split, type Box } from './slide-areas.ts';
import { boldWidth, fitWords, heightOf, linesOf, type FittedWords } from './fit-words.ts';
import { tableBox, type TableBox } from './table-layout.ts';

/** Width and height of each size of slide in mm. */
export const slideSizes: Readonly<Record<SlideSize, { readonly width: number; readonly height: number }>> = {
  '16:9': { width: 338.667, height: 190.5 },
  'a4-landscape': { width: 297, height: 210 },
  'a4-portrait': { width: 210, height: 297 },
};

/** A box of text; paragraphs and size fit into it. */
export interface WordsBox extends Box, FittedWords {}

/** A card with a large figure: `valueSize` and `labelSize` in pt. */
export interface NumberBox extends Box {
  readonly value: string;
  readonly label: string;
  readonly valueSize: number;
  readonly labelSize: number;
}

/** Where everything of a slide stands, in mm from its upper left corner. */
export interface SlideBoxes {
  readonly width: number;
  readonly height: number;
  readonly title: WordsBox;
  readonly sentence: WordsBox | null;
  readonly points: WordsBox | null;
  readonly numbers: readonly NumberBox[];
  /** Has the proportions of the picture. */
  readonly picture: Box | null;
  /** One for each chart. */
  readonly charts: readonly Box[];
  /** One for each table. */
  readonly tables: readonly TableBox[];
  /** Publishers and titles of the data. */
  readonly source: WordsBox;
  readonly date: WordsBox;
  readonly slideNumber: Box;
}

const gap = 5;
/** Distance between two points, mm. */
export const pointGap = 1.8;
/** Indent of the text after the mark of a point, mm. */
export const pointIndent = 5;
/** A title on one line if it can be read so, on two otherwise. */
const oneLineTitleSizes = [28, 26, 24, 23, 22] as const;
const titleSizes = [26, 24, 22, 20, 18] as const;
const sentenceSizes = [18, 17, 16, 15, 14, 13, 12] as const;
const pointSizes = [16, 15, 14, 13, 12, 11] as const;
/** Larger ones for a slide of words alone. */
const aloneSentenceSizes = [28, 26, 24, 22, 20, ...sentenceSizes] as const;
const alonePointSizes = [22, 20, 18, ...pointSizes] as const;
const footerSizes = [9, 8.5, 8, 7.5, 7] as const;

/** Margin of a slide on all sides, mm. */
function marginOf(size: SlideSize): number {
  return size === '16:9' ? 13 : 14;
}

function wordsIn(box: Box, paragraphs: readonly string[], sizes: readonly number[], between = 0, indent = 0): WordsBox {
  return { ...box, ...fitWords(paragraphs, { width: box.width - indent, height: box.height, gap: between }, sizes) };
}

/** Cards for the figures in rows of at most `most`; their values share a size, so do their labels. */
function numberCards(numbers: readonly SlideNumber[], area: Box, most: number): NumberBox[] {
  if (numbers.length === 0) return [];
  const across = Math.min(most, numbers.length);
  const rows = rowsOf(area, Math.ceil(numbers.length / across), 3);
  const cells = rows.flatMap((row) => columnsOf(row, across, 3));
  const inner = (cells[0]?.width ?? area.width) - 6;
  const tall = (cells[0]?.height ?? area.height) - 4;
  const fits = (value: number, label: number) =>
    numbers.every((number) => linesOf(number.value, value, inner / boldWidth) === 1 && heightOf([number.value], value, inner, 0) + heightOf([number.label], label, inner, 0) <= tall);
  const sizes = [40, 36, 32, 28, 24, 20, 16].flatMap((value) => [14, 13, 12, 11, 10.5].map((label) => ({ value, label })));
  const { value, label } = sizes.find((pair) => fits(pair.value, pair.label)) ?? { value: 14, label: 9 };
  return numbers.flatMap((number, at) => {
    const cell = cells[at];
    if (!cell) return [];
    const fitted = fitWords([number.label], { width: inner, height: tall - heightOf([number.value], value, inner, 0) }, [label]);
    return [{ ...cell, value: number.value, label: fitted.paragraphs[0] ?? '', valueSize: value, labelSize: label }];
  });
}

/** Height of a card beside figures, and on a slide of words alone, mm. */
const cardHeights = { beside: 25, alone: 32 } as const;

interface Words {
  readonly sentence: WordsBox | null;
  readonly points: WordsBox | null;
  readonly numbers: readonly NumberBox[];
  /** Lower edge of what is written, mm. */
  readonly end: number;
}

/** Sentence, cards and points one under the other inside `area`. */
function placeWords(slide: Slide, area: Box, { across, alone }: { readonly across: number; readonly alone: boolean }): Words {
  let top = area.y;
  const room = () => area.y + area.height - top;
  const hasPoints = slide.points.some((point) => point.trim() !== '');
  const cards = slide.numbers.length > 0 ? Math.ceil(slide.numbers.length / Math.min(across, slide.numbers.length)) : 0;
  const cardsTall = cards === 0 ? 0 : Math.min(cards * (cardHeights[alone ? 'alone' : 'beside'] + 3) + 2, area.height * (hasPoints || slide.sentence !== '' ? 0.55 : 1));
  let sentence: WordsBox | null = null;
  if (slide.sentence.trim() !== '') {
    const height = Math.max(8, (room() - cardsTall) * (hasPoints ? 0.5 : 1));
    const fitted = wordsIn({ ...area, y: top, height }, [slide.sentence], alone ? aloneSentenceSizes : sentenceSizes);
    const used = Math.min(height, heightOf(fitted.paragraphs, fitted.size, area.width, 0) + 1);
    sentence = { ...fitted, height: used };
    top += used + 3;
  }
  const numbers = cards > 0 ? numberCards(slide.numbers, { ...area, y: top, height: Math.min(cardsTall - 2, room()) }, across) : [];
  if (cards > 0) top += cardsTall + 1;
  let points: WordsBox | null = null;
  if (hasPoints) {
    const height = Math.max(8, room());
    const fitted = wordsIn({ ...area, y: top, height }, slide.points, alone ? alonePointSizes : pointSizes, pointGap, pointIndent);
    const used = Math.min(height, heightOf(fitted.paragraphs, fitted.size, area.width - pointIndent, pointGap) + 1);
    points = { ...fitted, height: used };
    top += used;
  }
  return { sentence, points, numbers, end: Math.min(top, area.y + area.height) };
}

/** The largest box of the proportions `width : height` inside `area`: in its middle, or at its upper edge. */
function contain(area: Box, width: number, height: number, atTop: boolean): Box {
  const scale = Math.min(area.width / Math.max(1, width), area.height / Math.max(1, height));
  const wide = width * scale;
  const tall = height * scale;
  return { x: area.x + (area.width - wide) / 2, y: atTop ? area.y : area.y + (area.height - tall) / 2, width: wide, height: tall };
}

/** Boxes of all parts of a slide. Pure: the same slide and size always give the same boxes, and nothing overlaps or leaves the slide. */
export function layoutOf(slide: Slide, size: SlideSize): SlideBoxes {
  const { width, height } = slideSizes[size];
  const margin = marginOf(size);
  const inner = width - 2 * margin;
  const oneLine = oneLineTitleSizes.find((candidate) => linesOf(slide.title, candidate, inner / boldWidth) === 1);
  const title = wordsIn({ x: margin, y: 9, width: inner, height: size === 'a4-portrait' ? 26 : 22 }, [slide.title], oneLine === undefined ? titleSizes : [oneLine], 0, inner * (1 - 1 / boldWidth));
  const titleEnd = title.y + heightOf(title.paragraphs, title.size, inner / boldWidth, 0) + 1;
  const footerTop = height - 16;
  const dateWidth = size === 'a4-portrait' ? 58 : 66;
  const source = wordsIn({ x: margin, y: footerTop, width: inner - dateWidth - 20, height: 11 }, [slide.source], footerSizes);
  const date = wordsIn({ x: margin + inner - dateWidth - 14, y: footerTop, width: dateWidth, height: 11 }, [slide.dataDate], footerSizes);
  const slideNumber = { x: margin + inner - 12, y: footerTop, width: 12, height: 11 };
  const content: Box = { x: margin, y: titleEnd + 4, width: inner, height: footerTop - 4 - titleEnd - 4 };

  const hasWords = slide.sentence.trim() !== '' || slide.points.some((point) => point.trim() !== '') || slide.numbers.length > 0;
  const figures = (slide.picture ? 1 : 0) + slide.charts.length + slide.tables.length;
  const above = size === 'a4-portrait' || slide.textSide === 'top';
  let words: Words = { sentence: null, points: null, numbers: [], end: content.y };
  let area = content;
  if (hasWords && (figures === 0 || above)) {
    const wordsArea = figures === 0 ? content : { ...content, height: content.height * 0.45 };
    words = placeWords(slide, wordsArea, { across: size === 'a4-portrait' ? 3 : 4, alone: figures === 0 });
    area = { ...content, y: words.end + gap, height: content.y + content.height - words.end - gap };
  } else if (hasWords) {
    const column = content.width * 0.33;
    const left = slide.textSide === 'left';
    words = placeWords(slide, { ...content, x: left ? content.x : content.x + content.width - column, width: column }, { across: 2, alone: false });
    area = { ...content, x: left ? content.x + column + gap + 2 : content.x, width: content.width - column - gap - 2 };
  }
  const boxes = split(area, figures, gap);
  const chartsFrom = slide.picture ? 1 : 0;
  const tablesFrom = chartsFrom + slide.charts.length;
  const first = boxes[0];
  return {
    width,
    height,
    title: { ...title, height: titleEnd - title.y },
    sentence: words.sentence,
    points: words.points,
    numbers: words.numbers,
    picture: slide.picture && first ? contain(first, slide.picture.width, slide.picture.height, above) : null,
    charts: boxes.slice(chartsFrom, tablesFrom),
    tables: slide.tables.flatMap((table, at) => {
      const box = boxes[tablesFrom + at];
      return box ? [tableBox(table, box)] : [];
    }),
    source,
    date,
    slideNumber,
  };
}
