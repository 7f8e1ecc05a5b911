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

const saysWhere = new Set<ColumnRole | null>(['county', 'township', 'region', 'address']);

/** A column of digits that only looks like one of codes and contradicts a column that is called 縣市, 地址 and the like. */
function contradicts(grid: Grid, rows: readonly number[], column: ColumnFinding, columns: readonly ColumnFinding[], gazetteer: Gazetteer): ColumnFinding | null {
  if (!saysWhere.has(column.role) || saysWhere.has(roleByHeader(column.header))) return null;
  const named = columns.find((other) => saysWhere.has(other.role) && saysWhere.has(roleByHeader(other.header)));
  return named && agreement(grid, rows, named, column, gazetteer) < 0.5 ? named : null;
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
    if (column.role !== 'county' && column.role !== 'township') return column;
    const first = columns.slice(0, at).find((other) => other.role === column.role && !dropped.has(other));
    if (!first || agreement(grid, rows, first, column, gazetteer) >= 0.5) return column;
    findings.push(finding('two-regions', 'check', `「${shown(first.header)}」和「${shown(column.header)}」是不同的地區；目前以前者為準，後者當作文字。`, `“${shown(first.header)}” and “${shown(column.header)}” name different regions; the first is used for now and the second is kept as text.`));
    return asText(column);
  });
  return { columns: settled, findings };
}
