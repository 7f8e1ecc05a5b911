import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';
import { addScene } from '../../../../src/core/briefing/briefing-edits.ts';
import { briefingSchema } from '../../../../src/core/briefing/briefing-schema.ts';
import { captureScene, proposedFigures } from '../../../../src/core/briefing/capture-scene.ts';
import { boundsOfSubject, sceneCamera, sideOfText } from '../../../../src/core/briefing/scene-place.ts';
import { viewOfScene } from '../../../../src/core/briefing/scene-view.ts';
import { clustersOf } from '../../../../src/core/datasets/clusters.ts';
import { countyByCode } from '../../../../src/core/datasets/counties.ts';
import { sceneBounds } from '../../../../src/core/briefing/scene-camera.ts';
import { clusterHeadline } from '../../../../src/core/insights/cluster-headline.ts';
import { regionHeadline } from '../../../../src/core/insights/county-headline.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { briefingOf } from './arbitrary-briefing.ts';

const atlas = wholeAtlas();
const view = (patch: Partial<ViewState>): ViewState => ({ ...defaultView, ...patch });

describe('a captured scene', () => {
  it('names the county and the indicator, and says the headline of the profile', () => {
    const scene = captureScene(atlas, view({ selection: 'county:66000', industry: '25', language: 'en', page: 'explore', camera: { longitude: 121, latitude: 24, zoom: 8 } }));
    expect(scene.title).toEqual({ zh: '臺中市：金屬製品製造業的區位商數', en: 'Taichung City: fabricated metal products, location quotient' });
    expect(scene.sentence).toEqual(regionHeadline(atlas, '66000'));
    expect(scene.view).toBe('v=1&at=24,121,8&sic=25&sel=county:66000');
    expect(scene).toMatchObject({ figures: [{ figure: 'county-quotients', parameters: { county: '66000' } }], numbers: true, textSide: 'right' });
  });

  it('names the indicator and its filters where nothing is selected, with the ranking', () => {
    const scene = captureScene(atlas, view({ regions: ['six-regions-central'], priorityIndustries: ['five-plus-two.smart-machinery'] }));
    expect(scene.title.zh).toBe('精密智慧新核心（中彰投雲）、智慧機械：製造業的區位商數');
    expect(scene.sentence.zh).toMatch(/^最高為彰化縣/);
    expect(scene.figures).toEqual([{ figure: 'ranking', parameters: {} }]);
  });

  it('says the length of a corridor, the facts of a cluster, and what a park is', () => {
    const corridor = captureScene(atlas, view({ selection: 'corridor:semicon-s-corridor' }));
    expect(corridor.title.zh).toBe('半導體S廊帶（大南方新矽谷）');
    expect(corridor.sentence.zh).toMatch(/^從嘉義科學園區到屏東科學園區，串起 8 個地點，直線相連共 122 公里；兩側 10 公里內收錄 5 處科學園區/);
    expect(corridor.figures[0]).toEqual({ figure: 'corridor-profile', parameters: { corridor: 'semicon-s-corridor' } });
    const [first] = clustersOf(atlas);
    if (!first) throw new Error('no clusters');
    expect(captureScene(atlas, view({ selection: `cluster:${first.id}` })).sentence).toEqual(clusterHeadline(atlas, first));
    expect(captureScene(atlas, view({ selection: 'science-park:hsp-biomedical' })).sentence.zh).toMatch(/新竹縣/);
  });

  it('takes the tab of the county and the table of the comparison', () => {
    expect(proposedFigures(view({ selection: 'county:66000', profileTab: 'gaps' }))[0]?.figure).toBe('county-gaps');
    expect(proposedFigures(view({ page: 'compare', compared: ['county:66000', 'county:67000'] }))[0]?.figure).toBe('compare-table');
    expect(proposedFigures(view({ layers: ['clusters'] }))).toEqual([]);
  });

  it('is sound once it has its place, and shows the view again', () => {
    for (const selection of [null, 'county:09007', 'township:66000010', 'corridor:dadu-golden-valley'] as const) {
      const taken = view({ selection });
      const briefing = addScene(briefingOf(), captureScene(atlas, taken));
      expect(v.is(briefingSchema, briefing)).toBe(true);
      expect(viewOfScene({ view: briefing.scenes[0]?.view ?? '' }, defaultView)).toEqual(taken);
    }
  });

  it('is empty in words, not broken, while tables are loading', () => {
    const scene = captureScene({ ...atlas, tables: new Map() }, view({ selection: 'county:66000' }));
    expect([scene.sentence, scene.title.zh]).toEqual([{ zh: '', en: '' }, '臺灣產業聚落']);
  });
});

describe('the camera of a scene', () => {
  it('shows every county whole beside the words', () => {
    for (const code of countyByCode(atlas).keys()) {
      const bounds = boundsOfSubject(atlas, defaultView, `county:${code}`);
      if (!bounds) throw new Error(code);
      const [west, south, east, north] = sceneBounds(sceneCamera(bounds));
      expect(bounds[0]).toBeGreaterThan(west);
      expect(bounds[1]).toBeGreaterThan(south);
      expect(bounds[2]).toBeLessThan(east);
      expect(bounds[3]).toBeLessThan(north);
    }
  });

  it('puts the words on the far side of what is selected', () => {
    expect(sideOfText(atlas, view({ selection: 'county:10015' }))).toBe('left');
    expect(sideOfText(atlas, view({ selection: 'county:67000' }))).toBe('right');
    expect(sideOfText(atlas, view({}))).toBe('left');
  });
});
