import { finding, rowList, shown, type Finding } from './finding.ts';
import type { Grid } from './grid.ts';
import { findHeader, headerNames } from './header-rows.ts';
import { unitInHeader, unitOfColumnName, unitsInLine, type HeaderUnit } from './header-unit.ts';
import { readNumber } from './read-number.ts';
import { remembering } from './remembering.ts';
import { isNote, isSumOf, mayBeTotalText, totalLabel, type LeftOutReason } from './total-rows.ts';

export interface FoundColumn {
  /** Column of the grid, from 0. */
  readonly index: number;
  /** Unique within the table: a repeated header gets a number. */
  readonly header: string;
  readonly unit: HeaderUnit | null;
}

export interface LeftOutRow {
  readonly row: number;
  readonly reason: LeftOutReason;
}

export interface FoundTable {
  readonly columns: readonly FoundColumn[];
  /** Grid rows (from 0) of the header, in order; empty when the file has none. */
  readonly headerRows: readonly number[];
  /** Grid rows (from 0) of the table. The row number people see is one more. */
  readonly body: Int32Array;
  readonly leftOut: readonly LeftOutRow[];
  /** Lines above the header, for the title and the date of the table. */
  readonly titles: readonly string[];
  /** Notes and sources below the table. */
  readonly notes: readonly string[];
  readonly findings: readonly Finding[];
}

/** What a person settled about the table; the rest is found. */
export interface TableChoices {
  /** Grid rows of the header from 0; an empty list says that there is none. */
  readonly headerRows?: readonly number[];
}

const filled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== '';

/** Columns that hold anything in the header or below it. */
function usedColumns(grid: Grid, headerRows: readonly number[], first: number): number[] {
  const used: boolean[] = [];
  const see = (row: readonly string[] | undefined): void => {
    if (row) for (let column = 0; column < row.length; column += 1) if (used[column] !== true && filled(row[column])) used[column] = true;
  };
  for (const row of headerRows) see(grid.rows[row]);
  for (let row = first; row < grid.rows.length; row += 1) see(grid.rows[row]);
  return Array.from(used.keys()).filter((column) => used[column] === true);
}

/** A cell that names a place: beside it, 臺灣 or 北部 is what the place belongs to, not a total. */
const place = /[縣市鄉鎮區]$|\b(?:County|City|Township|District)$/u;

/** The label of a total or of a group of regions among the first texts of a row. */
function labelOfRow(row: readonly string[], columns: readonly number[], labelIn: (column: number) => typeof totalLabel): 'total' | 'group' | null {
  let looked = 0;
  let wide: 'total' | 'group' | null = null;
  for (const column of columns) {
    const cell = row[column];
    if (!filled(cell)) continue;
    const label = mayBeTotalText(cell) ? labelIn(column)(cell) : null;
    if (label === 'total') return label;
    if (label !== null && looked === 0) wide = label === 'whole' ? 'total' : label;
    else if (wide && place.test(cell.trim())) return null;
    // 「00000 全國」: the code of the whole country stands in front of its name.
    else if (looked === 0 && /^0{2,8}$/.test(cell.trim())) continue;
    looked += 1;
    if (looked >= 4) break;
  }
  return wide;
}

/** Columns in which nearly every row says a total, such as a sex that is always 計: they tell nothing about a single row. */
function columnsOfTotals(grid: Grid, rows: readonly number[], columns: readonly number[]): ReadonlySet<number> {
  return new Set(columns.filter((column) => {
    const cells = rows.map((row) => grid.rows[row]?.[column]).filter(filled);
    return cells.length > 0 && cells.filter((cell) => totalLabel(cell) !== null).length > cells.length * 0.8;
  }));
}

interface Sorted {
  readonly body: number[];
  readonly leftOut: LeftOutRow[];
  readonly notes: string[];
}

function sortRows(grid: Grid, first: number, columns: readonly number[], headerCells: readonly string[], labelColumns = columns): Sorted {
  const body: number[] = [];
  const leftOut: LeftOutRow[] = [];
  const notes: string[] = [];
  const headerText = headerCells.join('\u0000');
  const firstHeader = headerCells.find((cell) => cell !== '') ?? '';
  // Each column by itself: one in which all texts differ would use up the memory of the others.
  const readers: (typeof totalLabel)[] = [];
  const labelIn = (column: number): typeof totalLabel => (readers[column] ??= remembering(totalLabel));
  for (let index = first; index < grid.rows.length; index += 1) {
    const row = grid.rows[index] ?? [];
    let count = 0;
    let label = '';
    for (const column of columns) {
      const cell = row[column];
      if (cell === undefined || cell === '' || !filled(cell)) continue;
      count += 1;
      if (count === 1) label = cell;
      else break;
    }
    if (count === 0) {
      leftOut.push({ row: index, reason: 'empty' });
      continue;
    }
    const alone = count === 1 && columns.length > 1;
    // Notes go on over several lines, and stand below a gap, as in the files that are taken away here.
    const before = leftOut.at(-1);
    const belowGap = body.length > 0 && before?.reason === 'empty' && before.row === index - 1;
    const isBelow = alone && (notes.length > 0 || belowGap) && (!place.test(label.trim()) || /^[(（[]?\d{1,2}[)）\]]/u.test(label.trim()));
    const isSentence = alone && /。/u.test(label);
    if (isBelow || isSentence || (isNote(label) && (alone || /^(?:註|附\s*註|資料來源|說明|備註|Note|Source)/iu.test(label.trim())))) {
      leftOut.push({ row: index, reason: 'note' });
      notes.push(row.filter((cell) => filled(cell)).join(' '));
      continue;
    }
    if (label === firstHeader && label !== '' && columns.map((column) => row[column] ?? '').join('\u0000') === headerText) {
      leftOut.push({ row: index, reason: 'repeated-header' });
      continue;
    }
    const total = labelOfRow(row, labelColumns, labelIn);
    if (total) leftOut.push({ row: index, reason: total });
    else body.push(index);
  }
  const totals = leftOut.filter(({ reason }) => reason === 'total' || reason === 'group').map(({ row }) => row);
  if (totals.length > body.length && labelColumns === columns) {
    const silent = columnsOfTotals(grid, [...body, ...totals], columns);
    if (silent.size > 0) return sortRows(grid, first, columns, headerCells, columns.filter((column) => !silent.has(column)));
  }
  return { body, leftOut, notes };
}

/** The first or last row of the body when it is the sum of all others and its label is no name of a region. */
function sumRow(grid: Grid, body: readonly number[], columns: readonly number[]): number | null {
  if (body.length < 4 || body.length > 20_000) return null;
  const candidates = [body[0], body.at(-1)].filter((row): row is number => row !== undefined && !columns.slice(0, 3).some((column) => /[縣市鄉鎮區]$|^\d{4,8}$/u.test((grid.rows[row]?.[column] ?? '').trim())));
  if (candidates.length === 0) return null;
  const figures = body.map((row) => columns.map((column) => {
    const reading = readNumber(grid.rows[row]?.[column] ?? '');
    return reading.kind === 'number' ? reading.value : Number.NaN;
  }));
  for (const candidate of candidates) {
    const own = candidate === body[0] ? 0 : body.length - 1;
    const sums = columns.map(() => 0);
    const counts = columns.map(() => 0);
    figures.forEach((row, index) => {
      if (index === own) return;
      row.forEach((value, column) => {
        if (Number.isNaN(value)) return;
        sums[column] = (sums[column] ?? 0) + value;
        counts[column] = (counts[column] ?? 0) + 1;
      });
    });
    if (isSumOf(figures[own] ?? [], sums, counts)) return candidate;
  }
  return null;
}

function describe(headerRows: readonly number[], leftOut: readonly LeftOutRow[], units: readonly HeaderUnit[]): Finding[] {
  const findings: Finding[] = [];
  if (headerRows.length === 0) {
    findings.push(finding('no-header', 'check', '沒有找到標題列，欄位以「欄 1、欄 2……」命名。', 'No header was found; the columns are called “欄 1”, “欄 2” and so on.'));
  } else if (headerRows.length > 1 || (headerRows[0] ?? 0) > 0) {
    const where = rowList(headerRows.map((row) => row + 1));
    findings.push(finding('header', 'note', `欄名取自${where.zh}。`, `Column names are taken from ${where.en}.`, headerRows.map((row) => row + 1)));
  }
  const said: readonly (readonly [reason: LeftOutReason, zh: string, one: string, several: string])[] = [
    ['total', '是合計，未匯入', 'left out as a total', 'left out as totals'],
    ['group', '是區域或省的合計，未匯入', 'left out as the figures of a group of counties', 'left out as figures of groups of counties'],
    ['sum', '的數值等於其他各列之和，視為合計，未匯入', 'left out: its figures are the sums of all other rows', 'left out: their figures are the sums of all other rows'],
    ['note', '是附註或資料來源，未匯入', 'left out as a note or source', 'left out as notes or sources'],
    ['repeated-header', '重複了標題列，未匯入', 'left out: it is the header again', 'left out: they are the header again'],
  ];
  for (const [reason, zh, one, several] of said) {
    const rows = leftOut.filter((row) => row.reason === reason).map(({ row }) => row + 1);
    const where = rowList(rows);
    if (rows.length > 0) findings.push(finding(`left-out-${reason}`, reason === 'sum' ? 'check' : 'note', `${where.zh}${zh}。`, `${where.en.replace(/^r/, 'R')} ${rows.length === 1 ? `was ${one}` : `were ${several}`}.`, rows));
  }
  if (units.length > 1) {
    const list = units.map(({ text }) => text);
    findings.push(finding('several-units', 'check', `表頭列出多個單位（${list.join('、')}），無法確定各欄的單位。`, `The table names several units (${list.join(', ')}); which column has which is not clear.`));
  }
  return findings;
}

function unitsByNoun(columns: readonly { readonly name: string; readonly unit: HeaderUnit | null }[]): Finding {
  const list = columns.slice(0, 6).map(({ name, unit }) => ({ zh: `${shown(name)}（${unit?.text ?? ''}）`, en: `${shown(name)} (${unit?.text ?? ''})` }));
  return finding('units-by-name', 'check', `表頭列出多個單位，依欄名對應：${list.map(({ zh }) => zh).join('、')}；其餘的欄沒有判斷單位。若不對，請更改單位。`, `The table names several units; by their names these columns have: ${list.map(({ en }) => en).join(', ')}; the others were given none. Change a unit that is wrong.`);
}

/**
 * Finds the table in a sheet: its header below titles and over one or more rows, its body, and the rows that are
 * totals, notes, empty or a repeated header. Runs in one pass over the rows; nothing is keyed by foreign text in plain objects.
 */
export function findTable(grid: Grid, choices: TableChoices = {}): FoundTable {
  const header = choices.headerRows ?? findHeader(grid);
  const headerRows = header.filter((row) => row >= 0 && row < grid.rows.length).toSorted((one, other) => one - other);
  const first = headerRows.length > 0 ? (headerRows.at(-1) ?? 0) + 1 : 0;
  const columns = usedColumns(grid, headerRows, first);
  const names = headerNames(grid, headerRows, columns);
  const above = grid.rows.slice(0, headerRows[0] ?? 0);
  const titles = above.map((row) => row.filter(filled).join(' ').trim()).filter((line) => line !== '');
  const units = above.flatMap((row) => row.flatMap((cell) => (filled(cell) ? unitsInLine(cell) : [])));
  const lastHeader = headerRows.length === 1 ? columns.map((column) => grid.rows[headerRows[0] ?? 0]?.[column] ?? '') : [];
  const { body, leftOut, notes } = sortRows(grid, first, columns, lastHeader);
  const sum = sumRow(grid, body, columns);
  if (sum !== null) {
    body.splice(body.indexOf(sum), 1);
    leftOut.push({ row: sum, reason: 'sum' });
    leftOut.sort((one, other) => one.row - other.row);
  }
  const all = [
    ...above.map((_, row) => ({ row, reason: 'title' as const })),
    ...headerRows.map((row) => ({ row, reason: 'header' as const })),
    ...leftOut,
  ];
  const unitOfName = (name: string): HeaderUnit | null => unitOfColumnName(name, units);
  const byNoun = units.length > 1 ? names.headers.flatMap((name) => (unitInHeader(name) ? [] : [{ name, unit: unitOfName(name) }])).filter(({ unit }) => unit !== null) : [];
  const unnamed = names.headers.slice(1).some((name) => unitOfName(name) === null);
  const findings = describe(headerRows, leftOut, unnamed && byNoun.length === 0 ? units : []);
  if (byNoun.length > 0) findings.push(unitsByNoun(byNoun));
  const repeated = names.repeated.map((name) => shown(name));
  if (repeated.length > 0) findings.push(finding('repeated-names', 'check', `有重複的欄名（${repeated.slice(0, 5).join('、')}），已加上編號。`, `Some column names occur more than once (${repeated.slice(0, 5).join(', ')}); they were numbered.`));
  return {
    columns: columns.map((index, at) => {
      const name = names.headers[at] ?? '';
      return { index, header: name, unit: unitOfName(name) };
    }),
    headerRows, body: Int32Array.from(body), leftOut: all, titles, notes, findings,
  };
}
