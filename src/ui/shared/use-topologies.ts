import { useStore } from 'zustand';
import { atlasStore, type Topologies } from '../../stores/atlas-store.ts';

/** The boundaries that are there so far, for drawn maps outside the stage. */
export function useTopologies(): Topologies {
  return useStore(atlasStore, (state) => state.topologies);
}
