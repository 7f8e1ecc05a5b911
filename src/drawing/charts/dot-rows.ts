import { textIn, type Language, type Text } from '../../core/text.ts';
import { element, escapeText } from '../svg-text.ts';
import { areaKey, areaMark, baseTickKey, widest, type ChartArea } from './chart-area.ts';
import { chartKey, type KeyEntry } from './chart-key.ts';
import { chartInk, chartSvg, fontSize, printFigure, type Chart } from './chart.ts';
import { cellWords, rowGround, stripMarks, type DotCell, type DotRow } from './dot-strip-row.ts';
import { hoverTitle, inWords, tabular, textBlock } from './plot-text.ts';

export { dotRow, type DotCell, type DotRow, type DotRowInput } from './dot-strip-row.ts';

export interface DotRowsInput {
  readonly language: Language;
  readonly title: Text;
  readonly areas: readonly ChartArea[];
  readonly baseName: Text;
  /** In the order drawn; those of one group follow one another under its name. */
  readonly rows: readonly (DotRow & { readonly group: Text | null })[];
  readonly width: number;
}

type GroupedRow = DotRowsInput['rows'][number];

const rowHeight = 30;
const groupHeight = 24;
const stripRoom = 11;
const gap = 12;
const boldFactor = 1.08;
/** Below this width of the strips the figures stand under them instead of beside. */
const narrowestStrip = 120;

interface Columns {
  readonly nameWidth: number;
  readonly stripTo: number;
  /** Right edges of the areas' figures and of the base's. */
  readonly ends: readonly number[];
}

function printed(cell: DotCell, row: DotRow, language: Language): string {
  return printFigure(cell, row.format, language);
}

/** Columns of name, strip and figures; `null` where the width does not hold them. */
function columnsOf({ areas, rows, width, language }: DotRowsInput): Columns | null {
  const nameWidth = Math.min(190, widest(rows.map(({ title }) => textIn(title, language))) + 2);
  const sizes = areas.map((_, index) => widest(rows.map((row) => { const cell = row.cells[index]; return cell ? printed(cell, row, language) : ''; }), fontSize.label, boldFactor));
  const base = widest(rows.map((row) => (row.base ? printFigure(row.base, row.format, language) : '')));
  const all = [...sizes, base].map((size) => Math.max(46, size));
  const stripTo = width - all.reduce((sum, size) => sum + size + gap, 0);
  if (stripTo - nameWidth - gap < narrowestStrip) return null;
  let right = stripTo;
  const ends = all.map((size) => (right += size + gap));
  return { nameWidth, stripTo, ends };
}

/**
 * The indicators of several areas, row by row, each on a scale of its own: markers on a strip, the base as an upright line, the figures at the
 * right, or below the strip where the picture is narrow.
 * @throws RangeError when a row has not one cell per area.
 */
export function dotRowsChart(input: DotRowsInput): Chart {
  const { language, areas, rows, width } = input;
  for (const { cells } of rows) if (cells.length !== areas.length) throw new RangeError(`${areas.length} areas need as many cells, not ${cells.length}.`);
  const columns = columnsOf(input);
  const hasBase = rows.some(({ base }) => base !== null);
  const baseText = textIn(input.baseName, language);
  const key = chartKey([...areaKey(areas, language), ...(hasBase ? [baseTickKey(baseText)] : [])], width, 0);
  const head = columns ? columnHeads(areas, baseText, hasBase, columns, key.height + 14) : '';
  let top = key.height + (columns ? 20 : 6);
  let drawn = '';
  let inGroup = 0;
  rows.forEach((row, index) => {
    const previous = rows[index - 1]?.group ?? null;
    if (row.group && (!previous || textIn(previous, language) !== textIn(row.group, language))) {
      drawn += groupName(row.group, top, width, language);
      top += groupHeight;
      inGroup = 0;
    }
    const one = columns ? wideRow(row, inGroup, top, columns, input) : narrowRow(row, inGroup, top, input);
    drawn += element('g', { class: 'row', 'data-item': row.id }, one.svg);
    top += one.height;
    inGroup += 1;
  });
  const title = textIn(input.title, language);
  const description = describe(input);
  return {
    svg: chartSvg({ className: 'dot-rows', title, description, width, height: top + 2 }, tabular(key.svg + head + drawn)),
    table: {
      columns: [{ zh: '指標', en: 'Indicator' }, ...areas.map(({ name }) => name), ...(hasBase ? [input.baseName] : [])],
      rows: rows.map((row) => ({
        subject: null,
        cells: [
          textIn(row.title, language),
          ...row.cells.map((cell) => cellWords(cell, row.format, language)),
          ...(hasBase ? [row.base ? printFigure(row.base, row.format, language) : '–'] : []),
        ],
      })),
    },
    title,
    description,
  };
}

/** Markers above the columns of the areas; the key has their names. */
function columnHeads(areas: readonly ChartArea[], baseText: string, hasBase: boolean, { ends }: Columns, baseline: number): string {
  const marks = areas.map((area, index) => areaMark(area, (ends[index] ?? 0) - 6, baseline - 4, 5, { content: hoverTitle(area.name.zh) }));
  const base = hasBase ? element('line', { class: 'base', x1: (ends.at(-1) ?? 0) - 3, x2: (ends.at(-1) ?? 0) - 3, y1: baseline - 10, y2: baseline + 2, stroke: chartInk.emphasis, 'stroke-width': 1.6 }, hoverTitle(baseText)) : '';
  return marks.join('') + base;
}

function groupName(group: Text, top: number, width: number, language: Language): string {
  const name = textBlock(group, language, { x: 0, y: top + groupHeight - 4, hold: 'bottom', width, size: fontSize.small, lines: 1, style: { 'font-weight': 700, fill: chartInk.secondary } });
  return name + element('line', { x1: 0, x2: width, y1: top + groupHeight - 1, y2: top + groupHeight - 1, stroke: chartInk.line });
}

function figureText(text: string, x: number, y: number, style: Readonly<Record<string, string | number>>): string {
  return element('text', { class: 'value', x, y, 'text-anchor': 'end', ...style }, escapeText(text));
}

function wideRow(row: GroupedRow, index: number, top: number, columns: Columns, { areas, language, width }: DotRowsInput): { readonly svg: string; readonly height: number } {
  const middle = top + rowHeight / 2;
  const { nameWidth, stripTo, ends } = columns;
  const title = textIn(row.title, language);
  const name = element('g', {}, textBlock(row.title, language, { x: 0, y: middle, hold: 'middle', width: nameWidth, size: title.length > 0 && widest([title]) > nameWidth ? fontSize.small : fontSize.label, lines: 2 }) + hoverTitle(title));
  const strip = stripMarks(row, areas, { from: nameWidth + gap, to: stripTo, middle, room: stripRoom }, language);
  const figures = row.cells.map((cell, place) => {
    const isMissing = cell.value === null;
    return figureText(printed(cell, row, language), ends[place] ?? 0, middle + 4.5, isMissing ? { 'font-size': fontSize.small, fill: chartInk.secondary } : { 'font-weight': 700, fill: areas[place]?.colour ?? chartInk.text });
  });
  const base = row.base ? figureText(printFigure(row.base, row.format, language), ends.at(-1) ?? 0, middle + 4.5, { fill: chartInk.secondary }) : '';
  return { svg: rowGround(index, top, width, rowHeight) + name + strip + figures.join('') + base, height: rowHeight };
}

function narrowRow(row: GroupedRow, index: number, top: number, { areas, language, width }: DotRowsInput): { readonly svg: string; readonly height: number } {
  const name = textBlock(row.title, language, { x: 0, y: top + 4, hold: 'top', width, size: fontSize.label, lines: 1, style: { 'font-weight': 700 } });
  const strip = stripMarks(row, areas, { from: 0, to: width, middle: top + 32, room: stripRoom }, language);
  const entries: KeyEntry[] = areas.map((area, place) => {
    const cell = row.cells[place];
    return { symbol: areaMark(area, 0, 0, 4.4), symbolWidth: 10, text: cell ? printed(cell, row, language) : '' };
  });
  if (row.base) entries.push(baseTickKey(printFigure(row.base, row.format, language)));
  const figures = chartKey(entries, width, top + 45);
  const height = 45 + figures.height + 6;
  return { svg: rowGround(index, top, width, height) + name + strip + figures.svg, height };
}

/** For the first rows the areas that are highest. */
function describe({ rows, areas, language }: DotRowsInput): string {
  const told = rows.flatMap((row) => {
    const known = row.cells.flatMap(({ value }, index) => (value === null ? [] : [{ value, index }]));
    const best = known.reduce<(typeof known)[number] | null>((found, one) => (found === null || one.value > found.value ? one : found), null);
    const area = best ? areas[best.index] : undefined;
    if (!best || !area || known.length < 2) return [];
    const said = printFigure({ value: best.value, reason: null }, row.format, language);
    return [inWords(language, `${textIn(row.title, language)}以${textIn(area.name, language)}最高（${said}）`, `${textIn(row.title, language)}: ${textIn(area.name, language)} is highest (${said})`)];
  });
  if (told.length === 0) return inWords(language, `共 ${rows.length} 項。`, `${rows.length} indicators.`);
  const first = told.slice(0, 3).join(inWords(language, '；', '; '));
  return inWords(language, `共 ${rows.length} 項；${first}。`, `${rows.length} indicators; ${first}.`);
}
