import type { Browser, CDPSession, Page } from 'playwright-core';
import { contextWith, median } from './measure.ts';

/** One click, in ms from the event of the click. */
export interface PanelTimes {
  /** Every panel's elements stand for all six areas. */
  readonly standing: number;
  /** The frame after that has been drawn. */
  readonly painted: number;
  /** Time of the page's own thread spent on it all, whatever else the machine does: until nothing happens any more. */
  readonly thread: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

/** Runs in the page: notes when a click happens and when every panel shows as many areas as are asked for. */
function watchPanels(areas: number): void {
  const times: Record<string, number> = {};
  Reflect.set(window, 'panelTimes', times);
  const count = (selector: string) => document.querySelectorAll(selector).length;
  const isStanding = () =>
    count('.small-map__picture > svg') === areas &&
    count('.compare__table thead th') === areas + 2 &&
    count('[aria-labelledby="compare-quotients-title"] .compare__key > span') === areas &&
    count('[aria-labelledby="compare-structure-title"] .compare__key > span') === areas + 1 &&
    count('.compare__area-option') === areas &&
    count('[aria-labelledby="compare-shift-title"] .compare__complements > li') === areas &&
    count('.swipe__map > svg') === 2;
  const look = () => {
    if (times['click'] === undefined || times['standing'] !== undefined || !isStanding()) return;
    times['standing'] = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        times['painted'] = performance.now();
      });
      port1.start();
      port2.postMessage(null);
    });
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  addEventListener('pointerup', (event) => (times['click'] = event.timeStamp), { capture: true });
}

async function threadTimes(session: CDPSession): Promise<Omit<PanelTimes, 'standing' | 'painted'>> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return { thread: of('TaskDuration'), script: of('ScriptDuration'), style: of('RecalcStyleDuration'), layout: of('LayoutDuration') };
}

async function timedClick(page: Page, areas: number, open: () => Promise<void>, click: () => Promise<void>): Promise<PanelTimes> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await open();
  await page.evaluate(watchPanels, areas);
  await page.waitForTimeout(500);
  const before = await threadTimes(session);
  await click();
  await page.waitForFunction((): boolean => Reflect.get(Reflect.get(window, 'panelTimes'), 'painted') !== undefined, undefined, { timeout: 60_000 });
  await page.waitForTimeout(1000);
  const after = await threadTimes(session);
  const times = await page.evaluate((): Record<string, number> => Reflect.get(window, 'panelTimes'));
  await session.detach();
  const since = (name: string) => (times[name] ?? Number.NaN) - (times['click'] ?? Number.NaN);
  return { standing: since('standing'), painted: since('painted'), thread: after.thread - before.thread, script: after.script - before.script, style: after.style - before.style, layout: after.layout - before.layout };
}

async function openedAt(browser: Browser, address: string): Promise<Page> {
  const context = await contextWith(browser, {}, address);
  const page = await context.newPage();
  // The compiler of this script names inner functions by a helper that the page does not have.
  await page.addInitScript({ content: 'globalThis.__name ??= (named) => named;' });
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2500);
  return page;
}

interface SixAreas {
  readonly five: readonly string[];
  readonly sixth: string;
}

const sixAreas: Readonly<Record<'regions' | 'counties', SixAreas>> = {
  regions: { five: ['capital', 'central', 'east', 'islands', 'silicon-valley'].map((region) => `region:six-regions-${region}`), sixth: 'region:six-regions-south' },
  counties: { five: ['66000', '10007', '10008', '64000', '67000'].map((code) => `county:${code}`), sixth: 'county:68000' },
};

/** The page of five areas with everything loaded, and a click that adds the sixth. */
async function measureSixth(browser: Browser, address: string, { five, sixth }: SixAreas): Promise<PanelTimes> {
  const page = await openedAt(browser, `${address}?v=1&page=compare&cmp=${five.join()}`);
  const option = page.locator(`.picker__list [role="option"][data-key="${sixth}"]`);
  const times = await timedClick(
    page,
    6,
    async () => {
      await page.locator('.tray__picker .picker__button').first().click();
      await option.scrollIntoViewIfNeeded();
      await option.hover();
    },
    () => option.click(),
  );
  await page.context().close();
  return times;
}

/** The page without any area, and a click on the first set of six regions. */
async function measureSet(browser: Browser, address: string): Promise<PanelTimes> {
  const page = await openedAt(browser, `${address}?v=1&page=compare`);
  const button = page.locator('.compare__beginnings .button').nth(1);
  const times = await timedClick(page, 6, () => button.hover(), () => button.click());
  await page.context().close();
  return times;
}

const runs = 7;

/** Says how long all panels of the comparison take after a click, as the clock and as the page's own thread have it. */
export async function measureComparePage(browser: Browser, address: string, say: (what: string, milliseconds: number, wish?: number | null) => void): Promise<void> {
  const questions = [
    { name: 'six regions at once', measure: () => measureSet(browser, address) },
    { name: 'a sixth region', measure: () => measureSixth(browser, address, sixAreas.regions) },
    { name: 'a sixth county, with peers', measure: () => measureSixth(browser, address, sixAreas.counties) },
  ];
  for (const { name, measure } of questions) {
    const times: PanelTimes[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await measure());
    const middle = (part: keyof PanelTimes) => median(times.map((one) => one[part]));
    say(`${name}: all panels stand`, middle('standing'), 300);
    say(`${name}: and are painted`, middle('painted'), 300);
    say(`${name}: thread until all is quiet`, middle('thread'));
    say(`${name}: of it script`, middle('script'));
    say(`${name}: of it style and layout`, median(times.map(({ style, layout }) => style + layout)));
  }
}
