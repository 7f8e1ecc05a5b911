import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let printedOn: string | null = null;
const followers = new Set<() => void>();

function become(on: string | null): void {
  printedOn = on;
  // The page is laid out for paper as soon as the event is over.
  flushSync(() => followers.forEach((follow) => follow()));
}

if (typeof addEventListener === 'function') {
  addEventListener('beforeprint', () => become(new Date().toLocaleDateString('sv-SE')));
  addEventListener('afterprint', () => become(null));
}

function subscribe(onChange: () => void): () => void {
  followers.add(onChange);
  return () => followers.delete(onChange);
}

/** The day, `YYYY-MM-DD`, while the page is being printed: what only paper needs stands then. */
export function usePrintedOn(): string | null {
  return useSyncExternalStore(subscribe, () => printedOn, () => null);
}
