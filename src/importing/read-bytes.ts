import { refused, worked, type Outcome } from '../core/importing/finding.ts';

/** Larger files are refused: they and what is made of them would fill the memory of an office machine. */
export const mostBytes = 200 * 1024 * 1024;
/** A compressed file may grow to this; more is a bomb or belongs into vector tiles. */
const mostUnpacked = 400 * 1024 * 1024;

const megabytes = (bytes: number): string => String(Math.round(bytes / 1024 / 1024));

export function tooLarge(bytes: number): Outcome<never> {
  return refused(
    `檔案有 ${megabytes(bytes)} MB，超過瀏覽器內 200 MB 的上限；請只留下需要的欄位與列，或製成 PMTiles 圖磚後以網址加入。`,
    `The file has ${megabytes(bytes)} MB, more than the limit of 200 MB in a browser; keep only the columns and rows you need, or make PMTiles of it and add them by their address.`,
  );
}

/** All bytes of a stream up to a bound; `null` beyond it, when reading has been stopped. @throws whatever the stream does. */
export async function bytesOfStream(stream: ReadableStream<Uint8Array>, bound: number, onBytes: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > bound) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
    onBytes(length);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * The bytes of a file, unpacked where it is a gzip file. Files beyond the limits, empty ones and damaged archives end in a sentence.
 * @param onShare hears the share read, 0 … 1.
 */
export async function readBytes(file: Blob, onShare: (share: number) => void): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  if (file.size === 0) return refused('這個檔案是空的。', 'The file is empty.');
  if (file.size > mostBytes) return tooLarge(file.size);
  let bytes: Uint8Array<ArrayBuffer> | null;
  try {
    bytes = await bytesOfStream(file.stream(), mostBytes, (read) => onShare(read / file.size));
  } catch {
    return refused('檔案無法讀取：可能已被移動、刪除，或沒有讀取權限。', 'The file cannot be read: it may have been moved or deleted, or reading it is not permitted.');
  }
  if (!bytes) return tooLarge(file.size);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return worked(bytes);
  try {
    const unpacked = await bytesOfStream(new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip')), mostUnpacked, () => undefined);
    return unpacked
      ? worked(unpacked)
      : refused('這個 gzip 檔解開後超過 400 MB 的上限，因此沒有開啟；請改用 PMTiles 圖磚網址。', 'Unpacked, the gzip file would exceed the limit of 400 MB, so it was not opened; give the address of a PMTiles file instead.');
  } catch {
    return refused('這個 gzip 檔損壞或被截斷，無法解開；請重新下載。', 'The gzip file is damaged or cut off and cannot be unpacked; download it again.');
  }
}
