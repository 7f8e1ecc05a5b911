import { describe, expect, it } from 'vitest';
import { spatialAnalysis } from '../../../../src/core/analysis/spatial-analysis.ts';
import type { Atlas } from '../../../../src/core/datasets/atlas.ts';
import { rankingOf } from '../../../../src/core/shown/ranking.ts';
import { areaMarksOf } from '../../../../src/core/shown/ranking.ts';
import { isSpatialPending, spatialCategories, spatialShown } from '../../../../src/core/shown/spatial-shown.ts';
import { localMoran } from '../../../../src/core/statistics/local-moran.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const atlas = wholeAtlas();
const view: ViewState = { ...defaultView, level: 'township', spatialMethod: 'local-moran' };

/** The atlas once the worker has answered what the view asks. */
function answered(asked: ViewState): Atlas {
  const analysis = spatialAnalysis(atlas, asked, 'local-moran');
  if (analysis?.name !== 'local-moran') throw new Error('nothing asked');
  const { values, weights, permutations, seed } = analysis.request;
  return { ...atlas, results: new Map([[analysis.key, { name: 'local-moran', result: localMoran(values, weights, { permutations: Math.min(999, permutations), seed }) }]]) };
}

describe('where like values stand together', () => {
  it('is not there until it is computed, and the areas keep their values meanwhile', () => {
    expect(isSpatialPending(atlas, view)).toBe(true);
    expect(spatialShown(atlas, view)).toBeNull();
    expect(rankingOf(atlas, view)?.spatial).toBeNull();
    expect(isSpatialPending(atlas, { ...view, spatialMethod: 'values' })).toBe(false);
  });

  it('colours every township by its kind and hatches the islands', () => {
    const whole = answered(view);
    const shown = spatialShown(whole, view);
    if (!shown) throw new Error('no spatial map');
    const marks = areaMarksOf(whole, view) ?? [];
    const colours = new Set(spatialCategories['local-moran'].map((look) => look.colour));
    expect(marks).toHaveLength(368);
    for (const mark of marks) expect(mark.colour === null ? mark.hatch : colours.has(mark.colour)).toBeTruthy();
    // 南竿鄉 and 北竿鄉 have no neighbour; 烏坵鄉 has no business and so no quotient.
    for (const island of ['09007010', '09007020']) {
      expect(shown.islands).toContain(island);
      expect(marks.find((mark) => mark.code === island)?.hatch).toBe('no-data');
    }
    expect(shown.map.tests).toBe(marks.length - shown.islands.length - marks.filter((mark) => rankingOf(whole, view)?.byCode.get(mark.code)?.missing).length);
  });

  it('keeps the values in the ranking and the kind as the class that the legend limits the map to', () => {
    const whole = answered(view);
    const all = rankingOf(whole, view);
    const values = rankingOf(atlas, { ...view, spatialMethod: 'values' });
    expect(all?.regions.map((region) => region.value)).toEqual(values?.regions.map((region) => region.value));
    const highHigh = rankingOf(whole, { ...view, legendClass: 0 });
    const inFilter = highHigh?.regions.filter((region) => region.inFilter) ?? [];
    expect(inFilter.length).toBe(spatialShown(whole, view)?.map.categories.filter((category) => category === 'high-high').length);
    expect(inFilter.length).toBeGreaterThan(5);
    for (const region of inFilter) expect(region.colour).toBe(spatialCategories['local-moran'][0]?.colour);
  });

  it('calls fewer townships significant when p is adjusted, and more at a looser level', () => {
    const whole = answered(view);
    const significant = (change: Partial<ViewState>) => spatialShown(whole, { ...view, ...change })?.map.categories.filter((category) => category !== 'not-significant' && category !== 'no-neighbour' && category !== null).length ?? Number.NaN;
    expect(significant({ falseDiscovery: false })).toBeGreaterThan(significant({ falseDiscovery: true }));
    expect(significant({ falseDiscovery: false })).toBeGreaterThan(significant({ falseDiscovery: false, significance: '0.01' }));
  });

  it('asks anew when the neighbours or the indicator change, and not when only the level of significance does', () => {
    const key = (change: Partial<ViewState>) => spatialAnalysis(atlas, { ...view, ...change }, 'local-moran')?.key;
    expect(key({ significance: '0.01', falseDiscovery: false, legendClass: 2 })).toBe(key({}));
    expect(key({ neighbourRule: 'nearest-6' })).not.toBe(key({}));
    expect(key({ industry: 'G' })).not.toBe(key({}));
  });

  it('shows Gi* without a worker, by its standard deviates', () => {
    const asked: ViewState = { ...view, spatialMethod: 'getis-ord' };
    const shown = spatialShown(atlas, asked);
    expect(shown?.map.categories.filter((category) => category === 'hot').length).toBeGreaterThan(5);
    // 神岡區 has the highest quotient, among townships with high ones.
    const hottest = [...atlas.townshipPlaces.keys()].find((code) => rankingOf(atlas, asked)?.byCode.get(code)?.rank?.rank === 1);
    expect(shown?.statisticOf(hottest ?? '')).toBeGreaterThan(3);
    expect(isSpatialPending(atlas, asked)).toBe(false);
  });
});
