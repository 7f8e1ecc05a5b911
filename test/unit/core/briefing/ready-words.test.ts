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

  it('say in English that a name in Chinese has no known English form', () => {
    const han = /\p{Script=Han}/u;
    for (const [number, said] of [[5, /no English name is known/], [7, /no English name known/]] as const) {
      const scene = sceneOf('county.66000', number);
      const english = [scene?.sentence.en ?? '', ...(scene?.points ?? []).map(({ en }) => en), ...(number === 7 ? [scene?.notes.en ?? ''] : [])];
      const inChinese = english.filter((text) => han.test(text));
      expect(inChinese.length).toBeGreaterThan(0);
      for (const text of inChinese) expect(text).toMatch(said);
    }
  });

  it('count publishers in no note that the foot of the slide counts otherwise', () => {
    for (const { notes } of readyBriefing(atlas, 'national')?.scenes ?? []) expect(`${notes.zh}${notes.en}`).not.toMatch(/資料來源：[^。]*\d+ 個單位|Sources: [^.]*\d+ more/);
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
