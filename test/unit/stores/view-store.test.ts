import { beforeEach, describe, expect, it } from 'vitest';
import { defaultView } from '../../../src/core/view/view-state.ts';
import { chooseProgramme, clearFilters, select, toggleFilter, toggleLayer, togglePriorityIndustry, viewStore } from '../../../src/stores/view-store.ts';

const view = () => viewStore.getState().view;

beforeEach(() => viewStore.getState().replace(defaultView));

describe('view store', () => {
  it('makes a history step for a choice and none for a refinement', () => {
    select('county:66000');
    expect(viewStore.getState().step).toBe('push');
    viewStore.getState().change({ camera: { longitude: 121, latitude: 24, zoom: 8 } }, 'replace');
    expect(viewStore.getState().step).toBe('replace');
  });

  it('does nothing when nothing changes', () => {
    const before = view();
    viewStore.getState().change({ language: before.language });
    expect(view()).toBe(before);
  });

  it('toggles chips and layers in a fixed order, so that equal views are equal', () => {
    togglePriorityIndustry('five-plus-two.smart-machinery');
    togglePriorityIndustry('five-plus-two.biomedicine');
    expect(view().priorityIndustries).toEqual(['five-plus-two.biomedicine', 'five-plus-two.smart-machinery']);
    toggleLayer('clusters');
    toggleLayer('clusters');
    expect(view().layers).toEqual([...defaultView.layers].sort());
  });

  it('drops the chips of another programme', () => {
    togglePriorityIndustry('five-plus-two.biomedicine');
    viewStore.getState().change({ industry: 'priority' });
    chooseProgramme('six-core');
    expect(view()).toMatchObject({ programme: 'six-core', priorityIndustries: [], industry: 'C' });
  });

  it('keeps at least one mapping basis', () => {
    toggleFilter('bases', 'stated');
    toggleFilter('bases', 'county');
    toggleFilter('bases', 'proposed');
    expect(view().bases).toEqual(['proposed']);
    toggleFilter('bases', 'stated');
    expect(view().bases).toEqual(['stated', 'proposed']);
  });

  it('clears what hides and keeps what shows', () => {
    select('county:66000');
    toggleFilter('counties', '66000');
    toggleFilter('clusterTypes', 'service');
    viewStore.getState().change({ legendClass: 2, grantField: 'digital-ai' });
    clearFilters();
    expect(view()).toEqual({ ...defaultView, selection: 'county:66000' });
  });
});
