import { markWith, type LineMark, type PointMark } from '../core/layers/mark.ts';
import { corridorLine } from '../core/geography/corridor-line.ts';
import { linePath, placed, type Frame } from './frame.ts';
import { shapePaint, shapePath, type PaintedMark } from './shape-path.ts';
import { attributes, element, shortNumber } from './svg-text.ts';
import type { DrawnLines, DrawnPoints, DrawnPolygons } from './map-drawing.ts';
import { shownMarks } from './map-drawing.ts';

/** The symbol of a mark round the origin, in px. */
export function symbolPath(mark: PaintedMark): string {
  const paint = shapePaint(mark);
  return element('path', {
    d: shapePath(mark.shape, mark.radius),
    fill: paint.fill,
    'fill-opacity': paint.fillOpacity === 1 ? null : paint.fillOpacity,
    stroke: paint.stroke,
    'stroke-width': paint.strokeWidth,
    'stroke-dasharray': paint.dash?.join(' '),
  });
}

function opacityOf(opacity: number): number | null {
  return opacity === 1 ? null : opacity;
}

export function drawPointLayer(layer: DrawnPoints, frame: Frame): string {
  const marks = shownMarks(layer).map((mark) =>
    placed(frame, mark.position, symbolPath(mark), attributes({ class: 'mark', 'data-subject': mark.subject })),
  );
  return element(
    'g',
    { class: 'marks', 'data-layer': layer.layerId, opacity: opacityOf(layer.opacity) },
    marks.join(''),
  );
}

/** White casing, colour, and a light dash on top that a style sheet may let move. Drawn inside the box, in constant px. */
export function drawLine(mark: LineMark, frame: Frame): string {
  const d = linePath(mark.path, frame.box, false);
  const strokes: readonly (readonly [string, string, number, string | null])[] = [
    ['line-casing', '#ffffff', mark.width + 2.6, null],
    ['line-colour', mark.colour, mark.width, null],
    ['line-dash', '#ffffff', Math.max(1, mark.width * 0.36), '5 8'],
  ];
  return element(
    'g',
    { class: 'line', 'data-subject': mark.subject },
    strokes
      .map(([name, stroke, width, dash]) =>
        element('path', {
          class: name,
          d,
          stroke,
          'stroke-width': width,
          'stroke-dasharray': dash,
          'stroke-opacity': dash ? 0.75 : null,
          'vector-effect': 'non-scaling-stroke',
        }),
      )
      .join(''),
  );
}

export function drawLineLayer(layer: DrawnLines, frame: Frame): string {
  const head = {
    class: 'lines',
    'data-layer': layer.layerId,
    opacity: opacityOf(layer.opacity),
    fill: 'none',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  return element(
    'g',
    head,
    shownMarks(layer)
      .map((mark) => drawLine(mark, frame))
      .join(''),
  );
}

/** Patches in their colours, with an edge where they have one; they cannot be pointed at. */
export function drawPolygonLayer(layer: DrawnPolygons, frame: Frame): string {
  const patches = layer.marks.map((mark) =>
    element('path', {
      d: mark.rings.map((ring) => linePath(ring, frame.box, !mark.open)).join(''),
      fill: mark.open ? 'none' : mark.fill,
      'fill-opacity': mark.open ? null : mark.fillOpacity,
      'fill-rule': 'evenodd',
      stroke: mark.stroke,
      'stroke-width': mark.stroke === null ? null : 1.6,
      'vector-effect': 'non-scaling-stroke',
    }),
  );
  return element('g', { class: 'polygons', 'data-layer': layer.layerId, opacity: opacityOf(layer.opacity), 'pointer-events': 'none' }, patches.join(''));
}

/** Waypoints (hollow where the place is not known to the site) and one chevron per leg that shows the order of the waypoints. */
export function drawWaypoints(layer: DrawnLines, frame: Frame): string {
  const content = shownMarks(layer).flatMap((mark) => {
    const { directionMarks } = corridorLine(mark.waypoints.map((waypoint) => waypoint.position));
    const chevrons = directionMarks.map(({ position, bearing }) =>
      placed(
        frame,
        position,
        element('path', {
          d: 'M-3.6 2.4L0 -2.8L3.6 2.4L0 .9Z',
          fill: mark.colour,
          stroke: '#ffffff',
          'stroke-width': 0.9,
          transform: `rotate(${shortNumber(bearing, 0)})`,
        }),
      ),
    );
    const dots = mark.waypoints.map((waypoint) => {
      const hollow = waypoint.precision !== 'site';
      return placed(
        frame,
        waypoint.position,
        element('circle', {
          r: 2.4,
          fill: hollow ? '#ffffff' : mark.colour,
          stroke: hollow ? mark.colour : '#ffffff',
          'stroke-width': hollow ? 1.3 : 0.9,
        }),
      );
    });
    return [...chevrons, ...dots];
  });
  return element(
    'g',
    { class: 'waypoints', 'data-layer': layer.layerId, opacity: opacityOf(layer.opacity), 'pointer-events': 'none' },
    content.join(''),
  );
}

/** The mark enlarged, with a dark ring: selected or hovered. */
export function drawMarkEmphasis(mark: PointMark, frame: Frame, strength: 'hover' | 'selection', ink: string, casing = '#ffffff'): string {
  const gap = strength === 'selection' ? 4.2 : 3;
  const width = strength === 'selection' ? 2 : 1.4;
  const ring =
    element('circle', { r: mark.radius + gap, fill: 'none', stroke: casing, 'stroke-width': width + 2.2 }) +
    element('circle', { r: mark.radius + gap, fill: 'none', stroke: ink, 'stroke-width': width });
  return placed(
    frame,
    mark.position,
    ring + symbolPath(markWith(mark, { radius: mark.radius * (strength === 'selection' ? 1.15 : 1) })),
  );
}
