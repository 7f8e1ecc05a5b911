import type { Atlas } from '../../core/datasets/atlas.ts';
import { listIndicatorsOf } from '../../core/datasets/catalogue.ts';
import { enumLabel, fieldTitle, listDelimiter, type Field } from '../../core/datasets/contract.ts';
import { columnNamed, number, type Table } from '../../core/datasets/table.ts';
import { referenceOf, referred } from '../../core/insights/field-lines.ts';
import { hasValue } from '../../core/measures/column.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { unitName } from '../../core/measures/number-format.ts';
import { isUnitId } from '../../core/measures/unit.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import type { CsvCell } from '../csv.ts';
import { geometriesOfRows, hasPlaces, placesOfRows, saysPrecision } from './row-places.ts';
import { dataSheetName, sourceSheet, type AboutTable } from './source-sheet.ts';
import type { TableDocument } from './table-document.ts';

interface ColumnPlan {
  readonly head: string;
  cellOf(row: number): CsvCell;
}

const yesNo = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } } as const;
const precisionHead: Text = { zh: '位置精度', en: 'How well the place is known' };
const precisions: Readonly<Record<string, Text>> = {
  site: { zh: '點位', en: 'site' },
  approximate: { zh: '約略位置', en: 'approximate' },
  township: { zh: '只知鄉鎮市區，畫在該區內部', en: 'township only, drawn inside it' },
  county: { zh: '只知縣市，畫在該縣市內部', en: 'county only, drawn inside it' },
};

/** `name (unit)`; without brackets where the figures have none. */
export function headWithUnit(title: string, unit: string, language: Language): string {
  // The heads of a file of one's own may name their unit themselves.
  if (unit === '' || title.endsWith(`（${unit}）`) || title.endsWith(`(${unit})`)) return title;
  return language === 'en' ? `${title} (${unit})` : `${title}（${unit}）`;
}

/** Heads that are all different: a head that is met again gets a number. */
export function distinctHeads(heads: readonly string[]): readonly string[] {
  const met = new Set<string>();
  return heads.map((head) => {
    let wanted = head;
    for (let turn = 2; met.has(wanted); turn += 1) wanted = `${head} ${turn}`;
    met.add(wanted);
    return wanted;
  });
}

const hasRowUnit = (table: Table) => table.columns.has('value') && table.columns.get('unit')?.kind === 'text';

function ownColumn(table: Table, field: Field, language: Language): ColumnPlan {
  const column = columnNamed(table, field.name);
  const title = textIn(fieldTitle(field), language);
  const unitInRow = hasRowUnit(table) && field.name.startsWith('value');
  const head = field.unit === undefined || unitInRow || field.type === 'year' ? title : headWithUnit(title, unitName(field.unit, language), language);
  const label = (value: string) => (field.enumLabels ? textIn(enumLabel(field, value), language) : value);
  return {
    head,
    cellOf(row) {
      if (column.kind === 'number') {
        const cell = number(table, field.name, row);
        if (hasValue(cell)) return cell.value;
        return cell.missing === 'not-collected' ? null : textIn(missingLabels[cell.missing], language);
      }
      if (column.kind === 'boolean') {
        const value = column.values[row];
        return value === null || value === undefined ? null : textIn(value ? yesNo.yes : yesNo.no, language);
      }
      if (column.kind === 'list') return (column.values[row] ?? []).map(label).join(listDelimiter(field));
      const value = column.values[row] ?? '';
      if (field.name === 'unit' && isUnitId(value)) return unitName(value, language);
      return value === '' ? '' : label(value);
    },
  };
}

/** The names behind the values of a field; `null` where they mean nothing in another table that is loaded, and for sources, which have a sheet. */
function namesBehind(atlas: Atlas, table: Table, field: Field): ((value: string) => Text | null) | null {
  const role = table.resource.atlas.role;
  if (role?.kind === 'region-values' && role.indicator === field.name) {
    const titles = new Map(listIndicatorsOf(atlas.package, atlas.tables).flatMap((offered) => (offered.resource === table.name && offered.indicator !== null ? [[offered.indicator, offered.title] as const] : [])));
    return (value) => titles.get(value) ?? null;
  }
  const reference = referenceOf(table, field);
  if (!reference || reference.resource === 'sources' || !atlas.tables.has(reference.resource)) return null;
  const known = new Map<string, Text | null>();
  return (value) => {
    const old = known.get(value);
    if (old !== undefined) return old;
    const name = referred(atlas, reference.resource, reference.field, value)?.name ?? null;
    known.set(value, name);
    return name;
  };
}

/** The names of the codes of a field, in a column of their own beside it. */
function nameColumn(atlas: Atlas, table: Table, field: Field, language: Language): ColumnPlan | null {
  const nameOf = namesBehind(atlas, table, field);
  const column = columnNamed(table, field.name);
  if (!nameOf || (column.kind !== 'text' && column.kind !== 'list')) return null;
  const title = textIn(fieldTitle(field), language);
  const printed = (value: string) => {
    const name = nameOf(value);
    return name ? textIn(name, language) : '';
  };
  const cellOf = (row: number) => {
    const value = column.values[row] ?? '';
    return typeof value === 'string' ? printed(value) : value.map(printed).filter((name) => name !== '').join(listDelimiter(field));
  };
  const some = Array.from({ length: Math.min(table.length, 200) }, (_, row) => cellOf(row)).some((name) => name !== '');
  return some ? { head: language === 'en' ? `${title}: name` : `${title}：名稱`, cellOf } : null;
}

export interface ResourceQuestion {
  /** Row numbers in their order; `null` = all. */
  readonly rows: readonly number[] | null;
  readonly language: Language;
  readonly about: AboutTable;
}

/**
 * A table as it is taken away: every field with its name and unit in the language, codes as they are with their names beside them, labels for
 * coded values, and for a figure that is missing the reason (empty where it is simply not there). Places where the table knows them.
 */
export function resourceDocument(atlas: Atlas, table: Table, { rows, language, about }: ResourceQuestion): TableDocument {
  const wanted = rows ?? Array.from({ length: table.length }, (_, row) => row);
  const plans = table.resource.schema.fields.flatMap((field) => [ownColumn(table, field, language), nameColumn(atlas, table, field, language) ?? []].flat());
  const places = hasPlaces(table) ? placesOfRows(atlas, table, wanted) : null;
  const added = places !== null && !saysPrecision(table);
  const heads = plans.map((plan) => plan.head);
  const cells = wanted.map((row) => plans.map((plan) => plan.cellOf(row)));
  return {
    title: textIn(about.title, language),
    data: {
      name: dataSheetName(language),
      columns: distinctHeads(added ? [...heads, textIn(precisionHead, language)] : heads),
      rows: places && added ? cells.map((line, index) => [...line, precisionText(places[index]?.precision, language)]) : cells,
    },
    sources: sourceSheet(about, language),
    ...(places ? { geometries: geometriesOfRows(table, wanted, places) } : {}),
  };
}

function precisionText(precision: string | undefined, language: Language): string {
  const known = precision === undefined ? undefined : precisions[precision];
  return known ? textIn(known, language) : '';
}
