/** Merged cells, rows and columns from 0, both ends inside. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as rows of texts; rows may be of unequal length. Row numbers that people see are the index + 1. */
export interface Grid {
  readonly rows: readonly (readonly string[])[];
  readonly merged?: readonly MergedCells[];
  /** Of files of places: the outlines of lines and areas by row (from 0), as in geography/outline-text.ts, in degrees. */
  readonly outlines?: ReadonlyMap<number, string>;
}

/** More columns than this are refused: no table of regions has them, and a page cannot show them. */
export const mostColumns = 500;
/** More rows than this are refused; larger things belong into vector tiles. */
export const mostRows = 2_000_000;
/** Longer cells are cut. */
export const longestCell = 32_767;
