import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../core/importing/finding.ts';
import { emptyRecipe, type ImportRecipe } from '../../core/importing/import-recipe.ts';
import type { ImportPreview } from '../../core/own-data/import-preview.ts';
import type { OwnDescription } from '../../core/own-data/own-resource.ts';
import type { Text } from '../../core/text.ts';
import type { ImportClient, ImportProgress } from '../../importing/import-client.ts';
import { notify } from '../../stores/notice-store.ts';
import { takeOpening } from '../../stores/own-files.ts';
import type { OwnOrigin } from '../../stores/own-data.ts';
import { finishImport } from '../../stores/own-opening.ts';
import { rememberedRecipe } from '../../stores/own-recipes.ts';
import type { OfferedFile } from '../../stores/shell-store.ts';

export type RowMends = ReadonlyMap<number, string | null>;

/** What the dialog shows of one file. */
export interface ImportState {
  readonly progress: ImportProgress | 'making' | null;
  readonly preview: ImportPreview | null;
  /** Why the file, or the last change, could not be read. */
  readonly why: Text | null;
  readonly rowMends: RowMends;
  /** Earlier choices for the same columns were applied. */
  readonly remembered: boolean;
}

export interface ImportActions {
  readonly state: ImportState;
  /** Reads the table again with other choices. */
  settle(recipe: ImportRecipe, rowMends?: RowMends): void;
  /** Puts it on the map; `onMade` closes the dialog; answers whether it worked. */
  finish(description: OwnDescription, onMade: () => void): Promise<boolean>;
  report(): Promise<string>;
}

const start: ImportState = { progress: { stage: 'reading', share: 0 }, preview: null, why: null, rowMends: new Map(), remembered: false };

const unexpected = (error: unknown): Text => {
  const reason = error instanceof Error ? error.message : String(error);
  return { zh: `讀取時發生沒有預料到的錯誤（${reason}）；請重新整理後再試。`, en: `Something unexpected happened while reading (${reason}); reload the page and try again.` };
};

/** Opens a file in a worker of its own and follows what is chosen; the worker ends with the component, which is another one for each file. */
export function useImport(offered: OfferedFile, language: 'zh-TW' | 'en'): ImportActions {
  const [state, setState] = useState<ImportState>(start);
  const client = useRef<ImportClient | null>(null);
  /** Answers to older questions are passed over. */
  const asked = useRef(0);

  const take = useCallback((ticket: number, outcome: Outcome<ImportPreview>, more: Partial<ImportState>): void => {
    if (ticket !== asked.current) return;
    // Made in slices: a preview has many cells and choices, and nothing is being written or clicked meanwhile.
    startTransition(() => setState((before) => (outcome.ok ? { ...before, ...more, progress: null, preview: outcome.value, why: null } : { ...before, progress: null, why: outcome.why })));
  }, []);

  const follow = useCallback((progress: ImportProgress): void => setState((before) => ({ ...before, progress })), []);

  useEffect(() => {
    const opening = takeOpening(offered);
    client.current = opening.client;
    opening.follow = follow;
    asked.current += 1;
    const ticket = asked.current;
    const open = async (): Promise<void> => {
      const first = await opening.first;
      if (!first.ok) return take(ticket, first, {});
      const recipe = await rememberedRecipe(first.value.shape);
      if (!recipe) return take(ticket, first, {});
      const again = await opening.client.settle({ recipe, rowMends: [] }, follow);
      take(ticket, again.ok ? again : first, { remembered: again.ok });
    };
    open().catch((error: unknown) => take(ticket, { ok: false, why: unexpected(error) }, {}));
    return () => {
      asked.current += 1;
      opening.client.close();
      client.current = null;
    };
  }, [offered, take, follow]);

  const settle = useCallback((recipe: ImportRecipe, rowMends: RowMends = state.rowMends): void => {
    asked.current += 1;
    const ticket = asked.current;
    setState((before) => ({ ...before, rowMends, progress: { stage: 'joining', share: 0 } }));
    client.current?.settle({ recipe, rowMends: [...rowMends] }, follow).then((outcome) => take(ticket, outcome, {}), (error: unknown) => take(ticket, { ok: false, why: unexpected(error) }, {}));
  }, [follow, take, state.rowMends]);

  return {
    state,
    settle,
    async finish(description, onMade) {
      const { preview, rowMends } = state;
      if (!client.current || !preview) return false;
      setState((before) => ({ ...before, progress: 'making', why: null }));
      const origin: OwnOrigin = { file: offered.file, recipe: preview.recipe ?? emptyRecipe, rowMends: [...rowMends], description };
      let isClosed = false;
      const why = await finishImport(client.current, origin, preview.needsBoundaries, () => {
        isClosed = true;
        onMade();
      }).catch(unexpected);
      if (!isClosed) setState((before) => ({ ...before, progress: null, why }));
      else if (why) notify({ key: 'own-finish', tone: 'attention', text: why });
      return why === null;
    },
    async report() {
      const made = await client.current?.report({ language });
      return made?.ok ? made.value : '';
    },
  };
}
