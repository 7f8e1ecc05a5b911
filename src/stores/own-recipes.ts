import { readRecipe, type ImportRecipe } from '../core/importing/import-recipe.ts';
import { forget, keep, keptUnder } from './browser-storage.ts';
import { notify } from './notice-store.ts';

/** Choices of this visit, by the shape of the table. */
const ofVisit = new Map<string, ImportRecipe>();

/** Next year's file has another date. */
function withoutDate(recipe: ImportRecipe): ImportRecipe {
  const { date: _, ...rest } = recipe;
  return rest;
}

/** The choices for tables of a shape, of this visit or kept; `null` when there are none. */
export async function rememberedRecipe(shape: string): Promise<ImportRecipe | null> {
  const own = ofVisit.get(shape);
  if (own) return own;
  try {
    const kept = await keptUnder('recipes', shape);
    return kept === undefined ? null : readRecipe(kept).recipe;
  } catch {
    // A browser that keeps nothing has no earlier choices either.
    return null;
  }
}

/** Remembers choices for tables of a shape, in this browser too when asked. */
export async function rememberRecipe(shape: string, recipe: ImportRecipe, inBrowser: boolean): Promise<void> {
  const plain = withoutDate(recipe);
  ofVisit.set(shape, plain);
  if (!inBrowser) return;
  try {
    await keep('recipes', shape, plain);
  } catch {
    notify({ key: 'own-recipe', tone: 'attention', text: { zh: '這個瀏覽器不允許保存匯入設定；可以改為儲存成檔案。', en: 'This browser does not let the settings of the import be kept; save them as a file instead.' } });
  }
}

export async function forgetRecipe(shape: string): Promise<void> {
  ofVisit.delete(shape);
  try {
    await forget('recipes', shape);
  } catch {
    // Nothing is kept where nothing can be.
  }
}
