import { textIn } from '../../core/text.ts';
import { element, escapeText, percent, shortNumber } from '../svg-text.ts';
import { textWidth } from '../text-width.ts';
import { chartInk, fontSize, presentValues, printTick, roundAxis } from './chart.ts';
import { callout, type RankedItem, type RankingInput } from './ranking.ts';

/** Tried from the largest down until nearly all dots find room. */
const dotRadii = [3.1, 2.6, 2.2] as const;
const crowdedShare = 0.04;
/** Share of the width kept for regions without a figure. */
const missingShare = 0.09;
const top = 20;
const axisHeight = 20;

/** Monotone scale to 0–1; skewed figures (a few far above the rest) are spread by a logarithm, and the axis shows its steps. */
function spread(values: readonly number[]): { place: (value: number) => number; steps: number[] } {
  const sorted = [...values].sort((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const greatest = sorted.at(-1) ?? 1;
  const least = sorted[0] ?? 0;
  if (least < 0 || median <= 0 || greatest < 6 * median) {
    const axis = roundAxis(values, 6);
    return { place: (value) => (value - axis.low) / (axis.high - axis.low), steps: axis.steps };
  }
  const end = Math.log1p(greatest / median);
  const steps = [0];
  for (let power = Math.floor(Math.log10(median)) - 1; 10 ** power <= greatest; power += 1) {
    for (const lead of [1, 2, 5]) {
      const step = Number((lead * 10 ** power).toPrecision(1));
      const gap = (Math.log1p(step / median) - Math.log1p((steps.at(-1) ?? 0) / median)) / end;
      if (step <= greatest && gap >= 0.07) steps.push(step);
    }
  }
  return { place: (value) => Math.log1p(value / median) / end, steps };
}

/** Heights of dots so that none covers another: each takes the free place nearest to the middle line. */
export function swarm(xs: readonly number[], radius: number): number[] {
  const distance = 2 * radius + 0.4;
  const order = xs.map((_, index) => index).sort((one, other) => (xs[one] ?? 0) - (xs[other] ?? 0));
  const ys = xs.map(() => 0);
  const placed: number[] = [];
  for (const index of order) {
    const x = xs[index] ?? 0;
    const near: number[] = [];
    for (let back = placed.length - 1; back >= 0; back -= 1) {
      const other = placed[back] ?? 0;
      if (x - (xs[other] ?? 0) >= distance) break;
      near.push(other);
    }
    const candidates = [0];
    for (const other of near) {
      const reach = Math.sqrt(Math.max(0, distance ** 2 - (x - (xs[other] ?? 0)) ** 2)) + 1e-6;
      candidates.push((ys[other] ?? 0) + reach, (ys[other] ?? 0) - reach);
    }
    candidates.sort((one, other) => Math.abs(one) - Math.abs(other));
    ys[index] =
      candidates.find((y) =>
        near.every((other) => Math.hypot(x - (xs[other] ?? 0), y - (ys[other] ?? 0)) >= distance - 1e-4),
      ) ?? 0;
    placed.push(index);
  }
  return ys;
}

/** The largest dots that fit; a crowd at one value (hundreds of zeros) still taller than the chart folds back over itself. */
function fitSwarm(xs: readonly number[], room: number): { radius: number; heights: number[] } {
  for (const radius of dotRadii) {
    const heights = swarm(xs, radius);
    const limit = room - radius;
    const outside = heights.filter((y) => Math.abs(y) > limit).length;
    if (outside > xs.length * crowdedShare && radius !== dotRadii.at(-1)) continue;
    const fold = (y: number): number => {
      const turn = (Math.abs(y) + radius / 2) % (4 * limit);
      return Math.sign(y) * (turn > 2 * limit ? 3 * limit - turn : limit - turn);
    };
    return { radius, heights: heights.map((y) => (Math.abs(y) > limit ? fold(y) : y)) };
  }
  return { radius: dotRadii[0], heights: xs.map(() => 0) };
}

/** The dots variant of a ranking: place along the axis = value, colour = class; hollow dots at the right have no figure. */
export function rankingDots(ordered: readonly RankedItem[], input: RankingInput): string {
  const { language, height } = input;
  const values = presentValues(ordered);
  const missing = ordered.filter((item) => item.value === null);
  const right = missing.length > 0 ? 1 - missingShare : 1;
  const inset = dotRadii[0] / input.nominalWidth;
  const scale = spread(values);
  const shareOf = (value: number): number => inset + scale.place(value) * (right - 2 * inset);
  const middle = top + (height - axisHeight - top) / 2;
  const room = (height - axisHeight - top) / 2;
  const present = ordered.filter((item) => item.value !== null);
  const shares = present.map((item) => shareOf(item.value ?? 0));
  const { radius: dotRadius, heights } = fitSwarm(
    shares.map((share) => share * input.nominalWidth),
    room,
  );
  const noFigure = missing.length === 0 ? '' : textIn({ zh: `無數值 ${missing.length}`, en: `No figure ${missing.length}` }, language);
  // What stands at the right end of the axis is not written over.
  const axisEnd = noFigure === '' ? Infinity : input.nominalWidth - textWidth(noFigure, fontSize.small) - 6;
  let axis = '';
  let lastEnd = -Infinity;
  for (const step of scale.steps) {
    const share = shareOf(step);
    axis += element('line', {
      x1: percent(share),
      x2: percent(share),
      y1: top,
      y2: height - axisHeight,
      stroke: step === input.centre ? chartInk.axis : chartInk.line,
    });
    const printed = printTick(step, input.format, language);
    if (share * input.nominalWidth - lastEnd < 30 || share * input.nominalWidth + textWidth(printed, fontSize.small) / 2 > axisEnd) continue;
    lastEnd = share * input.nominalWidth;
    const anchor = share < 0.03 ? 'start' : share > 0.97 ? 'end' : 'middle';
    axis += element(
      'text',
      {
        x: percent(share),
        y: height - 6,
        'text-anchor': anchor,
        'font-size': fontSize.small,
        fill: chartInk.secondary,
      },
      escapeText(printed),
    );
  }
  let dots = '';
  let above = '';
  const draw = (item: RankedItem, share: number, y: number): void => {
    const chosen = item.subject === input.selection || item.subject === input.hover;
    const dot = element('circle', {
      'data-subject': item.subject,
      class: chosen ? 'dot chosen' : 'dot',
      cx: percent(share),
      cy: shortNumber(y),
      r: chosen ? dotRadius + 1.6 : dotRadius,
      fill: item.value === null ? '#ffffff' : item.colour,
      stroke: chosen ? chartInk.emphasis : item.value === null ? chartInk.axis : '#5b6b73',
      'stroke-width': chosen ? 2 : item.value === null ? 1 : 0.4,
      'stroke-dasharray': item.value === null && !chosen ? '2 1.4' : null,
    });
    if (chosen) above += dot;
    else dots += dot;
    if (item.subject === (input.hover ?? input.selection)) above += callout(item, share, 12, input);
  };
  present.forEach((item, index) => draw(item, shares[index] ?? 0, middle + (heights[index] ?? 0)));
  const perRow = Math.max(1, Math.floor(((missingShare - 0.02) * input.nominalWidth) / (2 * dotRadius + 1)));
  missing.forEach((item, index) => {
    const row = Math.floor(index / perRow);
    const share = 1 - missingShare + 0.02 + ((index % perRow) * (2 * dotRadius + 1) + dotRadius) / input.nominalWidth;
    draw(item, share, Math.min(height - axisHeight - dotRadius, top + dotRadius + row * (2 * dotRadius + 1)));
  });
  const none = noFigure === '' ? '' : element('text', { x: '100%', y: height - 6, 'text-anchor': 'end', 'font-size': fontSize.small, fill: chartInk.secondary }, escapeText(noFigure));
  return axis + none + dots + above;
}
