import { PMTiles, type RangeResponse, type Source } from 'pmtiles';

/** A feature as it stands in a tile: places in tile units, every part of a geometry a list. */
export interface ReadFeature {
  readonly type: number;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly parts: readonly (readonly (readonly [number, number])[])[];
}

/** Reads protocol buffers by the specification, apart from the library that writes the tiles. */
class Reader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  varint(): number {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      value += (byte & 0x7f) * shift;
      if (byte < 0x80) return value;
    }
  }

  block(): Uint8Array {
    const length = this.varint();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  double(): number {
    this.at += 8;
    return new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at - 8, 8).getFloat64(0, true);
  }
}

const zigzag = (value: number) => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function numbersOf(bytes: Uint8Array): number[] {
  const reader = new Reader(bytes);
  const numbers: number[] = [];
  while (!reader.ended) numbers.push(reader.varint());
  return numbers;
}

function valueOf(bytes: Uint8Array): string | number | boolean {
  const reader = new Reader(bytes);
  const field = reader.varint() >> 3;
  if (field === 1) return textOf(reader.block());
  if (field === 3) return reader.double();
  if (field === 7) return reader.varint() === 1;
  return field === 6 ? zigzag(reader.varint()) : reader.varint();
}

function partsOf(commands: readonly number[]): ReadFeature['parts'] {
  const parts: [number, number][][] = [];
  let [x, y, at] = [0, 0, 0];
  while (at < commands.length) {
    const command = commands[at] ?? 0;
    at += 1;
    if ((command & 7) === 7) continue;
    for (let turn = 0; turn < command >> 3; turn += 1) {
      x += zigzag(commands[at] ?? 0);
      y += zigzag(commands[at + 1] ?? 0);
      at += 2;
      if ((command & 7) === 1) parts.push([]);
      parts.at(-1)?.push([x, y]);
    }
  }
  return parts;
}

/** Layers of a vector tile by their names. */
export function readTile(bytes: Uint8Array): ReadonlyMap<string, readonly ReadFeature[]> {
  const layers = new Map<string, readonly ReadFeature[]>();
  const tile = new Reader(bytes);
  while (!tile.ended) {
    tile.varint();
    const layer = new Reader(tile.block());
    let name = '';
    const [keys, values, features]: [string[], (string | number | boolean)[], Uint8Array[]] = [[], [], []];
    while (!layer.ended) {
      const field = layer.varint() >> 3;
      if (field === 1) name = textOf(layer.block());
      else if (field === 2) features.push(layer.block());
      else if (field === 3) keys.push(textOf(layer.block()));
      else if (field === 4) values.push(valueOf(layer.block()));
      else layer.varint();
    }
    layers.set(
      name,
      features.map((block): ReadFeature => {
        const reader = new Reader(block);
        let [type, tags, geometry]: [number, number[], number[]] = [0, [], []];
        while (!reader.ended) {
          const field = reader.varint() >> 3;
          if (field === 2) tags = numbersOf(reader.block());
          else if (field === 4) geometry = numbersOf(reader.block());
          else if (field === 3) type = reader.varint();
          else reader.varint();
        }
        const pairs = Array.from({ length: tags.length / 2 }, (_, index) => [keys[tags[2 * index] ?? -1] ?? '', values[tags[2 * index + 1] ?? -1] ?? ''] as const);
        return { type, properties: Object.fromEntries(pairs), parts: partsOf(geometry) };
      }),
    );
  }
  return layers;
}

class MemorySource implements Source {
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  getKey(): string {
    return 'memory';
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: this.bytes.slice(offset, offset + length).buffer };
  }
}

/** An archive in memory, read by the package of the format. */
export const archiveOf = (bytes: Uint8Array) => new PMTiles(new MemorySource(bytes));

/** All features of a zoom of an archive inside its bounds, tile by tile. */
export async function featuresOfZoom(archive: PMTiles, zoom: number, layer: string): Promise<{ readonly x: number; readonly y: number; readonly features: readonly ReadFeature[] }[]> {
  const { minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  const size = 2 ** zoom;
  const row = (latitude: number) => Math.min(size - 1, Math.max(0, Math.floor((0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI)) * size)));
  const column = (longitude: number) => Math.min(size - 1, Math.floor(((longitude + 180) / 360) * size));
  const tiles = [];
  for (let x = column(minLon); x <= column(maxLon); x += 1) {
    for (let y = row(maxLat); y <= row(minLat); y += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one tile after the other
      const tile = await archive.getZxy(zoom, x, y);
      if (tile) tiles.push({ x, y, features: readTile(new Uint8Array(tile.data)).get(layer) ?? [] });
    }
  }
  return tiles;
}
