import { townshipByCode } from '../../core/datasets/counties.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import type { Bounds, Position } from '../../core/geography/bounds.ts';
import { homeBounds } from '../../core/geography/home-frame.ts';
import { fitBounds, frameBounds, type Padding, type Viewport } from '../../core/geography/mercator.ts';
import { metresPerPixelOf } from '../../core/geography/scale-bar.ts';
import { markWith } from '../../core/layers/mark.ts';
import type { Camera, ViewState } from '../../core/view/view-state.ts';
import { boxWidth, frameOf } from '../frame.ts';
import type { Box } from '../label-placement.ts';
import { seaColours, type MapTheme } from '../map-colours.ts';
import type { AreaName, MapDrawing } from '../map-drawing.ts';
import { countyNames, mapOfView, type DrawnTopologies } from '../map-of-view.ts';
import { drawMap } from '../map-svg.ts';
import { element } from '../svg-text.ts';
import { mapLegend, placedLegend, type LegendCorner } from './map-legend.ts';
import { plainStrokes } from './plain-strokes.ts';
import { sheetInsets } from './sheet-insets.ts';
import { sheetMarkings } from './sheet-markings.ts';
import type { Area } from './sheet-templates.ts';

export interface SheetMapInput {
  readonly atlas: Atlas;
  readonly view: ViewState;
  readonly topologies: DrawnTopologies;
  /** Where the map stands on the sheet. */
  readonly area: Area;
  /** How much larger than on a screen names and symbols are. */
  readonly scale: number;
  readonly theme: MapTheme;
  /** `none` leaves the sea clear. */
  readonly ground: 'sea' | 'none';
  /** Parts of the area that something else of the sheet covers, in px of the sheet from the area's top left; the country stands beside them. */
  readonly covered: Padding;
  /** What is to be seen whole; what the view's camera shows when absent. */
  readonly bounds?: Bounds | undefined;
  /** With the names of areas and marks. */
  readonly named: boolean;
  /** With insets, scale bar and north arrow. */
  readonly furnished: boolean;
  /** With what colours and marks mean, in a corner of the free part; the sheets have it beside the map. */
  readonly legend?: LegendCorner | undefined;
  /** Keeps ids of several pictures on one page apart. */
  readonly idPrefix: string;
}

/** What a camera is taken to have shown in the page, between the panels: a sheet shows at least as much. */
const seenInPage: Viewport = { width: 720, height: 640 };
/** Zoom from which the finer boundaries are drawn, and from which townships, and marks that the country's map leaves without a name, are named, as on the page's map. */
const closeZoom = { boundaries: 7.8, townships: 9, minor: 9.5 } as const;
/** Height that a legend may take of the free part of a map: a share, but on a low one what the classes need. */
const legendRoom = (free: number): number => Math.max(free * 0.42, Math.min(free * 0.75, 170));

function wantedBounds(camera: Camera | null): Bounds {
  return camera ? frameBounds(camera, seenInPage) : homeBounds;
}

function townshipNames(atlas: Atlas): readonly AreaName[] {
  const townships = townshipByCode(atlas);
  return [...atlas.townshipPlaces.values()].flatMap((place) => {
    const township = townships.get(place.code);
    return township ? [{ code: place.code, name: township.name, position: place.point }] : [];
  });
}

/** Names that come in as the map comes closer. */
function withCloseNames(drawing: MapDrawing, zoom: number): MapDrawing {
  if (zoom < closeZoom.minor) return drawing;
  const points = drawing.points.map((layer) => ({ ...layer, marks: layer.marks.map((mark) => (mark.labelPriority === 0 ? markWith(mark, { labelPriority: 0.5 }) : mark)) }));
  return { ...drawing, points };
}

/**
 * The map of a view inside an area of a sheet, cut at its edge, with what belongs to it. Names keep clear of the edge, of insets, scale bar and
 * north arrow, and of what covers the map.
 */
export function sheetMap(input: SheetMapInput): string {
  const { atlas, view, topologies, area, scale, theme } = input;
  const size = { width: area.width / scale, height: area.height / scale };
  const covered = { top: input.covered.top / scale, right: input.covered.right / scale, bottom: input.covered.bottom / scale, left: input.covered.left / scale };
  const isHome = view.camera === null;
  const margin = Math.min(24, size.height * 0.035);
  const insetRoom = input.furnished && isHome ? Math.min(150, size.width * 0.2) : 0;
  const padding = { top: covered.top + margin, right: covered.right + margin, bottom: covered.bottom + margin, left: covered.left + margin + insetRoom };
  const fitted = fitBounds(input.bounds ?? wantedBounds(view.camera), size, isHome ? padding : covered);
  const bounds = frameBounds(fitted, size);
  const metresPerPixel = metresPerPixelOf(bounds, size.width) ?? 1;
  const frame = frameOf(bounds);
  const positionOn = (position: Position): Position => {
    const [x, y] = frame.share(position);
    return [x * size.width, y * size.height];
  };
  const free: Box = { left: covered.left + 8, top: covered.top + 8, right: size.width - covered.right - 8, bottom: size.height - covered.bottom - 8 };
  const insets = input.furnished && isHome ? sheetInsets({ atlas, view, topologies, metresPerPixel, free, theme, at: positionOn, idPrefix: input.idPrefix }) : { svg: '', boxes: [], codes: [] };
  const legend = input.legend ? mapLegend(atlas, view, theme, legendRoom(free.bottom - free.top), `${input.idPrefix}-key`) : null;
  const key = legend && input.legend ? placedLegend(legend, free, input.legend) : { svg: '', boxes: [] };
  const markings = input.furnished ? sheetMarkings(metresPerPixel, free, view.language, theme) : { svg: '', boxes: [] };
  const names = [...countyNames(atlas, false).filter(({ code }) => !insets.codes.includes(code)), ...(fitted.zoom >= closeZoom.townships ? townshipNames(atlas) : [])];
  const drawing = mapOfView(atlas, view, fitted.zoom > closeZoom.boundaries && topologies.townships ? { ...topologies, counties: topologies.townships } : topologies, {
    heightPx: size.height,
    bounds,
    idPrefix: input.idPrefix,
    labelRoom: input.named ? free : { left: 0, top: 0, right: 0, bottom: 0 },
    covered: [...insets.boxes, ...markings.boxes, ...key.boxes],
    theme,
    areaNames: names.filter(({ position: [x, y] }) => x >= bounds[0] && x <= bounds[2] && y >= bounds[1] && y <= bounds[3]),
  });
  const map = plainStrokes(drawMap(withCloseNames(drawing, fitted.zoom)), boxWidth / size.width);
  const sea = input.ground === 'sea' ? element('rect', { width: size.width, height: size.height, fill: seaColours[theme] }) : '';
  return element(
    'svg',
    { class: 'sheet-map', x: area.x, y: area.y, width: area.width, height: area.height, viewBox: `0 0 ${Math.round(size.width * 100) / 100} ${Math.round(size.height * 100) / 100}`, overflow: 'hidden' },
    sea + map + insets.svg + markings.svg + key.svg,
  );
}

