import { describe, expect, it } from 'vitest';
import { publishedAtlas } from '../../../../scripts/prerender.ts';
import { matches } from '../../../../src/core/filters/filter.ts';
import { layersOf } from '../../../../src/core/layers/index.ts';
import { nameOf } from '../../../../src/core/shown/names.ts';
import { areaMarksOf, rankingOf } from '../../../../src/core/shown/ranking.ts';
import { filterOf } from '../../../../src/core/shown/shown-filter.ts';
import { chipCounts, layerCount, matchingCount, orderedLayers, shownLayers, visibleMarks } from '../../../../src/core/shown/shown-layers.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';

const atlas = publishedAtlas();
const everything: ViewState = { ...defaultView, layers: layersOf(atlas.package).map((layer) => layer.id) };
const machinery: ViewState = { ...everything, priorityIndustries: ['five-plus-two.smart-machinery'] };

describe('what is shown of the shipped data', () => {
  it('ranks the 22 counties, each once, highest first', () => {
    const ranking = rankingOf(atlas, defaultView);
    expect(new Set(ranking?.regions.map((region) => region.code)).size).toBe(22);
    const values = ranking?.regions.flatMap((region) => (region.value === null ? [] : [region.value])) ?? [];
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(ranking?.regions[0]?.rank?.rank).toBe(1);
    expect(ranking?.regions[0]?.name.zh).toBe('彰化縣');
  });

  it('colours exactly the regions of the ranking', () => {
    const ranking = rankingOf(atlas, defaultView);
    for (const area of areaMarksOf(atlas, defaultView) ?? []) expect(area.colour).toBe(ranking?.byCode.get(area.code)?.colour);
  });

  it('hatches what is missing and never colours it', () => {
    const growth: ViewState = { ...defaultView, indicator: 'establishment-growth', industry: '29' };
    const areas = areaMarksOf(atlas, growth) ?? [];
    const hatched = (hatch: string) => areas.filter((area) => area.hatch === hatch && area.colour === null).map((area) => area.code).toSorted();
    // 新北市 and 臺中市 are absent from the list of 2020; 連江縣 has no such factory at the first date, so there is nothing to grow from.
    expect(hatched('not-comparable')).toEqual(['65000', '66000']);
    expect(hatched('no-data')).toEqual(['09007']);
    expect(areas.filter((area) => area.hatch === null).every((area) => area.colour !== null)).toBe(true);
  });

  it('dims regions outside the filter and outside the clicked class', () => {
    const north: ViewState = { ...defaultView, counties: ['63000', '65000'] };
    expect(areaMarksOf(atlas, north)?.filter((area) => !area.dimmed).map((area) => area.code).toSorted()).toEqual(['63000', '65000']);
    const top: ViewState = { ...defaultView, legendClass: 6 };
    expect(areaMarksOf(atlas, top)?.filter((area) => !area.dimmed).map((area) => area.code)).toEqual(['10007']);
  });

  it('keeps the marks of a layer the same objects when a chip changes, so that only the mask is uploaded', () => {
    const before = shownLayers(atlas, everything);
    const after = shownLayers(atlas, machinery);
    after.points.forEach((layer, index) => expect(layer.marks).toBe(before.points[index]?.marks));
    after.lines.forEach((layer, index) => expect(layer.marks).toBe(before.lines[index]?.marks));
    expect(after.points.some((layer, index) => layer.mask !== before.points[index]?.mask)).toBe(true);
  });

  it('shows on the map exactly what the cards count', () => {
    for (const layer of orderedLayers(atlas, machinery)) {
      if (layer.kind === 'areas' || layer.kind === 'polygons') continue;
      const marks = layer.marks(atlas, machinery);
      const description = filterOf(atlas, machinery);
      expect(layerCount(atlas, machinery, layer)).toEqual({ shown: marks.filter((mark) => matches(description, mark)).length, total: marks.length });
    }
  });

  it('counts on a chip what choosing it shows', () => {
    const counts = chipCounts(atlas, everything, 'priority');
    for (const [id, count] of counts) expect(matchingCount(atlas, { ...everything, priorityIndustries: [id] })?.shown).toBe(count);
  });

  it('limits a link to the bases that are switched on', () => {
    const all = matchingCount(atlas, machinery)?.shown ?? 0;
    const stated = matchingCount(atlas, { ...machinery, bases: ['stated'] })?.shown ?? 0;
    expect(stated).toBeGreaterThan(0);
    expect(stated).toBeLessThan(all);
  });

  it('names everything that can be selected', () => {
    for (const mark of visibleMarks(atlas, everything).flat()) {
      if ('subject' in mark) expect(nameOf(atlas, everything, mark.subject as `county:${string}`)?.zh).toBeTruthy();
    }
    expect(nameOf(atlas, everything, 'county:99999')).toBeNull();
  });

  it('puts layers in the order of the view and the others where they were', () => {
    const order = orderedLayers(atlas, { ...defaultView, layerOrder: ['clusters', 'choropleth'] }).map((layer) => layer.id);
    expect(order.indexOf('clusters')).toBeLessThan(order.indexOf('choropleth'));
  });
});
