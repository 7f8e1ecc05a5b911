/** A rectangle on a slide: mm from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `count` boxes of the same width side by side in `area`, `gap` mm between them. */
export function columnsOf(area: Box, count: number, gap: number): Box[] {
  const width = (area.width - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, at) => ({ ...area, x: area.x + at * (width + gap), width }));
}

/** `count` boxes of the same height one under the other in `area`, `gap` mm between them. */
export function rowsOf(area: Box, count: number, gap: number): Box[] {
  const height = (area.height - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, at) => ({ ...area, y: area.y + at * (height + gap), height }));
}

/** `count` boxes that fill `area`: beside each other in a wide area, under each other in an upright one; the first one large when there are three; a grid from four on. */
export function split(area: Box, count: number, gap: number): Box[] {
  if (count === 0) return [];
  if (count === 1) return [area];
  const wide = area.width > area.height * 1.15;
  if (count === 2) return wide ? columnsOf(area, 2, gap) : rowsOf(area, 2, gap);
  if (count === 3) {
    const [first, rest] = columnsOf(area, 2, gap);
    return wide && first && rest ? [first, ...rowsOf(rest, 2, gap)] : rowsOf(area, 3, gap);
  }
  const across = wide ? Math.ceil(Math.sqrt(count)) : Math.floor(Math.sqrt(count));
  return rowsOf(area, Math.ceil(count / across), gap).flatMap((row) => columnsOf(row, across, gap)).slice(0, count);
}
