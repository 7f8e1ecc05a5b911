import { useEffect } from 'react';
import { hover, hoverStore } from '../../stores/hover-store.ts';
import { select, viewStore } from '../../stores/view-store.ts';
import { keyIsTaken } from '../shell/shell-keys.ts';

/** Esc leaves one thing after another: what the keyboard is on, then what is selected. Open lists and dialogs take it first. */
export function useExploreKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || keyIsTaken(event)) return;
      if (hoverStore.getState().origin === 'keyboard') hover(null, null);
      else if (viewStore.getState().view.selection) select(null);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
