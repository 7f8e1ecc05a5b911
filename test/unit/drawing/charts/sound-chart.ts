import { expect } from 'vitest';
import type { Chart } from '../../../../src/drawing/charts/chart.ts';
import { parseTags, unsafeParts } from '../well-formed.ts';

export const ratio = { unit: 'ratio', options: { decimals: 2 } } as const;
export const cases = { unit: 'cases', options: {} } as const;
export const title = { zh: '區位商數', en: 'Location quotient' };
export const withClass = (chart: Chart, name: string) =>
  parseTags(chart.svg).filter(({ attributes }) => attributes.get('class')?.split(' ').includes(name));
export const years = (values: readonly (number | null)[], first = 2014) =>
  values.map((value, index) => ({
    year: first + index,
    value,
    reason: value === null ? ('not-collected' as const) : null,
  }));

export function expectSound(chart: Chart): void {
  expect(unsafeParts(chart.svg)).toEqual([]);
  for (const row of chart.table.rows) expect(row.cells).toHaveLength(chart.table.columns.length);
  for (const { attributes } of parseTags(chart.svg)) {
    const size = attributes.get('font-size');
    if (size !== undefined) expect(Number(size)).toBeGreaterThanOrEqual(11);
  }
  const head = parseTags(chart.svg)[0]?.attributes;
  expect(head?.get('role')).toBe('img');
  expect(head?.get('aria-label')).not.toBe('');
  expect(chart.description).not.toBe('');
}
