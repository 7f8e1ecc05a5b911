import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyConfig } from '../../../src/core/config/site-config.ts';
import { addTiles, mayFetch, removeTiles, startTiles, tilesAnswered, tileStore, toggleTiles, typedAddresses } from '../../../src/stores/tile-store.ts';

const reload = vi.fn<() => void>();

beforeEach(() => {
  const kept = new Map<string, string>();
  reload.mockClear();
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) });
  vi.stubGlobal('location', { origin: 'https://map.example', reload });
  vi.stubGlobal('document', { baseURI: 'https://map.example/atlas/' });
});
afterEach(() => vi.unstubAllGlobals());

const config = { ...emptyConfig, tiles: [{ id: 'factories', name: { zh: '工廠', en: 'Factories' }, url: './f.pmtiles', attribution: '©' }] };

describe('tiles by address', () => {
  it('of the deployment are listed and switched off', () => {
    startTiles(config, []);
    expect(tileStore.getState().layers).toMatchObject([{ id: 'factories', url: 'https://map.example/atlas/f.pmtiles', visible: false, own: false }]);
    toggleTiles('factories');
    expect(tileStore.getState().layers[0]?.visible).toBe(true);
  });

  it('of a host that the policy allows are added at once, others by a reload', () => {
    startTiles(emptyConfig, ['https://store.example']);
    expect([mayFetch('https://map.example/a'), mayFetch('https://store.example/a'), mayFetch('https://else.example/a')]).toEqual([true, true, false]);
    addTiles('https://store.example/a.pmtiles');
    addTiles('https://store.example/a.pmtiles');
    expect([tileStore.getState().layers.length, reload.mock.calls.length]).toEqual([1, 0]);
    addTiles('https://else.example/b.pmtiles');
    expect([tileStore.getState().layers.length, reload.mock.calls.length]).toEqual([1, 1]);
    // The page begins again, with the new host in its policy.
    startTiles(emptyConfig, ['https://store.example', 'https://else.example']);
    expect(tileStore.getState().layers.map(({ url, visible }) => [url, visible])).toEqual([['https://store.example/a.pmtiles', true], ['https://else.example/b.pmtiles', true]]);
    removeTiles('typed https://store.example/a.pmtiles');
    expect(typedAddresses()).toEqual(['https://else.example/b.pmtiles']);
  });

  it('that failed are asked for again when switched on', () => {
    startTiles(config, []);
    toggleTiles('factories');
    tilesAnswered('factories', { kind: 'failed', problem: 'not-found' });
    toggleTiles('factories');
    expect(tileStore.getState().layers[0]).toMatchObject({ visible: false, state: { kind: 'asked' } });
  });

  it('survive what is not theirs in the storage', () => {
    for (const text of ['{', '7', '["not an address", 3]']) {
      sessionStorage.setItem('cluster-atlas tiles', text);
      expect(typedAddresses()).toEqual([]);
    }
  });
});
