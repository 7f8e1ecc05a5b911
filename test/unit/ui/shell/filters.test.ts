import { describe, expect, it } from 'vitest';
import { matchingCount } from '../../../../src/core/shown/shown-layers.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { activeFilters, remedies } from '../../../../src/ui/shell/active-filters.ts';
import { anyValue, clusterTypeOptions, countyOptions, grantFieldOptions, grantStatusOptions, grantYearOptions, regionGroups, siteKindGroups } from '../../../../src/ui/shell/filter-options.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const atlas = wholeAtlas();
const kind = siteKindGroups(atlas)[0]?.options[0]?.value ?? '';
const region = regionGroups(atlas)[0]?.options[0]?.value ?? '';
const status = grantStatusOptions(atlas)[0]?.value ?? '';
const field = grantFieldOptions(atlas)[1]?.value ?? '';

const everyFilter: ViewState = {
  ...defaultView,
  priorityIndustries: ['five-plus-two.biomedicine', 'five-plus-two.smart-machinery'],
  bases: ['stated'],
  regions: [region],
  counties: ['66000'],
  clusterTypes: ['manufacturing'],
  siteKinds: [kind],
  grantField: field,
  grantStatus: [status],
  grantYear: 2024,
  legendClass: 0,
};

describe('activeFilters', () => {
  it('has none in the default view', () => {
    expect(activeFilters(atlas, defaultView)).toEqual([]);
  });

  it('lists every filter by name in both languages, and removing them all gives the default view', () => {
    const active = activeFilters(atlas, everyFilter);
    expect(active).toHaveLength(11);
    expect(new Set(active.map((filter) => filter.facet)).size).toBe(10);
    for (const filter of active) {
      expect(filter.text.zh, filter.key).not.toBe('');
      expect(filter.text.en || filter.text.zh, filter.key).not.toMatch(/undefined|five-plus-two|66000/);
    }
    // One after another, as a person would: each removal starts from the view that the last one left.
    let view = everyFilter;
    for (let step = 0; step < 20; step += 1) {
      const next = activeFilters(atlas, view)[0];
      if (!next) break;
      const rest = { ...view, ...next.without };
      expect(activeFilters(atlas, rest).map((filter) => filter.key)).not.toContain(next.key);
      view = rest;
    }
    expect(view).toEqual(defaultView);
  });

  it('leaves out what has no name rather than show an id', () => {
    expect(activeFilters(atlas, { ...defaultView, counties: ['99999'], siteKinds: ['parks/none'] })).toEqual([]);
  });
});

describe('remedies', () => {
  const nothing: ViewState = { ...defaultView, priorityIndustries: ['five-plus-two.smart-machinery'], counties: ['09007'] };

  it('offers nothing while something is shown', () => {
    expect(remedies(atlas, defaultView)).toEqual([]);
    expect(remedies(atlas, { ...nothing, counties: [] })).toEqual([]);
  });

  it('tells for each filter what its removal alone would show, the most first', () => {
    expect(matchingCount(atlas, nothing)?.shown).toBe(0);
    const offered = remedies(atlas, nothing);
    expect(offered.map(({ filter }) => filter.key)).toEqual(['county:09007', 'priority:five-plus-two.smart-machinery']);
    for (const { filter, shown } of offered) expect(shown).toBe(matchingCount(atlas, { ...nothing, ...filter.without })?.shown);
    expect(offered[0]?.shown ?? 0).toBeGreaterThan(offered[1]?.shown ?? 0);
  });
});

describe('options of the filters', () => {
  it('have names in both languages and no value twice', () => {
    const lists = [countyOptions(atlas), clusterTypeOptions(), grantStatusOptions(atlas), grantFieldOptions(atlas), grantYearOptions(atlas), ...regionGroups(atlas).map((group) => group.options), ...siteKindGroups(atlas).map((group) => group.options)];
    for (const list of lists) {
      expect(list.length).toBeGreaterThan(1);
      expect(new Set(list.map((option) => option.value)).size).toBe(list.length);
      for (const option of list) {
        expect(option.text.zh).toMatch(/[\p{Script=Han}\d]/u);
        expect(option.text.en, option.value).not.toBe('');
        expect(option.text.en, option.value).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('offer the counties all, and "no limit" first where one choice is made', () => {
    expect(countyOptions(atlas)).toHaveLength(22);
    expect(grantFieldOptions(atlas)[0]?.value).toBe(anyValue);
    expect(grantYearOptions(atlas)[0]?.value).toBe(anyValue);
  });
});
