import { useStore } from 'zustand';
import { ownStore, type OwnEntry } from '../../stores/own-data.ts';

/** The datasets of one's own in this page. Not for the first view: it brings all that opens files. */
export function useOwnEntries(): readonly OwnEntry[] {
  return useStore(ownStore, (state) => state.entries);
}
