import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { siteTables } from '../../../../src/core/datasets/sites.ts';
import { layersOf } from '../../../../src/core/layers/index.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const atlas = wholeAtlas();
const siteLayers = layersOf(atlas.package).flatMap((layer) => (layer.kind === 'points' && layer.id in siteTables ? [layer] : []));

/** Rows of the file itself that name neither a point nor a township nor a county. */
function rowsWithoutPlace(name: string): number {
  const resource = atlas.package.resources.find((known) => known.name === name);
  const rows = csvParse(readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'data', resource?.path ?? ''), 'utf8').replace(/^\uFEFF/, ''));
  const places = ['longitude', 'township_code', 'township_codes', 'county_code', 'county_codes'];
  // A system of science parks is drawn as its parks.
  return rows.filter((row) => !(name === 'science-parks' && row['level'] === 'system') && places.every((field) => !/\d/.test(row[field] ?? ''))).length;
}

describe('things without a known place', () => {
  it.each(siteLayers.map((layer) => [layer.id, layer] as const))('counts those of %s as the file has them', (name, layer) => {
    expect(layer.withoutPlace?.(atlas)).toBe(rowsWithoutPlace(name));
  });

  it('knows of incubators whose place no source states, and counts no science park system', () => {
    const of = (name: string) => siteLayers.find((layer) => layer.id === name)?.withoutPlace?.(atlas);
    expect(of('incubators')).toBe(10);
    expect(of('science-parks')).toBe(0);
  });

  it('counts none while the places of townships are on their way', () => {
    const waiting = { ...atlas, townshipPlaces: new Map() };
    for (const layer of siteLayers) {
      expect(layer.marks(waiting, defaultView)).toEqual([]);
      expect(layer.withoutPlace?.(waiting)).toBe(0);
    }
  });
});
