import type { AreaMark } from '../core/layers/mark.ts';
import type { MapTheme } from './map-colours.ts';
import { element, shortNumber } from './svg-text.ts';

export type Hatch = NonNullable<AreaMark['hatch']>;

const grounds: Readonly<Record<MapTheme, Readonly<Record<Hatch, string>>>> = {
  light: { 'no-data': '#f4f6f6', 'not-comparable': '#f7f3ea' },
  projector: { 'no-data': '#22353e', 'not-comparable': '#302d26' },
};
const inks: Readonly<Record<MapTheme, Readonly<Record<Hatch, string>>>> = {
  light: { 'no-data': '#b4c0c6', 'not-comparable': '#b09a72' },
  projector: { 'no-data': '#4b626d', 'not-comparable': '#7d6f52' },
};

/** Diagonal lines = no figure; dots = a figure that may not be compared. `scale` is units of the drawing per px. */
function pattern(hatch: Hatch, id: string, scale: number, theme: MapTheme): string {
  const size = hatch === 'no-data' ? 6 : 5;
  const content =
    hatch === 'no-data'
      ? element('path', { d: 'M0 0V6', stroke: inks[theme][hatch], 'stroke-width': 2.2 })
      : element('circle', { cx: 2.5, cy: 2.5, r: 1.1, fill: inks[theme][hatch] });
  const back = element('rect', { width: size, height: size, fill: grounds[theme][hatch] });
  return element(
    'pattern',
    {
      id,
      width: size,
      height: size,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `rotate(45) scale(${shortNumber(scale, 3)})`,
    },
    back + content,
  );
}

export function hatchId(idPrefix: string, hatch: Hatch): string {
  return `${idPrefix}-${hatch}`;
}

export function hatchFill(idPrefix: string, hatch: Hatch): string {
  return `url(#${hatchId(idPrefix, hatch)})`;
}

/** `<defs>` with both hatches; `idPrefix` keeps ids of several drawings on one page apart. */
export function hatchPatterns(idPrefix: string, scale = 1, theme: MapTheme = 'light'): string {
  const both: readonly Hatch[] = ['no-data', 'not-comparable'];
  return element('defs', {}, both.map((hatch) => pattern(hatch, hatchId(idPrefix, hatch), scale, theme)).join(''));
}

/** Fill of an area: its class colour, else its hatch; an area with neither counts as without data. */
export function areaFill(mark: AreaMark | undefined, idPrefix: string): string {
  return mark?.colour ?? hatchFill(idPrefix, mark?.hatch ?? 'no-data');
}

/** A small square filled with a hatch, for legends. */
export function hatchSwatch(hatch: Hatch, idPrefix: string, size: number): string {
  const square = element('rect', {
    x: 0.5,
    y: 0.5,
    width: size - 1,
    height: size - 1,
    rx: 3,
    fill: hatchFill(idPrefix, hatch),
    stroke: inks.light[hatch],
  });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'symbol-svg',
      width: size,
      height: size,
      viewBox: `0 0 ${size} ${size}`,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    hatchPatterns(idPrefix) + square,
  );
}
