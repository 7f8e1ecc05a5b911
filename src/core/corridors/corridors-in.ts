import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode, townshipByCode } from '../datasets/counties.ts';
import { corridorsOf, type Corridor, type Waypoint } from '../datasets/corridors.ts';
import { derivedFrom } from '../datasets/reader.ts';
import type { Text } from '../text.ts';
import { ownCorridorPrefix, type OwnCorridor } from '../view/own-things.ts';
import type { ViewState } from '../view/view-state.ts';

type Counties = ReturnType<typeof countyByCode>;
type Townships = ReturnType<typeof townshipByCode>;

function cornerName(index: number, count: number): Text {
  if (index === 0) return { zh: '起點', en: 'Start' };
  if (index === count - 1) return { zh: '終點', en: 'End' };
  return { zh: `轉折 ${index}`, en: `Corner ${index}` };
}

function waypointsOf(own: OwnCorridor, counties: Counties, townships: Townships): readonly Waypoint[] {
  if (own.places.length === 0) {
    return own.path.map((point, index) => ({ sequence: index + 1, name: cornerName(index, own.path.length), county: '', township: '', point, precision: 'site', sourceIds: [] }));
  }
  return own.places.flatMap((code, index): Waypoint[] => {
    const township = townships.get(code);
    const county = counties.get(code.slice(0, 5));
    const name = township?.name ?? county?.name;
    if (!name) return [];
    return [{ sequence: index + 1, name, county: code.slice(0, 5), township: township ? code : '', point: null, precision: township ? 'township' : 'county', sourceIds: [] }];
  });
}

const madeByPerson: Text = { zh: '此廊帶由使用者自行繪製，不是政府或研究所公布的廊帶。', en: 'This corridor was drawn by a user; no government or study has published it.' };

function corridorOf(own: OwnCorridor, counties: Counties, townships: Townships): Corridor {
  const waypoints = waypointsOf(own, counties, townships);
  return {
    id: `${ownCorridorPrefix}${own.id}`,
    name: { zh: own.name, en: own.name },
    kind: 'own',
    industries: [],
    counties: [...new Set(waypoints.flatMap(({ county }) => (county ? [county] : [])))],
    priorities: [],
    description: madeByPerson,
    orderBasis: own.places.length > 0 ? { zh: '順序為使用者所排。', en: 'The user put the places in order.' } : { zh: '順序即繪製的順序。', en: 'In the order in which it was drawn.' },
    waypoints,
    sourceIds: [],
  };
}

const ownFrom = derivedFrom((own: ViewState['ownCorridors'], counties: Counties, townships: Townships): readonly Corridor[] => own.map((corridor) => corridorOf(corridor, counties, townships)));
const allFrom = derivedFrom((shipped: readonly Corridor[], own: readonly Corridor[]): readonly Corridor[] => (own.length === 0 ? shipped : [...shipped, ...own]));

/** The corridors of the tables and, after them, those that a person has drawn. The same array while neither changes. */
export function corridorsIn(atlas: Atlas, view: Pick<ViewState, 'ownCorridors'>): readonly Corridor[] {
  return allFrom(corridorsOf(atlas), ownFrom(view.ownCorridors, countyByCode(atlas), townshipByCode(atlas)));
}

export function corridorById(atlas: Atlas, view: Pick<ViewState, 'ownCorridors'>, id: string): Corridor | null {
  return corridorsIn(atlas, view).find((corridor) => corridor.id === id) ?? null;
}
