import { findCategory } from '../importing/category-column.ts';
import { finding, rowList, shown, type Finding } from '../importing/finding.ts';
import type { Grid } from '../importing/grid.ts';
import type { ImportedTable } from '../importing/imported-table.ts';
import type { Text } from '../text.ts';
import { industryFindings } from './industry-findings.ts';
import { kindOf } from './own-dataset.ts';
import { regionName, type Gazetteer } from '../importing/gazetteer.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import { figuresAt, type Figures, type SettledFigure } from './region-figures.ts';

/** Figures of a table, of counties and of townships; none where its rows are things. */
function bothLevels(table: ImportedTable, grid: Grid): readonly Figures[] {
  const kind = kindOf(table, grid);
  return kind === 'figures' || kind === 'both' ? [figuresAt(table, 'county'), figuresAt(table, 'township')] : [];
}

const inOrder = (rows: Iterable<number>): readonly number[] => [...new Set(rows)].toSorted((one, other) => one - other);

/** Figures that no map will show because several rows of one region, time, industry and category claim them, and these rows (from 1, in order). */
export function notShownOf(table: ImportedTable, grid: Grid): { readonly figures: number; readonly rows: readonly number[] } {
  const both = bothLevels(table, grid);
  return { figures: both.reduce((sum, { contested }) => sum + contested, 0), rows: inOrder(both.flatMap(({ contestedRows }) => contestedRows)) };
}

/** What several rows of one region became by a person's choice. */
export interface RepeatedRows {
  readonly figures: readonly SettledFigure[];
  /** Rows (from 1, in order) whose figures were added up, or kept. */
  readonly taken: readonly number[];
  /** Rows whose figures were passed over. */
  readonly passedOver: readonly number[];
  /** Whether there are such rows at all, settled or not. */
  readonly exist: boolean;
  /** Whether some of their figures are counts. */
  readonly addable: boolean;
}

/** The rows that claim one figure together, as far as the recipe settles them. */
export function repeatedRowsOf(table: ImportedTable, grid: Grid): RepeatedRows {
  const both = bothLevels(table, grid);
  const figures = both.flatMap(({ settled }) => settled);
  return {
    figures,
    taken: inOrder(figures.flatMap(({ taken }) => taken)),
    passedOver: inOrder(figures.flatMap(({ claims, taken }) => claims.flatMap(({ row }) => (taken.includes(row) ? [] : [row])))),
    exist: both.some(({ contested, settled }) => contested + settled.length > 0),
    addable: both.some(({ addable }) => addable),
  };
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
    : table.recipe.repeats === 'add'
      ? { zh: '這些數值的單位不是數量（比率、金額，或沒有單位），因此沒有相加。若其實是數量，請指定單位；否則請在「一地多列」中改選取第一列或最後一列。', en: 'Their units are no counts (shares, money, or no unit), so they were not added up. If they are counts, give them a unit; otherwise choose the first or the last row under “Several rows of one region”.' }
      : { zh: '若有欄位可以分辨這些列，請把它的用途改為「類別」「行業」或「年度或日期」；否則請在「一地多列」中選擇相加、取第一列或取最後一列。', en: 'If a column tells these rows apart, say that it is a category, an industry or a date; otherwise choose under “Several rows of one region” whether to add them up or to keep the first or the last.' };
  return finding('not-shown', 'problem',
    `${where.zh}有 ${figures} 個數值不會顯示：同一個地區、時間有多列（或多個同名的欄），無法判斷該用哪一列；沒有相加，也沒有擇一。${way.zh}`,
    `${figures} ${figures === 1 ? 'figure' : 'figures'} of ${where.en} will not be shown: several rows (or columns of one name) are of one region and time, and nothing says which to use; they were neither added nor was one preferred. ${way.en}`, rows);
}

const written = (cell: NumberCell): string => (hasValue(cell) ? String(cell.value) : '–');

/** What was done with several rows of one region, with the rows and an example; rows that are alike in all cells may stand there twice by mistake. */
function settledFinding(table: ImportedTable, grid: Grid, gazetteer: Gazetteer): Finding | null {
  const { figures, taken, passedOver } = repeatedRowsOf(table, grid);
  const [first] = figures;
  const { repeats } = table.recipe;
  if (!first || !repeats) return null;
  const [where, left] = [rowList(taken), rowList(passedOver)];
  const name = regionName(gazetteer, first.region);
  const measure = shown(first.field.measure);
  const parts = first.claims.map(({ cell }) => written(cell));
  const count = { zh: `${figures.length} 個數值`, en: `${figures.length} ${figures.length === 1 ? 'figure' : 'figures'}` };
  if (repeats !== 'add') {
    const which = repeats === 'first' ? { zh: '第一列', en: 'first' } : { zh: '最後一列', en: 'last' };
    return finding('repeats-settled', 'check',
      `依您的選擇，同一個地區有多列時取${which.zh}，共 ${count.zh}：${left.zh}沒有採用。例如${name.zh}「${measure}」取 ${written(first.cell)}，檔案中有 ${parts.join('、')}。`,
      `As you chose, the ${which.en} of several rows of one region stands, for ${count.en}: ${left.en} ${passedOver.length === 1 ? 'was' : 'were'} passed over. For ${name.en}, “${measure}” is ${written(first.cell)}; the file has ${parts.join(', ')}.`, passedOver);
  }
  const cells = new Map<string, number>();
  const alike = taken.filter((row) => {
    const text = (grid.rows[row - 1] ?? []).join('\u0001');
    cells.set(text, (cells.get(text) ?? 0) + 1);
    return (cells.get(text) ?? 0) > 1;
  });
  const twice = alike.length === 0 ? { zh: '', en: '' } : { zh: `注意：${rowList(alike).zh}與前面的列完全相同，可能重複計算。`, en: ` Note that ${rowList(alike).en} ${alike.length === 1 ? 'is the same as a row' : 'are the same as rows'} before and may be counted twice.` };
  return finding('repeats-settled', 'check',
    `依您的選擇，${where.zh}中同一個地區的列已相加，共 ${count.zh}。例如${name.zh}「${measure}」：${parts.join('＋')}＝${written(first.cell)}。${twice.zh}`,
    `As you chose, rows of one region among ${where.en} were added up, for ${count.en}. For ${name.en}, “${measure}” is ${parts.join(' + ')} = ${written(first.cell)}.${twice.en}`, taken);
}

/** Columns of a table of years that belong to no single year: said before they are missed on the map. */
function withoutYearFinding(table: ImportedTable, grid: Grid): Finding | null {
  const names = [...new Set(bothLevels(table, grid).flatMap(({ withoutYear }) => withoutYear))].map(shown);
  if (names.length === 0) return null;
  const list = names.slice(0, 4);
  return finding('without-year', 'check',
    `表格每年一欄；「${list.join('」「')}」${names.length > list.length ? `等 ${names.length} 欄` : ''}不屬於單一年份（例如增減或平均），不會顯示。`,
    `The table has a column for each year; ${list.map((name) => `“${name}”`).join(', ')}${names.length > list.length ? ` and ${names.length - list.length} more` : ''} ${names.length === 1 ? 'belongs' : 'belong'} to no single year (a change or a mean) and will not be shown.`);
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
  const settled = settledFinding(table, grid, gazetteer);
  const levels = levelFinding(table, grid, gazetteer);
  const spans = withoutYearFinding(table, grid);
  const kind = kindOf(table, grid);
  const industries = kind === 'figures' || kind === 'both' ? industryFindings(table, grid, industryNames) : [];
  const own = [hidden, settled, levels, spans, ...industries].filter((found) => found !== null);
  if (own.length === 0) return table;
  const kept = hidden || settled ? table.findings.filter(({ about }) => about !== 'duplicate-region') : table.findings;
  return { ...table, findings: [...own, ...kept] };
}
