import type { Atlas } from '../../core/datasets/atlas.ts';
import type { LayerDefinition } from '../../core/layers/layer.ts';
import { missingLabels, missingReasons } from '../../core/measures/missing.ts';
import type { Ranking } from '../../core/shown/ranking.ts';
import { layerCount, orderedLayers } from '../../core/shown/shown-layers.ts';
import { parseSubjectId } from '../../core/subjects/subject.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { classBar } from '../charts/class-bar.ts';
import { hatchSwatch } from '../patterns.ts';
import { element } from '../svg-text.ts';
import { symbolSvg } from '../symbol-svg.ts';
import { shownRanking } from './sheet-words.ts';
import { sheetInk } from './sheet-templates.ts';
import { moved, textBlock } from './text-block.ts';
import { wrapText } from './wrap-text.ts';

/** A row of a legend; `detail` rows are left out first where there is no room. */
export interface LegendRow {
  readonly height: number;
  readonly detail: boolean;
  /** @returns SVG with the row's upper left corner at x, y. */
  draw(x: number, y: number): string;
}

export interface LegendLook {
  readonly atlas: Atlas;
  readonly view: ViewState;
  readonly width: number;
  /** Font size of the rows in px. */
  readonly size: number;
  readonly idPrefix: string;
}

function textRow(text: string, look: LegendLook, of: { readonly weight?: number; readonly quiet?: boolean; readonly indent?: number; readonly picture?: string; readonly detail?: boolean }): LegendRow {
  const { size } = look;
  const scale = of.quiet ? 0.88 : 1;
  const indent = of.indent ?? 0;
  const lines = wrapText(text, size * scale, look.width - indent);
  const height = lines.length * size * scale * 1.35 + size * 0.3;
  return {
    height,
    detail: of.detail ?? false,
    draw(x, y) {
      const { svg } = textBlock(lines, x + indent, y, { size: size * scale, fill: of.quiet ? sheetInk.quiet : sheetInk.text, leading: 1.35, ...(of.weight === undefined ? {} : { weight: of.weight }) });
      return (of.picture ? moved(of.picture, x + indent - size * 1.75, y - size * 0.05, size / 13) : '') + svg;
    },
  };
}

/** What a legend is of, in bold; `quiet`: when and of what level. */
export function headingRow(text: string, look: LegendLook, quiet: boolean): LegendRow {
  return textRow(text, look, quiet ? { quiet } : { weight: 700 });
}

export function gapRow(height: number): LegendRow {
  return { height, detail: false, draw: () => '' };
}

function ends(ranking: Ranking, view: ViewState): readonly [Text, Text] | null {
  const { scale, indicator } = ranking.column;
  if (scale.centre === 0) return [{ zh: '◂ 減少', en: '◂ decrease' }, { zh: '增加 ▸', en: 'increase ▸' }];
  if (scale.centre !== 1 || indicator !== 'location-quotient') return null;
  return view.quotientBase === 'nation'
    ? [{ zh: '◂ 低於全國比重', en: '◂ below the nation' }, { zh: '高於全國比重 ▸', en: 'above the nation ▸' }]
    : [{ zh: '◂ 低於比較區', en: '◂ below the base' }, { zh: '高於比較區 ▸', en: 'above the base ▸' }];
}

function endsRow(words: readonly [Text, Text], look: LegendLook): LegendRow {
  const size = look.size * 0.88;
  const { language } = look.view;
  const style = { size, fill: sheetInk.quiet, leading: 1.3 } as const;
  return {
    height: size * 1.6,
    detail: false,
    draw: (x, y) => textBlock([textIn(words[0], language)], x, y, style).svg + textBlock([textIn(words[1], language)], x + look.width, y, { ...style, anchor: 'end' }).svg,
  };
}

function classesRow(ranking: Ranking, look: LegendLook): LegendRow {
  const { column } = ranking;
  const { view } = look;
  const scale = look.size / 12;
  const selected = ranking.byCode.get(parseSubjectId(view.selection ?? '')?.id ?? '');
  const bar = classBar({
    language: view.language,
    title: column.title,
    format: { unit: column.unit, options: { decimals: column.decimals } },
    scale: column.scale,
    counts: column.scale.classes.map((_, index) => ranking.regions.filter((region) => region.missing === null && region.legendClass === index).length),
    missing: ranking.regions.length - ranking.counted,
    hovered: null,
    selected: selected?.subject === view.selection ? (selected?.value ?? null) : null,
    activeClass: view.legendClass,
  });
  const height = bar.height * scale;
  return {
    height: height + look.size * 0.3,
    detail: false,
    draw: (x, y) => element('svg', { x, y, width: look.width, height, viewBox: `0 0 ${Math.round((look.width / scale) * 100) / 100} ${bar.height}`, overflow: 'visible' }, bar.svg),
  };
}

function swatch(colour: string): string {
  return element('rect', { x: 1, y: 1, width: 15, height: 15, rx: 3, fill: colour, stroke: sheetInk.rule });
}

/** Rows about the colours of the areas; empty when they are not coloured. */
export function indicatorRows(look: LegendLook): readonly LegendRow[] {
  const ranking = shownRanking(look.atlas, look.view);
  if (!ranking) return [];
  const { language } = look.view;
  const symbolIndent = look.size * 1.75;
  const of = language === 'en' ? (ranking.column.level === 'county' ? 'counties' : 'townships') : ranking.column.level === 'county' ? '縣市數' : '鄉鎮市區數';
  const heading = textRow(language === 'en' ? `Colour of the areas; above each class the number of ${of}` : `色階；上方數字為各級距的${of}`, look, { quiet: true });
  const absent = missingReasons.flatMap((reason) => {
    const count = ranking.regions.filter((region) => region.missing === reason).length;
    const picture = hatchSwatch(reason === 'not-comparable' ? 'not-comparable' : 'no-data', `${look.idPrefix}-legend-${reason}`, 16);
    return count === 0 ? [] : [textRow(`${textIn(missingLabels[reason], language)}${language === 'en' ? ': ' : '：'}${count}`, look, { indent: symbolIndent, picture, quiet: true })];
  });
  if (ranking.spatial) {
    const looks = ranking.spatial.looks.flatMap((category, index) => {
      const count = ranking.regions.filter((region) => region.legendClass === index).length;
      const picture = category.colour === null ? hatchSwatch('no-data', `${look.idPrefix}-legend-${index}`, 16) : swatch(category.colour);
      const words = language === 'en' ? `${category.name.en}: ${category.meaning.en} (${count})` : `${category.name.zh}：${category.meaning.zh}（${count}）`;
      return count === 0 ? [] : [textRow(words, look, { indent: symbolIndent, picture })];
    });
    return [...looks, ...absent];
  }
  const words = ends(ranking, look.view);
  return [heading, classesRow(ranking, look), ...(words ? [endsRow(words, look)] : []), ...(absent.length > 0 ? [gapRow(look.size * 0.4), ...absent] : [])];
}

function countText(look: LegendLook, layer: LayerDefinition, language: Language): string {
  const { shown, total } = layerCount(look.atlas, look.view, layer);
  const number = (value: number) => value.toLocaleString(language);
  return shown === total ? number(total) : `${number(shown)}/${number(total)}`;
}

/** Rows about the marks: every layer that is switched on and shows something, with its symbol, and what its sizes and edges mean. */
export function layerRows(look: LegendLook): readonly LegendRow[] {
  const { atlas, view } = look;
  const { language } = view;
  const indent = look.size * 1.75;
  return orderedLayers(atlas, view)
    .filter((layer) => layer.kind !== 'areas' && view.layers.includes(layer.companionOf ?? layer.id) && layerCount(atlas, view, layer).shown > 0)
    .toReversed()
    .flatMap((layer) => {
      const count = countText(look, layer, language);
      const name = textIn(layer.title, language);
      // Counts are of the country; beside a part of it they would mislead.
      const title = textRow(view.camera ? name : language === 'en' ? `${name} (${count})` : `${name}（${count}）`, look, { indent, picture: symbolSvg(layer.symbol, 18), weight: 500 });
      return [title, ...layer.legend(atlas, view).map((entry) => textRow(textIn(entry.text, language), look, { indent: 2 * indent, picture: symbolSvg(entry.symbol, 18), quiet: true, detail: true }))];
    });
}

/** Shares of the wanted font size that are tried before details are left out. */
const smaller = [1, 0.92, 0.85] as const;

/**
 * The rows that fit into a height: all, if need be smaller, else without the details of the first layers, else (when most are gone) without any, else as many as fit
 * and a row that says how many are left out.
 * @param rowsOf rows in a look.
 */
export function fittingRows(rowsOf: (look: LegendLook) => readonly LegendRow[], height: number, look: LegendLook): readonly LegendRow[] {
  const sum = (of: readonly LegendRow[]) => of.reduce((total, row) => total + row.height, 0);
  const whole = smaller.map((share) => rowsOf({ ...look, size: look.size * share })).find((rows) => sum(rows) <= height);
  if (whole) return whole;
  let main = rowsOf({ ...look, size: look.size * 0.85 });
  const details = main.filter((row) => row.detail).length;
  while (sum(main) > height) {
    const first = main.findIndex((row) => row.detail);
    if (first < 0) break;
    const next = main.findIndex((row, index) => index > first && !row.detail);
    main = [...main.slice(0, first), ...(next < 0 ? [] : main.slice(next))];
  }
  // A few that are left would look as if the other layers had no such meaning.
  if (main.filter((row) => row.detail).length < details / 2) {
    const plain = smaller.map((share) => rowsOf({ ...look, size: look.size * share }).filter((row) => !row.detail));
    main = plain.find((rows) => sum(rows) <= height) ?? plain.at(-1) ?? [];
  }
  if (sum(main) <= height) return main;
  const rest = (count: number) => textRow(look.view.language === 'en' ? `and ${count} more` : `另有 ${count} 項`, look, { quiet: true, indent: look.size * 1.75 });
  for (let kept = main.length - 1; kept >= 0; kept -= 1) {
    const shown = [...main.slice(0, kept), rest(main.length - kept)];
    if (sum(shown) <= height) return shown;
  }
  return [];
}

/** Rows one below the other from `y` down. */
export function stackRows(rows: readonly LegendRow[], x: number, y: number): string {
  let top = y;
  return rows
    .map((row) => {
      const svg = row.draw(x, top);
      top += row.height;
      return svg;
    })
    .join('');
}
