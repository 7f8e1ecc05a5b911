import type { NumberColumn } from '../measures/column.ts';
import { reasonCode, type MissingReason } from '../measures/missing.ts';
import type { Grid } from './grid.ts';
import type { IndustryReader } from './industry-reader.ts';
import type { SignMeaning } from './import-recipe.ts';
import { meetMinus, type FoundMinus, type MinusForm, type MinusMeanings } from './minus-forms.ts';
import { foldToken } from './missing-tokens.ts';
import { readDate, type DateFound, type DateReading } from './read-date.ts';
import { readNumber } from './read-number.ts';

/** A sign that stands for no figure in the cells of a file. */
export interface FoundSign {
  readonly token: string;
  readonly reason: SignMeaning;
  readonly count: number;
}

/** A figure column and what was met on the way. */
export interface TypedNumbers {
  readonly column: NumberColumn;
  /** Rows of the grid (from 0) whose cell is text, not a figure; in order. */
  readonly texts: readonly number[];
  /** Rows whose figure has two readings. */
  readonly unclear: readonly number[];
  /** Doubtful missing tokens as written, with their number. */
  readonly doubtful: ReadonlyMap<string, number>;
  /** Cells that count as 0 because a person said so of their sign. */
  readonly zeros: number;
  /** Signs that stand for no figure, as written first, with what they were taken for and their number; '' is an empty cell. */
  readonly signs: ReadonlyMap<string, FoundSign>;
  /** Ways of writing a minus other than `-`, with what they were taken for. */
  readonly minuses: ReadonlyMap<MinusForm, FoundMinus>;
  readonly marks: number;
  readonly percents: number;
  /** Units written in the cells, with their number. */
  readonly cellUnits: ReadonlyMap<string, number>;
  readonly figures: number;
}

const plain = /^-?\d{1,15}(?:\.\d+)?$/;

/** Reads the figures of a column; a token of the recipe has the meaning that a person gave it, and so have the forms of a minus. */
export function typedNumbers(grid: Grid, body: Int32Array, index: number, tokens: ReadonlyMap<string, SignMeaning>, meanings: MinusMeanings): TypedNumbers {
  const values = new Float64Array(body.length);
  const reasons = new Uint8Array(body.length);
  const texts: number[] = [];
  const unclear: number[] = [];
  const doubtful = new Map<string, number>();
  const cellUnits = new Map<string, number>();
  const signs = new Map<string, FoundSign>();
  const meet = (cell: string, reason: SignMeaning): void => {
    const key = foldToken(cell);
    const met = signs.get(key);
    signs.set(key, { token: met?.token ?? cell.trim(), reason, count: (met?.count ?? 0) + 1 });
  };
  const minuses = new Map<MinusForm, FoundMinus>();
  let zeros = 0;
  let marks = 0;
  let percents = 0;
  let figures = 0;
  const absent = (at: number, reason: MissingReason): void => {
    values[at] = Number.NaN;
    reasons[at] = reasonCode(reason);
  };
  body.forEach((row, at) => {
    const cell = grid.rows[row]?.[index] ?? '';
    if (plain.test(cell) && tokens.size === 0) {
      values[at] = Number(cell);
      figures += 1;
      return;
    }
    const told = tokens.get(foldToken(cell));
    if (told) meet(cell, told);
    if (told === 'zero') {
      values[at] = 0;
      figures += 1;
      zeros += 1;
      return;
    }
    if (told) return absent(at, told);
    let reading = readNumber(cell);
    const form = reading.kind === 'number' || reading.kind === 'unclear' ? reading.minus : undefined;
    const meaning = form && meanings.get(form);
    if (form && meaning) {
      const negative = reading.kind === 'number' ? reading.value : reading.kind === 'unclear' ? (reading.choices[0] ?? Number.NaN) : Number.NaN;
      minuses.set(form, meetMinus(minuses.get(form), form, meaning, cell, negative));
      if (meaning.reading === 'text') texts.push(row);
      if (meaning.reading !== 'negative' && meaning.reading !== 'positive') return absent(at, 'not-collected');
      const value = meaning.reading === 'negative' ? negative : Math.abs(negative);
      reading = reading.kind === 'number' ? { ...reading, value } : { kind: 'number', value, percent: /[%％]/u.test(cell) };
    }
    if (reading.kind === 'number') {
      values[at] = reading.value;
      figures += 1;
      if (reading.percent) percents += 1;
      if (reading.mark !== undefined) marks += 1;
      if (reading.unit !== undefined) cellUnits.set(reading.unit, (cellUnits.get(reading.unit) ?? 0) + 1);
      return;
    }
    if (reading.kind === 'missing') {
      meet(cell, reading.reason);
      if (reading.doubtful) doubtful.set(cell.trim(), (doubtful.get(cell.trim()) ?? 0) + 1);
      return absent(at, reading.reason);
    }
    const list = reading.kind === 'unclear' ? unclear : texts;
    list.push(row);
    absent(at, 'not-collected');
  });
  return { column: { kind: 'number', values, reasons }, texts, unclear, doubtful, zeros, signs, minuses, marks, percents, cellUnits, figures };
}

export interface TypedDates {
  /** Date of each row; null where none can be read. */
  readonly of: readonly (DateFound | null)[];
  readonly ambiguous: readonly number[];
  readonly unread: readonly number[];
  /** Rows whose two-digit year was read as 民國 because the whole column is. */
  readonly byColumn: readonly number[];
}

/** The 民國 reading of 99/12/31 where every date of the column that has only one reading is a 民國 one. */
function asRoc(reading: DateReading): DateFound | null {
  return reading.kind === 'ambiguous' ? (reading.choices.find(({ calendar }) => calendar === 'roc') ?? null) : null;
}

/** Reads the dates of a column; each different text once. Bare numbers count, for the column is known to hold dates. */
export function typedDates(grid: Grid, body: Int32Array, index: number): TypedDates {
  const memo = new Map<string, DateReading>();
  const ambiguous: number[] = [];
  const unread: number[] = [];
  const of: (DateFound | null)[] = [];
  const open: number[] = [];
  for (const row of body) {
    const cell = (grid.rows[row]?.[index] ?? '').trim();
    let reading = memo.get(cell);
    if (!reading) {
      reading = readDate(cell);
      memo.set(cell, reading);
    }
    if (reading.kind === 'ambiguous') open.push(of.length);
    if ((reading.kind === 'none' || reading.kind === 'impossible') && cell !== '') unread.push(row);
    of.push(reading.kind === 'date' ? reading : null);
  }
  const calendars = new Set([...memo.values()].flatMap((reading) => (reading.kind === 'date' ? reading.calendar : [])));
  const byColumn: number[] = [];
  for (const at of open) {
    const row = body[at] ?? 0;
    const roc = calendars.size === 1 && calendars.has('roc') ? asRoc(memo.get((grid.rows[row]?.[index] ?? '').trim()) ?? { kind: 'none' }) : null;
    (roc ? byColumn : ambiguous).push(row);
    if (roc) of[at] = roc;
  }
  return { of, ambiguous, unread, byColumn };
}

export interface TypedIndustries {
  /** Code of each row; '' where none can be read. */
  readonly of: readonly string[];
  readonly ambiguous: readonly number[];
  readonly unread: readonly number[];
  /** What stands in these rows, with the number of rows. */
  readonly unreadNames: ReadonlyMap<string, number>;
  /** Rows that name several industries at once; their figures belong to all of these together. */
  readonly several: readonly number[];
  /** Rows whose letter or number is that of an older revision. */
  readonly otherCodes: readonly number[];
}

/** Reads the industries of a column. */
export function typedIndustries(grid: Grid, body: Int32Array, index: number, industry: IndustryReader): TypedIndustries {
  const ambiguous: number[] = [];
  const unread: number[] = [];
  const unreadNames = new Map<string, number>();
  const several: number[] = [];
  const otherCodes: number[] = [];
  const of: string[] = [];
  for (const row of body) {
    const cell = (grid.rows[row]?.[index] ?? '').trim();
    const reading = cell === '' ? null : industry(cell);
    if (reading?.kind === 'ambiguous') ambiguous.push(row);
    if (reading?.kind === 'unmatched') {
      unread.push(row);
      unreadNames.set(cell, (unreadNames.get(cell) ?? 0) + 1);
    }
    if (reading?.kind === 'several') several.push(row);
    if (reading?.kind === 'matched' && reading.otherCode !== undefined) otherCodes.push(row);
    of.push(reading?.kind === 'matched' ? reading.code : '');
  }
  return { of, ambiguous, unread, unreadNames, several, otherCodes };
}
