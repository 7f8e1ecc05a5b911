import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipFiles } from '../../../src/exporting/zip.ts';

const files = [
  { path: 'mimetype', data: 'application/x', store: true },
  { path: 'b/文.xml', data: '<x>臺</x>'.repeat(50) },
  { path: 'a.bin', data: new Uint8Array([0, 255]) },
];

describe('zipFiles', () => {
  it('keeps order, bytes and the first file uncompressed', () => {
    const bytes = zipFiles(files, '2026-11-01');
    const back = unzipSync(bytes);
    expect(Object.keys(back)).toEqual(['mimetype', 'b/文.xml', 'a.bin']);
    expect(strFromU8(back['b/文.xml'] ?? new Uint8Array())).toBe('<x>臺</x>'.repeat(50));
    // OpenDocument, part 2, 3.3: the name at byte 30 and the type at byte 38.
    expect(strFromU8(bytes.subarray(30, 51))).toBe('mimetypeapplication/x');
  });

  it('depends on its input alone', () => {
    expect(zipFiles(files, '2026-11-01')).toEqual(zipFiles(files, '2026-11-01'));
    expect(zipFiles(files, '2026-11-02')).not.toEqual(zipFiles(files, '2026-11-01'));
  });

  it('refuses a path twice and what is not a date', () => {
    expect(() => zipFiles([...files, { path: 'a.bin', data: '' }], '2026-11-01')).toThrow('twice');
    expect(() => zipFiles(files, 'today')).toThrow('not a date');
  });
});
