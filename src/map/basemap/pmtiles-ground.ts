import type { AddProtocolAction, LayerSpecification } from 'maplibre-gl';
import type { GroundParts } from './ground-parts.ts';

/** The part of the map library that lets a protocol be added. */
export interface ProtocolRegistry {
  addProtocol(name: string, action: AddProtocolAction): void;
}

let registered = false;

/** Names of the layers in a vector archive. */
export function vectorLayerIds(metadata: unknown): string[] {
  if (typeof metadata !== 'object' || metadata === null || !('vector_layers' in metadata) || !Array.isArray(metadata.vector_layers)) return [];
  return metadata.vector_layers.flatMap((layer: unknown) =>
    typeof layer === 'object' && layer !== null && 'id' in layer && typeof layer.id === 'string' ? [layer.id] : [],
  );
}

/** An archive brings no style: its lines and edges are drawn in one quiet grey. */
function quietLines(prefix: string, names: readonly string[]): LayerSpecification[] {
  return names.map((name) => ({
    id: `${prefix}-${name}`,
    type: 'line',
    source: prefix,
    'source-layer': name,
    filter: ['in', ['geometry-type'], ['literal', ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']]],
    paint: { 'line-color': '#9aa8af', 'line-width': 0.8, 'line-opacity': 0.7 },
  }));
}

/**
 * Sources and layers of a PMTiles archive, pictures or vectors. The reader is fetched only when an archive is chosen.
 * @throws when the archive cannot be read, also when its server knows no byte ranges.
 */
export async function pmtilesGround(url: string, prefix: string, protocols: ProtocolRegistry): Promise<GroundParts> {
  const { PMTiles, Protocol, TileType } = await import('pmtiles');
  const address = new URL(url, document.baseURI).href;
  const archive = new PMTiles(address);
  const header = await archive.getHeader();
  if (!registered) {
    protocols.addProtocol('pmtiles', new Protocol().tile);
    registered = true;
  }
  const source = `pmtiles://${address}`;
  if (header.tileType === TileType.Mvt) {
    return { sources: { [prefix]: { type: 'vector', url: source } }, layers: quietLines(prefix, vectorLayerIds(await archive.getMetadata())) };
  }
  return { sources: { [prefix]: { type: 'raster', url: source, tileSize: 256 } }, layers: [{ id: prefix, type: 'raster', source: prefix }] };
}
