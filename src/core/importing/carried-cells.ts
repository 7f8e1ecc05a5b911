import { continuedRows, isDitto, lastFilledRows } from './cells-above.ts';
import { finding, shown, type Finding } from './finding.ts';
import type { Grid } from './grid.ts';

/**
 * For each row of the body (from 0) the row whose cell in a column holds for it: itself, or the one above where the cell
 * is merged with it, says ditto, or is empty in one of a series of equal blocks. Rows between that are no body stop it.
 */
function carryingRows(grid: Grid, body: Int32Array, column: number): Int32Array {
  const sources = lastFilledRows(grid, body, [column], body[0] ?? 0);
  const continued = continuedRows(grid, body, [column], sources);
  const place = new Map<number, number>();
  body.forEach((row, at) => { place.set(row, at); });
  return Int32Array.from(body, (_, at) => (continued[at] ? (place.get(sources[at] ?? -1) ?? at) : at));
}

/** Whether a column has cells that a cell above may stand for: merged ones, dittos, or blocks that each begin with a filled cell, so that half of all are empty. */
function mayContinue(grid: Grid, body: Int32Array, column: number): boolean {
  if (grid.merged?.some(({ left, right, top, bottom }) => bottom > top && column >= left && column <= right)) return true;
  let empty = 0;
  for (const row of body) {
    const cell = grid.rows[row]?.[column] ?? '';
    if (cell.trim() === '') empty += 1;
    else if (isDitto(cell)) return true;
  }
  return empty > 0 && empty * 2 >= body.length;
}

/** The values of a column with those of the cells above where they hold for a row, and the sentence that says so. */
export function carriedDown<Value>(grid: Grid, body: Int32Array, column: { readonly index: number; readonly header: string }, values: readonly Value[]): { readonly values: readonly Value[]; readonly findings: readonly Finding[] } {
  if (!mayContinue(grid, body, column.index)) return { values, findings: [] };
  const sources = carryingRows(grid, body, column.index);
  const count = sources.reduce((sum, source, at) => sum + (source === at ? 0 : 1), 0);
  if (count === 0) return { values, findings: [] };
  return {
    values: values.map((value, at) => values[sources[at] ?? at] ?? value),
    findings: [finding('carried-down', 'check', `欄位「${shown(column.header)}」有 ${count} 列空白或寫著同上，以上方同一區塊的內容補上，請確認。`, `In “${shown(column.header)}” ${count} ${count === 1 ? 'row is' : 'rows are'} empty or say ditto and took the cell above in the same block; please check.`)],
  };
}
