import { expect } from 'vitest';
import type { Atlas } from '../../../../src/core/datasets/atlas.ts';
import { columnFor } from '../../../../src/core/indicators/index.ts';
import type { IndicatorColumn } from '../../../../src/core/indicators/indicator.ts';
import { reasonOfCode } from '../../../../src/core/measures/missing.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';

/** The column of a view that differs from the default one; fails when there is none. */
export function columnIn(atlas: Atlas, change: Partial<ViewState>): IndicatorColumn {
  const column = columnFor(atlas, { ...defaultView, ...change });
  if (!column) throw new Error(`No column for ${JSON.stringify(change)}.`);
  return column;
}

/** Values by region code: numbers, or the reason in words. Every missing value must be NaN and every value a number. */
export function cellsOf(column: IndicatorColumn): Readonly<Record<string, number | string>> {
  expect(column.values).toHaveLength(column.codes.length);
  expect(column.reasons).toHaveLength(column.codes.length);
  return Object.fromEntries(
    column.codes.map((code, index) => {
      const [value, reason] = [column.values[index] ?? Number.NaN, column.reasons[index] ?? 0];
      expect(Number.isNaN(value)).toBe(reason !== 0);
      return [code, reason === 0 ? value : reasonOfCode(reason)];
    }),
  );
}

export function caveatsIn(column: IndicatorColumn, language: 'zh' | 'en'): string {
  return column.caveats.map((caveat) => caveat[language]).join('\n');
}
