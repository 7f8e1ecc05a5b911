/** Makes the bytes of the files that the cards of the second blind corpus describe. */
import { gzipSync } from 'node:zlib';
import { type CellObject, type Range, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { encodeText } from '../encode-text.ts';
import type { Card, CardRow, CardSheet } from './read-cards.ts';
import { squareAround } from './places.ts';
import { shapefile, topology, zipped } from './map-containers.ts';

function encode(text: string, options: ReadonlySet<string>): Uint8Array {
  const encoding = options.has('big5') ? 'big5' : options.has('utf16le') ? 'utf-16le-bom' : options.has('utf16be') ? 'utf-16be-bom' : options.has('bom') ? 'utf-8-bom' : 'utf-8';
  return encodeText(text, encoding);
}

function textFile(card: Card): string {
  const end = card.options.has('crlf') ? '\r\n' : card.options.has('cr') ? '\r' : '\n';
  return card.sheets.flatMap(sheet => sheet.rows.map(row => row.text.replaceAll('⇥', '\t') + end)).join('');
}

function cell(text: string): CellObject | undefined {
  if (text === '') return undefined;
  if (text.startsWith("'")) return { t: 's', v: text.slice(1) };
  const [, formula, cached = ''] = /^=(.*)#(\w+)$/.exec(text) ?? [];
  if (formula !== undefined) return cached === 'DIV' ? { t: 'e', v: 7, f: formula } : { t: 'n', v: Number(cached), f: formula };
  if (text === 'TRUE' || text === 'FALSE') return { t: 'b', v: text === 'TRUE' };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { t: 'n', v: Number(text) };
  return { t: 's', v: text.replaceAll('\\n', '\n') };
}

function worksheet(card: Card, sheet: CardSheet): WorkSheet {
  const result: WorkSheet = {};
  const grid = sheet.rows.map(row => row.text.split('|'));
  const formats = new Map(card.directives.filter(({ verb }) => verb === 'fmt').map(({ rest }) => [utils.decode_col(rest.slice(0, rest.indexOf(' '))), rest.slice(rest.indexOf(' ') + 1)]));
  grid.forEach((cells, r) => cells.forEach((text, c) => {
    const made = cell(text);
    if (!made) return;
    const format = formats.get(c);
    if (format !== undefined && made.t === 'n') made.z = format;
    result[utils.encode_cell({ r, c })] = made;
  }));
  const columns = Math.max(1, ...grid.map(cells => cells.length));
  result['!ref'] = card.directives.find(({ verb }) => verb === 'ref')?.rest ?? utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, grid.length - 1), c: columns - 1 } });
  result['!merges'] = card.directives.filter(({ verb }) => verb === 'merge').map(({ rest }): Range => utils.decode_range(rest));
  const hidden = card.directives.filter(({ verb }) => verb === 'hide').map(({ rest }) => utils.decode_col(rest));
  if (hidden.length > 0) result['!cols'] = Array.from({ length: columns }, (_, index) => ({ hidden: hidden.includes(index) }));
  return result;
}

function workbook(card: Card, bookType: 'xlsx' | 'xls' | 'ods' | 'fods'): Uint8Array {
  const book: WorkBook = utils.book_new();
  for (const sheet of card.sheets) utils.book_append_sheet(book, worksheet(card, sheet), sheet.name);
  if (card.sheets.some(sheet => sheet.hidden)) book.Workbook = { Sheets: card.sheets.map(sheet => ({ name: sheet.name, Hidden: sheet.hidden ? 1 : 0 })) };
  const bytes: unknown = write(book, { bookType: bookType === 'xls' ? 'biff8' : bookType, type: 'array', compression: true });
  return new Uint8Array(bytes as ArrayBuffer);
}

function properties(row: CardRow): Record<string, string | number> {
  const [words = ''] = row.text.split(' @ ');
  return Object.fromEntries(words.split(';').map(word => {
    const [key = '', value = ''] = word.split('=');
    return [key, /^[1-9]\d*$/.test(value) && !key.includes('CODE') ? Number(value) : value];
  }));
}

function geometry(row: CardRow): unknown {
  const [, where = ''] = row.text.split(' @ ');
  const [, shape, place = ''] = /^(square|multi):(.*)$/.exec(where) ?? [];
  if (where === 'null') return null;
  if (where === 'empty') return { type: 'Point', coordinates: [] };
  if (shape === 'square') return { type: 'Polygon', coordinates: [squareAround(place)] };
  if (shape === 'multi') return { type: 'MultiPoint', coordinates: squareAround(place).slice(0, 2) };
  return { type: 'Point', coordinates: where.split(' ').map(Number) };
}

function features(card: Card): unknown[] {
  return card.sheets.flatMap(sheet => sheet.rows.map(row => ({ type: 'Feature', properties: properties(row), geometry: geometry(row) })));
}

function geojson(card: Card): string {
  const crs = [...card.options].find(option => option.startsWith('crs='))?.slice(4);
  return JSON.stringify({
    type: 'FeatureCollection',
    ...(crs === undefined ? {} : { crs: { type: 'name', properties: { name: crs } } }),
    features: features(card),
  });
}

function kml(card: Card): string {
  const marks = card.sheets.flatMap(sheet => sheet.rows.map(row => {
    const { name, ...rest } = properties(row);
    const [, where = ''] = row.text.split(' @ ');
    const square = /^square:(.*)$/.exec(where)?.[1];
    const data = Object.entries(rest).map(([key, value]) => `<Data name="${key}"><value>${value}</value></Data>`).join('');
    const shape = square === undefined
      ? `<Point><coordinates>${where.split(' ').join(',')},0</coordinates></Point>`
      : `<Polygon><outerBoundaryIs><LinearRing><coordinates>${squareAround(square).map(at => at.join(',')).join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
    return `<Placemark><name>${name}</name>${data && `<ExtendedData>${data}</ExtendedData>`}${shape}</Placemark>`;
  })).join('\n');
  const space = card.options.has('plain') ? '' : ' xmlns="http://www.opengis.net/kml/2.2"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml${space}><Document><Folder>\n${marks}\n</Folder></Document></kml>\n`;
}

function plainFile(card: Card, type: string | undefined): Uint8Array {
  switch (type) {
    case 'xlsx': case 'xls': case 'ods': case 'fods': return workbook(card, type);
    case 'geojson': return encode(geojson(card), card.options);
    case 'kml': case 'kmz': return encode(kml(card), card.options);
    case 'topojson': return encode(topology(features(card)), card.options);
    case 'shp': return shapefile(features(card), card.options);
    default: return encode(textFile(card), card.options);
  }
}

/** The bytes of a card's file, the same at every call but for the time stamps that a zip container carries. */
export function fileOf(card: Card): Uint8Array {
  const type = /\.(\w+)$/.exec(card.name)?.[1];
  const plain = plainFile(card, type);
  if (card.options.has('gz')) return new Uint8Array(gzipSync(plain));
  return type === 'kmz' ? zipped('doc.kml', plain) : card.options.has('zip') ? zipped(card.name, plain) : plain;
}
