import { describe, expect, it } from 'vitest';
import { readyBriefing } from '../../../../src/core/briefing/ready/ready-briefings.ts';
import { viewOfScene } from '../../../../src/core/briefing/scene-view.ts';
import type { Slide } from '../../../../src/core/briefing/slide.ts';
import type { Language } from '../../../../src/core/text.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { slideOfScene } from '../../../../src/drawing/briefing/scene-slide.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const atlas = wholeAtlas();

function slideOf(id: string, number: number, language: Language): Slide {
  const briefing = readyBriefing(atlas, id);
  const scene = briefing?.scenes[number - 1];
  if (!briefing || !scene) throw new Error(`no scene ${number} of ${id}`);
  return slideOfScene(atlas, briefing, scene, viewOfScene(scene, { ...defaultView, page: 'brief', language }), null);
}

describe('the large figures of a slide', () => {
  it('keep three digits, so that they agree with the exact ones in the sentence', () => {
    const values = (id: string, language: Language) => slideOf(id, 1, language).numbers.map(({ value }) => value);
    expect(values('county.66000', 'zh-TW')[1]).toBe('1.84 萬家工廠');
    expect(values('county.66000', 'en')[2]).toMatch(/^2\.8\d million persons$/);
    expect(values('national', 'en')[0]).toBe('1.63 million businesses');
  });
});

describe('the foot of a slide', () => {
  it('names publishers and dates of the large figures beside those of the map', () => {
    const yunlin = slideOf('county.10009', 1, 'zh-TW');
    expect(yunlin.source).toMatch(/^數字來源：.*經濟部.*；地圖來源：.+/);
    expect(yunlin.dataDate).toContain('2020年11月30日');
    expect(yunlin.dataDate).toMatch(/；地圖 \d{4}年/);
  });

  it('names them for charts, in English too', () => {
    const grants = slideOf('county.10009', 4, 'en');
    expect(grants.source).toMatch(/^Source of chart: .*China Daily News\. Source of map: /);
    expect(grants.dataDate).toMatch(/chart .*20\d\d.*; map /);
    const peers = slideOf('county.10009', 8, 'zh-TW');
    expect(peers.dataDate).toMatch(/圖表 2020年11月30日/);
    expect(peers.source).toMatch(/^圖表來源：[^；]*經濟部/);
  });

  it('says where a change in a point is from when the chart is of another register', () => {
    const change = slideOf('county.10009', 3, 'zh-TW');
    const factories = change.points.find((point) => point.includes('登記工廠數'));
    expect(factories ?? change.sentence).toMatch(/資料來源：.*經濟部/);
  });
});

describe('a native chart', () => {
  it('says which of its categories have no figure', () => {
    const [chart] = slideOf('county.10009', 4, 'zh-TW').charts;
    const empty = chart?.categories.filter((_, at) => chart.series.every(({ values }) => values[at] === null)) ?? [];
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.every((category) => category.endsWith('（無資料）'))).toBe(true);
    expect(chart?.categories.filter((category) => category.endsWith('（無資料）'))).toEqual(empty);
  });
});
