import { createStore } from 'zustand/vanilla';
import type { Text } from '../core/text.ts';

/** A sentence for the person: what happened, where, what to do. Stays until dismissed or replaced by one of the same key. */
export interface Notice {
  readonly key: string;
  readonly text: Text;
  readonly tone: 'information' | 'attention';
}

export const noticeStore = createStore<{ readonly notices: readonly Notice[] }>()(() => ({ notices: [] }));

export function notify(notice: Notice): void {
  noticeStore.setState(({ notices }) => ({ notices: [...notices.filter((other) => other.key !== notice.key), notice] }));
}

export function dismissNotice(key: string): void {
  noticeStore.setState(({ notices }) => ({ notices: notices.filter((other) => other.key !== key) }));
}
