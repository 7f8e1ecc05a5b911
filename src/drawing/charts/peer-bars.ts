import type { SubjectId } from '../../core/subjects/subject.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { hatchFill, hatchPatterns } from '../patterns.ts';
import { element, escapeText, languageMark, shortNumber } from '../svg-text.ts';
import { fitText, textWidth } from '../text-width.ts';
import { chartKey } from './chart-key.ts';
import { chartInk, chartSvg, fontSize, presentValues, printFigure, type Chart, type ChartFigure, type FigureFormat } from './chart.ts';
import { plotInk } from './plot-ink.ts';
import { hoverTitle, inWords, printValue, tabular } from './plot-text.ts';
import { hatchOf } from './ranking.ts';

export interface PeerItem {
  /** For `data-item`, e.g. an industry code. */
  readonly id: string;
  readonly name: Text;
  readonly left: ChartFigure;
  readonly right: ChartFigure;
  /** The figure both sides are held against, drawn as a line across each bar; `null` for none. */
  readonly reference: number | null;
}

export interface PeerGroup {
  /** Heading above the items; `null` for none. */
  readonly name: Text | null;
  readonly items: readonly PeerItem[];
}

export interface Peer {
  readonly subject: SubjectId | null;
  readonly name: Text;
  readonly colour: string;
}

export interface PeerBarsInput {
  readonly language: Language;
  readonly idPrefix: string;
  readonly title: Text;
  /** Figures are not below 0: shares, counts, quotients. */
  readonly format: FigureFormat;
  readonly left: Peer;
  readonly right: Peer;
  /** What `reference` of the items is, e.g. `全國占比`; `null` for none. */
  readonly referenceName: Text | null;
  readonly groups: readonly PeerGroup[];
  readonly width: number;
}

const rowHeight = 38;
const barHeight = 14;
const headHeight = 26;
const groupHeight = 26;
const stub = 26;

interface Sides {
  readonly centre: number;
  /** Px of a figure. */
  readonly lengthOf: (value: number) => number;
}

/**
 * Two regions back to back on one scale, item by item under its name, in groups: what makes them alike and what parts them. A figure that is
 * missing is a hatched stub with its reason.
 */
export function peerBars(input: PeerBarsInput): Chart {
  const { language, groups, width, format, left, right } = input;
  const items = groups.flatMap((group) => group.items);
  const values = presentValues(items.flatMap((item) => [item.left, item.right]));
  const references = items.flatMap(({ reference }) => reference ?? []);
  const greatest = Math.max(...values, ...references, 0) || 1;
  const printed = items
    .flatMap((item) => [item.left, item.right])
    .map((figure) => textWidth(printFigure(figure, format, language), fontSize.label));
  const valueWidth = Math.ceil(Math.max(0, ...printed)) + 6;
  const centre = width / 2;
  const sides: Sides = { centre, lengthOf: (value) => (Math.max(0, value) / greatest) * (centre - valueWidth) };
  let y = headHeight;
  let rows = '';
  for (const group of groups) {
    if (group.name) {
      rows += groupHead(group.name, y, input);
      y += groupHeight;
    }
    for (const item of group.items) {
      rows += drawItem(item, y, sides, input);
      y += rowHeight;
    }
  }
  const middle = element('line', {
    class: 'middle',
    x1: centre,
    x2: centre,
    y1: headHeight,
    y2: y,
    stroke: chartInk.emphasis,
    'stroke-width': 1.2,
  });
  const mark = element('path', { d: 'M0 -7V7', stroke: chartInk.emphasis, 'stroke-width': 1.6 });
  const key = chartKey(
    input.referenceName ? [{ symbol: mark, symbolWidth: 4, text: textIn(input.referenceName, language) }] : [],
    width,
    y + 4,
  );
  const title = textIn(input.title, language);
  const description = describe(input);
  const content =
    hatchPatterns(input.idPrefix) + head(left, 'left', sides, input) + head(right, 'right', sides, input) + middle + rows + key.svg;
  const hasGroups = groups.some(({ name }) => name !== null);
  const hasReference = input.referenceName !== null;
  return {
    svg: chartSvg({ className: 'peer-bars', title, description, width, height: y + 6 + key.height }, tabular(content)),
    table: {
      columns: [
        { zh: '項目', en: 'Item' },
        ...(hasGroups ? [{ zh: '分組', en: 'Group' }] : []),
        left.name,
        right.name,
        ...(input.referenceName ? [input.referenceName] : []),
      ],
      rows: groups.flatMap((group) =>
        group.items.map((item) => ({
          subject: null,
          cells: [
            textIn(item.name, language),
            ...(hasGroups ? [group.name ? textIn(group.name, language) : ''] : []),
            printFigure(item.left, format, language),
            printFigure(item.right, format, language),
            ...(hasReference ? [item.reference === null ? '' : printValue(item.reference, format, language)] : []),
          ],
        })),
      ),
    },
    title,
    description,
  };
}

/** The name of a region over its side, with a square of its colour. */
function head(peer: Peer, side: 'left' | 'right', { centre }: Sides, { language }: PeerBarsInput): string {
  const isLeft = side === 'left';
  const square = element('rect', { x: isLeft ? centre - 18 : centre + 8, y: 4, width: 10, height: 10, rx: 2, fill: peer.colour });
  const text = element(
    'text',
    {
      class: 'peer',
      x: isLeft ? centre - 24 : centre + 24,
      y: 13.5,
      'text-anchor': isLeft ? 'end' : null,
      'font-weight': 700,
      lang: languageMark(peer.name, language),
    },
    escapeText(fitText(textIn(peer.name, language), fontSize.label, (centre - 24) / 1.08)),
  );
  return element('g', { 'data-subject': peer.subject }, square + text);
}

function groupHead(name: Text, top: number, { language, width }: PeerBarsInput): string {
  const line = element('line', { x1: 0, x2: width, y1: top + 4, y2: top + 4, stroke: chartInk.line });
  const text = element(
    'text',
    {
      class: 'group',
      x: 0,
      y: top + 20,
      'font-size': fontSize.small,
      'font-weight': 700,
      fill: chartInk.secondary,
      lang: languageMark(name, language),
    },
    escapeText(fitText(textIn(name, language), fontSize.small, width)),
  );
  return line + text;
}

function drawItem(item: PeerItem, top: number, sides: Sides, input: PeerBarsInput): string {
  const { language, width, format, left, right } = input;
  const hit = element('rect', { class: 'hit', x: 0, y: top, width, height: rowHeight, fill: 'none', 'pointer-events': 'all' });
  const name = element(
    'text',
    {
      class: 'name',
      x: sides.centre,
      y: top + 13.5,
      'text-anchor': 'middle',
      stroke: plotInk.paper,
      'stroke-width': 4,
      'paint-order': 'stroke',
      lang: languageMark(item.name, language),
    },
    escapeText(fitText(textIn(item.name, language), fontSize.label, width - 8)),
  );
  const y = top + 18;
  const words = `${textIn(item.name, language)} · ${textIn(left.name, language)} ${printFigure(item.left, format, language)} · ${textIn(right.name, language)} ${printFigure(item.right, format, language)}`;
  return element(
    'g',
    { class: 'row', 'data-item': item.id },
    hit +
      name +
      drawSide(item.left, -1, left.colour, item.reference, y, sides, input) +
      drawSide(item.right, 1, right.colour, item.reference, y, sides, input) +
      hoverTitle(words),
  );
}

function drawSide(
  figure: ChartFigure,
  way: 1 | -1,
  colour: string,
  reference: number | null,
  y: number,
  sides: Sides,
  input: PeerBarsInput,
): string {
  const { language, format, idPrefix } = input;
  const { centre, lengthOf } = sides;
  const size = figure.value === null ? stub : Math.max(figure.value > 0 ? 0.8 : 0, lengthOf(figure.value));
  const box = { x: shortNumber(way > 0 ? centre : centre - size, 1), y, width: shortNumber(size, 1), height: barHeight };
  const bar = element('rect', {
    class: figure.value === null ? 'bar missing' : 'bar',
    ...box,
    fill: figure.value === null ? hatchFill(idPrefix, hatchOf(figure)) : colour,
    stroke: figure.value === null ? chartInk.missing : null,
  });
  const at = reference === null ? 0 : lengthOf(reference);
  const line =
    reference === null
      ? ''
      : element('line', {
          class: 'reference',
          x1: shortNumber(centre + way * at, 1),
          x2: shortNumber(centre + way * at, 1),
          y1: y - 2.5,
          y2: y + barHeight + 2.5,
          stroke: chartInk.emphasis,
          'stroke-width': 1.6,
        });
  // The figure stands clear of the bar and of the line.
  const printed = printFigure(figure, format, language);
  const isCrossed = reference !== null && at > size - 3 && at < size + 8 + textWidth(printed, fontSize.label);
  const end = isCrossed ? Math.max(size, at) : size;
  const text = element(
    'text',
    {
      class: figure.value === null ? 'reason' : 'value',
      x: shortNumber(centre + way * (end + 5), 1),
      y: y + barHeight / 2 + 4.2,
      'text-anchor': way > 0 ? null : 'end',
      fill: figure.value === null ? chartInk.secondary : null,
    },
    escapeText(printed),
  );
  return bar + line + text;
}

function describe({ groups, left, right, format, language }: PeerBarsInput): string {
  const [one, other] = [textIn(left.name, language), textIn(right.name, language)];
  const parts = groups.flatMap((group) => {
    if (group.items.length === 0) return [];
    const said = group.items.map(
      (item) =>
        `${textIn(item.name, language)} ${printFigure(item.left, format, language)}${inWords(language, '對', ' against ')}${printFigure(item.right, format, language)}`,
    );
    const name = group.name ? `${textIn(group.name, language)}${inWords(language, '：', ': ')}` : '';
    return [`${name}${said.join(inWords(language, '、', ', '))}`];
  });
  if (parts.length === 0) return inWords(language, '沒有數值。', 'No figures.');
  return inWords(language, `左為${one}，右為${other}。${parts.join('；')}。`, `Left ${one}, right ${other}. ${parts.join('; ')}.`);
}
