import { describe, expect, it } from 'vitest';
import { hostileFiles } from './cards/hostile-files.ts';
import { faultsOfCorpus, hostileFaults } from './cards/judge-corpus.ts';
import { blindCards } from './cards/read-cards.ts';

describe('the second blind corpus', () => {
  const cards = blindCards();

  it('has cards with names of their own', () => {
    expect(new Set(cards.map(({ name }) => name)).size).toBe(cards.length);
    expect(cards.length).toBeGreaterThanOrEqual(400);
  });

  it('is read as a careful person would', async () => {
    expect(await faultsOfCorpus('second blind corpus', cards)).toEqual([]);
  }, 240_000);

  it('ends in a table or in a sentence when a file is hostile', async () => {
    expect(await hostileFaults(hostileFiles())).toEqual([]);
  }, 120_000);
});
