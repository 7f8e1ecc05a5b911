import type { SlideChart } from '../../core/briefing/slide.ts';
import { unitName } from '../../core/measures/number-format.ts';
import type { UnitId } from '../../core/measures/unit.ts';
import type { Language } from '../../core/text.ts';
import { plotInk } from '../charts/plot-ink.ts';

/** Colour of a chart with one series. */
export const nativeColour = plotInk.accent;

/** Title of an axis of values: what they are and their unit. */
export function valueTitle(title: string, unit: UnitId, language: Language): string {
  const name = unitName(unit, language);
  if (name === '' || title.includes(name)) return title;
  return language === 'en' ? `${title} (${name})` : `${title}（${name}）`;
}

/** How Office prints values with so many decimals; shares that are fractions are `percent` whatever their decimals. */
export function nativeFormat(decimals: number): SlideChart['format'] {
  return decimals === 0 ? 'integer' : 'decimal';
}

/** A logarithmic axis has no place for 0. */
export function isLogarithmic(values: readonly (number | null)[]): boolean {
  return values.every((value) => value === null || value > 0);
}
