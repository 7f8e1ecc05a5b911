import { describe, expect, it } from 'vitest';
import { readyBriefing } from '../../../../src/core/briefing/ready/ready-briefings.ts';
import { viewOfScene } from '../../../../src/core/briefing/scene-view.ts';
import { titleOfView } from '../../../../src/drawing/sheet/sheet-words.ts';
import { layersOf } from '../../../../src/core/layers/index.ts';
import { textIn, type Language } from '../../../../src/core/text.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { sceneLegendSvg, sceneMapSvg } from '../../../../src/drawing/briefing/scene-map.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';
import { shippedTopologies } from '../../core/corridors/shipped-boundaries.ts';
import { parseTags } from '../well-formed.ts';

const atlas = wholeAtlas();
const topologies = { counties: shippedTopologies.counties, townships: shippedTopologies.townships, surroundings: null };
const size = { width: 540, height: 720 };

function viewsOf(id: string, language: Language): readonly ViewState[] {
  return (readyBriefing(atlas, id)?.scenes ?? []).map((scene) => viewOfScene(scene, { ...defaultView, page: 'brief', language }));
}

/** The words of a drawing, however they are broken into lines. */
const wordsOf = (svg: string) => [...svg.matchAll(/>([^<]+)</g)].map(([, text]) => text).join('').replaceAll(/[\s&;a-z]|\p{P}/gu, '');
const bare = (text: string) => text.replaceAll(/[\s&;a-z]|\p{P}/gu, '');

describe('the legend of a scene', () => {
  it.each([['county.66000', 'zh-TW'], ['national', 'en']] as const)('%s in %s names the indicator and every kind of mark of each map', (id, language) => {
    const views = viewsOf(id, language);
    expect(views).toHaveLength(8);
    for (const view of views) {
      const words = wordsOf(sceneLegendSvg(atlas, view, 'light'));
      if (view.layers.includes('choropleth')) expect(words).toContain(bare(textIn(titleOfView(atlas, view), language)));
      for (const layer of layersOf(atlas.package)) if (layer.kind !== 'areas' && !layer.companionOf && view.layers.includes(layer.id)) expect(words).toContain(bare(textIn(layer.title, language)));
    }
  });

  it('stands in the picture of a file, in the colours of its theme, and not in a thumbnail', () => {
    const [view] = viewsOf('county.66000', 'zh-TW');
    if (!view) throw new Error('no scene');
    const light = sceneMapSvg(atlas, topologies, view, 'light', size);
    const dark = sceneMapSvg(atlas, topologies, view, 'projector', size);
    expect(() => parseTags(light)).not.toThrow();
    expect(light).toContain('class="map-legend"');
    const key = dark.slice(dark.indexOf('class="map-legend"'));
    expect(key).toContain('#0d1b22');
    expect(key).not.toContain('"#33454e"');
    expect(sceneMapSvg(atlas, topologies, view, 'light', { ...size, small: true })).not.toContain('map-legend');
  });

  it('is of what the words are about: no colours of another subject beside grants and gaps', () => {
    const [, , , grants, , , gaps, peers] = viewsOf('county.10009', 'zh-TW');
    expect([grants?.layers, gaps?.layers].flat()).not.toContain('choropleth');
    expect(peers?.indicator).toBe('location-quotient');
    expect(peers?.industry).not.toBe(defaultView.industry);
  });
});
