import { formatNumber } from '../../core/measures/number-format.ts';
import type { SubjectId } from '../../core/subjects/subject.ts';
import { isChineseFallback, textIn, type Language, type Text } from '../../core/text.ts';
import { hatchFill, hatchPatterns } from '../patterns.ts';
import { element, escapeText, shortNumber } from '../svg-text.ts';
import { textWidth } from '../text-width.ts';
import { chartKey, type KeyEntry } from './chart-key.ts';
import { chartInk, chartSvg, fontSize, type Chart, type FigureFormat } from './chart.ts';
import { matrixHeads } from './matrix-heads.ts';
import { plotInk } from './plot-ink.ts';
import { halo, hoverTitle, inWords, listed, printValue, tabular, textBlock } from './plot-text.ts';

/** The nearest one elsewhere; cells have `null` where there is none. */
export interface LinkNearest {
  readonly subject: SubjectId | null;
  readonly name: Text;
  readonly km: number;
}

/** Whether a link is there, is not there, or is not known; not known is never the same as not there. */
export type LinkCell =
  | {
      readonly state: 'present';
      /** How many, or how much; `null` when there is no figure to it. */
      readonly count: number | null;
      /** Caveats, marked by an asterisk and printed in the table. */
      readonly notes: readonly Text[];
    }
  | {
      readonly state: 'absent';
      readonly nearest: LinkNearest | null;
      readonly notes: readonly Text[];
    }
  | {
      readonly state: 'unknown';
      readonly reason: Text;
      /** One elsewhere that is known; the table has it. */
      readonly nearest: LinkNearest | null;
    };

export interface LinkColumn {
  /** For `data-column`. */
  readonly id: string;
  readonly name: Text;
  /** Of the figures of present links. */
  readonly format: FigureFormat;
}

export interface LinkRow {
  /** For `data-item`, e.g. a priority industry. */
  readonly id: string;
  readonly name: Text;
  readonly colour: string;
  /** In the order of the columns. */
  readonly cells: readonly LinkCell[];
}

export interface GapMatrixInput {
  readonly language: Language;
  readonly idPrefix: string;
  readonly title: Text;
  /** What the rows are, e.g. `重點產業`. */
  readonly rowName: Text;
  readonly columns: readonly LinkColumn[];
  readonly rows: readonly LinkRow[];
  readonly width: number;
}

const rowHeight = 42;
const roomyPitch = 60;
const states = ['present', 'absent', 'unknown'] as const;
const stateNames: Readonly<Record<LinkCell['state'], Text>> = {
  present: { zh: '有', en: 'Present' },
  absent: { zh: '無', en: 'Absent' },
  unknown: { zh: '不明', en: 'Not known' },
};

/**
 * What is linked to what: a filled mark with its figure where a link is there, an open dashed ring with the distance to the nearest one where it
 * is not, a hatched square with a question mark where nobody knows. Cells carry the row, the column and, for the nearest one, its subject.
 * @throws RangeError when a row has not one cell per column.
 */
export function gapMatrixChart(input: GapMatrixInput): Chart {
  const { language, rows, columns, width } = input;
  for (const row of rows)
    if (row.cells.length !== columns.length) throw new RangeError(`${columns.length} columns need as many cells, not ${row.cells.length}.`);
  const longest = Math.max(0, ...rows.map(({ name }) => textWidth(textIn(name, language), fontSize.label))) + 14;
  const nameWidth = Math.min(Math.ceil(longest) + 12, Math.round(width * 0.29));
  const pitch = (width - nameWidth) / Math.max(1, columns.length);
  const heads = matrixHeads({ names: columns.map(({ name }) => name), left: nameWidth, pitch, language });
  const bottom = heads.height + rows.length * rowHeight;
  const drawn = rows.map((row, index) => drawRow(row, heads.height + index * rowHeight, nameWidth, pitch, input)).join('');
  const key = chartKey(keyEntries(input, pitch), width, bottom + 6);
  const title = textIn(input.title, language);
  const description = describe(input);
  const content = hatchPatterns(input.idPrefix) + heads.svg + drawn + rule(bottom, width) + key.svg;
  return {
    svg: chartSvg({ className: 'gap-matrix', title, description, width, height: bottom + 6 + key.height }, tabular(content)),
    table: {
      columns: [input.rowName, ...columns.map(({ name }) => name)],
      rows: rows.map((row) => ({
        subject: null,
        cells: [textIn(row.name, language), ...row.cells.map((cell, index) => cellWords(cell, columns[index], language))],
      })),
    },
    title,
    description,
  };
}

function rule(y: number, width: number): string {
  return element('line', { x1: 0, x2: width, y1: y, y2: y, stroke: chartInk.line });
}

function distance(kilometres: number, language: Language): string {
  return formatNumber(kilometres, 'km', language, { decimals: kilometres < 10 ? 1 : 0 });
}

/** What a cell says in full, for the table and for hover. */
function cellWords(cell: LinkCell, column: LinkColumn | undefined, language: Language): string {
  const state = textIn(stateNames[cell.state], language);
  const aside = (text: string): string => inWords(language, `（${text}）`, ` (${text})`);
  const near = (nearest: LinkNearest | null): string => {
    if (!nearest) return '';
    // A hover text cannot mark a Chinese name as Chinese: where there is no English one the table has it.
    const named = isChineseFallback(nearest.name, language) ? '' : aside(textIn(nearest.name, language));
    const place = `${distance(nearest.km, language)}${named}`;
    return inWords(language, `，最近 ${place}`, `, nearest ${place}`);
  };
  if (cell.state === 'unknown') return `${state}${inWords(language, '：', ': ')}${textIn(cell.reason, language)}${near(cell.nearest)}`;
  const notes = cell.notes.map((note) => `${inWords(language, '；', '; ')}${textIn(note, language)}`).join('');
  if (cell.state === 'absent') return `${state}${near(cell.nearest)}${notes}`;
  const figure = cell.count === null || !column ? '' : aside(printValue(cell.count, column.format, language));
  return `${state}${figure}${notes}`;
}

const ring = element('circle', { r: 7, fill: plotInk.paper, stroke: plotInk.attention, 'stroke-width': 1.8, 'stroke-dasharray': '3 2.2' });

function presentMark(text: string): { readonly svg: string; readonly width: number } {
  const width = Math.max(22, Math.ceil(textWidth(text, fontSize.small)) + 8);
  const back = element('rect', { x: -width / 2, y: -11, width, height: 22, rx: 11, fill: plotInk.accent });
  const inside =
    text === ''
      ? element('path', {
          d: 'M-4.5 0.5L-1.2 4L5 -3.6',
          fill: 'none',
          stroke: plotInk.paper,
          'stroke-width': 2.2,
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
        })
      : element(
          'text',
          { y: 4, 'text-anchor': 'middle', 'font-size': fontSize.small, 'font-weight': 700, fill: plotInk.paper },
          escapeText(text),
        );
  return { svg: back + inside, width };
}

function unknownMark(idPrefix: string): string {
  const square = element('rect', {
    x: -11,
    y: -11,
    width: 22,
    height: 22,
    rx: 3,
    fill: hatchFill(idPrefix, 'no-data'),
    stroke: chartInk.axis,
  });
  return square + element('text', { y: 4.4, 'text-anchor': 'middle', 'font-weight': 700, ...halo }, '?');
}

/** A figure for the inside of a mark: its unit stands in the table. */
function bareFigure(value: number, { format }: LinkColumn, language: Language): string {
  return formatNumber(value, 'count', language, { ...format.options, asPercent: false });
}

function drawCell(
  cell: LinkCell,
  column: LinkColumn,
  row: LinkRow,
  x: number,
  y: number,
  pitch: number,
  { idPrefix, language }: GapMatrixInput,
): string {
  const place = `translate(${shortNumber(x, 1)} ${y})`;
  const hit = element('rect', {
    x: shortNumber(-pitch / 2, 1),
    y: -rowHeight / 2,
    width: shortNumber(pitch, 1),
    height: rowHeight,
    fill: 'none',
    'pointer-events': 'all',
  });
  const words = `${textIn(row.name, language)} · ${textIn(column.name, language)} · ${cellWords(cell, column, language)}`;
  const group = (content: string, subject: SubjectId | null): string =>
    element(
      'g',
      { class: `cell ${cell.state}`, 'data-item': row.id, 'data-column': column.id, 'data-subject': subject, transform: place },
      hit + content + hoverTitle(words),
    );
  if (cell.state === 'unknown') return group(unknownMark(idPrefix), null);
  if (cell.state === 'present') {
    const mark = presentMark(cell.count === null ? '' : bareFigure(cell.count, column, language));
    const flag = cell.notes.length > 0 ? element('text', { x: mark.width / 2 + 1, y: -4, 'font-weight': 700 }, '*') : '';
    return group(mark.svg + flag, null);
  }
  if (!cell.nearest) return group(ring, null);
  const { km, subject } = cell.nearest;
  const isRoomy = pitch >= roomyPitch;
  const text = isRoomy ? distance(km, language) : formatNumber(km, 'count', language, { decimals: km < 10 ? 1 : 0 });
  const style = { class: 'distance', 'text-anchor': 'middle', 'font-size': fontSize.small, 'font-weight': 700, fill: plotInk.attention };
  return group(element('g', { transform: 'translate(0 -7)' }, ring) + element('text', { ...style, y: 15.5 }, escapeText(text)), subject);
}

function drawRow(row: LinkRow, top: number, nameWidth: number, pitch: number, input: GapMatrixInput): string {
  const middle = top + rowHeight / 2;
  const { language, columns, width } = input;
  const dot = element('circle', { cx: 5, cy: middle, r: 4, fill: row.colour });
  const name = textBlock(row.name, language, { x: 14, y: middle, hold: 'middle', width: nameWidth - 18, size: fontSize.label, lines: 3 });
  const cells = row.cells.map((cell, index) => {
    const column = columns[index];
    if (!column) return '';
    return drawCell(cell, column, row, nameWidth + pitch * (index + 0.5), middle, pitch, input);
  });
  return element('g', { class: 'row', 'data-item': row.id }, rule(top, width) + dot + name + cells.join(''));
}

function keyEntries({ idPrefix, language, rows }: GapMatrixInput, pitch: number): KeyEntry[] {
  const hasNote = rows.some(({ cells }) => cells.some((cell) => cell.state === 'present' && cell.notes.length > 0));
  const isRoomy = pitch >= roomyPitch;
  return [
    {
      symbol: element('g', { transform: 'scale(0.68)' }, presentMark('').svg),
      symbolWidth: 16,
      text: inWords(language, '有，數字為數量', 'Present, with how many'),
    },
    {
      symbol: element('g', { transform: 'scale(0.9)' }, ring),
      symbolWidth: 16,
      text: isRoomy
        ? inWords(language, '無，下為到最近一處的距離', 'Absent, distance to the nearest')
        : inWords(language, '無，下為到最近一處的公里數', 'Absent, km to the nearest'),
    },
    {
      symbol: element('g', { transform: 'scale(0.68)' }, unknownMark(idPrefix)),
      symbolWidth: 16,
      text: inWords(language, '不明，原因見表格', 'Not known, the table says why'),
    },
    ...(hasNote
      ? [
          {
            symbol: element('text', { y: 7, 'text-anchor': 'middle', 'font-weight': 700 }, '*'),
            symbolWidth: 6,
            text: inWords(language, '有但書，見表格', 'With a caveat, see the table'),
          },
        ]
      : []),
  ];
}

function describe({ rows, language }: GapMatrixInput): string {
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length === 0) return inWords(language, '沒有項目。', 'No items.');
  const count = (state: LinkCell['state']): number => cells.filter((cell) => cell.state === state).length;
  const totals = states.map((state) => `${textIn(stateNames[state], language)} ${count(state)}`).join(inWords(language, '、', ', '));
  const gaps = (row: LinkRow): number => row.cells.filter(({ state }) => state === 'absent').length;
  const most = Math.max(...rows.map(gaps));
  const worst = listed(
    rows.filter((row) => gaps(row) === most).map(({ name }) => name),
    language,
  );
  const shape = inWords(
    language,
    `${rows.length} 項、每項 ${rows[0]?.cells.length ?? 0} 種連結：${totals}。`,
    `${rows.length} items with ${rows[0]?.cells.length ?? 0} links each: ${totals}.`,
  );
  if (most === 0) return shape;
  return inWords(language, `${shape}缺得最多的是${worst}，各缺 ${most} 種。`, `${shape} Most are absent for ${worst}: ${most} each.`);
}
