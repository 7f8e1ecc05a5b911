import type { DataPackage, Field, Resource } from '../../../src/core/datasets/contract.ts';
import { isNumeric } from '../../../src/core/datasets/contract.ts';
import { readCsv } from '../../../src/core/datasets/csv-text.ts';
import type { Chance } from './chance.ts';

export interface Corruption {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly said: string;
}

interface Sheet {
  readonly resource: Resource;
  readonly path: string;
  readonly rows: string[][];
}

/** A kind of mistake. `always`: the rules must find it every time; the others may be left to the lock. */
export interface CorruptionKind {
  readonly name: string;
  readonly always: boolean;
  /** `null` when the mistake cannot be made in this table. */
  make(sheet: Sheet, chance: Chance): Uint8Array | null;
}

function csvCell(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function csvBytes(rows: readonly (readonly string[])[], delimiter = ','): Uint8Array {
  return new TextEncoder().encode(rows.map((row) => `${row.map(csvCell).join(delimiter)}\n`).join(''));
}

type CellChange = (value: string, sheet: Sheet, column: number, chance: Chance) => string | null;

/** A change of one cell, among the fields that fit; several cells are tried before giving up. */
function inCell(fits: (field: Field, resource: Resource) => boolean, change: CellChange): CorruptionKind['make'] {
  return (sheet, chance) => {
    const fields = sheet.resource.schema.fields.filter((field) => fits(field, sheet.resource));
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const field = chance.pick(fields);
      const row = sheet.rows[1 + chance.below(sheet.rows.length - 1)];
      if (!field || !row) return null;
      const column = sheet.resource.schema.fields.indexOf(field);
      const value = row[column] ?? '';
      const changed = change(value, sheet, column, chance);
      if (changed !== null && changed !== value) {
        row[column] = changed;
        return csvBytes(sheet.rows);
      }
    }
    return null;
  };
}

const anyField = () => true;
const figure = (field: Field) => isNumeric(field);
const code = (field: Field) => /(?:county|township)_code$/.test(field.name);
const required = (field: Field) => field.constraints?.required === true || field.name === 'source_ids';
const digitAt = (value: string, chance: Chance) => {
  const places = Array.from(value).flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  return chance.pick(places);
};

export const corruptionKinds: readonly CorruptionKind[] = [
  { name: 'blank a required cell', always: true, make: inCell(required, (value) => (value === '' ? null : '')) },
  { name: 'blank any cell', always: false, make: inCell(anyField, (value) => (value === '' ? null : '')) },
  {
    name: 'swap two digits',
    always: false,
    make: inCell(figure, (value, _sheet, _column, chance) => {
      const at = digitAt(value, chance);
      return at === undefined || !/\d/.test(value[at + 1] ?? '') ? null : value.slice(0, at) + (value[at + 1] ?? '') + (value[at] ?? '') + value.slice(at + 2);
    }),
  },
  {
    name: 'change a code',
    always: true,
    make: inCell(code, (value, _sheet, _column, chance) => (value === '' ? null : `${value.slice(0, -2)}${10 + chance.below(90)}9`)),
  },
  { name: 'drop the leading zero of a code', always: true, make: inCell(code, (value) => (value.startsWith('0') ? value.slice(1) : null)) },
  {
    name: 'drop a column',
    always: true,
    make: (sheet, chance) => {
      const column = chance.below(sheet.resource.schema.fields.length);
      return csvBytes(sheet.rows.map((row) => row.filter((_, index) => index !== column)));
    },
  },
  { name: 'add a column', always: true, make: (sheet) => csvBytes(sheet.rows.map((row, index) => [...row, index === 0 ? 'remark' : ''])) },
  {
    name: 'rename a column',
    always: true,
    make: (sheet, chance) => {
      const header = [...(sheet.rows[0] ?? [])];
      const column = chance.below(header.length);
      header[column] = `${header[column] ?? ''}2`;
      return csvBytes([header, ...sheet.rows.slice(1)]);
    },
  },
  {
    name: 'duplicate a row',
    always: true,
    make: (sheet, chance) => {
      const at = 1 + chance.below(sheet.rows.length - 1);
      return csvBytes([...sheet.rows.slice(0, at + 1), ...sheet.rows.slice(at)]);
    },
  },
  {
    name: 'delete a row',
    always: false,
    make: (sheet, chance) => {
      const at = 1 + chance.below(sheet.rows.length - 1);
      return csvBytes(sheet.rows.filter((_, index) => index !== at));
    },
  },
  {
    name: 'swap two rows',
    always: true,
    make: (sheet, chance) => {
      const at = 1 + chance.below(sheet.rows.length - 2);
      return sheet.rows.length < 3 ? null : csvBytes([...sheet.rows.slice(0, at), sheet.rows[at + 1] ?? [], sheet.rows[at] ?? [], ...sheet.rows.slice(at + 2)]);
    },
  },
  {
    name: 'swap neighbouring cells',
    always: false,
    make: (sheet, chance) => {
      const row = sheet.rows[1 + chance.below(sheet.rows.length - 1)] ?? [];
      const at = chance.below(row.length - 1);
      const [left = '', right = ''] = [row[at], row[at + 1]];
      if (left === right) return null;
      row[at] = right;
      row[at + 1] = left;
      return csvBytes(sheet.rows);
    },
  },
  {
    name: 'change the unit of a row',
    always: false,
    make: inCell(
      (field) => field.name === 'unit',
      (value, _sheet, _column, chance) => chance.pick(['persons', 'ntd', 'percent'].filter((unit) => unit !== value)) ?? null,
    ),
  },
  {
    name: 'misspell the unit of a row',
    always: true,
    make: inCell(
      (field) => field.name === 'unit',
      (value) => `${value}s`,
    ),
  },
  { name: 'stray quote', always: true, make: inStrayQuote },
  { name: 'semicolons for commas', always: true, make: (sheet) => csvBytes(sheet.rows, ';') },
  { name: 'tabs for commas', always: true, make: (sheet) => csvBytes(sheet.rows, '\t') },
  { name: 'bytes of Big5', always: true, make: inBig5 },
  { name: 'byte order mark', always: true, make: (sheet) => Uint8Array.from([0xef, 0xbb, 0xbf, ...csvBytes(sheet.rows)]) },
  {
    name: 'UTF-16',
    always: true,
    make: (sheet) => new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(new TextDecoder().decode(csvBytes(sheet.rows)), 'utf16le')])),
  },
  {
    name: 'full-width digits',
    always: true,
    make: inCell(figure, (value) => (/\d/.test(value) ? value.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))) : null)),
  },
  { name: 'thousands separators', always: true, make: inCell(figure, (value) => (/^\d{4,}$/.test(value) ? value.replace(/\B(?=(?:\d{3})+$)/g, ',') : null)) },
  { name: 'unit in the cell', always: true, make: inCell(figure, (value) => (/\d/.test(value) ? `${value}家` : null)) },
  {
    name: 'misspelt missing token',
    always: true,
    make: inCell(figure, (value, _sheet, _column, chance) => (value === '' ? null : (chance.pick(['n/a', '-', '…', 'supressed', 'NA', '無']) ?? null))),
  },
  {
    name: 'changed number',
    always: false,
    make: inCell(
      (field) => field.type === 'number' || field.type === 'integer',
      (value, _sheet, _column, chance) => (/^\d+$/.test(value) ? String(Number(value) + 1 + chance.below(9)) : null),
    ),
  },
  {
    name: 'number without its sign',
    always: false,
    make: inCell(
      (field) => field.type === 'number' || field.type === 'integer',
      (value) => (/^[1-9]/.test(value) ? `-${value}` : null),
    ),
  },
  { name: 'longitude and latitude swapped', always: true, make: inSwappedPoint },
  {
    name: 'point in another county',
    always: false,
    make: inCell(
      (field) => field.name === 'latitude',
      (value) => (value === '' ? null : Number(value) > 24 ? '22.6' : '25.05'),
    ),
  },
  {
    name: 'unknown source',
    always: true,
    make: inCell(
      (field) => field.name === 'source_ids',
      (value) => `${value}x`,
    ),
  },
  {
    name: 'source twice',
    always: true,
    make: inCell(
      (field) => field.name === 'source_ids',
      (value) => (value === '' ? null : `${value};${value.split(';')[0] ?? ''}`),
    ),
  },
  { name: 'cut off in the middle of a row', always: true, make: (sheet, chance) => csvBytes(sheet.rows).slice(0, -(2 + chance.below(6))) },
  { name: 'cut off after a row', always: false, make: (sheet) => (sheet.rows.length < 4 ? null : csvBytes(sheet.rows.slice(0, -1))) },
  {
    name: 'replacement character',
    always: true,
    make: inCell(
      (field) => field.name.endsWith('_zh'),
      (value) => (value === '' ? null : `${value.slice(0, -1)}\ufffd`),
    ),
  },
  {
    name: 'unknown value of a closed list',
    always: true,
    make: inCell(
      (field) => field.constraints?.enum !== undefined && !isNumeric(field),
      (value) => (value === '' ? null : `${value}-`),
    ),
  },
  {
    name: 'space after a value',
    always: true,
    make: inCell(
      (field) => field.type === 'string',
      (value) => (value === '' ? null : `${value} `),
    ),
  },
];

function inStrayQuote(sheet: Sheet, chance: Chance): Uint8Array | null {
  const lines = new TextDecoder().decode(csvBytes(sheet.rows)).split('\n');
  const at = 1 + chance.below(lines.length - 2);
  const line = lines[at] ?? '';
  if (line.includes('"') || line.length < 4) return null;
  const place = 1 + chance.below(line.length - 2);
  lines[at] = `${line.slice(0, place)}"${line.slice(place)}`;
  return new TextEncoder().encode(lines.join('\n'));
}

function inBig5(sheet: Sheet, chance: Chance): Uint8Array | null {
  const bytes = csvBytes(sheet.rows);
  const start = chance.below(bytes.length);
  const at = bytes.findIndex((byte, index) => index >= start && byte === 0x2c);
  // 聚 in Big5 is BB 45: a lead byte that UTF-8 never has in that place.
  return at < 0 ? null : Uint8Array.from([...bytes.subarray(0, at), 0xbb, 0x45, ...bytes.subarray(at)]);
}

function inSwappedPoint(sheet: Sheet, chance: Chance): Uint8Array | null {
  const fields = sheet.resource.schema.fields;
  const longitude = fields.findIndex((field) => field.name === 'longitude');
  const latitude = fields.findIndex((field) => field.name === 'latitude');
  const row = chance.pick(sheet.rows.slice(1).filter((cells) => (cells[longitude] ?? '') !== ''));
  if (longitude < 0 || latitude < 0 || !row) return null;
  [row[longitude], row[latitude]] = [row[latitude] ?? '', row[longitude] ?? ''];
  return csvBytes(sheet.rows);
}

/** One mistake of a kind in a table taken by chance among those where it can be made. */
export function corrupt(kind: CorruptionKind, contract: DataPackage, files: ReadonlyMap<string, Uint8Array>, chance: Chance): Corruption {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const resource = chance.pick(contract.resources);
    const bytes = resource && files.get(resource.path);
    if (!resource || !bytes) continue;
    const { rows } = readCsv(resource.path, new TextDecoder().decode(bytes));
    const changed = kind.make({ resource, path: resource.path, rows: rows.map((row) => [...row]) }, chance);
    if (changed && !Buffer.from(changed).equals(Buffer.from(bytes))) {
      return { path: resource.path, bytes: changed, said: `${kind.name} in ${resource.path}` };
    }
  }
  throw new Error(`No table takes the mistake "${kind.name}".`);
}
