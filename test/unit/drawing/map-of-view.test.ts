import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedAtlas } from '../../../scripts/prerender.ts';
import type { Atlas } from '../../../src/core/datasets/atlas.ts';
import type { DataPackage } from '../../../src/core/datasets/contract.ts';
import { parseTable } from '../../../src/core/datasets/table.ts';
import { manyMarks } from '../../../src/core/layers/mark.ts';
import { defaultView, type ViewState } from '../../../src/core/view/view-state.ts';
import { layersLeftOut, mapOfView } from '../../../src/drawing/map-of-view.ts';

const sample: DataPackage = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'own-package', 'datapackage.json'), 'utf8'));
const topologies = { counties: null, townships: null, surroundings: null };
const view: ViewState = { ...defaultView, layers: [...defaultView.layers, 'sample-points'].sort() };

/** The shipped atlas with a layer of so many invented places. */
function atlasWith(count: number): Atlas {
  const atlas = publishedAtlas();
  const resource = sample.resources.find(({ name }) => name === 'sample-points');
  if (!resource) throw new Error('The sample package has no points.');
  const rows = Array.from({ length: count }, (_, index) => `p${index},範例${index},,${120 + (index % 100) / 100},${23 + index / 10_000},66000`);
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

  it('leaves nothing out of what is switched off', () => {
    expect(layersLeftOut(atlasWith(manyMarks + 1), defaultView)).toEqual([]);
  });
});
