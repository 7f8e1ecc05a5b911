import type { LineMark, PointMark } from '../core/layers/mark.ts';
import { parseSubjectId, subjectId, type SubjectId } from '../core/subjects/subject.ts';
import { areaPaths, surroundingsPath } from './area-paths.ts';
import { boxWidth, frameOf, linePath, type Frame } from './frame.ts';
import { coloursOf, type MapColours } from './map-colours.ts';
import { shownMarks, type MapDrawing } from './map-drawing.ts';
import { drawLabels } from './map-labels.ts';
import { drawLineLayer, drawMarkEmphasis, drawPointLayer, drawPolygonLayer, drawWaypoints } from './mark-svg.ts';
import { areaFill, hatchPatterns } from './patterns.ts';
import { element, fontFamily } from './svg-text.ts';

const still = { 'vector-effect': 'non-scaling-stroke' } as const;
const dimmedOpacity = 0.22;
/** Whole degrees of the seas round Taiwan, as far as the map can be moved. */
const graticule = { west: 112, south: 18, east: 130, north: 30 } as const;

function drawGraticule(frame: Frame, colours: MapColours): string {
  let d = '';
  for (let longitude: number = graticule.west; longitude <= graticule.east; longitude += 1) {
    d += linePath(
      [
        [longitude, graticule.south],
        [longitude, graticule.north],
      ],
      frame.box,
      false,
    );
  }
  for (let latitude: number = graticule.south; latitude <= graticule.north; latitude += 1) {
    d += linePath(
      [
        [graticule.west, latitude],
        [graticule.east, latitude],
      ],
      frame.box,
      false,
    );
  }
  return element('path', {
    class: 'graticule',
    d,
    fill: 'none',
    stroke: colours.graticule,
    'stroke-width': 1,
    ...still,
  });
}

function drawGround(input: MapDrawing, frame: Frame): string {
  const colours = coloursOf(input.theme);
  const land = input.surroundings ? surroundingsPath(input.surroundings, frame) : '';
  const surroundings = land
    ? element('path', {
        class: 'surroundings',
        d: land,
        fill: colours.surroundings,
        stroke: colours.surroundingsEdge,
        'stroke-width': 0.8,
        'fill-rule': 'evenodd',
        ...still,
      })
    : '';
  return element('g', { class: 'map-ground', 'pointer-events': 'none' }, drawGraticule(frame, colours) + surroundings);
}

/** Areas in their class colours or hatches; every one can be pointed at, coloured or not. */
function drawAreas(input: MapDrawing, frame: Frame): string {
  if (!input.topology) return '';
  const colours = coloursOf(input.theme);
  const level = input.areas?.level ?? 'county';
  const marks = new Map((input.areas?.marks ?? []).map((mark) => [mark.code, mark]));
  const paths = areaPaths(input.topology, level, frame);
  const drawn = [...paths.areas].map(([code, d]) => {
    const mark = marks.get(code);
    return element('path', {
      'data-subject': subjectId(level, code),
      d,
      fill: input.areas ? areaFill(mark, input.idPrefix) : colours.land,
      'fill-opacity': mark?.dimmed ? dimmedOpacity : null,
    });
  });
  const opacity = input.areas?.opacity ?? 1;
  // Land below lets pale and translucent areas look like paper, not like sea; its edge is the coast.
  const coast = element('path', {
    class: 'coast',
    d: areaPaths(input.topology, level, frame).coast,
    fill: colours.land,
    'fill-rule': 'evenodd',
    stroke: colours.coast,
    'stroke-width': 1.2,
    'stroke-linejoin': 'round',
    'pointer-events': 'none',
    ...still,
  });
  const areas = element('g', { class: 'areas', opacity: opacity === 1 ? null : opacity }, drawn.join(''));
  return coast + areas + drawBorders(input, frame);
}

function drawBorders(input: MapDrawing, frame: Frame): string {
  if (!input.topology) return '';
  const line = {
    fill: 'none',
    stroke: coloursOf(input.theme).countyLine,
    'stroke-linejoin': 'round',
    'pointer-events': 'none',
    ...still,
  } as const;
  const townships = input.areas?.level === 'township' ? areaPaths(input.topology, 'township', frame).borders : '';
  const counties = areaPaths(input.topology, 'county', frame).borders;
  return (
    (townships
      ? element('path', { class: 'township-lines', d: townships, 'stroke-width': 0.5, 'stroke-opacity': 0.6, ...line })
      : '') + (counties ? element('path', { class: 'county-lines', d: counties, 'stroke-width': 1.4, ...line }) : '')
  );
}

function findMark(input: MapDrawing, subject: SubjectId): { point: PointMark | null; line: LineMark | null } {
  for (const layer of input.points) {
    const point = shownMarks(layer).find((mark) => mark.subject === subject);
    if (point) return { point, line: null };
  }
  for (const layer of input.lines) {
    const line = shownMarks(layer).find((mark) => mark.subject === subject);
    if (line) return { point: null, line };
  }
  return { point: null, line: null };
}

interface Emphasis {
  /** Inside the box. */
  readonly outline: string;
  /** In constant px above it. */
  readonly symbol: string;
}

function emphasisOf(
  input: MapDrawing,
  frame: Frame,
  subject: SubjectId | null,
  strength: 'hover' | 'selection',
): Emphasis {
  const colours = coloursOf(input.theme);
  const parsed = subject ? parseSubjectId(subject) : null;
  if (!subject || !parsed) return { outline: '', symbol: '' };
  const width = strength === 'selection' ? 2.4 : 1.6;
  const outlines = (d: string, ink: number, casing: number): string =>
    element('path', { class: `${strength}-casing`, d, stroke: colours.halo, 'stroke-width': casing, ...still }) +
    element('path', { class: `${strength}-line`, d, stroke: colours.emphasis, 'stroke-width': ink, ...still });
  if (parsed.kind === 'county' || parsed.kind === 'township') {
    const hasTownships = input.topology?.objects['townships'] !== undefined;
    const known =
      input.topology && (parsed.kind === 'county' || hasTownships)
        ? areaPaths(input.topology, parsed.kind, frame).areas.get(parsed.id)
        : undefined;
    return { outline: known ? outlines(known, width, width + 2) : '', symbol: '' };
  }
  const { point, line } = findMark(input, subject);
  if (line) {
    const d = linePath(line.path, frame.box, false);
    const coloured = element('path', { d, stroke: line.colour, 'stroke-width': line.width + 1, ...still });
    return { outline: outlines(d, line.width + 3.4, line.width + 6) + coloured, symbol: '' };
  }
  return { outline: '', symbol: point ? drawMarkEmphasis(point, frame, strength, colours.emphasis, colours.halo) : '' };
}

function box(frame: Frame, className: string, content: string): string {
  return element(
    'svg',
    {
      class: className,
      viewBox: `0 0 ${boxWidth} ${frame.boxHeight}`,
      preserveAspectRatio: 'none',
      width: '100%',
      height: '100%',
      overflow: 'visible',
    },
    content,
  );
}

/**
 * What is hovered and what is selected, drawn over the marks; the content of `.map-emphasis` alone, so that a page can follow the pointer
 * without drawing the map again.
 */
export function drawEmphasis(input: MapDrawing): string {
  const frame = frameOf(input.bounds, input.detail);
  const hovered = emphasisOf(input, frame, input.hover === input.selection ? null : input.hover, 'hover');
  const selected = emphasisOf(input, frame, input.selection, 'selection');
  const outline = element(
    'g',
    { fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' },
    hovered.outline + selected.outline,
  );
  const outlines = hovered.outline + selected.outline === '' ? '' : box(frame, 'map-outlines', outline);
  return outlines + hovered.symbol + selected.symbol;
}

/**
 * The map as SVG text without a pixel size: it fills its box, whose shape is `frameAspect(input.bounds)`, and goes on beyond it. Symbols,
 * strokes and names keep their px size whatever the size of the box. Hidden from assistive technology: the page has its own description
 * and table of the same figures.
 */
export function drawMap(input: MapDrawing): string {
  const frame = frameOf(input.bounds, input.detail);
  const colours = coloursOf(input.theme);
  const polygons = (input.polygons ?? []).map((layer) => drawPolygonLayer(layer, frame)).join('');
  const lines = input.lines.map((layer) => drawLineLayer(layer, frame)).join('');
  const waypoints = input.lines.map((layer) => drawWaypoints(layer, frame)).join('');
  const points = input.points.map((layer) => drawPointLayer(layer, frame)).join('');
  const names = {
    class: 'map-labels',
    'pointer-events': 'none',
    'text-anchor': 'middle',
    fill: colours.areaName,
    stroke: colours.halo,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  const hatchScale = boxWidth / (input.nominalHeightPx * frame.aspect);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'map-svg',
      width: '100%',
      height: '100%',
      overflow: 'visible',
      'aria-hidden': 'true',
      focusable: 'false',
      'font-family': fontFamily,
    },
    hatchPatterns(input.idPrefix, hatchScale, input.theme) +
      box(frame, 'map-areas', drawGround(input, frame) + drawAreas(input, frame) + polygons + lines) +
      waypoints +
      points +
      element('g', { class: 'map-emphasis', 'pointer-events': 'none' }, drawEmphasis(input)) +
      element('g', names, drawLabels(input, frame)),
  );
}

export { frameAspect } from './frame.ts';
