import { describe, expect, it } from 'vitest';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { layersOf } from '../../../../src/core/layers/index.ts';
import { geojsonText } from '../../../../src/exporting/tables/geojson.ts';
import { layerDocument } from '../../../../src/exporting/tables/layer-document.ts';
import { resourceDocument } from '../../../../src/exporting/tables/resource-document.ts';
import { rowsInCounties } from '../../../../src/exporting/tables/row-places.ts';
import type { AboutTable } from '../../../../src/exporting/tables/source-sheet.ts';
import { rawRows, shippedAtlas } from '../../core/insights/shipped-atlas.ts';

const about: AboutTable = { title: { zh: '表', en: 'table' }, description: { zh: '說明', en: 'words' }, licences: [], asOf: '2016', caveats: [{ zh: '小心', en: 'mind' }], sources: [], link: 'http://x/' };

function table(name: string) {
  const found = shippedAtlas.tables.get(name);
  if (!found) throw new Error(name);
  return found;
}

describe('every table of the package', () => {
  it.each([...shippedAtlas.tables.keys()])('%s keeps all rows, with distinct heads and as many cells', (name) => {
    for (const language of ['zh-TW', 'en'] as const) {
      const { data, geometries } = resourceDocument(shippedAtlas, table(name), { rows: null, language, about });
      expect(data.rows.length).toBe(rawRows(name).length);
      expect(new Set(data.columns).size).toBe(data.columns.length);
      expect(data.rows.every((row) => row.length === data.columns.length)).toBe(true);
      expect(geometries === undefined || geometries.length === data.rows.length).toBe(true);
      expect(data.rows.flat().some((cell) => cell === 'undefined' || cell === 'null' || (typeof cell === 'number' && !Number.isFinite(cell)))).toBe(false);
    }
  });
});

describe('a table in a language', () => {
  it('has names with units at its head and names beside codes', () => {
    const english = resourceDocument(shippedAtlas, table('counties'), { rows: null, language: 'en', about });
    expect(english.data.columns).toContain('Land area (km²)');
    const chinese = resourceDocument(shippedAtlas, table('county-indicators'), { rows: [0], language: 'zh-TW', about });
    const at = (head: string) => chinese.data.rows[0]?.[chinese.data.columns.indexOf(head)];
    const raw = rawRows('county-indicators')[0];
    expect(at('縣市代碼')).toBe(raw?.['county_code']);
    expect(at('縣市代碼：名稱')).toBe(rawRows('counties').find((row) => row['county_code'] === raw?.['county_code'])?.['name_zh']);
    expect(at('數值')).toBe(Number(raw?.['value']));
    expect(chinese.data.columns).toContain('指標：名稱');
  });

  it('writes why a figure is missing, and nothing where it is simply not there', () => {
    const rows = rawRows('township-indicators');
    const row = rows.findIndex((cells) => Object.values(cells).includes('not-comparable'));
    expect(row).toBeGreaterThanOrEqual(0);
    expect(resourceDocument(shippedAtlas, table('township-indicators'), { rows: [row], language: 'en', about }).data.rows[0]).toContain('Not comparable');
  });

  it('limits rows to the counties asked for', () => {
    const wanted = new Set(['66000']);
    expect(rowsInCounties(table('township-industry'), wanted)?.length).toBe(rawRows('township-industry').filter((row) => row['township_code']?.startsWith('66000')).length);
    expect(rowsInCounties(table('sources'), wanted)).toBeNull();
  });
});

describe('a layer', () => {
  const question = { language: 'en' as const, about, topologies: { counties: null, townships: null } };
  const layers = layersOf(shippedAtlas.package);

  it.each(layers.map((layer) => layer.id))('%s can be taken away, whole and filtered', (id) => {
    const layer = layers.find((known) => known.id === id);
    if (!layer) throw new Error(id);
    const whole = layerDocument(shippedAtlas, defaultView, layer, { ...question, filtered: false });
    const part = layerDocument(shippedAtlas, { ...defaultView, counties: ['66000'] }, layer, { ...question, filtered: true });
    expect(whole?.geometries?.length).toBe(whole?.data.rows.length);
    expect(part?.data.rows.length ?? 0).toBeLessThanOrEqual(whole?.data.rows.length ?? 0);
    if (id === 'industrial-parks') expect(part?.data.rows.length).toBe(rawRows('industrial-parks').filter((row) => row['county_code'] === '66000' || row['county_codes']?.includes('66000')).length);
  });

  it('is GeoJSON by RFC 7946: longitude first, outer rings against the clock, no place as null', () => {
    const square = (turned: boolean) => {
      const ring = [[120, 23], [121, 23], [121, 24], [120, 24], [120, 23]];
      return turned ? ring.toReversed() : ring;
    };
    const text = geojsonText({
      title: 't',
      data: { name: 'data', columns: ['Name', '__proto__'], rows: [['a', 1], ['b', null], ['c', Number.NaN]] },
      sources: { name: 'sources', columns: ['Kind'], rows: [['x']] },
      geometries: [{ type: 'Polygon', coordinates: [square(true), square(false)] }, null, { type: 'Point', coordinates: [121.5, 25] }],
    });
    const { features, notes } = JSON.parse(text);
    expect(notes).toEqual(['x']);
    expect(features[0].geometry.coordinates).toEqual([square(false), square(true)]);
    expect(features[0].properties).toHaveProperty('Name', 'a');
    expect(Object.hasOwn(features[0].properties, '__proto__')).toBe(true);
    expect(features[1].geometry).toBeNull();
    expect(features[2].geometry.coordinates).toEqual([121.5, 25]);
  });
});
