import { describe, expect, it } from 'vitest';
import { linkedPriorities } from '../../../../src/core/shown/shown-layers.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { priorityIndustries } from '../../../../src/drawing/figures/priority-industries.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const atlas = wholeAtlas();
const view = { ...defaultView, layers: ['clusters', 'innovation-centres'] };
const circular = 'five-plus-two.circular';

describe('the numbers of things by priority industry', () => {
  it('are not known, and not 0, where nothing is recorded as linked', () => {
    expect(linkedPriorities(atlas, view).has(circular)).toBe(false);
    const figure = priorityIndustries.build(atlas, view, {}, { width: 430, height: null });
    const at = figure?.native?.categories.indexOf('循環經濟') ?? -1;
    expect(at).toBeGreaterThanOrEqual(0);
    expect(figure?.native?.series[0]?.values[at]).toBeNull();
    expect(figure?.table.rows[at]?.[1]).toBe('無資料');
    expect(figure?.notes.join('')).toContain('不明，不是 0');
  });

  it('are 0 where other filters leave nothing of what is linked', () => {
    const filtered = { ...view, counties: ['09007'] };
    expect(linkedPriorities(atlas, filtered)).toEqual(linkedPriorities(atlas, view));
    const values = priorityIndustries.build(atlas, filtered, {}, { width: 430, height: null })?.native?.series[0]?.values ?? [];
    expect(values).toContain(0);
    expect(values.filter((value) => value === null)).toHaveLength(1);
  });

  it('name the layers that they are of in their title', () => {
    expect(priorityIndustries.build(atlas, view, {}, { width: 430, height: null })?.title).toMatch(/（.*產業聚落.*）$/);
  });
});
