import { describe, expect, it } from 'vitest';
import { hostileCases } from './hostile-cases.ts';
import { endOfRow, importFile, judge, type Fault } from './judge.ts';
import { pointCases } from './point-cases.ts';
import { writtenCases } from './written-cases.ts';

/** Shapes that the importer does not read yet; it says so in each of them, and joins nothing. */
const notReadYet: ReadonlyMap<string, string> = new Map([
  ['cod-07', 'old codes of townships without names'],
]);

const cases = [...writtenCases(), ...pointCases()];

describe('the blind corpus', () => {
  it('has unique cases and rows for each', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.length + hostileCases().length).toBeGreaterThanOrEqual(500);
    expect(cases.every(({ rows }) => rows.length > 0)).toBe(true);
  });

  it('is read as a careful person would, and never joined wrongly in silence', async () => {
    const faults: Fault[] = [];
    for (const one of cases) faults.push(...(await judge(one)));
    const rows = cases.reduce((sum, one) => sum + one.rows.length, 0);
    const wrong = new Set(faults.map((fault) => `${fault.case} ${fault.record}`)).size;
    console.log(`blind corpus: ${rows - wrong} of ${rows} rows right in ${cases.length} files`);
    expect(faults.filter(({ kind }) => kind === 'wrong-join')).toEqual([]);
    expect(faults.filter((fault) => !notReadYet.has(fault.case))).toEqual([]);
    expect(wrong / rows).toBeLessThan(0.002);
  }, 120_000);

  it('ends in rows or in a sentence when a file is hostile', async () => {
    const wrong: string[] = [];
    for (const { id, bytes, rows, refused } of hostileCases()) {
      const table = await importFile(bytes);
      if ('refused' in table) {
        if (refused === false || !/[。！]$/u.test(table.refused) || !/[.!]$/u.test(table.inEnglish)) wrong.push(`${id} refused: ${table.refused}`);
      } else if (refused === true) wrong.push(`${id} was read`);
      else for (const [record, end] of rows) if (endOfRow(table, record) !== end) wrong.push(`${id} row ${record}: ${end} but ${endOfRow(table, record)}`);
      expect(Object.keys(Object.prototype), id).toEqual([]);
      expect(globalThis, id).not.toHaveProperty('polluted');
      expect({}, id).not.toHaveProperty('polluted');
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
