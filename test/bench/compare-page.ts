import type { Browser, Page } from 'playwright-core';
import { median } from './measure.ts';

/** Six regions side by side, from the click that begins the comparison. */
export interface ComparePage {
  /** Until the tray, the small maps, the table and the quotients are in the document, in ms. */
  readonly first: number;
  /** Until every panel is, down to the two maps under a divider, and the frame after it has been drawn, in ms. */
  readonly all: number;
  /** Processor time of the page's own thread for all of it, in ms: the same on a busy machine. */
  readonly processor: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
}

const pressed = 'compare-pressed';
/** The heading of the last panel. */
const last = '左右對照兩張地圖';

/** Processor time of the thread that carries the mark, from the mark on, in ms. */
function processorTime(trace: { readonly traceEvents: readonly TraceEvent[] }): number {
  const mark = trace.traceEvents.find(({ name }) => name === pressed);
  if (!mark) return Number.NaN;
  const tasks = trace.traceEvents.filter(({ name, ph, pid, tid, ts }) => name === 'RunTask' && ph === 'X' && pid === mark.pid && tid === mark.tid && ts + 1e6 > mark.ts && ts < mark.ts + 3e6);
  // The task that carries the mark began a little before it.
  return tasks.filter(({ ts }) => ts >= mark.ts - 5000).reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
}

async function press(page: Page): Promise<{ first: number; all: number }> {
  return page.evaluate(
    async ([mark, heading]) => {
      const begun = performance.now();
      performance.mark(mark);
      [...document.querySelectorAll<HTMLButtonElement>('.compare__beginnings button')].find((button) => button.textContent.includes('六大區域'))?.click();
      const until = (isThere: () => boolean) =>
        new Promise<void>((done) => {
          const look = () => {
            if (isThere()) done();
            else setTimeout(look, 1);
          };
          look();
        });
      const headings = () => [...document.querySelectorAll('.compare h3')].map((found) => found.textContent);
      await until(() => headings().length >= 2);
      const first = performance.now() - begun;
      await until(() => headings().some((text) => text.includes(heading)));
      await new Promise((drawn) => {
        requestAnimationFrame(() => setTimeout(drawn));
      });
      return { first, all: performance.now() - begun };
    },
    [pressed, last] as const,
  );
}

export async function measureComparePage(browser: Browser, address: string, runs: number): Promise<ComparePage> {
  const measured: ComparePage[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-TW', reducedMotion: 'reduce' });
    await page.addInitScript({ content: 'globalThis.__name ??= (named) => named;' });
    await page.goto(`${address}?v=1&page=compare`);
    await page.getByRole('button', { name: '六大區域' }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1500);
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'] });
    const times = await press(page);
    await page.waitForTimeout(300);
    const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
    measured.push({ ...times, processor: processorTime(trace) });
    await page.close();
  }
  const middle = (part: keyof ComparePage) => median(measured.map((one) => one[part]));
  return { first: middle('first'), all: middle('all'), processor: middle('processor') };
}
