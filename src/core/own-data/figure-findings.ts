import { findCategory } from '../importing/category-column.ts';
import { finding, rowList, shown, type Finding } from '../importing/finding.ts';
import type { Grid } from '../importing/grid.ts';
import type { ImportedTable } from '../importing/imported-table.ts';
import type { Text } from '../text.ts';
import { industryFindings } from './industry-findings.ts';
import { kindOf } from './own-dataset.ts';
import { regionName, type Gazetteer } from '../importing/gazetteer.ts';
import { figuresAt } from './region-figures.ts';

/** Figures that no map will show because several rows of one region, time, industry and category claim them, and these rows (from 1, in order). */
export function notShownOf(table: ImportedTable, grid: Grid): { readonly figures: number; readonly rows: readonly number[] } {
  const kind = kindOf(table, grid);
  if (kind !== 'figures' && kind !== 'both') return { figures: 0, rows: [] };
  const both = [figuresAt(table, 'county'), figuresAt(table, 'township')];
  return { figures: both.reduce((sum, { contested }) => sum + contested, 0), rows: both.flatMap(({ contestedRows }) => contestedRows).toSorted((one, other) => one - other) };
}

/** Columns of text that would tell these rows apart, though they are not taken so: a person, or a recipe, said that they are something else. */
function helpful(table: ImportedTable, grid: Grid): readonly string[] {
  return findCategory({ ...table, grid, body: table.rowNumbers.map((row) => row - 1) }).map(({ header }) => shown(header));
}

function notShownFinding(table: ImportedTable, grid: Grid): Finding | null {
  const { figures, rows } = notShownOf(table, grid);
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

interface KnownNames {
  readonly gazetteer: Gazetteer;
  /** Names of industries by code. */
  readonly industryNames: ReadonlyMap<string, Text>;
}

/** Rows (from 1) and codes of whole regions with figures, of counties and of townships. */
function rowsByLevel(table: ImportedTable): { readonly county: ReadonlyMap<number, string>; readonly township: ReadonlyMap<number, string> } {
  const found = { county: new Map<number, string>(), township: new Map<number, string>() };
  for (let at = 0; at < table.length; at += 1) {
    const reading = table.joined.readings[table.joined.ofRow[at] ?? 0];
    if (reading?.kind === 'matched' && reading.extent === 'whole') found[reading.code.length === 5 ? 'county' : 'township'].set(table.rowNumbers[at] ?? 0, reading.code);
  }
  return found;
}

/** Counties and their townships in one table: both are kept, apart, and it is said on which the map opens. */
function levelFinding(table: ImportedTable, grid: Grid, gazetteer: Gazetteer): Finding | null {
  if (kindOf(table, grid) !== 'figures') return null;
  const { county, township } = rowsByLevel(table);
  if (county.size === 0 || township.size === 0) return null;
  const towns = figuresAt(table, 'township').rows.length > figuresAt(table, 'county').rows.length;
  const [few, fewLevel, many] = towns ? ([county, { zh: '縣市', en: 'county' }, { zh: '鄉鎮市區', en: 'townships' }] as const) : ([township, { zh: '鄉鎮市區', en: 'township' }, { zh: '縣市', en: 'counties' }] as const);
  const rows = [...few.keys()];
  const where = rowList(rows);
  const names = [...new Set(few.values())].slice(0, 3).map((code) => regionName(gazetteer, code));
  const more = new Set(few.values()).size > names.length;
  const named = { zh: `${names.map(({ zh }) => zh).join('、')}${more ? '等' : ''}`, en: `${names.map(({ en }) => en).join(', ')}${more ? ' …' : ''}` };
  const parts = new Set([...township.values()].map((code) => code.slice(0, 5)));
  const total = towns && [...county.values()].some((code) => parts.has(code)) ? { zh: '，包含表中的鄉鎮市區', en: ', which hold townships of the table' } : { zh: '', en: '' };
  return finding('two-levels', 'check',
    `表格有兩個層級：${where.zh}（${named.zh}）是${fewLevel.zh}${total.zh}，其餘 ${(towns ? township : county).size} 列是${many.zh}。兩個層級分開，不相加也不比較；地圖先開在${many.zh}，${fewLevel.zh}的數值在切換到「${fewLevel.zh}」後看得到。`,
    `The table has two levels: ${where.en} (${named.en}) ${rows.length === 1 ? 'is' : 'are'} of the ${fewLevel.en} level${total.en}, the other ${(towns ? township : county).size} of ${many.en}. They are kept apart, neither added nor compared; the map opens on ${many.en}, and the figures of the ${fewLevel.en} level are seen after switching to it.`, rows);
}

/** The table with the sentences on what its figures become: what will not be shown, in place of those on single regions, two levels, and industries. */
export function withFigureFindings(table: ImportedTable, grid: Grid, { gazetteer, industryNames }: KnownNames): ImportedTable {
  const hidden = notShownFinding(table, grid);
  const levels = levelFinding(table, grid, gazetteer);
  const kind = kindOf(table, grid);
  const industries = kind === 'figures' || kind === 'both' ? industryFindings(table, grid, industryNames) : [];
  if (!hidden && !levels && industries.length === 0) return table;
  const kept = hidden ? table.findings.filter(({ about }) => about !== 'duplicate-region') : table.findings;
  return { ...table, findings: [...(hidden ? [hidden] : []), ...(levels ? [levels] : []), ...industries, ...kept] };
}
