import type { Geometry } from 'geojson';
import type { CsvCell } from '../csv.ts';

/** A sheet: a row of heads and rows of as many cells. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** A table as it is taken away: its rows, and what belongs to them (titles, publishers, licences, dates, caveats). */
export interface TableDocument {
  readonly title: string;
  readonly data: Sheet;
  readonly sources: Sheet;
  /** The place of every row; `null` where a row has none; absent where the table knows no places. */
  readonly geometries?: readonly (Geometry | null)[];
}

export const takeAwayFormats = ['csv', 'xlsx', 'ods', 'geojson'] as const;
export type TakeAwayFormat = (typeof takeAwayFormats)[number];

/** A finished file. */
export interface TakenFile {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}
