import type { ColumnFinding } from './column-finding.ts';
import { roleByHeader, type ColumnRole } from './column-roles.ts';
import { finding, shown, type Finding } from './finding.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Grid } from './grid.ts';
import { readRegionCells } from './read-region-cells.ts';
import type { RegionReading } from './region-reading.ts';

function codesOf(reading: RegionReading): readonly string[] {
  if (reading.kind === 'matched') return [reading.code];
  return reading.kind === 'ambiguous' ? reading.choices.map(({ code }) => code) : [];
}

/** Share of the rows in which two columns may mean the same region; 1 where no row has both. */
function agreement(grid: Grid, rows: readonly number[], one: ColumnFinding, other: ColumnFinding, gazetteer: Gazetteer): number {
  let both = 0;
  let same = 0;
  const read = (row: number, column: ColumnFinding): readonly string[] => {
    const cells = { county: [], township: [], region: [], address: [], [column.role]: [grid.rows[row]?.[column.index] ?? ''] };
    return codesOf(readRegionCells(gazetteer, cells, 'mixed'));
  };
  for (const row of rows) {
    const first = read(row, one);
    const second = read(row, other);
    if (first.length === 0 || second.length === 0) continue;
    both += 1;
    if (first.some((code) => second.some((other) => code.startsWith(other) || other.startsWith(code)))) same += 1;
  }
  return both === 0 ? 1 : same / both;
}

const regional: ReadonlySet<ColumnFinding['role']> = new Set(['county', 'township', 'region']);

/**
 * Two halves of a table printed side by side (縣市 家數 │ 縣市 家數): the figures of the right half belong to its own names, so it is not imported, and
 * that is said. Known by a repeated name of a column of regions whose cells name other regions.
 */
export function withoutSecondTable(grid: Grid, rows: readonly number[], columns: readonly ColumnFinding[], gazetteer: Gazetteer): { readonly columns: readonly ColumnFinding[]; readonly findings: readonly Finding[] } {
  const second = columns.findIndex((column, at) => {
    const first = columns.slice(0, at).find(({ header }) => column.header === `${header} (2)`);
    return first !== undefined && regional.has(first.role) && regional.has(column.role) && agreement(grid, rows, first, column, gazetteer) < 0.5;
  });
  if (second < 0) return { columns, findings: [] };
  const name = shown(columns[second]?.header ?? '');
  return {
    columns: columns.map((column, at) => (at < second ? column : { ...column, role: 'ignore', confidence: 1, alternatives: [column.role, ...column.alternatives.filter((role) => role !== 'ignore')], unit: null, meaning: null })),
    findings: [finding('side-by-side', 'problem', `表格左右並排：從「${name}」起是另一組地區，右半沒有匯入；請把右半移到左半下方再開啟。`, `Two tables stand side by side: from “${name}” on, the columns belong to other regions, and the right half was not imported. Please move it below the left half and open the file again.`)],
  };
}

/** Districts of some cities, and as often the areas of an office. */
export const isDirection = (cell: string): boolean => /^(?:[東西南北中]區|(?:north|south|east|west|central)(?: dist(?:rict|\.)?)?)$/iu.test(cell.trim());

/**
 * 「北區、中區、南區」 of an office that parts the country so, beside a column of counties: a single contradiction is enough, for the rest would fit by chance. It
 * is kept as text, and that is said. Townships with names of their own stay, and each contradiction is asked about.
 */
export function withoutForeignTownships(grid: Grid, rows: readonly number[], columns: readonly ColumnFinding[], gazetteer: Gazetteer): { readonly columns: readonly ColumnFinding[]; readonly findings: readonly Finding[] } {
  const county = columns.find(({ role }) => role === 'county');
  const findings: Finding[] = [];
  if (!county) return { columns, findings };
  const settled = columns.map((column): ColumnFinding => {
    if (column.role !== 'township') return column;
    const names = filledDown(grid, rows, column.index);
    if (!names.every((name) => name === '' || isDirection(name))) return column;
    const beside = rows.map((row, at) => [names[at] ?? '', grid.rows[row]?.[county.index] ?? '']);
    if (agreement({ rows: beside }, [...beside.keys()], { ...column, index: 0 }, { ...county, index: 1 }, gazetteer) === 1) return column;
    findings.push(finding('foreign-townships', 'check', `「${shown(column.header)}」有的名稱不在「${shown(county.header)}」所寫的縣市裡，可能是機關自己的分區，當作文字。`, `Some names in “${shown(column.header)}” belong to no such county as “${shown(county.header)}” says and may be an office's own areas; the column is kept as text.`));
    return { ...column, role: 'text', alternatives: ['township', ...column.alternatives.filter((role) => role !== 'text')] };
  });
  return { columns: settled, findings };
}

/** The cells of a column, with the one above where merged or left empty. */
function filledDown(grid: Grid, rows: readonly number[], index: number): readonly string[] {
  let last = '';
  return rows.map((row) => (last = (grid.rows[row]?.[index] ?? '').trim() || last));
}

const saysWhere = new Set<ColumnRole | null>(['county', 'township', 'region', 'address']);

/** A column of digits that only looks like one of codes and contradicts a column that is called 縣市, 地址 and the like. */
function contradicts(grid: Grid, rows: readonly number[], column: ColumnFinding, columns: readonly ColumnFinding[], gazetteer: Gazetteer): ColumnFinding | null {
  if (!saysWhere.has(column.role) || saysWhere.has(roleByHeader(column.header))) return null;
  const named = columns.find((other) => saysWhere.has(other.role) && saysWhere.has(roleByHeader(other.header)));
  return named && agreement(grid, rows, named, column, gazetteer) < 0.5 ? named : null;
}

/** A column of 北區, 中區, 南區 and 東區 that mostly contradicts the addresses beside it: parts of Taiwan, not districts. */
function namesQuarters(grid: Grid, rows: readonly number[], column: ColumnFinding, columns: readonly ColumnFinding[], gazetteer: Gazetteer): boolean {
  const address = columns.find(({ role }) => role === 'address');
  if (!address || (column.role !== 'township' && column.role !== 'region')) return false;
  const quarters = rows.every((row) => /^[東西南北中]?區?$/u.test((grid.rows[row]?.[column.index] ?? '').trim()));
  return quarters && agreement(grid, rows, address, column, gazetteer) < 0.5;
}

/**
 * Code and name of a county stand in two columns that agree; 遷出縣市 and 遷入縣市 do not. Of columns that mostly
 * differ only the first says where a row is, and that is said.
 */
export function withoutRivals(grid: Grid, rows: readonly number[], columns: readonly ColumnFinding[], gazetteer: Gazetteer): { readonly columns: readonly ColumnFinding[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const dropped = new Set<ColumnFinding>();
  const asText = (column: ColumnFinding): ColumnFinding => ({ ...column, role: 'text', alternatives: [column.role, ...column.alternatives.filter((role) => role !== 'text')] });
  const settled = columns.map((column, at): ColumnFinding => {
    const named = contradicts(grid, rows, column, columns, gazetteer);
    if (named) {
      findings.push(finding('no-codes', 'check', `「${shown(column.header)}」看起來像地區代碼，但與「${shown(named.header)}」不符，當作文字。`, `“${shown(column.header)}” looks like codes of regions but contradicts “${shown(named.header)}”; it is kept as text.`));
      dropped.add(column);
      return asText(column);
    }
    if (namesQuarters(grid, rows, column, columns, gazetteer)) {
      findings.push(finding('quarters', 'check', `「${shown(column.header)}」的北區、南區等與地址不符，應是全臺分區，當作文字。`, `The north, south and so on of “${shown(column.header)}” contradict the addresses: they are parts of Taiwan and kept as text.`));
      dropped.add(column);
      return asText(column);
    }
    if (column.role !== 'county' && column.role !== 'township') return column;
    const first = columns.slice(0, at).find((other) => other.role === column.role && !dropped.has(other));
    if (!first || agreement(grid, rows, first, column, gazetteer) >= 0.5) return column;
    findings.push(finding('two-regions', 'check', `「${shown(first.header)}」和「${shown(column.header)}」是不同的地區；目前以前者為準，後者當作文字。`, `“${shown(first.header)}” and “${shown(column.header)}” name different regions; the first is used for now and the second is kept as text.`));
    return asText(column);
  });
  return { columns: settled, findings };
}
