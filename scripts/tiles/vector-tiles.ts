import { GeoJSONVT, type GeoJSONVTFeature } from '@maplibre/geojson-vt';
import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import { gzipSync } from 'node:zlib';
import type { Shape } from './read-places.ts';
import type { ThinnedPoint } from './thin-points.ts';

/** Units along each side of a tile. */
export const tileExtent = 4096;
/** Around lines and areas, so that edges at tile borders do not show. Points have none: each lies in one tile only. */
const shapeBuffer = 64;

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

export interface VectorTile extends TileAddress {
  /** Gzipped Mapbox Vector Tile. */
  readonly bytes: Uint8Array;
}

/** The name of the property that says how many points of the file a mark stands for. */
export const countField = 'count';

type TileFeatures = Map<string, { readonly address: TileAddress; readonly features: GeoJSONVTFeature[] }>;

function featuresAt(tiles: TileFeatures, address: TileAddress): GeoJSONVTFeature[] {
  const key = `${address.z}/${address.x}/${address.y}`;
  const known = tiles.get(key);
  if (known) return known.features;
  const features: GeoJSONVTFeature[] = [];
  tiles.set(key, { address, features });
  return features;
}

function addPoints(tiles: TileFeatures, zoom: number, points: readonly ThinnedPoint[]): void {
  const size = 2 ** zoom;
  for (const point of points) {
    const [x, y] = [Math.min(size - 1, Math.floor(point.x * size)), Math.min(size - 1, Math.floor(point.y * size))];
    const place: [number, number] = [Math.round((point.x * size - x) * tileExtent), Math.round((point.y * size - y) * tileExtent)];
    featuresAt(tiles, { z: zoom, x, y }).push({ type: 1, geometry: [place], tags: { ...point.properties, [countField]: point.count } });
  }
}

function addShapes(tiles: TileFeatures, shapes: readonly Shape[], zooms: { readonly min: number; readonly max: number }): void {
  if (shapes.length === 0) return;
  const index = new GeoJSONVT({ type: 'FeatureCollection', features: [...shapes] }, { maxZoom: zooms.max, indexMaxZoom: Math.min(5, zooms.max), extent: tileExtent, buffer: shapeBuffer });
  const visit = (address: TileAddress): void => {
    const tile = index.getTile(address.z, address.x, address.y);
    if (!tile) return;
    const found: readonly GeoJSONVTFeature[] = tile.features;
    if (address.z >= zooms.min && found.length > 0) featuresAt(tiles, address).push(...found.map((feature) => ({ ...feature, tags: { ...feature.tags, [countField]: 1 } })));
    if (address.z === zooms.max) return;
    for (const [dx, dy] of [[0, 0], [1, 0], [0, 1], [1, 1]] as const) visit({ z: address.z + 1, x: 2 * address.x + dx, y: 2 * address.y + dy });
  };
  visit({ z: 0, x: 0, y: 0 });
}

/** All tiles of a layer, in no order: marks of points by zoom, and lines and areas simplified by zoom. */
export function vectorTiles(layerId: string, pointsByZoom: ReadonlyMap<number, readonly ThinnedPoint[]>, shapes: readonly Shape[], zooms: { readonly min: number; readonly max: number }): readonly VectorTile[] {
  const tiles: TileFeatures = new Map();
  addShapes(tiles, shapes, zooms);
  for (const [zoom, points] of pointsByZoom) addPoints(tiles, zoom, points);
  return [...tiles.values()].map(({ address, features }) => {
    const layer = new GeoJSONWrapper(features, { version: 2, extent: tileExtent });
    layer.name = layerId;
    const encoded = fromVectorTileJs({ layers: { [layerId]: layer } });
    return { ...address, bytes: gzipSync(encoded) };
  });
}
