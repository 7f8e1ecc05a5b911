import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { programmesOf } from '../datasets/programmes.ts';
import { formatNumber } from '../measures/number-format.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import { gapKinds, type GapHeat, type GapHeatCell } from './gaps.ts';

type State = 'present' | 'absent' | 'unknown';

function sumOf(cells: readonly GapHeatCell[], state: State): number {
  return cells.reduce((sum, cell) => sum + cell[state], 0);
}

/** The first of several with the greatest sum of a state; `null` where none has any. */
function most<Item>(items: readonly Item[], cellsOf: (item: Item) => readonly GapHeatCell[], state: State): { readonly item: Item; readonly sum: number; readonly ties: number } | null {
  const sums = items.map((item) => sumOf(cellsOf(item), state));
  const sum = Math.max(0, ...sums);
  const item = items[sums.indexOf(sum)];
  return item === undefined || sum === 0 ? null : { item, sum, ties: sums.filter((one) => one === sum).length - 1 };
}

function andTies(ties: number): Text {
  return ties === 0 ? { zh: '', en: '' } : { zh: `（另有 ${ties} 個相同）`, en: ` (and ${ties} more alike)` };
}

/**
 * What the matrix of all counties says: how many links are there, are not, are not known; the county with the most, and the item that lacks most. It counts
 * and does not rate: what is not known is never told as missing. `null` without items, or while names are loading.
 */
export function gapHeatSentence(atlas: Atlas, view: Pick<ViewState, 'programme'>, { counties, priorities, cells }: GapHeat): Text | null {
  const programme = programmesOf(atlas).find((known) => known.id === view.programme)?.short;
  if (!programme || priorities.length === 0 || counties.length === 0) return null;
  const told = (value: number) => formatNumber(value, 'count', 'en', { decimals: 0 });
  const all = { present: sumOf(cells, 'present'), absent: sumOf(cells, 'absent'), unknown: sumOf(cells, 'unknown') };
  const sum = all.present + all.absent + all.unknown;
  const county = most(counties, (code) => cells.filter((cell) => cell.county === code), 'present');
  const item = most(priorities, ({ id }) => cells.filter((cell) => cell.priorityId === id), 'absent');
  const place = county && (countyByCode(atlas).get(county.item)?.name ?? { zh: county.item, en: county.item });
  const [ofCounty, ofItems] = [andTies(county?.ties ?? 0), andTies(item?.ties ?? 0)];
  const best =
    county && place
      ? { zh: `具備的環節最多的是${place.zh}，${told(county.sum)} 個${ofCounty.zh}。`, en: ` The most links present: ${place.en}, ${told(county.sum)}${ofCounty.en}.` }
      : { zh: '', en: '' };
  const lacking = item
    ? { zh: `確知缺少最多的是「${item.item.short.zh}」，各縣市合計 ${told(item.sum)} 個${ofItems.zh}。`, en: ` The most known to be absent: ${item.item.short.en}, ${told(item.sum)} over all counties${ofItems.en}.` }
    : { zh: '', en: '' };
  return {
    zh: `${programme.zh}：${counties.length} 個縣市 × ${priorities.length} 項 × ${gapKinds.length} 種環節，共 ${told(sum)} 個，其中「有」${told(all.present)} 個、「無」${told(all.absent)} 個、「不明」${told(all.unknown)} 個。${best.zh}${lacking.zh}`,
    en: `${programme.en}: ${counties.length} counties × ${priorities.length} items × ${gapKinds.length} links make ${told(sum)}, of which ${told(all.present)} are present, ${told(all.absent)} absent and ${told(all.unknown)} not known.${best.en}${lacking.en}`,
  };
}
