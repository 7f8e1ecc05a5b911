import { formatNumber } from '../../core/measures/number-format.ts';
import type { Language } from '../../core/text.ts';

/** A p-value as it can be read: three decimals, and below that what it is under. `smallest` is the least that the test can show. */
export function printP(p: number | null, smallest = 0): string {
  if (p === null || Number.isNaN(p)) return '–';
  if (smallest > 0 && p <= smallest * 1.000001) return String(Number(smallest.toPrecision(1)));
  if (p < 0.0001) return '< 0.0001';
  return p < 0.001 ? p.toFixed(4) : p.toFixed(3);
}

/** A statistic without a unit. */
export function printStatistic(value: number | null, language: Language, decimals = 2): string {
  return value === null || Number.isNaN(value) ? '–' : formatNumber(value, 'ratio', language, { decimals });
}
