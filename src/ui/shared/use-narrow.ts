import { useSyncExternalStore } from 'react';

/** Same width as the phone layout of tokens.css. */
const narrow = typeof matchMedia === 'function' ? matchMedia('(max-width: 920px)') : null;

function subscribe(onChange: () => void): () => void {
  narrow?.addEventListener('change', onChange);
  return () => narrow?.removeEventListener('change', onChange);
}

/** True in the phone layout, where panels live in the bottom sheet. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow?.matches ?? false, () => false);
}
