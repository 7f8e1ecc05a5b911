import type { Bounds, Position } from '../core/geography/bounds.ts';
import { project as mercator } from '../core/geography/mercator.ts';
import { shortNumber, percent } from './svg-text.ts';

/**
 * Width of the drawn box in its own units. Lines are rounded to whole units, a quarter of a thousandth of the frame's width: finer than a
 * device pixel on any screen.
 */
export const boxWidth = 4000;

export type Project = (position: Position) => Position;

export interface Frame {
  readonly bounds: Bounds;
  /** Width over height of the frame in Web Mercator. */
  readonly aspect: number;
  readonly boxHeight: number;
  /** Share of the frame's width and height, 0–1 inside the frame, from the top left. */
  readonly share: Project;
  /** The same in whole units of the box, or in steps of several. */
  readonly box: Project;
  /** Units of one step; more than 1 for maps so small that finer lines cannot be seen, less for maps that are looked at closely. */
  readonly step: number;
  /** What lies wholly outside the bounds is left out: for maps that never show more than their frame. */
  readonly isCut: boolean;
}

/** A map of a few hundred px: steps of a third of a px, and nothing beyond the frame. */
const small = { step: 4, isCut: true } as const;
const whole = { step: 1, isCut: false } as const;
/** A map that has been zoomed into: the box may be a hundred times as wide as the screen's part of it. */
const fine = { step: 1 / 8, isCut: false } as const;
const details = { small, whole, fine } as const;

/** How finely lines are drawn. */
export type FrameDetail = keyof typeof details;

/** @throws RangeError when the bounds are empty or turned round. */
export function frameOf(bounds: Bounds, detail: FrameDetail = 'whole'): Frame {
  const { step, isCut } = details[detail];
  const [west, south, east, north] = bounds;
  const [left, top] = mercator([west, north]);
  const [right, bottom] = mercator([east, south]);
  if (!(right > left && bottom > top)) throw new RangeError(`Frame bounds are empty: ${bounds.join(', ')}`);
  const aspect = (right - left) / (bottom - top);
  const boxHeight = Math.round(boxWidth / aspect);
  const share = (position: Position): Position => {
    const [x, y] = mercator(position);
    return [(x - left) / (right - left), (y - top) / (bottom - top)];
  };
  return {
    bounds,
    aspect,
    boxHeight,
    share,
    box: (position) => {
      const [x, y] = share(position);
      return [Math.round((x * boxWidth) / step) * step, Math.round((y * boxHeight) / step) * step];
    },
    step,
    isCut,
  };
}

/** Width over height of the box that shows these bounds without distortion; CSS gives the box its pixel size. */
export function frameAspect(bounds: Bounds): number {
  return frameOf(bounds).aspect;
}

/** Content of constant pixel size at a place of the frame: it moves with the box and does not grow with it. */
export function placed(frame: Frame, position: Position, content: string, head = ''): string {
  const [x, y] = frame.share(position);
  const decimals = frame.step < 1 ? 4 : 2;
  return `<svg${head} x="${percent(x, decimals)}" y="${percent(y, decimals)}" overflow="visible">${content}</svg>`;
}

/**
 * Compact path data (relative steps of whole units, repeated points left out). A ring that shrinks to a point is kept as a square of one
 * unit, so that no island is lost.
 */
export function linePath(points: readonly (readonly number[])[], project: Project, closed: boolean): string {
  let text = '';
  let lastX = 0;
  let lastY = 0;
  let steps = 0;
  points.forEach((point, index) => {
    if (closed && index === points.length - 1) return;
    const [x, y] = project([point[0] ?? 0, point[1] ?? 0]);
    if (index === 0) text = `M${shortNumber(x)} ${shortNumber(y)}`;
    else if (x !== lastX || y !== lastY) {
      const dx = shortNumber(x - lastX);
      const dy = shortNumber(y - lastY);
      text += `${steps === 0 ? 'l' : dx.startsWith('-') ? '' : ' '}${dx}${dy.startsWith('-') ? '' : ' '}${dy}`;
      steps += 1;
    }
    lastX = x;
    lastY = y;
  });
  if (!closed) return text;
  return steps < 2 ? `${text.split('l')[0] ?? ''}h1v1h-1z` : `${text}z`;
}
