import type { Atlas } from '../datasets/atlas.ts';
import { readerOf } from '../datasets/reader.ts';
import { flag, list, number, text, type Table } from '../datasets/table.ts';
import type { NumberCell } from '../measures/column.ts';
import type { UnitId } from '../measures/unit.ts';
import type { Text } from '../text.ts';
import { fieldsOf, type IndustryField } from './industry-fields.ts';

export interface ParkFigure {
  readonly cell: NumberCell;
  readonly unit: UnitId;
  /** As the source gives it: `exact`, `more-than`, `less-than`, `about`. */
  readonly qualifier: string;
}

/** What is known of a park, in the currency and by the definitions of its source: nothing is converted. */
export interface ParkSheet {
  readonly id: string;
  readonly name: Text;
  readonly isOurs: boolean;
  /** Of Zhangjiang's 22 parks. */
  readonly isZhangjiang: boolean;
  readonly established: NumberCell;
  readonly area: ParkFigure;
  readonly revenue: ParkFigure;
  readonly companies: ParkFigure;
  readonly employees: ParkFigure;
  readonly terms: readonly string[];
  readonly fields: readonly IndustryField[];
  /** When the figures are from, as the source has it; '' = not stated. */
  readonly asOf: string;
  readonly caveat: Text | null;
  readonly sourceIds: readonly string[];
}

const unknown: NumberCell = { missing: 'not-collected' };

function caveatOf(table: Table, row: number): Text | null {
  const zh = text(table, 'caveat_zh', row);
  return zh === '' ? null : { zh, en: text(table, 'caveat_en', row) };
}

function nameOf(table: Table, row: number): Text {
  return { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) };
}

function ourSheet(table: Table, row: number): ParkSheet {
  const terms = list(table, 'key_industries_zh', row);
  const exact = (field: string, unit: UnitId): ParkFigure => ({ cell: number(table, field, row), unit, qualifier: 'exact' });
  return {
    id: `science-park:${text(table, 'id', row)}`,
    name: nameOf(table, row),
    isOurs: true,
    isZhangjiang: false,
    established: number(table, 'established_year', row),
    area: exact('area_hectare', 'hectare'),
    revenue: exact('revenue_billion_ntd', 'billion-ntd'),
    companies: exact('companies', 'companies'),
    employees: exact('employees', 'persons'),
    terms,
    fields: fieldsOf(terms),
    asOf: text(table, 'figures_as_of', row),
    caveat: caveatOf(table, row),
    sourceIds: list(table, 'source_ids', row),
  };
}

function theirSheet(table: Table, row: number): ParkSheet {
  const terms = list(table, 'key_industries_zh', row);
  return {
    id: `reference-park:${text(table, 'id', row)}`,
    name: nameOf(table, row),
    isOurs: false,
    isZhangjiang: flag(table, 'zhangjiang', row) === true,
    established: number(table, 'established_year', row),
    area: { cell: number(table, 'area_km2', row), unit: 'km2', qualifier: 'exact' },
    revenue: { cell: number(table, 'revenue_hundred_million_rmb', row), unit: 'hundred-million-rmb', qualifier: text(table, 'revenue_qualifier', row) || 'exact' },
    companies: { cell: number(table, 'companies', row), unit: 'companies', qualifier: 'exact' },
    employees: { cell: unknown, unit: 'persons', qualifier: 'exact' },
    terms,
    fields: fieldsOf(terms),
    asOf: text(table, 'as_of', row),
    caveat: caveatOf(table, row),
    sourceIds: list(table, 'source_ids', row),
  };
}

/** Tables of the page. */
export const referenceResources: readonly string[] = ['science-parks', 'shanghai-parks'];

/** Our science parks that are more than a plan, then Zhangjiang's parks and Zizhu, in the order of the tables. */
export const parkSheets: (atlas: Atlas) => readonly ParkSheet[] = readerOf<readonly ParkSheet[]>(['science-parks', 'shanghai-parks'], [], (ours, theirs) => [
  ...Array.from({ length: ours.length }, (_, row) => row).flatMap((row) => (text(ours, 'status', row) === 'planned' ? [] : [ourSheet(ours, row)])),
  ...(theirs ? Array.from({ length: theirs.length }, (_, row) => theirSheet(theirs, row)) : []),
]);
