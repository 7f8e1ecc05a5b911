import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeTiles } from '../../../../scripts/make-tiles.ts';
import type { TilesFacts } from '../../../../src/core/tiles/remote-tiles.ts';
import { openTiles } from '../../../../src/map/tiles/open-tiles.ts';
import { geometriesOf, tileFilter, tileLayers } from '../../../../src/map/tiles/tile-style.ts';

const points = Array.from({ length: 4000 }, (_, index) => ({ longitude: 120 + (index % 63) / 40, latitude: 22 + Math.floor(index / 63) / 30, properties: { county_code: '66000', n: index } }));
const archive = makeTiles({ points, shapes: [], leftOut: new Map() }, { id: 'things', name: '東西', min: 4, max: 9 }).archive;

/** A host of one file. */
function host(answer: (range: readonly [number, number], whole: Uint8Array<ArrayBuffer>) => Response, whole: Uint8Array = archive): void {
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const [, start = '0', end = '0'] = /bytes=(\d+)-(\d+)/.exec(new Headers(init.headers).get('range') ?? '') ?? [];
    return answer([Number(start), Number(end)], new Uint8Array(whole));
  });
}

const partial = ([start, end]: readonly [number, number], whole: Uint8Array<ArrayBuffer>) => new Response(whole.slice(start, end + 1), { status: 206, headers: { 'content-length': String(Math.min(end + 1, whole.length) - start) } });

afterEach(() => vi.unstubAllGlobals());

describe('opening tiles by address', () => {
  it('reads what a host with ranges holds', async () => {
    host(partial);
    const { facts } = await openTiles('https://store.example/ok.pmtiles');
    expect(facts).toEqual({ name: '東西', layerIds: ['things'], countyField: 'county_code', countField: 'count', points: 4000 });
  });

  const pictures = archive.slice();
  pictures[99] = 2;
  const text = new TextEncoder().encode('hello');
  it.each([
    ['unreachable', () => { throw new TypeError('Failed to fetch'); }, archive],
    ['not-found', () => new Response('no', { status: 404 }), archive],
    ['not-found', () => new Response('no', { status: 403 }), archive],
    ['no-ranges', (_: unknown, whole: Uint8Array<ArrayBuffer>) => new Response(whole, { headers: { 'content-length': String(whole.length) } }), archive],
    ['no-ranges', (_: unknown, whole: Uint8Array<ArrayBuffer>) => new Response(whole), archive],
    ['not-pmtiles', () => new Response('<!doctype html>'.padEnd(40_000)), archive],
    ['not-pmtiles', partial, text],
    ['not-pmtiles', partial, archive.slice(0, 60)],
    ['not-pmtiles', () => new Response('', { status: 416 }), new Uint8Array()],
    ['not-vector', partial, pictures],
  ] as const)('says %s', async (problem, answer, whole) => {
    host(answer, whole);
    await expect(openTiles('https://store.example/a.pmtiles')).rejects.toMatchObject({ problem });
  });
});

describe('how tiles are drawn', () => {
  const facts: TilesFacts = { name: '', layerIds: ['things'], countyField: 'county_code', countField: null, points: null };
  const tiles = { id: 'x', url: 'https://store.example/a.pmtiles', colour: '#123456', visible: true, counties: ['66000'] };

  it('as areas, lines and points in one colour, under ids of their own', () => {
    const layers = tileLayers(tiles, facts);
    expect(layers.map(({ id, type }) => [id, type])).toEqual([['tiles x things fill', 'fill'], ['tiles x things line', 'line'], ['tiles x things circle', 'circle']]);
    expect(layers.map(({ id }) => geometriesOf(id)[0])).toEqual(['Polygon', 'LineString', 'Point']);
    expect(JSON.stringify(layers).match(/#123456/g)).toHaveLength(3);
  });

  it('limited to the counties of the view where the tiles name them', () => {
    expect(JSON.stringify(tileFilter(['Point'], ['66000'], facts))).toContain('[["to-string",["get","county_code"]],["literal",["66000"]]]'.slice(1, -1));
    expect(tileFilter(['Point'], null, facts)).toEqual(tileFilter(['Point'], ['66000'], { ...facts, countyField: null }));
  });
});
