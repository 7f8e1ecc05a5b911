import { describe, expect, it } from 'vitest';
import { rowLines, referred } from '../../../../src/core/insights/field-lines.ts';
import { siteTables } from '../../../../src/core/datasets/sites.ts';
import { siteHeadline } from '../../../../src/core/insights/site-headline.ts';
import { sitesIn } from '../../../../src/core/insights/sites-in.ts';
import { countyCodes, rawRows, shippedAtlas } from './shipped-atlas.ts';

const resources = [...Object.keys(siteTables), 'clusters', 'corridors', 'port-volumes', 'park-figures'];
const told = new Set(['id', 'name_zh', 'name_en', 'longitude', 'latitude', 'coordinate_precision', 'caveat_zh', 'caveat_en', 'source_ids', 'county_codes', 'township_codes', 'unit']);

describe('the fields of a row', () => {
  it.each(resources)('%s: every filled cell is said and every missing figure has its reason', (resource) => {
    const table = shippedAtlas.tables.get(resource);
    if (!table) throw new Error(`No table ${resource}.`);
    rawRows(resource).forEach((raw, row) => {
      const { lines, absent, sourceIds } = rowLines(shippedAtlas, table, row);
      const said = new Set(lines.map((line) => line.field));
      for (const field of table.resource.schema.fields) {
        const isTwin = field.name.endsWith('_en') && table.columns.has(field.name.replace(/_en$/, '_zh'));
        if (told.has(field.name) || isTwin) continue;
        expect([field.name, said.has(field.name)]).toEqual([field.name, raw[field.name] !== '']);
      }
      expect(absent.every((figure) => figure.title.zh !== '' && figure.title.en !== '')).toBe(true);
      expect(sourceIds.join(';')).toBe(raw['source_ids']);
      expect(lines.filter(({ content }) => content.kind === 'links' && content.links.length === 0)).toEqual([]);
    });
  });

  it('takes the unit of a long table from the row', () => {
    const table = shippedAtlas.tables.get('port-volumes');
    if (!table) throw new Error('No ports.');
    const raw = rawRows('port-volumes');
    const row = raw.findIndex((entry) => entry['unit'] === 'teu');
    expect(rowLines(shippedAtlas, table, row).lines.find((line) => line.field === 'value')?.content).toMatchObject({ kind: 'figure', unit: 'teu', value: Number(raw[row]?.['value']) });
  });

  it('names codes', () => {
    expect(referred(shippedAtlas, 'counties', 'county_code', '66000')).toEqual({ subject: 'county:66000', name: { zh: '臺中市', en: 'Taichung City' } });
    expect(referred(shippedAtlas, 'counties', 'county_code', '00000')).toBeNull();
  });
});

describe('lists of sites', () => {
  it('hold every row of a county once', () => {
    for (const code of countyCodes) {
      const parks = sitesIn(shippedAtlas, code).find((group) => group.layer.id === 'industrial-parks');
      expect(parks?.sites).toHaveLength(rawRows('industrial-parks').filter((row) => row['county_code'] === code).length);
      const clusters = sitesIn(shippedAtlas, code).find((group) => group.layer.id === 'clusters');
      expect(clusters?.sites).toHaveLength(rawRows('clusters').filter((row) => row['county_codes']?.split(';').includes(code)).length);
    }
  });

  it('head every site with a sentence', () => {
    for (const resource of Object.keys(siteTables)) {
      const table = shippedAtlas.tables.get(resource);
      if (!table) throw new Error(`No table ${resource}.`);
      for (let row = 0; row < table.length; row += 1) {
        const { zh, en } = siteHeadline(shippedAtlas, table, row, []);
        expect(zh).toMatch(/^[^，。]+.*。$/);
        expect(en).toMatch(/^\S.*\.$/);
      }
    }
  });
});
