import { expect } from 'vitest';
import { endOfRow, importFile, type Fault } from '../judge.ts';
import type { HostileFile } from './hostile-files.ts';
import { judgeCard, type JudgedCard } from './judge-cards.ts';
import type { blindCards } from './read-cards.ts';

/** Reads every card of a corpus, says how many outcomes are right, and gives what is not. @param corpus its name in the line that says so. */
export async function faultsOfCorpus(corpus: string, cards: ReturnType<typeof blindCards>): Promise<readonly Fault[]> {
  const judged: JudgedCard[] = [];
  for (const card of cards) judged.push(await judgeCard(card));
  const outcomes = judged.reduce((sum, one) => sum + one.outcomes, 0);
  const wrong = judged.reduce((sum, one) => sum + one.wrong, 0);
  const whole = judged.filter((one) => one.faults.length === 0).length;
  console.log(`${corpus}: ${outcomes - wrong} of ${outcomes} outcomes right, ${whole} of ${cards.length} files wholly`);
  return judged.flatMap((one) => one.faults);
}

/** The files that do not end as they must; nothing of any of them may run. */
export async function hostileFaults(files: readonly HostileFile[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { name, bytes, ends, regions } of files) {
    const table = await importFile(bytes);
    if ('refused' in table) {
      if (ends === 'read' || !/[。！]$/u.test(table.refused) || !/[.!]$/u.test(table.inEnglish)) wrong.push(`${name} refused: ${table.refused}`);
    } else {
      const joined = [...table.rowNumbers].map((row) => endOfRow(table, row)).filter((end) => /^\d/.test(end));
      if (ends === 'refused' || (regions && regions.join() !== joined.join())) wrong.push(`${name} read: ${joined.join()}`);
    }
    expect(globalThis, name).not.toHaveProperty('ran');
    expect({}, name).not.toHaveProperty('polluted');
  }
  return wrong;
}
