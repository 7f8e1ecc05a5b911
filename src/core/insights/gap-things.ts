import type { Atlas } from '../datasets/atlas.ts';
import { clustersOf } from '../datasets/clusters.ts';
import type { Position } from '../geography/bounds.ts';
import { listText } from '../indicators/date-text.ts';
import { clusters } from '../layers/clusters.ts';
import { incubators } from '../layers/incubators.ts';
import { industrialParks } from '../layers/industrial-parks.ts';
import { innovationCentres } from '../layers/innovation-centres.ts';
import type { PointLayer } from '../layers/layer.ts';
import type { PointMark } from '../layers/mark.ts';
import { placeOf } from '../layers/place-marks.ts';
import { scienceParks } from '../layers/science-parks.ts';
import { subjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import type { MappingBasis, ViewState } from '../view/view-state.ts';
import { steadiestFirst, type GapJudge, type GapThing, type GapVerdict } from './gap-cell.ts';
import { nearestThing } from './gap-nearest.ts';
import { itemsInWords, noWordsOfItem } from './gap-words.ts';
import { countiesWithoutParkList, placedSites, type ReachKind } from './reach.ts';

type ThingKind = 'cluster' | 'park' | 'centre' | 'incubator';

const layersOfKind: Readonly<Record<ThingKind, readonly PointLayer[]>> = {
  cluster: [clusters],
  park: [scienceParks, industrialParks],
  centre: [innovationCentres],
  incubator: [incubators],
};

/** Tables of these kinds. */
export const thingResources: readonly string[] = [...new Set(Object.values(layersOfKind).flatMap((layers) => layers.flatMap((layer) => layer.needs)))];

/** What the tables themselves say of counties that their sources do not cover. */
const silentOn: Readonly<Record<ThingKind, (county: string) => Text | null>> = {
  cluster: () => null,
  park: (county) =>
    countiesWithoutParkList.has(county)
      ? { zh: '2021 年的園區名冊沒有澎湖、金門、連江的資料，無從判斷。', en: 'The 2021 list of parks has no data for Penghu, Kinmen and Lienchiang, so nothing can be said.' }
      : null,
  centre: () => null,
  incubator: () => ({
    zh: '育成名單不完整，只收來源點名者；沒有收錄不等於沒有。',
    en: 'The list of incubators is not complete, only those that a source names; none recorded is not none.',
  }),
};

const onlyRecorded: Readonly<Record<ThingKind, readonly Text[]>> = {
  cluster: [{ zh: '只依收錄的聚落判斷，並非官方名單。', en: 'Judged by the clusters recorded here, which are no official list.' }],
  park: [],
  centre: [{ zh: '只依收錄的中心與院區判斷，並非完整名冊。', en: 'Judged by the centres and campuses recorded here, which are no full register.' }],
  incubator: [],
};

/** A mark with the place itself: the map moves marks of one township apart. */
interface Thing extends GapThing {
  readonly mark: PointMark;
  readonly position: Position;
  readonly isThere: boolean;
}

const reachKindOf: ReadonlyMap<PointLayer, ReachKind> = new Map([
  [scienceParks, 'science-park'],
  [industrialParks, 'industrial-park'],
  [innovationCentres, 'innovation-centre'],
  [incubators, 'incubator'],
]);

function thingsOf(atlas: Atlas, view: ViewState, layer: PointLayer): readonly Thing[] {
  const kind = reachKindOf.get(layer);
  const places = new Map<string, { readonly position: Position; readonly isThere: boolean }>(
    kind
      ? placedSites(atlas, kind).sites.map((site) => [site.subject, site])
      : clustersOf(atlas).flatMap((cluster) => {
          const place = placeOf(atlas, { point: null, precision: 'county', townships: cluster.townships, counties: cluster.counties });
          return place ? [[subjectId('cluster', cluster.id), { position: place.position, isThere: true }]] : [];
        }),
  );
  return layer.marks(atlas, view).flatMap((mark): Thing[] => {
    const place = places.get(mark.subject);
    return place ? [{ mark, subject: mark.subject, name: mark.name, precision: mark.precision, position: place.position, isThere: place.isThere }] : [];
  });
}

/** The steadiest link of a thing to a priority industry among the bases; `null` when it has none. */
function basisOf({ mark }: Thing, priorityId: string, bases: readonly MappingBasis[]): MappingBasis | null {
  let steadiest: MappingBasis | null = null;
  for (const link of mark.priorities) {
    if (link.priorityId !== priorityId || !bases.includes(link.basis)) continue;
    if (steadiest === null || steadiestFirst.indexOf(link.basis) < steadiestFirst.indexOf(steadiest)) steadiest = link.basis;
  }
  return steadiest;
}

/** Whether anything is known of a thing's own industries: then it is about those, and not about others. A link by county says nothing of it. */
function saysIndustry({ mark }: Thing): boolean {
  return mark.clusterType !== null || mark.priorities.some((link) => link.basis !== 'county');
}

function withoutMark({ subject, name, precision }: Thing): GapThing {
  return { subject, name, precision };
}

function unknown(zh: string, en: string): GapVerdict {
  return { state: 'unknown', reason: { zh, en } };
}

const noClusterOfItem: Text = { zh: '沒有任何聚落對應到這一項，無從判斷。', en: 'No cluster anywhere is linked to this item, so nothing can be said.' };
const notLoaded: Text = { zh: '據點資料尚未載入。', en: 'The tables of sites are not loaded yet.' };

function verdictOf(kind: ThingKind, here: readonly Thing[], county: string, priorityId: string, bases: readonly MappingBasis[], isKnown: boolean): GapVerdict {
  const linked = here.flatMap((thing) => {
    const basis = basisOf(thing, priorityId, bases);
    return basis ? [{ thing, basis }] : [];
  });
  const there = linked.filter(({ thing }) => thing.isThere);
  const coming = listText(linked.filter(({ thing }) => !thing.isThere).map(({ thing }) => thing.name));
  const notes = coming.zh === '' ? [] : [{ zh: `規劃、設置或開發中，未計入：${coming.zh}。`, en: `Planned, being designated or under development, and so not counted: ${coming.en}.` }];
  if (there.length > 0) {
    const basis = steadiestFirst.find((known) => there.some((link) => link.basis === known)) ?? 'proposed';
    return { state: 'present', count: there.length, basis, evidence: { kind: 'things', things: there.map(({ thing }) => withoutMark(thing)) }, notes };
  }
  const existing = here.filter((thing) => thing.isThere);
  const switchedOff = existing.filter((thing) => basisOf(thing, priorityId, steadiestFirst) !== null).length;
  if (switchedOff > 0) {
    return unknown(`縣內有 ${switchedOff} 處相連，但連結的依據目前已關閉。`, `${switchedOff} here ${switchedOff === 1 ? 'is' : 'are'} linked, but only by a basis that is switched off.`);
  }
  const silent = existing.filter((thing) => !saysIndustry(thing)).length;
  if (silent > 0) {
    return unknown(`縣內收錄 ${existing.length} 處，其中 ${silent} 處沒有來源說明產業，無從判斷。`, `${existing.length} recorded here, ${silent} of them without a source on their industries, so nothing can be said.`);
  }
  if (!isKnown) return { state: 'unknown', reason: kind === 'cluster' ? noClusterOfItem : noWordsOfItem };
  const reason = silentOn[kind](county);
  return reason ? { state: 'unknown', reason } : { state: 'absent', evidence: null, notes: [...notes, ...onlyRecorded[kind]] };
}

/**
 * Clusters, parks, centres or incubators that are linked to a priority industry: present where one lies in the county. Unknown where something there
 * says nothing of its industries, where its link is of a basis that is switched off, where nothing could be linked to the item (no word of
 * sites, or no cluster anywhere), or where the table does not cover the county; else absent.
 * What is only planned or under development is told, not counted.
 */
export function thingJudge(atlas: Atlas, view: ViewState, kind: ThingKind): GapJudge {
  const things = layersOfKind[kind].flatMap((layer) => thingsOf(atlas, view, layer));
  const byCounty = new Map<string, Thing[]>();
  for (const thing of things) {
    for (const county of thing.mark.countyCodes) byCounty.set(county, [...(byCounty.get(county) ?? []), thing]);
  }
  const items = kind === 'cluster' ? new Set(things.flatMap((thing) => thing.mark.priorities.map((link) => link.priorityId))) : itemsInWords(atlas);
  const isLoaded = atlas.townshipPlaces.size > 0 && layersOfKind[kind].every((layer) => layer.needs.every((name) => atlas.tables.has(name)));
  const verdict = (county: string, priorityId: string): GapVerdict =>
    isLoaded ? verdictOf(kind, byCounty.get(county) ?? [], county, priorityId, view.bases, items.has(priorityId)) : { state: 'unknown', reason: notLoaded };
  return {
    verdict,
    complete(county, priorityId) {
      const known = verdict(county, priorityId);
      if (known.state === 'present') return known;
      const elsewhere = things.flatMap((thing) => {
        const basis = thing.isThere && !thing.mark.countyCodes.includes(county) ? basisOf(thing, priorityId, view.bases) : null;
        return basis ? [{ ...thing, basis }] : [];
      });
      return { ...known, nearest: nearestThing(atlas, county, elsewhere) };
    },
  };
}
