import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import type { VectorTile } from './vector-tiles.ts';

export interface ArchiveOptions {
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly minZoom: number;
  readonly maxZoom: number;
  /** The JSON metadata of the archive. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** One entry of a directory: a run of tiles with one content, or (run 0) a leaf directory. */
interface Entry {
  readonly tileId: number;
  readonly offset: number;
  readonly length: number;
  readonly run: number;
}

const headerBytes = 127;
/** Readers fetch this much first: header and root directory must fit. */
const firstBytes = 16_384;
const gzip = 2;
const vectorType = 1;

function varint(value: number, into: number[]): void {
  let rest = value;
  while (rest >= 0x80) {
    into.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  into.push(rest);
}

/** A directory as the specification of PMTiles 3 writes it: columns of numbers, offsets as 0 where they follow each other, gzipped. */
function directoryBytes(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  varint(entries.length, bytes);
  entries.forEach(({ tileId }, index) => varint(tileId - (entries[index - 1]?.tileId ?? 0), bytes));
  for (const { run } of entries) varint(run, bytes);
  for (const { length } of entries) varint(length, bytes);
  entries.forEach(({ offset }, index) => {
    const before = entries[index - 1];
    varint(before && before.offset + before.length === offset ? 0 : offset + 1, bytes);
  });
  return gzipSync(Uint8Array.from(bytes));
}

interface Directories {
  readonly root: Uint8Array;
  readonly leaves: readonly Uint8Array[];
}

/** One directory while it is small enough for the first request, else a root that points to leaves. */
function directoriesOf(entries: readonly Entry[]): Directories {
  const single = directoryBytes(entries);
  if (headerBytes + single.length <= firstBytes) return { root: single, leaves: [] };
  for (let size = 4096; ; size *= 2) {
    const leaves: Uint8Array[] = [];
    const pointers: Entry[] = [];
    let offset = 0;
    for (let start = 0; start < entries.length; start += size) {
      const leaf = directoryBytes(entries.slice(start, start + size));
      pointers.push({ tileId: entries[start]?.tileId ?? 0, offset, length: leaf.length, run: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = directoryBytes(pointers);
    if (headerBytes + root.length <= firstBytes) return { root, leaves };
  }
}

/** Tiles in the order of their ids; equal contents are stored once, and equal neighbours share an entry. */
function contentsOf(tiles: readonly VectorTile[]): { readonly entries: readonly Entry[]; readonly contents: readonly Uint8Array[] } {
  const sorted = tiles.map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), bytes: tile.bytes })).toSorted((a, b) => a.id - b.id);
  const offsets = new Map<string, number>();
  const contents: Uint8Array[] = [];
  const entries: Entry[] = [];
  let end = 0;
  for (const { id, bytes } of sorted) {
    const hash = createHash('sha256').update(bytes).digest('base64');
    const offset = offsets.get(hash) ?? end;
    if (offset === end) {
      offsets.set(hash, end);
      contents.push(bytes);
      end += bytes.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === offset && last.tileId + last.run === id) entries[entries.length - 1] = { ...last, run: last.run + 1 };
    else entries.push({ tileId: id, offset, length: bytes.length, run: 1 });
  }
  return { entries, contents };
}

function headerOf(options: ArchiveOptions, lengths: { readonly root: number; readonly metadata: number; readonly leaves: number; readonly data: number }, counts: { readonly tiles: number; readonly entries: number; readonly contents: number }): Uint8Array {
  const bytes = new Uint8Array(headerBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('PMTiles'));
  bytes[7] = 3;
  const metadataAt = headerBytes + lengths.root;
  const leavesAt = metadataAt + lengths.metadata;
  const numbers = [headerBytes, lengths.root, metadataAt, lengths.metadata, leavesAt, lengths.leaves, leavesAt + lengths.leaves, lengths.data, counts.tiles, counts.entries, counts.contents];
  numbers.forEach((number, index) => view.setBigUint64(8 + 8 * index, BigInt(number), true));
  bytes.set([1, gzip, gzip, vectorType, options.minZoom, options.maxZoom], 96);
  const degrees = (value: number, at: number) => view.setInt32(at, Math.round(value * 1e7), true);
  const [west, south, east, north] = options.bounds;
  options.bounds.forEach((value, index) => degrees(value, 102 + 4 * index));
  bytes[118] = options.minZoom;
  degrees((west + east) / 2, 119);
  degrees((south + north) / 2, 123);
  return bytes;
}

/** A PMTiles archive (version 3): clustered, gzipped, with every content once. The same tiles give the same bytes. */
export function pmtilesArchive(tiles: readonly VectorTile[], options: ArchiveOptions): Uint8Array {
  const { entries, contents } = contentsOf(tiles);
  const { root, leaves } = directoriesOf(entries);
  const metadata = gzipSync(JSON.stringify(options.metadata));
  const total = (parts: readonly Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0);
  const header = headerOf(options, { root: root.length, metadata: metadata.length, leaves: total(leaves), data: total(contents) }, { tiles: tiles.length, entries: entries.length, contents: contents.length });
  return new Uint8Array(Buffer.concat([header, root, metadata, ...leaves, ...contents]));
}
