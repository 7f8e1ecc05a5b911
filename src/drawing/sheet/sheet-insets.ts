import { countyByCode } from '../../core/datasets/counties.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import { homeBounds, insetCounties } from '../../core/geography/home-frame.ts';
import type { AreaMark } from '../../core/layers/mark.ts';
import { areaMarksOf, rankingOf } from '../../core/shown/ranking.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import { textIn } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { drawInset, insetSize } from '../inset-svg.ts';
import type { Box } from '../label-placement.ts';
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

const nameSize = 11.5;
const nameHeight = 19;
const gap = 8;

/**
 * 連江 and 金門 in boxes of their own down the left edge, on the scale of the map, which has no room for them; 澎湖 stands on the map itself, so a
 * box would show it twice. The boxes cover the places where the counties really are.
 */
export function sheetInsets({ atlas, view, topologies, metresPerPixel, free, theme, idPrefix }: InsetsInput): Furniture {
  const topology = topologies.counties ?? topologies.townships;
  if (!topology) return { svg: '', boxes: [] };
  const colours = coloursOf(theme);
  const ranking = view.layers.includes('choropleth') ? rankingOf(atlas, view) : null;
  const marks = ranking ? (areaMarksOf(atlas, view) ?? []) : [];
  const { townships } = topologies;
  const atTownships = ranking?.column.level === 'township' && townships ? { topology: townships, marks } : null;
  const far = insetCounties.filter((code) => (atlas.countyPlaces.get(code)?.point[0] ?? homeBounds[0]) < homeBounds[0] || (atlas.countyPlaces.get(code)?.point[1] ?? 0) > homeBounds[3]);
  const sizes = new Map(far.map((code) => [code, insetSize(topology, code, metresPerPixel)]));
  const width = Math.min((free.right - free.left) * 0.3, Math.max(64, ...[...sizes.values()].map((size) => size?.width ?? 0)));
  let y = free.top + 6;
  const left = free.left + 6;
  const boxes: Box[] = [];
  const drawn = far.map((code, index) => {
    const county = countyByCode(atlas).get(code);
    const size = sizes.get(code);
    if (!county || !size) return '';
    const plain: AreaMark = { code, colour: colours.coast, hatch: null, dimmed: false };
    const height = Math.max(26, size.height);
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
  return { svg: element('g', { class: 'sheet-insets' }, drawn.join('')), boxes };
}
