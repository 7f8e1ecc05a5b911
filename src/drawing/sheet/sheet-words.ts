import type { Atlas } from '../../core/datasets/atlas.ts';
import { listText } from '../../core/indicators/date-text.ts';
import { layersOf } from '../../core/layers/index.ts';
import { rankText } from '../../core/insights/rank-text.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { nameOf } from '../../core/shown/names.ts';
import { rankingOf, type Ranking } from '../../core/shown/ranking.ts';
import { dataDateShown, publishersOf, sourcesShown, type ShownSource } from '../../core/shown/sources-shown.ts';
import { parseSubjectId } from '../../core/subjects/subject.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';

/** The ranking of the areas, where the view colours them. */
export function shownRanking(atlas: Atlas, view: ViewState): Ranking | null {
  return view.layers.includes('choropleth') ? rankingOf(atlas, view) : null;
}

const methodNames: Readonly<Record<ViewState['spatialMethod'], Text>> = {
  values: { zh: '', en: '' },
  'local-moran': { zh: '（局部 Moran’s I）', en: ' (local Moran’s I)' },
  'getis-ord': { zh: '（Getis-Ord Gi*）', en: ' (Getis-Ord Gi*)' },
};

/** What the map is of: the indicator, or without one the layers. */
export function titleOfView(atlas: Atlas, view: ViewState): Text {
  const ranking = shownRanking(atlas, view);
  if (ranking) {
    const method = methodNames[ranking.spatial ? ranking.spatial.method : 'values'];
    return { zh: ranking.column.title.zh + method.zh, en: ranking.column.title.en + method.en };
  }
  const titles = layersOf(atlas.package).flatMap((layer) => (view.layers.includes(layer.id) && layer.kind !== 'areas' ? [layer.title] : []));
  return titles.length === 0 ? { zh: '臺灣', en: 'Taiwan' } : listText(titles.slice(0, 3));
}

/** Level and date of the figures and every filter in words, in parts that a dot separates. */
export function subtitleOfView(atlas: Atlas, view: ViewState, filters: readonly Text[]): Text {
  const ranking = shownRanking(atlas, view);
  const date = dataDateShown(atlas, view);
  const level: Text = ranking?.column.level === 'township' ? { zh: '各鄉鎮市區', en: 'by township' } : { zh: '各縣市', en: 'by county' };
  // A title that names its dates already does so once.
  const datePart = ranking && (ranking.column.title.zh.includes(date.zh) || date.zh === '') ? [] : [date];
  const parts: readonly Text[] = [...(ranking ? [level] : []), ...datePart, ...filters].filter((part) => part.zh !== '');
  return { zh: parts.map((part) => part.zh).join('・'), en: parts.map((part) => part.en || part.zh).join(' · ') };
}

/** The selected thing, with its value and rank where the map shows one; `null` when nothing is selected. */
export function selectionLine(atlas: Atlas, view: ViewState): Text | null {
  if (!view.selection) return null;
  const name = nameOf(atlas, view, view.selection);
  if (!name) return null;
  const ranking = shownRanking(atlas, view);
  const region = ranking?.byCode.get(parseSubjectId(view.selection)?.id ?? '');
  if (!ranking || region?.subject !== view.selection || region.value === null || region.rank === null) return name;
  const { column } = ranking;
  const rank = rankText(region.rank);
  const value = (language: Language) => formatNumber(region.value ?? Number.NaN, column.unit, language, { decimals: column.decimals });
  return {
    zh: `${name.zh}：${value('zh-TW')}，${rank.zh}`,
    en: `${name.en || name.zh}: ${value('en')}, ${rank.en}`,
  };
}

function inIndicatorLine(sources: readonly ShownSource[], language: Language): string {
  return sources
    .map((source) => (language === 'en' ? `${textIn(source.publisher, language)}, ${textIn(source.title, language)}` : `${source.publisher.zh}《${source.title.zh}》`))
    .join(language === 'en' ? '; ' : '；');
}

function publisherLine(publishers: readonly Text[], most: number, language: Language): string {
  const named = publishers.slice(0, most).map((publisher) => textIn(publisher, language));
  const more = publishers.length - named.length;
  if (language === 'en') return named.join('; ') + (more > 0 ? `; and ${more} more` : '');
  return named.join('、') + (more > 0 ? `等 ${publishers.length} 個來源單位` : '');
}

const both = (zh: string, en: string): Text => ({ zh, en });

/** Where the figures are from, of what date they are and under what licence they stand; `mostPublishers` of the layers are named. */
export function sourceLines(atlas: Atlas, view: ViewState, mostPublishers: number): readonly string[] {
  const { language } = view;
  const sources = sourcesShown(atlas, view);
  const of = (kind: ShownSource['of']) => sources.filter((source) => source.of === kind);
  const line = (label: Text, content: string) => (content === '' ? [] : [`${textIn(label, language)}${content}`]);
  const licences = [...new Set(sources.map((source) => textIn(source.licence, language)))].filter((name) => name !== '');
  return [
    ...line(both('資料日期：', 'Date of the data: '), textIn(dataDateShown(atlas, view), language)),
    ...line(both('指標來源：', 'Indicator: '), inIndicatorLine(of('indicator'), language)),
    ...line(both('圖層來源：', 'Layers: '), publisherLine(publishersOf(of('layer')), mostPublishers, language)),
    ...line(both('界線：', 'Boundaries: '), publisherLine(publishersOf(of('boundaries')), 1, language)),
    ...line(both('授權：', 'Licence: '), licences.join(language === 'en' ? '; ' : '；')),
  ];
}
