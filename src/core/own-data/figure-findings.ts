import { findCategory } from '../importing/category-column.ts';
import { finding, rowList, shown, type Finding } from '../importing/finding.ts';
import type { Grid } from '../importing/grid.ts';
import type { ImportedTable } from '../importing/imported-table.ts';
import { kindOf } from './own-dataset.ts';
import { figuresAt } from './region-figures.ts';

/** Figures that no map will show because several rows of one region, time, industry and category claim them, and these rows (from 1, in order). */
export function notShownOf(table: ImportedTable): { readonly figures: number; readonly rows: readonly number[] } {
  const kind = kindOf(table);
  if (kind !== 'figures' && kind !== 'both') return { figures: 0, rows: [] };
  const both = [figuresAt.county(table), figuresAt.township(table)];
  return { figures: both.reduce((sum, { contested }) => sum + contested, 0), rows: both.flatMap(({ contestedRows }) => contestedRows).toSorted((one, other) => one - other) };
}

/** Columns of text that would tell these rows apart, though they are not taken so: a person, or a recipe, said that they are something else. */
function helpful(table: ImportedTable, grid: Grid): readonly string[] {
  return findCategory({ ...table, grid, body: table.rowNumbers.map((row) => row - 1) }).map(({ header }) => shown(header));
}

function notShownFinding(table: ImportedTable, grid: Grid): Finding | null {
  const { figures, rows } = notShownOf(table);
  if (figures === 0) return null;
  const where = rowList(rows);
  const columns = helpful(table, grid);
  const named = { zh: columns.join('」「'), en: columns.map((name) => `“${name}”`).join(' and ') };
  const way = columns.length > 0
    ? { zh: `欄位「${named.zh}」可以分辨這些列：請把它的用途改為「類別」。`, en: `${named.en} can tell these rows apart: say that it is a category.` }
    : { zh: '若有欄位可以分辨這些列，請把它的用途改為「類別」「行業」或「年度或日期」；否則請先在原檔案中合併或刪去重複的列，再開啟一次。', en: 'If a column tells these rows apart, say that it is a category, an industry or a date; otherwise merge or remove the repeated rows in the file and open it again.' };
  return finding('not-shown', 'problem',
    `${where.zh}有 ${figures} 個數值不會顯示：同一個地區、時間有多列（或多個同名的欄），無法判斷該用哪一列；沒有相加，也沒有擇一。${way.zh}`,
    `${figures} ${figures === 1 ? 'figure' : 'figures'} of ${where.en} will not be shown: several rows (or columns of one name) are of one region and time, and nothing says which to use; they were neither added nor was one preferred. ${way.en}`, rows);
}

/** The table with the sentence on what will not be shown, in place of those on single regions. */
export function withFigureFindings(table: ImportedTable, grid: Grid): ImportedTable {
  const said = notShownFinding(table, grid);
  return said ? { ...table, findings: [said, ...table.findings.filter(({ about }) => about !== 'duplicate-region')] } : table;
}
