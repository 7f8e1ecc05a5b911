import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { industryReader, type IndustryReader } from '../../../../src/core/importing/industry-reader.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'data', 'industry');

/** The reader of the shipped classification and its earlier names. */
export function shippedIndustries(): IndustryReader {
  const rows = (name: string): readonly Record<string, string | undefined>[] => csvParse(readFileSync(join(folder, name), 'utf8'));
  return industryReader(
    rows('industries.csv').map((row) => ({ code: row['industry_code'] ?? '', level: row['level'] ?? '', section: row['section_code'] ?? '', name: { zh: row['name_zh'] ?? '', en: row['name_en'] ?? '' } })),
    rows('industry_legacy_names.csv').map((row) => ({ code: row['industry_code'] ?? '', name: row['name_zh'] ?? '' })),
  );
}
