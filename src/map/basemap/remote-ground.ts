import type { LayerSpecification, Map as MapLibreMap, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { RemoteBasemap } from '../../core/config/site-config.ts';
import { project } from '../../core/geography/mercator.ts';
import { borderIds } from '../layers/slot.ts';
import type { BasemapChoice } from '../scene-input.ts';
import { groundLayerIds } from './ground.ts';
import type { GroundParts } from './ground-parts.ts';
import { pmtilesGround, type ProtocolRegistry } from './pmtiles-ground.ts';

/** How long the first answer may take, in ms. */
const probeTimeout = 3000;
/** After so many failed tiles and none loaded the ground is given up. */
const failuresAllowed = 4;
const prefix = 'basemap';

/** The address of one tile over the middle of Taiwan, to see whether the server answers. */
export function probeTile(template: string, zoom = 7): string {
  const [x, y] = project([121, 23.8]);
  const tiles = 2 ** zoom;
  return template
    .replaceAll('{z}', String(zoom))
    .replaceAll('{x}', String(Math.floor(x * tiles)))
    .replaceAll('{y}', String(Math.floor(y * tiles)));
}

async function answer(url: string): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(probeTimeout) });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return response;
}

/** Sources and layers of a style under names of our own, so that they cannot meet ours; `minzoom` and all else as they are. */
export function mergedStyle(style: Pick<StyleSpecification, 'sources' | 'layers' | 'glyphs' | 'sprite'>): GroundParts {
  const sources = Object.fromEntries(Object.entries(style.sources).map(([id, source]) => [`${prefix}-${id}`, source]));
  const layers = style.layers.map((layer): LayerSpecification =>
    'source' in layer ? { ...layer, id: `${prefix}-${layer.id}`, source: `${prefix}-${layer.source}` } : { ...layer, id: `${prefix}-${layer.id}` },
  );
  return { sources, layers, glyphs: style.glyphs, sprite: typeof style.sprite === 'string' ? style.sprite : undefined };
}

function isStyle(value: unknown): value is StyleSpecification {
  return typeof value === 'object' && value !== null && 'sources' in value && 'layers' in value && Array.isArray(value.layers);
}

async function partsOf(basemap: RemoteBasemap, protocols: ProtocolRegistry): Promise<GroundParts> {
  if (basemap.type === 'raster') {
    const [template] = basemap.tiles;
    if (template) await answer(probeTile(template));
    const source: SourceSpecification = { type: 'raster', tiles: [...basemap.tiles], tileSize: 256, maxzoom: basemap.maxzoom, attribution: basemap.attribution };
    return { sources: { [prefix]: source }, layers: [{ id: prefix, type: 'raster', source: prefix }] };
  }
  if (basemap.type === 'style') {
    const style: unknown = await (await answer(basemap.url)).json();
    if (!isStyle(style)) throw new Error(`${basemap.url} is not a map style`);
    return mergedStyle(style);
  }
  return pmtilesGround(basemap.url, prefix, protocols);
}

/**
 * Lays the chosen remote ground under the data, or takes it away. The built-in ground stays until the remote one has answered, and comes back
 * when it fails.
 */
export class RemoteGround {
  private shown: BasemapChoice = 'ground';
  private parts: GroundParts | null = null;
  private failures = 0;
  private tilesLoaded = 0;
  private readonly map: MapLibreMap;
  private readonly protocols: ProtocolRegistry;
  private readonly onChange: (pictures: boolean) => void;
  private readonly onUnreachable: () => void;

  constructor(map: MapLibreMap, protocols: ProtocolRegistry, onChange: (pictures: boolean) => void, onUnreachable: () => void) {
    this.map = map;
    this.protocols = protocols;
    this.onChange = onChange;
    this.onUnreachable = onUnreachable;
    map.on('error', (event) => this.onError('sourceId' in event ? event.sourceId : undefined));
    map.on('sourcedata', (event) => {
      if (event.tile && this.owns(event.sourceId)) this.tilesLoaded += 1;
    });
  }

  private owns(sourceId: unknown): boolean {
    return typeof sourceId === 'string' && this.parts !== null && sourceId in this.parts.sources;
  }

  private onError(sourceId: unknown): void {
    if (!this.owns(sourceId)) return;
    this.failures += 1;
    if (this.failures >= failuresAllowed && this.tilesLoaded === 0) this.giveUp();
  }

  private giveUp(): void {
    this.remove();
    this.showBuiltIn(true);
    this.onUnreachable();
  }

  /** Never throws: a ground that does not answer is told by `onUnreachable`. */
  async show(choice: BasemapChoice): Promise<void> {
    if (choice === this.shown) return;
    this.shown = choice;
    if (choice === 'ground' || choice === 'none') {
      this.remove();
      this.showBuiltIn(choice === 'ground');
      return;
    }
    try {
      const parts = await partsOf(choice, this.protocols);
      if (this.shown !== choice) return;
      this.remove();
      this.add(parts);
      this.showBuiltIn(false);
    } catch {
      if (this.shown === choice) this.giveUp();
    }
  }

  private showBuiltIn(visible: boolean): void {
    for (const id of groundLayerIds) this.map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none');
  }

  private add(parts: GroundParts): void {
    this.parts = parts;
    this.failures = 0;
    this.tilesLoaded = 0;
    if (parts.glyphs) this.map.setGlyphs(parts.glyphs);
    if (parts.sprite) this.map.setSprite(parts.sprite);
    for (const [id, source] of Object.entries(parts.sources)) this.map.addSource(id, source);
    for (const layer of parts.layers) this.map.addLayer(layer, this.lowestOfData());
    this.onChange(true);
  }

  /** The ground goes under the coloured areas, which are the first of the data's own layer groups. */
  private lowestOfData(): string {
    return this.map.getLayersOrder().find((id) => this.map.getLayer(id)?.type === 'custom') ?? borderIds.township;
  }

  private remove(): void {
    const { parts } = this;
    if (!parts) return;
    this.parts = null;
    for (const layer of parts.layers) if (this.map.getLayer(layer.id)) this.map.removeLayer(layer.id);
    for (const id of Object.keys(parts.sources)) if (this.map.getSource(id)) this.map.removeSource(id);
    if (parts.glyphs) this.map.setGlyphs(null);
    if (parts.sprite) this.map.setSprite(null);
    this.onChange(false);
  }
}
