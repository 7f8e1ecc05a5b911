import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

const box = (of: App) => of.page.getByRole('combobox', { name: /^(搜尋|Search)$/ });

async function firstResult(of: App, words: string): Promise<string> {
  await box(of).fill(words);
  const option = of.page.getByRole('option').first();
  await option.waitFor();
  return option.innerText();
}

describe('the search box', () => {
  it('finds places, parks, clusters, industries and programmes in both languages and forgives slips', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    await app.press('/');
    expect(await box(app).evaluate((input) => input === document.activeElement)).toBe(true);
    for (const [words, found] of [
      ['臺中', '臺中市'],
      ['台中市', '臺中市'],
      ['Taichung', '臺中市'],
      ['Taichnug', '臺中市'],
      ['hsinchu science', '新竹'],
      ['大肚山', '大肚山精密機械黃金縱谷'],
      ['機械設備', '機械設備'],
      ['智慧機械', '智慧機械'],
      ['西屯', '西屯區'],
    ] as const) {
      expect(await firstResult(app, words), words).toContain(found);
    }
    await box(app).fill('查無此地方啊啊');
    await app.page.getByText('找不到「查無此地方啊啊」').first().waitFor();
    expect(app.errors).toEqual([]);
  });

  it('works by keys alone and opens what was chosen', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    await app.press('/');
    await app.page.keyboard.type('花蓮');
    await app.page.getByRole('option').first().waitFor();
    await app.press('ArrowDown');
    expect(await box(app).getAttribute('aria-activedescendant')).not.toBeNull();
    await app.press('Enter');
    await app.page.getByRole('complementary').getByRole('heading', { name: '花蓮縣' }).waitFor();
    expect(app.query()).toContain('sel=county:10015');

    await app.press('/');
    await app.page.keyboard.type('食品');
    await app.page.getByRole('option', { name: /食品/ }).first().waitFor();
    await app.press('Escape');
    expect(await box(app).inputValue()).toBe('');

    // An industry is asked for on the map; a priority industry becomes a chip.
    await firstResult(app, '機械設備製造業');
    await app.press('Enter');
    await app.page.getByRole('region', { name: /縣市排名.*機械設備/ }).waitFor();
    await firstResult(app, '循環經濟');
    await app.page.getByRole('option', { name: /循環經濟/ }).first().click();
    await expect.poll(() => app?.page.getByRole('group', { name: '重點產業' }).getByRole('button', { pressed: true }).allInnerTexts()).toEqual([expect.stringContaining('循環經濟')]);
    expect(app.errors).toEqual([]);
  });
});
