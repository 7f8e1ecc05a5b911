import type { Pause } from './zip-file.ts';

/** How long work may hold the page's thread, in ms. */
const longestTurn = 24;

/** A pause that gives the page its turn whenever the work has held it long enough, and throws the reason of the signal once it is aborted. */
export function breathingPause(signal?: AbortSignal): Pause {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < longestTurn) return;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0);
    });
    signal?.throwIfAborted();
    since = performance.now();
  };
}
