import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withNotes } from '../../../../src/exporting/map-picture/png-chunks.ts';

/** A chunk by another writer: Node's own CRC. */
function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, crc]);
}

const onePixel = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
  chunk('pHYs', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 1, 2, 3]))),
  chunk('IEND', Buffer.alloc(0)),
]);

function chunksOf(png: Uint8Array): { type: string; data: Buffer; whole: Buffer }[] {
  const bytes = Buffer.from(png);
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    found.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    at = end;
  }
  return found;
}

const notes = { dotsPerInch: 192, language: 'zh-TW', texts: { Title: '製造業：區位商數', Source: '' } };

describe('withNotes', () => {
  it('says the resolution in dots per metre, once', () => {
    const physical = chunksOf(withNotes(onePixel, notes)).filter(({ type }) => type === 'pHYs');
    expect(physical).toHaveLength(1);
    // 192 dots per 0.0254 m are 7559.06 per m.
    expect([...(physical[0]?.data ?? [])]).toEqual([0, 0, 0x1d, 0x87, 0, 0, 0x1d, 0x87, 1]);
  });

  it('writes texts as UTF-8 with their language, and leaves empty ones out', () => {
    const texts = chunksOf(withNotes(onePixel, notes)).filter(({ type }) => type === 'iTXt');
    expect(texts.map(({ data }) => data.toString('utf8'))).toEqual(['Title\0\0\0zh-TW\0\0製造業：區位商數']);
  });

  it('has right checksums, the header first, and the rest as it was', () => {
    const chunks = chunksOf(withNotes(onePixel, notes));
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'IDAT', 'IEND']);
    for (const { type, data, whole } of chunks) expect(whole).toEqual(chunk(type, data));
    expect(chunks[3]?.whole).toEqual(chunksOf(onePixel)[2]?.whole);
  });

  it('gives the same bytes for the same picture, also when it has notes already', () => {
    expect(withNotes(onePixel, notes)).toEqual(withNotes(onePixel, notes));
  });

  it('refuses what is no PNG', () => {
    expect(() => withNotes(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1"/>'), notes)).toThrow(RangeError);
  });
});
