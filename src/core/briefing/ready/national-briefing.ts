import type { Atlas } from '../../datasets/atlas.ts';
import { clustersOf } from '../../datasets/clusters.ts';
import { corridorsOf, type Corridor } from '../../datasets/corridors.ts';
import { countyByCode } from '../../datasets/counties.ts';
import { grantYearShown, grantYearsOf } from '../../datasets/grants.ts';
import { sitesOf, type SiteTable } from '../../datasets/sites.ts';
import { dateText, listText } from '../../indicators/date-text.ts';
import { gapHeatSentence } from '../../insights/gap-heat-sentence.ts';
import { gapHeat, gapResources } from '../../insights/gaps.ts';
import { corridorLength } from '../../insights/corridor-length.ts';
import { nationalKeyFigures } from '../../insights/key-figures.ts';
import { nationalHeadline, summaryOfShown } from '../../insights/national-headline.ts';
import { clusterTypeNames } from '../../layers/clusters.ts';
import { rankingOf } from '../../shown/ranking.ts';
import type { Text } from '../../text.ts';
import { defaultView, type ViewState } from '../../view/view-state.ts';
import type { BriefingDocument } from '../briefing-document.ts';
import { lengthText, thingsText } from '../corridor-words.ts';
import { figure, readyDocument, type SceneDraft } from './ready-scene.ts';
import { dateOfTables, gapTables, joined, sourceWords } from './source-words.ts';

function openingScene(atlas: Atlas): SceneDraft {
  const figures = nationalKeyFigures(atlas);
  return {
    view: { layers: ['clusters', 'corridors', 'science-parks'] },
    title: { zh: '臺灣的產業聚落', en: 'Industrial clusters of Taiwan' },
    sentence: nationalHeadline(figures) ?? { zh: '本圖收錄臺灣的產業聚落。', en: 'This atlas collects the industrial clusters of Taiwan.' },
    notes: joined({ zh: '收錄的聚落與園區是本圖蒐集到的，不是官方的完整名單。', en: 'Clusters and parks are those that this atlas has collected, not an official, complete list.' }, sourceWords(atlas, figures.flatMap(({ method }) => method.sourceIds), '')),
    numbers: true,
  };
}

/** A map of one indicator with the highest and the lowest county in words. */
function indicatorScene(atlas: Atlas, patch: Partial<ViewState>, title: Text, note: Text): SceneDraft {
  const view: ViewState = { ...defaultView, ...patch, layers: ['choropleth'] };
  const ranking = rankingOf(atlas, view);
  const date = dateText(ranking?.column.asOf ?? '');
  const shown = ranking && summaryOfShown(ranking);
  // Titles of changes name their dates.
  const dated = ranking?.column.title.zh.includes(date.zh) ? { zh: '', en: '' } : { zh: `（${date.zh}）`, en: ` (${date.en})` };
  return {
    view,
    title,
    sentence: shown
      ? { zh: `${ranking.column.title.zh}${dated.zh}：${shown.sentence.zh}`, en: `${ranking.column.title.en}${dated.en}: ${shown.sentence.en}` }
      : { zh: '這個指標目前沒有資料。', en: 'There are no data of this indicator at present.' },
    points: ranking?.column.caveats.slice(0, 2) ?? [],
    notes: joined(note, ranking ? sourceWords(atlas, ranking.column.sourceIds, ranking.column.asOf) : null),
    figures: [figure('ranking')],
  };
}

/** How many of some things each county has, most first. */
function countsByCounty(things: readonly { readonly counties: readonly string[] }[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { counties } of things) for (const code of new Set(counties)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

function clustersScene(atlas: Atlas): SceneDraft {
  const all = clustersOf(atlas);
  const types = Object.entries(clusterTypeNames).flatMap(([type, name]): Text[] => {
    const count = all.filter((cluster) => cluster.type === type).length;
    return count > 0 ? [{ zh: `${name.zh} ${count} 個`, en: `${count} ${name.en.toLowerCase()}` }] : [];
  });
  const counties = countyByCode(atlas);
  const byCounty = countsByCounty(all);
  const top = listText(byCounty.slice(0, 3).map(([code, count]): Text => ({ zh: `${counties.get(code)?.name.zh ?? ''} ${count} 個`, en: `${counties.get(code)?.name.en ?? ''} (${count})` })));
  const without = [...counties.values()].filter(({ code }) => !byCounty.some(([known]) => known === code));
  const [kinds, none] = [listText(types), listText(without.map(({ name }) => name))];
  const rest: readonly Text[] = without.length > 0 ? [{ zh: `尚未收錄聚落的縣市：${none.zh}；沒有收錄不代表沒有。`, en: `No cluster is recorded yet in ${none.en}; that does not mean that there is none.` }] : [];
  const sized = all.filter(({ firms, employees }) => firms ?? employees).length;
  return {
    view: { layers: ['clusters'] },
    title: { zh: '具名的產業聚落', en: 'Named clusters' },
    sentence: { zh: `本圖收錄 ${all.length} 個具名產業聚落：${kinds.zh}；最多的縣市是${top.zh}（跨縣市的聚落各計一次）。`, en: `${all.length} named clusters are recorded: ${kinds.en}; the counties with the most are ${top.en} (a cluster across counties counts in each).` },
    points: [{ zh: `其中 ${sized} 個的來源載有家數或員工數；只有屬於聚落或其園區本身的數字，才決定圖上的大小。`, en: `For ${sized} of them a source states firms or employees; only figures of the cluster itself or of its park set a size on the map.` }, ...rest],
    notes: joined({ zh: '聚落的名稱與範圍照來源；可點選任一聚落看來源所述的家數與產值。', en: 'Names and extents are those of the sources; select a cluster to see what its source states.' }, sourceWords(atlas, all.flatMap(({ sourceIds }) => sourceIds), dateOfTables(atlas, ['clusters']))),
  };
}

const supporting: readonly SiteTable[] = ['science-parks', 'industrial-parks', 'innovation-centres', 'incubators', 'universities', 'research-institutes'];

function sitesScene(atlas: Atlas): SceneDraft {
  const placesOf = (table: SiteTable) => sitesOf(atlas, table).filter((site) => site.kind !== 'system');
  const told = listText(supporting.flatMap((table) => thingsText(table, placesOf(table).length) ?? []));
  const counties = countyByCode(atlas);
  // Things whose county no source states stand in no county and on no map, so that sums of counties and counts on maps are smaller.
  const unplaced = listText(supporting.flatMap((table) => {
    const count = placesOf(table).filter((site) => site.counties.length === 0).length;
    return count > 0 ? (thingsText(table, count) ?? []) : [];
  }));
  const without: readonly Text[] = unplaced.zh === '' ? [] : [{ zh: `其中 ${unplaced.zh}的來源沒有載明縣市，不在地圖上，也不計入各縣市。`, en: `For ${unplaced.en} of these no source states the county: they are on no map and in no county’s count.` }];
  const points = (['science-parks', 'innovation-centres'] as const).flatMap((table): Text[] => {
    const byCounty = countsByCounty(placesOf(table));
    const most = byCounty[0]?.[1] ?? 0;
    const [names, things] = [listText(byCounty.filter(([, count]) => count === most).flatMap(([code]) => counties.get(code)?.name ?? [])), thingsText(table, most)];
    return most > 0 && things ? [{ zh: `最多的縣市：${names.zh}，${things.zh}。`, en: `The most in one county: ${names.en}, ${things.en}.` }] : [];
  });
  return {
    view: { layers: [...supporting] },
    title: { zh: '園區、創新中心與研究機構', en: 'Parks, innovation centres and institutes' },
    sentence: { zh: `本圖收錄 ${told.zh}。`, en: `Recorded in this atlas: ${told.en}.` },
    points: [...points, ...without],
    notes: joined({ zh: '空心的標記只知道鄉鎮或縣市；科學園區的體系不另計。', en: 'Hollow marks are known to a township or county only; a park system is not counted beside its bases.' }, sourceWords(atlas, supporting.flatMap((table) => placesOf(table).flatMap(({ sourceIds }) => sourceIds)), dateOfTables(atlas, supporting))),
  };
}

/** The length is that of the drawn line, which can go beyond the places in the corridor's name: its ends are named, and who joined them. */
function longestText({ name, waypoints, orderBasis }: Corridor, km: number): Text {
  const [first, last] = [waypoints[0]?.name ?? name, waypoints.at(-1)?.name ?? name];
  const length = lengthText(km);
  return {
    zh: `畫出的線最長的是${name.zh}：從${first.zh}到${last.zh}，直線相連共 ${length.zh}（${orderBasis.zh.replace(/。$/, '')}）。`,
    en: ` The longest line drawn is that of the ${name.en}: ${length.en} in straight legs from ${first.en || first.zh} to ${last.en || last.zh} (${orderBasis.en.replace(/\.$/, '')}).`,
  };
}

function corridorsScene(atlas: Atlas): SceneDraft {
  const all = corridorsOf(atlas);
  const measured = all.flatMap((corridor) => {
    const km = corridorLength(atlas, corridor);
    return km === null ? [] : [{ corridor, km }];
  });
  const longest = measured.toSorted((a, b) => b.km - a.km)[0];
  const names = listText(all.map(({ name }) => name));
  const long = longest ? longestText(longest.corridor, longest.km) : { zh: '', en: '' };
  return {
    view: { layers: ['corridors', 'science-parks', 'innovation-centres'] },
    title: { zh: '產業廊帶', en: 'Industrial corridors' },
    sentence: { zh: `本圖收錄 ${all.length} 條產業廊帶。${long.zh}`, en: `${all.length} corridors are recorded.${long.en}` },
    points: [{ zh: `${names.zh}。`, en: `${names.en}.` }],
    notes: joined({ zh: '廊帶的地點與順序照來源；每一條都有自己的簡報。', en: 'Places and their order are those of the sources; each corridor has a briefing of its own.' }, sourceWords(atlas, all.flatMap(({ sourceIds }) => sourceIds), dateOfTables(atlas, ['corridors']))),
  };
}

function grantsScene(atlas: Atlas): SceneDraft {
  const years = grantYearsOf(atlas);
  const counties = [...countyByCode(atlas).values()];
  const recorded = counties.filter(({ code }) => years.some(({ county }) => county === code));
  const shown = counties.flatMap(({ code }) => grantYearShown(years, code, null) ?? []);
  const span = shown.map(({ year }) => year);
  const without = counties.filter(({ code }) => !shown.some(({ county }) => county === code));
  const names = listText(without.map(({ name }) => name));
  const range = span.length > 0 ? { zh: `，最近的年度由 ${Math.min(...span)} 年到 ${Math.max(...span)} 年不等，因此不加總也不排名`, en: `; their latest years run from ${Math.min(...span)} to ${Math.max(...span)}, so they are neither added up nor ranked` } : { zh: '', en: '' };
  return {
    view: { layers: ['local-sbir'] },
    title: { zh: '地方型 SBIR', en: 'Local SBIR' },
    sentence: { zh: `${counties.length} 縣市中，${recorded.length} 個有收錄的地方型 SBIR 年度資料，其中 ${shown.length} 個有核定件數或補助款${range.zh}。`, en: `Of the ${counties.length} counties, ${recorded.length} have recorded years of local SBIR, and ${shown.length} of these have approvals or grants${range.en}.` },
    points: without.length > 0 ? [{ zh: `沒有核定件數或補助款資料的縣市：${names.zh}；沒有資料不代表沒有補助。`, en: `Without a record of approvals or grants: ${names.en}; that does not mean that there were none.` }] : [],
    notes: joined({ zh: '各縣市公布的內容與年度不同；可由縣市簡報看各自的數字。', en: 'Counties publish different things for different years; see the briefing of a county for its own figures.' }, sourceWords(atlas, shown.flatMap(({ sourceIds }) => sourceIds), dateOfTables(atlas, ['local-sbir-county-year']))),
  };
}

function gapsScene(atlas: Atlas): SceneDraft {
  const sentence = gapHeatSentence(atlas, defaultView, gapHeat(atlas, defaultView));
  return {
    view: { layers: ['clusters', 'innovation-centres'], profileTab: 'gaps' },
    title: { zh: '重點產業的鏈結與缺口', en: 'Links and gaps of the priority industries' },
    sentence: sentence ?? { zh: '沒有足以判斷鏈結的資料。', en: 'There are no data from which links could be judged.' },
    notes: joined({ zh: '「不明」是資料不足，不能當成缺少；計數不是評分。', en: 'Not known means too few data and must not be read as absent; the counts are no rating.' }, gapTables, sourceWords(atlas, [], dateOfTables(atlas, gapResources))),
    figures: [figure('priority-industries')],
  };
}

/** Taiwan's clusters in eight scenes. */
export function nationalBriefing(atlas: Atlas): BriefingDocument {
  return readyDocument('national', { zh: '臺灣的產業聚落：八個場景', en: 'Taiwan’s industrial clusters in eight scenes' }, [
    openingScene(atlas),
    indicatorScene(atlas, { indicator: 'location-quotient', industry: 'C' }, { zh: '製造業集中在哪裡', en: 'Where manufacturing is concentrated' }, { zh: '區位商數大於 1 表示比全國集中，不表示家數多。', en: 'A quotient above 1 means more concentrated than the nation, not more establishments.' }),
    indicatorScene(atlas, { indicator: 'establishment-growth', industry: 'TOTAL' }, { zh: '登記工商的增減', en: 'Change in registered businesses' }, { zh: '增減率是登記的增減，不是產值或就業的增減。', en: 'The change is of registrations, not of output or employment.' }),
    clustersScene(atlas),
    sitesScene(atlas),
    corridorsScene(atlas),
    grantsScene(atlas),
    gapsScene(atlas),
  ]);
}
