import type { Text } from '../text.ts';
import type { DateFound } from './read-date.ts';
import { mergedCounties, mergedOn } from './region-names.ts';
import { ambiguous, type Matched, type RegionReading } from './region-reading.ts';

/** Rows that stand for parts of one present county in one period. */
export interface SmallerCity {
  /** Present county. */
  readonly code: string;
  /** Label of the period; '' when the table has none. */
  readonly period: string;
  /** Rows (from 1) of the old city. */
  readonly cityRows: readonly number[];
  /** Rows (from 1) of the old county. */
  readonly countyRows: readonly number[];
}

export interface PeriodQuestion {
  /** Grows by the readings that a period changes. */
  readonly readings: RegionReading[];
  readonly texts: string[];
  /** Changed in place. */
  readonly ofRow: Int32Array;
  readonly body: Int32Array;
  readonly dateOf: (at: number) => DateFound | null;
}

/**
 * 高雄市, 臺中市 and 臺南市 by their present names, as counties. The codes 66000 and 67000 are certain, for they began in
 * 2010 (64000 did not), and a mend is a person's word.
 */
function mayBeSmaller(reading: RegionReading | undefined): reading is Matched {
  if (reading?.kind !== 'matched' || !mergedCounties.has(reading.code) || reading.extent === 'part') return false;
  const coded = reading.how === 'code' || reading.how === 'iso-code';
  return reading.how !== 'mend' && reading.how !== 'address' && !(coded && reading.code !== '64000');
}

/** 桃園市 by name: the county of today, or the town that was the seat of 桃園縣. */
function mayBeTown(reading: RegionReading | undefined): reading is Matched {
  return reading?.kind === 'matched' && reading.code === '68000' && !reading.former && !['code', 'iso-code', 'mend', 'address'].includes(reading.how);
}

type Verdict = 'whole' | 'part' | 'open';

function verdict(date: DateFound | null, besideCounty: boolean, besidePresent: boolean): Verdict {
  if (besideCounty) return 'part';
  if (!date || date.from >= mergedOn) return 'whole';
  // A table of 2009 that speaks of 新北市 was made later, perhaps with merged figures.
  return date.to < mergedOn && !besidePresent ? 'part' : 'open';
}

const mergedThatYear: Text = {
  zh: '2010 年 12 月 25 日合併改制；這裡可能指舊市，也可能指合併後的直轄市。',
  en: 'City and county were merged on 25 December 2010; this may mean the old city or the merged one.',
};
const townOrCounty: Text = {
  zh: '同一份資料也有桃園縣，桃園市可能是當時的縣轄市（現在的桃園區）。',
  en: 'The same table has 桃園縣, so 桃園市 may be the town of that time (now 桃園區).',
};

/**
 * Settles which 高雄市, 臺中市 or 臺南市 a row means. Beside a row of the former county of the same time, or dated before
 * 25 December 2010, it is the old city, a part of the present one; in the year 2010 alone it may be either. Returns the
 * places where old city and old county stand side by side, which must not be taken for one another.
 */
export function labelPeriods({ readings, texts, ofRow, body, dateOf }: PeriodQuestion): readonly SmallerCity[] {
  const counties = new Map<string, number[]>();
  const wholeCounties = new Set<string>();
  const presentNames = new Set<string>();
  const cities: number[] = [];
  const towns: number[] = [];
  for (let at = 0; at < ofRow.length; at += 1) {
    const reading = readings[ofRow[at] ?? 0];
    if (reading?.kind !== 'matched') continue;
    const { code, former } = reading;
    const label = dateOf(at)?.label ?? '';
    if (mayBeSmaller(reading) && !former) cities.push(at);
    else if (mayBeTown(reading)) towns.push(at);
    else if (code === '65000' && !former) presentNames.add(label);
    else if (former?.whole && code.length === 5) wholeCounties.add(`${code}|${label}`);
    else if (former && code.length === 5) {
      const rows = counties.get(`${code}|${label}`);
      if (rows) rows.push((body[at] ?? 0) + 1);
      else counties.set(`${code}|${label}`, [(body[at] ?? 0) + 1]);
    }
  }
  const smaller = new Map<string, number[]>();
  const changed = new Map<string, number>();
  for (const at of cities) {
    const index = ofRow[at] ?? 0;
    const reading = readings[index];
    if (!mayBeSmaller(reading)) continue;
    const date = dateOf(at);
    const key = `${reading.code}|${date?.label ?? ''}`;
    const settled = verdict(date, counties.has(key), presentNames.has(date?.label ?? ''));
    if (settled === 'whole') continue;
    if (settled === 'part') {
      const rows = smaller.get(key);
      if (rows) rows.push((body[at] ?? 0) + 1);
      else smaller.set(key, [(body[at] ?? 0) + 1]);
    }
    const memo = `${index}|${settled}`;
    let next = changed.get(memo);
    if (next === undefined) {
      const choices = [{ code: reading.code, extent: 'whole' as const }, { code: reading.code, extent: 'part' as const }];
      next = readings.push(settled === 'part' ? { ...reading, extent: 'part' } : ambiguous(choices, mergedThatYear)) - 1;
      texts.push(texts[index] ?? '');
      changed.set(memo, next);
    }
    ofRow[at] = next;
  }
  for (const at of towns) {
    const index = ofRow[at] ?? 0;
    if (!wholeCounties.has(`68000|${dateOf(at)?.label ?? ''}`)) continue;
    let next = changed.get(`${index}|town`);
    if (next === undefined) {
      next = readings.push(ambiguous([{ code: '68000', extent: 'whole' }, { code: '68000010', extent: 'whole' }], townOrCounty)) - 1;
      texts.push(texts[index] ?? '');
      changed.set(`${index}|town`, next);
    }
    ofRow[at] = next;
  }
  return [...counties].map(([key, countyRows]) => {
    const [code = '', period = ''] = key.split('|');
    return { code, period, countyRows, cityRows: smaller.get(key) ?? [] };
  });
}
