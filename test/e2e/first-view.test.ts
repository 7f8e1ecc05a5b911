import { afterAll, afterEach, describe, expect, inject, it } from 'vitest';
import { App, closeBrowsers } from './driver.ts';
import { darkPixels, pictureOf, shiftBetween } from './picture.ts';

const sceneChunk = /\/assets\/scene-[\w-]+\.js/;
const counties = 22;

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

describe('the first view', () => {
  it('stands in the page itself, before any script', async () => {
    const html = await (await fetch(inject('address'))).text();
    const picture = html.slice(html.indexOf('id="map-fit"'), html.indexOf('id="map-gl"'));
    expect(picture.match(/data-subject="county:\d{5}"/g)?.length).toBe(counties);
    expect(picture).toContain('臺中市');

    app = await App.open('', { javaScript: false });
    const box = await app.page.locator('#map-fit path[data-subject="county:66000"]').boundingBox();
    expect(box?.width).toBeGreaterThan(60);
    expect(box?.x).toBeGreaterThan(0);
    expect(await app.visibleText()).toContain('此地圖需要 JavaScript');
  });

  it('answers pointer and keys while the scene is still on its way, and hands over without a jump', async () => {
    app = await App.open('', { hold: sceneChunk });
    await app.page.locator('#map-focus').waitFor({ state: 'attached' });
    const { x, y } = await app.pointOn('county:66000');
    await app.page.mouse.move(x, y);
    await expect.poll(() => app?.text('.hover-card')).toMatch(/臺中市/);
    await app.page.mouse.click(x, y);
    await expect.poll(() => app?.query()).toContain('sel=county:66000');
    await app.heading(/臺中市/).first().waitFor();
    await app.page.locator('#map-focus').focus();
    await app.press('ArrowUp');
    await expect.poll(() => app?.text('.hover-card')).toMatch(/苗栗縣|新竹縣/);
    expect(await app.page.locator('#stage.scene-ready').count()).toBe(0);
    await app.press('Escape');
    await app.press('Escape');
    await expect.poll(() => app?.query()).not.toContain('sel=');
    await app.page.mouse.move(5, 400);
    await expect.poll(async () => (await app?.drawnMarks())?.['clusters']?.length).toBeGreaterThan(100);
    await app.frame();

    const before = pictureOf(await app.mapPicture());
    const frame = await app.page.locator('#map-fit').boundingBox();
    if (!frame) throw new Error('The map has no frame.');
    app.release();
    await app.sceneReady();
    const after = pictureOf(await app.mapPicture());
    const shift = shiftBetween(before, after, frame, 3);
    console.log(`handover: shift ${shift.dx}, ${shift.dy} px, mean difference ${shift.difference.toFixed(2)} of 255`);
    expect(Math.abs(shift.dx)).toBeLessThanOrEqual(1);
    expect(Math.abs(shift.dy)).toBeLessThanOrEqual(1);
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });

  it('lets no name of the map run under what lies over it, on a phone, in English', async () => {
    // Without layers nothing on the map is dark but its names.
    app = await App.open('v=1&lang=en&on=', { width: 390, height: 844 });
    await app.sceneReady();
    // The names make room for what lies over the map once that has come to rest.
    await app.still();
    const picture = pictureOf(await app.mapPicture());
    const boxes = await app.page.locator('.inset, .map-controls__buttons').evaluateAll((elements) =>
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      }),
    );
    expect(boxes.length).toBe(4);
    expect(boxes.map((box) => darkPixels(picture, box, 140))).toEqual([0, 0, 0, 0]);
    expect(darkPixels(picture, { x: 0, y: 104, width: 390, height: 350 }, 140)).toBeGreaterThan(400);
  });

  it('stays at home until somebody moves it: nothing in the link, and a closed sheet gives it more room', async () => {
    app = await App.open('v=1', { width: 390, height: 844 });
    await app.sceneReady();
    await app.settled();
    expect(app.query()).not.toContain('at=');
    const kilometres = async () => Number.parseInt((await app?.text('.scale-bar')) ?? '', 10);
    const before = await kilometres();
    await app.button('收起面板').click();
    await expect.poll(kilometres).toBeLessThan(before);
    expect(app.query()).not.toContain('at=');
  });

  it('keeps its page free: tasks after load, for the record', async () => {
    app = await App.open('', { watchTasks: true });
    await app.sceneReady();
    const tasks = await app.longTasks();
    console.log(`long tasks: ${tasks.map((task) => `${Math.round(task.milliseconds)} ms at ${Math.round(task.start)}`).join(', ') || 'none'}`);
    // Times are measured, never judged: the machine decides them.
    expect(Array.isArray(tasks)).toBe(true);
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
