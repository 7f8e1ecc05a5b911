import { formatNumber, unitName } from '../../core/measures/number-format.ts';
import { units } from '../../core/measures/unit.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { element, escapeText, shortNumber } from '../svg-text.ts';
import { textWidth } from '../text-width.ts';
import { chartInk, fontSize, printTick, type FigureFormat } from './chart.ts';
import type { PlotScale } from './plot-scale.ts';

/**
 * How the figures of an axis are printed: with a true minus, and in full where the short forms (1.1 萬) of two steps would be the
 * same or long (11 thousand).
 */
export function stepPrinter(steps: readonly number[], format: FigureFormat, language: Language): (value: number) => string {
  const short = (value: number): string => {
    // Steps such as 0.35 are not exact; as percentages they would print their dust.
    const isShare = format.options.asPercent === true;
    const text = isShare ? formatNumber(Number((value * 100).toPrecision(9)), 'percent', language) : printTick(value, format, language);
    return text.replace('-', '−');
  };
  // English has no short word for tens of thousands.
  const { kind, symbol } = units[format.unit];
  const isBare = kind !== 'money' && kind !== 'year' && !symbol && format.options.asPercent !== true;
  const isWordy = language === 'en' && isBare && steps.every((step) => Math.abs(step) < 1e6);
  if (!isWordy && new Set(steps.map(short)).size === new Set(steps).size) return short;
  const options = { ...(isWordy ? {} : format.options), compact: false };
  return (value) => formatNumber(Number(value.toPrecision(9)), isBare ? 'count' : format.unit, language, options).replace('-', '−');
}

/** Name of an axis, with the unit where its figures have none beside them. */
export function axisName(name: Text, format: FigureFormat, language: Language): string {
  const own = textIn(name, language);
  const { kind } = units[format.unit];
  const isMeasured = kind === 'length' || kind === 'area' || kind === 'density' || kind === 'mass';
  if (!isMeasured) return own;
  const unit = unitName(format.unit, language);
  if (own.includes(unit)) return own;
  return language === 'en' ? `${own} (${unit})` : `${own}（${unit}）`;
}

export interface LevelAxis {
  readonly scale: PlotScale;
  /** Upper and lower end of the grid lines, in px; the figures stand below the lower one. */
  readonly top: number;
  readonly bottom: number;
  readonly format: FigureFormat;
  readonly language: Language;
  /** Px that the figures may not pass at the right. */
  readonly width: number;
  /** A value whose line and figure are strong, whether it is a step or not; `null` for none. */
  readonly strong: number | null;
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));

/** Grid lines of a level axis with as many of their figures below as have room; the strong one always has. */
export function levelAxis({ scale, top, bottom, format, language, width, strong }: LevelAxis): string {
  const others = scale.steps.filter((step) => strong === null || !isSame(step, strong));
  const print = stepPrinter([...scale.steps, ...(strong === null ? [] : [strong])], format, language);
  const taken: (readonly [number, number])[] = [];
  return [...(strong === null ? [] : [strong]), ...others]
    .map((value) => {
      const isStrong = value === strong;
      const at = scale.place(value);
      const x = shortNumber(at, 1);
      const line = element('line', {
        class: isStrong ? 'reference' : 'grid',
        x1: x,
        x2: x,
        y1: shortNumber(top, 1),
        y2: shortNumber(bottom, 1),
        stroke: isStrong ? chartInk.emphasis : chartInk.line,
        'stroke-width': isStrong ? 1.2 : 1,
      });
      const text = print(value);
      const half = textWidth(text, fontSize.small) / 2;
      const centre = Math.min(at, width - half);
      const [from, to] = [centre - half - 3, centre + half + 3];
      if (taken.some((other) => from < other[1] && to > other[0])) return line;
      taken.push([from, to]);
      const label = element(
        'text',
        {
          class: 'tick',
          x: shortNumber(centre, 1),
          y: shortNumber(bottom + 14, 1),
          'text-anchor': 'middle',
          'font-size': fontSize.small,
          'font-weight': isStrong ? 700 : null,
          fill: isStrong ? chartInk.text : chartInk.secondary,
        },
        escapeText(text),
      );
      return line + label;
    })
    .join('');
}
