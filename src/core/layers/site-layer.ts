import { derivedFrom } from '../datasets/reader.ts';
import { prioritiesByCounty, prioritiesByTerm } from '../datasets/programmes.ts';
import { sitesOf, siteTables, type Site, type SiteTable } from '../datasets/sites.ts';
import type { Atlas } from '../datasets/atlas.ts';
import { subjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import type { LayerLegendEntry, LayerSymbol, PointLayer } from './layer.ts';
import type { PointMark, Precision, PriorityLink } from './mark.ts';
import { placeOf, radiusByArea, spreadApart, type Places } from './place-marks.ts';

/** What sets one layer of sites apart from the others. */
export interface SiteLayerOptions {
  readonly table: SiteTable;
  readonly title: Text;
  readonly group: 'sites' | 'context';
  readonly symbol: LayerSymbol;
  /** Radius in px; when `areaReference` is given, the radius of a site of that area. */
  readonly radius: number;
  /** Radius of single sites that matter more or less than the others of their layer. */
  readonly radiusOf?: (site: Site) => number;
  /** Rows that stand for a whole whose parts are drawn get no mark of their own. */
  readonly isDrawn?: (site: Site) => boolean;
  readonly areaReference?: { readonly hectares: number; readonly range: readonly [number, number] };
  /** Higher wins when labels collide; 0 = labelled only when zoomed in. */
  readonly labelPriority: (site: Site) => number;
  readonly fillOpacity: number;
}

const precisionText: Readonly<Record<Precision, Text>> = {
  site: { zh: '', en: '' },
  approximate: { zh: '約略位置', en: 'approximate position' },
  township: { zh: '只知鄉鎮', en: 'known to the township only' },
  county: { zh: '只知縣市', en: 'known to the county only' },
};

/** Parts joined for a hover line, empty ones left out. */
export function joinTexts(...parts: readonly Text[]): Text {
  const kept = parts.filter((part) => part.zh !== '');
  return { zh: kept.map((part) => part.zh).join('・'), en: kept.map((part) => part.en || part.zh).join(' · ') };
}

type Links = ReadonlyMap<string, readonly PriorityLink[]>;

/** Each link once, whatever the number of words or counties that give it. */
function linksOf(site: Site, byCounty: Links, byTerm: Links): readonly PriorityLink[] {
  const links = new Map<string, PriorityLink>();
  for (const term of site.terms) for (const link of byTerm.get(term) ?? []) links.set(`${link.priorityId} ${link.basis}`, link);
  for (const link of linksThroughCounties(site.counties, byCounty)) links.set(`${link.priorityId} ${link.basis}`, link);
  return [...links.values()];
}

/** The links that a thing has through the counties it lies in, each once. */
export function linksThroughCounties(counties: readonly string[], byCounty: ReadonlyMap<string, readonly PriorityLink[]>): readonly PriorityLink[] {
  if (counties.length === 1) return byCounty.get(counties[0] ?? '') ?? [];
  const links = new Map<string, PriorityLink>();
  for (const county of counties) for (const link of byCounty.get(county) ?? []) links.set(link.priorityId, link);
  return [...links.values()];
}

/** The sites that get a mark when their place is known. */
function drawnOf(options: SiteLayerOptions, sites: readonly Site[]): readonly Site[] {
  return options.isDrawn ? sites.filter(options.isDrawn) : sites;
}

function marksOf(options: SiteLayerOptions, places: Places, sites: readonly Site[], byCounty: Links, byTerm: Links): readonly PointMark[] {
  if (places.townshipPlaces.size === 0) return [];
  const reference = options.areaReference;
  const placed = drawnOf(options, sites).flatMap((site) => {
    const place = placeOf(places, site);
    return place ? [{ ...place, site }] : [];
  });
  return spreadApart(placed).map(({ site, position, precision }) => ({
    subject: subjectId(siteTables[options.table], site.id),
    name: site.name,
    position,
    precision,
    shape: options.symbol.shape === 'areas' || options.symbol.shape === 'line' ? 'dot' : options.symbol.shape,
    radius:
      reference && site.areaHectare !== null
        ? radiusByArea(site.areaHectare, { value: reference.hectares, radius: options.radius }, reference.range)
        : reference
          ? reference.range[0]
          : (options.radiusOf?.(site) ?? options.radius),
    fill: options.symbol.fill,
    stroke: options.symbol.stroke,
    fillOpacity: options.fillOpacity,
    dashed: precision === 'township' || precision === 'county' || (reference !== undefined && site.areaHectare === null),
    labelPriority: options.labelPriority(site),
    summary: joinTexts(site.kindLabel.zh ? site.kindLabel : options.title, areaText(site), precisionText[precision]),
    countyCodes: site.counties,
    priorities: linksOf(site, byCounty, byTerm),
    siteKind: site.kind ? `${options.table}/${site.kind}` : null,
    clusterType: null,
  }));
}

function areaText(site: Site): Text {
  if (site.areaHectare === null) return { zh: '', en: '' };
  const rounded = site.areaHectare >= 100 ? Math.round(site.areaHectare) : Math.round(site.areaHectare * 10) / 10;
  return { zh: `${rounded.toLocaleString('zh-TW')} 公頃`, en: `${rounded.toLocaleString('en')} ha` };
}

function legendOf(options: SiteLayerOptions, sites: readonly Site[]): readonly LayerLegendEntry[] {
  const reference = options.areaReference;
  const entries: LayerLegendEntry[] = [];
  if (reference) {
    for (const hectares of [100, 1000]) {
      const radius = radiusByArea(hectares, { value: reference.hectares, radius: options.radius }, reference.range);
      entries.push({ symbol: { ...options.symbol, radius }, text: { zh: `${hectares.toLocaleString('zh-TW')} 公頃`, en: `${hectares.toLocaleString('en')} ha` } });
    }
    if (sites.some((site) => site.areaHectare === null)) {
      entries.push({ symbol: { ...options.symbol, radius: reference.range[0], dashed: true }, text: { zh: '面積不詳', en: 'area not known' } });
    }
  }
  if (sites.some((site) => site.precision === 'approximate')) {
    entries.push({ symbol: { ...options.symbol, precision: 'approximate' }, text: { zh: '半填：約略位置（2 公里內）', en: 'half filled: approximate position (within 2 km)' } });
  }
  if (sites.some((site) => site.point === null)) {
    entries.push({ symbol: { ...options.symbol, precision: 'township', dashed: true }, text: { zh: '空心：只知鄉鎮或縣市，畫在該區內部', en: 'hollow: known to a township or county only, drawn inside it' } });
  }
  return entries;
}

/** A layer of sites from its table; one file per layer calls this with what is its own. */
export function siteLayer(options: SiteLayerOptions): PointLayer {
  const marks = derivedFrom(
    (townshipPlaces: Atlas['townshipPlaces'], countyPlaces: Atlas['countyPlaces'], sites: readonly Site[], byCounty: Links, byTerm: Links) =>
      marksOf(options, { townshipPlaces, countyPlaces }, sites, byCounty, byTerm),
  );
  const sourceIds = derivedFrom((sites: readonly Site[]) => [...new Set(sites.flatMap((site) => site.sourceIds))]);
  const marksIn = (atlas: Atlas) => marks(atlas.townshipPlaces, atlas.countyPlaces, sitesOf(atlas, options.table), prioritiesByCounty(atlas), prioritiesByTerm(atlas));
  return {
    kind: 'points',
    id: options.table,
    group: options.group,
    title: options.title,
    symbol: options.symbol,
    needs: [options.table, 'priority-industry-counties', 'priority-terms'],
    marks: marksIn,
    // Before the interior points of townships are there, nothing is drawn and nothing is missing.
    withoutPlace: (atlas) => (atlas.townshipPlaces.size === 0 ? 0 : drawnOf(options, sitesOf(atlas, options.table)).length - marksIn(atlas).length),
    legend: (atlas) => legendOf(options, sitesOf(atlas, options.table)),
    sourceIds: (atlas) => sourceIds(sitesOf(atlas, options.table)),
  };
}
