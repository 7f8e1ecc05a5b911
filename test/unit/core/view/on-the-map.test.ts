import { describe, expect, it } from 'vitest';
import { subjectOnMap } from '../../../../src/core/shown/subject-on-map.ts';
import { indicatorOnMap, withLayer } from '../../../../src/core/view/on-the-map.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';

describe('showing on the map', () => {
  it('switches the colours on, with all their classes and the values themselves', () => {
    const view = { ...defaultView, layers: ['clusters'], legendClass: 3, spatialMethod: 'getis-ord' as const };
    expect({ ...view, ...indicatorOnMap(view, { indicator: 'location-quotient', industry: 'C', level: 'township', year: 2025 }) }).toMatchObject({
      layers: ['choropleth', 'clusters'], legendClass: null, spatialMethod: 'values', indicator: 'location-quotient', industry: 'C', level: 'township', year: 2025,
    });
  });

  it('leaves the layers that are on as they are', () => {
    expect(withLayer(defaultView.layers, 'choropleth')).toBe(defaultView.layers);
    expect(withLayer(['b', 'c'], 'a')).toEqual(['a', 'b', 'c']);
  });
});

describe('selecting on the map', () => {
  it('switches on the layer that draws the thing', () => {
    const view = { ...defaultView, page: 'data' as const, layers: ['choropleth'] };
    expect(subjectOnMap(view, 'incubator:x')).toEqual({ page: 'explore', selection: 'incubator:x', layers: ['choropleth', 'incubators'] });
    expect(subjectOnMap(view, 'county:66000').layers).toBe(view.layers);
  });
});
