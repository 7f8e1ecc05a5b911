import type { SubjectId } from '../../core/subjects/subject.ts';
import type { RankAmong } from '../../core/statistics/rank.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import type { Hatch } from '../patterns.ts';
import { element, escapeText, languageMark, percent, shortNumber } from '../svg-text.ts';
import { textWidth } from '../text-width.ts';
import { fontSize, printFigure, type ChartFigure, type FigureFormat } from './chart.ts';

export interface RankedItem extends ChartFigure {
  readonly subject: SubjectId;
  readonly name: Text;
  /** Place among all items with a figure; `null` without one. */
  readonly rank: RankAmong | null;
  /** Class colour; not used without a figure. */
  readonly colour: string;
}

export interface RankingInput {
  readonly language: Language;
  readonly idPrefix: string;
  readonly title: Text;
  readonly format: FigureFormat;
  readonly items: readonly RankedItem[];
  /** Neutral value of a diverging scale, drawn as a line; `null` for none. */
  readonly centre: number | null;
  readonly selection: SubjectId | null;
  readonly hover: SubjectId | null;
  /** Px for which names and dots are placed; the drawing itself is as wide as its box. */
  readonly nominalWidth: number;
  readonly height: number;
  readonly variant: 'bars' | 'dots';
  /** The figure at each bar, for a picture that nobody can point at. */
  readonly valued?: boolean;
}

/** Items with a figure from the largest to the smallest, then those without, each group otherwise in the given order. */
export function inRankOrder(items: readonly RankedItem[]): RankedItem[] {
  const present = items
    .filter((item) => item.value !== null)
    .sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  return [...present, ...items.filter((item) => item.value === null)];
}

export function hatchOf(figure: ChartFigure): Hatch {
  return figure.reason === 'suppressed' || figure.reason === 'not-comparable' ? 'not-comparable' : 'no-data';
}

function calloutText(item: RankedItem, input: RankingInput): string {
  return `${textIn(item.name, input.language)} ${printFigure(item, input.format, input.language)}`;
}

/** From where to where a label above `share` runs, as shares of the width; it is moved in from the ends of the chart. */
export function calloutExtent(item: RankedItem, share: number, input: RankingInput): readonly [number, number] {
  const width = textWidth(calloutText(item, input), fontSize.label) / input.nominalWidth;
  const from = Math.max(0, Math.min(1 - width, share - width / 2));
  return [from, from + width];
}

/** Name and value of what is hovered, else selected: "you are here". */
export function callout(item: RankedItem, share: number, y: number, input: RankingInput): string {
  const [from, to] = calloutExtent(item, share, input);
  const [place, anchor] = from === 0 ? [0, 'start'] : to >= 1 - 1e-9 ? [1, 'end'] : [share, 'middle'];
  return element(
    'text',
    {
      class: 'callout',
      x: percent(place),
      y: shortNumber(y, 1),
      'text-anchor': anchor,
      'font-weight': 700,
      stroke: '#ffffff',
      'stroke-width': 3,
      'paint-order': 'stroke',
      'pointer-events': 'none',
      lang: languageMark(item.name, input.language),
    },
    escapeText(calloutText(item, input)),
  );
}
