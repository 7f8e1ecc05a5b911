import type { NumberColumn } from '../measures/column.ts';
import type { ColumnFinding } from './column-finding.ts';
import type { LeftOutRow } from './find-table.ts';
import type { Finding } from './finding.ts';
import type { ImportRecipe } from './import-recipe.ts';
import type { ImportCounts } from './import-report.ts';
import type { FoundMinus } from './minus-forms.ts';
import type { Grid } from './grid.ts';
import type { JoinedRegions } from './join-regions.ts';
import type { DateFound } from './read-date.ts';
import type { RowPoints } from './row-points.ts';
import type { FoundSign } from './typed-columns.ts';
import type { WideKind } from './wide-columns.ts';

/** A column with its role settled and its cells in typed form. */
export interface ImportedColumn extends ColumnFinding {
  /** Figures of measures; null for columns of texts and for those that say where and when: their cells stand in the grid. */
  readonly data: NumberColumn | null;
}

export interface ImportedTable {
  readonly columns: readonly ImportedColumn[];
  /** Number of rows of the body; all arrays below have this length. */
  readonly length: number;
  /** Row numbers of the file, from 1. */
  readonly rowNumbers: Int32Array;
  readonly joined: JoinedRegions;
  /** Index into `rowKinds` of row-outcomes.ts. */
  readonly kinds: Uint8Array;
  readonly points: RowPoints | null;
  /** Time of each row; null without a column of dates. `tableDate` holds for all rows then. */
  readonly dates: readonly (DateFound | null)[] | null;
  readonly tableDate: DateFound | null;
  /** Codes of industries ('' unknown); null without such a column. */
  readonly industries: readonly string[] | null;
  /** Category of each row, by columns that tell rows of one region apart; null without such a column. */
  readonly categories: readonly string[] | null;
  /** Signs that stand for no figure, in all columns of figures; those that the file explains are among `explained`, folded. */
  readonly signs: readonly FoundSign[];
  readonly explained: ReadonlySet<string>;
  /** Ways of writing a minus that stand in the columns of figures. */
  readonly minuses: readonly FoundMinus[];
  readonly wide: WideKind | null;
  /** The sheet as it was turned, where its regions were the names of its columns: all rows and columns told of are those of this one. */
  readonly turned?: Grid;
  /** Rows (from 0) that are no body, with the reason. */
  readonly leftOut: readonly LeftOutRow[];
  readonly titles: readonly string[];
  readonly notes: readonly string[];
  readonly counts: ImportCounts;
  readonly findings: readonly Finding[];
  /** The choices in force, found or told: save it for the next file. */
  readonly recipe: ImportRecipe;
}
