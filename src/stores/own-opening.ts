import * as v from 'valibot';
import { listIndicatorsOf } from '../core/datasets/catalogue.ts';
import { readRecipe } from '../core/importing/import-recipe.ts';
import type { OwnDataset } from '../core/own-data/own-dataset.ts';
import type { Text } from '../core/text.ts';
import { indicatorOnMap, withLayer } from '../core/view/on-the-map.ts';
import type { ViewState } from '../core/view/view-state.ts';
import type { ImportClient } from '../importing/import-client.ts';
import { atlasStore } from './atlas-store.ts';
import { allKept } from './browser-storage.ts';
import { notify } from './notice-store.ts';
import { keepOwn, ownStore, pause, prepareDataset, putDataset, type OwnOrigin } from './own-data.ts';
import { openImporter, townshipBoundaries } from './own-files.ts';
import { viewStore } from './view-store.ts';

const keptShape = v.object({
  id: v.string(),
  file: v.instance(Blob),
  recipe: v.unknown(),
  rowMends: v.array(v.tuple([v.number(), v.nullable(v.string())])),
  description: v.object({ title: v.string(), source: v.string(), sourceAddress: v.string(), licence: v.string(), date: v.string(), file: v.string() }),
});

/** The view that shows a dataset: its layer where it has places, else its first indicator. */
export function viewOfDataset(dataset: OwnDataset, view: ViewState): Partial<ViewState> {
  const points = dataset.resources.find(({ atlas }) => atlas.role?.kind === 'points');
  if (points) return { page: 'explore', layers: withLayer(view.layers, points.name) };
  const { atlas } = atlasStore.getState();
  const names = new Set(dataset.resources.map(({ name }) => name));
  const first = listIndicatorsOf(atlas.package, atlas.tables).find(({ resource }) => names.has(resource));
  if (!first) return { page: 'explore' };
  return { page: 'explore', ...indicatorOnMap(view, { level: first.level, indicator: first.id, year: null }) };
}

/**
 * Makes a dataset of what the worker holds, takes it into the atlas and shows it. `onMade` closes the dialog: before figures
 * of regions are shown, which would be laid out together with its tables otherwise, and after marks are. `null` when it worked, else the sentence that says why not.
 */
export async function finishImport(client: ImportClient, origin: OwnOrigin, needsBoundaries: boolean, onMade: () => void): Promise<Text | null> {
  const townships = needsBoundaries ? await townshipBoundaries() : undefined;
  const made = await client.finish({ description: origin.description, townships });
  if (!made.ok) return made.why;
  const { id } = made.value;
  const wasKept = ownStore.getState().entries.some((entry) => entry.id === id && entry.kept);
  await prepareDataset(made.value);
  // Listed, shown and uncovered in a task each: no one of them may hold the page. Figures of regions are shown after the dialog has closed.
  const hasMarks = made.value.resources.some(({ atlas }) => atlas.role?.kind === 'points');
  if (!hasMarks) {
    onMade();
    await pause();
  }
  putDataset(made.value, origin, wasKept);
  await pause();
  viewStore.getState().change(viewOfDataset(made.value, viewStore.getState().view));
  if (hasMarks) {
    await pause();
    onMade();
  }
  if (wasKept) await keepOwn(id);
  return null;
}

async function restore(value: unknown): Promise<void> {
  const kept = v.safeParse(keptShape, value);
  if (!kept.success) throw new Error('own-data');
  const { id: _, recipe: raw, ...rest } = kept.output;
  const { recipe } = readRecipe(raw);
  const client = openImporter();
  try {
    const opened = await client.open({ file: rest.file, name: rest.description.file, recipe }, () => undefined);
    if (!opened.ok) throw new Error(opened.why.en);
    const settled = rest.rowMends.length > 0 ? await client.settle({ recipe, rowMends: rest.rowMends }, () => undefined) : opened;
    if (!settled.ok) throw new Error(settled.why.en);
    const made = await client.finish({ description: rest.description, townships: settled.value.needsBoundaries ? await townshipBoundaries() : undefined });
    if (!made.ok) throw new Error(made.why.en);
    await prepareDataset(made.value);
    putDataset(made.value, { ...rest, recipe }, true);
  } finally {
    client.close();
  }
}

function tellUnread(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  notify({
    key: 'own-restore',
    tone: 'attention',
    text: { zh: `保存在這個瀏覽器的自有資料無法讀取（${reason}）；請再開啟一次原來的檔案。`, en: `Your own data kept in this browser could not be read (${reason}); open the file again.` },
  });
}

/** Brings back what this browser keeps. What cannot be read any more is said and left where it is. */
export async function restoreOwnData(): Promise<void> {
  const values = await allKept('own-data').catch((error: unknown) => {
    tellUnread(error);
    return [];
  });
  for (const value of values) await restore(value).catch(tellUnread);
}
