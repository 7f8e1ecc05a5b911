import type { Text } from '../text.ts';

/** Why a figure is absent. Never 0, never -1, never a bare null. */
export const missingReasons = ['not-collected', 'suppressed', 'not-applicable', 'not-comparable'] as const;

export type MissingReason = (typeof missingReasons)[number];

/** A short label for tables and chips. */
export const missingLabels: Readonly<Record<MissingReason, Text>> = {
  'not-collected': { zh: '無資料', en: 'No data' },
  suppressed: { zh: '不公開', en: 'Suppressed' },
  'not-applicable': { zh: '不適用', en: 'Not applicable' },
  'not-comparable': { zh: '不可比較', en: 'Not comparable' },
};

/** The whole sentence for hover, focus and the profile. */
export const missingSentences: Readonly<Record<MissingReason, Text>> = {
  'not-collected': {
    zh: '尚無資料：來源未公布，或本圖尚未收錄此數值。',
    en: 'No data: the source does not publish this figure, or it has not been collected yet.',
  },
  suppressed: {
    zh: '來源為保護個別廠商資料而不公開此數值。',
    en: 'The source withholds this figure to protect individual firms.',
  },
  'not-applicable': {
    zh: '此項目在這裡不適用，因此沒有數值。',
    en: 'The item does not apply here, so there is no figure.',
  },
  'not-comparable': {
    zh: '來源的定義不同，此數值不能與其他地區或年度比較，因此不列出。',
    en: 'The source defines this differently, so the figure cannot be compared with other places or years and is not shown.',
  },
};

export function isMissingReason(text: string): text is MissingReason {
  return missingReasons.some((reason) => reason === text);
}

/** The number kept in `reasons` of a column: 1 … 4; 0 stands for a value. */
export function reasonCode(reason: MissingReason): number {
  return missingReasons.indexOf(reason) + 1;
}

/**
 * The reason behind a code of a column.
 * @throws RangeError when the code is 0 (a value) or unknown.
 */
export function reasonOfCode(code: number): MissingReason {
  const reason = missingReasons[code - 1];
  if (!reason) throw new RangeError(`${code} is not the code of a missing reason.`);
  return reason;
}
