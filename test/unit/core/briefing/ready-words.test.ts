import { describe, expect, it } from 'vitest';
import { readyBriefing } from '../../../../src/core/briefing/ready/ready-briefings.ts';
import { sitesOf } from '../../../../src/core/datasets/sites.ts';
import { sitesIn } from '../../../../src/core/insights/sites-in.ts';
import { incubators } from '../../../../src/core/layers/incubators.ts';
import { innovationCentres } from '../../../../src/core/layers/innovation-centres.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const atlas = wholeAtlas();
const sceneOf = (id: string, number: number) => readyBriefing(atlas, id)?.scenes[number - 1];

describe('the words of ready briefings', () => {
  it('say how many of the things counted are in no county and on no map', () => {
    const marks = [incubators, innovationCentres].map((layer) => layer.marks(atlas, defaultView).length);
    const all = (['incubators', 'innovation-centres'] as const).map((table) => sitesOf(atlas, table).length);
    const point = sceneOf('national', 5)?.points.find(({ zh }) => zh.includes('沒有載明縣市'));
    expect(point?.zh).toContain(`${(all[0] ?? 0) - (marks[0] ?? 0)} 處育成中心`);
    expect(point?.zh).toContain(`${(all[1] ?? 0) - (marks[1] ?? 0)} 處創新中心`);
    expect(point?.en).toContain('incubators');
  });

  it('give the ends of the line that a length is of, and who joined them', () => {
    const { sentence } = sceneOf('national', 6) ?? {};
    expect(sentence?.zh).toMatch(/生技廊帶.*：從國家生技研究園區到南科路竹醫材聚落，直線相連共 \d+ 公里（.*由本資料連接）/);
    expect(sentence?.en).toMatch(/in straight legs from National Biotechnology Research Park to Luzhu medical device cluster \(.*joined by us\)/);
  });

  it('count no park system beside its bases, in lists and in sentences alike', () => {
    const listed = sitesIn(atlas, '10009').find(({ layer }) => layer.id === 'science-parks')?.sites ?? [];
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.map(({ name }) => name.zh)).not.toContain('中部科學園區');
    const scene = readyBriefing(atlas, 'county.10009')?.scenes.find(({ title }) => title.zh.includes('園區與據點'));
    expect(scene?.sentence.zh).toContain(`${listed.length} 處科學園區`);
  });
});
