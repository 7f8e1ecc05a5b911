import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesToText } from '../../../../src/core/importing/bytes-to-text.ts';
import { delimitedRows } from '../../../../src/core/importing/delimited-rows.ts';
import type { RegionChoice } from '../../../../src/core/importing/gazetteer.ts';
import { importTable } from '../../../../src/core/importing/import-table.ts';
import type { ImportedTable } from '../../../../src/core/importing/imported-table.ts';
import { readDate } from '../../../../src/core/importing/read-date.ts';
import { readPlacePair } from '../../../../src/core/importing/read-place-pair.ts';
import { readNumber } from '../../../../src/core/importing/read-number.ts';
import { readRegionCells, type RegionCells } from '../../../../src/core/importing/read-region-cells.ts';
import type { RegionReading } from '../../../../src/core/importing/region-reading.ts';
import { outcomeOf } from '../../../../src/core/importing/row-outcomes.ts';
import { shippedGazetteer } from './shipped-gazetteer.ts';
import { shippedIndustries } from './shipped-industries.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'import-corpus');
const gazetteer = shippedGazetteer();
const industry = shippedIndustries();

function cases<Case>(name: string): readonly Case[] {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

const tally = { all: 0, right: 0, silent: 0 };
const wrong: string[] = [];

/** Counts a case. Silently wrong: joined to something, while the expectation says something else. */
function check(name: string, expected: string, found: string, joins = false): void {
  tally.all += 1;
  const sorted = (end: string): string => end.split(' ').toSorted().join(' ');
  if (sorted(expected) === sorted(found)) {
    tally.right += 1;
    return;
  }
  wrong.push(`${name}: ${expected} ≠ ${found}`);
  if (joins && !/^(?:ambiguous|several|unmatched|left-out|none)/.test(found)) tally.silent += 1;
}

const choiceText = ({ code, extent }: RegionChoice): string => (extent === 'part' ? `part${code}` : code);

function endOf(reading: RegionReading): string {
  switch (reading.kind) {
    case 'matched': return reading.extent === 'part' ? `part ${reading.code}` : reading.code;
    case 'ambiguous': return `ambiguous ${reading.choices.map(choiceText).join(' ')}`;
    case 'unmatched': return 'unmatched';
    default: return 'left-out';
  }
}

function cells(given: Partial<RegionCells>): RegionCells {
  return { county: [], township: [], region: [], address: [], ...given };
}

function endOfRow(table: ImportedTable, row: number): string {
  const at = table.rowNumbers.indexOf(row);
  if (at < 0) return table.leftOut.some((left) => left.row + 1 === row) ? 'left-out' : 'lost';
  const { kind, code = '', choices = [] } = outcomeOf(table, at);
  if (kind === 'matched') return code;
  if (kind === 'part') return `part ${code}`;
  if (kind === 'ambiguous') return `ambiguous ${choices.map(choiceText).join(' ')}`;
  if (kind !== 'point') return kind;
  const places = [table.points?.longitude[at], table.points?.latitude[at]].map((degrees) => String(Number((degrees ?? 0).toFixed(4))));
  return `point ${places.join(' ')}`;
}

interface TableCase {
  readonly name: string;
  readonly text: readonly string[];
  readonly roles: readonly string[];
  readonly rows: Readonly<Record<string, string>>;
}

describe('the import corpus', () => {
  it('reads numbers and dates', () => {
    for (const [cell, expected] of cases<[string, string | number]>('numbers')) {
      const reading = readNumber(cell);
      check(`number ${cell}`, String(expected), reading.kind === 'number' ? String(reading.value) : reading.kind === 'missing' ? `missing: ${reading.reason}` : reading.kind);
    }
    for (const [cell, expected] of cases<[string, string]>('dates')) {
      const reading = readDate(cell);
      check(`date ${cell}`, expected, reading.kind === 'date' ? reading.label : reading.kind);
    }
    for (const [cell, expected] of cases<[string, string]>('coordinates')) {
      const pair = readPlacePair(cell);
      const place = pair ? `${pair.metres ? 'metres ' : ''}${pair.view ? 'view ' : ''}${Number(pair.x.toFixed(4))} ${Number(pair.y.toFixed(4))}` : 'none';
      check(`coordinates ${cell}`, expected, place, pair !== null);
    }
    expect(tally.all).toBeGreaterThan(150);
  });

  it('reads regions, addresses and industries', () => {
    for (const [level, cell, expected] of cases<['county' | 'township' | 'mixed', string, string]>('regions')) {
      const given = level === 'county' ? { county: [cell] } : level === 'township' ? { township: [cell] } : { region: [cell] };
      check(`${level} ${cell}`, expected, endOf(readRegionCells(gazetteer, cells(given), 'mixed')), true);
    }
    for (const [county, township, expected] of cases<[string, string, string]>('pairs')) {
      check(`${county} + ${township}`, expected, endOf(readRegionCells(gazetteer, cells({ county: [county], township: [township] }), 'mixed')), true);
    }
    for (const [address, expected] of cases<[string, string]>('addresses')) {
      check(address, expected, endOf(readRegionCells(gazetteer, cells({ address: [address] }), 'mixed')), true);
    }
    for (const [cell, expected] of cases<[string, string]>('industries')) {
      const reading = industry(cell);
      check(`industry ${cell}`, expected, reading.kind === 'matched' ? reading.code : reading.kind === 'ambiguous' ? `ambiguous ${reading.choices.join(' ')}` : reading.kind === 'several' ? `several ${reading.codes.join(' ')}` : reading.kind, true);
    }
    expect(tally.silent).toBe(0);
  });

  it('reads whole tables', () => {
    for (const { name, text, roles, rows } of cases<TableCase>('tables')) {
      const decoded = bytesToText(new TextEncoder().encode(text.join('\n')));
      const parsed = decoded.ok ? delimitedRows(decoded.value.text) : decoded;
      const result = parsed.ok ? importTable({ grid: parsed.value.grid, gazetteer, industry }) : parsed;
      if (!result.ok) throw new Error(`${name}: ${result.why.en}`);
      check(`${name}, roles`, roles.map((role, at) => `${at}:${role}`).join(' '), result.value.columns.map(({ role }, at) => `${at}:${role}`).join(' '));
      for (const [row, expected] of Object.entries(rows)) check(`${name}, row ${row}`, expected, endOfRow(result.value, Number(row)), true);
      for (const { text: sentence, about } of result.value.findings) expect([about, sentence.zh !== '' && sentence.en !== '']).toEqual([about, true]);
    }
  });

  it('is right in 995 of 1000, and never silently wrong', () => {
    console.log(`import corpus: ${tally.right} of ${tally.all} right, ${tally.silent} silently wrong${wrong.length > 0 ? `\n${wrong.join('\n')}` : ''}`);
    expect(tally.all).toBeGreaterThanOrEqual(500);
    expect(tally.silent).toBe(0);
    expect(tally.right / tally.all).toBeGreaterThanOrEqual(0.995);
  });
});
