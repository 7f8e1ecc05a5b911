import { createStore } from 'zustand/vanilla';
import type { TitleNames } from '../core/view/page-title.ts';

/** What the open page says that it shows, for the title; pages that are fetched late know it themselves. Not part of the view: it follows from it. */
export const titleStore = createStore<{ readonly shown: TitleNames['shown'] }>()(() => ({ shown: [] }));
