import { findTable, type FoundTable } from './find-table.ts';
import { finding, shown, type Finding } from './finding.ts';
import type { Gazetteer } from './gazetteer.ts';
import { mostColumns, type Grid } from './grid.ts';
import { readNumber } from './read-number.ts';
import { readRegionName } from './read-region-name.ts';
import { roleByHeader } from './column-roles.ts';
import { readDate } from './read-date.ts';
import { acrossColumns, type AcrossColumn } from './regions-across.ts';

/** A sheet in which each region has a row, made of one in which each has a column. */
export interface TurnedTable {
  readonly grid: Grid;
  readonly finding: Finding;
}

/** Rows become columns, of which a table of regions has no more than some hundreds. */
const mostRowsTurned = Math.min(400, mostColumns - 1);
/** More columns than these beside the regions: the rows are things of their own, with a region in some of their columns. */
const mostLabels = 3;

/** Whether the columns of the regions hold figures, or signs for none, and the others no regions: a table of ways between regions has both. */
function holdsFigures(grid: Grid, table: FoundTable, columns: readonly AcrossColumn[], gazetteer: Gazetteer): boolean {
  const share = (kind: AcrossColumn['kind'], holds: (cell: string) => boolean): number => {
    const cells = [...table.body].flatMap((row) => columns.flatMap((column) => (column.kind === kind ? [(grid.rows[row]?.[column.index] ?? '').trim()] : [])));
    return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
  };
  const isFigure = (cell: string): boolean => readNumber(cell).kind !== 'text';
  return share('region', isFigure) >= 0.7 && share('label', (cell) => readRegionName(gazetteer, cell, 'mixed').kind === 'matched') < 0.3;
}

const unitHeader = /^(?:計量)?單位$|^units?$/iu;

/** What a row is called when it becomes a column: its year or other time, its further labels, and its unit in brackets. */
function labelOf(row: readonly string[], labels: readonly AcrossColumn[]): string {
  const times: string[] = [];
  const texts: string[] = [];
  for (const { index, header } of labels) {
    const text = (row[index] ?? '').trim();
    if (text === '' || unitHeader.test(header.trim())) continue;
    const date = labels.length > 1 ? readDate(text) : null;
    (date?.kind === 'date' && (!date.bare || roleByHeader(header) === 'date') ? times : texts).push(text);
  }
  const unit = labels.filter(({ header }) => unitHeader.test(header.trim())).map(({ index }) => (row[index] ?? '').trim()).find((text) => text !== '');
  return `${[...times, texts.join(' ')].filter((text) => text !== '').join('・')}${unit === undefined ? '' : `（${unit}）`}`;
}

function saidOf(regions: readonly AcrossColumn[]): Finding {
  const names = regions.slice(0, 4).map(({ name }) => shown(name));
  const more = regions.length > names.length;
  return finding('regions-turned', 'check',
    `地區寫在欄名上（${names.join('、')}${more ? '……' : ''}），已轉置：每個地區成為一列，原來的每一列成為一欄；以下的列號是轉置後的列號。若不對，請改為不轉置。`,
    `The regions stand in the names of the columns (${names.join(', ')}${more ? ' …' : ''}), so the table was turned: each region is a row now and each row a column; row numbers below are those of the turned table. If that is wrong, say that it is not to be turned.`);
}

/**
 * Turns a table whose regions are the names of its columns, so that each is a row and is read as any other. Titles stay above and notes below it.
 * `null` for every other table: one with regions in its rows, with too many rows, or whose columns hold no figures.
 */
export function turnedTable(grid: Grid, gazetteer: Gazetteer): TurnedTable | null {
  if (grid.rows.length > mostRowsTurned + 100 || grid.outlines) return null;
  const table = findTable(grid);
  const first = table.headerRows[0];
  if (first === undefined || table.body.length === 0 || table.body.length > mostRowsTurned) return null;
  const { columns, counties } = acrossColumns(grid, table, gazetteer);
  const of = (kind: AcrossColumn['kind']) => columns.filter((column) => column.kind === kind);
  const [regions, labels] = [of('region'), of('label')];
  const across = columns.filter(({ kind }) => kind !== 'label');
  const names = [...new Set(across.map(({ name }) => name))];
  const parts = [...new Set(regions.map(({ below }) => below))];
  if (new Set(regions.map(({ name }) => name)).size < 2 || labels.length === 0 || labels.length > Math.min(mostLabels, regions.length)) return null;
  if (!holdsFigures(grid, table, columns, gazetteer)) return null;
  const placed = new Map(across.map(({ name, below, index }) => [`${name}\u0000${below}`, index]));
  // Two columns of one name would claim one place.
  if (placed.size < across.length || table.body.length * parts.length > mostRowsTurned) return null;
  // A row of totals is a column of totals.
  const totals = table.leftOut.flatMap(({ row, reason }) => (reason === 'total' || reason === 'sum' ? [row] : []));
  const rows = [...table.body, ...totals].sort((one, other) => one - other).map((row) => grid.rows[row] ?? []);
  const notes = table.leftOut.flatMap(({ row, reason }) => (reason === 'note' ? [grid.rows[row] ?? []] : []));
  return {
    grid: {
      rows: [
        ...grid.rows.slice(0, first),
        [counties ? '縣市' : '地區', ...rows.flatMap((row) => parts.map((below) => [labelOf(row, labels), below].filter((text) => text !== '').join('・')))],
        ...names.map((name) => [name, ...rows.flatMap((row) => parts.map((below) => row[placed.get(`${name}\u0000${below}`) ?? -1] ?? ''))]),
        ...(notes.length > 0 ? [[], ...notes] : []),
      ],
    },
    finding: saidOf(regions.filter(({ name }, at) => regions.findIndex((other) => other.name === name) === at)),
  };
}
