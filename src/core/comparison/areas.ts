import { beltOf, type Belt } from '../corridors/belt.ts';
import { corridorById } from '../corridors/corridors-in.ts';
import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode, townshipByCode } from '../datasets/counties.ts';
import { regionById, regionSetsOf } from '../datasets/regions.ts';
import { subjectId, type SubjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import type { Level, ViewState } from '../view/view-state.ts';
import { parseAreaId, type AreaKind } from './area-id.ts';
import { areaLooks, type AreaLook } from './area-looks.ts';

/** A county or township and the fraction of it that counts. */
export interface AreaPart {
  readonly code: string;
  /** (0, 1]; below 1 only where a belt cuts a township. */
  readonly share: number;
}

/** Anything with an area, as the counties or townships that it consists of. */
export interface Area {
  readonly id: string;
  readonly kind: AreaKind | 'nation';
  readonly name: Text;
  /** Level of all its parts. */
  readonly level: Level;
  readonly parts: readonly AreaPart[];
  /** Counties that it lies in. */
  readonly counties: readonly string[];
  /** Some of its parts are cut: sums take the fraction of their area. */
  readonly byAreaShare: boolean;
  /** What can be selected on the map; `null` for regions. */
  readonly subject: SubjectId | null;
  /** Id of the region set, for regions of the tables. */
  readonly regionSet: string | null;
  /** What has to be known of the area itself: counties that stand in two regions, a name that means less than its counties. */
  readonly caveat?: Text | null;
}

export interface ComparedArea extends Area {
  readonly look: AreaLook;
}

/** An entry of the tray that cannot be shown, and why. */
export interface AreaProblem {
  readonly id: string;
  readonly name: Text;
  readonly reason: Text;
  /** It is being computed and will come by itself. */
  readonly isPending: boolean;
}

const whole = (codes: readonly string[]): readonly AreaPart[] => codes.map((code) => ({ code, share: 1 }));

type AreaFacts = Omit<Area, 'id' | 'kind' | 'byAreaShare' | 'level'> & { readonly level?: Level };

function madeOf(id: string, kind: Area['kind'], facts: AreaFacts): Area {
  return { level: 'county', ...facts, id, kind, byAreaShare: facts.parts.some(({ share }) => share < 1) };
}

/** All counties together. */
export function nationArea(atlas: Atlas): Area {
  const counties = [...countyByCode(atlas).keys()];
  return madeOf('nation', 'nation', { name: { zh: '全國', en: 'the nation' }, parts: whole(counties), counties, subject: null, regionSet: null });
}

function countiesArea(id: string, kind: AreaKind, name: Text, counties: readonly string[], rest: { subject?: SubjectId; regionSet?: string | null; caveat?: Text | null } = {}): Area {
  return madeOf(id, kind, { name, parts: whole(counties), counties, subject: rest.subject ?? null, regionSet: rest.regionSet ?? null, caveat: rest.caveat ?? null });
}

function beltArea(atlas: Atlas, view: ViewState, id: string, corridorId: string): Area | AreaProblem {
  const corridor = corridorById(atlas, view, corridorId);
  if (!corridor) return unknownArea(id);
  const km = view.beltKm;
  const name = { zh: `${corridor.name.zh}兩側 ${km} 公里`, en: `${corridor.name.en}, ${km} km on either side` };
  const belt = beltOf(atlas, view, corridorId);
  if (!belt) return { id, name, isPending: true, reason: { zh: '帶狀範圍計算中。', en: 'The belt is being computed.' } };
  if (belt.townships.length === 0) return { id, name, isPending: false, reason: { zh: '帶狀範圍內沒有陸地。', en: 'There is no land within the belt.' } };
  const known = madeOfBelts.get(belt);
  if (known?.id === id && known.name.zh === name.zh && known.name.en === name.en) return known;
  const counties = [...new Set(belt.townships.map(({ code }) => code.slice(0, 5)))];
  const area = madeOf(id, 'belt', { name, level: 'township', parts: belt.townships, counties, subject: subjectId('corridor', corridorId), regionSet: null });
  madeOfBelts.set(belt, area);
  return area;
}

const madeOfBelts = new WeakMap<Belt, Area>();

/** Areas that the tables alone make: the same objects while the tables stay, so that what follows from them can be compared by reference. */
const madeOfTables = new WeakMap<Atlas['tables'], Map<string, Area | AreaProblem>>();

function unknownArea(id: string): AreaProblem {
  return { id, name: { zh: '不明的地區', en: 'Unknown area' }, isPending: false, reason: { zh: '連結中的這個地區不存在。', en: 'This area of the link does not exist.' } };
}

function ownArea(atlas: Atlas, view: ViewState, id: string, ownId: string): Area | AreaProblem {
  const own = view.ownRegions.find((region) => region.id === ownId);
  return keptArea(atlas, `${id} ${JSON.stringify(own)}`, () => {
    const counties = own?.counties.filter((code) => countyByCode(atlas).has(code)) ?? [];
    return own && counties.length > 0 ? countiesArea(id, 'own', { zh: own.name, en: own.name }, counties) : unknownArea(id);
  });
}

function keptArea(atlas: Atlas, key: string, make: () => Area | AreaProblem): Area | AreaProblem {
  const known = madeOfTables.get(atlas.tables) ?? new Map<string, Area | AreaProblem>();
  madeOfTables.set(atlas.tables, known);
  const area = known.get(key) ?? make();
  known.set(key, area);
  return area;
}

/** An area of the view, or why there is none. Regions that a person has put together and belts are found in the view itself. */
export function areaById(atlas: Atlas, view: ViewState, id: string): Area | AreaProblem {
  const parsed = parseAreaId(id);
  if (parsed?.kind === 'belt') return beltArea(atlas, view, id, parsed.id);
  if (parsed?.kind === 'own') return ownArea(atlas, view, id, parsed.id);
  return keptArea(atlas, id, () => areaOfTables(atlas, id));
}

function areaOfTables(atlas: Atlas, id: string): Area | AreaProblem {
  if (id === 'nation') return nationArea(atlas);
  const parsed = parseAreaId(id);
  if (!parsed) return unknownArea(id);
  if (parsed.kind === 'county') {
    const county = countyByCode(atlas).get(parsed.id);
    return county ? countiesArea(id, 'county', county.name, [county.code], { subject: subjectId('county', county.code) }) : unknownArea(id);
  }
  if (parsed.kind === 'township') {
    const township = townshipByCode(atlas).get(parsed.id);
    const county = township && countyByCode(atlas).get(township.county);
    if (!township || !county) return unknownArea(id);
    const name = { zh: `${county.name.zh}${township.name.zh}`, en: `${township.name.en}, ${county.name.en}` };
    return madeOf(id, 'township', { name, level: 'township', parts: whole([township.code]), counties: [county.code], subject: subjectId('township', township.code), regionSet: null });
  }
  const region = regionById(atlas).get(parsed.id);
  const set = regionSetsOf(atlas).find((known) => known.regions.some((member) => member.id === parsed.id));
  return region ? countiesArea(id, 'region', region.name, region.counties, { regionSet: set?.id ?? null, caveat: region.caveat }) : unknownArea(id);
}

export function isArea(found: Area | AreaProblem): found is Area {
  return 'parts' in found;
}

const inTheirLooks = new WeakMap<Area, Map<AreaLook, ComparedArea>>();

/** The same object for the same area in the same place. */
function inLook(area: Area, look: AreaLook): ComparedArea {
  const known = inTheirLooks.get(area) ?? new Map<AreaLook, ComparedArea>();
  inTheirLooks.set(area, known);
  const compared = known.get(look) ?? { ...area, look };
  known.set(look, compared);
  return compared;
}

/** The areas of the tray that can be shown, each with the look of its place, and the others with the reason. */
export function comparedAreas(atlas: Atlas, view: ViewState): { readonly areas: readonly ComparedArea[]; readonly problems: readonly AreaProblem[] } {
  const found = view.compared.map((id) => areaById(atlas, view, id));
  return {
    areas: found.flatMap((area, index) => {
      const look = areaLooks[index];
      return isArea(area) && look ? [inLook(area, look)] : [];
    }),
    problems: found.flatMap((area) => (isArea(area) ? [] : [area])),
  };
}

/** What the areas are set against: the nation where the view's base cannot be shown. */
export function baseArea(atlas: Atlas, view: ViewState): Area {
  const base = areaById(atlas, view, view.comparisonBase);
  if (isArea(base)) return base;
  const nation = areaById(atlas, view, 'nation');
  return isArea(nation) ? nation : nationArea(atlas);
}
