import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { buildGazetteer, type Gazetteer } from '../../../../src/core/importing/gazetteer.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'data', 'geography');

/** The gazetteer of the shipped tables. */
export function shippedGazetteer(): Gazetteer {
  const rows = (name: string): readonly Record<string, string | undefined>[] => csvParse(readFileSync(join(folder, name), 'utf8'));
  return buildGazetteer(
    rows('counties.csv').map((row) => ({ code: row['county_code'] ?? '', name: { zh: row['name_zh'] ?? '', en: row['name_en'] ?? '' } })),
    rows('townships.csv').map((row) => ({ code: row['township_code'] ?? '', county: row['county_code'] ?? '', name: { zh: row['name_zh'] ?? '', en: row['name_en'] ?? '' } })),
  );
}
