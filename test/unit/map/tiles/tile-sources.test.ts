import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeTiles } from '../../../../scripts/make-tiles.ts';
import type { TilesState } from '../../../../src/core/tiles/remote-tiles.ts';
import { TileSources, type TileMap } from '../../../../src/map/tiles/tile-sources.ts';
import type { SceneTiles } from '../../../../src/map/scene-input.ts';

const archive = makeTiles({ points: [{ longitude: 121, latitude: 24, properties: { county_code: '66000' } }], shapes: [], leftOut: new Map() }, { id: 'things', name: '東西', min: 4, max: 5 }).archive;

/** What the map was told, in order, and what stands on it. */
class FakeMap implements TileMap {
  readonly layers = ['land', 'areas', 'names'];
  readonly sources = new Set<string>();
  readonly visibility = new Map<string, unknown>();
  readonly filters = new Map<string, unknown>();

  addSource(id: string): void {
    this.sources.add(id);
  }

  removeSource(id: string): void {
    this.sources.delete(id);
  }

  addLayer(layer: { readonly id: string }, before?: string): void {
    this.layers.splice(this.layers.indexOf(before ?? ''), 0, layer.id);
  }

  removeLayer(id: string): void {
    this.layers.splice(this.layers.indexOf(id), 1);
  }

  getLayer(id: string): { readonly type: string } {
    return { type: id === 'areas' ? 'custom' : 'symbol' };
  }

  getLayersOrder(): string[] {
    return [...this.layers];
  }

  setLayoutProperty(id: string, _: string, value: unknown): void {
    this.visibility.set(id, value);
  }

  setFilter(id: string, filter?: unknown): void {
    this.filters.set(id, filter);
  }
}

const tiles: SceneTiles = { id: 'x', url: 'https://store.example/a.pmtiles', colour: '#123456', visible: true, counties: null };
let asked = 0;

function opened(answer: (start: number, end: number) => Response): { readonly map: FakeMap; readonly sources: TileSources; readonly heard: TilesState[] } {
  asked = 0;
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    asked += 1;
    const [, start = '0', end = '0'] = /bytes=(\d+)-(\d+)/.exec(new Headers(init.headers).get('range') ?? '') ?? [];
    return answer(Number(start), Number(end));
  });
  const map = new FakeMap();
  const heard: TilesState[] = [];
  return { map, heard, sources: new TileSources(map, { addProtocol: () => undefined }, (_, state) => heard.push(state)) };
}

const partial = (start: number, end: number) => new Response(archive.slice(start, end + 1), { status: 206 });

afterEach(() => vi.unstubAllGlobals());

describe('tiles on the map', () => {
  it('are not fetched before they are switched on, and lie under the marks', async () => {
    const { map, sources, heard } = opened(partial);
    sources.follow([{ ...tiles, visible: false }]);
    expect(asked).toBe(0);
    sources.follow([tiles]);
    await vi.waitFor(() => expect(heard).toMatchObject([{ kind: 'shown', facts: { countyField: 'county_code' } }]));
    expect(map.layers).toEqual(['land', 'tiles x things fill', 'tiles x things line', 'tiles x things circle', 'areas', 'names']);
    sources.follow([{ ...tiles, visible: false, counties: ['66000'] }]);
    expect(map.visibility.get('tiles x things circle')).toBe('none');
    expect(JSON.stringify(map.filters.get('tiles x things circle'))).toContain('66000');
    sources.follow([]);
    expect([map.layers, map.sources.size]).toEqual([['land', 'areas', 'names'], 0]);
  });

  it('are not added when they were taken away while they were opened', async () => {
    const { map, sources, heard } = opened(partial);
    sources.follow([tiles]);
    sources.follow([]);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect([map.sources.size, heard.length]).toEqual([0, 0]);
  });

  it('are tried again after a failure, when switched off and on', async () => {
    const { sources, heard } = opened(() => new Response('', { status: 404 }));
    sources.follow([tiles]);
    await vi.waitFor(() => expect(heard).toEqual([{ kind: 'failed', problem: 'not-found' }]));
    sources.follow([{ ...tiles, visible: false }]);
    sources.follow([{ ...tiles }]);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
  });
});
