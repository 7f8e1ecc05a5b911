import type { Feature, FeatureCollection, MultiLineString } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { Topology } from 'topojson-specification';
import { featuresOf } from '../../drawing/area-paths.ts';
import { cameraLimits } from '../camera.ts';
import { labelFonts, labelLayers, labelSourceIds } from '../labels/label-layers.ts';
import { slotId } from '../layers/slot.ts';
import { borderData, borderLayers } from './borders.ts';
import { sceneColours, type SceneColours } from '../scene-colours.ts';
import type { SceneTheme, SceneTopologies } from '../scene-input.ts';

export const groundSourceIds = { graticule: 'graticule', surroundings: 'surroundings' } as const;
/** Layers of the built-in ground, without the sea. */
export const groundLayerIds = ['graticule', 'surroundings', 'surroundings-edge'] as const;

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Whole degrees as far as the map can be moved. */
export function graticule(): Feature<MultiLineString> {
  const [west, south, east, north] = cameraLimits.bounds;
  const coordinates: [number, number][][] = [];
  for (let longitude = west; longitude <= east; longitude += 1) coordinates.push([[longitude, south], [longitude, north]]);
  for (let latitude = south; latitude <= north; latitude += 1) coordinates.push([[west, latitude], [east, latitude]]);
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } };
}

/** Neighbouring land as features; nothing while it has not come. */
export function surroundingsFeatures(topology: Topology | null): FeatureCollection {
  if (!topology) return nothing;
  return { type: 'FeatureCollection', features: Object.keys(topology.objects).flatMap((name) => featuresOf(topology, name)) };
}

function groundLayers(colours: SceneColours): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    { id: 'graticule', type: 'line', source: groundSourceIds.graticule, paint: { 'line-color': colours.graticule, 'line-width': 1 } },
    { id: 'surroundings', type: 'fill', source: groundSourceIds.surroundings, paint: { 'fill-color': colours.surroundings, 'fill-antialias': false } },
    { id: 'surroundings-edge', type: 'line', source: groundSourceIds.surroundings, paint: { 'line-color': colours.surroundingsEdge, 'line-width': 0.8 } },
  ];
}

/** All that has a colour, the lowest first. */
function colouredLayers(colours: SceneColours): LayerSpecification[] {
  return [...groundLayers(colours), ...borderLayers(colours), ...labelLayers(colours)];
}

/** One font file for every character it may hold; what it lacks comes from the system's fonts. */
function fontFaces(assetBase: string): NonNullable<StyleSpecification['font-faces']> {
  const face = (file: string) => [{ url: `${assetBase}fonts/${file}`, 'unicode-range': ['U+0-10FFFF'] }];
  return { [labelFonts.regular]: face('map-regular.woff2'), [labelFonts.bold]: face('map-bold.woff2') };
}

/**
 * The style of the scene: sea, graticule, neighbouring land, borders (areas go under them), the slot for marks, and names above. Makes no request but for the two fonts.
 * @param assetBase absolute address of the folder that holds `fonts/`.
 * @param topologies boundaries that are there already: drawn with the first frame, they need no second one.
 */
export function groundStyle(theme: SceneTheme, assetBase: string, topologies: SceneTopologies): StyleSpecification {
  const colours = sceneColours[theme];
  const known = borderData(topologies);
  const borders = borderLayers(colours);
  const borderSources = borders.map(({ source }): [string, GeoJSONSourceSpecification] => [source, { type: 'geojson', data: known.get(source) ?? nothing, tolerance: 0.15 }]);
  return {
    version: 8,
    'font-faces': fontFaces(assetBase),
    sources: {
      [groundSourceIds.graticule]: { type: 'geojson', data: graticule(), tolerance: 0 },
      [groundSourceIds.surroundings]: { type: 'geojson', data: surroundingsFeatures(topologies.surroundings), tolerance: 0.5 },
      ...Object.fromEntries(borderSources),
      [labelSourceIds.areas]: { type: 'geojson', data: nothing },
      [labelSourceIds.marks]: { type: 'geojson', data: nothing },
      [labelSourceIds.covers]: { type: 'geojson', data: nothing },
    },
    layers: [...groundLayers(colours), ...borders, { id: slotId, type: 'symbol', source: labelSourceIds.marks, layout: { visibility: 'none' } }, ...labelLayers(colours)],
  };
}

type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1];

const colourNames: readonly PaintName[] = ['background-color', 'fill-color', 'line-color', 'text-color', 'text-halo-color'];

/** The colours of a theme as paint properties, to change a standing style. */
export function themePaints(theme: SceneTheme): { readonly layer: string; readonly property: PaintName; readonly value: string }[] {
  return colouredLayers(sceneColours[theme]).flatMap((layer) => {
    const paint = new Map<string, unknown>(Object.entries(layer.paint ?? {}));
    return colourNames.flatMap((property) => {
      const value = paint.get(property);
      return typeof value === 'string' ? [{ layer: layer.id, property, value }] : [];
    });
  });
}
