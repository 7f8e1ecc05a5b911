import { describe, expect, it } from 'vitest';
import { analysesWanted, wantsPoints } from '../../../../src/core/analysis/analyses-wanted.ts';
import { pointAnalysis, pointsAsked } from '../../../../src/core/analysis/point-analysis.ts';
import { pointKey } from '../../../../src/core/analysis/point-results.ts';
import type { AreaPolygon } from '../../../../src/core/geography/area-polygons.ts';
import { layerById } from '../../../../src/core/layers/index.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const atlas = wholeAtlas();
const view: ViewState = { ...defaultView, profileTab: 'points' };
const square: AreaPolygon = { code: '66000010', polygon: [[[120, 23], [122, 23], [122, 25], [120, 25], [120, 23]]], bounds: [120, 23, 122, 25] };
const boundaries = { land: [square], townships: [square] };

describe('the points of a view', () => {
  it('are those with a place of their own; the others are counted and left out', () => {
    const asked = pointsAsked(atlas, view);
    const layer = layerById(atlas.package, 'industrial-parks');
    const marks = layer?.kind === 'points' ? layer.marks(atlas, view) : [];
    const placed = marks.filter((mark) => mark.precision === 'site' || mark.precision === 'approximate');
    expect(asked?.marks).toEqual(placed);
    expect(asked?.leftOut).toBe(marks.length - placed.length);
    expect(asked?.points).toHaveLength(2 * placed.length);
    expect(asked?.leftOut).toBeGreaterThan(0);
  });

  it('follow the filters', () => {
    const inTainan = pointsAsked(atlas, { ...view, counties: ['67000'] });
    expect(inTainan?.marks.length).toBeGreaterThan(20);
    expect(inTainan?.marks.every((mark) => mark.countyCodes.includes('67000'))).toBe(true);
  });

  it('wait for their layer, and a layer that is none has none', () => {
    expect(pointsAsked({ ...atlas, tables: new Map() }, view)).toBeNull();
    expect(pointsAsked(atlas, { ...view, pointsOf: 'corridors' })).toBeNull();
  });
});

describe('what is computed of them', () => {
  it('is asked while the tab or the layer is open, and not otherwise', () => {
    const names = (change: Partial<ViewState>) => analysesWanted(atlas, { ...view, ...change }, boundaries).map((analysis) => analysis.name);
    expect(names({})).toEqual(['point-groups', 'point-curve']);
    expect(names({ pointDrawing: 'hexagons' })).toEqual(['point-cells', 'point-groups', 'point-curve']);
    expect(names({ profileTab: 'industry' })).toEqual([]);
    expect(names({ profileTab: 'industry', layers: ['point-groups'] })).toEqual(['point-groups', 'point-curve']);
    expect(names({ selection: 'county:66000' })).toEqual([]);
    expect(wantsPoints({ ...view, page: 'data' })).toBe(false);
  });

  it('waits for the boundaries', () => {
    expect(pointAnalysis(atlas, view, 'point-groups', { land: [square], townships: [] })).toBeNull();
    expect(pointAnalysis(atlas, view, 'point-curve', { land: [], townships: [] })).not.toBeNull();
  });

  it('has a key of its settings alone: one question, one answer', () => {
    expect(pointKey({ ...view, language: 'en', selection: null, legendClass: 3 }, 'point-groups')).toBe(pointKey(view, 'point-groups'));
    for (const change of [{ pointDistanceMetres: 5000 }, { pointMinimum: 7 }, { pointsOf: 'universities' }, { counties: ['67000'] }, { priorityIndustries: ['five-plus-two.biomedicine'] }]) {
      expect(pointKey({ ...view, ...change }, 'point-groups')).not.toBe(pointKey(view, 'point-groups'));
    }
  });
});
