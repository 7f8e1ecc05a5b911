import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { description, newSession, silent } from './session.ts';

const session = newSession();

/** Opens whatever it is; it must end in a preview or in a sentence, and a preview in a dataset. */
async function survives(content: BlobPart): Promise<boolean> {
  const read = await session.open({ file: new Blob([content]), name: 'a.csv' }, silent);
  if (!read.ok) {
    return read.why.zh !== '' && read.why.en !== '';
  }
  const dataset = session.finish({ description });
  return (dataset?.tables ?? []).every((table) => [...table.columns.values()].every((column) => column.values.length === table.length));
}

const cell = fc.oneof(
  fc.constantFrom('臺北市', '台中', '新竹', '桃園縣', '中山區', '總計', '註：', '113年', '1,234', '－', '', '0', '-1', '120.6', '24.1', '212000', '2674000', '製造業', '__proto__', 'constructor', '"', '=1+1', '<script>', '\u0000', 'NaN', 'Infinity'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const sheet = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 }).map((rows) => rows.map((row) => row.join(',')).join('\n'));

describe('whatever is opened', () => {
  it('as bytes', async () => {
    const starts = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0x1f, 0x8b], [0xd0, 0xcf, 0x11, 0xe0], [0xff, 0xfe], [0xef, 0xbb, 0xbf]);
    await fc.assert(fc.asyncProperty(starts, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
      expect(await survives(Uint8Array.from([...start, ...rest]))).toBe(true);
    }), { numRuns: 150 });
  });

  it('as a table of odd cells', async () => {
    await fc.assert(fc.asyncProperty(sheet, async (text) => {
      expect(await survives(text)).toBe(true);
    }), { numRuns: 250 });
  });

  it('as JSON of any shape', async () => {
    const geometry = fc.record({ type: fc.constantFrom('Point', 'Polygon', 'MultiPolygon', 'LineString', 'GeometryCollection', 'Nothing'), coordinates: fc.jsonValue(), geometries: fc.jsonValue() });
    const feature = fc.record({ type: fc.constant('Feature'), properties: fc.oneof(fc.constant(null), fc.dictionary(fc.string(), fc.jsonValue())), geometry: fc.oneof(fc.constant(null), geometry, fc.jsonValue()) });
    const file = fc.oneof(fc.jsonValue(), fc.record({ type: fc.constantFrom('FeatureCollection', 'Topology'), features: fc.oneof(fc.array(feature, { maxLength: 4 }), fc.jsonValue()), arcs: fc.constant([]), objects: fc.dictionary(fc.string(), fc.jsonValue()), crs: fc.jsonValue() }), fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 4 }));
    await fc.assert(fc.asyncProperty(file, async (value) => {
      expect(await survives(JSON.stringify(value))).toBe(true);
    }), { numRuns: 250 });
  });

  it('as KML with broken marks', async () => {
    const piece = fc.constantFrom('<kml>', '<Placemark>', '</Placemark>', '<name>', '</name>', '<Point>', '</Point>', '<coordinates>', '</coordinates>', '120.6,24.1', '<![CDATA[', ']]>', '&#x110000;', '&amp;', '<Data name="a">', '</Data>', '<value>', '</value>', '甲', '<', '>');
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const inner = pieces.join('');
      expect(await survives(`<kml>${inner}`)).toBe(true);
      expect(await survives(`<kml><Placemark><name>${inner}</name><Point><coordinates>120.6,24.1</coordinates></Point></Placemark></kml>`)).toBe(true);
    }), { numRuns: 150 });
  });
});
