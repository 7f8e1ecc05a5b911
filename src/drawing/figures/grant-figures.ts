import type { GrantYear } from '../../core/datasets/grants.ts';
import { qualified, qualifierOf } from '../../core/insights/qualified.ts';
import { hasValue, type NumberCell } from '../../core/measures/column.ts';
import { printedFigure } from '../../core/insights/printed-figure.ts';
import type { UnitId } from '../../core/measures/unit.ts';
import type { Language, Text } from '../../core/text.ts';
import type { YearFigure } from '../charts/trend-line.ts';

/** The figures of a year that the profile shows, with the field of the table they stand in. */
export interface GrantFigure {
  readonly field: string;
  readonly title: Text;
  readonly unit: UnitId;
  readonly cellOf: (row: GrantYear) => NumberCell;
}

export const grantFigures: readonly GrantFigure[] = [
  { field: 'approved', title: { zh: '核定件數', en: 'Approved' }, unit: 'cases', cellOf: (row) => row.approved },
  { field: 'subsidy_ntd', title: { zh: '核定補助款', en: 'Granted' }, unit: 'ntd', cellOf: (row) => row.subsidyNtd },
  { field: 'applications', title: { zh: '申請件數', en: 'Applications' }, unit: 'applications', cellOf: (row) => row.applications },
  { field: 'budget_ntd', title: { zh: '可供補助之經費', en: 'Budget' }, unit: 'ntd', cellOf: (row) => row.budgetNtd },
  { field: 'max_grant_ntd', title: { zh: '每案上限', en: 'Cap per case' }, unit: 'ntd', cellOf: (row) => row.maxGrantNtd },
];

/** A figure as printed, with the source's own "over" or "about"; `null` when the year has none. */
export function printedGrant(figure: GrantFigure, row: GrantYear, language: Language): string | null {
  const cell = figure.cellOf(row);
  if (!hasValue(cell)) return null;
  return qualified(printedFigure(cell.value, figure.unit, language), qualifierOf(row.nonExact, figure.field), language);
}

/** The years of a figure for a chart: a year that the county reported without this figure stays, without a value. */
export function yearFigures(figure: GrantFigure, rows: readonly GrantYear[]): readonly YearFigure[] {
  return rows.map((row) => {
    const cell = figure.cellOf(row);
    return { year: row.year, value: hasValue(cell) ? cell.value : null, reason: hasValue(cell) ? null : cell.missing };
  });
}
