import type { Atlas } from '../../core/datasets/atlas.ts';
import type { Bounds } from '../../core/geography/bounds.ts';
import type { Padding } from '../../core/geography/mercator.ts';
import { textIn, type Text } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import type { MapTheme } from '../map-colours.ts';
import type { DrawnTopologies } from '../map-of-view.ts';
import { element, escapeText, fontFamily } from '../svg-text.ts';
import type { LegendCorner } from './map-legend.ts';
import { fittingRows, gapRow, indicatorRows, layerRows, stackRows, type LegendLook, type LegendRow } from './sheet-legend.ts';
import { sheetMap } from './sheet-map.ts';
import { sheetInk, sheetTemplates, type Area, type SheetTemplate, type SheetTemplateId } from './sheet-templates.ts';
import { selectionLine, sourceLines, subtitleOfView, titleOfView } from './sheet-words.ts';
import { textBlock, type Block } from './text-block.ts';
import { wrapText } from './wrap-text.ts';

export interface MapSheetInput {
  readonly atlas: Atlas;
  readonly view: ViewState;
  readonly topologies: DrawnTopologies;
  readonly template: SheetTemplateId;
  /** In the language of the view; what the map shows when absent. */
  readonly title?: string;
  /** One sentence below the title; the selected thing with its value when absent, '' = none. */
  readonly sentence?: string;
  /** The filters that limit the map, in words. */
  readonly filters?: readonly Text[];
  /** Where the map can be seen; '' or absent = not told. */
  readonly address?: string;
}

export interface MapOnlyInput {
  readonly atlas: Atlas;
  readonly view: ViewState;
  readonly topologies: DrawnTopologies;
  readonly width: number;
  readonly height: number;
  readonly theme: MapTheme;
  /** `none` leaves the sea clear. */
  readonly ground: 'sea' | 'none';
  /** What is to be seen whole; what the view's camera shows when absent. */
  readonly bounds?: Bounds;
  /** Px on each side that words cover. */
  readonly covered?: Padding;
  /** `false` for thumbnails: no name could be read. */
  readonly named?: boolean;
  /** Insets, scale bar and north arrow. */
  readonly furnished?: boolean;
  /** The corner for the meaning of colours and marks; none when absent. */
  readonly legend?: LegendCorner;
  /** Keeps ids of several pictures on one page apart. */
  readonly idPrefix?: string;
}

const siteName: Text = { zh: '聚落圖 Cluster Atlas', en: 'Cluster Atlas 聚落圖' };
/** Fonts of the system: a picture cannot use those of a page. `Noto Sans CJK TC` is the name that Linux gives Noto Sans TC. */
const sheetFonts = "'Noto Sans TC', 'Noto Sans CJK TC', 'PingFang TC', 'Microsoft JhengHei', system-ui, sans-serif";
const none = { top: 0, right: 0, bottom: 0, left: 0 } as const;
/** The side of a map at which names and symbols have their size on a screen. */
const screenSide = 680;

function picture(width: number, height: number, view: ViewState, title: string, content: string): string {
  const head = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    lang: view.language,
    'font-family': sheetFonts,
  };
  return element('svg', head, element('title', {}, escapeText(title)) + content.replaceAll(escapeText(fontFamily), escapeText(sheetFonts)));
}

/** Title, subtitle and sentence from `y` down. */
function headBlock(input: MapSheetInput, template: SheetTemplate, x: number, y: number, width: number): Block {
  const { atlas, view } = input;
  const { language } = view;
  const title = input.title ?? textIn(titleOfView(atlas, view), language);
  // A title that would need more lines than a sheet can give is set smaller.
  const size = [1, 0.85, 0.72].map((share) => template.title * share).find((one) => wrapText(title, one, width).length <= 3) ?? template.title * 0.6;
  const heading = textBlock(wrapText(title, size, width, 4), x, y, { size, fill: sheetInk.title, weight: 700, leading: 1.28 });
  const subtitle = wrapText(textIn(subtitleOfView(atlas, view, input.filters ?? []), language), template.body, width, 4);
  const below = textBlock(subtitle, x, heading.bottom + template.body * 0.45, { size: template.body, fill: sheetInk.quiet });
  const told = selectionLine(atlas, view);
  const sentence = input.sentence ?? (told ? textIn(told, language) : '');
  if (sentence === '') return { svg: heading.svg + below.svg, bottom: below.bottom };
  const text = textBlock(wrapText(sentence, template.body * 1.08, width, 5), x, below.bottom + template.body * 0.6, { size: template.body * 1.08, fill: sheetInk.title, weight: 500 });
  return { svg: heading.svg + below.svg + text.svg, bottom: text.bottom };
}

/** Sources, date, licence and site at the foot: the block whose lower edge is `bottom`, and its upper edge. */
function footBlock(input: MapSheetInput, template: SheetTemplate, x: number, bottom: number, width: number): { readonly svg: string; readonly top: number } {
  const { atlas, view } = input;
  const site = [textIn(siteName, view.language), input.address ?? ''].filter((part) => part !== '').join('　');
  const most = template.layout === 'side' ? 9 : 7;
  const linesFor = (publishers: number) => [...sourceLines(atlas, view, publishers).flatMap((line) => wrapText(line, template.small, width)), ...wrapText(site, template.small, width, 2)];
  const lines = [5, 4, 3, 2, 1].map(linesFor).find((found) => found.length <= most) ?? linesFor(1);
  const step = template.small * 1.5;
  const top = bottom - lines.length * step;
  const rule = element('path', { d: `M${x} ${Math.round(top - template.small)}h${width}`, stroke: sheetInk.rule, 'stroke-width': 1 });
  return { svg: rule + textBlock(lines, x, top, { size: template.small, fill: sheetInk.quiet, leading: 1.5 }).svg, top: top - template.small * 2 };
}

function lookOf(input: MapSheetInput, template: SheetTemplate, width: number): LegendLook {
  return { atlas: input.atlas, view: input.view, width, size: template.body * 0.92, idPrefix: 'sheet' };
}

/** Colours of the areas first, marks below. */
function allRows(look: LegendLook): readonly LegendRow[] {
  const [areas, marks] = [indicatorRows(look), layerRows(look)];
  return [...areas, ...(areas.length > 0 && marks.length > 0 ? [gapRow(look.size)] : []), ...marks];
}

function mapIn(input: MapSheetInput, template: SheetTemplate, area: Area, covered: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number } = none): string {
  const { atlas, view, topologies } = input;
  return sheetMap({ atlas, view, topologies, area, scale: template.mapScale, theme: 'light', ground: 'sea', covered, named: true, furnished: true, idPrefix: 'sheet' });
}

/** Words in a column at the left, the map over the whole height at the right. */
function sideSheet(input: MapSheetInput, template: SheetTemplate): string {
  const { margin, column, width, height, body } = template;
  const head = headBlock(input, template, margin, margin, column - margin * 0.4);
  const foot = footBlock(input, template, margin, height - margin * 0.7, column - margin * 0.4);
  const look = lookOf(input, template, column - margin * 0.4);
  const top = head.bottom + body * 1.6;
  const left = margin + column;
  return mapIn(input, template, { x: left, y: 0, width: width - left, height }) + head.svg + stackRows(fittingRows(allRows, foot.top - top, look), margin, top) + foot.svg;
}

/** Words above, the map over the whole width, legend in two columns and sources below. */
function stackSheet(input: MapSheetInput, template: SheetTemplate): string {
  const { margin, column, width, height, body } = template;
  const inner = width - 2 * margin;
  const head = headBlock(input, template, margin, margin, inner);
  const foot = footBlock(input, template, margin, height - margin * 0.7, inner);
  const look = lookOf(input, template, column);
  const right = width - margin - column;
  const most = height * 0.24;
  const sides = [indicatorRows, layerRows].map((rowsOf) => fittingRows(rowsOf, most, look));
  const [areas = [], marks = []] = sides;
  const legendHeight = Math.max(...sides.map((rows) => rows.reduce((sum, row) => sum + row.height, 0)));
  const legendTop = foot.top - legendHeight - body * 0.4;
  const mapTop = head.bottom + body;
  const map = mapIn(input, template, { x: 0, y: mapTop, width, height: legendTop - body - mapTop });
  // Without coloured areas the marks stand at the left.
  return map + head.svg + stackRows(areas, margin, legendTop) + stackRows(marks, areas.length > 0 ? right : margin, legendTop) + foot.svg;
}

/** Words above, the map over the rest, its right part under the legend. */
function overSheet(input: MapSheetInput, template: SheetTemplate): string {
  const { margin, column, width, height, body } = template;
  const head = headBlock(input, template, margin, margin, width - 2 * margin);
  const foot = footBlock(input, template, margin, height - margin * 0.6, width - 2 * margin);
  const inner = column - 2 * body;
  const look = { ...lookOf(input, template, inner), size: template.body * 0.86 };
  const mapTop = head.bottom + body;
  const mapHeight = foot.top - mapTop;
  const rows = fittingRows(allRows, mapHeight - 2 * body, look);
  const panel = element('rect', { x: width - column, y: mapTop, width: column, height: mapHeight, fill: sheetInk.paper });
  const map = mapIn(input, template, { x: 0, y: mapTop, width, height: mapHeight }, { ...none, right: column });
  return map + panel + head.svg + stackRows(rows, width - column + body, mapTop + body) + foot.svg;
}

/**
 * The view as one sheet to be published: title, level, date and filters in words, the map where the view's camera stands with far islands, scale
 * and north, legend, sources, date of the data and licence. A pure function; the same view gives the same text. Text is real text in the fonts of
 * the system.
 */
export function mapSheet(input: MapSheetInput): string {
  const template = sheetTemplates[input.template];
  const content = template.layout === 'side' ? sideSheet(input, template) : template.layout === 'stack' ? stackSheet(input, template) : overSheet(input, template);
  const paper = element('rect', { width: template.width, height: template.height, fill: sheetInk.paper });
  const title = input.title ?? textIn(titleOfView(input.atlas, input.view), input.view.language);
  return picture(template.width, template.height, input.view, title, paper + content);
}

/** The map alone with its names, in any size, for slides: names and symbols grow with the shorter side. */
export function mapOnly(input: MapOnlyInput): string {
  const { atlas, view, topologies, width, height, theme, ground } = input;
  const scale = Math.max(0.3, Math.min(width, height) / screenSide);
  const map = sheetMap({
    atlas,
    view,
    topologies,
    area: { x: 0, y: 0, width, height },
    scale,
    theme,
    ground,
    covered: input.covered ?? none,
    bounds: input.bounds,
    named: input.named ?? true,
    furnished: input.furnished ?? true,
    legend: input.legend,
    idPrefix: input.idPrefix ?? 'map-only',
  });
  return picture(width, height, view, textIn(titleOfView(atlas, view), view.language), map);
}
