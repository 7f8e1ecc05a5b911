import { textIn, type Language, type Text } from '../../core/text.ts';
import { element, shortNumber } from '../svg-text.ts';
import { areaMark, baseTick, type ChartArea } from './chart-area.ts';
import { chartInk, presentValues, printFigure, type ChartFigure, type FigureFormat } from './chart.ts';
import { plotInk } from './plot-ink.ts';
import { hoverTitle, inWords } from './plot-text.ts';
import { swarm } from './ranking-dots.ts';

export interface DotCell extends ChartFigure {
  /** What has to be known of the figure, or why there is none where the reason alone would not say it. */
  readonly note: Text | null;
}

/** One indicator of several areas. */
export interface DotRow {
  /** For `data-item`. */
  readonly id: string;
  readonly title: Text;
  readonly format: FigureFormat;
  /** One per area. */
  readonly cells: readonly DotCell[];
  /** What the areas are set against; `null` where it has no place on this scale, as the nation's sum beside counties. */
  readonly base: ChartFigure | null;
  /** Least and greatest figure of the counties: the scale of the row. `null` = that of the cells. */
  readonly range: readonly [number, number] | null;
}

const radius = 4.8;

interface RowScale {
  readonly place: (value: number) => number;
  readonly low: number;
  readonly high: number;
}

/** The counties' range, wider where an area lies beyond it (a sum of counties); `null` without any figure. */
function scaleOf({ cells, range }: DotRow, from: number, to: number): RowScale | null {
  const values = [...presentValues(cells), ...(range ?? [])];
  if (values.length === 0) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const place = (value: number): number => (high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
  return { place, low, high };
}

/** A chevron at the end beyond which the base lies. */
function baseBeyond(x: number, y: number, side: 1 | -1): string {
  return element('path', {
    class: 'base beyond',
    d: `M${shortNumber(x - 2.5 * side, 1)} ${shortNumber(y - 4.5, 1)}l${5 * side} 4.5l${-5 * side} 4.5`,
    fill: 'none',
    stroke: chartInk.emphasis,
    'stroke-width': 1.6,
  });
}

/** Where and how a strip is drawn within a larger picture, in px. */
export interface StripPlace {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  /** Half the height that the markers may take. */
  readonly room: number;
}

/**
 * The areas of one row on a line: a pale line for the scale, a stronger one for the range of the counties, the base as an upright line. Markers
 * that would cover one another give way up and down; areas without a figure have none.
 */
export function stripMarks(row: DotRow, areas: readonly ChartArea[], place: StripPlace, language: Language): string {
  const { middle } = place;
  const [from, to] = [place.from + radius + 2, place.to - radius - 2];
  const track = (x1: number, x2: number, ink: string, width: number, name: string): string =>
    element('line', { class: name, x1: shortNumber(x1, 1), x2: shortNumber(x2, 1), y1: middle, y2: middle, stroke: ink, 'stroke-width': width });
  const whole = track(place.from, place.to, chartInk.line, 1, 'track');
  const scale = scaleOf(row, from, to);
  if (!scale) return whole;
  const { range, base } = row;
  const isNarrower = range !== null && (range[0] > scale.low || range[1] < scale.high);
  const counties = isNarrower ? track(scale.place(range[0]), scale.place(range[1]), chartInk.missing, 2.4, 'range') : '';
  const known = row.cells.flatMap((cell, index) => {
    const area = areas[index];
    return cell.value === null || !area ? [] : [{ area, value: cell.value }];
  });
  const heights = swarm(known.map(({ value }) => scale.place(value)), radius - 0.6);
  const limit = Math.max(0, place.room - radius);
  const marks = known.map(({ area, value }, index) => {
    const y = middle + Math.max(-limit, Math.min(limit, heights[index] ?? 0));
    const said = `${textIn(area.name, language)} ${printFigure({ value, reason: null }, row.format, language)}`;
    return areaMark(area, scale.place(value), y, radius, { hooks: { 'data-area': area.id }, content: hoverTitle(said) });
  });
  const value = base?.value ?? null;
  const tick =
    value === null
      ? ''
      : value < scale.low
        ? baseBeyond(place.from, middle, -1)
        : value > scale.high
          ? baseBeyond(place.to, middle, 1)
          : baseTick(scale.place(value), middle - place.room, middle + place.room);
  return whole + counties + tick + marks.join('');
}

export interface DotRowInput {
  readonly language: Language;
  readonly areas: readonly ChartArea[];
  readonly row: DotRow;
  readonly width: number;
  readonly height: number;
}

/** The strip of one row alone, for a cell of a table that prints the same figures beside it. */
export function dotRow({ language, areas, row, width, height }: DotRowInput): string {
  const place = { from: 4, to: width - 4, middle: height / 2, room: height / 2 - 1 };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: 'dot-row', width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', focusable: 'false', 'data-item': row.id },
    stripMarks(row, areas, place, language),
  );
}

/** The figure of an area with its note, for hover and table. */
export function cellWords(cell: DotCell, format: FigureFormat, language: Language): string {
  const printed = printFigure(cell, format, language);
  if (!cell.note) return printed;
  return inWords(language, `${printed}（${textIn(cell.note, language)}）`, `${printed} (${textIn(cell.note, language).replace(/\.$/, '')})`);
}

/** A ground behind every other row. */
export function rowGround(index: number, top: number, width: number, height: number): string {
  return index % 2 === 0 ? '' : element('rect', { x: 0, y: shortNumber(top, 1), width, height: shortNumber(height, 1), rx: 3, fill: plotInk.track, 'fill-opacity': 0.55 });
}
