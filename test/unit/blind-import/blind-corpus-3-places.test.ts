import { describe, expect, it } from 'vitest';
import { hostilePlaces } from './cards/hostile-places.ts';
import { faultsOfCorpus, hostileFaults } from './cards/judge-corpus.ts';
import { largeRegisters } from './cards/large-registers.ts';
import { MORE_PLACES } from './cards/more-spellings.ts';
import { blindCards } from './cards/read-cards.ts';
import { writtenMaps } from './cards/written-maps.ts';
import type { ImportedTable } from '../../../src/core/importing/imported-table.ts';
import { endOfRow, importFile } from './judge.ts';
import { townshipAt } from './projected.ts';

const townships = new Map<string, string | null>();

/** Township of a row's point, asked once for every place. */
function townshipOf(table: ImportedTable, record: number): string | null {
  const at = table.rowNumbers.indexOf(record);
  const point: [number, number] = [table.points?.longitude[at] ?? Number.NaN, table.points?.latitude[at] ?? Number.NaN];
  const key = point.join();
  if (!townships.has(key)) townships.set(key, townshipAt(point));
  return townships.get(key) ?? null;
}

describe('the places of the third blind corpus', () => {
  const cards = blindCards('import-corpus-blind-3', 'places-');

  it('has cards with names of their own', () => {
    expect(new Set(cards.map(({ name }) => name)).size).toBe(cards.length);
    expect(cards.length).toBeGreaterThanOrEqual(500);
  });

  it('stands on places that lie in the townships said', () => {
    const wrong = Object.entries(MORE_PLACES).filter(([, [lon, lat, township]]) => townshipAt([lon, lat]) !== township);
    expect(wrong).toEqual([]);
  });

  it('is read as a careful person would', async () => {
    expect(await faultsOfCorpus('third blind corpus, places', cards)).toEqual([]);
  }, 240_000);

  it('reads map files and containers as programs write them', async () => {
    const wrong: string[] = [];
    for (const { name, bytes, ends } of writtenMaps()) {
      const table = await importFile(bytes);
      if ('refused' in table) wrong.push(`${name} refused: ${table.refused}`);
      else {
        const found = [...table.rowNumbers].map((record) => {
          const end = endOfRow(table, record);
          return end === 'x' ? '!' : end === '.' ? townshipOf(table, record) : end;
        });
        if (found.join() !== ends.join()) wrong.push(`${name}: ${ends.join()} but ${found.join()}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('reads every row of long registers', async () => {
    for (const { name, bytes, before, ends } of largeRegisters()) {
      const table = await importFile(bytes);
      if ('refused' in table) throw new Error(`${name}: ${table.refused}`);
      const wrong = ends.flatMap((end, at) => {
        const signed = endOfRow(table, at + 1 + before).replace('x', '!');
        const found = signed === '.' ? townshipOf(table, at + 1 + before) : signed;
        return found === end ? [] : [`${at + 1 + before}: ${end} but ${found}`];
      });
      expect(wrong.slice(0, 20), name).toEqual([]);
    }
  }, 240_000);

  it('ends in a table or in a sentence when a file is hostile', async () => {
    expect(await hostileFaults(hostilePlaces())).toEqual([]);
  }, 240_000);
});
