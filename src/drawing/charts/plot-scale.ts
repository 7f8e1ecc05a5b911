import { ticks } from 'd3-array';
import { roundAxis } from './chart.ts';
import { logAxis } from './interval-axis.ts';

/** Where values stand along one side of a plot. */
export interface PlotScale {
  /** In px; a value beyond the scale stands at its end. */
  readonly place: (value: number) => number;
  readonly steps: readonly number[];
  readonly start: number;
  readonly end: number;
}

/**
 * Equal steps between rounded ends that hold all values; 0 too when `withZero`. `from` and `to` are px of the ends, in either direction.
 * Without any value the scale is 0–1.
 */
export function linearScale(values: readonly number[], from: number, to: number, steps: number, withZero: boolean): PlotScale {
  const axis = roundAxis(values, steps, withZero);
  const share = (value: number): number => Math.min(1, Math.max(0, (value - axis.low) / (axis.high - axis.low)));
  return { place: (value) => from + share(value) * (to - from), steps: axis.steps, start: axis.low, end: axis.high };
}

/** Above this ratio of the greatest setting to the least, equal steps would crowd the small ones. */
const widestRatio = 12;

/**
 * From the least to the greatest value exactly, with the round steps between them; for settings rather than for figures. Settings over more than
 * an order of magnitude stand on a logarithm.
 */
export function exactScale(values: readonly number[], from: number, to: number, steps: number): PlotScale {
  if (new Set(values).size < 2) return linearScale(values, from, to, steps, true);
  const [start, end] = [Math.min(...values), Math.max(...values)];
  const isWide = start > 0 && end / start > widestRatio;
  const measure = (value: number): number => (isWide ? Math.log(value / start) / Math.log(end / start) : (value - start) / (end - start));
  const place = (value: number): number => from + measure(Math.min(end, Math.max(start, value))) * (to - from);
  return { place, steps: isWide ? leadingSteps(start, end) : ticks(start, end, steps), start, end };
}

/** 1, 2 and 5 of every power of ten between two values. */
function leadingSteps(start: number, end: number): number[] {
  const powers = Array.from(
    { length: Math.ceil(Math.log10(end / start)) + 2 },
    (_, index) => 10 ** (Math.floor(Math.log10(start)) + index),
  );
  return powers
    .flatMap((power) => [1, 2, 5].map((lead) => Number((lead * power).toPrecision(1))))
    .filter((step) => step >= start && step <= end);
}

/** Doublings round a reference, which is always on the scale, with at least one halving and one doubling; from a sixteenth of it upwards. */
export function doublingScale(values: readonly number[], from: number, to: number, reference: number): PlotScale {
  const end = Math.max(reference * 2, ...values) * 1.12;
  // The pad keeps the smallest marks off the edge.
  const items = values.map((value) => ({ value: value / 1.12, interval: null }));
  const low = Math.min(from, to);
  const axis = logAxis(items, end, low, Math.max(from, to), reference);
  const mirrored = (x: number): number => (from <= to ? x : from + to - x);
  return { place: (value) => mirrored(axis.place(value)), steps: axis.steps, start: axis.start, end: axis.end };
}
