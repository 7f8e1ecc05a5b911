import { readFileSync } from 'node:fs';
import { csvParse, type DSVRowArray } from 'd3-dsv';
import type { Atlas } from '../../../../src/core/datasets/atlas.ts';
import type { DataPackage } from '../../../../src/core/datasets/contract.ts';
import { parseTable } from '../../../../src/core/datasets/table.ts';
import { countyByCode, townshipByCode } from '../../../../src/core/datasets/counties.ts';

const contract: DataPackage = JSON.parse(readFileSync('data/datapackage.json', 'utf8'));

const tables = new Map(contract.resources.map((resource) => [resource.name, parseTable(readFileSync(`data/${resource.path}`, 'utf8'), resource)]));

const withoutPlaces: Atlas = { package: contract, tables, countyPlaces: new Map(), townshipPlaces: new Map(), results: new Map() };

/** Invented points on a grid, one per region in the order of the table: real distances are not what these tests are about. */
function grid(codes: Iterable<string>) {
  return [...codes].map((code, index) => ({ code, point: [120 + (index % 20) * 0.1, 22 + Math.floor(index / 20) * 0.1] as const, bounds: [120, 22, 122, 25] as const, neighbours: [] }));
}

/** The published tables with places on a grid. */
export const shippedAtlas: Atlas = {
  ...withoutPlaces,
  results: new Map(),
  countyPlaces: new Map(grid(countyByCode(withoutPlaces).keys()).map((place) => [place.code, place])),
  townshipPlaces: new Map(grid(townshipByCode(withoutPlaces).keys()).map((place) => [place.code, { ...place, county: place.code.slice(0, 5) }])),
};

/** A published file read by another reader than the product's. */
export function rawRows(resource: string): DSVRowArray {
  const path = contract.resources.find((known) => known.name === resource)?.path;
  if (path === undefined) throw new Error(`No resource ${resource}.`);
  return csvParse(readFileSync(`data/${path}`, 'utf8'));
}

export const countyCodes = [...countyByCode(shippedAtlas).keys()];
