import { corridorLength } from '../insights/corridor-length.ts';
import type { Atlas } from '../datasets/atlas.ts';
import type { Corridor } from '../datasets/corridors.ts';
import { beltTotals, type BeltGroup } from '../corridors/belt-totals.ts';
import { listText } from '../indicators/date-text.ts';
import { formatNumber } from '../measures/number-format.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';

/** A length in whole km as it reads in a sentence; below 10 with one decimal. */
export function lengthText(km: number): Text {
  const decimals = km < 10 ? 1 : 0;
  return { zh: formatNumber(km, 'km', 'zh-TW', { decimals }), en: formatNumber(km, 'km', 'en', { decimals }) };
}

const nouns: Readonly<Record<string, { readonly zh: string; readonly one: string; readonly many: string }>> = {
  'science-parks': { zh: '科學園區', one: 'science park', many: 'science parks' },
  'industrial-parks': { zh: '產業園區', one: 'industrial park', many: 'industrial parks' },
  'innovation-centres': { zh: '創新中心', one: 'innovation centre', many: 'innovation centres' },
  incubators: { zh: '育成中心', one: 'incubator', many: 'incubators' },
  clusters: { zh: '產業聚落', one: 'cluster', many: 'clusters' },
  universities: { zh: '大學校院', one: 'university', many: 'universities' },
  'research-institutes': { zh: '研究機構', one: 'research institute', many: 'research institutes' },
  'transport-nodes': { zh: '交通節點', one: 'transport node', many: 'transport nodes' },
};

/** So many things of a layer: `5 處科學園區`, `1 science park`; `null` for a layer that is not one of things. */
export function thingsText(layerId: string, count: number): Text | null {
  const noun = nouns[layerId];
  return noun ? { zh: `${count} 處${noun.zh}`, en: `${count} ${count === 1 ? noun.one : noun.many}` } : null;
}

/** What lies in a belt, by kind; kinds without any are left out. `null` when there is nothing at all. */
export function beltThingsText(groups: readonly BeltGroup[], layerIds: readonly string[]): Text | null {
  const parts = layerIds.flatMap((id) => {
    const count = groups.find(({ layer }) => layer.id === id)?.things.length ?? 0;
    return count > 0 ? (thingsText(id, count) ?? []) : [];
  });
  return parts.length > 0 ? listText(parts) : null;
}

/** Where a corridor leads, how long it is, and what stands beside it within the width of the view's belt. */
export function corridorSentence(atlas: Atlas, view: ViewState, corridor: Corridor): Text {
  const [first, last] = [corridor.waypoints[0]?.name, corridor.waypoints.at(-1)?.name];
  const length = corridorLength(atlas, corridor);
  const told = length === null ? null : lengthText(length);
  const count = corridor.waypoints.length;
  const totals = beltTotals(atlas, view, corridor.id);
  const things = totals && beltThingsText(totals.groups, ['science-parks', 'industrial-parks', 'innovation-centres', 'clusters']);
  const way = first && last ? { zh: `從${first.zh}到${last.zh}，`, en: `From ${first.en || first.zh} to ${last.en || last.zh}: ` } : { zh: '', en: '' };
  const size = { zh: `串起 ${count} 個地點${told ? `，直線相連共 ${told.zh}` : ''}`, en: `${count} places${told ? `, ${told.en} in straight legs` : ''}` };
  const beside = things ? { zh: `；兩側 ${view.beltKm} 公里內收錄 ${things.zh}`, en: `; recorded within ${view.beltKm} km on either side: ${things.en}` } : { zh: '', en: '' };
  return { zh: `${way.zh}${size.zh}${beside.zh}。`, en: `${way.en}${size.en}${beside.en}.` };
}
