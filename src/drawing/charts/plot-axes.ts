import { textIn, type Language, type Text } from '../../core/text.ts';
import { overlap, type Box } from '../label-placement.ts';
import { element, escapeText, shortNumber } from '../svg-text.ts';
import { fitText, textWidth } from '../text-width.ts';
import { chartInk, fontSize, type FigureFormat } from './chart.ts';
import { axisName, levelAxis, stepPrinter } from './level-axis.ts';
import type { PlotScale } from './plot-scale.ts';
import { halo } from './plot-text.ts';

export interface AxisSide {
  readonly scale: PlotScale;
  readonly name: Text;
  readonly format: FigureFormat;
  /** A value whose line is drawn strong, with its own words at the line; `null` for none. */
  readonly reference: { readonly value: number; readonly label: Text | null } | null;
}

export interface PlotAxes {
  readonly box: Box;
  readonly x: AxisSide;
  readonly y: AxisSide;
  readonly width: number;
  readonly language: Language;
}

/** Room for the words of the axes round a plot, in px. */
export const axisRoom = { top: 24, bottom: 38 } as const;
const tickGap = 6;

/** Width that the tick labels of an upright axis need. */
export function tickWidth(steps: readonly number[], format: FigureFormat, language: Language): number {
  return (
    Math.ceil(Math.max(0, ...steps.map(stepPrinter(steps, format, language)).map((text) => textWidth(text, fontSize.small)))) + tickGap
  );
}

function gridLine(box: Box, at: number, isStrong: boolean): string {
  const y = shortNumber(at, 1);
  return element('line', {
    class: isStrong ? 'reference' : 'grid',
    x1: box.left,
    x2: box.right,
    y1: y,
    y2: y,
    stroke: isStrong ? chartInk.emphasis : chartInk.line,
    'stroke-width': isStrong ? 1.2 : 1,
  });
}

function ticksOfY({ box, y, language }: PlotAxes): string {
  const print = stepPrinter(y.scale.steps, y.format, language);
  let svg = '';
  for (const value of y.scale.steps) {
    const at = y.scale.place(value);
    svg += gridLine(box, at, false);
    svg += element(
      'text',
      {
        class: 'tick',
        x: box.left - tickGap,
        y: shortNumber(at + 4, 1),
        'text-anchor': 'end',
        'font-size': fontSize.small,
        fill: chartInk.secondary,
      },
      escapeText(print(value)),
    );
  }
  return svg;
}

/** Grid, ticks, and what the axes stand for: the upright one above its upper end, the level one below its right end. */
export function plotAxes(axes: PlotAxes): string {
  const { box, x, y, width, language } = axes;
  const frame = element('path', {
    d: `M${box.left} ${box.top}V${box.bottom}H${box.right}`,
    fill: 'none',
    stroke: chartInk.axis,
  });
  const reference = y.reference ? gridLine(box, y.scale.place(y.reference.value), true) : '';
  const nameStyle = { class: 'axis-name', 'font-size': fontSize.small, fill: chartInk.text };
  const upright = fitText(`↑ ${axisName(y.name, y.format, language)}`, fontSize.small, width);
  const level = fitText(`${axisName(x.name, x.format, language)} →`, fontSize.small, width);
  return (
    levelAxis({ scale: x.scale, top: box.top, bottom: box.bottom, format: x.format, language, width, strong: x.reference?.value ?? null }) +
    ticksOfY(axes) +
    frame +
    reference +
    element('text', { ...nameStyle, x: 0, y: 12 }, escapeText(upright)) +
    element('text', { ...nameStyle, x: box.right, y: box.bottom + 31, 'text-anchor': 'end' }, escapeText(level))
  );
}

/** The words of the reference of the upright axis at one end of its line, above or below it: where they cover the fewest `occupied` places. */
export function referenceLabel(
  { box, y, language }: PlotAxes,
  occupied: readonly Box[],
): { readonly svg: string; readonly box: Box } | null {
  if (!y.reference?.label) return null;
  const text = textIn(y.reference.label, language);
  const at = y.scale.place(y.reference.value);
  const size = textWidth(text, fontSize.small) * 1.06;
  const places = [
    { isRight: true, baseline: at - 5 },
    { isRight: true, baseline: at + 14 },
    { isRight: false, baseline: at - 5 },
    { isRight: false, baseline: at + 14 },
  ].map((place) => {
    const left = place.isRight ? box.right - size : box.left + 4;
    const taken: Box = { left, right: left + size, top: place.baseline - 11, bottom: place.baseline + 3 };
    const isOutside = taken.top < box.top || taken.bottom > box.bottom;
    return { ...place, taken, covers: occupied.filter((other) => overlap(taken, other)).length + (isOutside ? occupied.length + 1 : 0) };
  });
  const best = places.reduce((one, other) => (other.covers < one.covers ? other : one));
  const svg = element(
    'text',
    {
      class: 'reference-label',
      x: shortNumber(best.isRight ? box.right : best.taken.left, 1),
      y: shortNumber(best.baseline, 1),
      'text-anchor': best.isRight ? 'end' : null,
      'font-size': fontSize.small,
      'font-weight': 700,
      ...halo,
    },
    escapeText(text),
  );
  return { svg, box: best.taken };
}

/** The strong lines as thin boxes, for names to keep off. */
export function referenceLines({ box, x, y }: PlotAxes): readonly Box[] {
  const lines: Box[] = [];
  if (x.reference) {
    const at = x.scale.place(x.reference.value);
    lines.push({ left: at - 1, right: at + 1, top: box.top, bottom: box.bottom });
  }
  if (y.reference) {
    const at = y.scale.place(y.reference.value);
    lines.push({ left: box.left, right: box.right, top: at - 1, bottom: at + 1 });
  }
  return lines;
}
