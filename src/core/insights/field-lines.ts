import type { Atlas } from '../datasets/atlas.ts';
import { enumLabel, fieldTitle, resourceNamed, type Field } from '../datasets/contract.ts';
import { columnNamed, list, number, rowIndex, text, type Table } from '../datasets/table.ts';
import { countyByCode, townshipByCode } from '../datasets/counties.ts';
import { industryName } from '../indicators/establishment-measure.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import type { MissingReason } from '../measures/missing.ts';
import { isUnitId, type UnitId } from '../measures/unit.ts';
import { subjectId, type SubjectId } from '../subjects/subject.ts';
import { siteTables } from '../datasets/sites.ts';
import type { Text } from '../text.ts';
import { termText } from './terms.ts';

/** One field of a row as a person reads it. */
export interface FieldLine {
  readonly field: string;
  readonly title: Text;
  readonly content:
    | { readonly kind: 'texts'; readonly texts: readonly Text[] }
    | { readonly kind: 'figure'; readonly value: number; readonly unit: UnitId }
    | { readonly kind: 'year'; readonly year: number }
    | { readonly kind: 'links'; readonly links: readonly { readonly subject: SubjectId | null; readonly name: Text }[] }
    | { readonly kind: 'address'; readonly address: string };
}

/** A figure that the row does not have, with its reason. */
interface AbsentFigure {
  readonly title: Text;
  readonly reason: MissingReason;
}

export interface RowLines {
  readonly lines: readonly FieldLine[];
  readonly absent: readonly AbsentFigure[];
  readonly caveat: Text | null;
  readonly sourceIds: readonly string[];
}

/** What stands elsewhere in a profile: names, sources, caveats, positions. */
const toldElsewhere = new Set(['id', 'name_zh', 'name_en', 'longitude', 'latitude', 'coordinate_precision', 'caveat_zh', 'caveat_en', 'source_ids', 'county_codes', 'township_codes']);

/** Titles of paired fields without the language in brackets. */
function plainTitle(field: Field): Text {
  const title = fieldTitle(field);
  return { zh: title.zh.replace(/（中文）$/, ''), en: title.en.replace(/ \(Chinese\)$/, '') };
}

/** The field a value must be found in, whether the contract names it at the field or as a foreign key of its own. */
export function referenceOf(table: Table, field: Field): { readonly resource: string; readonly field: string } | null {
  if (field.reference) return field.reference;
  const key = table.resource.schema.foreignKeys?.find((known) => known.fields.length === 1 && known.fields[0] === field.name);
  const target = key?.reference.fields[0];
  return key && target !== undefined ? { resource: key.reference.resource, field: target } : null;
}

function subjectOf(resource: string, value: string): SubjectId | null {
  if (resource === 'counties') return subjectId('county', value);
  if (resource === 'townships') return subjectId('township', value);
  if (resource === 'clusters') return subjectId('cluster', value);
  if (resource === 'corridors') return subjectId('corridor', value);
  const kind = Object.entries(siteTables).find(([table]) => table === resource)?.[1];
  return kind ? subjectId(kind, value) : null;
}

/** The name behind a code or id of another table, with what it can be selected as; `null` while that table is not loaded. */
export function referred(atlas: Atlas, resource: string, field: string, value: string): { readonly subject: SubjectId | null; readonly name: Text } | null {
  if (resource === 'industries') return { subject: null, name: industryName(atlas, value) };
  const known = resource === 'counties' ? countyByCode(atlas).get(value)?.name : resource === 'townships' ? townshipByCode(atlas).get(value)?.name : undefined;
  if (known) return { subject: subjectOf(resource, value), name: known };
  const table = atlas.tables.get(resource);
  const row = table ? rowIndex(table, field).get(value) : undefined;
  if (!table || row === undefined) return null;
  const [zh, en] = table.columns.has('name_zh') ? ['name_zh', 'name_en'] : ['title', 'title_en'];
  if (!table.columns.has(zh)) return null;
  return { subject: subjectOf(resource, value), name: { zh: text(table, zh, row), en: table.columns.has(en) ? text(table, en, row) : '' } };
}

function linksOf(atlas: Atlas, reference: { readonly resource: string; readonly field: string }, values: readonly string[]) {
  return values.flatMap((value) => referred(atlas, reference.resource, reference.field, value) ?? []);
}

function listTexts(atlas: Atlas, table: Table, field: Field, row: number): readonly Text[] {
  const values = list(table, field.name, row);
  const english = field.name.replace(/_zh$/, '_en');
  const pairs = english !== field.name && table.columns.get(english)?.kind === 'list' ? list(table, english, row) : null;
  return values.map((zh, index) => (pairs?.[index] ? { zh, en: pairs[index] } : termText(atlas, zh)));
}

/** In a long table the unit stands in the row, beside the value. */
function unitOf(table: Table, field: Field, row: number): UnitId {
  const own = hasRowUnit(table) && field.name.startsWith('value') ? text(table, 'unit', row) : '';
  return isUnitId(own) ? own : (field.unit ?? 'count');
}

function hasRowUnit(table: Table): boolean {
  return table.columns.has('value') && table.columns.get('unit')?.kind === 'text';
}

/** The content of one field of a row, ready to be said; `null` where there is none. */
export function contentOf(atlas: Atlas, table: Table, field: Field, row: number): FieldLine['content'] | null {
  const column = columnNamed(table, field.name);
  const reference = referenceOf(table, field);
  if (column.kind === 'boolean') {
    const value = column.values[row];
    if (value === null || value === undefined) return null;
    return { kind: 'texts', texts: [value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }] };
  }
  if (column.kind === 'list') {
    const values = column.values[row] ?? [];
    if (values.length === 0) return null;
    return reference ? { kind: 'links', links: linksOf(atlas, reference, values) } : { kind: 'texts', texts: listTexts(atlas, table, field, row) };
  }
  if (column.kind === 'number') {
    const cell = number(table, field.name, row);
    if (!hasValue(cell)) return null;
    return field.type === 'year' ? { kind: 'year', year: cell.value } : { kind: 'figure', value: cell.value, unit: unitOf(table, field, row) };
  }
  const value = column.values[row] ?? '';
  if (value === '') return null;
  if (reference) return { kind: 'links', links: linksOf(atlas, reference, [value]) };
  if (/^https?:\/\//.test(value)) return { kind: 'address', address: value };
  if (field.enumLabels) return { kind: 'texts', texts: [enumLabel(field, value)] };
  const english = field.name.replace(/_zh$/, '_en');
  const pair = english !== field.name && table.columns.get(english)?.kind === 'text' ? text(table, english, row) : '';
  return { kind: 'texts', texts: [{ zh: value, en: pair }] };
}

/**
 * All fields of a row by the titles of the contract. Figures that are missing are named with their reason; empty texts are left out.
 * @param leftOut fields that the caller shows itself.
 */
export function rowLines(atlas: Atlas, table: Table, row: number, leftOut: readonly string[] = []): RowLines {
  const lines: FieldLine[] = [];
  const absent: AbsentFigure[] = [];
  for (const field of table.resource.schema.fields) {
    const isEnglishTwin = field.name.endsWith('_en') && table.columns.has(field.name.replace(/_en$/, '_zh'));
    const isRowUnit = field.name === 'unit' && hasRowUnit(table);
    if (toldElsewhere.has(field.name) || isEnglishTwin || isRowUnit || leftOut.includes(field.name)) continue;
    const content = contentOf(atlas, table, field, row);
    if (content) lines.push({ field: field.name, title: plainTitle(field), content });
    else if (field.type === 'integer' || field.type === 'number') {
      const cell: NumberCell = number(table, field.name, row);
      if (!hasValue(cell)) absent.push({ title: plainTitle(field), reason: cell.missing });
    }
  }
  const hasCaveat = table.columns.has('caveat_zh') && text(table, 'caveat_zh', row) !== '';
  return {
    lines,
    absent,
    caveat: hasCaveat ? { zh: text(table, 'caveat_zh', row), en: table.columns.has('caveat_en') ? text(table, 'caveat_en', row) : '' } : null,
    sourceIds: table.columns.get('source_ids')?.kind === 'list' ? list(table, 'source_ids', row) : [],
  };
}

/** The table and row of a subject that is a row of a table: `null` while it is not loaded. */
export function rowOfSite(atlas: Atlas, resource: string, id: string): { readonly table: Table; readonly row: number } | null {
  const described = resourceNamed(atlas.package, resource);
  const table = described ? atlas.tables.get(resource) : undefined;
  const row = table ? rowIndex(table).get(id) : undefined;
  return table && row !== undefined ? { table, row } : null;
}
