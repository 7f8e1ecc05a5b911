import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, ConsoleMessage, Locator, Page, Route } from 'playwright-core';
import { inject } from 'vitest';
import { openBrowser } from './browser.ts';
import { OpenRequests, untilQuiet } from './quiet.ts';

export { closeBrowsers } from './browser.ts';

export interface AppOptions {
  readonly width?: number;
  readonly height?: number;
  readonly webgl?: boolean;
  readonly touch?: boolean;
  readonly reducedMotion?: boolean;
  readonly locale?: string;
  /** `false`: a reader without scripts. */
  readonly javaScript?: boolean;
  /** Requests whose address matches wait until `release()`. */
  readonly hold?: RegExp;
  /** Requests whose address matches fail as they do without a network. */
  readonly refuse?: RegExp;
  /** Notes tasks of the page's own thread over 50 ms, for `longTasks()`. */
  readonly watchTasks?: boolean;
  /** Files served instead of, or besides, the built ones: path beside index.html → content. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A box of the page, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[] }[];
}

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const contentTypes: Readonly<Record<string, string>> = { json: 'application/json', csv: 'text/csv; charset=utf-8' };

/** The app in a page, with the words of a person: the tests know the browser through it alone. */
export class App {
  readonly page: Page;
  readonly address: string;
  /** Console errors and page errors since the page was opened. */
  readonly errors: string[] = [];
  /** Requests to any other origin. */
  readonly foreignRequests: string[] = [];
  private readonly context: BrowserContext;
  private readonly requests: OpenRequests;
  private release_: () => void = () => undefined;
  private scripted = true;

  private constructor(page: Page, context: BrowserContext, address: string) {
    this.page = page;
    this.context = context;
    this.address = address;
    this.requests = new OpenRequests(page);
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== new URL(address).origin) this.foreignRequests.push(request.url());
    });
  }

  /** Opens a view; `query` is the link without `?`. */
  static async open(query = '', options: AppOptions = {}): Promise<App> {
    const app = await App.prepared(options);
    await app.go(query);
    return app;
  }

  /** Opens the default view without waiting for the app, which comes only after `release()`. */
  static async openHeld(hold: RegExp): Promise<App> {
    const app = await App.prepared({ hold });
    await app.page.goto(app.address, { waitUntil: 'commit' });
    await app.page.waitForSelector('#stage[tabindex]', { state: 'attached' });
    return app;
  }

  private static async prepared(options: AppOptions): Promise<App> {
    const browser = await openBrowser(options.webgl === false ? 'none' : 'swiftShader');
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      locale: options.locale ?? 'zh-TW',
      reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce',
      hasTouch: options.touch ?? false,
      isMobile: options.touch ?? false,
      javaScriptEnabled: options.javaScript ?? true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const app = new App(page, context, inject('address'));
    app.scripted = options.javaScript ?? true;
    await app.prepare(options);
    return app;
  }

  private async prepare({ hold, refuse, files = {}, watchTasks }: AppOptions): Promise<void> {
    if (watchTasks) {
      await this.page.addInitScript(() => {
        const seen: { start: number; milliseconds: number }[] = [];
        Reflect.set(window, 'seenTasks', seen);
        new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => ({ start: entry.startTime, milliseconds: entry.duration })))).observe({ type: 'longtask', buffered: true });
      });
    }
    if (refuse) await this.page.route(refuse, (route) => route.abort('internetdisconnected'));
    if (hold) {
      const open = new Promise<void>((resolve) => {
        this.release_ = resolve;
      });
      await this.page.route(hold, async (route: Route) => {
        await open;
        await route.continue();
      });
    }
    for (const [path, body] of Object.entries(files)) {
      const contentType = contentTypes[path.split('.').pop() ?? ''] ?? 'text/plain';
      await this.page.route(new URL(path, this.address).href, (route) => route.fulfill({ body, contentType }));
    }
  }

  /** Lets the requests that were held back go. */
  release(): void {
    this.release_();
  }

  async go(query: string): Promise<void> {
    await this.page.goto(`${this.address}${query === '' ? '' : `?${query}`}#still`);
    await this.page.waitForSelector(this.scripted ? 'main' : '#map-fit', { state: 'attached' });
  }

  /** Loads the page anew, as a visitor who comes back. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.waitForSelector('main', { state: 'attached' });
  }

  /** Goes to another view within the page, as Back and Forward do: the page is not loaded anew. */
  async visit(query: string): Promise<void> {
    await this.page.evaluate((link) => {
      history.pushState(null, '', `?${link}#still`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, query);
    await this.settled();
  }

  /** Waits until the WebGL scene has drawn its first whole picture. */
  async sceneReady(): Promise<void> {
    await this.page.waitForSelector('#stage.scene-ready', { state: 'attached', timeout: 60_000 });
    await this.settled();
  }

  /** Waits until nothing is being fetched and what has come stands on the screen. */
  async settled(): Promise<void> {
    await untilQuiet(this.page, this.requests);
  }

  /** Waits until what was just done stands on the screen. */
  async frame(): Promise<void> {
    await this.page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60)))));
  }

  /** The text a person sees in an element. */
  async text(selector: string): Promise<string> {
    return (await this.page.locator(selector).first().innerText()).trim();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  /** Tasks of more than 50 ms since the page began to load. */
  async longTasks(): Promise<readonly { readonly start: number; readonly milliseconds: number }[]> {
    return this.page.evaluate(() => Reflect.get(window, 'seenTasks') ?? []);
  }

  /** The map without panels, names and cards over it. */
  async mapPicture(): Promise<Buffer> {
    return this.page.screenshot({ animations: 'disabled', style: '#app { visibility: hidden !important } .map-labels { visibility: hidden }' });
  }

  /** All text of the page that can be seen. */
  async visibleText(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** Where a county, township or mark of the instant map stands; also true behind the WebGL map, which shares the frame. */
  async boxOf(subject: string): Promise<Box> {
    const box = await this.page.evaluate((id) => {
      const found = document.querySelector(`#map-fit [data-subject="${CSS.escape(id)}"] path, #map-fit path[data-subject="${CSS.escape(id)}"]`);
      const { x, y, width, height } = found?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
      return found ? { x, y, width, height } : null;
    }, subject);
    if (!box) throw new Error(`${subject} is not on the instant map.`);
    return box;
  }

  /** A point of an area of the SVG map that no mark or panel covers. */
  async pointOn(subject: string): Promise<{ readonly x: number; readonly y: number }> {
    const point = await this.page.evaluate((id) => {
      const area = document.querySelector(`#map-fit path[data-subject="${CSS.escape(id)}"]`);
      if (!area) return null;
      const { left, top, width, height } = area.getBoundingClientRect();
      const free = (x: number, y: number) => document.elementFromPoint(x, y) === area;
      for (let row = 1; row < 24; row += 1) {
        for (let column = 1; column < 24; column += 1) {
          const [x, y] = [left + (width * column) / 24, top + (height * row) / 24];
          if (free(x, y) && free(x + 3, y) && free(x - 3, y) && free(x, y + 3) && free(x, y - 3)) return { x, y };
        }
      }
      return null;
    }, subject);
    if (!point) throw new Error(`No free point on ${subject}.`);
    return point;
  }

  /** Subjects of the marks that the SVG map draws, by layer. */
  async drawnMarks(): Promise<Readonly<Record<string, readonly string[]>>> {
    return this.page.evaluate(() => {
      const groups = [...document.querySelectorAll('#map-fit .marks, #map-fit .lines')];
      return Object.fromEntries(
        groups.map((group) => [group.getAttribute('data-layer') ?? '', [...group.querySelectorAll('[data-subject]')].map((mark) => mark.getAttribute('data-subject') ?? '')]),
      );
    });
  }

  /** What axe-core finds wrong with the page as it stands, one line per element. */
  async accessibilityFaults(): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axeScript);
    const result = await this.page.evaluate<AxeResult, readonly string[]>(
      (tags) => Reflect.get(window, 'axe').run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
      axeTags,
    );
    return result.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.html.slice(0, 160)}`));
  }

  /** Drops a file on the window, as from a folder of the desktop. */
  async dropFile(name: string, bytes: Uint8Array): Promise<void> {
    const base64 = Buffer.from(bytes).toString('base64');
    const transfer = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const data = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
        const made = new DataTransfer();
        made.items.add(new File([data], fileName));
        return made;
      },
      [name, base64] as const,
    );
    await this.page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** The query of the address bar. */
  query(): string {
    return new URL(this.page.url()).search.slice(1);
  }

  /** The page once two pictures of it are the same: labels fade in and fonts arrive after the scene. */
  async still(): Promise<Buffer> {
    let before = await this.screenshot();
    for (let tries = 0; tries < 12; tries += 1) {
      await this.page.waitForTimeout(350);
      const now = await this.screenshot();
      if (now.equals(before)) return now;
      before = now;
    }
    return before;
  }

  async screenshot(): Promise<Buffer> {
    return this.page.screenshot({ animations: 'disabled', caret: 'hide' });
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
