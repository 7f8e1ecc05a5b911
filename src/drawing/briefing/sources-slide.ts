import type { BriefingDocument } from '../../core/briefing/briefing-document.ts';
import type { Scene } from '../../core/briefing/scene.ts';
import type { Slide, SlideTable } from '../../core/briefing/slide.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import { licenceName, sourcesOf } from '../../core/datasets/sources.ts';
import { dateText } from '../../core/indicators/date-text.ts';
import { sourcesShown } from '../../core/shown/sources-shown.ts';
import { textIn, type Language } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { figuresOfScene } from './scene-slide.ts';

/** Web pages and news behind single clusters and sites are too many for a page; the page of data has all. */
const mostOfLayers = 12;

/**
 * Sources of the maps, charts and tables of a briefing as a table: those of figures and indicators all, those of layers as far as they
 * fit, with the number of the others.
 */
export function sourcesTable(atlas: Atlas, scenes: readonly Scene[], viewOf: (scene: Scene) => ViewState, language: Language): SlideTable {
  const say = (text: { readonly zh: string; readonly en: string }) => textIn(text, language);
  const views = scenes.map(viewOf);
  const ofFigures = sourcesOf(atlas, scenes.flatMap((scene, index) => figuresOfScene(atlas, views[index] ?? viewOf(scene), scene, { width: 430, height: 290 }).flatMap(({ sourceIds }) => sourceIds)));
  const shown = views.flatMap((view) => sourcesShown(atlas, view));
  const rows = new Map<string, readonly string[]>();
  const add = (title: string, publisher: string, asOf: string, licence: string) => rows.set(title, [title, publisher, say(dateText(asOf)), licence]);
  for (const { title, publisher, asOf, licence } of shown.filter(({ of }) => of !== 'layer')) add(say(title), say(publisher), asOf, say(licence));
  for (const { title, publisher, asOf, licence } of ofFigures.slice(0, mostOfLayers)) add(say(title), say(publisher), asOf, say(licenceName(atlas, licence)));
  const ofLayers = new Map(shown.filter(({ of, title }) => of === 'layer' && !rows.has(say(title))).map((source) => [say(source.title), source]));
  const told = [...ofLayers.values()].toSorted((a, b) => Number(b.open) - Number(a.open)).slice(0, mostOfLayers);
  for (const { title, publisher, asOf, licence } of told) add(say(title), say(publisher), asOf, say(licence));
  const more = ofLayers.size - told.length;
  const last = language === 'en' ? `and ${more} more pages and records behind single clusters and sites; all stand on the page Data` : `另有 ${more} 項個別聚落與據點的網頁與紀錄，全部列於「資料」頁`;
  return {
    title: language === 'en' ? 'Sources' : '資料來源',
    columns: (language === 'en' ? ['Source', 'Publisher', 'Date', 'Licence'] : ['資料', '發布單位', '時間', '授權']).map((title) => ({ title, align: 'start' })),
    rows: [...rows.values(), ...(more > 0 ? [[last, '', '', '']] : [])],
  };
}

/** The last slide of a file: where everything in it is from. */
export function sourcesSlide(atlas: Atlas, briefing: BriefingDocument, viewOf: (scene: Scene) => ViewState, language: Language): Slide {
  const table = sourcesTable(atlas, briefing.scenes, viewOf, language);
  return {
    title: table.title,
    sentence: '',
    points: [],
    numbers: [],
    picture: null,
    charts: [],
    tables: [table],
    notes: '',
    source: language === 'en' ? 'Cluster Atlas 聚落圖; every source with its address stands on the page Data' : '聚落圖；各項來源與網址見「資料」頁',
    dataDate: language === 'en' ? 'Dates as stated by each source' : '日期依各資料來源',
    theme: briefing.theme,
    textSide: 'left',
  };
}
