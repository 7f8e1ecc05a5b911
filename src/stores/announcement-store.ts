import { createStore } from 'zustand/vanilla';

/** A sentence for those who do not see what has changed. */
export interface Announcement {
  readonly text: string;
  /** How long things have to rest before it is said: quick steps are not all read out. */
  readonly quietMs: number;
  /** Goes up with every announcement, so that the same words can be said again. */
  readonly serial: number;
}

export const announcementStore = createStore<Announcement>()(() => ({ text: '', quietMs: 0, serial: 0 }));

/** Has a sentence said by a screen reader when it has nothing else to say; a later one takes the place of one that is still waiting. */
export function announce(text: string, quietMs = 120): void {
  announcementStore.setState(({ serial }) => ({ text, quietMs, serial: serial + 1 }));
}
