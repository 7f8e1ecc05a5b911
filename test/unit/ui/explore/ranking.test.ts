import { describe, expect, it } from 'vitest';
import { rankingOf } from '../../../../src/core/shown/ranking.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { countsByClass } from '../../../../src/core/shown/counts-by-class.ts';
import { industryAfter, indicatorsByGroup, viewWithIndicator, viewWithLevel } from '../../../../src/ui/explore/indicator-choices.ts';
import { paleColour, rankedItems } from '../../../../src/drawing/figures/ranking-items.ts';
import { sortedRegions, sortingAfter } from '../../../../src/ui/explore/ranking-table.ts';
import { indicatorById, indicatorsOf } from '../../../../src/core/indicators/index.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const atlas = wholeAtlas();

function ranking(patch: Partial<typeof defaultView> = {}) {
  const found = rankingOf(atlas, { ...defaultView, ...patch });
  if (!found) throw new Error('no ranking');
  return found;
}

describe('sortedRegions', () => {
  // Factories of 2020 lack two counties, so that missing figures are among the rows.
  const regions = ranking({ industry: '29', year: 2020 }).regions;

  it('keeps regions without a figure at the end, whichever way the figures run', () => {
    for (const column of ['rank', 'value'] as const) {
      for (const direction of ['ascending', 'descending'] as const) {
        const sorted = sortedRegions(regions, { column, direction }, 'zh-TW');
        const missing = sorted.filter((region) => region.value === null).length;
        expect(missing).toBeGreaterThan(0);
        expect(sorted.slice(-missing).every((region) => region.value === null)).toBe(true);
        const values = sorted.slice(0, -missing).map((region) => region.value ?? 0);
        const rising = (column === 'value') === (direction === 'ascending');
        expect(values).toEqual([...values].sort((a, b) => (rising ? a - b : b - a)));
      }
    }
  });

  it('sorts by the name of the language', () => {
    const names = sortedRegions(regions, { column: 'name', direction: 'ascending' }, 'en').map((region) => region.name.en);
    expect(names[0]).toBe('Changhua County');
    expect(names.at(-1)).toBe('Yunlin County');
  });

  it('turns round at the second press of a column and begins anew at another', () => {
    expect(sortingAfter({ column: 'rank', direction: 'ascending' }, 'rank')).toEqual({ column: 'rank', direction: 'descending' });
    expect(sortingAfter({ column: 'rank', direction: 'ascending' }, 'value')).toEqual({ column: 'value', direction: 'descending' });
  });
});

describe('rankedItems', () => {
  it('keeps the colours of the townships of the selected county alone', () => {
    const items = rankedItems(ranking({ level: 'township' }), 'county:66000');
    const coloured = items.filter((item) => item.colour !== paleColour);
    expect(coloured.length).toBeGreaterThan(20);
    expect(coloured.every((item) => item.subject.startsWith('township:66000'))).toBe(true);
    expect(items).toHaveLength(368);
  });

  it('turns what a filter leaves out pale, with its value', () => {
    const items = rankedItems(ranking({ counties: ['66000'] }), null);
    expect(items.filter((item) => item.colour !== paleColour).map((item) => item.subject)).toEqual(['county:66000']);
    expect(items.every((item) => item.value !== null)).toBe(true);
  });
});

describe('countsByClass', () => {
  it('adds up to all regions, whatever class is clicked', () => {
    for (const legendClass of [null, 0]) {
      const { counts, missing } = countsByClass(ranking({ industry: '29', year: 2020, legendClass }), null);
      expect(counts.reduce((sum, count) => sum + count, missing)).toBe(22);
      expect(missing).toBeGreaterThan(0);
    }
  });

  it('counts the townships of some counties only', () => {
    const { counts, missing } = countsByClass(ranking({ level: 'township' }), new Set(['09007']));
    expect(counts.reduce((sum, count) => sum + count, missing)).toBe(4);
  });
});

describe('choices of the indicator', () => {
  it('offers every indicator of a level exactly once', () => {
    for (const level of ['county', 'township'] as const) {
      const offered = indicatorsByGroup(atlas, level).flatMap(({ indicators }) => indicators.map((indicator) => indicator.id));
      expect(new Set(offered).size).toBe(offered.length);
      expect(offered).toHaveLength(indicatorsOf(atlas).filter((indicator) => indicator.levels.includes(level)).length);
    }
  });

  it('never leaves a view whose indicator cannot be computed', () => {
    for (const indicator of indicatorsOf(atlas)) {
      const level = indicator.levels[0] ?? 'county';
      for (const industry of ['C', '29', 'TOTAL', 'factories']) {
        const view = { ...defaultView, level, industry };
        const next = { ...view, ...viewWithIndicator(atlas, view, indicator.id) };
        expect(rankingOf(atlas, next), `${indicator.id} ${industry}`).not.toBeNull();
      }
    }
  });

  it('keeps an industry that can be asked for, and finds another where it cannot', () => {
    const quotient = indicatorById(atlas, 'location-quotient');
    if (!quotient) throw new Error('no location quotient');
    expect(industryAfter(atlas, quotient, '29')).toBe('29');
    expect(industryAfter(atlas, quotient, 'priority')).toBe('priority');
    expect(industryAfter(atlas, quotient, 'TOTAL')).toBe('C');
  });

  it('changes to an indicator that the other level has', () => {
    for (const indicator of indicatorsOf(atlas)) {
      for (const level of ['county', 'township'] as const) {
        const view = { ...defaultView, level: indicator.levels[0] ?? 'county', indicator: indicator.id };
        const next = { ...view, ...viewWithLevel(atlas, view, level) };
        expect(indicatorById(atlas, next.indicator)?.levels, `${indicator.id} at ${level}`).toContain(level);
      }
    }
  });
});
