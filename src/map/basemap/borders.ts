import type { FeatureCollection } from 'geojson';
import type { LineLayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Level } from '../../core/view/view-state.ts';
import { areaGeometry, type Place } from '../layers/area-geometry.ts';
import { borderIds } from '../layers/slot.ts';
import type { SceneColours } from '../scene-colours.ts';
import type { SceneTopologies } from '../scene-input.ts';

/*
 * Borders are thousands of short segments that never change. The map library's lines are made once and cost a tenth of what the data
 * library's would on a machine without a graphics card.
 */

/** From this zoom the townships within the counties are hinted at by faint lines. */
const townshipZoom = 8;

const townshipLook: Readonly<Record<Level, { readonly minzoom: number; readonly opacity: number }>> = {
  county: { minzoom: townshipZoom, opacity: 0.42 },
  township: { minzoom: 0, opacity: 0.6 },
};

function lineLayer(id: string, colour: string, width: number): LineLayerSpecification {
  return { id, type: 'line', source: id, layout: { 'line-join': 'round' }, paint: { 'line-color': colour, 'line-width': width } };
}

/** The lowest first. Each has a source of its own name. */
export function borderLayers(colours: SceneColours): LineLayerSpecification[] {
  const township = lineLayer(borderIds.township, colours.line, 0.7);
  return [
    { ...township, minzoom: townshipZoom, paint: { ...township.paint, 'line-opacity': townshipLook.county.opacity } },
    lineLayer(borderIds.coast, colours.coast, 1.2),
    lineLayer(borderIds.county, colours.line, 1.4),
  ];
}

function asFeatures(lines: readonly Place[][]): FeatureCollection {
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: [...lines] } }] };
}

/** Lines by the id of their source. */
export function borderData(topologies: SceneTopologies): ReadonlyMap<string, FeatureCollection> {
  const counties = areaGeometry(topologies, 'county');
  return new Map([
    [borderIds.township, asFeatures(areaGeometry(topologies, 'township').borders)],
    [borderIds.coast, asFeatures(counties.coast)],
    [borderIds.county, asFeatures(counties.borders)],
  ]);
}

/** Township lines are faint hints while counties are coloured, and the edges of what is coloured while townships are. */
export function setBorderLevel(map: MapLibreMap, level: Level): void {
  const { minzoom, opacity } = townshipLook[level];
  map.setLayerZoomRange(borderIds.township, minzoom, 24);
  map.setPaintProperty(borderIds.township, 'line-opacity', opacity);
}
