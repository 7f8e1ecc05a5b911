import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pmtilesArchive } from './tiles/pmtiles-archive.ts';
import { placesOfCsv, placesOfGeoJson, type ReadPlaces, type TileProperties } from './tiles/read-places.ts';
import { deepestZoom, thinnedByZoom } from './tiles/thin-points.ts';
import { countField, vectorTiles } from './tiles/vector-tiles.ts';

export interface TileOptions {
  /** Name of the layer inside the tiles. */
  readonly id: string;
  /** Printed title of the archive. */
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** The column that marks are never merged across; `undefined` = `county_code` where there is one. */
  readonly by?: string | undefined;
}

export interface MadeTiles {
  readonly archive: Uint8Array;
  readonly tiles: number;
  readonly points: number;
  readonly shapes: number;
  /** Marks of points at every zoom; their counts sum to `points`. */
  readonly marks: ReadonlyMap<number, number>;
  readonly leftOut: ReadonlyMap<string, number>;
}

function boundsOf({ points, shapes }: ReadPlaces): readonly [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  const meet = (longitude: number, latitude: number) => {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  };
  for (const { longitude, latitude } of points) meet(longitude, latitude);
  for (const { geometry } of shapes) {
    const numbers: number[][] = geometry.type === 'LineString' ? geometry.coordinates : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : geometry.coordinates.flat();
    for (const [longitude = 0, latitude = 0] of numbers) meet(longitude, latitude);
  }
  return [west, south, east, north];
}

/** Names and kinds of all properties, as TileJSON lists them. */
function fieldsOf({ points, shapes }: ReadPlaces): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  const kinds = { string: 'String', number: 'Number', boolean: 'Boolean' } as const;
  const meet = (properties: TileProperties) => {
    for (const [name, value] of Object.entries(properties)) {
      const kind = typeof value === 'string' ? kinds.string : typeof value === 'number' ? kinds.number : kinds.boolean;
      fields[name] = fields[name] === undefined || fields[name] === kind ? kind : kinds.string;
    }
  };
  for (const { properties } of points) meet(properties);
  for (const { properties } of shapes) meet(properties);
  return { ...fields, [countField]: kinds.number };
}

/**
 * Vector tiles of all places, thinned by zoom, as one PMTiles archive.
 * @throws Error with a sentence when nothing can be drawn or the zooms make no sense.
 */
export function makeTiles(places: ReadPlaces, options: TileOptions): MadeTiles {
  const { id, name, min, max } = options;
  if (!Number.isInteger(min) || !Number.isInteger(max) || min < 0 || max > deepestZoom || min > max) throw new Error(`--min and --max are whole zooms from 0 to ${deepestZoom}, the first not above the second.`);
  if (places.points.length + places.shapes.length === 0) throw new Error(`Nothing can be drawn: ${[...places.leftOut].map(([reason, count]) => `${count} × ${reason}`).join('; ') || 'the file is empty'}.`);
  const fields = fieldsOf(places);
  const by = options.by ?? ('county_code' in fields ? 'county_code' : null);
  if (by !== null && !(by in fields)) throw new Error(`There is no column "${by}"; the columns are: ${Object.keys(fields).join(', ')}.`);
  const byZoom = thinnedByZoom(places.points, { min, max }, by);
  const tiles = vectorTiles(id, byZoom, places.shapes, { min, max });
  const marks = new Map([...byZoom].map(([zoom, points]) => [zoom, points.length] as const).toSorted(([a], [b]) => a - b));
  const metadata = {
    name,
    format: 'pbf',
    type: 'overlay',
    vector_layers: [{ id, description: name, minzoom: min, maxzoom: max, fields }],
    cluster_atlas: { points: places.points.length, shapes: places.shapes.length, count_field: countField, by, marks_by_zoom: Object.fromEntries(marks), left_out: Object.fromEntries(places.leftOut) },
  };
  const archive = pmtilesArchive(tiles, { bounds: boundsOf(places), minZoom: min, maxZoom: max, metadata });
  return { archive, tiles: tiles.length, points: places.points.length, shapes: places.shapes.length, marks, leftOut: places.leftOut };
}

/** Reads a file by its ending. @throws Error when it is not UTF-8 or not of a known kind. */
export function readPlaces(path: string): ReadPlaces {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw new Error(`${path} is not UTF-8 (perhaps Big5): save it as UTF-8 first.`, { cause: error });
  }
  if (/\.(geo)?json$/i.test(path)) return placesOfGeoJson(text);
  if (/\.csv$/i.test(path)) return placesOfCsv(text);
  throw new Error(`${path}: tiles are made from .csv or .geojson.`);
}

const usage = 'npm run tiles -- in.csv|in.geojson --out x.pmtiles [--id layer] [--name title] [--min 0] [--max 12] [--by column]';

function run(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, id: { type: 'string' }, name: { type: 'string' }, min: { type: 'string', default: '0' }, max: { type: 'string', default: '12' }, by: { type: 'string' } },
  });
  const [input] = positionals;
  if (input === undefined || values.out === undefined) throw new Error(`Usage: ${usage}`);
  if (!existsSync(input)) throw new Error(`${input} does not exist.`);
  const started = performance.now();
  const plain = basename(input).replace(/\.[^.]+$/, '');
  const made = makeTiles(readPlaces(input), { id: values.id ?? plain, name: values.name ?? plain, min: Number(values.min), max: Number(values.max), by: values.by });
  writeFileSync(values.out, made.archive);
  console.log(`${values.out}: ${made.points} points, ${made.shapes} lines and areas, ${made.tiles} tiles, ${(made.archive.length / 1e6).toFixed(1)} MB, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  console.log(`Marks by zoom: ${[...made.marks].map(([zoom, count]) => `${zoom}: ${count}`).join(', ')}`);
  for (const [reason, count] of made.leftOut) console.log(`Left out: ${count} × ${reason}`);
}

if (process.argv[1] !== undefined && realpathSync(resolve(process.argv[1])) === fileURLToPath(import.meta.url)) {
  try {
    run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
