import type { Atlas } from '../datasets/atlas.ts';
import { dateText } from '../indicators/date-text.ts';
import type { IndicatorColumn } from '../indicators/indicator.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import { missingSentences } from '../measures/missing.ts';
import { formatNumber } from '../measures/number-format.ts';
import type { Text } from '../text.ts';
import type { Level } from '../view/view-state.ts';
import { fixedColumn } from './fixed-column.ts';
import { cellOf } from './method.ts';

/** A change between two dates with its sentence. */
export interface Growth {
  readonly id: 'businesses' | 'factories';
  readonly column: IndicatorColumn;
  readonly cell: NumberCell;
  readonly sentence: Text;
}

const subjects = {
  businesses: { industry: 'TOTAL', zh: '登記工商家數', en: 'Registered businesses' },
  factories: { industry: 'factories', zh: '登記工廠數', en: 'Registered factories' },
} as const;

function sentenceOf(id: Growth['id'], column: IndicatorColumn, cell: NumberCell, code: string): Text {
  const { zh, en } = subjects[id];
  const [from = '', to = ''] = column.asOf.split('/').map((date) => date);
  const [start, end] = [dateText(from), dateText(to)];
  if (!hasValue(cell)) {
    const reason = cell.missing === 'not-comparable'
      ? { zh: '只有其中一個日期有資料，無法比較。', en: 'only one of the dates has figures, so they cannot be compared.' }
      : { zh: missingSentences[cell.missing].zh, en: missingSentences[cell.missing].en };
    return { zh: `${zh}（${start.zh}至${end.zh}）：${reason.zh}`, en: `${en} (${start.en} to ${end.en}): ${reason.en}` };
  }
  const [before, after] = column.inputsOf(code).map((input) => input);
  const size = (language: 'zh-TW' | 'en') => formatNumber(Math.abs(cell.value), 'percent', language, { decimals: 1 });
  const counts = before && after
    ? { zh: `由 ${formatNumber(before.value, before.unit, 'zh-TW')}到 ${formatNumber(after.value, after.unit, 'zh-TW')}，`, en: `from ${formatNumber(before.value, 'count', 'en')} to ${formatNumber(after.value, 'count', 'en')}, ` }
    : { zh: '', en: '' };
  const direction = cell.value >= 0 ? { zh: '增加', en: 'up' } : { zh: '減少', en: 'down' };
  return { zh: `${zh}${counts.zh}${start.zh}至${end.zh}${direction.zh} ${size('zh-TW')}。`, en: `${en} went ${counts.en}${direction.en} ${size('en')} between ${start.en} and ${end.en}.` };
}

/** The change of businesses and of factories in a region. A measure whose table is not loaded is left out. */
export function growthOf(atlas: Atlas, level: Level, code: string): readonly Growth[] {
  return (['businesses', 'factories'] as const).flatMap((id) => {
    const column = fixedColumn(atlas, level, 'establishment-growth', subjects[id].industry);
    if (!column) return [];
    const cell = cellOf(column, code);
    return [{ id, column, cell, sentence: sentenceOf(id, column, cell, code) }];
  });
}
