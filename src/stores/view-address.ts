import type { StoreApi } from 'zustand/vanilla';
import type { ViewState } from '../core/view/view-state.ts';
import { encodeView } from '../core/view/view-url.ts';
import { linkVersion } from '../core/view/url-migrations.ts';
import { viewStore, type ViewStore } from './view-store.ts';

/**
 * The link of a view, relative to the page: for real `<a href>`s. Never an empty query: that means the start view of the deployment in the
 * language of the browser, which need not be the default view.
 */
export function linkOf(view: ViewState): string {
  return `?${encodeView(view) || `v=${linkVersion}`}`;
}

/** How often the address is written while the camera moves or the years play; browsers refuse more than about 100 writes in 30 s. */
const replaceDelayMs = 400;

/**
 * Keeps the address bar and the view the same: a chosen step is pushed, a refinement replaces, Back and Forward bring the view back.
 * A page that was opened without a query keeps its clean address until something changes.
 * @param viewOfQuery the view of a query without `?`, checked against what is known; of the empty query, the view that the page starts with.
 */
export function followAddress(viewOfQuery: (query: string) => ViewState, store: StoreApi<ViewStore> = viewStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fromHistory = false;
  const write = (step: 'push' | 'replace', view: ViewState) => {
    clearTimeout(timer);
    timer = undefined;
    const address = linkOf(view) + location.hash;
    if (address === location.search + location.hash) return;
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.view === before.view || fromHistory) return;
    if (state.step === 'push') {
      // A refinement that still waits belongs to the step that is left: Back returns to it.
      if (timer !== undefined) write('replace', before.view);
      write('push', state.view);
    } else {
      clearTimeout(timer);
      timer = setTimeout(() => write('replace', store.getState().view), replaceDelayMs);
    }
  });
  const onBack = () => {
    clearTimeout(timer);
    timer = undefined;
    fromHistory = true;
    store.getState().replace(viewOfQuery(location.search.slice(1)));
    fromHistory = false;
  };
  addEventListener('popstate', onBack);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    removeEventListener('popstate', onBack);
  };
}
