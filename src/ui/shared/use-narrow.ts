import { useSyncExternalStore } from 'react';

/** Same width as the phone layout of tokens.css. */
const narrow = typeof matchMedia === 'function' ? matchMedia('(max-width: 920px)') : null;
const paper = typeof matchMedia === 'function' ? matchMedia('print') : null;

let wasNarrow = false;

/** A sheet of paper is narrow too, but whatever is open in the page has to stay as it is while it is printed. */
function isNarrow(): boolean {
  if (narrow && !paper?.matches) wasNarrow = narrow.matches;
  return wasNarrow;
}

function subscribe(onChange: () => void): () => void {
  narrow?.addEventListener('change', onChange);
  return () => narrow?.removeEventListener('change', onChange);
}

/** True in the phone layout, where panels live in the bottom sheet. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow, () => false);
}
