import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

/** The words of what the keyboard is on, or its id where it has no words. */
const focused = (of: App): Promise<string> =>
  of.page.evaluate(() => {
    const element = document.activeElement;
    return element === document.body ? 'nothing' : (element?.textContent?.trim() || element?.id || element?.tagName) ?? 'nothing';
  });
const focusedId = (of: App): Promise<string> => of.page.evaluate(() => document.activeElement?.id ?? '');
const said = (of: App): Promise<string> => of.text('.live-region');

/** Pages and profiles are fetched when they are first opened. */
const patience = { timeout: 30_000 };

async function opened(query = '', locale = 'zh-TW'): Promise<App> {
  app = await App.open(query, { webgl: false, locale });
  await app.settled();
  return app;
}

describe('the title of the document', () => {
  it('follows selection, page, language, Back and Forward', async () => {
    const of = await opened();
    const title = () => of.page.title();
    expect(await title()).toBe('聚落圖 Cluster Atlas｜區域產業聚落數據地圖');
    await of.page.locator('.county-links a', { hasText: '臺中市' }).click();
    await expect.poll(title, patience).toBe('臺中市 · 聚落圖 Cluster Atlas');
    await of.press('2');
    await expect.poll(title, patience).toBe('比較 · 聚落圖 Cluster Atlas');
    await of.press('3');
    await expect.poll(title, patience).toMatch(/^.+ · .+ · 簡報 · 聚落圖 Cluster Atlas$/);
    await of.press('4');
    await expect.poll(title, patience).toBe('資料 · 聚落圖 Cluster Atlas');
    await of.page.goBack();
    await of.page.goBack();
    await of.page.goBack();
    await expect.poll(title, patience).toBe('臺中市 · 聚落圖 Cluster Atlas');
    await of.page.getByRole('button', { name: 'EN' }).click();
    await expect.poll(title, patience).toBe('Taichung City · Cluster Atlas');
    await of.page.goBack();
    await expect.poll(title, patience).toBe('聚落圖 Cluster Atlas｜區域產業聚落數據地圖');
    await of.page.goForward();
    await expect.poll(title, patience).toMatch(/^(Taichung City|臺中市) · /);
  });

  it('names compared areas, the scene that is shown and the table that is open', async () => {
    const of = await opened('v=1&page=compare&cmp=county:66000,county:10007');
    const title = () => of.page.title();
    await expect.poll(title, patience).toBe('臺中市、彰化縣 · 比較 · 聚落圖 Cluster Atlas');
    await of.visit('v=1&lang=en&sel=township:66000060');
    await expect.poll(title, patience).toMatch(/^Xitun District · Taichung City · Cluster Atlas$/);
    await of.visit('v=1&page=brief&show=present&scene=2');
    await expect.poll(title, patience).toMatch(/簡報 · 聚落圖 Cluster Atlas$/);
    await of.page.locator('.present').waitFor();
    const second = await title();
    await of.press('ArrowRight');
    await expect.poll(title, patience).not.toBe(second);
    await of.visit('v=1&page=data');
    await of.page.locator('.resource-card__title a').first().click();
    await expect.poll(title, patience).toMatch(/^.+ · 資料 · 聚落圖 Cluster Atlas$/);
  });
});

describe('the focus', () => {
  it('goes to the profile of a search result, and back where it was closed', async () => {
    const of = await opened();
    await of.press('/');
    await of.page.keyboard.type('花蓮縣');
    await of.page.getByRole('option').first().waitFor();
    await of.press('Enter');
    await expect.poll(() => focused(of), patience).toBe('花蓮縣');
    await of.press('Escape');
    await expect.poll(() => focusedId(of), patience).toBe('search-input');
    // The same thing chosen again is not a dead end.
    await of.page.keyboard.type('花蓮縣');
    await of.page.getByRole('option').first().waitFor();
    await of.press('Enter');
    await expect.poll(() => focused(of), patience).toBe('花蓮縣');
    await of.press('/');
    await of.page.keyboard.type('花蓮縣');
    await of.page.getByRole('option').first().waitFor();
    await of.press('Enter');
    await expect.poll(() => focused(of), patience).toBe('花蓮縣');
  });

  it('goes from the map to the profile and back to the same county of the map', async () => {
    const of = await opened();
    await of.page.locator('#map-focus').focus();
    await of.press('ArrowDown');
    await of.press('ArrowDown');
    await expect.poll(() => said(of), patience).not.toBe('');
    const county = (await of.text('.hover-card__name')).trim();
    await of.press('Enter');
    await expect.poll(() => focused(of), patience).toBe(county);
    await of.page.getByRole('button', { name: '關閉概況' }).click();
    await expect.poll(() => focusedId(of), patience).toBe('map-focus');
    expect((await of.text('.hover-card__name')).trim()).toBe(county);
  });

  it('is not lost with the link that opened a profile, and comes back to it', async () => {
    const of = await opened();
    await of.page.locator('.county-links a', { hasText: '嘉義縣' }).focus();
    await of.press('Enter');
    await expect.poll(() => focusedId(of), patience).toBe('profile-heading');
    expect(await focused(of)).toBe('嘉義縣');
    await of.press('Escape');
    await expect.poll(() => of.page.evaluate(() => document.activeElement?.getAttribute('data-opens')), patience).toBe('county:10010');
  });

  it('goes to the heading of another page, but not on the first', async () => {
    const of = await opened('v=1&page=compare');
    expect(await focused(of)).toBe('nothing');
    for (const [key, heading] of [
      ['4', '資料目錄'],
      ['3', '簡報'],
      ['2', '比較地區'],
    ] as const) {
      await of.press(key);
      await expect.poll(() => focused(of), patience).toBe(heading);
      expect(await of.page.evaluate(() => /^H[12]$/.test(document.activeElement?.tagName ?? ''))).toBe(true);
    }
    await of.press('1');
    await expect.poll(() => focusedId(of), patience).toBe('explore');
  });

  it('comes back from a talk and from pages to print to what opened them, or to the heading', async () => {
    const of = await opened('v=1&page=brief&brief=county.66000');
    for (const [opener, stands] of [
      ['從此場景播放', '.present'],
      ['列印／PDF', '.print-pages'],
    ] as const) {
      await of.page.getByRole('button', { name: opener }).focus();
      await of.press('Enter');
      await of.page.locator(stands).waitFor();
      if (stands === '.present') {
        await expect.poll(() => of.page.evaluate(() => document.activeElement?.className)).toBe('present');
        await of.press('Escape');
      } else await of.page.getByRole('button', { name: '離開' }).click();
      await expect.poll(() => focused(of), patience).toContain(opener);
    }
  });

  it('is taken by the skip link to the page, whose address keeps its end', async () => {
    const of = await opened('v=1&page=data');
    await of.press('Tab');
    await of.press('Enter');
    await expect.poll(() => of.page.evaluate(() => document.activeElement?.closest('main') !== null && document.activeElement !== document.body), patience).toBe(true);
    expect(of.page.url()).toMatch(/#still$/);
  });
});

describe('what is said', () => {
  it('of a selection that leaves the focus where it is', async () => {
    const of = await opened('v=1&table=1');
    const link = of.page.getByRole('region', { name: /縣市排名/ }).getByRole('link', { name: '臺中市' });
    await link.focus();
    await of.press('Enter');
    await expect.poll(() => said(of), patience).toBe('概況面板現在是「臺中市」。');
    expect(await focused(of)).toBe('臺中市');
    await of.press('Escape');
    await expect.poll(() => said(of), patience).toBe('已關閉概況，現在是全國概況。');
  });

  it('of filters: how many things they leave, once they rest', async () => {
    const of = await opened('v=1&lang=en');
    const chip = of.page.getByRole('button', { name: /Smart machinery/i }).first();
    await chip.focus();
    await of.press('Enter');
    await expect.poll(() => said(of), patience).toMatch(/^The filters leave \d+ of \d+\.$/);
  });

  it('of undo and redo', async () => {
    const of = await opened('v=1&page=brief');
    await of.button('新增空白簡報').click();
    await of.page.getByRole('textbox', { name: '名稱' }).fill('測試');
    await of.page.locator('.brief__head').getByRole('button', { name: '復原' }).click();
    await expect.poll(() => said(of), patience).toBe('已復原上一步。');
    await of.page.locator('.brief__head').getByRole('button', { name: '重做' }).click();
    await expect.poll(() => said(of), patience).toBe('已重做。');
    await of.page.locator('.brief__head').getByRole('button', { name: '復原' }).click();
    await of.page.locator('h1').first().press('Control+z');
    await expect.poll(() => said(of), patience).toMatch(/沒有可以復原的步驟|已復原上一步/);
  });
});

describe('Escape', () => {
  it('closes the innermost thing only, and the focus goes back each time', async () => {
    const of = await opened('v=1&sel=county:66000');
    const isSelected = () => of.query().includes('sel=county:66000');
    await of.page.getByRole('button', { name: '地區' }).first().click();
    await of.page.getByRole('dialog', { name: '地區' }).waitFor();
    await of.press('Escape');
    // The list has the name of its button, and may hold the focus until it is gone.
    await expect.poll(() => of.page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => of.page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    expect(await focused(of)).toContain('地區');
    expect(isSelected()).toBe(true);

    // A search: the results, then the box.
    await of.page.locator('#map-focus').focus();
    await of.press('/');
    await of.page.keyboard.type('花蓮');
    await of.page.getByRole('option').first().waitFor();
    await of.press('Escape');
    await expect.poll(() => of.page.getByRole('option').count()).toBe(0);
    expect(await focusedId(of)).toBe('search-input');
    await of.press('Escape');
    await expect.poll(() => focusedId(of)).toBe('map-focus');
    expect(isSelected()).toBe(true);

    // A method card, then the profile, also with the focus on a slider.
    await of.page.locator('.key-figure .method-button').first().click();
    await of.page.getByRole('dialog').waitFor();
    await of.press('Escape');
    await expect.poll(() => of.page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => focused(of)).toBe('算法');
    expect(isSelected()).toBe(true);
    await of.page.locator('.layer-card__opacity input').first().focus();
    await of.press('Escape');
    await expect.poll(isSelected).toBe(false);
  });

  it('takes a talk apart from the top: blank screen, list of keys, talk', async () => {
    const of = await opened('v=1&page=brief&brief=county.66000&show=present');
    await of.page.locator('.present').waitFor();
    await of.press('?');
    await of.page.locator('.present__help').waitFor();
    await of.press('b');
    await of.page.locator('.present__blank').waitFor();
    await of.press('Escape');
    await expect.poll(() => of.page.locator('.present__blank').count()).toBe(0);
    expect(await of.page.locator('.present__help').count()).toBe(1);
    await of.press('Escape');
    await expect.poll(() => of.page.locator('.present__help').count()).toBe(0);
    expect(await of.page.locator('.present').count()).toBe(1);
    await of.press('Escape');
    await expect.poll(() => focused(of), patience).toContain('從此場景播放');
  });
});
