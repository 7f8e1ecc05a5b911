import type { Atlas } from '../datasets/atlas.ts';
import { keyOf, list, number, rowIndex, rowsBy, type Table } from '../datasets/table.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import type { UnitId } from '../measures/unit.ts';
import type { Text } from '../text.ts';
import type { Area } from './areas.ts';
import { figureOfInputs, noFigure, notAddable, ownYears, type AreaFigure, type DatedSeries, type YearsTaken } from './row-kinds.ts';

const resources = { county: 'county-indicators', township: 'township-indicators' } as const;

interface Published {
  readonly table: Table;
  readonly rowOf: (code: string, year: number) => number | undefined;
  /** The latest first. */
  readonly years: readonly number[];
}

const known = new WeakMap<Table, Map<string, Published>>();

function publishedOf(atlas: Atlas, level: Area['level'], indicator: string): Published | null {
  const table = atlas.tables.get(resources[level]);
  if (!table) return null;
  const ofTable = known.get(table) ?? new Map<string, Published>();
  known.set(table, ofTable);
  const published = ofTable.get(indicator) ?? readPublished(table, level, indicator);
  ofTable.set(indicator, published);
  return published;
}

function readPublished(table: Table, level: Area['level'], indicator: string): Published {
  const years = new Set(
    (rowsBy(table, 'indicator').get(indicator) ?? []).flatMap((row) => {
      const cell = number(table, 'year', row);
      return hasValue(cell) ? [cell.value] : [];
    }),
  );
  const index = rowIndex(table, 'indicator', level === 'county' ? 'county_code' : 'township_code', 'year');
  return { table, years: [...years].toSorted((a, b) => b - a), rowOf: (code, year) => index.get(keyOf(indicator, code, year)) };
}

interface YearSum {
  readonly cell: NumberCell;
  readonly sourceIds: readonly string[];
}

/** The sum over an area's parts in one year; missing as soon as one part is. */
function sumInYear({ table, rowOf }: Published, { parts }: Area, year: number): YearSum {
  let sum = 0;
  const sourceIds = new Set<string>();
  for (const { code, share } of parts) {
    const row = rowOf(code, year);
    const cell: NumberCell = row === undefined ? { missing: 'not-collected' } : number(table, 'value', row);
    if (row === undefined || !hasValue(cell)) return { cell, sourceIds: [] };
    sum += share * cell.value;
    for (const id of list(table, 'source_ids', row)) sourceIds.add(id);
  }
  return { cell: parts.length > 0 ? { value: sum } : { missing: 'not-collected' }, sourceIds: [...sourceIds] };
}

const isOneRegion = ({ parts }: Area): boolean => parts.length === 1 && parts[0]?.share === 1;

/** Years of a published figure: of counts those in which every part has it, of all else those of a single region. */
export function publishedSeries(indicator: string, isCount: boolean): DatedSeries {
  return {
    id: indicator,
    years: (atlas, area) => {
      const published = isCount || isOneRegion(area) ? publishedOf(atlas, area.level, indicator) : null;
      return published?.years.filter((year) => hasValue(sumInYear(published, area, year).cell)) ?? [];
    },
  };
}

export interface PublishedIndicator {
  readonly indicator: string;
  readonly name: Text;
  readonly unit: UnitId;
  /** Counts add up over the parts of an area; anything else stands for a single region only. */
  readonly isCount: boolean;
}

/** A published figure of an area in the year that is asked for, or else in the latest year in which it can be told. */
export function publishedFigure(atlas: Atlas, area: Area, { indicator, name, unit, isCount }: PublishedIndicator, years: YearsTaken = ownYears): AreaFigure {
  if (!isCount && !isOneRegion(area)) return noFigure({ missing: 'not-applicable' }, notAddable);
  const published = publishedOf(atlas, area.level, indicator);
  const asked = years.get(indicator);
  const year = asked ?? published?.years.find((one) => hasValue(sumInYear(published, area, one).cell));
  if (!published || year === undefined) return noFigure({ missing: 'not-collected' });
  const { cell, sourceIds } = sumInYear(published, area, year);
  return hasValue(cell) ? figureOfInputs(cell, [{ name, value: cell.value, unit, asOf: String(year), sourceIds }]) : noFigure(cell);
}
