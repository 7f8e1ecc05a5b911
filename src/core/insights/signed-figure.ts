import { formatNumber, type NumberFormatOptions } from '../measures/number-format.ts';
import type { UnitId } from '../measures/unit.ts';
import type { Text } from '../text.ts';

/** A change with its sign and unit in both languages: `+1,234 家`, `−56 家`; what rounds to nothing is 0 without a sign. */
export function signedFigure(value: number, unit: UnitId, options: NumberFormatOptions): Text {
  const signed = (language: 'zh-TW' | 'en') => {
    const size = formatNumber(Math.abs(value), unit, language, options);
    return /[1-9]/.test(size) ? `${value < 0 ? '−' : '+'}${size}` : formatNumber(0, unit, language, { ...options, decimals: 0 });
  };
  return { zh: signed('zh-TW'), en: signed('en') };
}
