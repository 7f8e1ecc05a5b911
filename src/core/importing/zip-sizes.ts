import { refused, worked, type Outcome } from './finding.ts';

/** A file inside a zip file, as the directory declares it; nothing of it is unpacked yet. */
export interface ZipPart {
  /** With its folders. Names that are not marked as UTF-8 are in whatever encoding the packing machine had: in Taiwan Big5. */
  readonly name: string;
  /** 0 stored, 8 deflate. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly offset: number;
}

export interface ZipSizes {
  readonly entries: number;
  /** Bytes after decompression as the directory declares them. */
  readonly unpacked: number;
  readonly parts: readonly ZipPart[];
}

const mostUnpacked = 400 * 1024 * 1024;
const mostEntries = 5000;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;

const damaged = (): Outcome<ZipSizes> =>
  refused('壓縮檔的目錄損壞或不完整，檔案可能被截斷。', 'The directory of the zip file is damaged or missing; the file may be cut off.');

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('big5').decode(bytes);
  }
}

/** Offset of the end record, looked for from the end (a comment of up to 65,535 bytes may follow it). */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return -1;
}

/**
 * Reads the central directory of a zip file (PKWARE APPNOTE 4.3.12, 4.3.16) without unpacking anything, and refuses
 * archives that would grow beyond 400 MB or hold thousands of parts.
 */
export function zipSizes(bytes: Uint8Array): Outcome<ZipSizes> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < 22 ? -1 : endRecord(view);
  if (end < 0) return damaged();
  const entries = view.getUint16(end + 10, true);
  if (entries > mostEntries) {
    return refused(`壓縮檔裡有 ${entries} 個檔案，過多，因此沒有開啟。`, `The zip file holds ${entries} files, too many, so it was not opened.`);
  }
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  const parts: ZipPart[] = [];
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) return damaged();
    const size = view.getUint32(at + 24, true);
    unpacked += size;
    const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
    parts.push({ name: nameOf(name), method: view.getUint16(at + 10, true), encrypted: (view.getUint16(at + 8, true) & 1) === 1, packed: view.getUint32(at + 20, true), unpacked: size, offset: view.getUint32(at + 42, true) });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (unpacked > mostUnpacked) {
    const size = Math.round(unpacked / 1024 / 1024);
    return refused(`這個壓縮檔解開後有 ${size} MB，超過 400 MB 的上限，因此沒有開啟。`, `Unpacked, the file would take ${size} MB, more than the limit of 400 MB, so it was not opened.`);
  }
  return worked({ entries, unpacked, parts });
}
