import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

const views: readonly (readonly [string, string])[] = [
  ['the map', 'v=1'],
  ['a county', 'v=1&sel=county:66000&tab=gaps'],
  ['the table of the map', 'v=1&table=1'],
  ['areas side by side', 'v=1&page=compare&cmp=county:66000,county:10007,region:central'],
  ['parks beside Shanghai’s', 'v=1&page=compare&part=parks'],
  ['a briefing', 'v=1&page=brief'],
  ['the catalogue', 'v=1&page=data'],
];

/** What stands beyond the page's edges and cannot be pushed into sight, and buttons of the map that lie under something else. */
async function faults(of: App): Promise<readonly string[]> {
  return of.page.evaluate(() => {
    const found: string[] = [];
    const named = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    const root = document.scrollingElement;
    if (root && root.scrollWidth > innerWidth + 1) found.push(`the page scrolls sideways: ${root.scrollWidth} px`);
    const canBePushed = (element: Element): boolean => {
      for (let outer = element.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
        const { overflowX } = getComputedStyle(outer);
        if (overflowX === 'auto' || overflowX === 'scroll') return true;
        // Cut off on purpose: words kept for screen readers, names that end in an ellipsis, drawings.
        if (overflowX === 'hidden' && outer.id !== 'app-shell' && (outer.clientWidth <= 1 || getComputedStyle(outer).textOverflow === 'ellipsis')) return true;
      }
      return false;
    };
    for (const element of document.querySelectorAll('#app :is(a, button, input, select, h1, h2, h3, p, td, th, li, summary, label)')) {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0 || (right <= innerWidth + 1 && left >= -1)) continue;
      if (!canBePushed(element)) found.push(`beyond the edge: ${named(element)} ${Math.round(left)}–${Math.round(right)}`);
    }
    for (const element of document.querySelectorAll('.map-button, .inset__link')) {
      // What is hidden, no key comes to.
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const { left, top, width, height } = element.getBoundingClientRect();
      const points: readonly (readonly [number, number])[] = [[left + width / 2, top + 4], [left + width / 2, top + height - 4], [left + 4, top + height / 2], [left + width - 4, top + height / 2]];
      if (width > 0 && points.some(([x, y]) => document.elementFromPoint(x, y)?.closest('.map-button, .inset') !== element.closest('.map-button, .inset'))) found.push(`covered: ${named(element)}`);
    }
    return found;
  });
}

describe('nothing is cut off or covered', () => {
  it.each([
    ['at 200 % on a small notebook', 720, 450],
    ['320 px wide', 320, 640],
    ['320 px wide and low', 320, 480],
    ['just wide enough for the panels', 930, 700],
  ] as const)('%s, in both languages', async (_, width, height) => {
    app = await App.open('', { webgl: false, width, height });
    await app.settled();
    const wrong: Record<string, readonly string[]> = {};
    for (const language of ['zh-TW', 'en']) {
      for (const [name, query] of views) {
        await app.visit(`${query}&lang=${language}`);
        const found = await faults(app);
        if (found.length > 0) wrong[`${name} (${language})`] = found.slice(0, 6);
      }
    }
    expect(wrong).toEqual({});
    expect(app.errors).toEqual([]);
  });
});
