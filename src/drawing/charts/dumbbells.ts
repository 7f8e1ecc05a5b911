import type { MarkShape } from '../../core/layers/mark.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import type { MissingReason } from '../../core/measures/missing.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { shapePath } from '../shape-path.ts';
import { element, escapeText, shortNumber } from '../svg-text.ts';
import { chartInk, chartSvg, fontSize, printFigure, type Chart } from './chart.ts';
import { logAxis } from './interval-axis.ts';
import { linesOf } from './plot-text.ts';

export interface DumbbellArea {
  readonly name: Text;
  /** `#rrggbb` */
  readonly colour: string;
  readonly shape: MarkShape;
}

export interface DumbbellRow {
  readonly id: string;
  readonly title: Text;
  /** One per area. */
  readonly values: readonly { readonly value: number | null; readonly low: number | null; readonly high: number | null; readonly reason: MissingReason | null; readonly few: boolean }[];
}

export interface DumbbellInput {
  readonly language: Language;
  readonly title: Text;
  /** Name of what 1 stands for. */
  readonly baseName: Text;
  readonly areas: readonly DumbbellArea[];
  readonly rows: readonly DumbbellRow[];
  readonly width: number;
}

const largest = 16;
/** Px from one line of a name to the next. */
const nameLeading = 15;
/** Width of the stretch left of the logarithmic axis in which 0 stands, behind a break. */
const zeroRoom = 30;
/** Said wherever a quotient of 0 is drawn. */
export const zeroWords: Text = {
  zh: '區位商數為 0（沒有任何一家）者畫在斷軸左側的「0」線上；沒有標記者為無資料，不是 0。',
  en: 'A quotient of 0 (not one establishment) stands on the line “0”, left of the break in the axis; where there is no marker there are no data, which is not 0.',
};
const format = { unit: 'ratio', options: { decimals: 2 } } as const;

/** Two slanted strokes where the axis stops, and the dashed line of 0 before them. */
function zeroGrid(x: number, end: number, top: number, bottom: number): string {
  const stroke = (at: number) => element('line', { x1: at - 2, x2: at + 2, y1: top - 3, y2: top - 9, stroke: chartInk.axis, 'stroke-width': 1.2 });
  const line = element('line', { x1: x, x2: x, y1: top - 6, y2: bottom, stroke: chartInk.axis, 'stroke-dasharray': '2 3' });
  const label = element('text', { x, y: top - 11, 'text-anchor': 'middle', 'font-size': fontSize.small, fill: chartInk.secondary }, '0');
  return element('g', { class: 'zero' }, line + label + stroke((x + end) / 2 - 2) + stroke((x + end) / 2 + 2));
}

/** The name of a row in as many lines as the row has room for. */
function rowName(name: string, middle: number, width: number, most: number): string {
  const lines = linesOf(name, fontSize.label, width, most);
  const first = middle + 4 - ((lines.length - 1) * nameLeading) / 2;
  const text = lines.map((line, index) => element('tspan', { x: 0, y: shortNumber(first + index * nameLeading, 1) }, escapeText(line))).join('');
  return element('text', { class: 'row-name', 'font-size': fontSize.label }, text + element('title', {}, escapeText(name)));
}

/**
 * Quotients of several areas, industry by industry, on one logarithmic axis: a marker for each area with its interval, a line between the
 * outermost. A logarithm has no 0: quotients of 0 stand on a line of their own to the left of a break in the axis; missing ones nowhere.
 */
export function dumbbells(input: DumbbellInput): Chart {
  const { language, areas, rows, width } = input;
  const title = textIn(input.title, language);
  const nameWidth = Math.min(230, Math.max(110, width * 0.3));
  const [from, to] = [nameWidth + 12, width - 14];
  const top = 26;
  const rowHeight = 14 + 6 * areas.length;
  const items = rows.flatMap(({ values }) => values.map(({ value, low, high }) => ({ value, interval: low === null || high === null ? null : ([low, high] as const) })));
  const most = Math.min(largest, Math.max(2, ...items.flatMap(({ value, interval }) => [value ?? 0, interval?.[1] ?? 0])));
  const hasZero = items.some(({ value }) => value === 0);
  const start = from + (hasZero ? zeroRoom : 0);
  const axis = logAxis(items, most, start, to, 1);
  const zeroAt = from + 6;
  const place = (value: number): number => (value === 0 && hasZero ? zeroAt : axis.place(value));
  const isBeyond = items.some(({ value }) => value !== null && value !== 0 && (value < axis.start - 1e-9 || value > axis.end + 1e-9));
  const bottom = top + rows.length * rowHeight;
  const grid = axis.steps.map((step) => {
    const x = axis.place(step).toFixed(1);
    const isOne = Math.abs(step - 1) < 1e-9;
    const line = element('line', { x1: x, x2: x, y1: top - 6, y2: bottom, stroke: isOne ? chartInk.axis : chartInk.line, 'stroke-width': isOne ? 1.5 : 1 });
    return line + element('text', { x, y: top - 11, 'text-anchor': 'middle', 'font-size': fontSize.small, fill: chartInk.secondary }, escapeText(formatNumber(step, 'ratio', language, { decimals: step < 1 ? 2 : 0 })));
  });
  const drawn = rows.map(({ title: name, values }, index) => {
    const y = top + index * rowHeight;
    const middle = y + rowHeight / 2;
    const known = values.flatMap(({ value }) => (value === null ? [] : [place(value)]));
    const bar = known.length > 1 ? element('line', { x1: Math.min(...known).toFixed(1), x2: Math.max(...known).toFixed(1), y1: middle, y2: middle, stroke: '#c9d6d8', 'stroke-width': 3, 'stroke-dasharray': values.some(({ value }) => value === 0) ? '6 3' : null }) : '';
    const whiskers = values.map(({ low, high }, column) => {
      if (low === null || high === null) return '';
      const at = y + 7 + 6 * column + 3;
      return element('line', { x1: place(low).toFixed(1), x2: place(high).toFixed(1), y1: at, y2: at, stroke: areas[column]?.colour ?? chartInk.axis, 'stroke-width': 1.2, 'stroke-opacity': 0.8 });
    });
    const marks = values.map(({ value, few }, column) => {
      const area = areas[column];
      if (value === null || !area) return '';
      const said = `${textIn(area.name, language)} ${printFigure({ value, reason: null }, format, language)}`;
      return element(
        'path',
        { transform: `translate(${place(value).toFixed(1)} ${y + 7 + 6 * column + 3})`, d: shapePath(area.shape, 5), fill: few ? '#ffffff' : area.colour, stroke: few ? area.colour : '#ffffff', 'stroke-width': few ? 1.6 : 1 },
        element('title', {}, escapeText(said)),
      );
    });
    const label = rowName(textIn(name, language), middle, nameWidth, Math.max(1, Math.floor(rowHeight / nameLeading)));
    return bar + whiskers.join('') + marks.join('') + label;
  });
  const isZh = language === 'zh-TW';
  const base = textIn(input.baseName, language);
  const words = isZh
    ? [`對數尺度；1＝${base}；細線為 95% 區間，空心者不到 5 家。`, ...(hasZero ? [zeroWords.zh] : []), ...(isBeyond ? ['超出尺度者畫在兩端。'] : [])]
    : [`Logarithmic scale; 1 = ${base}; thin lines are 95% intervals, hollow markers rest on fewer than 5.`, ...(hasZero ? [zeroWords.en] : []), ...(isBeyond ? ['Quotients beyond the scale stand at its ends.'] : [])];
  const description = words.join(isZh ? '' : ' ');
  const few = isZh ? '（不到 5 家）' : ' (fewer than 5)';
  return {
    svg: chartSvg({ className: 'dumbbells', title, description, width, height: bottom + 6 }, (hasZero ? zeroGrid(zeroAt, start, top, bottom) : '') + grid.join('') + drawn.join('')),
    table: {
      columns: [{ zh: '行業', en: 'Industry' }, ...areas.map(({ name }) => name)],
      rows: rows.map(({ title: name, values }) => ({ subject: null, cells: [textIn(name, language), ...values.map(({ value, reason, few: isFew }) => printFigure({ value, reason }, format, language) + (isFew && value !== null ? few : ''))] })),
    },
    title,
    description,
  };
}
