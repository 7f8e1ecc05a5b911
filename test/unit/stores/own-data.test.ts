import { beforeEach, describe, expect, it } from 'vitest';
import { emptyRecipe } from '../../../src/core/importing/import-recipe.ts';
import { worked } from '../../../src/core/importing/finding.ts';
import { columnFor } from '../../../src/core/indicators/index.ts';
import { cellOf } from '../../../src/core/insights/method.ts';
import { subjectId } from '../../../src/core/subjects/subject.ts';
import { defaultView } from '../../../src/core/view/view-state.ts';
import type { ImportClient } from '../../../src/importing/import-client.ts';
import { atlasStore } from '../../../src/stores/atlas-store.ts';
import { resolveAgainst } from '../../../src/stores/known-ids.ts';
import { noticeStore } from '../../../src/stores/notice-store.ts';
import { forgetOwn, keepOwn, lastEntry, ownStore } from '../../../src/stores/own-data.ts';
import { finishImport } from '../../../src/stores/own-opening.ts';
import { forgetRecipe, rememberedRecipe, rememberRecipe } from '../../../src/stores/own-recipes.ts';
import { viewStore } from '../../../src/stores/view-store.ts';
import { wholeAtlas } from '../../architecture/whole-atlas.ts';
import { description, newSession, silent } from '../importing/session.ts';

const figures = '縣市,營業額（千元）\n臺北市,1\n臺中市,2\n高雄市,3\n';
const places = '名稱,經度,緯度\n甲,120.6,24.1\n乙,121.5,25\n';

/** A client that does the work in this thread. */
function clientHere(): ImportClient {
  const session = newSession();
  return {
    open: (request) => session.open(request, silent),
    settle: (request) => session.settle(request, silent),
    finish: async (request) => {
      const made = session.finish(request);
      if (!made) throw new Error('nothing');
      return worked(made);
    },
    report: async (request) => worked(session.report(request)),
    close: silent,
  };
}

async function open(csv: string, title: string): Promise<string> {
  const client = clientHere();
  const file = new Blob([csv]);
  const preview = await client.open({ file, name: 'a.csv' }, silent);
  if (!preview.ok) throw new Error(preview.why.en);
  expect(await finishImport(client, { file, recipe: preview.value.recipe, rowMends: [], description: { ...description, title } }, false, () => undefined)).toBeNull();
  return lastEntry()?.id ?? '';
}

beforeEach(() => {
  atlasStore.setState({ atlas: wholeAtlas() });
  ownStore.setState({ entries: [] });
  noticeStore.setState({ notices: [] });
  viewStore.getState().replace(defaultView);
});

describe('data of one’s own in the page', () => {
  it('are shown at once, known to links, and leave nothing behind when forgotten', async () => {
    const id = await open(figures, '一');
    const { view } = viewStore.getState();
    expect(view.indicator).toBe(`own.${id}.county/m1`);
    const column = columnFor(atlasStore.getState().atlas, view);
    expect(column && cellOf(column, '66000')).toEqual({ value: 2 });
    expect(resolveAgainst(atlasStore.getState().atlas, view).notices).toEqual([]);
    const before = wholeAtlas();
    await forgetOwn(id);
    const { atlas } = atlasStore.getState();
    expect(viewStore.getState().view).toEqual(defaultView);
    expect(atlas.package.resources.map(({ name }) => name)).toEqual(before.package.resources.map(({ name }) => name));
    expect([...atlas.tables.keys()]).toEqual([...before.tables.keys()]);
    // The old link now says what is missing, without an id.
    const [said] = resolveAgainst(atlas, view).notices;
    expect(said?.zh).toContain('不隨連結傳送');
    expect(said?.en).not.toContain('own.');
  });

  it('take the place of the same table opened before, and stand beside others', async () => {
    await open(figures, '一');
    await open(figures.replace(',2', ',9'), '一');
    const other = await open(places, '二');
    expect(ownStore.getState().entries.map(({ title }) => title)).toEqual(['一', '二']);
    const { view } = viewStore.getState();
    expect(view.layers).toContain(`own.${other}`);
    const column = columnFor(atlasStore.getState().atlas, view);
    expect(column && cellOf(column, '66000')).toEqual({ value: 9 });
    viewStore.getState().change({ selection: subjectId('point', `own.${other}/2`) });
    await forgetOwn(other);
    expect(viewStore.getState().view).toMatchObject({ selection: null, indicator: view.indicator });
    expect(viewStore.getState().view.layers).not.toContain(`own.${other}`);
  });

  it('say so where the browser keeps nothing, and stay', async () => {
    const id = await open(figures, '一');
    await keepOwn(id);
    expect(noticeStore.getState().notices.map(({ key }) => key)).toEqual(['own-keep']);
    expect(lastEntry()?.kept).toBe(false);
  });
});

describe('choices for tables of one shape', () => {
  it('are remembered during the visit, without the date of this year', async () => {
    const recipe = { ...emptyRecipe, date: '2024', mends: [{ text: '新竹', code: '10018' }] };
    await rememberRecipe('shape', recipe, false);
    expect(await rememberedRecipe('shape')).toEqual({ ...emptyRecipe, mends: recipe.mends });
    await forgetRecipe('shape');
    expect(await rememberedRecipe('shape')).toBeNull();
  });
});
