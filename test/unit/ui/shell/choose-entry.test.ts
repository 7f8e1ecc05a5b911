import { describe, expect, it } from 'vitest';
import { entriesFrom, searchTarget } from '../../../../src/core/search/entries.ts';
import { buildSearchIndex, search } from '../../../../src/core/search/search-index.ts';
import { boundsContain } from '../../../../src/core/geography/bounds.ts';
import { rankingOf } from '../../../../src/core/shown/ranking.ts';
import { nameOf } from '../../../../src/core/shown/names.ts';
import { markOf } from '../../../../src/core/shown/shown-layers.ts';
import { parseSubjectId, subjectId } from '../../../../src/core/subjects/subject.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { searchSources } from '../../../../src/stores/search-entries.ts';
import { layerOfSubject } from '../../../../src/core/shown/subject-on-map.ts';
import { boundsOfSubject, viewAfterChoosing } from '../../../../src/ui/shell/choose-entry.ts';
import { layerById } from '../../../../src/core/layers/index.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const atlas = wholeAtlas();
const sources = searchSources(atlas);
const entries = entriesFrom(sources);
const sectionOf = (code: string) => sources.industries.find((industry) => industry.code === code)?.sectionCode ?? code;
const chosen = (id: string) => {
  const target = searchTarget(id);
  if (!target) throw new Error(`${id} leads nowhere`);
  return viewAfterChoosing(atlas, defaultView, target, sectionOf);
};

describe('search entries of the shipped data', () => {
  it('have one entry for every county, township, cluster and corridor, and no id twice', () => {
    const count = (group: string) => entries.filter((entry) => entry.group === group).length;
    expect([count('county'), count('township')]).toEqual([22, 368]);
    expect(count('cluster')).toBe(atlas.tables.get('clusters')?.length);
    expect(count('corridor')).toBe(atlas.tables.get('corridors')?.length);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
  });

  it('lead somewhere, every one: a subject with the same name, an indicator with figures, or a programme', () => {
    const broken = entries.filter((entry) => {
      const patch = chosen(entry.id);
      if (entry.id.startsWith('industry:')) return rankingOf(atlas, { ...defaultView, ...patch }) === null;
      if (patch.selection) return nameOf(atlas, defaultView, patch.selection)?.zh !== entry.zh;
      return patch.programme === undefined;
    });
    expect(broken.map((entry) => entry.id)).toEqual([]);
  });

  it.each([
    ['台中', 'county:66000', 'zh-TW'],
    ['Taichung', 'county:66000', 'en'],
    ['大肚山', 'cluster:dadu-precision-machinery', 'zh-TW'],
    ['5+2', 'programme:five-plus-two', 'zh-TW'],
  ] as const)('%s finds %s first', (query, id, language) => {
    expect(search(buildSearchIndex(entries), query, { language }).best?.entry.id).toBe(id);
  });
});

describe('viewAfterChoosing', () => {
  it('selects a place and switches its layer on', () => {
    expect(chosen('industrial-park:no-matter')).toMatchObject({ page: 'explore', selection: 'industrial-park:no-matter' });
    expect(chosen('industrial-park:no-matter').layers).toContain('industrial-parks');
    expect(chosen('county:66000').layers).toEqual(defaultView.layers);
  });

  it('asks the location quotient of an industry, of its section where the industry has no counts', () => {
    expect(chosen('industry:29')).toMatchObject({ indicator: 'location-quotient', industry: '29', year: null });
    expect(chosen('industry:62')).toMatchObject({ industry: 'J' });
  });

  it('changes to the programme of a priority industry with its chip', () => {
    expect(chosen('priority:six-core.cybersecurity')).toMatchObject({ programme: 'six-core', priorityIndustries: ['six-core.cybersecurity'] });
    expect(chosen('programme:six-core')).toMatchObject({ programme: 'six-core', priorityIndustries: [] });
  });
});

describe('places of subjects', () => {
  it('have a layer that exists', () => {
    for (const { subject } of sources.places) {
      const parsed = parseSubjectId(subject);
      if (!parsed) throw new Error(subject);
      const layer = layerOfSubject(parsed);
      expect(layer === null || layerById(atlas.package, layer) !== undefined, subject).toBe(true);
    }
  });

  it('are shown with their surroundings', () => {
    const id = 'dadu-precision-machinery';
    const bounds = boundsOfSubject(atlas, defaultView, { kind: 'cluster', id });
    const mark = markOf(atlas, defaultView, subjectId('cluster', id));
    if (!bounds || !mark || !('position' in mark)) throw new Error('no place');
    expect(boundsContain(bounds, mark.position)).toBe(true);
    expect(bounds[2] - bounds[0]).toBeCloseTo(0.2, 6);
  });

  it('leave the home view for a county only when the map is elsewhere', () => {
    const county = { kind: 'county', id: '66000' } as const;
    expect(boundsOfSubject(atlas, defaultView, county)).toBeNull();
    expect(boundsOfSubject(atlas, { ...defaultView, camera: { longitude: 121, latitude: 25, zoom: 10 } }, county)).toEqual(atlas.countyPlaces.get('66000')?.bounds);
  });
});
