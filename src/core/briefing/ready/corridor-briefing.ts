import type { Atlas } from '../../datasets/atlas.ts';
import { beltTotals, beltCaveats } from '../../corridors/belt-totals.ts';
import { routeGaps } from '../../corridors/route-gaps.ts';
import { routeProfile } from '../../corridors/route-profile.ts';
import { routeOf } from '../../corridors/route.ts';
import type { Corridor } from '../../datasets/corridors.ts';
import { countyByCode, townshipByCode } from '../../datasets/counties.ts';
import { grantYearsOf, grantYearsOfCounty } from '../../datasets/grants.ts';
import { listText } from '../../indicators/date-text.ts';
import { lqProfile } from '../../indicators/lq-profile.ts';
import { regionHeadline } from '../../insights/county-headline.ts';
import { grantsSentence } from '../../insights/grants-sentence.ts';
import { precisionSentences } from '../../insights/precision.ts';
import { subjectId } from '../../subjects/subject.ts';
import type { Text } from '../../text.ts';
import { defaultView, type ViewState } from '../../view/view-state.ts';
import type { BriefingDocument } from '../briefing-document.ts';
import { beltThingsText, corridorSentence, lengthText } from '../corridor-words.ts';
import { boundsOfSubject, sceneCamera } from '../scene-place.ts';
import { figure, readyDocument, type SceneDraft } from './ready-scene.ts';
import { dateOfTables, joined, sourceWords } from './source-words.ts';

interface Told {
  readonly atlas: Atlas;
  readonly corridor: Corridor;
  readonly view: ViewState;
  readonly sources: Text;
}

const sited = ['science-parks', 'industrial-parks', 'innovation-centres', 'incubators', 'clusters', 'universities', 'research-institutes', 'transport-nodes'];

function openingScene({ atlas, corridor, view, sources }: Told): SceneDraft {
  const industries = listText(corridor.industries);
  return {
    view,
    title: corridor.name,
    sentence: corridorSentence(atlas, view, corridor),
    points: [corridor.description, ...(corridor.industries.length > 0 ? [{ zh: `來源所列的產業：${industries.zh}。`, en: `Industries named by the source: ${industries.en}.` }] : [])],
    notes: joined({ zh: '先讓聽眾看見線在哪裡、有多長；長度是各地點之間的直線相加，不是道路里程。', en: 'Show first where the line lies and how long it is; its length is that of straight legs between the places, not of a road.' }, sources),
    numbers: true,
  };
}

/** How well the places of a corridor are known, in one sentence. */
function precisionText({ waypoints }: Corridor): Text {
  const exact = waypoints.filter(({ precision }) => precision === 'site' || precision === 'approximate').length;
  if (exact === waypoints.length) return { zh: '各地點的位置都已知，誤差約 2 公里以內。', en: 'The place of each is known, to within about 2 km.' };
  return {
    zh: `${waypoints.length} 個地點中有 ${exact} 個知道位置，其餘只知道鄉鎮或縣市，畫在其內部。`,
    en: `The place of ${exact} of the ${waypoints.length} is known; the others are known to a township or county only and drawn inside it.`,
  };
}

function placesScene({ atlas, corridor, view, sources }: Told): SceneDraft {
  const [counties, townships] = [countyByCode(atlas), townshipByCode(atlas)];
  const stops = corridor.waypoints.map(({ name, county, township }): Text => {
    const [of, within] = [counties.get(county)?.name, townships.get(township)?.name];
    if (!of) return name;
    return { zh: `${name.zh}（${of.zh}${within?.zh ?? ''}）`, en: `${name.en || name.zh} (${within ? `${within.en || within.zh}, ` : ''}${of.en})` };
  });
  return {
    view,
    title: { zh: `沿線的 ${stops.length} 個地點`, en: `The ${stops.length} places along the line` },
    sentence: joined(corridor.orderBasis, precisionText(corridor)),
    points: stops,
    notes: joined(corridor.waypoints.some(({ precision }) => precision === 'township') ? precisionSentences.township : precisionSentences.site, sources),
  };
}

function beltScene({ atlas, corridor, view, sources }: Told): SceneDraft {
  const totals = beltTotals(atlas, view, corridor.id);
  const things = totals && beltThingsText(totals.groups, sited);
  const [byTownship, countyOnly] = [totals?.groups.reduce((sum, group) => sum + group.byTownship, 0) ?? 0, totals?.groups.reduce((sum, group) => sum + group.countyOnly, 0) ?? 0];
  return {
    view: { ...view, layers: [...view.layers, ...sited] },
    title: { zh: `兩側 ${view.beltKm} 公里內有什麼`, en: `What lies within ${view.beltKm} km on either side` },
    sentence: things ? { zh: `兩側 ${view.beltKm} 公里內收錄 ${things.zh}。`, en: `Recorded within ${view.beltKm} km on either side: ${things.en}.` } : { zh: `兩側 ${view.beltKm} 公里內沒有收錄任何據點或聚落。`, en: `No site or cluster is recorded within ${view.beltKm} km on either side.` },
    points: [
      ...(byTownship > 0 ? [{ zh: `其中 ${byTownship} 處只知道鄉鎮，以鄉鎮內部的點判斷。`, en: `${byTownship} of them are known to a township only and judged by a point inside it.` }] : []),
      ...(countyOnly > 0 ? [{ zh: `另有 ${countyOnly} 處只知道縣市，沒有列入。`, en: `${countyOnly} more are known to a county only and are not counted.` }] : []),
    ],
    notes: joined(...beltCaveats.slice(0, 2), totals ? sourceWords(atlas, totals.sourceIds, dateOfTables(atlas, sited)) : sources),
    figures: [figure('corridor-totals', { corridor: corridor.id })],
  };
}

const stretchKm = 10;

function profileScene({ atlas, corridor, view, sources }: Told): SceneDraft {
  const profile = routeProfile(atlas, view, corridor.id, stretchKm);
  const counts = profile?.bins.map(({ things }) => things.length) ?? [];
  const most = Math.max(0, ...counts);
  const densest = profile?.bins[counts.indexOf(most)];
  const empty = profile?.bins.filter(({ things }) => things.length === 0).length ?? 0;
  const middle = densest ? (densest.fromKm + densest.toKm) / 2 : 0;
  const stop = profile?.route.stops.toSorted((a, b) => Math.abs(a.alongKm - middle) - Math.abs(b.alongKm - middle))[0];
  const bare = empty > 0 ? { zh: `有 ${empty} 段完全沒有收錄的據點或聚落。`, en: ` ${empty === 1 ? 'One stretch has' : `${empty} stretches have`} no recorded site or cluster at all.` } : { zh: '每一段都有收錄的據點或聚落。', en: ' Every stretch has a recorded site or cluster.' };
  return {
    view,
    title: { zh: '沿線每 10 公里的據點與聚落', en: 'Sites and clusters by 10 km along the line' },
    sentence:
      densest && stop && most > 0
        ? { zh: `以 ${stretchKm} 公里為一段，最密的是第 ${Math.round(densest.fromKm)}–${Math.round(densest.toKm)} 公里（${stop.name.zh}一帶），共 ${most} 處。${bare.zh}`, en: `By stretches of ${stretchKm} km, the densest is km ${Math.round(densest.fromKm)}–${Math.round(densest.toKm)} (about ${stop.name.en || stop.name.zh}) with ${most}.${bare.en}` }
        : { zh: '沿線沒有收錄任何據點或聚落。', en: 'No site or cluster is recorded along the line.' },
    points: profile ? [{ zh: `全長 ${lengthText(profile.route.lengthKm).zh}，分成 ${profile.bins.length} 段；最後一段可能較短。`, en: `The length of ${lengthText(profile.route.lengthKm).en} makes ${profile.bins.length} ${profile.bins.length === 1 ? 'stretch' : 'stretches'}; the last may be shorter.` }] : [],
    notes: joined({ zh: '收錄的密度也反映資料蒐集的程度；空白的一段不一定沒有廠商。', en: 'Density also reflects what has been collected: a bare stretch need not be without firms.' }, sources),
    figures: [figure('corridor-profile', { corridor: corridor.id })],
  };
}

function specialisationScene({ atlas, corridor, view }: Told): SceneDraft {
  const counties = countyByCode(atlas);
  const names = listText(corridor.counties.flatMap((code) => counties.get(code)?.name ?? []));
  return {
    view: { ...view, layers: ['choropleth', 'corridors', 'corridor-belt'], indicator: 'location-quotient', industry: 'C' },
    title: { zh: '沿線縣市專精什麼', en: 'What the counties along it are specialised in' },
    sentence: { zh: `廊帶所及的縣市有${names.zh}；各縣市最專業化的行業如下。`, en: `The corridor touches ${names.en}; what each is most specialised in stands below.` },
    points: corridor.counties.flatMap((code) => regionHeadline(atlas, code) ?? []),
    notes: joined({ zh: '這是全縣市的結構，不是廊帶內的結構；底圖是製造業的區位商數。', en: 'These are structures of whole counties, not of the belt; the map shows the location quotient of manufacturing.' }, sourceWords(atlas, corridor.counties.flatMap((code) => lqProfile(atlas, code).flatMap(({ sourceIds }) => sourceIds)), dateOfTables(atlas, ['county-industry']))),
  };
}

function gapsScene({ atlas, corridor, view, sources }: Told): SceneDraft {
  const gaps = routeGaps(atlas, view, corridor.id) ?? [];
  const lacking = gaps.filter(({ longest }) => longest !== null).map(({ kind }) => kind.name);
  return {
    view: { ...view, layers: [...view.layers, 'incubators', 'industrial-parks'] },
    title: { zh: '沿線缺少什麼', en: 'What is missing along it' },
    sentence:
      lacking.length > 0
        ? { zh: `兩側 ${view.beltKm} 公里內，沿線有 10 公里以上的路段沒有收錄${lacking.map(({ zh }) => zh).join('或')}。`, en: `Along it there are stretches of 10 km and more without a recorded ${lacking.map(({ en }) => en).join(' or ')} within ${view.beltKm} km.` }
        : { zh: `兩側 ${view.beltKm} 公里內，沿線每 10 公里都有園區、創新中心與育成中心。`, en: `No stretch of 10 km is without a park, an innovation centre and an incubator within ${view.beltKm} km.` },
    points: gaps.map(({ sentence }) => sentence),
    notes: joined({ zh: '10 公里是本專案訂的門檻；沒有收錄不代表沒有，只知道縣市的據點不在其中。', en: 'The 10 km are set by this project; what is not recorded may exist, and sites known to a county only play no part.' }, sources),
    figures: [figure('corridor-profile', { corridor: corridor.id })],
  };
}

function grantsScene({ atlas, corridor, view }: Told): SceneDraft {
  const years = grantYearsOf(atlas);
  const counties = corridor.counties.flatMap((code) => countyByCode(atlas).get(code) ?? []);
  return {
    view: { ...view, layers: ['corridors', 'corridor-belt', 'local-sbir'] },
    title: { zh: '沿線縣市的地方型 SBIR', en: 'Local SBIR of the counties along it' },
    sentence: { zh: '補助案件沒有縣市以下的位置，以下是各縣市全境的數字，年度不同，不加總。', en: 'Grants have no place within a county: these are figures of whole counties, of different years, and are not added up.' },
    points: counties.map(({ code, name }) => grantsSentence(name, grantYearsOfCounty(years, code))),
    notes: joined({ zh: '沒有資料的縣市不代表沒有補助；可請縣市政府補充。', en: 'A county without data is not one without grants; its government may be able to add them.' }, sourceWords(atlas, counties.flatMap(({ code }) => grantYearsOfCounty(years, code).flatMap(({ sourceIds }) => sourceIds)), dateOfTables(atlas, ['local-sbir-county-year']))),
  };
}

/** A corridor in seven scenes; `null` for one of fewer than two places, or while a place is not known. */
export function corridorBriefing(atlas: Atlas, corridor: Corridor): BriefingDocument | null {
  if (!routeOf(atlas, corridor)) return null;
  const selection = subjectId('corridor', corridor.id);
  const bounds = boundsOfSubject(atlas, defaultView, selection);
  const view: ViewState = { ...defaultView, selection, camera: bounds ? sceneCamera(bounds) : null, layers: ['corridors', 'corridor-belt', 'clusters', 'innovation-centres', 'science-parks'] };
  const told: Told = { atlas, corridor, view, sources: sourceWords(atlas, [...corridor.sourceIds, ...corridor.waypoints.flatMap(({ sourceIds }) => sourceIds)], dateOfTables(atlas, ['corridors'])) };
  const scenes = [openingScene, placesScene, beltScene, profileScene, specialisationScene, gapsScene, grantsScene];
  return readyDocument(`corridor.${corridor.id}`, corridor.name, scenes.map((scene) => scene(told)), 'projector');
}
