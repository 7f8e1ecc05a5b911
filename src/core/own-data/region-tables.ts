import { shown } from '../importing/finding.ts';
import type { Field, RegionValuesRole } from '../datasets/contract.ts';
import { derivedFrom } from '../datasets/reader.ts';
import type { Table } from '../datasets/table.ts';
import type { RepeatChoice } from '../importing/import-recipe.ts';
import type { ImportedTable } from '../importing/imported-table.ts';
import { numberColumnOf, type Column, type NumberCell } from '../measures/column.ts';
import type { Text } from '../text.ts';
import type { Level } from '../view/view-state.ts';
import type { OwnQuestion } from './own-question.ts';
import { asWritten, fieldOf, measureTitle, tableOf, unitOfColumn } from './own-resource.ts';
import { ownQuotients } from './own-quotients.ts';
import { dateOfTable, figuresAt, type FigureField } from './region-figures.ts';

/** More indicators than these would bury the picker. */
const mostFields = 300;

const notCollected: NumberCell = { missing: 'not-collected' };

/** All that is computed of a table, whatever it is called. */
const figuresIn = (level: Level) => derivedFrom((table: ImportedTable) => {
  const figures = figuresAt(table, level);
  const measures = [...figures.fields].slice(0, mostFields).map(([key, field]) => ({ field, column: numberColumnOf(figures.rows.map(({ cells }) => cells.get(key) ?? notCollected)) }));
  const quotients = ownQuotients(figures);
  return { figures, measures, quotients: { ...quotients, columns: quotients.columns.slice(0, mostFields).map(({ field, cells }) => ({ field, column: numberColumnOf(cells) })) } };
});

const partsAt = { county: figuresIn('county'), township: figuresIn('township') } as const;

/** What is said beside figures that several rows of the file gave. */
function settledCaveat(count: number, choice: RepeatChoice | undefined): Text {
  if (choice === 'add') return { zh: `有 ${count} 個數值是檔案中同一地區的多列相加而得。`, en: `${count} ${count === 1 ? 'figure is the sum' : 'figures are sums'} of several rows of one region in the file.` };
  const which = choice === 'last' ? { zh: '最後一列', en: 'last' } : { zh: '第一列', en: 'first' };
  return { zh: `有 ${count} 個數值在檔案中有多列，取${which.zh}。`, en: `For ${count} ${count === 1 ? 'figure' : 'figures'} the file has several rows of one region; the ${which.en} stands.` };
}

function levelTable(question: OwnQuestion, id: string, level: Level, both: boolean): Table | null {
  const { table, description, industryNames } = question;
  const { figures, measures, quotients } = partsAt[level](table);
  if (figures.rows.length === 0) return null;
  const title = asWritten(description.title);
  const levelName = level === 'county' ? { zh: '縣市', en: 'counties' } : { zh: '鄉鎮市區', en: 'townships' };
  const columns = new Map<string, Column>([['region_code', { kind: 'text', values: figures.rows.map(({ region }) => region) }]]);
  const reference = level === 'county' ? { resource: 'counties', field: 'county_code' } : { resource: 'townships', field: 'township_code' };
  const fields: Field[] = [fieldOf('region_code', 'string', level === 'county' ? { zh: '縣市', en: 'County' } : { zh: '鄉鎮市區', en: 'Township' }, { reference })];
  const isYearly = figures.rows.some(({ year }) => year !== null);
  if (isYearly) {
    columns.set('year', numberColumnOf(figures.rows.map(({ year }) => (year === null ? notCollected : { value: year }))));
    fields.push(fieldOf('year', 'year', { zh: '年', en: 'Year' }));
  }
  const nameOf = ({ measure, industry, category, time, unit }: FigureField): Text => {
    const own = `${measureTitle(measure || description.title, unit)}${category === '' ? '' : `：${category}`}`;
    const name = industryNames.get(industry);
    const tail = time === '' ? '' : `（${time}）`;
    if (!name) return asWritten(`${own}${tail}`);
    return { zh: `${own}：${name.zh}${tail}`, en: `${own}: ${name.en}${time === '' ? '' : ` (${time})`}` };
  };
  const caveats: Text[] = [];
  if (figures.contested > 0) caveats.push({ zh: `有 ${figures.contested} 個數值在檔案中有多列同屬一個地區與時間；沒有相加，也沒有擇一，因此不列出。`, en: `For ${figures.contested} figures the file has several rows of one region and time; they were neither added nor was one preferred, so none is shown.` });
  if (figures.settled.length > 0) caveats.push(settledCaveat(figures.settled.length, table.recipe.repeats));
  if (figures.withoutYear.length > 0) {
    const names = figures.withoutYear.slice(0, 4).map((name) => shown(name));
    caveats.push({ zh: `表格每年一欄，而「${names.join('」「')}」不屬於單一年份，沒有列出。`, en: `The table has a column for each year; ${names.map((name) => `“${name}”`).join(', ')} ${names.length === 1 ? 'belongs' : 'belong'} to no single year and ${names.length === 1 ? 'is' : 'are'} not shown.` });
  }
  if (table.counts.part > 0) caveats.push({ zh: `有 ${table.counts.part} 列只是現在行政區的一部分，沒有列入。`, en: `${table.counts.part} rows stand for a part of a present region and are not shown.` });
  if (figures.fields.size > mostFields) caveats.push({ zh: `表格有 ${figures.fields.size} 種數值，只列出前 ${mostFields} 種。`, en: `The table has ${figures.fields.size} kinds of figures; the first ${mostFields} are shown.` });
  measures.forEach(({ field, column }, at) => {
    const name = `m${at + 1}`;
    fields.push(fieldOf(name, 'number', nameOf(field), { unit: unitOfColumn(field.unit) }));
    columns.set(name, column);
  });
  quotients.columns.forEach(({ field, column }, at) => {
    const name = `q${at + 1}`;
    const base = nameOf(field);
    fields.push(fieldOf(name, 'number', { zh: `區位商數（檔案中 ${quotients.industries} 個行業）：${base.zh}`, en: base.en === '' ? '' : `Location quotient (of the ${quotients.industries} industries in the file): ${base.en}` }, {
      unit: 'ratio', scale: 'quotient',
      description: `此行業在此地的占比，相對於它在檔案中所有地區合計的占比；大於1表示較集中。全部行業為檔案中 ${quotients.industries} 個行業之和，不是整個經濟，因此不能與本圖其他區位商數相比。`,
      descriptionEn: `The industry’s share here over its share in all regions of the file together; above 1 it is more concentrated. All industries are the ${quotients.industries} of the file added up, not the whole economy, so that it cannot be compared with the other location quotients of this atlas.`,
    }));
    columns.set(name, column);
  });
  const role: RegionValuesRole = { kind: 'region-values', region: 'region_code', level, ...(isYearly ? { year: 'year' } : {}) };
  const ownTitle = both ? { zh: `${title.zh}（${levelName.zh}）`, en: `${title.en || title.zh} (${levelName.en})` } : title;
  return tableOf({ name: `own.${id}.${level}`, title: ownTitle, description, role, fields, primaryKey: isYearly ? ['region_code', 'year'] : ['region_code'], caveats, asOf: dateOfTable(table, description) }, figures.rows.length, columns);
}

/**
 * Figures by county and by township, each as a table of region values where the file has any; the level that most rows have comes first, for the map
 * opens on it.
 */
export function regionTables(question: OwnQuestion, id: string): readonly Table[] {
  const lengths = new Set(question.table.joined.readings.flatMap((reading) => (reading.kind === 'matched' ? [reading.code.length] : [])));
  const levels: readonly Level[] = ['county', 'township'];
  return levels.flatMap((level) => levelTable(question, id, level, lengths.size > 1) ?? []).toSorted((one, other) => other.length - one.length);
}
