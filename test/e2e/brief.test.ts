import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

const folder = mkdtempSync(join(tmpdir(), 'briefing-'));

/** What a click lets the browser save. */
async function saved(of: App, click: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([of.page.waitForEvent('download', { timeout: 60_000 }), click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return readFileSync(path);
}

const titleOnStage = (of: App) => of.text('.brief-stage .scene-words__title');

describe('a briefing', () => {
  it('is written from the data, copied when edited, reordered, undone, saved as a file and opened again', async () => {
    app = await App.open('v=1&page=brief', { webgl: false });
    const scenes = app.page.getByRole('grid', { name: '場景列表' }).getByRole('row');
    await expect.poll(() => scenes.count()).toBe(8);
    await app.settled();
    expect(await app.text('.scene-words__sentence')).toMatch(/1,634,506/);
    expect(await app.text('.scene-words__source')).toMatch(/數字來源：.+；地圖來源：.+資料時間：/);
    expect(await app.accessibilityFaults()).toEqual([]);
    expect(await app.page.locator('.brief__head input[type="file"]').isVisible()).toBe(false);
    await app.page.getByLabel('標題', { exact: true }).fill('我們的開場');
    await expect.poll(() => app && titleOnStage(app)).toBe('我們的開場');
    await expect.poll(() => app?.query()).toContain('brief=own');
    await app.button('往後移').click();
    await expect.poll(() => scenes.nth(1).innerText()).toContain('我們的開場');
    await app.button('復原').click();
    await expect.poll(() => scenes.nth(0).innerText()).toContain('我們的開場');
    const file = await saved(app, () => (app as App).button('存成檔案').click());
    expect(JSON.parse(file.toString('utf8'))).toMatchObject({ format: 'cluster-atlas-briefing', version: 1 });
    await app.button('新增空白簡報').click();
    await app.page.getByText('這份簡報還沒有場景。').waitFor();
    const broken = JSON.parse(file.toString('utf8')) as { scenes: Record<string, unknown>[] };
    if (broken.scenes[2]) broken.scenes[2]['textSide'] = 'behind';
    const path = join(folder, 'broken.json');
    writeFileSync(path, JSON.stringify(broken));
    await app.page.locator('.brief__head input[type="file"]').setInputFiles(path);
    await expect.poll(() => scenes.count()).toBe(8);
    expect(await app.text('.brief__problems')).toMatch(/3/);
    await app.button('保存於本瀏覽器').click();
    await app.page.getByText('已保存', { exact: true }).waitFor();
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });

  it('takes the map of another page as a scene that shows the same', async () => {
    app = await App.open('v=1&sel=county:10007&ind=establishment-count', { webgl: false });
    await app.settled();
    await app.page.getByRole('complementary').getByRole('button', { name: '加入簡報' }).click();
    await app.page.getByRole('link', { name: '開啟簡報' }).click();
    await expect.poll(() => app && titleOnStage(app)).toContain('彰化縣');
    expect(await app.page.locator('.brief-stage .scene-words__figure').count()).toBe(1);
    expect(app.errors).toEqual([]);
  });
});

describe('a talk', () => {
  it('follows keys and clicker, blanks, jumps, leaves; frame, speaker and print views stand without faults', async () => {
    app = await App.open('v=1&page=brief&brief=county.66000&show=present', { webgl: false });
    const title = () => (app as App).text('.scene-words__title');
    await expect.poll(title).toContain('臺中市');
    const first = await title();
    await app.press('PageDown');
    await expect.poll(title).not.toBe(first);
    await app.press('4');
    await app.press('Enter');
    await expect.poll(() => app?.page.locator('.present__count').innerText()).toBe('4 / 8');
    await app.press('b');
    await app.page.locator('.present__blank[data-colour="black"]').waitFor();
    await app.press('ArrowRight');
    await expect.poll(() => app?.page.locator('.present__blank').count()).toBe(0);
    expect(await app.page.locator('.present__count').innerText()).toBe('4 / 8');
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.press('Escape');
    await app.page.getByRole('grid', { name: '場景列表' }).waitFor();
    for (const mode of ['speaker', 'embed', 'print']) {
      await app.visit(`v=1&page=brief&brief=county.66000&lang=en&show=${mode}`);
      await app.settled();
      expect(await app.accessibilityFaults(), mode).toEqual([]);
      // Whatever can be pressed is reached by a pointer.
      for (const button of await app.page.locator('main button:enabled').all()) await button.click({ trial: true });
    }
    await expect.poll(() => app?.page.locator('.print-page').count()).toBe(9);
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});

describe('files', () => {
  it('of a briefing and of its map are made in the page', async () => {
    app = await App.open('v=1&page=brief&brief=corridor.semicon-s-corridor&lang=en', { webgl: false });
    await app.page.locator('.scene-words__title').first().waitFor();
    await app.settled();
    const choose = async (name: RegExp) => {
      await (app as App).button(/^Export/).click();
      await (app as App).page.getByRole('dialog').getByRole('button', { name }).click();
      await (app as App).page.getByText(/is downloaded/).waitFor();
      await (app as App).press('Escape');
    };
    for (const kind of ['pptx', 'odp'] as const) {
      const started = Date.now();
      const bytes = await saved(app, () => choose(new RegExp(`\\.${kind}`)));
      console.log(`${kind} of seven scenes: ${Date.now() - started} ms, ${Math.round(bytes.length / 1024)} KB`);
      const parts = unzipSync(bytes);
      const names = Object.keys(parts);
      const pictures = names.filter((name) => /\.png$/i.test(name)).length;
      expect(pictures).toBe(7);
      const text = names.filter((name) => (kind === 'pptx' ? /slides\/slide\d+\.xml$/ : /^content\.xml$/).test(name)).map((name) => strFromU8(parts[name] ?? new Uint8Array())).join('');
      expect(text).toContain('Semiconductor S-corridor');
      expect(text.split(/(?<!\. )Source(?: of [a-z ]+)?: /).length - 1).toBeGreaterThanOrEqual(7);
    }
    const picture = PNG.sync.read(await saved(app, () => choose(/PNG \(2×\)/)));
    expect([picture.width, picture.height]).toEqual([3200, 1800]);
    const svg = (await saved(app, () => choose(/SVG/))).toString('utf8');
    expect(svg).toMatch(/^<svg[\s\S]*Semiconductor S-corridor[\s\S]*<\/svg>\s*$/);
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});

/** Rectangles of parts of the stage, in px. */
async function boxesOf(of: App, selectors: readonly string[]) {
  return of.page.evaluate((all) => all.map((selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON() as { top: number; bottom: number; left: number; right: number; height: number } | undefined), selectors);
}

describe('the stage', () => {
  it('keeps words, chart and source apart where there is much to say, with the meaning of the marks in the map', async () => {
    app = await App.open('v=1&page=brief&brief=county.66000&scene=7&show=present', { webgl: false });
    await app.page.locator('.scene-words__figure svg').waitFor();
    await app.settled();
    const [said, figures, source] = await boxesOf(app, ['.scene-words__said', '.scene-words__figures', '.scene-words__source']);
    expect(figures?.top).toBeGreaterThanOrEqual(said?.bottom ?? 0);
    expect(source?.top).toBeGreaterThanOrEqual(figures?.bottom ?? 0);
    expect(figures?.height).toBeGreaterThan(280);
    expect(await app.page.locator('.brief-stage .map-legend').textContent()).toContain('科學園區');
  });

  it('can be read on a phone: letters of 11 px and more, the source above the bar', async () => {
    app = await App.open('v=1&page=brief&brief=county.66000&scene=1', { webgl: false, width: 320, height: 640 });
    await app.settled();
    const sizes = await app.page.evaluate(() => ['.scene-words__sentence', '.scene-words__numbers dt', '.scene-words__numbers dd'].map((selector) => Number.parseFloat(getComputedStyle(document.querySelector(`.brief-stage ${selector}`) as Element).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    const [stage, last, source] = await boxesOf(app, ['.brief-stage', '.scene-words__numbers div:last-child', '.scene-words__source']);
    expect(source?.top).toBeGreaterThanOrEqual(last?.bottom ?? Number.NaN);
    expect(source?.bottom).toBeLessThanOrEqual(stage?.bottom ?? 0);
    await app.go('v=1&page=brief&brief=county.66000&scene=7&show=present');
    await app.settled();
    const [foot, bar] = await boxesOf(app, ['.scene-words__source', '.present__bar']);
    expect(foot?.bottom).toBeLessThanOrEqual(bar?.top ?? 0);
  });

  it('turns charts dark in the theme for projectors', async () => {
    app = await App.open('v=1&page=brief&brief=national&scene=2', { webgl: false });
    await app.settled();
    await app.page.getByText('投影（深色）').last().click();
    await expect.poll(() => app?.page.locator('.scene-words').getAttribute('data-theme')).toBe('projector');
    await expect.poll(() => app?.page.locator('.scene-words__figure').evaluate((figure) => getComputedStyle(figure).backgroundColor)).toBe('rgb(13, 27, 34)');
    await expect.poll(() => app?.page.locator('.scene-words__chart text').first().getAttribute('fill')).toMatch(/^#[b-f]/);
  });
});
