import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipFile, type ZipPart } from '../../../src/exporting/zip-file.ts';

const files: readonly ZipPart[] = [
  { name: 'mimetype', content: ['application/x'], stored: true },
  { name: 'b/文.xml', content: ['<x>臺</x>'.repeat(50)] },
  { name: 'a.bin', content: [new Uint8Array([0, 255])] },
];
const date = '2026-11-01';

describe('a zip file', () => {
  it('keeps order, bytes and the first file uncompressed', async () => {
    const bytes = await zipFile(files, { date });
    const back = unzipSync(bytes);
    expect(Object.keys(back)).toEqual(['mimetype', 'b/文.xml', 'a.bin']);
    expect(strFromU8(back['b/文.xml'] ?? new Uint8Array())).toBe('<x>臺</x>'.repeat(50));
    // OpenDocument, part 2, 3.3: the name at byte 30 and the type at byte 38.
    expect(strFromU8(bytes.subarray(30, 51))).toBe('mimetypeapplication/x');
  });

  it('keeps contents in pieces, also of letters beyond ASCII and of nothing', async () => {
    const long = Array.from({ length: 300 }, (_, index) => `列 ${index}\n`);
    const back = unzipSync(await zipFile([{ name: '資料/a.txt', content: long }, { name: 'empty', content: [] }]));
    expect(Object.keys(back)).toEqual(['資料/a.txt', 'empty']);
    expect(new TextDecoder().decode(back['資料/a.txt'])).toBe(long.join(''));
    expect(back['empty']).toHaveLength(0);
  });

  it('depends on its input alone, whether it comes in one piece or is made on the way', async () => {
    const first = await zipFile(files, { date });
    async function* made(): AsyncGenerator<ZipPart> {
      for (const file of files) yield await Promise.resolve(file);
    }
    expect(await zipFile(made(), { date })).toEqual(first);
    expect(await zipFile(files, { date: '2026-11-02' })).not.toEqual(first);
    expect(await zipFile(files)).toEqual(await zipFile(files, { date: '1980-01-01' }));
  });

  it('writes the day as zip files do', async () => {
    const bytes = await zipFile(files, { date });
    const bits = new DataView(bytes.buffer).getUint16(12, true);
    expect([1980 + (bits >> 9), (bits >> 5) & 15, bits & 31]).toEqual([2026, 11, 1]);
    expect(await zipFile(files, { date: '1970-11-01' })).toEqual(await zipFile(files, { date: '1980-11-01' }));
  });

  it('pauses after every piece, and ends when the pause throws', async () => {
    let pauses = 0;
    await zipFile([{ name: 'a', content: ['1', '2', '3'] }, { name: 'b', content: ['4'] }], { pause: () => { pauses += 1; } });
    expect(pauses).toBe(4);
    await expect(zipFile(files, { pause: () => { throw new Error('stopped'); } })).rejects.toThrow('stopped');
  });

  it('refuses a name twice and what is not a date', async () => {
    await expect(zipFile([...files, { name: 'a.bin', content: [''] }], { date })).rejects.toThrow('twice');
    await expect(zipFile(files, { date: 'today' })).rejects.toThrow('not a date');
  });
});
