import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  addEventListener('resize', onChange);
  return () => removeEventListener('resize', onChange);
}

/** Where the sheet stands beside the map and takes 52 % of the page, as in tokens.css. */
const lowWindow = typeof matchMedia === 'function' ? matchMedia('(max-width: 920px) and (max-height: 520px) and (min-aspect-ratio: 1 / 1)') : null;

/** Widths of `--right-panel` less its padding and scroll bar; in the phone layout the sheet is as wide as the page, or as its part of it. */
function width(): number {
  if (innerWidth <= 920) return Math.max(280, Math.min(560, (lowWindow?.matches ? 0.52 : 1) * innerWidth - 40));
  return innerWidth <= 1100 ? 276 : 328;
}

/** The room a chart has in the profile, in px, so that its text is never scaled. */
export function usePanelWidth(): number {
  return useSyncExternalStore(subscribe, width, () => 328);
}
