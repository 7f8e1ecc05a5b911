import { describe, expect, it } from 'vitest';
import { resolveView, type KnownIds } from '../../../../src/core/view/resolve-view.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';

const known: KnownIds = {
  basemaps: new Set(['ground', 'none']),
  layers: new Set([...defaultView.layers, 'incubators', 'industrial-parks']),
  indicators: new Set(['location-quotient', 'establishment-count']),
  industries: new Set(['TOTAL', 'C', '29']),
  programmes: new Set(['five-plus-two', 'six-core']),
  priorityIndustries: new Set(['five-plus-two.biomedicine', 'six-core.cybersecurity']),
  regions: new Set(['north']),
  counties: new Set(['63000', '66000']),
  clusterTypes: new Set(['service']),
  siteKinds: new Set(['science-parks/base']),
  grantFields: new Set(['智慧機械']),
  grantStatus: new Set(['approved']),
  subjects: { county: new Set(['63000', '66000']) },
};

describe('resolving a view', () => {
  it('gives the same view back when all is known', () => {
    const view: ViewState = {
      ...defaultView,
      counties: ['63000'],
      regions: ['north'],
      industry: 'priority',
      selection: 'county:63000',
      opacity: { clusters: 0.5 },
    };
    const resolved = resolveView(view, known);
    expect(resolved.view).toBe(view);
    expect(resolved.notices).toEqual([]);
  });

  it('names the county that does not exist and shows the whole country', () => {
    const { view, notices } = resolveView({ ...defaultView, counties: ['99999'] }, known);
    expect(view).toEqual(defaultView);
    expect(notices).toEqual([
      {
        field: 'counties',
        value: '99999',
        text: {
          zh: '連結中的縣市「99999」不存在，已顯示全國。',
          en: 'The county “99999” in the link does not exist; the whole country is shown.',
        },
      },
    ]);
  });

  it('keeps what is left of a list', () => {
    const { view, notices } = resolveView(
      { ...defaultView, counties: ['66000', '99999'], layers: ['clusters', 'volcanoes'] },
      known,
    );
    expect(view.counties).toEqual(['66000']);
    expect(view.layers).toEqual(['clusters']);
    expect(notices.map(({ text }) => text.zh)).toEqual([
      '連結中的圖層「volcanoes」不存在，已略過。',
      '連結中的縣市「99999」不存在，已略過。',
    ]);
  });

  const single: readonly [Partial<ViewState>, keyof ViewState][] = [
    [{ basemap: 'mars' }, 'basemap'],
    [{ layers: ['volcanoes'] }, 'layers'],
    [{ indicator: 'luck' }, 'indicator'],
    [{ industry: 'Z' }, 'industry'],
    [{ programme: 'seven-seas' }, 'programme'],
    [{ priorityIndustries: ['five-plus-two.magic'] }, 'priorityIndustries'],
    [{ regions: ['atlantis'] }, 'regions'],
    [{ counties: ['00000'] }, 'counties'],
    [{ clusterTypes: ['secret'] }, 'clusterTypes'],
    [{ siteKinds: ['science-parks/moon'] }, 'siteKinds'],
    [{ grantField: '煉金' }, 'grantField'],
    [{ grantStatus: ['lost'] }, 'grantStatus'],
    [{ selection: 'county:00000' }, 'selection'],
  ];

  it.each(single)('%o falls back to the default with one notice', (change, field) => {
    const { view, notices } = resolveView({ ...defaultView, ...change }, known);
    expect(view).toEqual(defaultView);
    expect(notices.map((notice) => notice.field)).toEqual([field]);
    expect(notices[0]?.text.zh).toMatch(/^連結中的.+「.+」不存在，.+。$/);
    expect(notices[0]?.text.en).toMatch(/^The .+ “.+” in the link does not exist; .+\.$/);
  });

  it.each(single)('%o is not judged while nothing is loaded', (change) => {
    const view = { ...defaultView, ...change };
    expect(resolveView(view, {})).toEqual({ view, notices: [] });
  });

  it('does not judge subjects of a kind that is not loaded', () => {
    const view: ViewState = { ...defaultView, selection: 'incubator:ntu' };
    expect(resolveView(view, known).view).toBe(view);
  });

  it('says once that a layer does not exist, wherever it stands', () => {
    const { view, notices } = resolveView(
      {
        ...defaultView,
        layers: ['clusters', 'volcanoes'],
        layerOrder: ['volcanoes', 'clusters'],
        opacity: { volcanoes: 0.2, clusters: 0.5 },
      },
      known,
    );
    expect(notices).toHaveLength(1);
    expect(view).toEqual({
      ...defaultView,
      layers: ['clusters'],
      layerOrder: ['clusters'],
      opacity: { clusters: 0.5 },
    });
  });

  it('keeps the choice of no layer at all', () => {
    const view: ViewState = { ...defaultView, layers: [] };
    expect(resolveView(view, known).view).toBe(view);
  });
});
