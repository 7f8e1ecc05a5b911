import { chromium, type Browser, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { findBrowser } from '../../scripts/setup/find-browser.mjs';

const swiftShader = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

/** Software rendering without WebGL at all: what an old office machine without drivers shows. */
const withoutWebgl = ['--no-sandbox', '--disable-3d-apis', '--no-first-run', '--disable-background-networking'];

export interface AppOptions {
  readonly width?: number;
  readonly height?: number;
  readonly webgl?: boolean;
  readonly touch?: boolean;
  readonly reducedMotion?: boolean;
  readonly locale?: string;
}

const browsers = new Map<string, Promise<Browser>>();

async function browserWith(flags: readonly string[]): Promise<Browser> {
  const key = flags.join(' ');
  const known = browsers.get(key);
  if (known) return known;
  const opened = findBrowser().then((executablePath) => chromium.launch({ executablePath, args: [...flags] }));
  browsers.set(key, opened);
  return opened;
}

/** Closes every browser of this test file. */
export async function closeBrowsers(): Promise<void> {
  const open = await Promise.all(browsers.values());
  browsers.clear();
  await Promise.all(open.map((browser) => browser.close()));
}

/** The app in a page, with the words of a person: the only file of the tests that knows playwright. */
export class App {
  readonly page: Page;
  readonly address: string;
  /** Console errors and page errors since the page was opened. */
  readonly errors: string[] = [];
  /** Requests to any other origin. */
  readonly foreignRequests: string[] = [];
  private readonly context: BrowserContext;

  private constructor(page: Page, context: BrowserContext, address: string) {
    this.page = page;
    this.context = context;
    this.address = address;
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
    const browser = await browserWith(options.webgl === false ? withoutWebgl : swiftShader);
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      locale: options.locale ?? 'zh-TW',
      reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce',
      hasTouch: options.touch ?? false,
    });
    const page = await context.newPage();
    const app = new App(page, context, inject('address'));
    await app.go(query);
    return app;
  }

  async go(query: string): Promise<void> {
    await this.page.goto(`${this.address}${query === '' ? '' : `?${query}`}#still`);
    await this.page.waitForSelector('main', { state: 'attached' });
  }

  /** Waits until the WebGL scene has drawn its first whole picture. */
  async sceneReady(): Promise<void> {
    await this.page.waitForSelector('#stage.scene-ready', { state: 'attached', timeout: 60_000 });
    await this.settled();
  }

  /** Waits until nothing is being fetched and two frames have passed. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 250)))),
    );
  }

  /** The text a person sees in an element. */
  async text(selector: string): Promise<string> {
    return (await this.page.locator(selector).first().innerText()).trim();
  }

  async texts(selector: string): Promise<string[]> {
    return this.page.locator(selector).allInnerTexts();
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** The query of the address bar. */
  query(): string {
    return new URL(this.page.url()).search.slice(1);
  }

  async screenshot(): Promise<Buffer> {
    return this.page.screenshot({ animations: 'disabled', caret: 'hide' });
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
