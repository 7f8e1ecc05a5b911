import type { Text } from '../text.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** `2016`, `2025-12`, `2016-12-31` or two of them joined by `/` as they read in a sentence; any other text stays as it is. */
export function dateText(asOf: string): Text {
  const [first = '', last] = asOf.split('/');
  if (last === undefined) return oneDate(first);
  const [from, to] = [oneDate(first), oneDate(last)];
  return { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}

/** A date as it stands behind a title, in brackets; '' where none is known. */
export function dateBehind(asOf: string): Text {
  const { zh, en } = dateText(asOf);
  return asOf === '' ? { zh: '', en: '' } : { zh: `（${zh}）`, en: ` (${en})` };
}

function oneDate(asOf: string): Text {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(asOf) ?? [];
  if (year === undefined) return { zh: asOf, en: asOf };
  const monthName = months[Number(month) - 1];
  if (month === undefined || monthName === undefined) return { zh: `${year}年`, en: year };
  const zh = `${year}年${Number(month)}月`;
  return day === undefined ? { zh, en: `${monthName} ${year}` } : { zh: `${zh}${Number(day)}日`, en: `${Number(day)} ${monthName} ${year}` };
}

/** Names in a row: `甲、乙`, `A, B and C`. */
export function listText(names: readonly Text[]): Text {
  const english = names.map((name) => name.en || name.zh);
  const last = english.at(-1) ?? '';
  return { zh: names.map((name) => name.zh).join('、'), en: english.length > 1 ? `${english.slice(0, -1).join(', ')} and ${last}` : last };
}
