import { countyByCode } from '../../core/datasets/counties.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import type { Position } from '../../core/geography/bounds.ts';
import { insetCounties } from '../../core/geography/home-frame.ts';
import type { AreaMark } from '../../core/layers/mark.ts';
import { areaMarksOf, rankingOf } from '../../core/shown/ranking.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import { textIn } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { drawInset, insetSize } from '../inset-svg.ts';
import { overlap, type Box } from '../label-placement.ts';
import { coloursOf, seaColours, type MapTheme } from '../map-colours.ts';
import type { DrawnTopologies } from '../map-of-view.ts';
import { element } from '../svg-text.ts';
import { textWidth } from '../text-width.ts';
import { moved, textBlock } from './text-block.ts';

interface InsetsInput {
  readonly atlas: Atlas;
  readonly view: ViewState;
  readonly topologies: DrawnTopologies;
  readonly metresPerPixel: number;
  /** Where a position stands on the map, in its px. */
  readonly at: (position: Position) => Position;
  /** The part of the map that nothing covers, in its px. */
  readonly free: Box;
  readonly theme: MapTheme;
  readonly idPrefix: string;
}

/** What stands on the map, and the boxes that it covers. */
export interface Furniture {
  readonly svg: string;
  readonly boxes: readonly Box[];
}

export interface Insets extends Furniture {
  /** Counties that have a box. */
  readonly codes: readonly string[];
}

const nameSize = 11.5;
const nameHeight = 19;
const captionSize = 9;
const gap = 8;
/** Room round a county that counts as standing on the map. */
const clearance = 6;

/** Where a county's main islands stand on the map: its place is inside the largest, which need not be in their middle. */
function around([x, y]: Position, size: { readonly width: number; readonly height: number }): Box {
  const [across, down] = [size.width * 0.62 + clearance, size.height * 0.62 + clearance];
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

/**
 * The island counties that do not stand wholly on the free part of the map, in boxes of their own down its left edge, on the map's own scale;
 * those that do are not shown twice.
 */
export function sheetInsets({ atlas, view, topologies, metresPerPixel, at, free, theme, idPrefix }: InsetsInput): Insets {
  const topology = topologies.counties ?? topologies.townships;
  if (!topology) return { svg: '', boxes: [], codes: [] };
  const colours = coloursOf(theme);
  const ranking = view.layers.includes('choropleth') ? rankingOf(atlas, view) : null;
  const marks = ranking ? (areaMarksOf(atlas, view) ?? []) : [];
  const { townships } = topologies;
  const atTownships = ranking?.column.level === 'township' && townships ? { topology: townships, marks } : null;
  const sizes = new Map(insetCounties.map((code) => [code, insetSize(topology, code, metresPerPixel)]));
  const width = Math.min((free.right - free.left) * 0.3, Math.max(64, ...[...sizes.values()].map((size) => size?.width ?? 0)));
  let y = free.top - 2;
  const left = free.left - 2;
  const boxes: Box[] = [];
  const codes: string[] = [];
  const drawn = insetCounties.map((code, index) => {
    const county = countyByCode(atlas).get(code);
    const size = sizes.get(code);
    const place = atlas.countyPlaces.get(code);
    if (!county || !size || !place) return '';
    const real = around(at(place.point), size);
    const onMap = real.left >= free.left && real.top >= free.top && real.right <= free.right && real.bottom <= free.bottom;
    if (onMap && !boxes.some((other) => overlap(other, real))) return '';
    codes.push(code);
    const plain: AreaMark = { code, colour: colours.coast, hatch: null, dimmed: false };
    const height = Math.max(26, size.height);
    // Islands that are cut by the edge or by another box lie under their own.
    if (overlap(real, free)) y = Math.max(y, real.bottom - height - nameHeight);
    const box = { left, top: y, right: left + width, bottom: y + height + nameHeight };
    const picture = drawInset({
      idPrefix: `${idPrefix}-inset-${index}`,
      topology,
      countyCode: code,
      mark: (ranking?.column.level === 'county' ? marks.find((mark) => mark.code === code) : undefined) ?? plain,
      ...(atTownships ? { townships: atTownships } : {}),
      metresPerPixel,
      width,
      height,
      selected: view.selection === subjectId('county', code),
      hovered: false,
      theme,
    });
    const name = textIn(county.name, view.language);
    const fontSize = Math.min(nameSize, (nameSize * (width - 6)) / textWidth(name, nameSize));
    const label = textBlock([name], left + width / 2, box.bottom - nameHeight + 1, { size: fontSize, fill: colours.areaName, anchor: 'middle', leading: 1.3 });
    y = box.bottom + gap;
    boxes.push(box);
    const back = element('rect', { x: box.left, y: box.top, width, height: box.bottom - box.top, rx: 3, fill: seaColours[theme], stroke: colours.coast, 'stroke-width': 0.8 });
    return back + moved(picture, left, box.top) + label.svg;
  });
  const lowest = boxes.at(-1);
  const caption = lowest ? textBlock([view.language === 'en' ? 'Same scale as the map' : '與全圖同比例尺'], left + 2, lowest.bottom + 2, { size: captionSize, fill: colours.areaName, leading: 1.3 }).svg : '';
  return { svg: element('g', { class: 'sheet-insets' }, drawn.join('') + caption), boxes, codes };
}
