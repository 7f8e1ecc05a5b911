import { describe, expect, it } from 'vitest';
import { faultsOfCorpus } from './cards/judge-corpus.ts';
import { blindCards } from './cards/read-cards.ts';

describe('the third blind corpus, tables', () => {
  const cards = blindCards('import-corpus-blind-3', 'tables');

  it('has cards with names of their own', () => {
    expect(new Set(cards.map(({ name }) => name)).size).toBe(cards.length);
    expect(cards.length).toBeGreaterThanOrEqual(400);
  });

  it('is read as a careful person would', async () => {
    expect(await faultsOfCorpus('third blind corpus, tables', cards)).toEqual([]);
  }, 240_000);
});
