import { useEffect } from 'react';
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import { pages } from '../../core/view/view-state.ts';
import { viewStore } from '../../stores/view-store.ts';

/** What stands open above the page. Not part of the view: it has no address. */
export const shellStore = createStore<{ readonly help: boolean; readonly search: boolean }>()(() => ({ help: false, search: false }));

export function useShell<Part>(part: (state: ReturnType<typeof shellStore.getState>) => Part): Part {
  return useStore(shellStore, part);
}

export const searchInputId = 'search-input';

/** Opens the search box (on a phone it is closed) and puts the cursor there. */
export function openSearch(): void {
  shellStore.setState({ search: true });
  // On a phone the box is drawn by the change of state above.
  requestAnimationFrame(() => document.getElementById(searchInputId)?.focus());
}

/** True while keys belong to something else: a text being typed, an open list or dialog, or a shortcut of the browser. */
export function keyIsTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target;
  return target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"]') !== null;
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
