import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import type { Atlas } from '../../../../src/core/datasets/atlas.ts';
import { areaPolygons, type AreaPolygon } from '../../../../src/core/geography/area-polygons.ts';
import { placesByCode, townshipPlacesByCode } from '../../../../src/core/geography/places.ts';
import { shippedAtlas } from '../insights/shipped-atlas.ts';

const geography = (file: string) => JSON.parse(readFileSync(`public/data/geography/${file}.json`, 'utf8'));

export const shippedTopologies: { readonly counties: Topology; readonly townships: Topology } = { counties: geography('counties.topo'), townships: geography('townships.topo') };

/** The boundaries as the build makes them. */
export const shippedBoundaries: { readonly land: readonly AreaPolygon[]; readonly townships: readonly AreaPolygon[] } = {
  land: areaPolygons(shippedTopologies.counties, 'counties'),
  townships: areaPolygons(shippedTopologies.townships, 'townships'),
};

/** The published tables with their true places. */
export const placedAtlas: Atlas = { ...shippedAtlas, countyPlaces: placesByCode(geography('places-counties')), townshipPlaces: townshipPlacesByCode(geography('places-townships')) };
