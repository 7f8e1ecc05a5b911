import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

/** Chinese that an English reader meets without being told that it is Chinese: visible texts and names of controls. */
async function strayChinese(of: App): Promise<string[]> {
  return of.page.evaluate(() => {
    const chinese = /\p{Script=Han}/u;
    const isSaid = (element: Element | null) => element?.closest('[lang="zh-TW"]:not(html)') !== null;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.querySelector('#app') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      if (chinese.test(text) && !isSaid(node.parentElement)) found.push(text.trim());
    }
    for (const element of document.querySelectorAll('#app [aria-label], #app [title], #app [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const text = element.getAttribute(name) ?? '';
        if (chinese.test(text) && !isSaid(element)) found.push(`${name}: ${text}`);
      }
    }
    return [...new Set(found)];
  });
}

// The name of the language group stands in both languages, so that readers of either find it.
const allowed = /^(aria-label: )?語言 Language$/;

describe('the language', () => {
  it('changes everything at once and says so in the page', async () => {
    app = await App.open('v=1&pri=smart-machinery&sel=county:66000', { webgl: false });
    await app.settled();
    expect(await app.page.locator('html').getAttribute('lang')).toBe('zh-TW');
    await app.page.getByTitle('English').click();
    await expect.poll(() => app?.page.locator('html').getAttribute('lang')).toBe('en');
    await expect.poll(() => app?.query()).toContain('lang=en');
    await app.page.getByRole('complementary').getByRole('heading', { name: 'Taichung City' }).waitFor();
    expect(await app.page.title()).toMatch(/Cluster Atlas/);
    await app.settled();
    expect((await strayChinese(app)).filter((text) => !allowed.test(text))).toEqual([]);
    await app.page.getByTitle('中文').click();
    await app.page.getByRole('complementary').getByRole('heading', { name: '臺中市' }).waitFor();
    expect(app.errors).toEqual([]);
  });

  const englishViews = [
    ['the default view', ''],
    ['a county and its grants', '&sel=county:63000&tab=grants'],
    ['sites', '&sel=county:64000&tab=sites&on=choropleth,incubators,industrial-parks,universities'],
    ['trends', '&sel=county:10004&tab=trend'],
    ['missing links', '&sel=county:10014&tab=gaps'],
    ['a township', '&sel=township:66000060&level=township&table=1'],
    ['a cluster', '&sel=cluster:baipu-semiconductor'],
    ['a corridor', '&sel=corridor:ai-robotics-tainan'],
    ['areas side by side', '&page=compare&cmp=county:66000,county:10007'],
    ['parks beside Shanghai’s', '&page=compare&part=parks'],
    ['nothing to compare yet', '&page=compare'],
    ['the catalogue', '&page=data'],
    ['filters', '&region=central&type=startup&prog=six-regions'],
  ] as const;

  it('leaves no Chinese without a mark in an English view', async () => {
    app = await App.open('v=1&lang=en', { webgl: false });
    const faults: Record<string, readonly string[]> = {};
    for (const [name, rest] of englishViews) {
      await app.visit(`v=1&lang=en${rest}`);
      const stray = (await strayChinese(app)).filter((text) => !allowed.test(text)).slice(0, 30);
      const broken = (await app.visibleText()).match(/undefined|NaN|\[object/)?.[0];
      if (stray.length > 0 || broken) faults[name] = broken ? [...stray, broken] : stray;
    }
    expect(faults).toEqual({});
    expect(app.errors).toEqual([]);
  });

  it('marks Chinese names in the card of a figure', async () => {
    app = await App.open('v=1&lang=en&sel=township:66000060&level=township', { webgl: false });
    await app.page.locator('.reach-table').getByRole('button').last().click();
    await app.page.getByRole('dialog').waitFor();
    await app.settled();
    const stray = await app.page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('[role="dialog"]') ?? document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (/\p{Script=Han}/u.test(node.textContent ?? '') && !node.parentElement?.closest('[lang="zh-TW"]')) found.push(node.textContent ?? '');
      }
      return found;
    });
    expect(stray).toEqual([]);
  });

  it('follows the browser on a first visit only', async () => {
    app = await App.open('', { webgl: false, locale: 'en-GB' });
    await app.page.getByRole('complementary').getByRole('heading', { name: /Taiwan|nation/i }).waitFor();
    expect(await app.page.locator('html').getAttribute('lang')).toBe('en');
    await app.go('v=1&sel=county:66000');
    await app.page.getByRole('complementary').getByRole('heading', { name: '臺中市' }).waitFor();
  });
});
