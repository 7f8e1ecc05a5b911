import type { SlideTable } from '../core/briefing/slide.ts';
import type { Box } from './slide-areas.ts';
import { boldWidth, fitWords, lineHeight, linesOf, piecesOf, pointMm, wordsWidth } from './fit-words.ts';

/** A table on a slide: title above, then the grid. All in mm, sizes in pt. */
export interface TableBox extends Box {
  /** Line above the table, at `titleSize` pt; the text is cut when it is too long. */
  readonly title: Box & { readonly text: string; readonly size: number };
  /** Box of the grid itself: header row and rows. */
  readonly grid: Box;
  readonly columnWidths: readonly number[];
  /** Header row first. */
  readonly rowHeights: readonly number[];
  /** The texts as they are drawn, header first; a cell that would need more than two lines is cut. */
  readonly cells: readonly (readonly string[])[];
  readonly size: number;
  /** How many of the rows (without header) fit into the box. */
  readonly rowsThatFit: number;
  /** Some text had to be cut, or a word broken: the table needs more room than it has here. */
  readonly cramped: boolean;
}

const titleHeight = 8;
const sizes = [13, 12, 11, 10.5, 10, 9.5, 9, 8.5, 8] as const;
/** Room left and right of a cell's text, mm. */
export const cellMargin = 1.8;
/** Room above and below a cell's text, mm. */
export const cellPadding = 0.7;

/** Widths by what the columns hold; where there is not enough room, columns of text give way, but not inside a word if that can be. */
function widthsOf(table: SlideTable, width: number, size: number): number[] {
  const around = 2 * cellMargin + 1.5;
  const wide = (text: string) => wordsWidth(text.trimEnd(), size) * pointMm + around;
  const bold = (text: string) => wordsWidth(text.trimEnd(), size) * boldWidth * pointMm + around;
  const cellsOf = (at: number) => table.rows.map((row) => row[at] ?? '');
  const natural = table.columns.map(({ title }, at) => Math.max(8, bold(title), ...cellsOf(at).map(wide)));
  const least = table.columns.map(({ title, align }, at) => Math.max(8, ...piecesOf(title).map(bold), ...(align === 'end' ? cellsOf(at) : cellsOf(at).flatMap(piecesOf)).map(wide)));
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  if (sum(natural) <= width) return natural.map((one) => (one / sum(natural)) * width);
  if (sum(least) >= width) return least.map((one) => (one / sum(least)) * width);
  const share = (width - sum(least)) / (sum(natural) - sum(least));
  return least.map((one, at) => one + ((natural[at] ?? one) - one) * share);
}

/** Height of one row, mm. */
function rowHeight(row: readonly string[], widths: readonly number[], size: number): number {
  const lines = Math.max(1, ...row.map((cell, at) => linesOf(cell, size, (widths[at] ?? 10) - 2 * cellMargin - 0.5)));
  return lines * size * lineHeight * pointMm + 2 * cellPadding;
}

function cutCells(row: readonly string[], widths: readonly number[], size: number): string[] {
  return row.map((cell, at) => fitWords([cell], { width: (widths[at] ?? 10) - 2 * cellMargin - 0.5, height: 2 * size * lineHeight * pointMm + 0.1 }, [size]).paragraphs[0] ?? '');
}

/** Whether a cell is cut, or a column is narrower than its longest heading in one piece. */
function isCramped(table: SlideTable, { cells, widths, size }: { readonly cells: readonly (readonly string[])[]; readonly widths: readonly number[]; readonly size: number }): boolean {
  const whole = [table.columns.map(({ title }) => title), ...table.rows];
  if (cells.some((row, at) => row.some((cell, column) => cell.trim() !== (whole[at]?.[column] ?? '').trim()))) return true;
  return table.columns.some(({ title }, at) => title.length <= 6 && linesOf(title, size, (widths[at] ?? 10) - 2 * cellMargin - 0.5) > 2);
}

/** Lays a table out in `box` at the largest size at which all its rows fit; at the smallest one it says how many do. */
export function tableBox(table: SlideTable, box: Box): TableBox {
  const titled = table.title.trim() !== '';
  const top = titled ? titleHeight : 0;
  const room = box.height - top;
  const laid = (size: number) => {
    const widths = widthsOf(table, box.width, size);
    const cells = [table.columns.map(({ title }) => title), ...table.rows.map((row) => table.columns.map((_, at) => row[at] ?? ''))].map((row) => cutCells(row, widths, size));
    const heights = cells.map((row) => rowHeight(row, widths, size));
    return { size, widths, cells, heights, total: heights.reduce((sum, height) => sum + height, 0) };
  };
  const floor = sizes[sizes.length - 1] ?? 8;
  const all = sizes.map(laid).filter(({ total }) => total <= room);
  // Smaller letters before broken words, but no smaller than can be read from the back of a room.
  const chosen = all.find(({ heights, size }) => size >= 9 && heights.every((height) => height <= size * lineHeight * pointMm + 2 * cellPadding + 0.01)) ?? all[0] ?? laid(floor);
  // Few rows in a large box: rows a little higher than their text, never so high that the table falls apart.
  const airy = Math.min(1.35, Math.max(1, room / chosen.total));
  const rowHeights = chosen.heights.map((height) => height * airy);
  let used = rowHeights[0] ?? 0;
  let rowsThatFit = 0;
  for (const height of rowHeights.slice(1)) {
    used += height;
    if (used > room + 0.01) break;
    rowsThatFit += 1;
  }
  const heading = fitWords([table.title], { width: (box.width - 1) / boldWidth, height: titleHeight - 1 }, [13, 12, 11, 10]);
  const tall = rowHeights.reduce((sum, height) => sum + height, 0);
  return {
    ...box,
    title: { x: box.x, y: box.y, width: box.width, height: titleHeight, text: heading.paragraphs[0] ?? '', size: heading.size },
    grid: { x: box.x, y: box.y + top, width: box.width, height: Math.min(tall, room) },
    columnWidths: chosen.widths,
    rowHeights,
    cells: chosen.cells,
    size: chosen.size,
    rowsThatFit,
    cramped: isCramped(table, chosen),
  };
}
