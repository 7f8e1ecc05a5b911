import { refused, worked, type Outcome } from '../core/importing/finding.ts';
import type { ZipPart } from '../core/importing/zip-sizes.ts';
import { bytesOfStream } from './read-bytes.ts';

const localMark = 0x04034b50;

/**
 * The bytes of one file of a zip file. It is unpacked only up to the size that the directory declares, which was held against the limit before: a part that
 * lies about its size, a damaged one and one with a password end in a sentence.
 */
export async function zipPartBytes(bytes: Uint8Array<ArrayBuffer>, part: ZipPart): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  if (part.encrypted) return refused('壓縮檔有密碼保護；請移除密碼後再開啟。', 'The zip file is protected by a password; remove it and open the file again.');
  const damaged = (): Outcome<never> => refused('壓縮檔裡的檔案損壞或被截斷，無法解開；請重新下載。', 'A file inside the zip file is damaged or cut off and cannot be unpacked; download it again.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.offset + 30 > bytes.length || view.getUint32(part.offset, true) !== localMark) return damaged();
  const start = part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  if (start + part.packed > bytes.length) return damaged();
  const packed = bytes.slice(start, start + part.packed);
  if (part.method === 0) return packed.length === part.unpacked ? worked(packed) : damaged();
  if (part.method !== 8) return refused('壓縮檔使用了不支援的壓縮方法；請以一般的 ZIP 重新壓縮。', 'The zip file uses a method of packing that is not supported; pack it again as an ordinary zip file.');
  try {
    const unpacked = await bytesOfStream(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')), part.unpacked, () => undefined);
    return unpacked?.length === part.unpacked ? worked(unpacked) : damaged();
  } catch {
    return damaged();
  }
}
