import type { Atlas } from '../datasets/atlas.ts';
import { clustersOf } from '../datasets/clusters.ts';
import { corridorById } from '../corridors/corridors-in.ts';
import { countyByCode } from '../datasets/counties.ts';
import { priorityIndustriesOf } from '../datasets/programmes.ts';
import { regionById } from '../datasets/regions.ts';
import { siteTables, sitesOf, type SiteTable } from '../datasets/sites.ts';
import { listText } from '../indicators/date-text.ts';
import { columnFor } from '../indicators/index.ts';
import { clusterHeadline } from '../insights/cluster-headline.ts';
import { regionHeadline } from '../insights/county-headline.ts';
import { inSentence } from '../insights/industry-in-sentence.ts';
import { rowOfSite } from '../insights/field-lines.ts';
import { nationalKeyFigures } from '../insights/key-figures.ts';
import { nationalHeadline, summaryOfShown } from '../insights/national-headline.ts';
import { siteHeadline } from '../insights/site-headline.ts';
import { choropleth } from '../layers/choropleth.ts';
import { nameOf } from '../shown/names.ts';
import { rankingOf } from '../shown/ranking.ts';
import { parseSubjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import { corridorSentence } from './corridor-words.ts';
import { noText } from './scene.ts';

const mostNames = 3;

/** What a view is about: its selection, else what it is limited to; `null` for the whole country. */
function aboutOf(atlas: Atlas, view: ViewState): Text | null {
  const selected = view.selection && nameOf(atlas, view, view.selection);
  if (selected) return selected;
  const [regions, counties] = [regionById(atlas), countyByCode(atlas)];
  const priorities = new Map(priorityIndustriesOf(atlas).map((item) => [item.id, item.short.zh ? item.short : item.name]));
  const names = [...view.regions.map((id) => regions.get(id)?.name), ...view.counties.map((code) => counties.get(code)?.name), ...view.priorityIndustries.map((id) => priorities.get(id))].flatMap((name) => name ?? []);
  if (names.length === 0) return null;
  const list = listText(names.slice(0, mostNames));
  return names.length > mostNames ? { zh: `${list.zh}等`, en: `${list.en} and others` } : list;
}

/** `金屬製品製造業：區位商數` reads `金屬製品製造業的區位商數` after the name of a place. */
function afterName(title: Text): Text {
  return { zh: title.zh.replace('：', '的'), en: inSentence(title.en).replace(': ', ', ') };
}

/** A title for a view: what it is about, and the indicator where the areas show one. */
export function proposedTitle(atlas: Atlas, view: ViewState): Text {
  const about = aboutOf(atlas, view);
  const isArea = view.selection === null || view.selection.startsWith('county:') || view.selection.startsWith('township:');
  const column = isArea && view.layers.includes(choropleth.id) ? columnFor(atlas, view) : null;
  if (!column) return about ?? { zh: '臺灣產業聚落', en: 'Industrial clusters of Taiwan' };
  if (!about) return column.title;
  const shown = afterName(column.title);
  return { zh: `${about.zh}：${shown.zh}`, en: `${about.en || about.zh}: ${shown.en}` };
}

const siteTableNames = Object.keys(siteTables) as readonly SiteTable[];

function sentenceOfSite(atlas: Atlas, kind: string, id: string): Text | null {
  const table = siteTableNames.find((name) => siteTables[name] === kind);
  const found = table ? rowOfSite(atlas, table, id) : null;
  const site = table ? sitesOf(atlas, table).find((known) => known.id === id) : undefined;
  return found && site ? siteHeadline(atlas, found.table, found.row, site.counties) : null;
}

/** The sentence at the head of what is selected; of the ranking or the country where nothing is. Empty while tables are loading. */
export function proposedSentence(atlas: Atlas, view: ViewState): Text {
  const selected = view.selection ? parseSubjectId(view.selection) : null;
  if (!selected) {
    const ranking = view.layers.includes(choropleth.id) ? rankingOf(atlas, view) : null;
    return ranking ? summaryOfShown(ranking).sentence : (nationalHeadline(nationalKeyFigures(atlas)) ?? noText);
  }
  const { kind, id } = selected;
  if (kind === 'county' || kind === 'township') return regionHeadline(atlas, id) ?? noText;
  if (kind === 'cluster') {
    const cluster = clustersOf(atlas).find((known) => known.id === id);
    return cluster ? clusterHeadline(atlas, cluster) : noText;
  }
  if (kind === 'corridor') {
    const corridor = corridorById(atlas, view, id);
    return corridor ? corridorSentence(atlas, view, corridor) : noText;
  }
  return sentenceOfSite(atlas, kind, id) ?? noText;
}
