import type { Text } from '../../core/text.ts';
import { textIn, type Language } from '../../core/text.ts';
import { element, escapeText } from '../svg-text.ts';
import { textWidth } from '../text-width.ts';
import { chartInk, chartSvg, fontSize, type Chart } from './chart.ts';

/** A kind of thing along a line, with its colour. */
export interface ProfileKind {
  readonly id: string;
  readonly name: Text;
  /** `#rrggbb` */
  readonly colour: string;
}

export interface RouteProfileInput {
  readonly language: Language;
  readonly title: Text;
  readonly lengthKm: number;
  readonly kinds: readonly ProfileKind[];
  /** In order along the line; counts by kind id, and the names of the things. */
  readonly bins: readonly { readonly fromKm: number; readonly toKm: number; readonly counts: ReadonlyMap<string, number>; readonly names: readonly Text[] }[];
  readonly stops: readonly { readonly name: Text; readonly alongKm: number }[];
  /** Stretches that lack something, hatched along the foot. */
  readonly gaps: readonly { readonly fromKm: number; readonly toKm: number }[];
  readonly width: number;
}

const margin = { left: 8, right: 8, top: 10 } as const;
const plotHeight = 96;
const rowHeight = 15;
const keyGap = 14;

/** Where a kilometre stands across a profile so many px wide, and the kilometre at an x of it. */
export function profileScale(width: number, lengthKm: number): { readonly x: (km: number) => number; readonly km: (x: number) => number } {
  const inner = width - margin.left - margin.right;
  return { x: (km) => margin.left + (inner * km) / lengthKm, km: (x) => Math.min(lengthKm, Math.max(0, ((x - margin.left) / inner) * lengthKm)) };
}

/** Upper and lower end of the columns of a profile, in px. */
export const profilePlot = { top: margin.top, bottom: margin.top + plotHeight } as const;

/** Names of stops in rows, so that none runs into the one before it in its row. */
function stopRows(stops: RouteProfileInput['stops'], x: (km: number) => number, language: Language, width: number): readonly { readonly text: string; readonly at: number; readonly row: number; readonly km: number }[] {
  const ends: number[] = [];
  return stops.map(({ name, alongKm }) => {
    const text = textIn(name, language);
    const wide = textWidth(text, fontSize.small);
    const at = Math.min(Math.max(margin.left, x(alongKm) - wide / 2), width - margin.right - wide);
    const free = ends.findIndex((end) => end + 8 < at);
    const row = free < 0 ? ends.length : free;
    ends[row] = at + wide;
    return { text, at, row, km: alongKm };
  });
}

function keyOf({ kinds, language, width }: RouteProfileInput, top: number): { readonly svg: string; readonly height: number } {
  let [x, row] = [margin.left, 0];
  const parts = kinds.map(({ name, colour }) => {
    const text = textIn(name, language);
    const wide = 16 + textWidth(text, fontSize.small);
    if (x + wide > width && x > margin.left) [x, row] = [margin.left, row + 1];
    const y = top + row * 17;
    const drawn = element('rect', { x, y: y - 9, width: 10, height: 10, fill: colour }) + element('text', { x: x + 15, y, 'font-size': fontSize.small, fill: chartInk.secondary }, escapeText(text));
    x += wide + keyGap;
    return drawn;
  });
  return { svg: parts.join(''), height: (row + 1) * 17 };
}

/** What lies in the belt of a corridor, stretch by stretch along its line: stacked columns over the kilometres, the corridor's places as ticks. */
export function routeProfileChart(input: RouteProfileInput): Chart {
  const { language, bins, kinds, lengthKm, width } = input;
  const isZh = language === 'zh-TW';
  const title = textIn(input.title, language);
  const { x } = profileScale(width, lengthKm);
  const totals = bins.map(({ counts }) => kinds.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0));
  const most = Math.max(1, ...totals);
  const foot = margin.top + plotHeight;
  const columns = bins.map((bin, index) => {
    let y = foot;
    const [left, right] = [x(bin.fromKm), x(bin.toKm)];
    const stack = kinds.map(({ id, colour }) => {
      const height = (plotHeight * (bin.counts.get(id) ?? 0)) / most;
      y -= height;
      return height === 0 ? '' : element('rect', { x: left.toFixed(2), y: y.toFixed(2), width: Math.max(1, right - left - 0.5).toFixed(2), height: height.toFixed(2), fill: colour });
    });
    const said = `${bin.fromKm.toFixed(0)}–${bin.toKm.toFixed(0)} km: ${totals[index] ?? 0}`;
    const hit = element('rect', { class: 'bin', 'data-bin': index, x: left.toFixed(2), y: margin.top, width: Math.max(1, right - left).toFixed(2), height: plotHeight, fill: 'transparent' }, element('title', {}, escapeText(said)));
    return stack.join('') + hit;
  });
  const gaps = input.gaps.map(({ fromKm, toKm }) => element('rect', { x: x(fromKm).toFixed(2), y: foot + 1, width: (x(toKm) - x(fromKm)).toFixed(2), height: 5, fill: '#c2571a', 'fill-opacity': 0.75 }));
  const stops = stopRows(input.stops, x, language, width);
  const rows = Math.max(0, ...stops.map(({ row }) => row + 1));
  const ticks = stops.map(({ text, at, row, km }) => {
    const y = foot + 22 + row * rowHeight;
    return element('line', { x1: x(km).toFixed(2), x2: x(km).toFixed(2), y1: foot, y2: y - 10, stroke: chartInk.axis }) + element('text', { x: at.toFixed(2), y, 'font-size': fontSize.small }, escapeText(text));
  });
  const key = keyOf(input, foot + 22 + rows * rowHeight + 12);
  const axis = element('line', { x1: margin.left, x2: width - margin.right, y1: foot, y2: foot, stroke: chartInk.axis }) + element('text', { x: margin.left, y: margin.top + 2, 'font-size': fontSize.small, fill: chartInk.secondary }, escapeText(isZh ? `每段最多 ${most} 處` : `at most ${most} in a stretch`));
  const all = totals.reduce((sum, count) => sum + count, 0);
  const description = isZh ? `全長 ${lengthKm.toFixed(0)} 公里，共 ${all} 處；最密的一段有 ${most} 處。` : `${lengthKm.toFixed(0)} km long with ${all} things; the densest stretch has ${most}.`;
  const separator = isZh ? '、' : ', ';
  return {
    svg: chartSvg({ className: 'route-profile', title, description, width, height: foot + 22 + rows * rowHeight + 12 + key.height }, columns.join('') + axis + gaps.join('') + ticks.join('') + key.svg),
    table: {
      columns: [{ zh: '公里', en: 'km' }, ...kinds.map(({ name }) => name), { zh: '項目', en: 'Things' }],
      rows: bins.flatMap((bin, index) =>
        (totals[index] ?? 0) === 0 ? [] : [{ subject: null, cells: [`${bin.fromKm.toFixed(0)}–${bin.toKm.toFixed(0)}`, ...kinds.map(({ id }) => String(bin.counts.get(id) ?? 0)), bin.names.map((name) => textIn(name, language)).join(separator)] }],
      ),
    },
    title,
    description,
  };
}
