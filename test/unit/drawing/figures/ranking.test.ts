import { describe, expect, it } from 'vitest';
import { rankingOf } from '../../../../src/core/shown/ranking.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { ranking } from '../../../../src/drawing/figures/ranking.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const atlas = wholeAtlas();
const size = { width: 430, height: 290 };

describe('the ranking of a briefing', () => {
  it.each([['location-quotient', 'C', '金門縣', '0.11'], ['establishment-growth', 'TOTAL', '澎湖縣', '−18.2%']])('has every county of %s, also the lowest that the sentence names, with its figure', (indicator, industry, lowest, value) => {
    const view = { ...defaultView, indicator, industry };
    const figure = ranking.build(atlas, view, {}, size);
    expect(figure?.native?.categories).toHaveLength(rankingOf(atlas, view)?.counted ?? Number.NaN);
    expect(figure?.native?.categories.at(-1)).toBe(lowest);
    const values = [...(figure?.chart?.svg ?? '').matchAll(/class="bar-value"[^>]*>([^<]+)</g)].map(([, text]) => text);
    expect(values).toHaveLength(figure?.native?.categories.length ?? Number.NaN);
    expect(values.at(-1)).toBe(value);
  });

  it('says in its title when townships are left out', () => {
    const figure = ranking.build(atlas, { ...defaultView, level: 'township' }, {}, size);
    expect(figure?.title).toMatch(/（有數值的 3\d\d 個中列出 12 個）$/);
  });
});
