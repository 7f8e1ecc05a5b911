import { useEffect } from 'react';
import { useStore } from 'zustand';
import { atlasStore, ensureTables, type LoadStatus } from '../../stores/atlas-store.ts';

/**
 * Loads tables when they are first needed. `failed` when one of them could not be loaded; the notice that says why is already up.
 * The contract itself arrives in two steps, so the tables are asked for again when it has grown.
 */
export function useTables(names: readonly string[]): LoadStatus {
  const key = names.join(' ');
  const contract = useStore(atlasStore, ({ atlas }) => atlas.package);
  useEffect(() => {
    void ensureTables(key.split(' '));
  }, [key, contract]);
  return useStore(atlasStore, ({ atlas, status }) => {
    if (names.every((name) => atlas.tables.has(name))) return 'ready';
    return names.some((name) => status.get(name) === 'failed') ? 'failed' : 'loading';
  });
}
