import { readBriefing, type ReadBriefing } from '../core/briefing/read-briefing.ts';
import type { BriefingDocument } from '../core/briefing/briefing-document.ts';
import { localText, type LocalText } from '../core/briefing/scene.ts';
import { canonicalBriefing } from '../core/briefing/write-briefing.ts';
import type { Language, Text } from '../core/text.ts';
import { entriesOf, forget, keep, keptUnder } from './browser-storage.ts';

/** A place for values under keys. Each call may fail. */
export interface KeyValueStore {
  entries(): Promise<readonly (readonly [string, unknown])[]>;
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
}

/** A briefing as it stands in the list of those kept here. */
export interface KeptBriefing {
  readonly id: string;
  readonly title: LocalText;
  readonly scenes: number;
  /** Day of the last change. */
  readonly changed: string;
}

/** What a browser answers: the value, or a sentence why it has none. */
export type Kept<Value> = { readonly value: Value } | { readonly problem: Text };

export const cannotKeep: Text = {
  zh: '這個瀏覽器不允許保存資料（例如無痕視窗或空間不足），簡報無法留在瀏覽器；請存成檔案。',
  en: 'This browser does not let the site keep data (a private window, say, or no space left), so the briefing cannot stay in it; save it as a file.',
};

/** The shelf of the browser's database where briefings are kept. */
const browserShelf: KeyValueStore = {
  entries: () => entriesOf('briefings'),
  get: (key) => keptUnder('briefings', key),
  set: (key, value) => keep('briefings', key, value),
  delete: (key) => forget('briefings', key),
};

/** Briefings kept in this browser. No call throws: what a browser denies is said. */
export interface BriefingStorage {
  /** Sorted by the day of the last change, the latest first. */
  list(): Promise<Kept<readonly KeptBriefing[]>>;
  /** `null` in `value` when there is none of this id. */
  load(id: string): Promise<Kept<ReadBriefing | null>>;
  save(briefing: BriefingDocument): Promise<Kept<true>>;
  remove(id: string): Promise<Kept<true>>;
}

async function orProblem<Value>(ask: () => Promise<Value>): Promise<Kept<Value>> {
  try {
    return { value: await ask() };
  } catch {
    return { problem: cannotKeep };
  }
}

export function briefingStorage(store: KeyValueStore = browserShelf): BriefingStorage {
  return {
    list: () =>
      orProblem(async () =>
        (await store.entries())
          .flatMap(([id, value]): KeptBriefing[] => {
            const { briefing } = readBriefing(value);
            return briefing ? [{ id, title: briefing.title, scenes: briefing.scenes.length, changed: briefing.changed }] : [];
          })
          .toSorted((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : a.id < b.id ? -1 : 1)),
      ),
    load: (id) =>
      orProblem(async () => {
        const value = await store.get(id);
        return value === undefined ? null : readBriefing(value);
      }),
    save: (briefing) => orProblem(async () => store.set(briefing.id, canonicalBriefing(briefing)).then(() => true as const)),
    remove: (id) => orProblem(async () => store.delete(id).then(() => true as const)),
  };
}

/** A name for a file: the title without characters that file systems refuse. */
export function briefingFileName(briefing: BriefingDocument, language: Language): string {
  const title = localText(briefing.title, language).replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 80);
  return `${title || briefing.id}.briefing.json`;
}
