import { describe, expect, it } from 'vitest';
import { judgeCard, type JudgedCard } from './cards/judge-cards.ts';
import { blindCards } from './cards/read-cards.ts';
import type { Fault } from './judge.ts';

/** Cards that the importer does not read wholly yet, and what is missing; none of them is joined wrongly. */
const notReadYet: ReadonlyMap<string, string> = new Map<string, string>();

describe('the third blind corpus, tables', () => {
  const cards = blindCards('import-corpus-blind-3', 'tables');

  it('has cards with names of their own', () => {
    expect(new Set(cards.map(({ name }) => name)).size).toBe(cards.length);
    expect(cards.length).toBeGreaterThanOrEqual(400);
  });

  it('is read as a careful person would, but for what is listed', async () => {
    const judged: JudgedCard[] = [];
    for (const card of cards) judged.push(await judgeCard(card));
    const faults: Fault[] = judged.flatMap((one) => one.faults);
    const outcomes = judged.reduce((sum, one) => sum + one.outcomes, 0);
    const wrong = judged.reduce((sum, one) => sum + one.wrong, 0);
    const whole = judged.filter((one) => one.faults.length === 0).length;
    console.log(`third blind corpus, tables: ${outcomes - wrong} of ${outcomes} outcomes right, ${whole} of ${cards.length} files wholly`);
    // A township whose row lands on the whole county of the same name is joined wrongly too.
    const silent = faults.filter(({ kind }) => kind === 'wrong-join' || kind === 'coarse');
    expect(silent).toEqual([]);
    expect(faults.filter((fault) => !notReadYet.has(fault.case))).toEqual([]);
    // What is listed is wrong still: a card that is read by now leaves the list.
    const faulty = new Set(faults.map((fault) => fault.case));
    expect([...notReadYet.keys()].filter((name) => !faulty.has(name))).toEqual([]);
  }, 240_000);
});
