import type { Atlas } from '../datasets/atlas.ts';
import { clusters } from '../layers/clusters.ts';
import { corridors } from '../layers/corridors.ts';
import { incubators } from '../layers/incubators.ts';
import { industrialParks } from '../layers/industrial-parks.ts';
import { innovationCentres } from '../layers/innovation-centres.ts';
import type { LineLayer, PointLayer } from '../layers/layer.ts';
import { researchInstitutes } from '../layers/research-institutes.ts';
import { scienceParks } from '../layers/science-parks.ts';
import { transportNodes } from '../layers/transport-nodes.ts';
import { universities } from '../layers/universities.ts';
import { clustersOf } from '../datasets/clusters.ts';
import { corridorsOf } from '../datasets/corridors.ts';
import { sitesOf, siteTables, type SiteTable } from '../datasets/sites.ts';
import { subjectId, type SubjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';

interface ListedSite {
  readonly subject: SubjectId;
  readonly name: Text;
  /** Kind within the layer; empty when it has none. */
  readonly kind: Text;
  readonly sourceIds: readonly string[];
}

/** The things of one layer in a county or township. */
export interface SiteGroup {
  readonly layer: PointLayer | LineLayer;
  readonly sites: readonly ListedSite[];
}

const siteLayers: readonly (readonly [SiteTable, PointLayer])[] = [
  ['science-parks', scienceParks],
  ['industrial-parks', industrialParks],
  ['innovation-centres', innovationCentres],
  ['incubators', incubators],
  ['universities', universities],
  ['research-institutes', researchInstitutes],
  ['transport-nodes', transportNodes],
];

/** Tables of the lists. */
export const siteResources: readonly string[] = [...siteLayers.map(([table]) => table), ...clusters.needs, ...corridors.needs];

const noText: Text = { zh: '', en: '' };

/**
 * Everything within a county (5-digit code) or township (8-digit code), by layer; a layer with nothing keeps its empty group, so that it can be
 * said. Things known only to a county are not listed under its townships.
 */
export function sitesIn(atlas: Atlas, code: string): readonly SiteGroup[] {
  const isTownship = code.length === 8;
  const inside = (thing: { readonly counties: readonly string[]; readonly townships: readonly string[] }) => (isTownship ? thing.townships : thing.counties).includes(code);
  const ofCorridors = corridorsOf(atlas).filter((corridor) =>
    isTownship ? corridor.waypoints.some((waypoint) => waypoint.township === code) : corridor.counties.includes(code) || corridor.waypoints.some((waypoint) => waypoint.county === code),
  );
  return [
    ...siteLayers.map(([table, layer]) => ({
      layer,
      // A park system is the sum of its bases, which are listed themselves.
      sites: sitesOf(atlas, table)
        .filter((site) => inside(site) && !(table === 'science-parks' && site.kind === 'system'))
        .map((site) => ({ subject: subjectId(siteTables[table], site.id), name: site.name, kind: site.kindLabel, sourceIds: site.sourceIds })),
    })),
    {
      layer: clusters,
      sites: clustersOf(atlas)
        .filter(inside)
        .map((cluster) => ({ subject: subjectId('cluster', cluster.id), name: cluster.name, kind: noText, sourceIds: cluster.sourceIds })),
    },
    { layer: corridors, sites: ofCorridors.map((corridor) => ({ subject: subjectId('corridor', corridor.id), name: corridor.name, kind: noText, sourceIds: corridor.sourceIds })) },
  ];
}
