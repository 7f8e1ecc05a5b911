import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  addEventListener('resize', onChange);
  return () => removeEventListener('resize', onChange);
}

/** Widths of `--right-panel` less its padding and scroll bar; on a phone the sheet is as wide as the page. */
function width(): number {
  if (innerWidth <= 820) return Math.max(280, Math.min(560, innerWidth - 40));
  return innerWidth <= 1100 ? 276 : 328;
}

/** The room a chart has in the profile, in px, so that its text is never scaled. */
export function usePanelWidth(): number {
  return useSyncExternalStore(subscribe, width, () => 328);
}
