import { isUnitId } from '../measures/unit.ts';
import { carriedDown } from './carried-cells.ts';
import { categoriesOfRows, categoryFindings, findCategory, type CategoryQuestion } from './category-column.ts';
import { countiesNamedIn } from './cells-above.ts';
import type { ColumnFinding } from './column-finding.ts';
import { minutesOf } from './column-roles.ts';
import { explainedSigns } from './explained-signs.ts';
import { findColumns, mayBe } from './find-columns.ts';
import { findTable, type FoundTable } from './find-table.ts';
import { finding, refused, shown, worked, type Finding, type Outcome } from './finding.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Grid } from './grid.ts';
import { unitOf } from './header-unit.ts';
import { dateFindings, industryFindings, mergedFindings, numberFindings, signFindings, wayFindings } from './import-report.ts';
import { emptyRecipe, headerKey, matchColumns, type ImportRecipe, type SignMeaning } from './import-recipe.ts';
import type { IndustryReader } from './industry-reader.ts';
import type { ImportedColumn, ImportedTable } from './imported-table.ts';
import { joinedAsTitled, joinRegions, mendKey, type JoinedRegions, type RegionColumns } from './join-regions.ts';
import { explainedMinus, joinMinus, minusFindings, minusMeanings, type FoundMinus, type MinusForm } from './minus-forms.ts';
import { foldToken } from './missing-tokens.ts';
import { dateInFileName, dateInTitle, readDate, type DateFound } from './read-date.ts';
import { datumOfCell, type Datum } from './projected-coordinates.ts';
import { readPlacePair } from './read-place-pair.ts';
import { readRegionName } from './read-region-name.ts';
import { countOutcomes, duplicateFindings } from './row-outcomes.ts';
import { regionOfTitle, titleFinding } from './region-of-title.ts';
import { rowPoints, type PointColumn, type RowPoints } from './row-points.ts';
import { turnedTable } from './turned-table.ts';
import { typedDates, typedIndustries, typedNumbers, type FoundSign } from './typed-columns.ts';
import { meaningOfHeader, recogniseWide, type WideKind } from './wide-columns.ts';

export interface ImportQuestion {
  readonly grid: Grid;
  readonly gazetteer: Gazetteer;
  readonly industry: IndustryReader;
  readonly recipe?: ImportRecipe;
  /** Names of the sheet and of the file, which may say the year and the county where nothing in the table does. */
  readonly outerNames?: readonly string[];
}

/** The columns as found, with the roles and units that a recipe tells by header. */
function settleColumns(question: ImportQuestion, table: FoundTable): { readonly columns: readonly ColumnFinding[]; readonly findings: readonly Finding[]; readonly wide: WideKind | null } {
  const recipe = question.recipe ?? emptyRecipe;
  const found = findColumns(question.grid, table, question.gazetteer, question.industry);
  const matched = matchColumns(recipe, table.columns.map(({ header }) => header));
  if (matched.byHeader.size === 0) return { ...found, findings: [...found.findings, ...matched.findings] };
  const columns = found.columns.map((column): ColumnFinding => {
    const held = matched.byHeader.get(column.header);
    if (!held || !mayBe(column.header, held.role)) return column;
    const unit = held.unit === undefined ? (table.columns.find(({ index }) => index === column.index)?.unit ?? null) : isUnitId(held.unit) ? { text: held.unit, id: held.unit } : (unitOf(held.unit) ?? { text: held.unit, id: null });
    const measure = held.role === 'measure';
    return { ...column, role: held.role, confidence: 1, unit: measure ? unit : null, meaning: measure ? meaningOfHeader(column.header, question.industry) : null };
  });
  const wide = recogniseWide(columns.flatMap(({ header, meaning }) => (meaning ? [{ header, meaning }] : [])));
  const doubts = found.findings.filter(({ about }) => about !== 'role-doubtful' && about !== 'perhaps-years' && !about.startsWith('wide-') && about !== 'total-columns');
  return { columns, wide: wide.kind, findings: [...doubts, ...wide.findings, ...matched.findings] };
}

const placeRoles: ReadonlySet<ColumnFinding['role']> = new Set(['longitude', 'latitude', 'easting', 'northing', 'coordinates']);

/** Dates of single things, not of the figures of a region. */
const dateOfThings = /設立|核准|登記|成立|啟用|開業|發照|立案|開工|完工|regist|found|establish|opened/iu;

function indicesOf(columns: readonly ColumnFinding[], role: ColumnFinding['role']): readonly number[] {
  return columns.filter((column) => column.role === role).map(({ index }) => index);
}

function regionHeaders(columns: readonly ColumnFinding[]): readonly string[] {
  return columns.filter(({ role }) => role === 'township' || role === 'region').map(({ header }) => header);
}

function regionColumns(columns: readonly ColumnFinding[]): RegionColumns {
  return { county: indicesOf(columns, 'county'), township: indicesOf(columns, 'township'), region: indicesOf(columns, 'region'), address: indicesOf(columns, 'address') };
}

/** 「資料截止日：113年12月31日」 below a table speaks of its figures, 「更新日期」 of the file. */
const saysTime = /^[*※註\d.、:：\s]*(?:本表)?(?:資料|統計|調查)(?:截止|時間|期間?|日期|年度?)|^as of/iu;

/** When a file was made or printed is no time of its figures. */
const saysMade = /(?:製表|列印|印製|更新|下載|發[布佈]|編製|產製|查詢)(?:日期|時間|日)|print(?:ed)?\b|updated|retrieved/iu;

/** The one time of a table without a column of dates: told, of all its year columns, or in its title. */
function dateOfTable(recipe: ImportRecipe, table: FoundTable, columns: readonly ColumnFinding[]): DateFound | null {
  const told = recipe.date === undefined ? null : readDate(recipe.date);
  if (told?.kind === 'date') return told;
  const years = columns.flatMap(({ meaning }) => meaning?.date ?? []);
  const [first] = years;
  if (first) {
    const from = years.reduce((least, { from: day }) => (day < least ? day : least), first.from);
    const to = years.reduce((most, { to: day }) => (day > most ? day : most), first.to);
    const last = years.find(({ to: day }) => day === to) ?? first;
    const start = years.find(({ from: day }) => day === from) ?? first;
    return { ...first, from, to, label: start.label === last.label ? first.label : `${start.label}/${last.label}` };
  }
  const dated = [...table.titles.filter((title) => !saysMade.test(title)), ...table.notes.filter((note) => saysTime.test(note))];
  for (const line of dated) {
    const found = dateInTitle(line);
    if (found) return found;
  }
  return null;
}

/** Whether the pairs of a column are metres, by its first ones. */
function isMostlyMetres(grid: Grid, body: Int32Array, index: number): boolean {
  const pairs = [...body.subarray(0, 200)].flatMap((row) => readPlacePair((grid.rows[row]?.[index] ?? '').trim()) ?? []);
  return pairs.filter(({ metres }) => metres).length * 2 > pairs.length;
}

/** The datum of each row by a column whose first cells all name one; undefined without such a column. */
function datumColumn(grid: Grid, body: Int32Array, columns: readonly ColumnFinding[]): ((at: number) => Datum | null) | undefined {
  const first = [...body.subarray(0, 50)];
  const held = columns.find(({ role, index }) => role === 'text' && first.every((row) => datumOfCell(grid.rows[row]?.[index] ?? '') !== null));
  return held ? (at) => datumOfCell(grid.rows[body[at] ?? 0]?.[held.index] ?? '') : undefined;
}

/** A column of degrees with those of its minutes and seconds, where these stand apart. */
function withMinutes(column: ColumnFinding | undefined, columns: readonly ColumnFinding[]): PointColumn | undefined {
  const part = (name: 'minutes' | 'seconds'): number | undefined => columns.find(({ header }) => minutesOf(header)?.axis === column?.role && minutesOf(header)?.part === name)?.index;
  const minutes = part('minutes');
  return column && minutes !== undefined ? { ...column, minutes, seconds: part('seconds') } : column;
}

function pointsOf(question: ImportQuestion, table: FoundTable, columns: readonly ColumnFinding[], joined: JoinedRegions): RowPoints | null {
  const of = (role: ColumnFinding['role']): ColumnFinding | undefined => columns.find((column) => column.role === role);
  const degrees = [withMinutes(of('longitude'), columns), withMinutes(of('latitude'), columns)] as const;
  const metres = [of('easting'), of('northing')] as const;
  const both = of('coordinates');
  const [x, y] = degrees[0] && degrees[1] ? degrees : metres[0] && metres[1] ? metres : [both, both];
  if (!x || !y) return null;
  const projected = x === both ? isMostlyMetres(question.grid, table.body, x.index) : x === metres[0];
  const spare = x === degrees[0] && metres[0] && metres[1] ? { x: metres[0], y: metres[1] } : undefined;
  const countyOf = (at: number): string => {
    const reading = joined.readings[joined.ofRow[at] ?? 0];
    return reading?.kind === 'matched' ? reading.code.slice(0, 5) : '';
  };
  return rowPoints({ grid: question.grid, body: table.body, x, y, projected, spare, projection: question.recipe?.projection, countyOf, titles: [...table.titles, ...table.notes], datumOf: projected ? datumColumn(question.grid, table.body, columns) : undefined });
}

/** The columns, with the texts that tell several rows of one region apart taken as categories; what a recipe tells of a column holds. Rows with places are things, not figures. */
function withCategory({ recipe }: ImportQuestion, columns: readonly ColumnFinding[], asked: CategoryQuestion): readonly ColumnFinding[] {
  const told = new Set(recipe?.columns.map(({ header }) => headerKey(header)));
  const things = columns.some(({ role }) => role === 'address' || role === 'category' || placeRoles.has(role));
  if (things || !columns.some(({ role }) => role === 'measure')) return columns;
  const found = new Set(findCategory({ ...asked, columns: columns.filter(({ header }) => !told.has(headerKey(header))) }));
  return columns.map((column) => (found.has(column) ? { ...column, role: 'category', alternatives: ['text', ...column.alternatives] } : column));
}

/** The choices in force as a recipe. */
function recipeInForce(question: ImportQuestion, table: FoundTable, columns: readonly ColumnFinding[]): ImportRecipe {
  return {
    ...(question.recipe ?? emptyRecipe),
    headerRows: table.headerRows.filter((row) => row <= 1000).slice(0, 5),
    columns: columns.map(({ header, role, unit }) => (unit ? { header, role, unit: unit.id ?? unit.text } : { header, role })),
  };
}

/** The import of a sheet whose regions stand in rows. */
function importRows(question: ImportQuestion): Outcome<ImportedTable> {
  const { grid, gazetteer, industry } = question;
  const recipe = question.recipe ?? emptyRecipe;
  const table = findTable(grid, recipe.headerRows && (recipe.columns.length === 0 || headersStill(grid, recipe)) ? { headerRows: recipe.headerRows } : {});
  const { body } = table;
  if (body.length === 0) return refused('沒有找到任何資料列：檔案可能是空的，或只有標題和附註。', 'No rows of data were found: the file may be empty or hold only titles and notes.');
  const { columns: found, wide, findings: columnFindings } = settleColumns(question, table);
  // Units above a table leave nothing open where each figure has its own.
  const unitsAreKnown = found.every(({ role, unit }) => role !== 'measure' || unit !== null);
  const findings: Finding[] = [...table.findings.filter(({ about }) => !(unitsAreKnown && about === 'several-units')), ...columnFindings];
  const dateColumn = found.find(({ role }) => role === 'date');
  const dates = dateColumn ? typedDates(grid, body, dateColumn.index) : null;
  if (dateColumn && dates) findings.push(...dateFindings(dateColumn.header, dates));
  const times = dateColumn && dates ? carriedDown(grid, body, dateColumn, dates.of) : null;
  findings.push(...(times?.findings ?? []));
  const inside = dateOfTable(recipe, table, found);
  const outerNames = question.outerNames ?? [];
  const outside = inside || dateColumn ? null : (outerNames.map(dateInFileName).find((date) => date !== null) ?? null);
  if (outside) findings.push(finding('date-of-file-name', 'check', `資料的時間 ${outside.label} 取自檔案或工作表的名稱；若不對，請更改。`, `The time of the data, ${outside.label}, is taken from the name of the file or sheet; change it if it is wrong.`));
  const tableDate = inside ?? outside;
  const regions = regionColumns(found);
  // A date beside an address or a place is that of the thing (a registration), not of figures for a county.
  const single = regions.address.length > 0 || (dateColumn !== undefined && dateOfThings.test(dateColumn.header)) || found.some(({ role }) => role === 'longitude' || role === 'easting' || role === 'coordinates');
  const mends = new Map(recipe.mends.map(({ text, code }) => [mendKey(text), code]));
  const nowhere = regions.county.length + regions.township.length + regions.region.length + regions.address.length === 0 && !found.some(({ role }) => placeRoles.has(role));
  const namesOfColumns = found.map(({ header }) => header);
  const lines = countiesNamedIn(gazetteer, table.titles).size > 0 ? table.titles : outerNames;
  const titled = nowhere ? regionOfTitle(gazetteer, lines, namesOfColumns) : null;
  const joined = titled ? joinedAsTitled(gazetteer, titled, body.length, mends) : joinRegions({ gazetteer, grid, body, firstRow: (table.headerRows.at(-1) ?? -1) + 1, columns: regions, titles: table.titles, outerNames, headers: regionHeaders(found), dateOf: (at) => (single ? null : (times?.values[at] ?? tableDate)), mends });
  const points = pointsOf(question, table, found, joined);
  const industryColumn = found.find(({ role }) => role === 'industry');
  const industries = industryColumn ? typedIndustries(grid, body, industryColumn.index, industry) : null;
  if (industryColumn && industries) findings.push(...industryFindings(industryColumn.header, industries));
  const codes = industryColumn && industries ? carriedDown(grid, body, industryColumn, industries.of) : null;
  findings.push(...(codes?.findings ?? []));
  const columns = withCategory(question, found, { grid, body, columns: found, joined, dates: times?.values ?? null, industries: codes?.values ?? null });
  const categories = categoriesOfRows(grid, body, indicesOf(columns, 'category'));
  findings.push(...categoryFindings(columns, categories));
  const explained = explainedSigns([...table.notes, ...table.titles]);
  const tokens = new Map<string, SignMeaning>([...explained, ...recipe.missing.map(({ token, reason }) => [foldToken(token), reason] as const)]);
  const meanings = minusMeanings(recipe.minus, explainedMinus([...table.notes, ...table.titles]));
  const signs = new Map<string, FoundSign>();
  const written: { readonly header: string; readonly minuses: ReadonlyMap<MinusForm, FoundMinus> }[] = [];
  const imported = columns.map((column): ImportedColumn => {
    if (column.role === 'measure') {
      const typed = typedNumbers(grid, body, column.index, tokens, meanings);
      written.push({ header: column.header, minuses: typed.minuses });
      findings.push(...numberFindings(column.header, typed, column.unit?.text ?? null));
      for (const [key, sign] of typed.signs) signs.set(key, { ...sign, token: signs.get(key)?.token ?? sign.token, count: sign.count + (signs.get(key)?.count ?? 0) });
      return { ...column, data: typed.column };
    }
    return { ...column, data: null };
  });
  const minuses = joinMinus(written);
  findings.push(...minusFindings(minuses), ...signFindings([...signs.values()], new Set(explained.keys())));
  const outcomes = countOutcomes(joined, points, table.leftOut.length);
  const anywhere = !nowhere || points !== null || titled !== null;
  if (titled) findings.push(titleFinding(gazetteer, titled, lines));
  const across = anywhere ? [] : columns.filter(({ header }) => readRegionName(gazetteer, header, 'mixed').kind === 'matched').map(({ header }) => shown(header));
  if (across.length >= 2) findings.push(finding('regions-across', 'problem', `地區寫在欄名上（${across.slice(0, 4).join('、')}……），每欄一個地區；請先把表格轉置，讓每列是一個地區。`, `The regions stand in the names of the columns (${across.slice(0, 4).join(', ')} …); please transpose the table, so that each row is a region.`));
  else if (!anywhere) findings.push(finding('no-region', 'problem', '沒有找到地區、地址或坐標的欄位；請指定哪一欄是地區。', 'No column of regions, addresses or coordinates was found; please say which column holds the region.'));
  findings.push(...(points?.findings ?? []), ...wayFindings(outcomes.counts.byWay), ...mergedFindings(joined, gazetteer));
  const rowNumbers = body.map((row) => row + 1);
  const result: ImportedTable = {
    columns: imported, length: body.length, rowNumbers, joined, kinds: outcomes.kinds, points, dates: times?.values ?? null, tableDate, industries: codes?.values ?? null, categories, signs: [...signs.values()], explained: new Set(explained.keys()), minuses, wide,
    leftOut: table.leftOut, titles: table.titles, notes: table.notes, counts: outcomes.counts, findings, recipe: recipeInForce(question, table, columns),
  };
  return worked({ ...result, findings: [...findings, ...duplicateFindings(result, gazetteer)] });
}

/** True when the header rows of a recipe still hold at least half of its headers: next year's file may have a line more above. */
function headersStill(grid: Grid, recipe: ImportRecipe): boolean {
  const rows = recipe.headerRows ?? [];
  if (rows.length === 0) return findTable(grid).headerRows.length === 0;
  const found = findTable(grid, { headerRows: rows });
  return matchColumns(recipe, found.columns.map(({ header }) => header)).byHeader.size * 2 >= recipe.columns.length;
}

/**
 * Runs the whole import over a sheet: finds the table and its columns (or takes them from a recipe), reads figures,
 * dates and industries, joins every row to its region and place, and reports what was done and what was not. Linear in
 * the cells. A table with a column for each region is turned first, unless the recipe forbids it. Refuses only a sheet without any row.
 */
export function importTable(question: ImportQuestion): Outcome<ImportedTable> {
  const turned = question.recipe?.turned === false ? null : turnedTable(question.grid, question.gazetteer);
  const imported = importRows(turned ? { ...question, grid: turned.grid } : question);
  return turned && imported.ok ? worked({ ...imported.value, turned: turned.grid, findings: [turned.finding, ...imported.value.findings] }) : imported;
}
