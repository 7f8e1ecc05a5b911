import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

const patience = { timeout: 30_000 };
const cameraIn = (of: App): string => new URLSearchParams(of.query()).get('at') ?? 'home';
const centre = ({ x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }) => [x + width / 2, y + height / 2] as const;

/** Boxes of the names that stand on the map, and the part of the page that panels leave free. */
const names = (of: App) =>
  of.page.evaluate(() => {
    const { left, top, right, bottom } = document.getElementById('map-frame')?.getBoundingClientRect() ?? new DOMRect();
    const texts = [...document.querySelectorAll('#map-fit .map-labels text')].map((text) => {
      const { x, y, width, height } = text.getBoundingClientRect();
      return { text: text.textContent, size: getComputedStyle(text).fontSize, isFree: x >= left - 6 && x + width <= right + 6 && y >= top - 6 && y + height <= bottom + 6 };
    });
    return texts;
  });

describe('the map without WebGL', () => {
  it('zooms by wheel, buttons and keys; symbols and names keep their size and are placed anew; the link holds', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    const county = await app.boxOf('county:66000');
    const mark = (await app.drawnMarks())['innovation-centres']?.[0] ?? '';
    const symbol = await app.boxOf(mark);
    const before = await names(app);
    const [x, y] = centre(county);
    await app.page.mouse.move(x, y);
    await app.page.mouse.wheel(0, -300);
    await expect.poll(() => app && cameraIn(app), patience).not.toBe('home');
    await app.settled();
    const zoomed = await app.boxOf('county:66000');
    expect(zoomed.width / county.width).toBeCloseTo(2, 1);
    const [zoomedX, zoomedY] = centre(zoomed);
    expect(Math.abs(zoomedX - x) + Math.abs(zoomedY - y)).toBeLessThan(4);
    expect((await app.boxOf(mark)).width).toBeCloseTo(symbol.width, 0);
    const after = await names(app);
    expect(after.length).toBeGreaterThan(5);
    expect(new Set(after.map(({ size }) => size))).toEqual(new Set(before.map(({ size }) => size)));
    expect(after.filter(({ isFree }) => !isFree)).toEqual([]);

    const link = app.query();
    await app.go(link);
    await app.settled();
    // To a px or two: close by, a finer coast is drawn as soon as it is there.
    const again = await app.boxOf('county:66000');
    expect(Math.abs(again.width - zoomed.width) + Math.abs(again.x - zoomed.x)).toBeLessThan(4);

    await app.button('放大').click();
    await expect.poll(async () => (await app?.boxOf('county:66000'))?.width, patience).toBeGreaterThan(zoomed.width * 1.9);
    await app.page.locator('#map-focus').focus();
    await app.press('-');
    await expect.poll(async () => (await app?.boxOf('county:66000'))?.width ?? 0, patience).toBeLessThan(zoomed.width * 1.1);
    await app.press('Shift+ArrowRight');
    await expect.poll(async () => (await app?.boxOf('county:66000'))?.x ?? 0, patience).toBeLessThan(zoomed.x - 100);
    await app.press('0');
    await expect.poll(async () => (await app?.boxOf('county:66000'))?.width ?? 0, patience).toBeCloseTo(county.width, 0);
    expect((await app.boxOf('county:66000')).x).toBeCloseTo(county.x, 0);
    await expect.poll(() => app && cameraIn(app), patience).toBe('home');
    expect(app.errors).toEqual([]);
  });

  it('is dragged without selecting, is clicked where it has come to, and follows Back', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    const { x, y } = await app.pointOn('county:66000');
    const before = await app.boxOf('county:66000');
    await app.page.mouse.move(x, y);
    await app.page.mouse.down();
    await app.page.mouse.move(x + 60, y + 20, { steps: 4 });
    await app.page.mouse.up();
    await app.settled();
    const after = await app.boxOf('county:66000');
    expect(after.x - before.x).toBeCloseTo(60, 0);
    expect(after.y - before.y).toBeCloseTo(20, 0);
    expect(app.query()).not.toContain('sel=');
    const moved = await app.pointOn('county:66000');
    await app.page.mouse.click(moved.x, moved.y);
    await expect.poll(() => app?.query(), patience).toContain('sel=county:66000');
    expect(app.query()).toContain('at=');
    // Selecting was a step of its own; the camera only refined the one before.
    await app.page.goBack();
    await expect.poll(() => app?.query(), patience).not.toContain('sel=');
    expect(app.query()).toContain('at=');
    await app.settled();
    expect((await app.boxOf('county:66000')).x).toBeCloseTo(after.x, 0);
  });

  it('goes where a search result is, and to what the arrow keys reach', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    await app.press('/');
    await app.page.keyboard.type('西屯區');
    await app.page.getByRole('option').first().waitFor();
    await app.press('Enter');
    await expect.poll(() => app && cameraIn(app), patience).toMatch(/^24\.1\d*,120\.6/);
    await app.settled();
    // Close by, townships are named.
    await expect.poll(async () => ((app && (await names(app))) ?? []).map(({ text }) => text), patience).toContain('大雅區');
    // The next county is out of sight until the keys walk there.
    await app.page.locator('#map-focus').focus();
    await app.press('ArrowRight');
    const reached = await app.text('.hover-card__name');
    expect(reached).toMatch(/[縣市]$/);
    await expect.poll(async () => ((app && (await names(app))) ?? []).map(({ text }) => text), patience).toContain(reached);
  });

  it('takes two fingers on a phone', async () => {
    app = await App.open('', { webgl: false, touch: true, width: 390, height: 844 });
    await app.settled();
    const before = await app.boxOf('county:66000');
    const devtools = await app.page.context().newCDPSession(app.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly (readonly [number, number])[]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    await touch('touchStart', [160, 250], [220, 250]);
    await touch('touchMove', [145, 250], [235, 250]);
    await touch('touchMove', [130, 250], [250, 250]);
    await touch('touchEnd');
    await expect.poll(async () => ((await app?.boxOf('county:66000'))?.width ?? 0) / before.width, patience).toBeGreaterThan(1.6);
    await expect.poll(() => app && cameraIn(app), patience).not.toBe('home');
    expect(app.errors).toEqual([]);
  });
});
