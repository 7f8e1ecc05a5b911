import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { importSession, type ImportSession } from '../../../src/importing/import-session.ts';
import type { ImportPlaces } from '../../../src/importing/import-messages.ts';

const data = join(import.meta.dirname, '..', '..', '..', 'data');

const rows = (path: string): readonly Record<string, string | undefined>[] => csvParse(readFileSync(join(data, path), 'utf8'));
const nameOf = (row: Record<string, string | undefined>) => ({ zh: row['name_zh'] ?? '', en: row['name_en'] ?? '' });

export const shippedPlaces: ImportPlaces = {
  counties: rows('geography/counties.csv').map((row) => ({ code: row['county_code'] ?? '', name: nameOf(row) })),
  townships: rows('geography/townships.csv').map((row) => ({ code: row['township_code'] ?? '', county: row['county_code'] ?? '', name: nameOf(row) })),
  industries: rows('industry/industries.csv').map((row) => ({ code: row['industry_code'] ?? '', level: row['level'] ?? '', section: row['section_code'] ?? '', name: nameOf(row) })),
  formerNames: rows('industry/industry_legacy_names.csv').map((row) => ({ code: row['industry_code'] ?? '', name: row['name_zh'] ?? '' })),
};

export const newSession = (): ImportSession => importSession(shippedPlaces);

export const silent = (): void => undefined;

export const description = { title: '測試資料', source: '某局', sourceAddress: 'https://example.org/', licence: '政府資料開放授權條款', date: '', file: 'a.csv' };
