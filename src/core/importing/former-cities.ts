import type { DateFound } from './read-date.ts';
import { mergedCounties, mergedOn } from './region-names.ts';
import { ambiguous, type RegionReading } from './region-reading.ts';

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

/** 高雄市, 臺中市 and 臺南市 by their present names, as counties; by code they are certain, and a mend is a person's word. */
function mayBeSmaller(reading: RegionReading | undefined): reading is Extract<RegionReading, { kind: 'matched' }> {
  return reading?.kind === 'matched' && mergedCounties.has(reading.code) && reading.extent === 'whole' && reading.how !== 'mend' && reading.how !== 'address';
}

type Verdict = 'whole' | 'part' | 'open';

function verdict(date: DateFound | null, besideCounty: boolean): Verdict {
  if (besideCounty) return 'part';
  if (!date || date.from >= mergedOn) return 'whole';
  return date.to < mergedOn ? 'part' : 'open';
}

/**
 * Settles which 高雄市, 臺中市 or 臺南市 a row means. Beside a row of the former county of the same time, or dated before
 * 25 December 2010, it is the old city, a part of the present one; in the year 2010 alone it may be either. Returns the
 * places where old city and old county stand side by side, which must not be taken for one another.
 */
export function labelPeriods({ readings, texts, ofRow, body, dateOf }: PeriodQuestion): readonly SmallerCity[] {
  const counties = new Map<string, number[]>();
  const cities: number[] = [];
  for (let at = 0; at < ofRow.length; at += 1) {
    const reading = readings[ofRow[at] ?? 0];
    if (reading?.kind === 'matched' && reading.code.length === 5 && reading.former && !reading.former.whole) {
      const key = `${reading.code}|${dateOf(at)?.label ?? ''}`;
      const rows = counties.get(key);
      if (rows) rows.push((body[at] ?? 0) + 1);
      else counties.set(key, [(body[at] ?? 0) + 1]);
    } else if (mayBeSmaller(reading)) cities.push(at);
  }
  const smaller = new Map<string, number[]>();
  const changed = new Map<string, number>();
  for (const at of cities) {
    const index = ofRow[at] ?? 0;
    const reading = readings[index];
    if (!mayBeSmaller(reading)) continue;
    const date = dateOf(at);
    const key = `${reading.code}|${date?.label ?? ''}`;
    const settled = verdict(date, counties.has(key));
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
      const why = { zh: '2010 年 12 月 25 日合併改制，這一年的資料可能指舊市，也可能指合併後的直轄市。', en: 'City and county were merged on 25 December 2010; figures of that year may mean the old city or the merged one.' };
      next = readings.push(settled === 'part' ? { ...reading, extent: 'part' } : ambiguous(choices, why)) - 1;
      texts.push(texts[index] ?? '');
      changed.set(memo, next);
    }
    ofRow[at] = next;
  }
  return [...counties].map(([key, countyRows]) => {
    const [code = '', period = ''] = key.split('|');
    return { code, period, countyRows, cityRows: smaller.get(key) ?? [] };
  });
}
