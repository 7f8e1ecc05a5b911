import { createStore } from 'zustand/vanilla';
import type { SubjectId } from '../core/subjects/subject.ts';

/** A place on a corridor's line. */
export interface HoverAlong {
  readonly corridor: string;
  readonly km: number;
}

/** What the pointer or the keyboard is on. Not part of the view: it has no address. */
export interface HoverStore {
  readonly subject: SubjectId | null;
  /** Where to put the hover card, in page px; `null` when the hover comes from the keyboard or a list. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly origin: 'map' | 'list' | 'keyboard' | null;
  /** The place on the line of the selected corridor that the pointer is on, in its chart or beside its line on the map. */
  readonly along: HoverAlong | null;
}

export const hoverStore = createStore<HoverStore>()(() => ({ subject: null, at: null, origin: null, along: null }));

export function hover(subject: SubjectId | null, origin: HoverStore['origin'], at: HoverStore['at'] = null): void {
  const state = hoverStore.getState();
  if (state.subject === subject && state.at === at) return;
  hoverStore.setState({ subject, at, origin: subject ? origin : null });
}

export function hoverAlong(along: HoverAlong | null): void {
  const before = hoverStore.getState().along;
  if (before?.corridor === along?.corridor && before?.km === along?.km) return;
  hoverStore.setState({ along });
}
