import type { SubjectId } from '../../core/subjects/subject.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { hatchFill, hatchPatterns } from '../patterns.ts';
import { element, escapeText, languageMark, shortNumber } from '../svg-text.ts';
import { fitText, textWidth } from '../text-width.ts';
import {
  chartInk,
  chartSvg,
  fontSize,
  inkOn,
  presentValues,
  printFigure,
  type Chart,
  type ChartFigure,
  type ChartRow,
  type FigureFormat,
} from './chart.ts';

export interface StructurePart {
  readonly id: string;
  readonly name: Text;
  readonly colour: string;
}

export interface StructureItem {
  readonly subject: SubjectId | null;
  readonly name: Text;
  /** One figure per part, in the order of the parts. */
  readonly figures: readonly ChartFigure[];
  /** What all parts make together; `null` = the sum of the figures. Larger than the sum when parts are missing. */
  readonly total: number | null;
}

export interface StructureBarsInput {
  readonly language: Language;
  readonly idPrefix: string;
  readonly title: Text;
  readonly format: FigureFormat;
  readonly parts: readonly StructurePart[];
  readonly items: readonly StructureItem[];
  readonly selection: SubjectId | null;
  readonly width: number;
}

const rowHeight = 28;
const barHeight = 18;
/** Bold letters of the selected row are wider. */
const boldFactor = 1.1;
const share1: FigureFormat = { unit: 'percent', options: { decimals: 1 } };

function printShare(value: number, total: number, language: Language): string {
  return printFigure({ value: (value / total) * 100, reason: null }, share1, language);
}

/** The total the shares are of; `null` when nothing is known. */
export function structureTotal(item: StructureItem): number | null {
  const sum = presentValues(item.figures).reduce((all, value) => all + value, 0);
  const total = Math.max(item.total ?? 0, sum);
  return total > 0 ? total : null;
}

/**
 * What things are made of: one bar of 100 % per item, split into the parts in a fixed order, with names or shares written where they fit.
 * What the known parts leave of the total is hatched, never spread over the others.
 */
export function structureBars(input: StructureBarsInput): Chart {
  const { language, items, parts, width } = input;
  const longest = Math.max(0, ...items.map((item) => textWidth(textIn(item.name, language), fontSize.label)));
  const nameWidth = Math.min(Math.ceil(longest * boldFactor) + 2, Math.round(width * 0.34));
  const rows = items.map((item, index) => drawItem(item, index * rowHeight, input, nameWidth)).join('');
  const title = textIn(input.title, language);
  const description = describe(input);
  const height = Math.max(1, items.length) * rowHeight;
  const cellsOf = (item: StructureItem): string[] => {
    const total = structureTotal(item);
    return item.figures.map((figure) => {
      const printed = printFigure(figure, input.format, language);
      if (figure.value === null || total === null) return printed;
      return language === 'en'
        ? `${printed} (${printShare(figure.value, total, language)})`
        : `${printed}（${printShare(figure.value, total, language)}）`;
    });
  };
  const table = {
    columns: [{ zh: '名稱', en: 'Name' }, ...parts.map(({ name }) => name)],
    rows: items.map((item): ChartRow => ({
      subject: item.subject,
      cells: [textIn(item.name, language), ...cellsOf(item)],
    })),
  };
  const svg = chartSvg(
    { className: 'structure', title, description, width, height },
    hatchPatterns(input.idPrefix) + rows,
  );
  return { svg, table, title, description };
}

function drawItem(item: StructureItem, top: number, input: StructureBarsInput, nameWidth: number): string {
  const { language, width, parts } = input;
  const from = nameWidth + 8;
  const room = width - from;
  const y = top + (rowHeight - barHeight) / 2;
  const selected = item.subject !== null && item.subject === input.selection;
  const name = element(
    'text',
    {
      x: 0,
      y: top + rowHeight / 2 + 4.5,
      'font-weight': selected ? 700 : null,
      lang: languageMark(item.name, language),
    },
    escapeText(fitText(textIn(item.name, language), fontSize.label, nameWidth)),
  );
  const back = element('rect', {
    class: 'unknown',
    x: from,
    y,
    width: room,
    height: barHeight,
    rx: 2,
    fill: hatchFill(input.idPrefix, 'no-data'),
  });
  const total = structureTotal(item);
  let x = from;
  let segments = '';
  item.figures.forEach((figure, index) => {
    const part = parts[index];
    if (!part || figure.value === null || figure.value <= 0 || total === null) return;
    const size = (figure.value / total) * room;
    segments += element('rect', {
      class: 'part',
      'data-part': part.id,
      x: shortNumber(x, 1),
      y,
      width: shortNumber(Math.max(0.3, size - 1), 1),
      height: barHeight,
      fill: part.colour,
    });
    const label = textIn(part.name, language);
    const share = printShare(figure.value, total, language);
    const text = [`${label} ${share}`, label, share].find(
      (candidate) => textWidth(candidate, fontSize.small) < size - 6,
    );
    if (text) {
      segments += element(
        'text',
        {
          x: shortNumber(x + 4, 1),
          y: y + barHeight / 2 + 4,
          'font-size': fontSize.small,
          fill: inkOn(part.colour),
          'pointer-events': 'none',
          lang: languageMark(part.name, language),
        },
        escapeText(text),
      );
    }
    x += size;
  });
  const outline = selected
    ? element('rect', {
        x: from,
        y,
        width: room,
        height: barHeight,
        rx: 2,
        fill: 'none',
        stroke: chartInk.emphasis,
        'stroke-width': 2,
      })
    : '';
  return element('g', { class: 'row', 'data-subject': item.subject }, name + back + segments + outline);
}

function describe({ items, parts, language }: StructureBarsInput): string {
  const sentences = items.flatMap((item) => {
    const total = structureTotal(item);
    let best = -1;
    item.figures.forEach((figure, index) => {
      if (figure.value !== null && figure.value > (item.figures[best]?.value ?? -Infinity)) best = index;
    });
    const part = parts[best];
    const value = item.figures[best]?.value ?? null;
    const name = textIn(item.name, language);
    if (!part || value === null || total === null)
      return [language === 'en' ? `${name}: no figures.` : `${name}沒有數值。`];
    const largest = textIn(part.name, language);
    const share = printShare(value, total, language);
    return [
      language === 'en'
        ? `${name}: the largest part is ${largest}, ${share}.`
        : `${name}以${largest}最多，占 ${share}。`,
    ];
  });
  return sentences.join(language === 'en' ? ' ' : '');
}
