import type { Atlas } from '../../core/datasets/atlas.ts';
import { textIn } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { darkGround, inDarkRoom } from '../charts/dark-room.ts';
import type { Box } from '../label-placement.ts';
import type { MapTheme } from '../map-colours.ts';
import { element } from '../svg-text.ts';
import type { Furniture } from './sheet-insets.ts';
import { fittingRows, gapRow, headingRow, indicatorRows, layerRows, stackRows, type LegendLook, type LegendRow } from './sheet-legend.ts';
import { sheetInk } from './sheet-templates.ts';
import { shownRanking, subtitleOfView, titleOfView } from './sheet-words.ts';

/** A legend that can be laid over a map, in px. */
export interface MapLegend {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Width of a legend's panel and the size of its letters, in px of a map as on a screen. */
export const legendWidth = 236;
const letters = 12.5;
const margin = 10;

const panels: Readonly<Record<MapTheme, { readonly fill: string; readonly edge: string }>> = { light: { fill: '#ffffff', edge: sheetInk.rule }, projector: { fill: darkGround, edge: '#3a505b' } };

function rowsOf(look: LegendLook): readonly LegendRow[] {
  const [areas, marks] = [indicatorRows(look), layerRows(look)];
  const { language } = look.view;
  const head = shownRanking(look.atlas, look.view) ? [headingRow(textIn(titleOfView(look.atlas, look.view), language), look, false), headingRow(textIn(subtitleOfView(look.atlas, look.view, []), language), look, true)] : [];
  return [...head, ...areas, ...(areas.length > 0 && marks.length > 0 ? [gapRow(look.size * 0.8)] : []), ...marks];
}

/**
 * What the colours and marks of a map mean: the indicator with its date and classes, and every layer that shows something. `null` where the map
 * shows neither.
 * @param room height in px that it may take; details are left out first.
 */
export function mapLegend(atlas: Atlas, view: ViewState, theme: MapTheme, room: number, idPrefix: string): MapLegend | null {
  const look: LegendLook = { atlas, view, width: legendWidth - 2 * margin, size: letters, idPrefix };
  const rows = fittingRows(rowsOf, room - 2 * margin, look);
  if (rows.length === 0) return null;
  const height = Math.ceil(rows.reduce((sum, row) => sum + row.height, 0) + 2 * margin);
  const { fill, edge } = panels[theme];
  const words = stackRows(rows, margin, margin);
  const inked = theme === 'projector' ? inDarkRoom(words) : words;
  const panel = element('rect', { x: 0.5, y: 0.5, width: legendWidth - 1, height: height - 1, rx: 6, fill, 'fill-opacity': 0.93, stroke: edge });
  return { svg: panel + inked, width: legendWidth, height };
}

/** Where a legend stands: away from the country on a map of the whole (the sea off its southwest), else in an upper corner. */
export type LegendCorner = 'lower-left' | 'upper-left' | 'upper-right';

/** The corner of a map for its legend, beside words that stand at a side of it. */
export function legendCorner(view: ViewState, words: 'left' | 'right' | 'top'): LegendCorner {
  if (view.camera === null) return 'lower-left';
  return words === 'right' ? 'upper-left' : 'upper-right';
}

/** The legend in a corner of the free part of a map. */
export function placedLegend({ svg, width, height }: MapLegend, free: Box, corner: LegendCorner): Furniture {
  const left = corner === 'upper-right' ? free.right - width : free.left;
  const top = corner === 'lower-left' ? free.bottom - height : free.top;
  return {
    svg: element('svg', { class: 'map-legend', x: left, y: top, width, height, viewBox: `0 0 ${width} ${height}` }, svg),
    boxes: [{ left: left - 4, top: top - 4, right: left + width + 4, bottom: top + height + 4 }],
  };
}
