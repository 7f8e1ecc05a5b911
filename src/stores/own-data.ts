import { createStore } from 'zustand/vanilla';
import { marksInPieces } from '../core/layers/point-table.ts';
import type { ImportRecipe } from '../core/importing/import-recipe.ts';
import type { OwnDataset } from '../core/own-data/own-dataset.ts';
import type { OwnDescription } from '../core/own-data/own-resource.ts';
import { defaultView } from '../core/view/view-state.ts';
import { atlasStore, dropOwnTables, putOwnTables } from './atlas-store.ts';
import { forget, keep, markKept } from './browser-storage.ts';
import { notify } from './notice-store.ts';
import { viewStore } from './view-store.ts';

/** What made a dataset, so that it can be made again: kept instead of its tables, which may have another form in a later version. */
export interface OwnOrigin {
  readonly file: Blob;
  readonly recipe: ImportRecipe;
  readonly rowMends: readonly (readonly [number, string | null])[];
  readonly description: OwnDescription;
}

export interface OwnEntry {
  readonly id: string;
  readonly title: string;
  readonly tables: readonly string[];
  readonly origin: OwnOrigin;
  /** Whether this browser keeps it beyond this visit. */
  readonly kept: boolean;
}

/** The datasets of one's own in this page, in the order of opening. */
export const ownStore = createStore<{ readonly entries: readonly OwnEntry[] }>()(() => ({ entries: [] }));

function setEntry(entry: OwnEntry): void {
  ownStore.setState(({ entries }) => ({ entries: [...entries.filter(({ id }) => id !== entry.id), entry] }));
}

/** The entry that a table belongs to. */
export function entryOfTable(entries: readonly OwnEntry[], name: string): OwnEntry | undefined {
  return entries.find(({ tables }) => tables.includes(name));
}

/** Lets the page draw and answer. A message comes at once, where a timer waits for some milliseconds each time. */
export function pause(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** Makes what large tables need to be drawn, in pieces that do not hold the page. */
export async function prepareDataset(dataset: OwnDataset): Promise<void> {
  for (const table of dataset.tables) for (const _ of marksInPieces(atlasStore.getState().atlas, table)) await pause();
}

/** Takes a prepared dataset into the atlas. */
export function putDataset(dataset: OwnDataset, origin: OwnOrigin, kept: boolean): void {
  const before = ownStore.getState().entries.find(({ id }) => id === dataset.id);
  const names = dataset.tables.map(({ name }) => name);
  const gone = (before?.tables ?? []).filter((name) => !names.includes(name));
  if (gone.length > 0) dropOwnTables(new Set(gone));
  putOwnTables(dataset.tables);
  setEntry({ id: dataset.id, title: dataset.title, tables: names, origin, kept });
}

/** The dataset opened last. */
export function lastEntry(): OwnEntry | undefined {
  return ownStore.getState().entries.at(-1);
}

/** Keeps a dataset in this browser, or says why that cannot be. */
export async function keepOwn(id: string): Promise<void> {
  const entry = ownStore.getState().entries.find((known) => known.id === id);
  if (!entry) return;
  try {
    await keep('own-data', id, { id, ...entry.origin });
    markKept(true);
    setEntry({ ...entry, kept: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notify({
      key: 'own-keep',
      tone: 'attention',
      text: {
        zh: `「${entry.title}」無法保存在這個瀏覽器（${reason}）；無痕視窗、空間不足或設定可能不允許。資料在關閉分頁前仍可使用。`,
        en: `“${entry.title}” could not be kept in this browser (${reason}): a private window, a full disk or the settings may forbid it. It can be used until you close the tab.`,
      },
    });
  }
}

/** Takes a dataset away, from the page and from this browser. */
export async function forgetOwn(id: string): Promise<void> {
  const entry = ownStore.getState().entries.find((known) => known.id === id);
  if (!entry) return;
  const { view } = viewStore.getState();
  const gone = new Set(entry.tables);
  const isGone = (name: string): boolean => gone.has(name.split('/')[0] ?? '');
  viewStore.getState().change({
    layers: view.layers.filter((layer) => !gone.has(layer)),
    layerOrder: view.layerOrder.filter((layer) => !gone.has(layer)),
    ...(gone.has(view.pointsOf) ? { pointsOf: defaultView.pointsOf } : {}),
    ...(isGone(view.indicator) ? { indicator: defaultView.indicator, industry: defaultView.industry, year: null, legendClass: null } : {}),
    ...(view.selection !== null && isGone(view.selection.slice(view.selection.indexOf(':') + 1)) ? { selection: null } : {}),
  }, 'replace');
  dropOwnTables(gone);
  ownStore.setState(({ entries }) => ({ entries: entries.filter((known) => known.id !== id) }));
  if (!entry.kept) return;
  markKept(ownStore.getState().entries.some(({ kept }) => kept));
  try {
    await forget('own-data', id);
  } catch {
    notify({
      key: 'own-forget',
      tone: 'attention',
      text: { zh: `「${entry.title}」已從畫面移除，但瀏覽器沒有刪除保存的檔案；請在瀏覽器設定中清除本網站的資料。`, en: `“${entry.title}” is off the page, but the browser did not delete the kept file; clear this site’s data in the settings of the browser.` },
    });
  }
}
