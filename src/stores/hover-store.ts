import { createStore } from 'zustand/vanilla';
import type { SubjectId } from '../core/subjects/subject.ts';

/** What the pointer or the keyboard is on. Not part of the view: it has no address. */
export interface HoverStore {
  readonly subject: SubjectId | null;
  /** Where to put the hover card, in page px; `null` when the hover comes from the keyboard or a list. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly origin: 'map' | 'list' | 'keyboard' | null;
}

export const hoverStore = createStore<HoverStore>()(() => ({ subject: null, at: null, origin: null }));

export function hover(subject: SubjectId | null, origin: HoverStore['origin'], at: HoverStore['at'] = null): void {
  const state = hoverStore.getState();
  if (state.subject === subject && state.at === at) return;
  hoverStore.setState({ subject, at, origin: subject ? origin : null });
}
