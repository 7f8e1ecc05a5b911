import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { csvParse } from 'd3-dsv';
import { readBoundaries } from './geography/area-topology.ts';
import { countyBoundaries } from './geography/county-boundaries.ts';
import { placesOf } from './geography/places.ts';
import { brokenPromises, type Codes, type Geography } from './geography/promises.ts';
import { simplifyAreas } from './geography/simplify-areas.ts';
import { surroundings } from './geography/surroundings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The largest each file may be, gzipped, in bytes: counties and their places are part of the first paint. */
export const sizeLimits: Readonly<Record<string, number>> = {
  'counties.topo.json': 9_000,
  'places-counties.json': 2_000,
  'places-townships.json': 25_000,
  'surroundings.topo.json': 9_000,
  'townships.topo.json': 46_000,
};

/** Everything drawn of Taiwan's geography, from the official boundaries. Takes about two seconds. */
export function buildGeography(): Geography {
  const boundaries = readBoundaries();
  return {
    boundaries,
    // Grids of about 11 m and 22 m; corners chosen so that the files stay within their limits.
    townships: simplifyAreas(boundaries, { keptShare: 0.2, gridSteps: 4e4, isletCorners: 8 }),
    counties: simplifyAreas(countyBoundaries(boundaries), { keptShare: 0.12, gridSteps: 2e4, isletCorners: 6 }),
    surroundings: surroundings(boundaries),
    countyPlaces: placesOf(boundaries, 'counties'),
    townshipPlaces: placesOf(boundaries, 'townships'),
  };
}

/** The files to publish, by name. */
export function geographyFiles(geography: Geography): Readonly<Record<string, string>> {
  return {
    'counties.topo.json': JSON.stringify(geography.counties),
    'places-counties.json': JSON.stringify(geography.countyPlaces),
    'places-townships.json': JSON.stringify(geography.townshipPlaces),
    'surroundings.topo.json': JSON.stringify(geography.surroundings),
    'townships.topo.json': JSON.stringify(geography.townships),
  };
}

/** The codes of `counties.csv` and `townships.csv` in a folder. */
export function readCodes(folder: string): Codes {
  const column = (file: string, field: string): string[] =>
    csvParse(readFileSync(join(folder, file), 'utf8')).map((row) => {
      const code = row[field];
      if (!code) throw new Error(`${file}: a row without ${field}`);
      return code;
    });
  return { counties: column('counties.csv', 'county_code'), townships: column('townships.csv', 'township_code') };
}

function main(): void {
  const geography = buildGeography();
  const files = geographyFiles(geography);
  const sizes = Object.entries(files).map(([name, text]) => ({ name, bytes: gzipSync(text, { level: 9 }).length }));
  const problems = [
    ...brokenPromises(geography, readCodes(join(root, 'data/geography'))),
    ...sizes.flatMap(({ name, bytes }) => (bytes > (sizeLimits[name] ?? 0) ? [`${name}: ${bytes} bytes gzipped, limit ${sizeLimits[name]}`] : [])),
  ];
  if (problems.length > 0) {
    console.error(`geography: ${problems.length} promises broken\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    process.exitCode = 1;
    return;
  }
  const folder = join(root, 'public/data/geography');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  console.log(`geography: wrote ${sizes.map(({ name, bytes }) => `${name} ${(bytes / 1000).toFixed(1)} KB gz`).join(', ')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
