import { createStore } from 'zustand/vanilla';
import * as v from 'valibot';
import { listIndicatorsOf } from '../core/datasets/catalogue.ts';
import { marksInPieces } from '../core/layers/point-table.ts';
import { readRecipe, type ImportRecipe } from '../core/importing/import-recipe.ts';
import type { OwnDataset } from '../core/own-data/own-dataset.ts';
import type { OwnDescription } from '../core/own-data/own-resource.ts';
import { defaultView, type ViewState } from '../core/view/view-state.ts';
import type { ImportClient } from '../importing/import-client.ts';
import { atlasStore, dropOwnTables, putOwnTables } from './atlas-store.ts';
import { allKept, forget, keep, markKept } from './browser-storage.ts';
import { notify } from './notice-store.ts';
import { openImporter, townshipBoundaries } from './own-files.ts';
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

const keptShape = v.object({
  id: v.string(),
  file: v.instance(Blob),
  recipe: v.unknown(),
  rowMends: v.array(v.tuple([v.number(), v.nullable(v.string())])),
  description: v.object({ title: v.string(), source: v.string(), sourceAddress: v.string(), licence: v.string(), date: v.string(), file: v.string() }),
});

function setEntry(entry: OwnEntry): void {
  ownStore.setState(({ entries }) => ({ entries: [...entries.filter(({ id }) => id !== entry.id), entry] }));
}

/** The entry that a table belongs to. */
export function entryOfTable(entries: readonly OwnEntry[], name: string): OwnEntry | undefined {
  return entries.find(({ tables }) => tables.includes(name));
}

/** Lets the page draw and answer. */
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** Takes a dataset into the atlas. What large tables need to be drawn is made before, in pieces that do not hold the page. */
async function take(dataset: OwnDataset, origin: OwnOrigin, kept: boolean): Promise<void> {
  for (const table of dataset.tables) for (const _ of marksInPieces(atlasStore.getState().atlas, table)) await pause();
  const before = ownStore.getState().entries.find(({ id }) => id === dataset.id);
  const names = dataset.tables.map(({ name }) => name);
  const gone = (before?.tables ?? []).filter((name) => !names.includes(name));
  if (gone.length > 0) dropOwnTables(new Set(gone));
  putOwnTables(dataset.tables);
  setEntry({ id: dataset.id, title: dataset.title, tables: names, origin, kept });
}

/** The view that shows a dataset: its layer where it has places, else its first indicator. */
export function viewOfDataset(dataset: OwnDataset, view: ViewState): Partial<ViewState> {
  const points = dataset.resources.find(({ atlas }) => atlas.role?.kind === 'points');
  if (points) return { page: 'explore', layers: [...new Set([...view.layers, points.name])].toSorted() };
  const { atlas } = atlasStore.getState();
  const names = new Set(dataset.resources.map(({ name }) => name));
  const first = listIndicatorsOf(atlas.package, atlas.tables).find(({ resource }) => names.has(resource));
  if (!first) return { page: 'explore' };
  return { page: 'explore', level: first.level, indicator: first.id, year: null, legendClass: null, spatialMethod: defaultView.spatialMethod, layers: [...new Set([...view.layers, 'choropleth'])].toSorted() };
}

/** Makes a dataset of what the worker holds, takes it into the atlas and shows it. `null` when it worked, else the sentence that says why not. */
export async function finishImport(client: ImportClient, origin: OwnOrigin, needsBoundaries: boolean): Promise<{ readonly zh: string; readonly en: string } | null> {
  const townships = needsBoundaries ? await townshipBoundaries() : undefined;
  const made = await client.finish({ description: origin.description, townships });
  if (!made.ok) return made.why;
  await take(made.value, origin, ownStore.getState().entries.some(({ id, kept }) => id === made.value.id && kept));
  // The marks are indexed for the filters first, and drawn in another task.
  await pause();
  viewStore.getState().change(viewOfDataset(made.value, viewStore.getState().view));
  return null;
}

/** The id of the dataset opened last. */
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
  const { view, change } = viewStore.getState();
  const gone = new Set(entry.tables);
  const isGone = (name: string): boolean => gone.has(name.split('/')[0] ?? '');
  change({
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

async function restore(value: unknown): Promise<void> {
  const kept = v.safeParse(keptShape, value);
  if (!kept.success) throw new Error('own-data');
  const { id: _, recipe: raw, ...rest } = kept.output;
  const { recipe } = readRecipe(raw);
  const client = await openImporter();
  try {
    const opened = await client.open({ file: rest.file, name: rest.description.file, recipe }, () => undefined);
    if (!opened.ok) throw new Error(opened.why.en);
    const settled = rest.rowMends.length > 0 ? await client.settle({ recipe, rowMends: rest.rowMends }, () => undefined) : opened;
    if (!settled.ok) throw new Error(settled.why.en);
    const made = await client.finish({ description: rest.description, townships: settled.value.needsBoundaries ? await townshipBoundaries() : undefined });
    if (!made.ok) throw new Error(made.why.en);
    await take(made.value, { ...rest, recipe }, true);
  } finally {
    client.close();
  }
}

/** Brings back what this browser keeps. What cannot be read any more is said and left where it is. */
export async function restoreOwnData(): Promise<void> {
  try {
    for (const value of await allKept('own-data')) await restore(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notify({
      key: 'own-restore',
      tone: 'attention',
      text: { zh: `保存在這個瀏覽器的自有資料無法讀取（${reason}）；請再開啟一次原來的檔案。`, en: `Your own data kept in this browser could not be read (${reason}); open the file again.` },
    });
  }
}
