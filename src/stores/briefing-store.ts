import { createStore } from 'zustand/vanilla';
import { emptyBriefing, type BriefingDocument } from '../core/briefing/briefing-document.ts';
import type { Language, Text } from '../core/text.ts';
import { briefingStorage, type BriefingStorage } from './briefing-storage.ts';

/** Where the open briefing stands: not yet kept, being kept, kept in this browser or as a file, or why it could not be. */
export type SavedState =
  | { readonly kind: 'never' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'browser' }
  | { readonly kind: 'file' }
  | { readonly kind: 'failed'; readonly problem: Text };

/** Steps that can be taken back. */
const mostSteps = 200;

export interface BriefingStore {
  /** The briefing of one's own that is open; `null` when none is. Ready briefings are opened as a copy. */
  readonly briefing: BriefingDocument | null;
  readonly savedState: SavedState;
  readonly past: readonly BriefingDocument[];
  readonly future: readonly BriefingDocument[];
  /** Something has changed since it was last kept, in the browser or as a file. */
  readonly dirty: boolean;
  /** Takes an edit of core/briefing/briefing-edits; one that gives the same object makes no step. */
  change(edit: (briefing: BriefingDocument) => BriefingDocument): void;
  undo(): void;
  redo(): void;
  /** Opens a document as it is. `from`: where it is kept already, so that leaving it asks nothing. */
  open(briefing: BriefingDocument, from: 'browser' | 'file' | 'nowhere'): void;
  newBriefing(language: Language): void;
  close(): void;
  /** Keeps it in this browser; from then on changes are kept by themselves. */
  save(): Promise<void>;
  /** It was saved as a file. */
  savedAsFile(): void;
}

/** A new id: the time in milliseconds, and something of chance for two windows at once. */
export function newBriefingId(now: Date = new Date(), chance: number = Math.random()): string {
  return `b${now.getTime().toString(36)}${Math.floor(chance * 36 ** 4).toString(36).padStart(4, '0')}`;
}

/** The day of a clock, `YYYY-MM-DD`, where the person is. */
export function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The store of the open briefing. */
export function makeBriefingStore(storage: BriefingStorage, clock: () => Date = () => new Date()) {
  return createStore<BriefingStore>()((set, get) => {
    const opened = (briefing: BriefingDocument | null, savedState: SavedState, dirty: boolean) => set({ briefing, savedState, dirty, past: [], future: [] });

    const keep = async (): Promise<void> => {
      const { briefing } = get();
      if (!briefing) return;
      set({ savedState: { kind: 'saving' } });
      const answer = await storage.save(briefing);
      if (get().briefing?.id !== briefing.id) return;
      if ('problem' in answer) set({ savedState: { kind: 'failed', problem: answer.problem } });
      else if (get().briefing === briefing) set({ savedState: { kind: 'browser' }, dirty: false });
      // Changed while it was being kept: the newer one follows.
      else await keep();
    };

    /** Only what a person once chose to keep in the browser is kept by itself. */
    const step = (briefing: BriefingDocument, past: readonly BriefingDocument[], future: readonly BriefingDocument[]): void => {
      const { kind } = get().savedState;
      set({ briefing, past: past.slice(-mostSteps), future, dirty: true });
      if (kind === 'browser') void keep();
    };

    return {
      briefing: null,
      savedState: { kind: 'never' },
      past: [],
      future: [],
      dirty: false,
      change(edit) {
        const { briefing, past } = get();
        const edited = briefing ? edit(briefing) : null;
        if (!briefing || !edited || edited === briefing) return;
        step({ ...edited, changed: dayOf(clock()) }, [...past, briefing], []);
      },
      undo() {
        const { briefing, past, future } = get();
        const before = past.at(-1);
        if (briefing && before) step(before, past.slice(0, -1), [briefing, ...future]);
      },
      redo() {
        const { briefing, past, future } = get();
        const [after, ...rest] = future;
        if (briefing && after) step(after, [...past, briefing], rest);
      },
      open(briefing, from) {
        opened(briefing, { kind: from === 'nowhere' ? 'never' : from }, false);
      },
      newBriefing(language) {
        const now = clock();
        opened(emptyBriefing(newBriefingId(now), language, dayOf(now)), { kind: 'never' }, false);
      },
      close() {
        opened(null, { kind: 'never' }, false);
      },
      save: keep,
      savedAsFile() {
        const { briefing, savedState } = get();
        if (briefing) set({ savedState: savedState.kind === 'browser' || savedState.kind === 'saving' ? savedState : { kind: 'file' }, dirty: false });
      },
    };
  });
}

/** The one open briefing of the page. */
export const briefingStore = makeBriefingStore(briefingStorage());

/** A ready briefing as one's own: under a new id, with the present day. */
export function copyOfReady(briefing: BriefingDocument, language: Language, now: Date = new Date()): BriefingDocument {
  return { ...briefing, id: newBriefingId(now), language, created: dayOf(now), changed: dayOf(now) };
}
