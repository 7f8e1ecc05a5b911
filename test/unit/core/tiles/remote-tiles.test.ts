import { describe, expect, it } from 'vitest';
import { tilesName } from '../../../../src/core/tiles/remote-tiles.ts';
import { tilesFacts } from '../../../../src/core/tiles/tiles-facts.ts';
import { tilesAddress, tilesProblems } from '../../../../src/core/tiles/tiles-problems.ts';

const page = 'https://map.example/atlas/';

describe('an address of tiles', () => {
  it('is made whole, and refused when it is none of the web', () => {
    expect(tilesAddress(' https://store.example/a.pmtiles ', page)).toBe('https://store.example/a.pmtiles');
    expect(tilesAddress('own/a.pmtiles', page)).toBe('https://map.example/atlas/own/a.pmtiles');
    for (const typed of ['', '  ', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://name:word@store.example/a', 'https://']) expect(tilesAddress(typed, page)).toBeNull();
  });

  it('is named by its last part', () => {
    expect(tilesName('https://store.example/x/%E5%B7%A5%E5%BB%A0.pmtiles?v=1')).toBe('工廠');
    expect(tilesName('https://store.example/')).toBe('store.example');
    expect(tilesName('https://store.example/%FF.pmtiles')).toBe('%FF.pmtiles');
  });
});

describe('what an archive says of itself', () => {
  it('is read where it is there', () => {
    const facts = tilesFacts({ name: '工廠', vector_layers: [{ id: 'a', fields: { county_code: 'String', count: 'Number' } }, { id: 'b', fields: {} }], cluster_atlas: { points: 7, count_field: 'count' } });
    expect(facts).toEqual({ name: '工廠', layerIds: ['a', 'b'], countyField: 'county_code', countField: 'count', points: 7 });
  });

  it.each([null, [], 'text', 3, {}, { vector_layers: 'x' }, { vector_layers: [null, 3, { id: 7, fields: [] }], cluster_atlas: { count_field: 'nowhere', points: Number.NaN }, name: {} }])('is empty for %j', (metadata) => {
    expect(tilesFacts(metadata)).toEqual({ name: '', layerIds: [], countyField: null, countField: null, points: null });
  });

  it('has a sentence for everything that can be wrong', () => {
    for (const { zh, en } of Object.values(tilesProblems)) expect([zh.endsWith('。'), en.endsWith('.')]).toEqual([true, true]);
  });
});
