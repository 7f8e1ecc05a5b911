import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';

type Row = Readonly<Record<string, string>>;

const known = new Map<string, readonly Row[]>();

/** Rows of a published file of data/, read by a reader of its own: the page's is not trusted to check the page. */
export function rows(path: string): readonly Row[] {
  const read = known.get(path) ?? csvParse(readFileSync(join(import.meta.dirname, '..', '..', 'data', path), 'utf8'));
  known.set(path, read);
  return read;
}

/** The one figure of a file; fails when there is none or more than one. */
export function figure(path: string, where: Row, field = 'value'): number {
  const found = rows(path).filter((row) => Object.entries(where).every(([name, value]) => row[name] === value));
  const [row] = found;
  if (!row || found.length > 1) throw new Error(`${path} has ${found.length} rows with ${JSON.stringify(where)}.`);
  return Number(row[field]);
}

export function nameOfIndustry(code: string): string {
  return rows('industry/industries.csv').find((row) => row['industry_code'] === code)?.['name_zh'] ?? '';
}

/** County code → Chinese name. */
export const countyNames: ReadonlyMap<string, string> = new Map(rows('geography/counties.csv').map((row) => [row['county_code'] ?? '', row['name_zh'] ?? '']));
