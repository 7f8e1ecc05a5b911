import type { Atlas } from '../datasets/atlas.ts';
import { clustersOf } from '../datasets/clusters.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { sitesOf, siteTables, type SiteTable } from '../datasets/sites.ts';
import { filterMask } from '../filters/filter-mask.ts';
import { clusters } from '../layers/clusters.ts';
import { incubators } from '../layers/incubators.ts';
import { industrialParks } from '../layers/industrial-parks.ts';
import { innovationCentres } from '../layers/innovation-centres.ts';
import type { PointLayer } from '../layers/layer.ts';
import type { PointMark, Precision } from '../layers/mark.ts';
import { placeOf, type DrawnPlace } from '../layers/place-marks.ts';
import { researchInstitutes } from '../layers/research-institutes.ts';
import { scienceParks } from '../layers/science-parks.ts';
import { transportNodes } from '../layers/transport-nodes.ts';
import { universities } from '../layers/universities.ts';
import { filterOf } from '../shown/shown-filter.ts';
import { subjectId, type SubjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import { placeOnRoute, type Route } from './route.ts';

/** Kinds of things that are looked for in a belt, in the order in which they are told. */
export const beltLayers: readonly PointLayer[] = [scienceParks, industrialParks, innovationCentres, incubators, clusters, universities, researchInstitutes, transportNodes];

/** Tables of these things. */
export const beltResources: readonly string[] = [...new Set(beltLayers.flatMap((layer) => layer.needs))];

/** A thing with a place, and where it stands to a corridor. */
export interface BeltThing {
  readonly layerId: string;
  readonly subject: SubjectId;
  readonly name: Text;
  readonly position: readonly [number, number];
  /** `township`: told by the interior point of its township. */
  readonly precision: Precision;
  /** Distance to the line. */
  readonly km: number;
  readonly alongKm: number;
  /** The filters of the view let it through. */
  readonly isShown: boolean;
  readonly sourceIds: readonly string[];
}

interface Thing {
  readonly layerId: string;
  readonly subject: SubjectId;
  readonly name: Text;
  readonly place: DrawnPlace;
  readonly sourceIds: readonly string[];
}

/** A park system as a whole is not a place beside its bases. */
const isPlace = (kind: string): boolean => kind !== 'system';

function thingsOf(atlas: Atlas, layer: PointLayer): readonly Thing[] {
  if (layer.id === clusters.id) {
    return clustersOf(atlas).flatMap((cluster) => {
      const place = placeOf(atlas, { point: null, precision: 'county', townships: cluster.townships, counties: cluster.counties });
      return place ? [{ layerId: layer.id, subject: subjectId('cluster', cluster.id), name: cluster.name, place, sourceIds: cluster.sourceIds }] : [];
    });
  }
  const table = layer.id as SiteTable;
  return sitesOf(atlas, table).flatMap((site) => {
    const place = isPlace(site.kind) ? placeOf(atlas, { point: site.point, precision: site.precision, townships: site.townships, counties: site.counties }) : null;
    return place ? [{ layerId: layer.id, subject: subjectId(siteTables[table], site.id), name: site.name, place, sourceIds: site.sourceIds }] : [];
  });
}

const placedFrom = new Map(beltLayers.map((layer) => [layer.id, derivedFrom((tables: Atlas['tables'], townshipPlaces: Atlas['townshipPlaces'], countyPlaces: Atlas['countyPlaces']) => thingsOf({ ...emptyAtlas, tables, townshipPlaces, countyPlaces }, layer))]));

const emptyAtlas: Atlas = {
  package: { name: '', title: '', titleEn: '', description: '', descriptionEn: '', version: '', licenses: [], resources: [] },
  tables: new Map(),
  countyPlaces: new Map(),
  townshipPlaces: new Map(),
  results: new Map(),
};

function shownSubjects(atlas: Atlas, view: ViewState, layer: PointLayer): ReadonlySet<SubjectId> {
  const marks: readonly PointMark[] = layer.marks(atlas, view);
  const mask = filterMask(filterOf(atlas, view), marks);
  return new Set(marks.filter((_, index) => mask[index] === 1).map(({ subject }) => subject));
}

/** All things of a layer with a place, and where each stands to a route; the nearest along the line first. Those known only to a county have none. */
export function placedThings(atlas: Atlas, view: ViewState, route: Route, layer: PointLayer): { readonly placed: readonly BeltThing[]; readonly countyOnly: readonly Thing[] } {
  const shown = shownSubjects(atlas, view, layer);
  const things = placedFrom.get(layer.id)?.(atlas.tables, atlas.townshipPlaces, atlas.countyPlaces) ?? [];
  const placed = things.flatMap((thing): BeltThing[] => {
    if (thing.place.precision === 'county') return [];
    const { km, alongKm } = placeOnRoute(route, thing.place.position);
    const { place, ...rest } = thing;
    return [{ ...rest, position: place.position, precision: place.precision, km, alongKm, isShown: shown.has(thing.subject) }];
  });
  return { placed: placed.toSorted((a, b) => a.alongKm - b.alongKm || a.km - b.km), countyOnly: things.filter(({ place }) => place.precision === 'county') };
}
