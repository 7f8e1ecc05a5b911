import { corridorsIn } from '../corridors/corridors-in.ts';
import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { regionSetsOf } from '../datasets/regions.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import { areaId, type AreaId } from './area-id.ts';

export interface AreaChoiceGroup {
  readonly id: string;
  readonly title: Text;
  readonly items: readonly { readonly id: AreaId; readonly text: Text }[];
}

/** What can be put side by side: counties, the regions of every ready set, regions of one's own, and the belts of corridors. */
export function areaChoices(atlas: Atlas, view: ViewState): readonly AreaChoiceGroup[] {
  return [
    { id: 'counties', title: { zh: '縣市', en: 'Counties' }, items: [...countyByCode(atlas).values()].map(({ code, name }) => ({ id: areaId('county', code), text: name })) },
    { id: 'own', title: { zh: '自訂區域', en: 'Regions of your own' }, items: view.ownRegions.map(({ id, name }) => ({ id: areaId('own', id), text: { zh: name, en: name } })) },
    ...regionSetsOf(atlas).map((set) => ({ id: set.id, title: set.name, items: set.regions.map(({ id, name }) => ({ id: areaId('region', id), text: name })) })),
    { id: 'belts', title: { zh: '廊帶範圍', en: 'Belts of corridors' }, items: corridorsIn(atlas, view).map(({ id, name }) => ({ id: areaId('belt', id), text: name })) },
  ].filter(({ items }) => items.length > 0);
}
