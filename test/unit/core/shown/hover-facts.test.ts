import { describe, expect, it } from 'vitest';
import { missingSentences } from '../../../../src/core/measures/missing.ts';
import { rankingOf } from '../../../../src/core/shown/ranking.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { hoverFacts } from '../../../../src/core/shown/hover-facts.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const atlas = wholeAtlas();

describe('hoverFacts', () => {
  it('says name, value, rank and date of a county as the ranking has them', () => {
    const facts = hoverFacts(atlas, defaultView, 'county:66000');
    const region = rankingOf(atlas, defaultView)?.byCode.get('66000');
    expect(facts?.name.zh).toBe('臺中市');
    expect(facts?.value).toBe(region?.value?.toFixed(2));
    expect(facts?.rank).toEqual({ ...region?.rank, of: 22 });
    expect(facts?.asOf).toBe('2025-12');
  });

  it('says why a figure is missing, in the language of the view, and gives no rank', () => {
    const view = { ...defaultView, industry: '29', year: 2020, language: 'en' as const };
    const missing = rankingOf(atlas, view)?.regions.find((region) => region.missing !== null);
    const facts = missing ? hoverFacts(atlas, view, missing.subject) : null;
    expect(facts?.value).toBe(missing?.missing ? missingSentences[missing.missing].en : '');
    expect(facts?.rank).toBeNull();
  });

  it('names the county of a township, and gives no county figure as its own', () => {
    const facts = hoverFacts(atlas, defaultView, 'township:66000010');
    expect(facts?.within?.zh).toBe('臺中市');
    expect(facts?.value).toBeNull();
    expect(facts?.indicator).toBeNull();
  });

  it('says nothing of the indicator when its layer is off', () => {
    expect(hoverFacts(atlas, { ...defaultView, layers: ['clusters'] }, 'county:66000')).toMatchObject({ value: null, rank: null, indicator: null });
  });

  it('gives the summary of a mark, and nothing for what does not exist', () => {
    expect(hoverFacts(atlas, defaultView, 'cluster:dadu-precision-machinery')?.summary?.zh ?? '').toContain('型');
    expect(hoverFacts(atlas, defaultView, 'cluster:no-such-cluster')).toBeNull();
    expect(hoverFacts(atlas, defaultView, 'county:99999')).toBeNull();
  });
});
