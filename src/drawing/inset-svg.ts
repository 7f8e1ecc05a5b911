import type { Position as GeoPosition } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Position } from '../core/geography/bounds.ts';
import { project, unproject } from '../core/geography/mercator.ts';
import type { AreaMark } from '../core/layers/mark.ts';
import { subjectId } from '../core/subjects/subject.ts';
import { featuresOf, polygonsOf } from './area-paths.ts';
import { linePath } from './frame.ts';
import { coloursOf, type MapTheme } from './map-colours.ts';
import { areaFill, hatchPatterns } from './patterns.ts';
import { element } from './svg-text.ts';

/** An island county in a small box of its own. */
export interface InsetDrawing {
  readonly idPrefix: string;
  /** Has the object `counties`. */
  readonly topology: Topology;
  readonly countyCode: string;
  readonly mark: AreaMark;
  /** Where the map colours townships: the topology that has them and their marks; the county's own mark is then not drawn. */
  readonly townships?: { readonly topology: Topology; readonly marks: readonly AreaMark[] };
  /** Ground scale; the same for all insets and the map, so that areas can be compared. */
  readonly metresPerPixel: number;
  readonly width: number;
  readonly height: number;
  readonly selected: boolean;
  readonly hovered: boolean;
  /** `light` when absent. */
  readonly theme?: MapTheme;
}

const earthCircumferenceMetres = 2 * Math.PI * 6_378_137;
const dimmedOpacity = 0.22;
/** Islets farther than this from the rest stay out of the view's middle: Wuqiu lies 130 km from Kinmen. */
const groupDistanceKm = 60;

interface Part {
  readonly rings: readonly GeoPosition[][];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function partOf(rings: readonly GeoPosition[][]): Part {
  const points = rings.flat().map((point) => project([point[0] ?? 0, point[1] ?? 0]));
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { rings, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function regionParts(topology: Topology, object: 'counties' | 'townships', code: string): Part[] {
  const found = featuresOf(topology, object).find((region) => String(region.id) === code);
  return polygonsOf(found?.geometry ?? null).map(partOf);
}

/** Metres on the ground per Mercator world unit at a northing. */
function metresPerUnit(y: number): number {
  const [, latitude] = unproject([0.5, y]);
  return earthCircumferenceMetres * Math.cos((latitude * Math.PI) / 180);
}

type Extent = Pick<Part, 'left' | 'top' | 'right' | 'bottom'>;

/** The box round the largest island and all that lies near it, or near what lies near it. */
function groupExtent(parts: readonly Part[]): Extent | null {
  const bySize = [...parts].sort(
    (one, other) =>
      (other.right - other.left) * (other.bottom - other.top) - (one.right - one.left) * (one.bottom - one.top),
  );
  const largest = bySize[0];
  if (!largest) return null;
  const reach = (groupDistanceKm * 1000) / metresPerUnit((largest.top + largest.bottom) / 2);
  let extent: Extent = largest;
  let rest = bySize.slice(1);
  for (;;) {
    const near = rest.filter(
      (part) =>
        part.left < extent.right + reach &&
        part.right > extent.left - reach &&
        part.top < extent.bottom + reach &&
        part.bottom > extent.top - reach,
    );
    if (near.length === 0) return extent;
    const all = [extent, ...near];
    extent = {
      left: Math.min(...all.map((part) => part.left)),
      right: Math.max(...all.map((part) => part.right)),
      top: Math.min(...all.map((part) => part.top)),
      bottom: Math.max(...all.map((part) => part.bottom)),
    };
    rest = rest.filter((part) => !near.includes(part));
  }
}

/** Px that a county's main group of islands needs at a ground scale, with `padding` px round it; `null` for an unknown county. */
export function insetSize(topology: Topology, countyCode: string, metresPerPixel: number, padding = 7): { readonly width: number; readonly height: number } | null {
  const extent = groupExtent(regionParts(topology, 'counties', countyCode));
  if (!extent) return null;
  const perPixel = metresPerPixel / metresPerUnit((extent.top + extent.bottom) / 2);
  const side = (units: number): number => Math.ceil(units / perPixel + 2 * padding);
  return { width: side(extent.right - extent.left), height: side(extent.bottom - extent.top) };
}

/**
 * An inset as SVG text of fixed px size. Every island is drawn with an edge in its own fill, at least 1.4 px wide, so that islets smaller
 * than a pixel still show the class. Empty when the topology has no such county.
 */
export function drawInset(input: InsetDrawing): string {
  const colours = coloursOf(input.theme);
  const parts = regionParts(input.topology, 'counties', input.countyCode);
  const extent = groupExtent(parts);
  if (!extent) return '';
  const middleX = (extent.left + extent.right) / 2;
  const middleY = (extent.top + extent.bottom) / 2;
  const pixelsPerUnit = metresPerUnit(middleY) / input.metresPerPixel;
  const place = (position: Position): Position => {
    const [x, y] = project(position);
    const round = (value: number): number => Math.round(value * 10) / 10;
    return [
      round(input.width / 2 + (x - middleX) * pixelsPerUnit),
      round(input.height / 2 + (y - middleY) * pixelsPerUnit),
    ];
  };
  const pathOf = (drawn: readonly Part[]): string => drawn.map((part) => part.rings.map((ring) => linePath(ring, place, true)).join('')).join('');
  const d = pathOf(parts);
  const areaOf = (mark: AreaMark, path: string): string =>
    element('path', {
      'data-subject': subjectId(mark.code.length === 5 ? 'county' : 'township', mark.code),
      d: path,
      fill: areaFill(mark, input.idPrefix),
      stroke: mark.colour ?? colours.coast,
      'stroke-width': 1.4,
      'stroke-linejoin': 'round',
      opacity: mark.dimmed ? dimmedOpacity : null,
    });
  const emphasis =
    input.selected || input.hovered
      ? element('path', {
          class: input.selected ? 'selection-line' : 'hover-line',
          d,
          fill: 'none',
          stroke: colours.emphasis,
          'stroke-width': input.selected ? 4.6 : 3.6,
          'stroke-linejoin': 'round',
        })
      : '';
  const { townships } = input;
  const areas = townships
    ? townships.marks
        .filter((mark) => mark.code.startsWith(input.countyCode))
        .map((mark) => areaOf(mark, pathOf(regionParts(townships.topology, 'townships', mark.code))))
        .join('')
    : areaOf({ ...input.mark, code: input.countyCode }, d);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'inset-svg',
      width: input.width,
      height: input.height,
      viewBox: `0 0 ${input.width} ${input.height}`,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    hatchPatterns(input.idPrefix, 1, input.theme) + emphasis + areas,
  );
}
