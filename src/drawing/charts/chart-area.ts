import type { MarkShape } from '../../core/layers/mark.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { shapePath } from '../shape-path.ts';
import { element, shortNumber, type AttributeValue } from '../svg-text.ts';
import { textWidth } from '../text-width.ts';
import type { KeyEntry } from './chart-key.ts';
import { chartInk, fontSize } from './chart.ts';
import { plotInk } from './plot-ink.ts';

/** How a compared area looks in every chart: colour and, for those who cannot tell colours apart, a marker. */
export interface AreaMarker {
  readonly name: Text;
  /** `#rrggbb` */
  readonly colour: string;
  readonly shape: MarkShape;
}

/** One of the two to six areas of a comparison. */
export interface ChartArea extends AreaMarker {
  /** For `data-area`. */
  readonly id: string;
}

/** The marker of an area round a place in px; hollow for what is less sure. */
export function areaMark(
  area: AreaMarker,
  x: number,
  y: number,
  radius: number,
  rest: { readonly hollow?: boolean; readonly hooks?: Readonly<Record<string, AttributeValue>>; readonly content?: string } = {},
): string {
  const isHollow = rest.hollow ?? false;
  return element(
    'path',
    {
      class: isHollow ? 'area-mark hollow' : 'area-mark',
      ...rest.hooks,
      transform: `translate(${shortNumber(x, 1)} ${shortNumber(y, 1)})`,
      d: shapePath(area.shape, radius),
      fill: isHollow ? plotInk.paper : area.colour,
      stroke: isHollow ? area.colour : plotInk.paper,
      'stroke-width': isHollow ? 1.6 : 1,
    },
    rest.content,
  );
}

/** The areas for the key of a chart. */
export function areaKey(areas: readonly AreaMarker[], language: Language): KeyEntry[] {
  return areas.map((area) => ({ symbol: areaMark(area, 0, 0, 5), symbolWidth: 11, text: textIn(area.name, language) }));
}

/** A hollow marker and what it says. */
export function hollowKey(text: string): KeyEntry {
  return { symbol: areaMark({ name: { zh: '', en: '' }, colour: chartInk.secondary, shape: 'disc' }, 0, 0, 4.6, { hollow: true }), symbolWidth: 11, text };
}

/** A short upright line, as it stands for the base in rows. */
export function baseTickKey(text: string): KeyEntry {
  return { symbol: baseTick(0, -6, 6), symbolWidth: 4, text };
}

/** The base in a row: an upright line with an edge of paper. */
export function baseTick(x: number, top: number, bottom: number): string {
  const place = { x1: shortNumber(x, 1), x2: shortNumber(x, 1), y1: shortNumber(top, 1), y2: shortNumber(bottom, 1), 'pointer-events': 'none' };
  return (
    element('line', { ...place, stroke: plotInk.paper, 'stroke-width': 4 }) +
    element('line', { class: 'base', ...place, stroke: chartInk.emphasis, 'stroke-width': 1.6 })
  );
}

/** Px that the widest of some texts needs; bold letters are wider. */
export function widest(texts: readonly string[], size: number = fontSize.label, factor = 1): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, size))) * factor);
}
