import { formatNumber } from '../measures/number-format.ts';
import { units, type UnitId } from '../measures/unit.ts';
import type { Language } from '../text.ts';

const steps: Readonly<Record<Language, readonly number[]>> = { 'zh-TW': [1e12, 1e8, 1e4, 1], en: [1e12, 1e9, 1e6, 1e3, 1] };

/** The most that rounding may take away from a figure told in 億 or billions: half a per mille. */
const tolerance = 5e-4;

/** Decimals beyond which 萬, 億, million … tell a sum of money within the tolerance; at most 3. */
function decimalsFor(amount: number, language: Language): number {
  const size = steps[language].find((step) => Math.abs(amount) >= step) ?? 1;
  const told = amount / size;
  return [1, 2].find((decimals) => Math.abs(Number(told.toFixed(decimals)) - told) <= Math.abs(told) * tolerance) ?? 3;
}

/** A figure as a source states it: money rounded to large words only as far as it stays true, everything else in full. */
export function printedFigure(value: number, unit: UnitId, language: Language): string {
  const { kind, scaleNtd, foreign } = units[unit];
  if (kind !== 'money') return formatNumber(value, unit, language);
  const decimals = decimalsFor(value * (scaleNtd ?? foreign?.scale ?? 1), language);
  return formatNumber(value, unit, language, decimals === 1 ? {} : { decimals });
}
