import type { Atlas } from '../datasets/atlas.ts';
import { enumLabel, fieldNamed } from '../datasets/contract.ts';
import { readerOf } from '../datasets/reader.ts';
import { list, number, text, type Table } from '../datasets/table.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import { isUnitId, type UnitId } from '../measures/unit.ts';
import type { Text } from '../text.ts';
import type { ParkFigure } from './park-sheets.ts';

/** One figure of a park or zone as a source gives it. */
export interface BenchmarkFigure extends ParkFigure {
  readonly place: Text;
  readonly location: Text;
  /** What is counted, in the words of the contract. */
  readonly measure: Text;
  /** Year, month or span as the source has it; '' = not stated. */
  readonly period: string;
  readonly caveat: Text | null;
  readonly sourceIds: readonly string[];
}

/** Places of the benchmarks that are parks or zones of parks, in the order in which they are told; rankings of countries and other cases are none. */
const parks: readonly string[] = ['zhangjiang-zone', 'zhongguancun', 'neihu', 'hsinchu-sp', 'central-sp', 'southern-sp'];

/** Neihu stands in the tables of industrial parks too. */
const neihu = { place: 'neihu', park: 'park-neihu' } as const;

function labelOf(table: Table, field: string, value: string): Text {
  const known = fieldNamed(table.resource, field);
  return known ? enumLabel(known, value) : { zh: value, en: value };
}

function titleOf(table: Table, field: string): Text {
  const known = fieldNamed(table.resource, field);
  return known ? { zh: known.title, en: known.titleEn } : { zh: field, en: field };
}

function caveatOf(table: Table, row: number): Text | null {
  const zh = text(table, 'caveat_zh', row);
  return zh === '' ? null : { zh, en: text(table, 'caveat_en', row) };
}

const rowsOf = (table: Table): readonly number[] => Array.from({ length: table.length }, (_, row) => row);

function benchmark(table: Table, row: number): BenchmarkFigure[] {
  const unit = text(table, 'unit', row);
  if (!isUnitId(unit)) return [];
  const period = text(table, 'period', row);
  return [
    {
      place: { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) },
      location: { zh: text(table, 'location_zh', row), en: text(table, 'location_en', row) },
      measure: labelOf(table, 'measure', text(table, 'measure', row)),
      period: period === 'not-stated' ? '' : period,
      cell: number(table, 'value', row),
      unit,
      qualifier: text(table, 'qualifier', row),
      caveat: caveatOf(table, row),
      sourceIds: list(table, 'source_ids', row),
    },
  ];
}

const taiwan: Text = { zh: '臺灣', en: 'Taiwan' };

/** The figures of the years of a park of ours: those that are there, each with its year. */
function yearsOfPark(table: Table, row: number): readonly BenchmarkFigure[] {
  const month = number(table, 'month', row);
  const year = number(table, 'year', row);
  const period = hasValue(year) ? `${year.value}${hasValue(month) ? `-${String(month.value).padStart(2, '0')}` : ''}` : '';
  const figure = (measure: Text, cell: NumberCell, unit: UnitId): BenchmarkFigure[] =>
    hasValue(cell)
      ? [{ place: { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) }, location: taiwan, measure, period, cell, unit, qualifier: 'exact', caveat: caveatOf(table, row), sourceIds: list(table, 'source_ids', row) }]
      : [];
  return [
    ...figure(titleOf(table, 'companies'), number(table, 'companies', row), 'companies'),
    ...figure(titleOf(table, 'employees'), number(table, 'employees', row), 'persons'),
    ...figure(labelOf(table, 'output_measure', text(table, 'output_measure', row)), number(table, 'output_billion_ntd', row), 'billion-ntd'),
  ];
}

/** Area and year of opening of a park of ours. */
function groundOfPark(table: Table, row: number): readonly BenchmarkFigure[] {
  const shared = { place: { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) }, location: taiwan, period: '', qualifier: 'exact', caveat: null, sourceIds: list(table, 'source_ids', row) };
  const area = number(table, 'area_hectare', row);
  return hasValue(area) ? [{ ...shared, measure: titleOf(table, 'area_hectare'), cell: area, unit: 'hectare' }] : [];
}

/** Tables of these figures. */
export const benchmarkResources: readonly string[] = ['benchmarks', 'industrial-parks', 'industrial-park-years'];

/**
 * Figures of benchmark parks, place by place, each in the unit, for the period and by the definition of its source: nothing is converted, summed
 * or ranked. Empty while a table is not loaded.
 */
export const benchmarkFigures: (atlas: Atlas) => readonly BenchmarkFigure[] = readerOf<readonly BenchmarkFigure[]>(benchmarkResources, [], (benchmarks, ground, years) =>
  parks.flatMap((place) => [
    ...rowsOf(benchmarks).flatMap((row) => (text(benchmarks, 'place_id', row) === place ? benchmark(benchmarks, row) : [])),
    ...(place === neihu.place && ground ? rowsOf(ground).flatMap((row) => (text(ground, 'id', row) === neihu.park ? groundOfPark(ground, row) : [])) : []),
    ...(place === neihu.place && years ? rowsOf(years).flatMap((row) => (text(years, 'park_id', row) === neihu.park ? yearsOfPark(years, row) : [])) : []),
  ]),
);
