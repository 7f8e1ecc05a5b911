import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedAtlas } from '../../../scripts/prerender.ts';
import type { Atlas } from '../../../src/core/datasets/atlas.ts';
import type { DataPackage } from '../../../src/core/datasets/contract.ts';
import { parseTable } from '../../../src/core/datasets/table.ts';
import { manyMarks, markWith } from '../../../src/core/layers/mark.ts';
import { defaultView, type ViewState } from '../../../src/core/view/view-state.ts';
import { frameOf } from '../../../src/drawing/frame.ts';
import { drawMarkEmphasis } from '../../../src/drawing/mark-svg.ts';
import { layersLeftOut, mapOfView } from '../../../src/drawing/map-of-view.ts';

const sample: DataPackage = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'own-package', 'datapackage.json'), 'utf8'));
const topologies = { counties: null, townships: null, surroundings: null };
const view: ViewState = { ...defaultView, layers: [...defaultView.layers, 'sample-points'].sort() };

/** The shipped atlas with a layer of so many invented places. */
function atlasWith(count: number, without = 0): Atlas {
  const atlas = publishedAtlas();
  const resource = sample.resources.find(({ name }) => name === 'sample-points');
  if (!resource) throw new Error('The sample package has no points.');
  const rows = Array.from({ length: count }, (_, index) => `p${index},範例${index},,${120 + (index % 100) / 100},${23 + index / 10_000},66000`);
  for (let index = 0; index < without; index += 1) rows.push(`q${index},無處${index},,,,`);
  const table = parseTable(['id,name_zh,name_en,longitude,latitude,county_code', ...rows].join('\n'), resource);
  return { ...atlas, package: { ...atlas.package, resources: [...atlas.package.resources, resource] }, tables: new Map([...atlas.tables, ['sample-points', table]]) };
}

const drawnLayers = (atlas: Atlas, of: ViewState) => mapOfView(atlas, of, topologies).points.map((layer) => layer.layerId);

describe('mapOfView', () => {
  it('draws a layer of as many marks as can be drawn one by one', () => {
    const atlas = atlasWith(manyMarks);
    expect(mapOfView(atlas, view, topologies).points.find((layer) => layer.layerId === 'sample-points')?.marks).toHaveLength(manyMarks);
    expect(layersLeftOut(atlas, view)).toEqual([]);
  });

  it('leaves a larger layer out, names it, and draws the others as before', () => {
    const atlas = atlasWith(manyMarks + 1);
    expect(drawnLayers(atlas, view)).toEqual(drawnLayers(atlas, defaultView));
    expect(layersLeftOut(atlas, view).map((layer) => layer.title)).toEqual([{ zh: '範例地點', en: 'Sample places' }]);
  });

  it('draws a large table of which few rows have a place, each mark with its own words, enlarged too', () => {
    const marks = mapOfView(atlasWith(3, manyMarks), view, topologies).points.find((layer) => layer.layerId === 'sample-points')?.marks ?? [];
    expect(marks.map(({ name }) => name.zh)).toEqual(['範例0', '範例1', '範例2']);
    const [mark] = marks;
    if (!mark) throw new Error('Nothing is drawn.');
    const enlarged = markWith(mark, { radius: 9 });
    expect(enlarged).toMatchObject({ subject: 'point:sample-points/p0', name: { zh: '範例0' }, position: [120, 23], shape: 'dot', fill: mark.fill, countyCodes: ['66000'], radius: 9, visitors: false });
    const small = mapOfView(atlasWith(3), view, topologies).points.find((layer) => layer.layerId === 'sample-points')?.marks ?? [];
    expect(enlarged).toEqual({ ...small[0], radius: 9 });
    expect(drawMarkEmphasis(mark, frameOf([119, 21, 123, 26]), 'hover', '#111111')).toContain(`fill="${mark.fill}"`);
  });

  it('leaves nothing out of what is switched off', () => {
    expect(layersLeftOut(atlasWith(manyMarks + 1), defaultView)).toEqual([]);
  });
});
