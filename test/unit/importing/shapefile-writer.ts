import type { Position } from '../../../src/core/geography/bounds.ts';

type Rings = readonly (readonly Position[])[];

export interface WrittenShape {
  readonly type: number;
  /** Of a point its one position; of a list of points each as a part of its own. */
  readonly parts: Rings;
}

/** Bytes of the extra figures that Z and M variants put behind the coordinates. */
function extra(type: number, points: number): number {
  const each = 16 + points * 8;
  return type > 20 ? each : type > 10 ? each * 2 : 0;
}

function content({ type, parts }: WrittenShape): DataView {
  const points = parts.flat();
  const kind = type % 10;
  const single = kind === 1;
  const lists = kind === 8;
  const head = type === 0 ? 4 : single ? 4 : lists ? 40 : 44 + parts.length * 4;
  const view = new DataView(new ArrayBuffer(head + points.length * 16 + (single ? (type > 20 ? 8 : type > 10 ? 16 : 0) : type === 0 ? 0 : extra(type, points.length))));
  view.setInt32(0, type, true);
  if (!single && type !== 0) {
    view.setInt32(head - 4 - (lists ? 0 : parts.length * 4), points.length, true);
    if (!lists) {
      view.setInt32(36, parts.length, true);
      let start = 0;
      parts.forEach((part, at) => {
        view.setInt32(44 + at * 4, start, true);
        start += part.length;
      });
    }
  }
  points.forEach(([x, y], at) => {
    view.setFloat64(head + at * 16, x, true);
    view.setFloat64(head + at * 16 + 8, y, true);
  });
  return view;
}

/** A `.shp` file of made-up shapes. */
export function shpBytes(shapes: readonly WrittenShape[]): Uint8Array<ArrayBuffer> {
  const records = shapes.map(content);
  const length = records.reduce((sum, { byteLength }) => sum + 8 + byteLength, 100);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, shapes.find(({ type }) => type !== 0)?.type ?? 0, true);
  let at = 100;
  records.forEach((record, index) => {
    view.setInt32(at, index + 1);
    view.setInt32(at + 4, record.byteLength / 2);
    bytes.set(new Uint8Array(record.buffer), at + 8);
    at += 8 + record.byteLength;
  });
  return bytes;
}

export interface WrittenField {
  readonly name: Uint8Array;
  readonly type: string;
  readonly length: number;
}

/** A `.dbf` file; cells are bytes, so that any encoding can be written. */
export function dbfBytes(fields: readonly WrittenField[], records: readonly (readonly Uint8Array[])[], deleted: readonly number[] = []): Uint8Array<ArrayBuffer> {
  const header = 32 + fields.length * 32 + 1;
  const width = 1 + fields.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(header + records.length * width + 1).fill(0x20, header);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, records.length, true);
  view.setUint16(8, header, true);
  view.setUint16(10, width, true);
  fields.forEach(({ name, type, length }, at) => {
    bytes.set(name.subarray(0, 10), 32 + at * 32);
    bytes[32 + at * 32 + 11] = type.charCodeAt(0);
    bytes[32 + at * 32 + 16] = length;
  });
  bytes[header - 1] = 0x0d;
  records.forEach((record, row) => {
    let at = header + row * width + 1;
    if (deleted.includes(row)) bytes[at - 1] = 0x2a;
    record.forEach((cell, column) => {
      bytes.set(cell.subarray(0, fields[column]?.length), at);
      at += fields[column]?.length ?? 0;
    });
  });
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}
