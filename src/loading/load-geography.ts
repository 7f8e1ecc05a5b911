import type { Topology } from 'topojson-specification';
import { placesByCode, townshipPlacesByCode, type CountyPlace, type PlacesFile, type TownshipPlace } from '../core/geography/places.ts';
import { addressOf, fetchJson } from './address.ts';

function isTopology(value: unknown): value is Topology {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Topology';
}

/** @throws Error with the address when the file is absent or not TopoJSON. */
export async function loadTopology(name: 'counties' | 'townships' | 'surroundings'): Promise<Topology> {
  const address = addressOf(`data/geography/${name}.topo.json`);
  const json = await fetchJson(address);
  if (!isTopology(json)) throw new Error(`${address} is not TopoJSON.`);
  return json;
}

function isPlacesFile(value: unknown): value is PlacesFile {
  return typeof value === 'object' && value !== null && 'rows' in value && Array.isArray(value.rows);
}

async function loadPlacesFile(name: 'counties' | 'townships'): Promise<PlacesFile> {
  const address = addressOf(`data/geography/places-${name}.json`);
  const json = await fetchJson(address);
  if (!isPlacesFile(json)) throw new Error(`${address} has no rows of places.`);
  return json;
}

export async function loadCountyPlaces(): Promise<ReadonlyMap<string, CountyPlace>> {
  return placesByCode(await loadPlacesFile('counties'));
}

export async function loadTownshipPlaces(): Promise<ReadonlyMap<string, TownshipPlace>> {
  return townshipPlacesByCode(await loadPlacesFile('townships'));
}
