import { createStore } from 'zustand/vanilla';

/** What stands open above the page. Not part of the view: it has no address. */
export const shellStore = createStore<{ readonly help: boolean; readonly search: boolean }>()(() => ({ help: false, search: false }));
