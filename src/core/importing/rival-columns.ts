import type { ColumnFinding } from './column-finding.ts';
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
    if (first.some((code) => second.includes(code))) same += 1;
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

/**
 * Code and name of a county stand in two columns that agree; 遷出縣市 and 遷入縣市 do not. Of columns that mostly
 * differ only the first says where a row is, and that is said.
 */
export function withoutRivals(grid: Grid, rows: readonly number[], columns: readonly ColumnFinding[], gazetteer: Gazetteer): { readonly columns: readonly ColumnFinding[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const settled = columns.map((column, at): ColumnFinding => {
    if (column.role !== 'county' && column.role !== 'township') return column;
    const first = columns.slice(0, at).find(({ role }) => role === column.role);
    if (!first || agreement(grid, rows, first, column, gazetteer) >= 0.5) return column;
    findings.push(finding('two-regions', 'check', `「${shown(first.header)}」和「${shown(column.header)}」是不同的地區；目前以前者為準，後者當作文字。`, `“${shown(first.header)}” and “${shown(column.header)}” name different regions; the first is used for now and the second is kept as text.`));
    return { ...column, role: 'text', alternatives: [column.role, ...column.alternatives.filter((role) => role !== 'text')] };
  });
  return { columns: settled, findings };
}
