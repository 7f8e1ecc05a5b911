import type { StoreApi } from 'zustand/vanilla';
import type { ViewState } from '../core/view/view-state.ts';
import { decodeView, encodeView } from '../core/view/view-url.ts';
import { viewStore, type ViewStore } from './view-store.ts';

/** The link of a view, relative to the page: for real `<a href>`s. */
export function linkOf(view: ViewState): string {
  const query = encodeView(view);
  return query === '' ? '?' : `?${query}`;
}

/** How often the address is written while the camera moves or the years play; browsers refuse more than about 100 writes in 30 s. */
const replaceDelayMs = 400;

/**
 * Keeps the address bar and the view the same: a chosen step is pushed, a refinement replaces, Back and Forward bring the view back.
 * @param resolve checks a view from a link against what is known, so that an unknown id falls back.
 */
export function followAddress(resolve: (view: ViewState) => ViewState, store: StoreApi<ViewStore> = viewStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fromHistory = false;
  const write = (step: 'push' | 'replace') => {
    clearTimeout(timer);
    const address = linkOf(store.getState().view) + location.hash;
    if (address === (location.search || '?') + location.hash) return;
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.view === before.view || fromHistory) return;
    if (state.step === 'push') write('push');
    else {
      clearTimeout(timer);
      timer = setTimeout(() => write('replace'), replaceDelayMs);
    }
  });
  const onBack = () => {
    clearTimeout(timer);
    fromHistory = true;
    store.getState().replace(resolve(decodeView(location.search.slice(1)).view));
    fromHistory = false;
  };
  addEventListener('popstate', onBack);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    removeEventListener('popstate', onBack);
  };
}
