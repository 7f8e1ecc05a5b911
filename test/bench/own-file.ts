import type { Browser, Page } from 'playwright-core';
import { contextWith, median } from './measure.ts';

/** A file as a visitor would choose it. */
export interface BenchFile {
  readonly name: string;
  readonly text: string;
}

/** Moments of one file, in ms. */
interface OwnFileTimes {
  /** From the drop of the file until its preview stands. */
  readonly found: number;
  /** From the click that puts it on the map until its first frame has been drawn. */
  readonly drawn: number;
  /** Both together: what the machine took, without the time that a person reads. */
  readonly whole: number;
  /** The longest task of the page's own thread from the drop until a second after the picture. */
  readonly longestTask: number;
}

/**
 * Runs in the page before its scripts: notes when a file was dropped, when its preview stands and when its data are drawn, and every long task. A drawn
 * map is known by the drawing itself: by hundreds of symbols in one call of WebGL that was not there before, or by the ranking of the visitor's own indicator.
 */
function watchOwnFile(): void {
  const seen: Record<string, number> = {};
  const tasks: { readonly start: number; readonly duration: number }[] = [];
  Reflect.set(window, 'ownFile', { seen, tasks });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => tasks.push({ start: entry.startTime, duration: entry.duration }))).observe({ type: 'longtask' });
  const note = (name: string): void => {
    seen[name] ??= performance.now();
  };
  let symbols = false;
  const known = new Set<number>();
  for (const name of ['drawArraysInstanced', 'drawElementsInstanced'] as const) {
    const before: (...given: number[]) => void = WebGL2RenderingContext.prototype[name];
    Reflect.set(WebGL2RenderingContext.prototype, name, function (this: WebGL2RenderingContext, ...given: number[]) {
      const count = given.at(-1) ?? 0;
      if (seen['applied'] === undefined) known.add(count);
      else if (count > 300 && !known.has(count)) symbols = true;
      return before.apply(this, given);
    });
  }
  addEventListener('drop', () => note('dropped'), true);
  const look = (): void => {
    if (seen['dropped'] !== undefined && document.querySelector('.import__counts')) note('found');
    const ranked = document.querySelector('.ranking-panel')?.textContent?.includes('量測') ?? false;
    const leftOut = document.querySelector('.notices')?.textContent?.includes('點數過多') ?? false;
    if (seen['applied'] !== undefined && !document.querySelector('.import') && (symbols || ranked || leftOut)) {
      // The frame that was just made reaches the screen before the next one begins.
      requestAnimationFrame(() => requestAnimationFrame(() => note('drawn')));
      return;
    }
    requestAnimationFrame(look);
  };
  Reflect.set(window, 'noteApplied', () => note('applied'));
  look();
}

async function timesIn(page: Page): Promise<OwnFileTimes> {
  return page.evaluate((): OwnFileTimes => {
    const { seen, tasks }: { seen: Record<string, number>; tasks: readonly { readonly start: number; readonly duration: number }[] } = Reflect.get(window, 'ownFile');
    const at = (name: string): number => seen[name] ?? Number.NaN;
    const found = at('found') - at('dropped');
    const drawn = at('drawn') - at('applied');
    return { found, drawn, whole: found + drawn, longestTask: Math.max(0, ...tasks.filter(({ start, duration }) => start + duration >= at('dropped')).map(({ duration }) => duration)) };
  });
}

/** The longest and the middle of several runs, by what was measured. */
interface OwnFileRuns {
  readonly median: OwnFileTimes;
  readonly worst: OwnFileTimes;
}

/** Several runs, each in a page of its own; the first finds a browser that has compiled nothing yet. */
export async function measureOwnFiles(browser: Browser, address: string, file: BenchFile, webgl: boolean, runs: number): Promise<OwnFileRuns> {
  const all: OwnFileTimes[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await measureOwnFile(browser, address, file, webgl));
  const each = (of: (values: readonly number[]) => number): OwnFileTimes => {
    const part = (name: keyof OwnFileTimes): number => of(all.map((times) => times[name]));
    return { found: part('found'), drawn: part('drawn'), whole: part('whole'), longestTask: part('longestTask') };
  };
  return { median: each(median), worst: each((values) => Math.max(...values)) };
}

/** Opens a file in a page of its own, in a browser that has not seen this site, and puts it on the map as a person does. */
async function measureOwnFile(browser: Browser, address: string, file: BenchFile, webgl: boolean): Promise<OwnFileTimes> {
  const context = await contextWith(browser, {}, address);
  await context.addInitScript({ content: 'globalThis.__name ??= (named) => named;' });
  await context.addInitScript(watchOwnFile);
  const page = await context.newPage();
  await page.goto(`${address}#still`);
  if (webgl) await page.waitForSelector('#stage.scene-ready', { state: 'attached', timeout: 120_000 });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  await page.evaluate(([name, text]) => Reflect.set(window, 'benchFile', new File([text], name)), [file.name, file.text] as const);
  await page.evaluate(async (): Promise<void> => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(Reflect.get(window, 'benchFile'));
    const drag = (kind: string) => document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    drag('dragover');
    // A hand takes at least this long from the edge of the window to letting go.
    await new Promise((done) => {
      setTimeout(done, 400);
    });
    drag('drop');
  });
  await page.waitForSelector('.import__counts', { timeout: 60_000 });
  // Found by the page itself: the questions of the driver about roles and names would be long tasks of their own.
  await page.evaluate((): void => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('.import button')) if (button.textContent?.includes('註明來源')) button.click();
  });
  await page.locator('#import-describe input').first().fill('量測');
  await page.evaluate((): void => {
    Reflect.get(window, 'noteApplied')();
    for (const button of document.querySelectorAll<HTMLButtonElement>('.import button[type=submit]')) button.click();
  });
  await page.waitForFunction(() => Reflect.get(window, 'ownFile').seen.drawn !== undefined, undefined, { timeout: 60_000 });
  await page.waitForTimeout(1000);
  const times = await timesIn(page);
  await context.close();
  return times;
}
