import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

/** A4 less its margins, at 96 dpi. */
const paper = { width: 688, height: 1017 };

const profiles = [
  ['a county', 'sel=county:66000'],
  ['gaps of a county in English', 'lang=en&sel=county:66000&tab=gaps'],
  ['a cluster', 'sel=cluster:bali-linkou-logistics'],
  ['a corridor in English', 'lang=en&sel=corridor:semicon-s-corridor'],
  ['a park', 'sel=science-park:stsp-tainan'],
] as const;

describe('a profile on paper', () => {
  it.each(profiles)('%s: map, key, sources and date, nothing to click, nothing cut', async (_name, shown) => {
    const query = `v=1&${shown}`;
    app = await App.open(query, { webgl: false });
    const { page } = app;
    await page.locator('.profile__head').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(paper);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    // What draws the map for paper is fetched after the first view.
    await page.locator('.print-map__picture > svg').waitFor();
    await app.settled();
    expect(await page.locator('.print-map__key').isVisible()).toBe(true);
    expect(await page.locator('.print-map .source-line').innerText()).toMatch(/2025/);
    expect(await page.locator('.profile .source-line:visible').count()).toBeGreaterThan(1);
    expect(await page.locator('.print-foot').innerText()).toContain(query);
    for (const hidden of ['.top-bar', '.filter-bar', '.layer-panel', '.ranking-panel', '.bottom-sheet', '.profile__tools', '.profile__close', '.flight', '#stage', '.profile button:not(.figure-button, .segmented__option)']) {
      expect(await page.locator(hidden).filter({ visible: true }).count(), hidden).toBe(0);
    }
    // Nothing reaches beyond the paper or is scrolled away.
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.profile *:not(svg *)')].flatMap((one) => {
        const { right, width } = one.getBoundingClientRect();
        const style = getComputedStyle(one);
        const scrolls = one.scrollWidth > one.clientWidth + 1 && style.overflowX !== 'visible' && one.clientWidth > 1;
        return width > 1 && (right > innerWidth + 1 || scrolls) ? [`${one.tagName} ${one.className}`] : [];
      }),
    );
    expect(cut).toEqual([]);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth <= innerWidth)).toBe(true);
    expect(app.errors).toEqual([]);
  });

  it('keeps what is open as it is', async () => {
    app = await App.open('v=1&sel=county:66000', { webgl: false });
    await app.settled();
    const { page } = app;
    const fold = page.locator('details.fold').first();
    await fold.locator('summary').click();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(paper);
    await app.frame();
    expect(await fold.getAttribute('open')).not.toBeNull();
    expect(await page.locator('.bottom-sheet').count()).toBe(0);
  });
});
