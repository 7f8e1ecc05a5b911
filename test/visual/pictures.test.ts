import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../e2e/browser.ts';
import { App, closeBrowsers, type AppOptions } from '../e2e/driver.ts';

const folder = import.meta.dirname;
const baselines = join(folder, 'baseline');
const madeWithFile = join(baselines, 'made-with.json');
const isUpdate = process.env['UPDATE_BASELINES'] === '1';

/** Share of pixels that may differ: text and software rendering differ a little between machines, more between browsers and fonts. */
const allowance = { same: 0.005, other: 0.03 } as const;

interface MadeWith {
  readonly chromium: string;
  readonly chineseFont: string;
}

function chineseFont(): string {
  try {
    return execFileSync('fc-match', ['Noto Sans TC:lang=zh-tw', '--format=%{family[0]}'], { encoding: 'utf8' });
  } catch {
    return 'unknown';
  }
}

let allowed: number = allowance.same;

beforeAll(async () => {
  const browser = await openBrowser('swiftShader');
  const now: MadeWith = { chromium: browser.version().split('.')[0] ?? '', chineseFont: chineseFont() };
  mkdirSync(baselines, { recursive: true });
  for (const name of ['actual', 'diff']) rmSync(join(folder, name), { recursive: true, force: true });
  if (isUpdate) writeFileSync(madeWithFile, `${JSON.stringify(now, null, 2)}\n`);
  const then: MadeWith = JSON.parse(readFileSync(madeWithFile, 'utf8'));
  if (then.chromium === now.chromium && then.chineseFont === now.chineseFont) return;
  allowed = allowance.other;
  console.warn(
    `\n!!! The baselines were made with Chromium ${then.chromium} and ${then.chineseFont}; this is Chromium ${now.chromium} and ${now.chineseFont}.` +
      `\n!!! ${allowed * 100} % of the pixels may differ instead of ${allowance.same * 100} %. Make them anew with UPDATE_BASELINES=1 when this is the browser to keep.\n`,
  );
});

afterAll(closeBrowsers);

const desk: AppOptions = { width: 1200, height: 750 };
const phone: AppOptions = { width: 390, height: 844, touch: true };

/** Name of the picture, link, window, and what to wait for besides the map. */
const views: readonly (readonly [string, string, AppOptions])[] = [
  ['home', '', desk],
  ['county-selected', 'v=1&sel=county:66000', desk],
  ['townships', 'v=1&level=township&sic=C&on=choropleth', desk],
  ['english-chips', 'v=1&lang=en&pri=biomedicine,smart-machinery', desk],
  ['parks-and-grants', 'v=1&on=choropleth,industrial-parks,local-sbir&ind=establishments-per-km2&sic=TOTAL', desk],
  ['corridor-zoomed', 'v=1&at=24.2,120.7,9.2&on=choropleth,clusters,corridors&sel=corridor:central-innovation-corridor', desk],
  ['no-basemap-legend-class', 'v=1&base=none&class=6&on=choropleth', desk],
  ['ranking-table', 'v=1&table=1&ind=county-indicators/unemployment-rate', { ...desk, webgl: false }],
  ['catalogue', 'v=1&page=data', { ...desk, webgl: false }],
  ['phone', 'v=1&sel=county:66000', phone],
  ['without-webgl', '', { ...desk, webgl: false }],
];

/** Share of pixels that differ, with a picture of them; 1 without one when the sizes do. */
function difference(name: string, actual: Buffer): { readonly share: number; readonly picture: PNG | null } {
  const [now, then] = [PNG.sync.read(actual), PNG.sync.read(readFileSync(join(baselines, `${name}.png`)))];
  const { width, height } = then;
  if (now.width !== width || now.height !== height) return { share: 1, picture: null };
  const picture = new PNG({ width, height });
  return { share: pixelmatch(then.data, now.data, picture.data, width, height, { threshold: 0.1 }) / (width * height), picture };
}

/** Keeps a picture that is not as it should be, and what differs in it, for people to look at. */
function keepForLooking(name: string, actual: Buffer): void {
  for (const kind of ['actual', 'diff']) mkdirSync(join(folder, kind), { recursive: true });
  writeFileSync(join(folder, 'actual', `${name}.png`), actual);
  const { picture } = difference(name, actual);
  if (picture) writeFileSync(join(folder, 'diff', `${name}.png`), PNG.sync.write(picture));
}

describe('the pictures', () => {
  it.each(views)('%s', async (name, query, options) => {
    const app = await App.open(query, options);
    try {
      if (options.webgl === false) await app.settled();
      else await app.sceneReady();
      const path = join(baselines, `${name}.png`);
      let actual = await app.still();
      if (isUpdate) {
        expect(actual.length, 'bytes').toBeLessThan(400_000);
        writeFileSync(path, actual);
        return;
      }
      expect(existsSync(path), `${path} is absent: look at the page, then run with UPDATE_BASELINES=1`).toBe(true);
      let { share } = difference(name, actual);
      // A machine that is busy with other pages may rest on the way; what counts is the picture that the page comes to.
      for (let tries = 0; tries < 4 && share > allowed; tries += 1) {
        await app.page.waitForTimeout(1000);
        actual = await app.still();
        ({ share } = difference(name, actual));
      }
      if (share > allowed) keepForLooking(name, actual);
      expect(actual.length, 'bytes').toBeLessThan(400_000);
      const where = `test/visual/actual/${name}.png and test/visual/diff/${name}.png`;
      expect(share, `${(share * 100).toFixed(2)} % of the pixels differ: see ${where}`).toBeLessThanOrEqual(allowed);
      expect(app.errors).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
