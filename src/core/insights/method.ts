import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode, townshipByCode } from '../datasets/counties.ts';
import { indicatorById } from '../indicators/index.ts';
import type { MethodId } from '../methods/index.ts';
import type { IndicatorColumn, IndicatorInput } from '../indicators/indicator.ts';
import type { NumberCell } from '../measures/column.ts';
import { reasonOfCode } from '../measures/missing.ts';
import type { UnitId } from '../measures/unit.ts';
import type { Text } from '../text.ts';

/** Everything a figure can be asked: what it is, how it is made, of what, from where. */
export interface Method {
  readonly title: Text;
  /** What the figure is about; `null` for a figure of the nation. */
  readonly place: Text | null;
  readonly definition: Text;
  /** Empty for figures that are published as they are. */
  readonly formula: Text;
  /** Id of the method's entry in core/methods; absent for figures that are published as they are. */
  readonly method?: MethodId;
  readonly cell: NumberCell;
  readonly unit: UnitId;
  readonly decimals: number | null;
  readonly asOf: string;
  readonly inputs: readonly IndicatorInput[];
  readonly sourceIds: readonly string[];
  readonly caveats: readonly Text[];
}

const noText: Text = { zh: '', en: '' };

/** The figure of one region in a column, or the reason why there is none. */
export function cellOf(column: IndicatorColumn, code: string): NumberCell {
  const index = column.codes.indexOf(code);
  if (index < 0) return { missing: 'not-collected' };
  const reason = column.reasons[index] ?? 0;
  return reason === 0 ? { value: column.values[index] ?? Number.NaN } : { missing: reasonOfCode(reason) };
}

/** The method of one region's value of an indicator. The inputs of a published figure say nothing beyond it and are left out. */
export function methodOfColumn(atlas: Atlas, column: IndicatorColumn, code: string): Method {
  const definition = indicatorById(atlas, column.indicator);
  const formula = definition?.formula ?? noText;
  const place = (column.level === 'county' ? countyByCode(atlas) : townshipByCode(atlas)).get(code)?.name ?? null;
  const inputs = formula.zh === '' ? [] : column.inputsOf(code);
  const own = column.inputsOf(code).flatMap((input) => input.sourceIds);
  return {
    title: column.title,
    place,
    definition: definition?.definition ?? noText,
    formula,
    ...(definition?.method === undefined ? {} : { method: definition.method }),
    cell: cellOf(column, code),
    unit: column.unit,
    decimals: column.decimals,
    asOf: column.asOf,
    inputs,
    sourceIds: own.length > 0 ? [...new Set(own)] : column.sourceIds,
    caveats: column.caveats,
  };
}
