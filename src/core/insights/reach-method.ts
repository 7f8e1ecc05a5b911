import type { Atlas } from '../datasets/atlas.ts';
import { sitesOf, siteTables } from '../datasets/sites.ts';
import { parseSubjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import type { Method } from './method.ts';
import { precisionSentences } from './precision.ts';
import { placedSites, reachKinds, type Reach, type ReachKind } from './reach.ts';

/** What reach is measured to, as it stands in lists. */
export const reachKindNames: Readonly<Record<ReachKind, Text>> = {
  'science-park': { zh: '科學園區', en: 'Science park' },
  'industrial-park': { zh: '產業園區', en: 'Industrial park' },
  'innovation-centre': { zh: '創新中心', en: 'Innovation centre' },
  incubator: { zh: '育成中心', en: 'Incubator' },
};

const tables = ['science-parks', 'industrial-parks', 'innovation-centres', 'incubators'] as const;

const originWords: Readonly<Record<Reach['origin']['precision'], Text>> = {
  township: { zh: '由鄉鎮市區內部的代表點量起；有幾個時取最近的。', en: 'Measured from the interior point of the township; of several, from the nearest.' },
  county: { zh: '由縣市內部的代表點量起；大縣市的代表點可能離產業所在甚遠。', en: 'Measured from the interior point of the county, which may lie far from its industry where the county is large.' },
};

/** What has to be said of the places of a kind: those counted by township only, those known only to a county, those left out. */
export function reachNotes({ kinds, origin }: Reach): readonly Text[] {
  const sum = (of: (kind: Reach['kinds'][ReachKind]) => number) => reachKinds.reduce((total, kind) => total + of(kinds[kind]), 0);
  const [elsewhere, without, notYet] = [sum((kind) => kind.byCountyElsewhere), sum((kind) => kind.withoutPlace), sum((kind) => kind.notYetThere)];
  return [
    originWords[origin.precision],
    { zh: '「+」後的數字只知道所在鄉鎮市區，以該區代表點計，可能在範圍外。', en: 'Numbers after “+” are known only to a township and counted at its interior point: they may lie outside.' },
    {
      zh: `未列入：只知道所在縣市的其他縣市據點 ${elsewhere} 處、位置不明 ${without} 處、規劃或開發中 ${notYet} 處。`,
      en: `Left out: ${elsewhere} sites known only to another county, ${without} of unknown place, ${notYet} planned or under development.`,
    },
  ];
}

/** The distance to the nearest site of a kind, with the counts within each radius. `null` where no place is known. */
export function reachMethod(atlas: Atlas, reach: Reach, kind: ReachKind): Method | null {
  const { nearest, within } = reach.kinds[kind];
  if (!nearest) return null;
  const name = reachKindNames[kind];
  const table = tables.find((known) => siteTables[known] === kind);
  const asOf = (table && atlas.tables.get(table)?.resource.asOf) ?? '';
  const id = parseSubjectId(nearest.site.subject)?.id;
  const sourceIds = (table && sitesOf(atlas, table).find((site) => site.id === id)?.sourceIds) ?? [];
  // The counts rest on the whole list.
  const listed = [...new Set(placedSites(atlas, kind).sites.flatMap((site) => site.sourceIds))].toSorted();
  const precision = precisionSentences[nearest.site.precision];
  return {
    title: { zh: `最近的${name.zh}：${nearest.site.name.zh}`, en: `Nearest ${name.en.toLowerCase()}${nearest.site.name.en === '' ? '' : `: ${nearest.site.name.en}`}` },
    place: reach.origin.name,
    definition: { zh: '由內部代表點到據點的最短距離（WGS84 橢球面上的直線，不是行車距離）。', en: 'The shortest distance from the interior point to the site, a straight line on the WGS84 ellipsoid and not a distance on the road.' },
    formula: { zh: '橢球面上兩點間的最短線長', en: 'length of the shortest line between two points on the ellipsoid' },
    method: 'reach',
    cell: { value: nearest.km },
    unit: 'km',
    decimals: 1,
    asOf,
    inputs: within.flatMap(({ radiusKm, sites, byTownship }) => [
      { name: { zh: `${radiusKm} 公里內（位置確定或約 2 公里內）`, en: `Within ${radiusKm} km (place known, or within about 2 km)` }, value: sites, unit: 'sites' as const, asOf, sourceIds: listed },
      { name: { zh: `${radiusKm} 公里內（只知鄉鎮市區）`, en: `Within ${radiusKm} km (known only to a township)` }, value: byTownship, unit: 'sites' as const, asOf, sourceIds: listed },
    ]),
    sourceIds,
    caveats: [...(precision ? [precision] : []), ...reachNotes(reach)],
  };
}
