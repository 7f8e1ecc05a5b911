import { clustersOf, type Cluster } from '../datasets/clusters.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { formatNumber } from '../measures/number-format.ts';
import { priorityColour } from '../scales/palette.ts';
import { subjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import type { MappingBasis } from '../view/view-state.ts';
import type { PointLayer } from './layer.ts';
import type { PointMark, Precision } from './mark.ts';
import { placeOf, radiusByArea, spreadApart, type Places } from './place-marks.ts';
import { joinTexts } from './site-layer.ts';

const plainColour = '#7b8a91';
const firmReference = { value: 500, radius: 10 };
const employeeReference = { value: 20_000, radius: 10 };
const range = [4, 24] as const;
const unknownRadius = 6;

const bySteadiness: readonly MappingBasis[] = ['stated', 'proposed', 'county'];

export const clusterTypeNames: Readonly<Record<string, Text>> = {
  production: { zh: '生產型', en: 'Production' },
  manufacturing: { zh: '製造型', en: 'Manufacturing' },
  service: { zh: '服務型', en: 'Service' },
  startup: { zh: '新創型', en: 'Start-up' },
};

/** Only figures about the cluster itself or its park set a size; a county's or a planned figure would mislead. */
function sizeOf(cluster: Cluster): { readonly radius: number; readonly text: Text } | null {
  if (cluster.figureScope !== 'cluster' && cluster.figureScope !== 'park') return null;
  if (cluster.firms) {
    const { value } = cluster.firms;
    return {
      radius: radiusByArea(value, firmReference, range),
      text: { zh: formatNumber(value, 'firms', 'zh-TW'), en: formatNumber(value, 'firms', 'en') },
    };
  }
  if (cluster.employees) {
    const { value } = cluster.employees;
    return {
      radius: radiusByArea(value, employeeReference, range),
      text: { zh: `員工 ${formatNumber(value, 'persons', 'zh-TW')}`, en: `${formatNumber(value, 'persons', 'en')} employed` },
    };
  }
  return null;
}

/** The colour of the priority industry of the programme in view that the cluster is linked to, the steadiest link first. */
function colourOf(cluster: Cluster, programme: string): string {
  for (const basis of bySteadiness) {
    const link = cluster.priorities.find((other) => other.basis === basis && other.priorityId.startsWith(`${programme}.`));
    if (link) return priorityColour(link.priorityId);
  }
  return plainColour;
}

const placeTexts: Readonly<Record<Precision, Text>> = {
  site: { zh: '', en: '' },
  approximate: { zh: '', en: '' },
  township: { zh: '位置依鄉鎮', en: 'placed by township' },
  county: { zh: '位置只知縣市', en: 'placed by county only' },
};

function marksOf(clusters: readonly Cluster[], places: Places, programme: string): readonly PointMark[] {
  if (places.townshipPlaces.size === 0) return [];
  const placed = clusters.flatMap((cluster) => {
    const place = placeOf(places, { point: null, precision: 'county', townships: cluster.townships, counties: cluster.counties });
    return place ? [{ ...place, cluster }] : [];
  });
  return spreadApart(placed).map(({ cluster, position, precision }) => {
    const size = sizeOf(cluster);
    const colour = colourOf(cluster, programme);
    return {
      subject: subjectId('cluster', cluster.id),
      name: cluster.name,
      position,
      precision,
      shape: precision === 'county' ? 'ring' : 'disc',
      radius: size?.radius ?? unknownRadius,
      fill: colour,
      stroke: colour,
      fillOpacity: precision === 'county' ? 0.12 : 0.42,
      dashed: size === null,
      labelPriority: size && size.radius >= 12 ? size.radius : 0,
      summary: joinTexts(clusterTypeNames[cluster.type] ?? { zh: '產業聚落', en: 'Cluster' }, size?.text ?? { zh: '家數不詳', en: 'number of firms not known' }, placeTexts[precision]),
      countyCodes: cluster.counties,
      priorities: cluster.priorities,
      siteKind: null,
      clusterType: cluster.type,
    };
  });
}

const marks = derivedFrom((clusters: readonly Cluster[], townshipPlaces: Places['townshipPlaces'], countyPlaces: Places['countyPlaces'], programme: string) =>
  marksOf(clusters, { townshipPlaces, countyPlaces }, programme),
);

/** Named clusters: area of the disc by firms (else employees) where a source counts them, dashed and of one size where none does. */
export const clusters: PointLayer = {
  kind: 'points',
  id: 'clusters',
  group: 'clusters',
  title: { zh: '產業聚落', en: 'Industrial clusters' },
  symbol: { shape: 'disc', fill: '#d9822b', stroke: '#d9822b' },
  needs: ['clusters', 'cluster-priorities'],
  marks: (atlas, view) => marks(clustersOf(atlas), atlas.townshipPlaces, atlas.countyPlaces, view.programme),
  legend: () => [
    ...[100, 1000].map((firms) => ({
      symbol: { shape: 'disc' as const, fill: plainColour, stroke: plainColour, radius: radiusByArea(firms, firmReference, range) },
      text: { zh: formatNumber(firms, 'firms', 'zh-TW'), en: formatNumber(firms, 'firms', 'en') },
    })),
    { symbol: { shape: 'disc', fill: plainColour, stroke: plainColour, radius: unknownRadius, dashed: true }, text: { zh: '虛線：家數不詳，大小無意義', en: 'dashed: number not known, size means nothing' } },
    { symbol: { shape: 'ring', fill: plainColour, stroke: plainColour, radius: unknownRadius }, text: { zh: '環：位置只知縣市', en: 'ring: placed by county only' } },
  ],
  sourceIds: (atlas) => [...new Set(clustersOf(atlas).flatMap((cluster) => cluster.sourceIds))],
};
