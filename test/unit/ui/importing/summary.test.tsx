// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyRecipe } from '../../../../src/core/importing/import-recipe.ts';
import { Summary } from '../../../../src/ui/importing/Summary.tsx';
import { newSession, silent } from '../../importing/session.ts';

beforeAll(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
});

/** The sentences of the summary of a file, and whether they warn. */
async function summaryOf(csv: string, recipe = emptyRecipe): Promise<{ readonly alerts: readonly string[]; readonly kind: string }> {
  const opened = await newSession().open({ file: new Blob([csv]), name: 'a.csv', recipe }, silent);
  if (!opened.ok) throw new Error('The file was not read.');
  const preview = opened.value;
  const host = document.createElement('div');
  const root = createRoot(host);
  await act(async () => root.render(<Summary preview={preview} name="a.csv" />));
  const found = { alerts: [...host.querySelectorAll('[role="alert"]')].map((alert) => alert.textContent ?? ''), kind: host.querySelector('.import__kind')?.textContent ?? '' };
  await act(async () => root.unmount());
  return found;
}

describe('the summary of a file', () => {
  it('says once that no region was found', async () => {
    const { alerts, kind } = await summaryOf('代號,數量\nA,101\nB,102\nC,103\n');
    expect(alerts).toEqual([]);
    expect(kind).toContain('還沒有任何一列對應到地區');
  });

  it('says what stands in the way where more is known than that', async () => {
    const { alerts, kind } = await summaryOf('年別,宜蘭縣,花蓮縣\n109年,101,102\n110年,103,104\n', { ...emptyRecipe, turned: false });
    expect(alerts).toEqual([expect.stringContaining('請先把表格轉置')]);
    expect(kind).not.toContain('還沒有任何一列');
  });
});
