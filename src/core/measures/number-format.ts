import type { Language } from '../text.ts';
import { hasValue, type NumberCell } from './column.ts';
import { missingLabels } from './missing.ts';
import { units, type UnitId } from './unit.ts';

export interface NumberFormatOptions {
  /** Digits after the point, exactly; without it as many as the number needs, at most 2 (1 when compact). */
  readonly decimals?: number;
  /** Round to 萬/億/兆 or thousand/million/billion. Money does so unless told `false`; everything else only when told `true`. */
  readonly compact?: boolean;
  /** Digits kept of a rounded (compact) figure, instead of `decimals`, which belong to the figure as it stands: 18,414 with 3 → 1.84 萬. */
  readonly significant?: number;
  /** Print a `ratio` as a percentage: 0.25 → 25%. */
  readonly asPercent?: boolean;
}

interface Step {
  readonly size: number;
  readonly word: string;
}

const steps: Readonly<Record<Language, readonly Step[]>> = {
  'zh-TW': [
    { size: 1e12, word: '兆' },
    { size: 1e8, word: '億' },
    { size: 1e4, word: '萬' },
  ],
  en: [
    { size: 1e12, word: 'trillion' },
    { size: 1e9, word: 'billion' },
    { size: 1e6, word: 'million' },
    { size: 1e3, word: 'thousand' },
  ],
};

const noNumber = '–';
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, minimum: number, maximum: number, grouping: boolean): Intl.NumberFormat {
  const key = `${language}|${minimum}|${maximum}|${grouping}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      minimumFractionDigits: minimum,
      maximumFractionDigits: maximum,
      useGrouping: grouping,
    });
    formats.set(key, format);
  }
  return format;
}

function digits(
  value: number,
  language: Language,
  decimals: number | undefined,
  most: number,
  grouping = true,
): string {
  const text = numberFormat(language, decimals ?? 0, decimals ?? most, grouping).format(value);
  // A number that rounds to nothing is 0, not "-0". A minus sign is as wide as a digit and does not break from its number; a hyphen does both.
  return /^-[0.,]*$/.test(text) ? text.slice(1) : text.replace(/^-/, '−');
}

/** The word a number is told in. 9,999.96 萬 would print as "10,000 萬", so a number that rounds up to the next word takes it. */
function stepOf(value: number, language: Language, decimals: number | undefined): Step | null {
  const list = steps[language];
  const size = Math.abs(value);
  const index = list.findIndex((step) => size >= step.size);
  const step = list[index];
  if (!step) return null;
  const places = 10 ** (decimals ?? 1);
  const rounded = (Math.round((size / step.size) * places) / places) * step.size;
  const next = list[index - 1];
  return next && rounded >= next.size ? next : step;
}

function magnitude(value: number, language: Language, options: NumberFormatOptions, compact: boolean): string {
  const { decimals, significant } = options;
  if (compact && significant !== undefined) {
    // Rounded first: 99,960 is 10.0 萬 and not 9.996.
    const rounded = Number(value.toPrecision(significant));
    const step = stepOf(rounded, language, significant);
    if (step) return `${digits(rounded / step.size, language, undefined, significant)} ${step.word}`;
  }
  const step = compact ? stepOf(value, language, decimals) : null;
  if (!step) return digits(value, language, decimals, 2);
  return `${digits(value / step.size, language, decimals, 1)} ${step.word}`;
}

function money(value: number, unitId: UnitId, language: Language, options: NumberFormatOptions): string {
  const unit = units[unitId];
  const scale = unit.scaleNtd ?? unit.foreign?.scale ?? 1;
  // 1,200 thousand dollars without decimals are still 1.2 million: the decimals belong to the figure in its own unit.
  const told = options.decimals === 0 && options.compact === undefined && options.significant === undefined ? { ...options, significant: 3 } : options;
  const amount = magnitude(value * scale, language, told, options.compact ?? true);
  if (language === 'zh-TW') {
    const name = unit.foreign?.zh ?? '元';
    return /[萬億兆]$/.test(amount) ? `${amount}${name}` : `${amount} ${name}`;
  }
  const sign = amount.startsWith('−') ? '−' : '';
  const currency = unit.foreign?.en ?? 'NT$';
  return `${sign}${currency}${currency.endsWith('$') ? '' : ' '}${amount.slice(sign.length)}`;
}

/**
 * A figure with its unit beside it, ready to print: `1,634,506 家`, `NT$1.2 million`, `12.5%`.
 * @param value in the unit as stored (a `percent` is already per hundred); anything that is not finite prints as `–`.
 */
export function formatNumber(
  value: number,
  unitId: UnitId,
  language: Language,
  options: NumberFormatOptions = {},
): string {
  if (!Number.isFinite(value)) return noNumber;
  const unit = units[unitId];
  if (unit.kind === 'money') return money(value, unitId, language, options);
  if (unit.kind === 'year') return digits(value, language, options.decimals, 0, false);
  if (unit.kind === 'ratio' && options.asPercent) return `${digits(value * 100, language, options.decimals, 1)}%`;
  if (unit.kind === 'order' && unit.zh !== '') {
    const place = digits(value, language, options.decimals, 0);
    return language === 'zh-TW' ? `第 ${place} ${unit.zh}` : `no. ${place}`;
  }
  const number = magnitude(value, language, options, options.compact ?? false);
  if (unit.symbol) return `${number}${unit.symbol}`;
  const name = language === 'zh-TW' ? unit.zh : number === '1' ? (unit.enOne ?? unit.en) : unit.en;
  if (name === '') return number;
  return language === 'zh-TW' && /[萬億兆]$/.test(number) ? `${number}${name}` : `${number} ${name}`;
}

/** The figure with its unit, or the short label of why there is none. */
export function formatCell(
  cell: NumberCell,
  unitId: UnitId,
  language: Language,
  options: NumberFormatOptions = {},
): string {
  if (hasValue(cell)) return formatNumber(cell.value, unitId, language, options);
  return language === 'en' ? missingLabels[cell.missing].en : missingLabels[cell.missing].zh;
}

/** The unit alone, for axis titles and table heads; '' for bare numbers. */
export function unitName(unitId: UnitId, language: Language): string {
  return language === 'en' ? units[unitId].en : units[unitId].zh;
}

/** One word for figures side by side, so that it is said once: what they are divided by, and how the unit is then called. */
export interface SharedStep {
  readonly size: number;
  readonly unit: string;
}

/** In a word much larger than their own, figures are hard to read. */
const leastShared = 0.1;

/** The largest word in which none of the figures falls below a tenth, else the smallest that one of them reaches; `null` where they are small or not told in words. */
export function sharedStep(values: readonly number[], unitId: UnitId, language: Language): SharedStep | null {
  const unit = units[unitId];
  const isMoney = unit.kind === 'money';
  if (unit.kind === 'year' || unit.kind === 'order' || unit.symbol) return null;
  const scale = isMoney ? (unit.scaleNtd ?? unit.foreign?.scale ?? 1) : 1;
  const sizes = values.map((value) => Math.abs(value * scale)).filter((size) => size > 0);
  const reached = steps[language].filter(({ size }) => sizes.some((value) => value >= size));
  const step = reached.find(({ size }) => sizes.every((value) => value / size >= leastShared)) ?? reached.at(-1);
  if (!step) return null;
  if (language === 'zh-TW') return { size: step.size / scale, unit: `單位：${step.word}${isMoney ? (unit.foreign?.zh ?? '元') : ''}` };
  return { size: step.size / scale, unit: isMoney ? `in ${unit.foreign?.en ?? 'NT$'} ${step.word}` : `in ${step.word}s` };
}
