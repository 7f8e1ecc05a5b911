import { useEffect, useMemo } from 'react';
import type { BriefingDocument } from '../../core/briefing/briefing-document.ts';
import { readyBriefing } from '../../core/briefing/ready/ready-briefings.ts';
import { readyBriefingResources } from '../../core/briefing/ready/ready-scene.ts';
import { ownBriefing } from '../../core/view/view-state.ts';
import { atlasStore } from '../../stores/atlas-store.ts';
import { listKept, openBriefingOfAddress } from '../../stores/briefing-actions.ts';
import { useBriefingStore, useKeptBriefings } from '../shared/use-briefing-store.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { useTables } from '../shared/use-tables.ts';

export interface ShownBriefing {
  readonly kind: 'own' | 'ready';
  /** As in the link. */
  readonly id: string;
  readonly briefing: BriefingDocument | null;
  readonly state: 'loading' | 'ready' | 'unknown';
}

// A link may carry a whole briefing behind `#`; it is opened once, before the page first asks for it.
export const problemsOfAddress = openBriefingOfAddress(location.hash);

/** The briefing that the view names: one's own, or a ready one written from the tables; the country's when none is named. */
export function useBriefing(): ShownBriefing {
  const named = useView((view) => view.briefing);
  const own = useBriefingStore(({ briefing }) => briefing);
  const id = named !== '' ? named : own ? ownBriefing : 'national';
  const tables = useTables(readyBriefingResources);
  const atlas = useAtlas();
  // Written once all its tables are there; tables that come later change no word of it.
  const ready = tables === 'ready' && atlas.townshipPlaces.size > 0 && atlas.countyPlaces.size > 0;
  const written = useMemo(() => (ready && id !== ownBriefing ? readyBriefing(atlasStore.getState().atlas, id) : null), [id, ready]);
  if (id === ownBriefing) return { kind: 'own', id, briefing: own, state: own ? 'ready' : 'unknown' };
  return { kind: 'ready', id, briefing: written, state: written ? 'ready' : !ready && tables !== 'failed' ? 'loading' : 'unknown' };
}

/** What the head of the page says of one's own briefing. */
export function useOwnBriefing() {
  const briefing = useBriefingStore((state) => state.briefing);
  const dirty = useBriefingStore((state) => state.dirty);
  const canUndo = useBriefingStore(({ past }) => past.length > 0);
  const canRedo = useBriefingStore(({ future }) => future.length > 0);
  const kept = useKeptBriefings();
  useEffect(() => void listKept(), []);
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [dirty]);
  return { briefing, dirty, kept, canUndo, canRedo };
}
