import type { Atlas } from '../../datasets/atlas.ts';
import type { County } from '../../datasets/counties.ts';
import { dateText, listText } from '../../indicators/date-text.ts';
import { establishmentCounts, yearsOfCounts } from '../../indicators/establishment-counts.ts';
import { fewEstablishments } from '../../indicators/establishment-caveats.ts';
import type { EstablishmentMeasure } from '../../indicators/establishment-measure.ts';
import { clusterHeadline } from '../../insights/cluster-headline.ts';
import { gapMatrix, gapResources, gapSentences } from '../../insights/gaps.ts';
import { peerSentence, peersOfCounty, type PeersOfCounty } from '../../insights/peers-of-county.ts';
import { countiesWithoutParkList } from '../../insights/reach.ts';
import { sitesIn, type SiteGroup } from '../../insights/sites-in.ts';
import { clustersOf } from '../../datasets/clusters.ts';
import { hasValue } from '../../measures/column.ts';
import { formatNumber } from '../../measures/number-format.ts';
import { areaId } from '../../comparison/area-id.ts';
import type { Text } from '../../text.ts';
import { defaultView } from '../../view/view-state.ts';
import { thingsText } from '../corridor-words.ts';
import { countyView } from './county-scenes.ts';
import { figure, type SceneDraft } from './ready-scene.ts';
import { dateOfTables, gapTables, joined, sourceWords } from './source-words.ts';

const siteLayerIds = ['science-parks', 'industrial-parks', 'innovation-centres', 'incubators', 'universities', 'research-institutes', 'transport-nodes'] as const;

const groupOf = (groups: readonly SiteGroup[], id: string): SiteGroup | undefined => groups.find(({ layer }) => layer.id === id);

const mostNames = 6;

/** The first names of a list; the others are counted. */
function namesText(names: readonly Text[]): Text {
  const more = names.length - mostNames;
  if (more <= 0) return listText(names);
  const shown = listText(names.slice(0, mostNames));
  return { zh: `${shown.zh}等 ${names.length} 處`, en: `${names.slice(0, mostNames).map(({ zh, en }) => en || zh).join(', ')} and ${more} more` };
}

/** Said once after a list in English in which some names stand in Chinese; '' where none does. */
function chineseNamesNote(names: readonly Text[]): string {
  return names.slice(0, mostNames).some(({ zh, en }) => en === '' && zh !== '') ? ' (no English name is known for those in Chinese)' : '';
}

/** Parks, centres, incubators, universities and institutes that are recorded in the county. */
export function sitesScene(atlas: Atlas, county: County): SceneDraft {
  const { name, code } = county;
  const groups = sitesIn(atlas, code);
  const counts = siteLayerIds.map((id) => ({ id, sites: groupOf(groups, id)?.sites ?? [] }));
  const present = counts.filter(({ sites }) => sites.length > 0);
  const absent = counts.filter(({ sites }) => sites.length === 0).flatMap(({ id }) => groupOf(groups, id)?.layer.title ?? []);
  const told = listText(present.flatMap(({ id, sites }) => thingsText(id, sites.length) ?? []));
  const lacking = listText(absent);
  const rest = absent.length > 0 ? { zh: `沒有收錄${lacking.zh}；沒有收錄不代表沒有。`, en: ` None recorded: ${lacking.en}; that does not mean that there is none.` } : { zh: '', en: '' };
  const points = present.filter(({ id }) => id === 'science-parks' || id === 'innovation-centres' || id === 'incubators').map(({ id, sites }): Text => {
    const [layer, names] = [groupOf(groups, id)?.layer.title ?? { zh: '', en: '' }, namesText(sites.map((site) => site.name))];
    return { zh: `${layer.zh}：${names.zh}。`, en: `${layer.en}: ${names.en}${chineseNamesNote(sites.map((site) => site.name))}.` };
  });
  const noList: Text | null = countiesWithoutParkList.has(code) ? { zh: '產業園區名單沒有這個縣市的資料。', en: 'The list of industrial parks has no data of this county.' } : null;
  return {
    view: { ...countyView(atlas, county), layers: [...siteLayerIds] },
    title: { zh: `${name.zh}的園區與據點`, en: `Parks and sites in ${name.en}` },
    sentence:
      present.length > 0
        ? { zh: `本圖在${name.zh}收錄 ${told.zh}。${rest.zh}`, en: `Recorded in ${name.en}: ${told.en}.${rest.en}` }
        : { zh: `本圖沒有收錄${name.zh}的園區、創新中心、育成中心或研究據點；沒有收錄不代表沒有。`, en: `No park, centre, incubator or research site in ${name.en} is recorded; that does not mean that there is none.` },
    points: [...points, ...(noList ? [noList] : [])],
    notes: joined(
      { zh: '空心的標記只知道所在鄉鎮或縣市，位置不是確切地點。', en: 'Hollow marks are known to a township or county only; their place is not exact.' },
      sourceWords(atlas, present.flatMap(({ sites }) => sites.flatMap(({ sourceIds }) => sourceIds)), dateOfTables(atlas, present.map(({ id }) => id))),
    ),
  };
}

/** The named clusters of the county, and the corridors through it. */
export function clustersScene(atlas: Atlas, county: County): SceneDraft {
  const { name, code } = county;
  const own = clustersOf(atlas).filter((cluster) => cluster.counties.includes(code));
  const corridors = groupOf(sitesIn(atlas, code), 'corridors')?.sites ?? [];
  const [names, ways] = [namesText(own.map((cluster) => cluster.name)), namesText(corridors.map((corridor) => corridor.name))];
  const through = corridors.length > 0 ? { zh: `經過的產業廊帶有 ${corridors.length} 條：${ways.zh}。`, en: ` ${corridors.length === 1 ? 'One corridor passes' : `${corridors.length} corridors pass`} through: ${ways.en}.` } : { zh: '沒有收錄經過的產業廊帶。', en: ' No corridor through it is recorded.' };
  const head = own.length > 0 ? { zh: `本圖在${name.zh}收錄 ${own.length} 個具名產業聚落：${names.zh}。`, en: `${own.length === 1 ? 'One named cluster is' : `${own.length} named clusters are`} recorded in ${name.en}: ${names.en}${chineseNamesNote(own.map((cluster) => cluster.name))}.` } : { zh: `本圖尚未收錄位於${name.zh}的具名產業聚落；沒有收錄不代表沒有聚落。`, en: `No named cluster in ${name.en} is recorded yet; that does not mean that there is none.` };
  const withFigures = own.filter(({ firms, employees, outputBillionNtd }) => firms ?? employees ?? outputBillionNtd);
  return {
    view: { ...countyView(atlas, county), layers: ['clusters', 'corridors'] },
    title: { zh: `${name.zh}的產業聚落與廊帶`, en: `Clusters and corridors in ${name.en}` },
    sentence: { zh: `${head.zh}${through.zh}`, en: `${head.en}${through.en}` },
    points: withFigures.slice(0, 3).map((cluster): Text => {
      const told = clusterHeadline(atlas, cluster);
      return { zh: `${cluster.name.zh}：${told.zh}`, en: `${cluster.name.en || cluster.name.zh}: ${told.en}` };
    }),
    notes: joined(
      { zh: '聚落的家數與產值照來源所述，範圍與年份各不相同，不可相加。', en: 'Figures of clusters are as their sources state them; scope and year differ, so they cannot be added up.' },
      sourceWords(atlas, [...own, ...corridors].flatMap(({ sourceIds }) => sourceIds), dateOfTables(atlas, ['clusters', 'corridors'])),
    ),
  };
}

/** What the county lacks, item by item, and whom to ask first. */
export function gapsScene(atlas: Atlas, county: County): SceneDraft {
  const { name, code } = county;
  const sentences = gapSentences(atlas, defaultView, code, gapMatrix(atlas, defaultView, code));
  return {
    view: { ...countyView(atlas, county), layers: ['clusters', 'innovation-centres', 'science-parks'], profileTab: 'gaps' },
    title: { zh: `${name.zh}的鏈結缺口`, en: `Missing links in ${name.en}` },
    sentence: sentences?.county ?? { zh: `${name.zh}沒有足以判斷鏈結的資料。`, en: `There are no data from which links in ${name.en} could be judged.` },
    // What a single firm can do is for the speaker to tell: with it neither sentence nor matrix could be read from the last row.
    points: sentences ? [sentences.centre] : [],
    notes: joined(
      sentences?.firm ?? null,
      { zh: '「不明」是資料不足，不能當成缺少；行業與重點產業的對應有一部分是本專案的提議。', en: 'Unknown means too few data and must not be read as missing; part of the mapping of industries to items is proposed by this project.' },
      gapTables,
      sourceWords(atlas, [], dateOfTables(atlas, gapResources)),
    ),
    figures: [figure('county-gaps', { county: code })],
  };
}

/** The latest figures on which a likeness can rest: factories where there are enough, else businesses. */
function peersShown(atlas: Atlas, code: string): PeersOfCounty | null {
  const measures: readonly EstablishmentMeasure[] = ['factories', 'businesses'];
  for (const measure of measures) {
    for (const year of yearsOfCounts(atlas, measure, 'county').toReversed()) {
      const total = establishmentCounts(atlas, measure, 'county', year)?.total(code);
      if (!total || !hasValue(total) || total.value < fewEstablishments) continue;
      const peers = peersOfCounty(atlas, code, measure, year);
      if (peers && peers.peers.length > 0) return peers;
    }
  }
  return null;
}

/** Which counties are most like it, and what all this rests on. */
export function peersScene(atlas: Atlas, county: County): SceneDraft {
  const { name, code } = county;
  const known = peersShown(atlas, code);
  const [first, ...others] = known?.peers.slice(0, 3) ?? [];
  const alike = first?.alike[0];
  const cosine = (value: number) => formatNumber(value, 'ratio', 'en', { decimals: 2 });
  const what = known?.measure === 'factories' ? { zh: '登記工廠', en: 'registered factories' } : { zh: '登記工商', en: 'registered businesses' };
  const date = dateText(known?.asOf ?? '');
  const next = others.length > 0 ? { zh: `；其次是${others.map((peer) => `${peer.name.zh}（${cosine(peer.cosine)}）`).join('、')}`, en: `; then ${others.map((peer) => `${peer.name.en} (${cosine(peer.cosine)})`).join(', ')}` } : { zh: '', en: '' };
  const compared = known?.peers.slice(0, 3).map((peer) => areaId('county', peer.county)) ?? [];
  return {
    // The industry in which the two are most alike, so that the map is of what the words say.
    view: { selection: countyView(atlas, county).selection ?? null, ...(known && alike ? { indicator: 'location-quotient', industry: alike.industry, year: known.counts.year } : {}), layers: ['choropleth'], compared: [areaId('county', code), ...compared] },
    title: { zh: `與${name.zh}相像的縣市`, en: `Counties like ${name.en}` },
    sentence: first
      ? { zh: `以${what.zh}的行業占比看，與${name.zh}結構最像的是${first.name.zh}（相似度 ${cosine(first.cosine)}，1 為相同${next.zh}；${date.zh}）。`, en: `By the shares of industries among ${what.en}, ${first.name.en} is most like ${name.en} (likeness ${cosine(first.cosine)}, where 1 is the same${next.en}; ${date.en}).` }
      : { zh: `${name.zh}沒有足以比較結構的家數資料。`, en: `${name.en} has too few counts for a comparison of structure.` },
    points: [...(known && first ? [peerSentence(known, first)] : []), ...(known?.leftOut ? [{ zh: `當時沒有資料、因此不在比較內的縣市：${known.leftOut.zh}。`, en: `Without figures at that date and therefore not compared: ${known.leftOut.en}.` }] : [])],
    notes: joined(
      { zh: '相像只說結構，不說規模；可向相像的縣市請教做法，與互補的縣市談合作。', en: 'Likeness is of structure, not of size: learn from counties that are alike, work with those that complement.' },
      known ? sourceWords(atlas, known.sourceIds, known.asOf) : null,
    ),
    figures: [figure('county-peers', { county: code })],
  };
}
