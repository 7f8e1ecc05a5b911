/**
 * A case of the blind corpus: a small file, and what a careful person says of each of its rows.
 *
 * The written cases stand in test/fixtures/import-corpus-blind/*.txt; its README says how they are read.
 */

/** What is expected of one row of a file. */
export interface ExpectedRow {
  /** The row's place among the records of the file, from 1, counting titles, headers and blank records. */
  record: number;
  /** Codes that are right, or `?` ambiguous, `x` unmatched, `-` left out, `!` the file may be refused, `*` anything that is not silent nonsense. */
  regions: string[];
  year: number | null;
  /** Code of the industry; null when none must be given. */
  industry: string | null;
  /** [lng, lat] in degrees (WGS84), `none` when no point may come out, `any` when it is not held. */
  point: [number, number] | 'none' | 'any' | null;
}

/** One file of the blind corpus with its expectations. */
export interface BlindCase {
  id: string;
  fileName: string;
  bytes: Uint8Array;
  rows: ExpectedRow[];
  /** Year of the whole table, null when not held. */
  year: number | null;
  /** Column name → numbers per data row (those that are no totals or notes), null where missing, NaN where not held. */
  values: Record<string, (number | null)[]>;
  /** Column name → factor of its unit. */
  units: Record<string, number>;
}

/** Reads `65000|? ~2020 #26 @121.5,25.0` into the expectation of a row. */
export function readExpectation(text: string, record: number): ExpectedRow {
  const row: ExpectedRow = { record, regions: [], year: null, industry: null, point: null };
  for (const word of text.trim().split(/\s+/)) {
    if (word.startsWith('~')) row.year = Number(word.slice(1));
    else if (word.startsWith('#')) row.industry = word.endsWith('|') ? null : word.slice(1);
    else if (word === '@none') row.point = 'none';
    else if (word === '@*') row.point = 'any';
    else if (word.startsWith('@')) row.point = word.slice(1).split(',').map(Number) as [number, number];
    else row.regions.push(...word.split('|'));
  }
  return row;
}
