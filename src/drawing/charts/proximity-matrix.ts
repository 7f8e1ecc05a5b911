import { sequentialRamp } from '../../core/scales/palette.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { hatchFill, hatchPatterns } from '../patterns.ts';
import { element, escapeText, languageMark, shortNumber } from '../svg-text.ts';
import { fitText, textWidth } from '../text-width.ts';
import { chartKey, keySquare, type KeyEntry } from './chart-key.ts';
import { chartInk, chartSvg, fontSize, type Chart, type FigureFormat } from './chart.ts';
import { plotInk } from './plot-ink.ts';
import { counted, hoverTitle, inWords, printValue, tabular, type PlotItem } from './plot-text.ts';
import { seriate } from './seriation.ts';

export interface ProximityMatrixInput {
  readonly language: Language;
  readonly idPrefix: string;
  readonly title: Text;
  readonly format: FigureFormat;
  readonly items: readonly PlotItem[];
  /** Items × items, row by row, symmetric, 0–1; NaN where it is not defined. The diagonal is not read. */
  readonly proximity: ArrayLike<number>;
  readonly highlight: string | null;
  readonly width: number;
}

/** Upper edges of the classes but the last. */
const edges = [0.2, 0.35, 0.5, 0.65] as const;
const greatestPitch = 18;
const rowHeight = 15;
const gap = 8;

function checkMatrix({ items, proximity }: ProximityMatrixInput): void {
  const n = items.length;
  if (proximity.length !== n * n) throw new RangeError(`${n} items need ${n * n} proximities, not ${proximity.length}.`);
  for (let row = 0; row < n; row += 1) {
    for (let column = 0; column < row; column += 1) {
      const [one, other] = [proximity[row * n + column] ?? Number.NaN, proximity[column * n + row] ?? Number.NaN];
      if (Number.isNaN(one) && Number.isNaN(other)) continue;
      if (!(Math.abs(one - other) <= 1e-9 && one >= 0 && one <= 1))
        throw new RangeError(`The proximity of items ${row} and ${column} is ${one} and ${other}; it has to be one figure from 0 to 1.`);
    }
  }
}

function classOf(value: number): number {
  return edges.filter((edge) => value >= edge).length;
}

const ramp = sequentialRamp(edges.length + 1);

/** Share of a cell's side that a class fills, so that depth of colour is not alone. */
const sides = [0.34, 0.52, 0.7, 0.86, 1] as const;

/**
 * How near every industry is to every other, as squares of rising size and depth; rows and columns in one order in which like industries stand
 * side by side (see `seriate`), so that families show as blocks. Columns carry the numbers of the rows. Pairs without a figure are hatched.
 * @throws RangeError when the matrix is not items × items, not symmetric or not from 0 to 1.
 */
export function proximityMatrix(input: ProximityMatrixInput): Chart {
  checkMatrix(input);
  const { language, items, width, proximity } = input;
  const n = items.length;
  const order = seriate(proximity, n);
  const longest = Math.max(0, ...items.map(({ name }) => textWidth(textIn(name, language), fontSize.small)));
  const numberWidth = textWidth(String(n), fontSize.small) + 6;
  const nameWidth = Math.min(Math.ceil(longest * 1.06) + numberWidth, Math.round(width * 0.44));
  const left = nameWidth + gap;
  const pitch = Math.min(greatestPitch, (width - left) / Math.max(1, n));
  const grid: Grid = { left, pitch, levels: Math.min(4, Math.ceil((textWidth(String(n), fontSize.small) + 3) / pitch)) };
  const top = 6 + grid.levels * 12;
  const bottom = top + n * rowHeight;
  const rows = order.map((item, position) => drawRow(item, position, order, top, grid, nameWidth, numberWidth, input));
  const key = chartKey(keyEntries(input), width, bottom + 8);
  const title = textIn(input.title, language);
  const pairs = pairsOf(input);
  const description = describe(pairs, input);
  const content =
    hatchPatterns(input.idPrefix) +
    columnNumbers(order, top, grid, input) +
    rows.join('') +
    highlightFrame(order, top, grid, input) +
    key.svg;
  return {
    svg: chartSvg({ className: 'proximity-matrix', title, description, width, height: bottom + 8 + key.height }, tabular(content)),
    table: {
      columns: [{ zh: '產業', en: 'Industry' }, { zh: '另一產業', en: 'Other industry' }, input.title],
      rows: pairs.map(({ one, other, value }) => ({
        subject: null,
        cells: [textIn(one.name, language), textIn(other.name, language), valueWords(value, input)],
      })),
    },
    title,
    description,
  };
}

interface Grid {
  readonly left: number;
  readonly pitch: number;
  /** Lines that the numbers of the columns take turns on, because one would be too narrow. */
  readonly levels: number;
}

function valueWords(value: number, { format, language }: ProximityMatrixInput): string {
  return Number.isNaN(value) ? textIn(missingLabels['not-applicable'], language) : printValue(value, format, language);
}

function columnNumbers(
  order: readonly number[],
  top: number,
  { left, pitch, levels }: Grid,
  { items, highlight }: ProximityMatrixInput,
): string {
  return order
    .map((item, position) =>
      element(
        'text',
        {
          class: 'number',
          x: shortNumber(left + pitch * (position + 0.5), 1),
          y: top - 5 - 12 * (position % levels),
          'text-anchor': 'middle',
          'font-size': fontSize.small,
          'font-weight': items[item]?.id === highlight ? 700 : null,
          fill: items[item]?.id === highlight ? chartInk.text : chartInk.secondary,
        },
        String(position + 1),
      ),
    )
    .join('');
}

function drawRow(
  row: number,
  position: number,
  order: readonly number[],
  top: number,
  { left, pitch }: Grid,
  nameWidth: number,
  numberWidth: number,
  input: ProximityMatrixInput,
): string {
  const { items, proximity, language, idPrefix } = input;
  const item = items[row];
  if (!item) return '';
  const y = top + position * rowHeight;
  const isHighlighted = item.id === input.highlight;
  const style = { y: y + rowHeight / 2 + 4, 'font-size': fontSize.small, 'font-weight': isHighlighted ? 700 : null };
  const number = element('text', { ...style, x: numberWidth - 5, 'text-anchor': 'end', fill: chartInk.secondary }, String(position + 1));
  const name = element(
    'text',
    { ...style, x: numberWidth, lang: languageMark(item.name, language) },
    escapeText(fitText(textIn(item.name, language), fontSize.small, (nameWidth - numberWidth) / (isHighlighted ? 1.06 : 1))),
  );
  const cells = order.map((column, index) => {
    const other = items[column];
    const x = left + pitch * index;
    if (!other) return '';
    const frame = { x: shortNumber(x, 1), y, width: shortNumber(pitch - 0.6, 1), height: rowHeight - 0.6 };
    if (column === row) return element('rect', { class: 'self', ...frame, fill: chartInk.line });
    const value = proximity[row * items.length + column] ?? Number.NaN;
    const words = hoverTitle(`${textIn(item.name, language)} × ${textIn(other.name, language)} ${valueWords(value, input)}`);
    const hooks = { 'data-item': `${item.id} ${other.id}` };
    if (Number.isNaN(value))
      return element('rect', { class: 'cell missing', ...hooks, ...frame, fill: hatchFill(idPrefix, 'no-data') }, words);
    const side = sides[classOf(value)] ?? 1;
    const [w, h] = [(pitch - 0.6) * side, (rowHeight - 0.6) * side];
    return element(
      'rect',
      {
        class: 'cell',
        ...hooks,
        x: shortNumber(x + (pitch - 0.6 - w) / 2, 1),
        y: shortNumber(y + (rowHeight - 0.6 - h) / 2, 1),
        width: shortNumber(w, 1),
        height: shortNumber(h, 1),
        fill: ramp[classOf(value)] ?? plotInk.accent,
      },
      words,
    );
  });
  return element('g', { class: 'row', 'data-item': item.id, 'data-subject': item.subject }, number + name + cells.join(''));
}

/** A frame round the row and the column of what is emphasised. */
function highlightFrame(order: readonly number[], top: number, { left, pitch }: Grid, { items, highlight }: ProximityMatrixInput): string {
  const position = order.findIndex((item) => items[item]?.id === highlight);
  if (highlight === null || position < 0) return '';
  const style = { class: 'highlight', fill: 'none', stroke: chartInk.emphasis, 'stroke-width': 1.4, 'pointer-events': 'none' };
  const [width, height] = [pitch * items.length, rowHeight * items.length];
  return (
    element('rect', {
      ...style,
      x: shortNumber(left - 0.8, 1),
      y: top + position * rowHeight - 0.8,
      width: shortNumber(width + 1, 1),
      height: rowHeight + 1,
    }) +
    element('rect', {
      ...style,
      x: shortNumber(left + position * pitch - 0.8, 1),
      y: top - 0.8,
      width: shortNumber(pitch + 1, 1),
      height: height + 1,
    })
  );
}

function keyEntries({ proximity, items, idPrefix, format, language }: ProximityMatrixInput): KeyEntry[] {
  const values = Array.from(proximity).filter((_, index) => Math.floor(index / items.length) !== index % items.length);
  const classes = sides.map((side, index): KeyEntry => {
    const [low, high] = [edges[index - 1], edges[index]];
    const say = (value: number): string => printValue(value, format, language);
    const text = low === undefined ? `< ${say(high ?? 0)}` : high === undefined ? `≥ ${say(low)}` : `${say(low)}–${say(high)}`;
    return {
      symbol: element('rect', { x: -6 * side, y: -6 * side, width: 12 * side, height: 12 * side, fill: ramp[index] ?? plotInk.accent }),
      symbolWidth: 12,
      text,
    };
  });
  return [
    ...classes,
    ...(values.some(Number.isNaN)
      ? [{ symbol: keySquare(hatchFill(idPrefix, 'no-data')), symbolWidth: 12, text: textIn(missingLabels['not-applicable'], language) }]
      : []),
  ];
}

interface Pair {
  readonly one: PlotItem;
  readonly other: PlotItem;
  /** NaN where it is not defined. */
  readonly value: number;
}

/** Every pair once, the nearest first, those without a figure last. */
function pairsOf({ items, proximity }: ProximityMatrixInput): Pair[] {
  const pairs = items.flatMap((one, row) =>
    items
      .slice(row + 1)
      .map((other, index): Pair => ({ one, other, value: proximity[row * items.length + row + 1 + index] ?? Number.NaN })),
  );
  const rank = ({ value }: Pair): number => (Number.isNaN(value) ? -1 : value);
  return pairs.toSorted((a, b) => rank(b) - rank(a));
}

function describe(pairs: readonly Pair[], { items, language, ...input }: ProximityMatrixInput): string {
  const known = pairs.filter(({ value }) => !Number.isNaN(value));
  if (known.length === 0) return inWords(language, '沒有數值。', 'No figures.');
  const joiner = inWords(language, '與', ' and ');
  const said = known
    .slice(0, 3)
    .map(
      ({ one, other, value }) =>
        `${textIn(one.name, language)}${joiner}${textIn(other.name, language)} ${printValue(value, input.format, language)}`,
    );
  const missing = pairs.length - known.length;
  const rest = missing === 0 ? '' : inWords(language, `；${missing} 對無數值`, `; ${counted(missing, 'pair', 'pairs')} without a figure`);
  return inWords(
    language,
    `共 ${items.length} 項，最接近的是${said.join('、')}${rest}。`,
    `${items.length} items, the nearest pairs being ${said.join(', ')}${rest}.`,
  );
}
