import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

/** The part of the address after `#`: the resource that is open in the catalogue. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => decodeURIComponent(location.hash.slice(1)), () => '');
}

/** Takes a resource out of the address, so that it does not stay behind on the map. */
export function clearHash(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}
