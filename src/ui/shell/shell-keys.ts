import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { pages } from '../../core/view/view-state.ts';
import { shellStore } from '../../stores/shell-store.ts';
import { viewStore } from '../../stores/view-store.ts';

export const searchInputId = 'search-input';
/** What opens the box on a phone. */
export const searchButtonId = 'search-button';

/** Opens the search box (on a phone it is closed) and puts the cursor there. */
export function openSearch(): void {
  // On a phone the box is drawn by this change. The cursor is there at once: a person goes on typing, and a phone shows its keys only within a touch.
  flushSync(() => shellStore.setState({ search: true }));
  document.getElementById(searchInputId)?.focus();
}

/** True while keys belong to something else: a text being typed, an open list or dialog, or a shortcut of the browser. */
export function keyIsTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target;
  return target instanceof Element && target.closest('input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"]') !== null;
}

/** Keys that work on every page: `/` search, `?` help, `1`, `2` … pages. */
export function useShellKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (keyIsTaken(event)) return;
      const page = pages[Number(event.key) - 1];
      if (event.key === '/') openSearch();
      else if (event.key === '?') shellStore.setState({ help: true });
      else if (page) viewStore.getState().change({ page });
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
