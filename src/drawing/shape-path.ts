import type { MarkShape, PointMark } from '../core/layers/mark.ts';

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

function polygon(corners: readonly (readonly [number, number])[]): string {
  return `M${corners.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;
}

function regular(corners: number, radius: number, drop = 0): string {
  return polygon(
    Array.from({ length: corners }, (_, index) => {
      const angle = (index * 2 * Math.PI) / corners - Math.PI / 2;
      return [radius * Math.cos(angle), radius * Math.sin(angle) + drop] as const;
    }),
  );
}

function circle(radius: number): string {
  const r = round(radius);
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
}

function roundedSquare(radius: number): string {
  const half = round(radius * 0.88);
  const corner = round(radius * 0.26);
  const side = round(2 * (half - corner));
  const turn = (x: number, y: number): string => `a${corner} ${corner} 0 0 1 ${round(x)} ${round(y)}`;
  return (
    `M${round(-half + corner)} ${-half}h${side}${turn(corner, corner)}v${side}${turn(-corner, corner)}` +
    `h${-side}${turn(-corner, -corner)}v${-side}${turn(corner, -corner)}Z`
  );
}

function plus(radius: number): string {
  const long = radius;
  const arm = radius * 0.34;
  const corners: readonly (readonly [number, number])[] = [
    [-arm, -long],
    [arm, -long],
    [arm, -arm],
    [long, -arm],
    [long, arm],
    [arm, arm],
    [arm, long],
    [-arm, long],
    [-arm, arm],
    [-long, arm],
    [-long, -arm],
    [-arm, -arm],
  ];
  return polygon(corners);
}

/**
 * The outline of a mark's shape as SVG path data round the origin, in px; `new Path2D(...)` takes the same text, so that SVG and canvas draw
 * the same symbol. Shapes are scaled so that equal radii look equally large.
 */
export function shapePath(shape: MarkShape, radius: number): string {
  switch (shape) {
    case 'square':
    case 'square-outline':
      return roundedSquare(radius);
    case 'diamond':
      return regular(4, radius * 1.18);
    case 'triangle':
      return regular(3, radius * 1.2, radius * 0.22);
    case 'hexagon':
      return regular(6, radius * 1.05);
    case 'pentagon':
      return regular(5, radius * 1.1, radius * 0.05);
    case 'cross':
      return plus(radius);
    case 'disc':
    case 'ring':
    case 'dot':
      return circle(radius);
  }
}

/** What to do with the outline: all in px and `#rrggbb`; `dash` is `null` for a continuous edge. */
export interface ShapePaint {
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: readonly [number, number] | null;
}

export type PaintedMark = Pick<
  PointMark,
  'shape' | 'fill' | 'stroke' | 'fillOpacity' | 'dashed' | 'precision' | 'radius'
>;

const paper = '#ffffff';

/** The colour that carries the mark's meaning: its edge where that is drawn in colour, else its fill. */
function inkOf(mark: PaintedMark): string {
  return mark.stroke === paper ? mark.fill : mark.stroke;
}

/** The colour mixed with white; `share` of it is left. */
function tint(colour: string, share: number): string {
  const channel = (from: number): string => {
    const value = parseInt(colour.slice(from, from + 2), 16);
    return Math.round(value * share + 255 * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

const approximateTint = 0.3;

/**
 * The paint of a mark in both renderers. Known to the site: solid. Known approximately: hollow with a pale tint of its colour. Known only to a
 * township or county: hollow and white. Discs are translucent anyway, so theirs is a dashed edge; `dashed` dashes any edge. Rings and outlined
 * squares are hollow by themselves and dashed when the place is not known to the site.
 */
export function shapePaint(mark: PaintedMark): ShapePaint {
  const uncertain = mark.precision !== 'site';
  const ink = inkOf(mark);
  const dash: readonly [number, number] | null = mark.dashed ? [2.4, 1.6] : null;
  const edge = { stroke: ink, strokeWidth: 1.6, dash };
  switch (mark.shape) {
    case 'disc':
      return {
        fill: mark.fill,
        fillOpacity: mark.fillOpacity,
        stroke: mark.stroke,
        strokeWidth: 1.3,
        dash: mark.dashed || uncertain ? [3.2, 2.2] : null,
      };
    case 'ring':
      return {
        ...edge,
        fill: mark.fill,
        fillOpacity: Math.min(mark.fillOpacity, 0.35),
        strokeWidth: 2,
        dash: uncertain ? [2.8, 1.8] : dash,
      };
    case 'square-outline':
      return {
        ...edge,
        fill: paper,
        fillOpacity: Math.min(mark.fillOpacity, 0.92),
        strokeWidth: mark.radius < 4 ? 1.2 : 1.6,
        dash: uncertain ? [2.4, 1.6] : dash,
      };
    default:
      if (mark.precision === 'approximate' && !mark.dashed)
        return { ...edge, fill: tint(ink, approximateTint), fillOpacity: 0.95 };
      if (uncertain || mark.dashed) return { ...edge, fill: paper, fillOpacity: 0.88 };
      return {
        fill: mark.fill,
        fillOpacity: mark.fillOpacity,
        stroke: mark.stroke,
        strokeWidth: mark.radius < 3.5 ? 0.8 : 1.2,
        dash,
      };
  }
}
