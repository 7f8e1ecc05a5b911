import type { Text } from '../text.ts';

export type DatePrecision = 'year' | 'half' | 'quarter' | 'month' | 'day';

/** A point or stretch of time; `from` and `to` are ISO days, both inside. */
export interface DateFound {
  readonly kind: 'date';
  readonly precision: DatePrecision;
  readonly from: string;
  readonly to: string;
  /** `2024`, `2024-H1`, `2024-Q4`, `2024-12`, `2024-12-31`. */
  readonly label: string;
  readonly calendar: 'roc' | 'western';
  /** Only digits such as `113`: a date by its column, not by itself. */
  readonly bare: boolean;
  /** School years begin in August; the year is that of the beginning. */
  readonly schoolYear?: true;
}

export type DateReading =
  | DateFound
  | { readonly kind: 'ambiguous'; readonly choices: readonly DateFound[]; readonly why: Text }
  /** Written as a date that the calendar does not have. */
  | { readonly kind: 'impossible'; readonly why: Text }
  | { readonly kind: 'none' };

const none: DateReading = { kind: 'none' };
const impossible: DateReading = { kind: 'impossible', why: { zh: '曆法中沒有這個日期。', en: 'The calendar has no such date.' } };
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (value: number): string => String(value).padStart(2, '0');

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

interface Parts {
  readonly year: number;
  readonly calendar: 'roc' | 'western';
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly quarter?: number | undefined;
  readonly half?: number | undefined;
  readonly bare?: boolean;
}

/** The date of its parts, or that it cannot be. 民國 years 1–200, western ones 1895–2100. */
function build(parts: Parts): DateReading {
  const { calendar, month, day, quarter, half, bare = false } = parts;
  const year = calendar === 'roc' ? parts.year + 1911 : parts.year;
  if (year < 1895 || year > 2111 || (calendar === 'roc' && (parts.year < 1 || parts.year > 200))) return none;
  const span = (precision: DatePrecision, label: string, first: number, last: number): DateFound => ({
    kind: 'date', precision, label, calendar, bare, from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(daysOf(year, last))}`,
  });
  if (quarter !== undefined) return quarter >= 1 && quarter <= 4 ? span('quarter', `${year}-Q${quarter}`, quarter * 3 - 2, quarter * 3) : impossible;
  if (half !== undefined) return span('half', `${year}-H${half}`, half * 6 - 5, half * 6);
  if (month === undefined) return span('year', String(year), 1, 12);
  if (month < 1 || month > 12) return impossible;
  if (day === undefined) return span('month', `${year}-${two(month)}`, month, month);
  if (day < 1 || day > daysOf(year, month)) return impossible;
  const label = `${year}-${two(month)}-${two(day)}`;
  return { kind: 'date', precision: 'day', label, calendar, bare, from: label, to: label };
}

function ambiguous(zh: string, en: string, ...readings: readonly DateReading[]): DateReading {
  const choices = readings.filter((reading): reading is DateFound => reading.kind === 'date');
  const [only] = choices;
  if (!only) return impossible;
  return choices.length === 1 ? only : { kind: 'ambiguous', choices, why: { zh, en } };
}

const calendarOf = (year: number): 'roc' | 'western' => (year >= 1000 ? 'western' : 'roc');

const chineseDigits = '〇一二三四五六七八九';

/** 一一三年, 一〇三年, 九十九年, 一百一十三年 and 十二月三十一日 with digits; other texts unchanged. */
function withDigits(text: string): string {
  return text.replace('元月', '1月').replace(/[〇○零一二三四五六七八九十百]{2,6}(?=年)|(?<=[年月])[〇○零一二三四五六七八九十]{1,3}(?=[月日])/gu, (run) => {
    const plain = run.replaceAll(/[○零]/gu, '〇');
    const value = (sign: string | undefined, otherwise: number): number => (sign === undefined || sign === '' ? otherwise : chineseDigits.indexOf(sign));
    const placed = /^(?:([一二])百)?〇?(?:([一二三四五六七八九])?十)?([一二三四五六七八九])?$/u.exec(plain);
    if (placed && /[十百]/u.test(plain)) return String(value(placed[1], 0) * 100 + (plain.includes('十') ? value(placed[2], 1) * 10 : 0) + value(placed[3], 0));
    return /[十百]/u.test(plain) ? run : [...plain].map((sign) => chineseDigits.indexOf(sign)).join('');
  });
}

/** Chinese forms: 民國113年12月31日, 113年第4季, 2024年上半年, 112學年度, 113年底. */
function readChinese(text: string): DateReading {
  const match = /^(?:(中華民國|民國|民|roc)|(?:西元|公元))?(\d{1,4}|元)(學)?年(度)?(?:(?:第)?([1-4一二三四])季|([上下])半年|(\d{1,2})月(?:份)?(?:(\d{1,2})日)?)?(?:底|末|止)?$/iu.exec(text);
  if (!match) return none;
  const [, era, yearText = '', school, , quarterText, halfText, month, day] = match;
  const year = yearText === '元' ? 1 : Number(yearText);
  if (yearText === '元' && era === undefined) return none;
  const quarter = quarterText === undefined ? undefined : '一二三四'.includes(quarterText) ? '一二三四'.indexOf(quarterText) + 1 : Number(quarterText);
  const half = halfText === undefined ? undefined : halfText === '上' ? 1 : 2;
  const calendar = era === undefined ? calendarOf(year) : 'roc';
  const reading = build({ year, calendar, quarter, half, month: month === undefined ? undefined : Number(month), day: day === undefined ? undefined : Number(day) });
  if (reading.kind !== 'date') return reading;
  const atEnd = /[底末止]$/u.test(text) ? { ...reading, from: reading.to } : reading;
  return school === undefined ? atEnd : { ...atEnd, schoolYear: true };
}

/** Digits only: 2024, 113, 1131231, 0991231, 20241231, 202412, 11312. */
function readDigits(text: string): DateReading {
  const year = (end: number): number => Number(text.slice(0, end));
  const part = (start: number): number => Number(text.slice(start, start + 2));
  if (text.length === 8) return build({ year: year(4), calendar: 'western', month: part(4), day: part(6) });
  if (text.length === 7) return build({ year: year(3), calendar: 'roc', month: part(3), day: part(5), bare: true });
  if (text.length === 6) {
    const western = build({ year: year(4), calendar: 'western', month: part(4), bare: true });
    const roc = build({ year: year(2), calendar: 'roc', month: part(2), day: part(4), bare: true });
    const found = [western, roc].filter(({ kind }) => kind === 'date');
    return found.length === 0 ? none : ambiguous('六位數字可能是西元年月，也可能是民國年月日。', 'Six digits may be a western year and month or a 民國 date.', ...found);
  }
  if (text.length === 5) {
    const reading = build({ year: year(3), calendar: 'roc', month: part(3), bare: true });
    return reading.kind === 'date' && year(3) >= 34 ? reading : none;
  }
  if (text.length === 4) {
    if (year(4) >= 1895 && year(4) <= 2100) return build({ year: year(4), calendar: 'western', bare: true });
    const reading = build({ year: year(2), calendar: 'roc', month: part(2), bare: true });
    return reading.kind === 'date' && year(2) >= 34 ? reading : none;
  }
  return text.length === 2 || text.length === 3 ? build({ year: Number(text), calendar: 'roc', bare: true }) : none;
}

/** Numbers between marks: 113/12/31, 2024-12, 113.12.31, 12/31/2024. */
function readMarked(text: string): DateReading {
  const match = /^(\d{1,4})([-/.])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (!match) return none;
  const [, firstText = '', mark, secondText = '', thirdText] = match;
  const [first, second, third] = [Number(firstText), Number(secondText), thirdText === undefined ? undefined : Number(thirdText)];
  if (third === undefined) {
    if (secondText.length === 4 && firstText.length <= 2) return build({ year: second, calendar: calendarOf(second), month: first });
    if (firstText.length < 3 || secondText.length > 2) return none;
    return build({ year: first, calendar: calendarOf(first), month: second, bare: mark === '.' || secondText.length === 1 });
  }
  if (firstText.length >= 3) return build({ year: first, calendar: calendarOf(first), month: second, day: third });
  if (thirdText?.length === 4) {
    return ambiguous('月和日的順序不明。', 'The order of month and day is not clear.',
      build({ year: third, calendar: 'western', month: first, day: second }),
      ...(first === second ? [] : [build({ year: third, calendar: 'western', month: second, day: first })]));
  }
  if (firstText.length > 2 || secondText.length > 2 || (thirdText?.length ?? 0) > 2) return none;
  return ambiguous('兩位數的年份可能是民國，也可能是西元；順序也不明。', 'A two-digit year may be 民國 or western, and the order is not clear.',
    build({ year: first, calendar: 'roc', month: second, day: third }),
    build({ year: first + (first >= 70 ? 1900 : 2000), calendar: 'western', month: second, day: third }),
    build({ year: third + (third >= 70 ? 1900 : 2000), calendar: 'western', month: first, day: second }),
    build({ year: third + (third >= 70 ? 1900 : 2000), calendar: 'western', month: second, day: first }));
}

/** Dec 2024, December 31, 2024, 31-Dec-2024, Dec-24. */
function readEnglish(text: string): DateReading {
  const words = text.toLowerCase().split(/[\s,./-]+/).filter((word) => word !== '');
  const names = words.filter((word) => /^[a-z]{3,9}$/.test(word));
  const month = months.findIndex((name) => names[0]?.startsWith(name) === true) + 1;
  const numbers = words.filter((word) => /^\d{1,4}(?:st|nd|rd|th)?$/.test(word)).map((word) => Number(word.replace(/\D+$/, '')));
  if (names.length !== 1 || month === 0 || numbers.length === 0 || names.length + numbers.length !== words.length) return none;
  const year = numbers.find((value) => value >= 1000);
  const others = numbers.filter((value) => value < 1000);
  if (year !== undefined && others.length <= 1) return build({ year, calendar: 'western', month, day: others[0] });
  const [first, second] = numbers;
  if (first === undefined || year !== undefined || numbers.length > 2) return none;
  if (second !== undefined) {
    return build({ year: second + (second >= 70 ? 1900 : 2000), calendar: 'western', month, day: first });
  }
  return { kind: 'ambiguous', choices: [build({ year: 2000 + first, calendar: 'western', month })].filter((reading): reading is DateFound => reading.kind === 'date'), why: { zh: '數字可能是年，也可能是日。', en: 'The number may be a year or a day.' } };
}

/** 「113年1至12月」, 「112年7-12月」, 「113年4至6月」: the year, half or quarter that the months make up; none for other stretches. */
function spanOfMonths(year: number, first: number, last: number): DateReading {
  const calendar = calendarOf(year);
  if (first === 1 && last === 12) return build({ year, calendar });
  if (last - first === 5 && (first === 1 || first === 7)) return build({ year, calendar, half: first === 1 ? 1 : 2 });
  return last - first === 2 && first % 3 === 1 ? build({ year, calendar, quarter: (first + 2) / 3 }) : none;
}

/** Behind a day: its weekday and the hour, 「112年5月1日(一)下午3時」. */
const timeOfDay = /(?<=\d日)(?:\(?(?:星期|週|周)?[一二三四五六日]\)?)?(?:(?:上午|下午|早上|晚上|中午)?\d{1,2}[時點:](?:\d{1,2}分?)?(?:\d{1,2}秒?)?)?$/u;

/** 「112(2023)」 and 「2023年（112年）」 say one year in both calendars; the western one is kept where they agree. */
function inOneCalendar(text: string): string {
  if (!text.endsWith(')')) return text;
  const [, one = '', other = ''] = /^(?:民國|西元)?(\d{2,4})年?\((?:民國|西元)?(\d{2,4})年?\)$/u.exec(text) ?? [];
  const [roc, western] = [Number(one), Number(other)].toSorted((first, second) => first - second);
  return roc !== undefined && western !== undefined && roc > 0 && western - roc === 1911 ? `${western}年` : text;
}

/**
 * The date or stretch of time that a cell names, in 民國 or western years, in all common spellings. Two readings are
 * given as two; a lone number such as `113` is marked `bare`, for only its column can say that it is a year.
 */
export function readDate(cell: string): DateReading {
  // Nearly all cells of nearly all columns of dates.
  const usual = /^\d{3,4}([-/.])\d{1,2}\1\d{1,2}$/.test(cell) ? readMarked(cell) : none;
  if (usual.kind !== 'none') return usual;
  if (cell.length > 40 || !/\d|[０-９年]/u.test(cell)) return none;
  const folded = cell.normalize('NFKC').trim().replace(/[T ](?:上午|下午)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?(?: ?[ap]m)?$/iu, '');
  const digits = withDigits(folded.replaceAll(/\s+/gu, ''));
  if (/^\d+$/.test(digits)) return readDigits(digits);
  const text = inOneCalendar(digits.includes('日') ? digits.replace(timeOfDay, '') : digits);
  const quarter = /^(?:(民國)|西元)?(\d{2,4})年?(?:[-/ ]?(?:q|第)([1-4])季?|[-/]?h([12]))$/iu.exec(text) ?? null;
  if (quarter) {
    const year = Number(quarter[2]);
    return build({ year, calendar: quarter[1] ? 'roc' : calendarOf(year), quarter: quarter[3] === undefined ? undefined : Number(quarter[3]), half: quarter[4] === undefined ? undefined : Number(quarter[4]) });
  }
  const [, season, ofYear] = /^q([1-4])[-/]?((?:19|20|1)\d{2})$/i.exec(text) ?? [];
  if (season !== undefined) return build({ year: Number(ofYear), calendar: calendarOf(Number(ofYear)), quarter: Number(season) });
  const segis = /^(\d{2,3})y(?:(\d{1,2})m(?:(\d{1,2})d)?|([1-4])s)?$/i.exec(text);
  if (segis) {
    const [, year, month, day, season] = segis;
    const part = (value: string | undefined): number | undefined => (value === undefined ? undefined : Number(value));
    return build({ year: Number(year), calendar: 'roc', month: part(month), day: part(day), quarter: part(season) });
  }
  const monthOf = /^(\d{4})m(\d{1,2})$/i.exec(text);
  if (monthOf) return build({ year: Number(monthOf[1]), calendar: 'western', month: Number(monthOf[2]) });
  const span = /^(?:民國|西元)?(\d{2,4})年(\d{1,2})月?[-~至到](\d{1,2})月$/u.exec(text);
  if (span) return spanOfMonths(Number(span[1]), Number(span[2]), Number(span[3]));
  // The two digits of FY23 may be of either calendar.
  const fiscal = Number(/^fy((?:19|20|1)\d{2})$/i.exec(text)?.[1]);
  if (fiscal > 0) return build({ year: fiscal, calendar: calendarOf(fiscal) });
  const front = /^(?:中華民國|民國|民|r\.?o\.?c\.?)(\d{1,3})$/iu.exec(text);
  if (front) return build({ year: Number(front[1]), calendar: 'roc' });
  const marked = readMarked(text.replace(/^(?:中華民國|民國|西元)(?=\d)/u, ''));
  if (marked.kind !== 'none') return marked;
  const chinese = readChinese(text);
  if (chinese.kind !== 'none') return chinese;
  return /[a-z]{3}/i.test(folded) ? readEnglish(folded) : none;
}

/** The first date that a title or a line such as 「民國99年底各縣市工廠家數」 names; `null` without one. */
export function dateInTitle(title: string): DateFound | null {
  const folded = withDigits(title.slice(0, 300).normalize('NFKC').replaceAll(/\s+/gu, ''));
  const pattern = /(?:中華民國|民國|西元)?\d{2,4}(?:學)?年(?:度)?(?:第?[1-4一二三四]季|[上下]半年|\d{1,2}月(?:份)?(?:\d{1,2}日)?)?[底末]?|(?<!\d)(?:1\d{2}|(?:19|20)\d{2})([-/.])\d{1,2}\1\d{1,2}(?!\d)|(?:19|20)\d{2}(?:[-/]\d{1,2})?/gu;
  // 「98至99年」 and 2011-2012 are spans; the second half alone would be wrong.
  if (/\d{2,4}年?(?:[~至到–—]|-(?!\d{1,2}(?!\d|年)))\D{0,4}\d{2,4}/u.test(folded)) return null;
  let found: DateFound | null = null;
  for (const [text] of folded.matchAll(pattern)) {
    const reading = readDate(text);
    if (reading.kind !== 'date') continue;
    // Several dates in one title (a span) name no single one.
    if (found && found.label !== reading.label) return null;
    found ??= reading;
  }
  return found;
}

/** The one year that the name of a file says by itself: 「112年工廠.csv」, `factories_2022.csv`; not that of a day on which it was made (`export_20240105`). */
export function dateInFileName(name: string): DateFound | null {
  const stem = withDigits(name.normalize('NFKC').replace(/\.[a-z]{2,7}$/iu, ''));
  const named = [...stem.matchAll(/(?<![\d.]|\d[-~–至到])(?:民國)?(\d{2,3}年度?底?|(?:19|20)\d{2}年?)(?![\d.]|[-_/]\d)/gu)].flatMap(([, text = '']) => {
    const reading = readDate(text);
    return reading.kind === 'date' ? [reading] : [];
  });
  const [only] = named;
  return only && named.every(({ label }) => label === only.label) && !/[~至到]/u.test(stem) ? only : null;
}
