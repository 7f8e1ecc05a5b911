import type { HeaderUnit } from '../importing/header-unit.ts';
import type { RepeatChoice } from '../importing/import-recipe.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import { units } from '../measures/unit.ts';

/** A figure that a row of the file (from 1) gives for a cell which other rows give too. */
export interface Claim {
  readonly row: number;
  readonly cell: NumberCell;
}

/** A cell that several rows claim, settled as a person chose. */
export interface SettledCell {
  readonly cell: NumberCell;
  /** Rows whose figure stands in it; the others were passed over. */
  readonly taken: readonly number[];
}

/** Whether figures of a unit are counts of things, which may be added; shares and rates may not, and what has no unit may be either. */
export function canBeAdded(unit: HeaderUnit | null): boolean {
  return unit !== null && unit.id !== null && units[unit.id].kind === 'count';
}

/**
 * The figure of a cell that several rows claim: their sum, or that of the first or last of them. `null` where it stays open: nothing was chosen, what is
 * to be added is no count, or two columns of one row claim it, so that rows are not the question. A sum with a part missing is missing, for its reason.
 */
export function settledCell(claims: readonly Claim[], choice: RepeatChoice | undefined, unit: HeaderUnit | null): SettledCell | null {
  const rows = claims.map(({ row }) => row);
  if (choice === undefined || new Set(rows).size < rows.length) return null;
  if (choice === 'add') {
    if (!canBeAdded(unit)) return null;
    const absent = claims.find(({ cell }) => !hasValue(cell))?.cell;
    return { cell: absent ?? { value: claims.reduce((sum, { cell }) => sum + (hasValue(cell) ? cell.value : 0), 0) }, taken: rows };
  }
  const kept = choice === 'first' ? claims[0] : claims.at(-1);
  return kept ? { cell: kept.cell, taken: [kept.row] } : null;
}
