import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '../../src/core/datasets/atlas.ts';
import type { DataPackage } from '../../src/core/datasets/contract.ts';
import { parseTable } from '../../src/core/datasets/table.ts';
import { placesByCode, townshipPlacesByCode, type PlacesFile } from '../../src/core/geography/places.ts';

const root = join(import.meta.dirname, '..', '..');

function json<Shape>(path: string): Shape {
  if (!existsSync(join(root, path))) throw new Error(`${path} is absent: run "npm run data" first.`);
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** The atlas of the shipped data with every table loaded, also those that the page fetches only on demand. */
export function wholeAtlas(): Atlas {
  const contract = json<DataPackage>('data/datapackage.json');
  return {
    package: contract,
    tables: new Map(contract.resources.map((resource) => [resource.name, parseTable(readFileSync(join(root, 'data', resource.path), 'utf8'), resource)])),
    countyPlaces: placesByCode(json<PlacesFile>('public/data/geography/places-counties.json')),
    townshipPlaces: townshipPlacesByCode(json<PlacesFile>('public/data/geography/places-townships.json')),
    results: new Map(),
  };
}
