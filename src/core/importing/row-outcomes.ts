import type { Text } from '../text.ts';
import { finding, rowList, type Finding } from './finding.ts';
import { regionName, type Gazetteer, type RegionChoice } from './gazetteer.ts';
import { noWays, type ImportCounts } from './import-report.ts';
import type { ImportedTable } from './imported-table.ts';
import type { JoinedRegions } from './join-regions.ts';
import type { MatchWay, RegionReading } from './region-reading.ts';
import type { RowPoints, UnusablePlace } from './row-points.ts';

/** How a row of the body may end. `point`: only coordinates say where it is. */
export const rowKinds = ['matched', 'part', 'ambiguous', 'unmatched', 'left-out', 'point'] as const;

export type RowKind = (typeof rowKinds)[number];

/** The end of one row, for lists and for mending. */
export interface RowOutcome {
  /** Row of the file, from 1. */
  readonly row: number;
  readonly kind: RowKind;
  /** The cells that say where the row is; the text of a mend. */
  readonly text: string;
  /** Region of matched rows and parts. */
  readonly code?: string;
  readonly how?: MatchWay;
  readonly choices?: readonly RegionChoice[];
  readonly nearest?: readonly string[];
  readonly why?: Text;
}

function kindOf(reading: RegionReading | undefined, at: number, points: RowPoints | null, onlyPoints: boolean): RowKind {
  if (reading?.kind === 'empty' && reading.byHand) return 'left-out';
  if (!reading || reading.kind === 'empty') {
    if (points && !Number.isNaN(points.longitude[at] ?? Number.NaN)) return 'point';
    // Coordinates that are no place say as little of where the row is as a name that no region has.
    const unusable = points?.unusable.get(at);
    return unusable && (unusable !== 'none' || onlyPoints) ? 'unmatched' : 'left-out';
  }
  if (reading.kind !== 'matched') return reading.kind;
  return reading.extent === 'part' ? 'part' : 'matched';
}

/** The kind of every row, and how many there are of each. */
export function countOutcomes(joined: JoinedRegions, points: RowPoints | null, leftOut: number): { readonly kinds: Uint8Array; readonly counts: ImportCounts } {
  const kinds = new Uint8Array(joined.ofRow.length);
  const totals = rowKinds.map(() => 0);
  const byWay = noWays();
  // Of a table without any name of a region its coordinates say all.
  const onlyPoints = joined.readings.every((reading) => reading.kind === 'empty');
  for (let at = 0; at < kinds.length; at += 1) {
    const reading = joined.readings[joined.ofRow[at] ?? 0];
    const kind = rowKinds.indexOf(kindOf(reading, at, points, onlyPoints));
    kinds[at] = kind;
    totals[kind] = (totals[kind] ?? 0) + 1;
    // A part of a region was not joined to the present one, whatever its name.
    if (reading?.kind === 'matched' && reading.extent === 'whole') byWay[reading.how] += 1;
  }
  const of = (kind: RowKind): number => totals[rowKinds.indexOf(kind)] ?? 0;
  return {
    kinds,
    counts: {
      rows: kinds.length, matched: of('matched'), part: of('part'), ambiguous: of('ambiguous'), unmatched: of('unmatched'), point: of('point'),
      leftOut: of('left-out') + leftOut, points: points?.count ?? 0, byWay,
    },
  };
}

const leftOutByHand: Text = { zh: '依您的選擇未匯入。', en: 'Left out as you chose.' };
const unusablePlaces: Readonly<Record<UnusablePlace, Text>> = {
  none: { zh: '這一列沒有坐標，也沒有寫明地區。', en: 'The row has no coordinates and names no region.' },
  unread: { zh: '坐標看不懂，也沒有寫明地區。', en: 'The coordinates cannot be read, and no region is named.' },
  zero: { zh: '坐標是 0, 0，也沒有寫明地區。', en: 'The coordinates are 0, 0, and no region is named.' },
  outside: { zh: '坐標不在臺灣的範圍內，也沒有寫明地區。', en: 'The coordinates lie outside Taiwan, and no region is named.' },
};
const noRegion: Text = { zh: '這一列沒有寫明地區。', en: 'The row does not say where it is.' };

/** The outcome of a row of the body (from 0). */
export function outcomeOf(table: ImportedTable, at: number): RowOutcome {
  const index = table.joined.ofRow[at] ?? 0;
  const reading = table.joined.readings[index];
  const base = { row: table.rowNumbers[at] ?? 0, kind: rowKinds[table.kinds[at] ?? 0] ?? 'unmatched', text: table.joined.texts[index] ?? '' };
  switch (reading?.kind) {
    case 'matched': return { ...base, code: reading.code, how: reading.how };
    case 'ambiguous': return { ...base, choices: reading.choices, why: reading.why };
    case 'unmatched': return { ...base, nearest: reading.nearest, why: reading.why };
    default: {
      const unusable = table.points?.unusable.get(at);
      if (base.kind === 'unmatched' && unusable) return { ...base, why: unusablePlaces[unusable] };
      return base.kind === 'point' ? base : { ...base, why: reading?.kind === 'empty' && reading.byHand ? leftOutByHand : noRegion };
    }
  }
}

/** Rows that would stand in one place of a map: the same region, time, industry and category, in a table without places and texts. */
export function duplicateFindings(table: ImportedTable, gazetteer: Gazetteer): Finding[] {
  if (table.points || table.columns.some(({ role }) => role === 'text' || role === 'address')) return [];
  const first = new Map<string, number>();
  const again = new Map<string, number[]>();
  for (let at = 0; at < table.length; at += 1) {
    const reading = table.joined.readings[table.joined.ofRow[at] ?? 0];
    if (reading?.kind !== 'matched' || reading.extent === 'part') continue;
    const key = `${reading.code}|${table.dates?.[at]?.label ?? ''}|${table.industries?.[at] ?? ''}|${table.categories?.[at] ?? ''}`;
    const row = table.rowNumbers[at] ?? 0;
    const held = first.get(key);
    if (held === undefined) first.set(key, row);
    else if (again.has(key)) again.get(key)?.push(row);
    else again.set(key, [held, row]);
  }
  return [...again].slice(0, 10).map(([key, rows]) => {
    const name = regionName(gazetteer, key.split('|')[0] ?? '');
    const where = rowList(rows);
    return finding('duplicate-region', 'check', `${where.zh}都是${name.zh}的資料；沒有相加，也沒有互相取代，請確認。`, `${where.en.replace(/^r/, 'R')} all stand for ${name.en}; they were neither added nor did one replace the other. Please check.`, rows);
  });
}
