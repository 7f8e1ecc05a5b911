import { describe, expect, it } from 'vitest';
import { emptyConfig, readConfig, remoteOrigins } from '../../../../src/core/config/site-config.ts';

const raster = { id: 'tiles', type: 'raster', name: { zh: '圖磚', en: 'Tiles' }, tiles: ['https://tiles.example/{z}/{x}/{y}.png'], attribution: '© example' };

describe('config.json', () => {
  it('takes title, view, basemaps and packages', () => {
    const { config, problems } = readConfig({ title: { zh: '甲', en: 'A' }, view: 'v=1&lang=en', basemaps: [raster], packages: ['./own/datapackage.json'] });
    expect(problems).toEqual([]);
    expect(config).toMatchObject({ title: { zh: '甲', en: 'A' }, view: 'v=1&lang=en', packages: ['./own/datapackage.json'] });
    expect(config.basemaps[0]).toMatchObject({ id: 'tiles', type: 'raster', maxzoom: 19 });
  });

  it('leaves out what cannot be used and says which', () => {
    const { config, problems } = readConfig({ basemaps: [{ type: 'raster' }, raster, { ...raster, id: 'style', type: 'style' }] });
    expect(config.basemaps.map((basemap) => basemap.id)).toEqual(['tiles']);
    expect(problems.map((problem) => problem.zh)).toEqual([expect.stringContaining('第 1 個底圖'), expect.stringContaining('第 3 個底圖')]);
  });

  it.each([null, [], 'text', 7])('falls back to the built-in settings for %j', (json) => {
    const { config, problems } = readConfig(json);
    expect(config).toEqual(emptyConfig);
    expect(problems).toHaveLength(1);
  });

  it('takes tile layers and leaves out those without an address', () => {
    const { config, problems } = readConfig({ tiles: [{ id: 'factories', name: { zh: '工廠' }, url: './factories.pmtiles', attribution: '© 某' }, { id: 'x', name: { zh: '甲' } }] });
    expect(config.tiles).toEqual([{ id: 'factories', name: { zh: '工廠', en: '工廠' }, url: './factories.pmtiles', attribution: '© 某' }]);
    expect(problems.map((problem) => problem.zh)).toEqual([expect.stringContaining('第 2 個圖磚圖層')]);
    expect(remoteOrigins({ ...config, tiles: [{ id: 'a', name: { zh: '', en: '' }, url: 'https://store.example/a.pmtiles', attribution: '' }] }, 'https://map.example/', ['https://typed.example/b.pmtiles', 'https://map.example/c.pmtiles'])).toEqual(['https://store.example', 'https://typed.example']);
  });

  it('names only foreign hosts of basemaps for the content policy', () => {
    const { config } = readConfig({ basemaps: [raster, { ...raster, id: 'own', tiles: ['./tiles/{z}/{x}/{y}.png'] }] });
    expect(remoteOrigins(config, 'https://map.example/atlas/')).toEqual(['https://tiles.example']);
  });
});
