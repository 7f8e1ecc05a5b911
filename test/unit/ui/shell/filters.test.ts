import { describe, expect, it } from 'vitest';
import { grantFieldsOf } from '../../../../src/core/datasets/grants.ts';
import { localSbir } from '../../../../src/core/layers/local-sbir.ts';
import { text } from '../../../../src/core/datasets/table.ts';
import { matchingCount } from '../../../../src/core/shown/shown-layers.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { activeFilters, remedies } from '../../../../src/ui/shell/active-filters.ts';
import { anyValue, clusterTypeOptions, countyOptions, grantFieldOptions, grantStatusOptions, grantYearOptions, regionGroups, siteKindGroups } from '../../../../src/ui/shell/filter-options.ts';
import { clearFilters, viewStore } from '../../../../src/stores/view-store.ts';
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

describe('the field of local SBIR', () => {
  const focus = atlas.tables.get('local-sbir-focus');
  const terms = atlas.tables.get('grant-field-terms');

  /** Counties that name a term of the field, row by row of the tables. */
  function countiesNaming(id: string): ReadonlySet<string> {
    if (!focus || !terms) throw new Error('The tables of local SBIR are absent.');
    const words = new Set(Array.from({ length: terms.length }, (_, row) => row).flatMap((row) => (text(terms, 'field_id', row) === id ? [text(terms, 'industry_zh', row)] : [])));
    return new Set(Array.from({ length: focus.length }, (_, row) => row).flatMap((row) => (words.has(text(focus, 'industry_zh', row)) ? [text(focus, 'county_code', row)] : [])));
  }

  it('is offered once for every field, with the number of counties that name it', () => {
    const options = grantFieldOptions(atlas).slice(1);
    expect(options.map((option) => option.value)).toEqual(grantFieldsOf(atlas).map(({ id }) => id));
    for (const { value, text: name } of options) {
      expect(name.zh).toContain(`（${countiesNaming(value).size} 縣市）`);
      expect(name.en).toContain(` (${countiesNaming(value).size} count`);
    }
  });

  it('leaves the marks of those counties only, stands among the filters by name, and goes with them', () => {
    const all = localSbir.marks(atlas, defaultView);
    for (const { id, name } of grantFieldsOf(atlas)) {
      const view: ViewState = { ...defaultView, grantField: id };
      const naming = countiesNaming(id);
      expect(localSbir.marks(atlas, view).map((mark) => mark.subject)).toEqual(all.filter((mark) => naming.has(mark.countyCodes[0] ?? '')).map((mark) => mark.subject));
      expect(activeFilters(atlas, view)).toEqual([{ key: `grant-field:${id}`, facet: 'grant-field', text: name, without: { grantField: null } }]);
      viewStore.getState().replace(view);
      clearFilters();
      expect(viewStore.getState().view).toEqual(defaultView);
    }
  });
});
