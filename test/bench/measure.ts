import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** Moments of one load, in ms from navigation, and the bytes that came. */
export interface Load {
  readonly picture: number;
  readonly interactive: number;
  readonly scene: number;
  /** The longest task of the page's own thread after the load event. */
  readonly longestTask: number;
  readonly tasksOver200: number;
  readonly kilobytes: number;
}

export interface Clicks {
  /** Script of the page's own thread per click, in ms: from the click until the picture stands. */
  readonly script: number;
  /** The click's own handlers alone. */
  readonly handler: number;
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
export const quantile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** Runs in the page before any of its scripts: notes when the picture, the first answer to a pointer and the scene are there. */
function watch(): void {
  const seen: Record<string, number> = {};
  const tasks: { start: number; duration: number }[] = [];
  Reflect.set(window, 'seen', seen);
  Reflect.set(window, 'tasks', tasks);
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => tasks.push({ start: entry.startTime, duration: entry.duration }))).observe({ type: 'longtask', buffered: true });
  const note = (name: string) => {
    seen[name] ??= performance.now();
  };
  const look = () => {
    const county = document.querySelector('#map-fit path[data-subject="county:66000"]');
    if (county) note('picture');
    if (document.querySelector('#stage.scene-ready')) note('scene');
    if (county && seen['interactive'] === undefined) {
      const { x, y, width, height } = county.getBoundingClientRect();
      county.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: x + width / 2, clientY: y + height / 2 }));
      if (document.querySelector('.hover-card')?.textContent) note('interactive');
    }
    if (seen['scene'] === undefined) setTimeout(look, 8);
  };
  look();
}

/** Runs in the page before its scripts: counts the frames that the map hands to the graphics card. */
function countFrames(): void {
  Reflect.set(window, 'mapFrames', 0);
  const prototype = WebGL2RenderingContext.prototype;
  const fence: (this: WebGL2RenderingContext, condition: GLenum, flags: GLbitfield) => WebGLSync | null = Reflect.get(prototype, 'fenceSync');
  prototype.fenceSync = function counted(this: WebGL2RenderingContext, condition: GLenum, flags: GLbitfield) {
    Reflect.set(window, 'mapFrames', Number(Reflect.get(window, 'mapFrames')) + 1);
    return fence.call(this, condition, flags);
  };
}

export async function contextWith(browser: Browser, files: Readonly<Record<string, string>>, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-TW', reducedMotion: 'reduce' });
  for (const [path, body] of Object.entries(files)) {
    const contentType = path.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json';
    await context.route(new URL(path, address).href, (route) => route.fulfill({ body, contentType }));
  }
  return context;
}

export async function opened(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  // The compiler of this script names inner functions by a helper that the page does not have.
  await page.addInitScript({ content: 'globalThis.__name ??= (named) => named;' });
  await page.addInitScript(watch);
  await page.addInitScript(countFrames);
  await page.goto(address);
  await page.waitForSelector('#stage.scene-ready', { state: 'attached', timeout: 120_000 });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(600);
  return page;
}

export async function measureLoad(browser: Browser, address: string): Promise<Load> {
  const context = await contextWith(browser, {}, address);
  const page = await opened(context, address);
  const load = await page.evaluate(() => {
    const seen: Record<string, number> = Reflect.get(window, 'seen');
    const tasks: { start: number; duration: number }[] = Reflect.get(window, 'tasks');
    const [navigation] = performance.getEntriesByType('navigation');
    const loaded = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : 0;
    const after = tasks.filter((task) => task.start >= loaded).map((task) => task.duration);
    const bytes = performance.getEntriesByType('resource').reduce((sum, entry) => sum + (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0), 0);
    return {
      picture: seen['picture'] ?? Number.NaN,
      interactive: seen['interactive'] ?? Number.NaN,
      scene: seen['scene'] ?? Number.NaN,
      longestTask: Math.max(0, ...after),
      tasksOver200: after.filter((duration) => duration > 200).length,
      kilobytes: bytes / 1024,
    };
  });
  await context.close();
  return load;
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? Number.NaN;
}

/** Clicks chip after chip and back again. */
export async function measureClicks(page: Page, clicks: number): Promise<Clicks> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate(() => {
    const handlers: number[] = [];
    Reflect.set(window, 'handlers', handlers);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry instanceof PerformanceEventTiming && entry.name === 'click') handlers.push(entry.processingEnd - entry.processingStart);
    }).observe({ entryTypes: ['event'] });
  });
  const chips = page.locator('.filter-bar .chip');
  const count = await chips.count();
  const scripts: number[] = [];
  for (let index = 0; index < clicks; index += 1) {
    await page.waitForTimeout(500);
    const before = await scriptSeconds(session);
    await page.evaluate((place): void => {
      const chip = document.querySelectorAll<HTMLButtonElement>('.filter-bar .chip')[place];
      chip?.click();
    }, Math.floor(index / 2) % Math.max(1, count));
    await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200)))));
    scripts.push((await scriptSeconds(session)) * 1000 - before * 1000);
  }
  // Real clicks, for the browser's own record of their handlers.
  for (let index = 0; index < Math.min(count, 5); index += 1) await chips.nth(index).click({ timeout: 5000 }).catch(() => undefined);
  await page.waitForTimeout(400);
  const handlers = await page.evaluate<number[]>(() => Reflect.get(window, 'handlers'));
  await session.detach();
  return { script: median(scripts), handler: median(handlers) };
}

/** Times between frames while the map is dragged over the country, in ms. */
export async function measureFrames(page: Page): Promise<readonly number[]> {
  await page.evaluate((): void => {
    const times: number[] = [];
    Reflect.set(window, 'frameTimes', times);
    Reflect.set(window, 'framing', true);
    const step = (now: number) => {
      times.push(now);
      if (Reflect.get(window, 'framing') === true) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  await page.mouse.move(640, 420);
  await page.mouse.down();
  for (let step = 0; step < 40; step += 1) {
    await page.mouse.move(640 + 2 * step, 420 + step, { steps: 1 });
    await page.waitForTimeout(40);
  }
  await page.mouse.up();
  const times = await page.evaluate((): number[] => {
    Reflect.set(window, 'framing', false);
    return Reflect.get(window, 'frameTimes');
  });
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}
