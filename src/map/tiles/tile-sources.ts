import type { FilterSpecification, LayerSpecification, VectorSourceSpecification } from 'maplibre-gl';
import type { TilesFacts, TilesState } from '../../core/tiles/remote-tiles.ts';
import type { ProtocolRegistry } from '../basemap/pmtiles-ground.ts';
import { slotId } from '../layers/slot.ts';
import type { SceneTiles } from '../scene-input.ts';
import { openTiles, TilesError } from './open-tiles.ts';
import { geometriesOf, tileFilter, tileLayers, tileSourceId } from './tile-style.ts';

/** The part of the map that layers of tiles are laid on. */
export interface TileMap {
  addSource(id: string, source: VectorSourceSpecification): void;
  removeSource(id: string): void;
  addLayer(layer: LayerSpecification, before?: string): void;
  removeLayer(id: string): void;
  getLayer(id: string): { readonly type: string } | undefined;
  getLayersOrder(): string[];
  setLayoutProperty(id: string, property: 'visibility', value: 'visible' | 'none'): void;
  setFilter(id: string, filter: FilterSpecification): void;
}

type Stage = { readonly kind: 'opening' } | { readonly kind: 'failed' } | { readonly kind: 'open'; readonly facts: TilesFacts; readonly layerIds: readonly string[] };

/** Vector tiles by address: opened when they are first switched on, kept while they are listed, drawn under the marks. */
export class TileSources {
  private readonly stages = new Map<string, Stage>();
  private last: readonly SceneTiles[] = [];
  private readonly map: TileMap;
  private readonly protocols: ProtocolRegistry;
  private readonly onState: (id: string, state: TilesState) => void;

  constructor(map: TileMap, protocols: ProtocolRegistry, onState: (id: string, state: TilesState) => void) {
    this.map = map;
    this.protocols = protocols;
    this.onState = onState;
  }

  /** Brings the map to what is listed; cheap while the list is the same array. */
  follow(listed: readonly SceneTiles[]): void {
    if (listed === this.last) return;
    this.last = listed;
    for (const id of this.stages.keys()) if (!listed.some((tiles) => tiles.id === id)) this.remove(id);
    for (const tiles of listed) this.show(tiles);
  }

  private show(tiles: SceneTiles): void {
    const stage = this.stages.get(tiles.id);
    if (stage === undefined) {
      if (tiles.visible) void this.open(tiles);
      return;
    }
    // Switched off and on again, an address is tried again.
    if (stage.kind === 'failed' && !tiles.visible) this.stages.delete(tiles.id);
    if (stage.kind !== 'open') return;
    for (const layer of stage.layerIds) {
      this.map.setLayoutProperty(layer, 'visibility', tiles.visible ? 'visible' : 'none');
      this.map.setFilter(layer, tileFilter(geometriesOf(layer), tiles.counties, stage.facts));
    }
  }

  private async open(tiles: SceneTiles): Promise<void> {
    const { id, url } = tiles;
    const opening: Stage = { kind: 'opening' };
    this.stages.set(id, opening);
    // Taken away, and perhaps listed anew, while it was being opened.
    const isOver = () => this.stages.get(id) !== opening;
    try {
      const { facts, protocol } = await openTiles(url);
      const now = this.last.find((listed) => listed.id === id);
      if (!now || isOver()) return;
      // Each basemap and layer may bring a reader of its own: the last one reads any archive.
      this.protocols.addProtocol('pmtiles', protocol);
      this.map.addSource(tileSourceId(id), { type: 'vector', url: `pmtiles://${url}` });
      const layers = tileLayers(now, facts);
      const above = this.lowestMarks();
      for (const layer of layers) this.map.addLayer(layer, above);
      this.stages.set(id, { kind: 'open', facts, layerIds: layers.map((layer) => layer.id) });
      this.show(now);
      this.onState(id, { kind: 'shown', facts });
    } catch (error) {
      if (isOver()) return;
      this.stages.set(id, { kind: 'failed' });
      this.onState(id, { kind: 'failed', problem: error instanceof TilesError ? error.problem : 'unreachable' });
    }
  }

  /** Tiles go under the marks, which are the last of the data's own layer groups, and over the coloured areas. */
  private lowestMarks(): string {
    return this.map.getLayersOrder().findLast((layer) => this.map.getLayer(layer)?.type === 'custom') ?? slotId;
  }

  private remove(id: string): void {
    const stage = this.stages.get(id);
    this.stages.delete(id);
    if (stage?.kind !== 'open') return;
    for (const layer of stage.layerIds) this.map.removeLayer(layer);
    this.map.removeSource(tileSourceId(id));
  }
}
