import { ticks } from 'd3-array';
import { missingLabels, type MissingReason } from '../../core/measures/missing.ts';
import { formatNumber, type NumberFormatOptions } from '../../core/measures/number-format.ts';
import { units, type UnitId } from '../../core/measures/unit.ts';
import type { SubjectId } from '../../core/subjects/subject.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { element, fontFamily } from '../svg-text.ts';

/** One row of a chart's table; `subject` when the row is about something that can be selected. */
export interface ChartRow {
  readonly subject: SubjectId | null;
  readonly cells: readonly string[];
}

export interface ChartTable {
  readonly columns: readonly Text[];
  /** As many cells as columns; figures printed with their units, missing ones with their reason. */
  readonly rows: readonly ChartRow[];
}

/** A chart and its twin as a table. `title` and `description` are in the wanted language; the SVG carries both as its label. */
export interface Chart {
  readonly svg: string;
  readonly table: ChartTable;
  readonly title: string;
  readonly description: string;
}

/** How the figures of a chart are printed. */
export interface FigureFormat {
  readonly unit: UnitId;
  readonly options: NumberFormatOptions;
}

/** A figure or the reason why there is none. */
export interface ChartFigure {
  readonly value: number | null;
  /** Read only when `value` is `null`; without it the figure counts as not collected. */
  readonly reason: MissingReason | null;
}

/** Text of charts is never smaller than this, in px. */
export const fontSize = { label: 12, small: 11 } as const;

export const chartInk = {
  text: '#14232b',
  secondary: '#5b6b73',
  line: '#dbe3e7',
  axis: '#8b9aa2',
  emphasis: '#14232b',
  missing: '#b4c0c6',
} as const;

export function printFigure(figure: ChartFigure, format: FigureFormat, language: Language): string {
  if (figure.value !== null) return formatNumber(figure.value, format.unit, language, format.options);
  return textIn(missingLabels[figure.reason ?? 'not-collected'], language);
}

/** A number for axes and legends: without the unit's name, which stands once in the title; money and shares keep theirs. */
export function printTick(value: number, format: FigureFormat, language: Language): string {
  const { kind, symbol } = units[format.unit];
  const bare: UnitId =
    kind === 'money' || kind === 'year' || symbol || format.options.asPercent ? format.unit : 'count';
  const { decimals: _, ...options } = format.options;
  const needed = Number.isInteger(value) ? {} : { decimals: Math.min(3, String(value).split('.')[1]?.length ?? 0) };
  return formatNumber(value, bare, language, {
    ...options,
    ...(Math.abs(value) >= 10_000 ? { compact: true } : needed),
  });
}

/** The figures that are there. */
export function presentValues(figures: readonly ChartFigure[]): number[] {
  return figures.flatMap(({ value }) => (value === null ? [] : [value]));
}

/** Round steps that cover the values and 0. `count` is about how many. */
export function roundAxis(
  values: readonly number[],
  count: number,
  withZero = true,
): { low: number; high: number; steps: number[] } {
  const low = Math.min(...values, ...(withZero || values.length === 0 ? [0] : []));
  const high = Math.max(...values, ...(withZero || values.length === 0 ? [0] : []));
  if (low === high) return low === 0 ? { low: 0, high: 1, steps: [0] } : roundAxis([low, 0], count);
  const inner = ticks(low, high, count);
  const step = inner.length > 1 ? (inner[1] ?? 0) - (inner[0] ?? 0) : high - low;
  const from = Math.floor(low / step + 1e-9) * step;
  const to = Math.ceil(high / step - 1e-9) * step;
  return { low: from, high: to, steps: ticks(from, to, count) };
}

export interface ChartHead {
  readonly className: string;
  readonly title: string;
  readonly description: string;
  /** `null` = as wide as its box: horizontal positions are in per cent. */
  readonly width: number | null;
  readonly height: number;
}

/** The outer `<svg>` of a chart, labelled by its title and description. */
export function chartSvg(head: ChartHead, content: string): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `chart ${head.className}`,
      width: head.width ?? '100%',
      height: head.height,
      viewBox: head.width === null ? null : `0 0 ${head.width} ${head.height}`,
      overflow: 'visible',
      role: 'img',
      'aria-label':
        head.description === ''
          ? head.title
          : `${head.title}${/[。.]$/.test(head.title) ? '' : ' — '}${head.description}`,
      'font-family': fontFamily,
      'font-size': fontSize.label,
      fill: chartInk.text,
    },
    content,
  );
}

/** Of words on a light mark: told apart from words on paper, because in a dark room it stays dark. Darker than those, for marks of middling darkness. */
const inkOnLight = '#060d11';

/** Relative luminance of WCAG of `#rrggbb`. */
function luminance(colour: string): number {
  const channel = (from: number): number => {
    const share = parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Where white and the dark ink have the same contrast, better than 4.5 : 1: the root of 1.05 times the ink's luminance with its flare. */
const evenLuminance = Math.sqrt(1.05 * (luminance(inkOnLight) + 0.05)) - 0.05;

/** Near black or white, whichever reads better on a fill. */
export function inkOn(fill: string): string {
  return luminance(fill) > evenLuminance ? inkOnLight : '#ffffff';
}
