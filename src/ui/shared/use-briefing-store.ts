import { useStore } from 'zustand';
import { keptStore } from '../../stores/briefing-actions.ts';
import type { KeptBriefing } from '../../stores/briefing-storage.ts';
import { briefingStore, type BriefingStore } from '../../stores/briefing-store.ts';

/** The open briefing of one's own. Stands apart from the other stores' hooks, because the first view does not need it. */
export function useBriefingStore<Part>(part: (state: BriefingStore) => Part): Part {
  return useStore(briefingStore, part);
}

/** Briefings kept in this browser. */
export function useKeptBriefings(): readonly KeptBriefing[] {
  return useStore(keptStore, ({ kept }) => kept);
}
