import type { MarkShape } from '../../core/layers/mark.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { shapePath } from '../shape-path.ts';
import { element, escapeText, languageMark, shortNumber } from '../svg-text.ts';
import { fitText } from '../text-width.ts';
import { chartInk, chartSvg, fontSize, presentValues, printFigure, type Chart, type ChartFigure, type FigureFormat } from './chart.ts';
import { hoverTitle, inWords } from './plot-text.ts';

export interface AlignedArea {
  readonly name: Text;
  /** `#rrggbb` */
  readonly colour: string;
  readonly shape: MarkShape;
}

export interface AlignedGroup {
  readonly id: string;
  readonly name: Text;
  /** One per area, in their order. */
  readonly figures: readonly (ChartFigure & { readonly isFew: boolean })[];
  /** What the bars are set against; `null` = no line. */
  readonly base: number | null;
}

export interface AlignedBarsInput {
  readonly language: Language;
  readonly title: Text;
  readonly format: FigureFormat;
  readonly baseName: Text;
  readonly areas: readonly AlignedArea[];
  readonly groups: readonly AlignedGroup[];
  readonly width: number;
}

/** Bold letters are wider than those that a text is fitted with. */
const boldFit = 0.92;
const headHeight = 22;
const rowHeight = 17;
const barHeight = 11;
const gap = 18;
const leastPanel = 168;
/** Values stand in a column of their own, out of the way of the base's line. */
const valueRoom = 50;
const markerRoom = 16;

/**
 * The same bars for group after group, in small panels on one scale: one row per area in the same order, all from one line, so that both the
 * areas of a group and an area's own groups can be compared. A dark line is the base. Outlined bars rest on few.
 */
export function alignedBars(input: AlignedBarsInput): Chart {
  const { language, areas, groups, width, format } = input;
  const columns = Math.max(1, Math.floor((width + gap) / (leastPanel + gap)));
  const panel = (width - gap * (columns - 1)) / columns;
  const panelHeight = headHeight + rowHeight * areas.length + 12;
  const most = Math.max(1e-9, ...groups.flatMap(({ figures, base }) => [...presentValues(figures), base ?? 0]));
  const length = (value: number): number => ((panel - markerRoom - valueRoom) * value) / most;
  const drawn = groups.map((group, index) => {
    const [left, top] = [(index % columns) * (panel + gap), Math.floor(index / columns) * panelHeight];
    return element('g', { class: 'group', transform: `translate(${shortNumber(left, 1)} ${top})` }, drawGroup(group, input, panel, length));
  });
  const title = textIn(input.title, language);
  const few = inWords(language, '（不到 5 家）', ' (fewer than 5)');
  const base = textIn(input.baseName, language);
  const greatest = areas.map((area, place) => {
    const first = groups.toSorted((a, b) => (b.figures[place]?.value ?? -1) - (a.figures[place]?.value ?? -1))[0];
    const figure = first?.figures[place];
    return first && figure && figure.value !== null ? inWords(language, `${area.name.zh}以${first.name.zh}最多（${printFigure(figure, format, language)}）`, `${textIn(area.name, 'en')}: most in ${textIn(first.name, 'en')} (${printFigure(figure, format, language)})`) : '';
  });
  const description = greatest.filter((words) => words !== '').join(inWords(language, '；', '; ')) + inWords(language, `。直線＝${base}。`, `. Line = ${base}.`);
  return {
    svg: chartSvg({ className: 'aligned-bars', title, description, width, height: Math.ceil(groups.length / columns) * panelHeight }, drawn.join('')),
    table: {
      columns: [{ zh: '行業', en: 'Industry' }, ...areas.map(({ name }) => name), input.baseName],
      rows: groups.map((group) => ({
        subject: null,
        cells: [textIn(group.name, language), ...group.figures.map((figure) => printFigure(figure, format, language) + (figure.isFew && figure.value !== null ? few : '')), printFigure({ value: group.base, reason: null }, format, language)],
      })),
    },
    title,
    description,
  };
}

function drawGroup({ name, figures, base }: AlignedGroup, { language, areas, format }: AlignedBarsInput, panel: number, length: (value: number) => number): string {
  const said = textIn(name, language);
  const head = element('text', { x: 0, y: 15, 'font-weight': 700, lang: languageMark(name, language) }, escapeText(fitText(said, fontSize.label, boldFit * panel)) + hoverTitle(said));
  const bottom = headHeight + rowHeight * figures.length;
  const rows = figures.map((figure, index) => {
    const area = areas[index];
    if (!area) return '';
    const middle = headHeight + rowHeight * (index + 0.5);
    const marker = element('path', { transform: `translate(5 ${middle})`, d: shapePath(area.shape, 4.5), fill: area.colour });
    const printed = printFigure(figure, format, language);
    const bar = figure.value === null ? '' : element('rect', { class: 'bar', x: markerRoom, y: middle - barHeight / 2, width: shortNumber(Math.max(0.5, length(figure.value)), 1), height: barHeight, rx: 1, fill: figure.isFew ? '#ffffff' : area.colour, stroke: figure.isFew ? area.colour : null });
    const value = element('text', { class: 'value', x: shortNumber(panel, 1), y: middle + 4, 'text-anchor': 'end', 'font-size': fontSize.small, fill: figure.value === null ? chartInk.secondary : null }, escapeText(printed));
    return element('g', { class: 'row' }, marker + bar + value + hoverTitle(`${textIn(area.name, language)} ${printed}`));
  });
  const at = base === null ? 0 : shortNumber(markerRoom + length(base), 1);
  // White beside the line keeps it apart from a dark bar.
  const line = base === null ? '' : element('path', { class: 'base', d: `M${at} ${headHeight - 1}V${bottom + 1}`, stroke: '#ffffff', 'stroke-width': 3.5 }) + element('path', { d: `M${at} ${headHeight - 2}V${bottom + 2}`, stroke: chartInk.emphasis, 'stroke-width': 1.5 });
  const axis = element('path', { d: `M${markerRoom} ${headHeight - 1}V${bottom + 1}`, stroke: chartInk.axis });
  return head + axis + rows.join('') + line;
}
