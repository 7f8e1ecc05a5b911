import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

const noWebgl = { webgl: false } as const;

describe('before the app is there', () => {
  it('the picture answers pointer and keys, and what was clicked is selected when the app comes', async () => {
    app = await App.openHeld(/\/assets\/index-[\w-]+\.js/);
    const { x, y } = await app.pointOn('county:66000');
    await app.page.mouse.move(x, y);
    await expect.poll(() => app?.text('.hover-card')).toMatch(/臺中市[\s\S]*1\.42[\s\S]*製造業[\s\S]*第 2 高，共 22/);
    await app.page.locator('#stage').focus();
    await app.press('ArrowUp');
    await expect.poll(() => app?.text('.hover-card')).toMatch(/苗栗縣|新竹縣/);
    await app.press('Enter');
    app.release();
    await app.page.waitForSelector('main', { state: 'attached' });
    await expect.poll(() => app?.query()).toMatch(/sel=county:1000[45]/);
    expect(await app.page.locator('#stage').getAttribute('tabindex')).toBeNull();
    expect(app.errors).toEqual([]);
  });
});

describe('where like values stand together', () => {
  it('tests the townships off the page’s thread and says what the tests can say', async () => {
    app = await App.open('v=1&level=township', noWebgl);
    await app.page.getByRole('radio', { name: '高低聚集' }).click();
    await expect.poll(() => app?.text('.spatial-part'), { timeout: 60_000 }).toMatch(/全域 Moran’s I＝0\.6\d+/);
    const text = await app.text('.spatial-part');
    expect(text).toMatch(/共檢定 35\d 個地區，p 已用 Benjamini–Hochberg 法調整/);
    expect(text).toContain('9,999 次排列最小只能顯示到 p = 0.0001');
    expect(app.query()).toContain('sp=local-moran');
    // The kinds on the legend are those on the map.
    const [highHigh = ''] = (await app.text('.category-legend li:first-child .number')).match(/\d+/) ?? [];
    await expect.poll(async () => (await app?.page.locator('#map-fit path[data-subject^="township:"][fill="#0f5f66"]').count()) ?? 0).toBe(Number(highHigh));
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });

  it('a stricter level leaves fewer, and the link brings it all back', async () => {
    app = await App.open('v=1&level=township&sp=local-moran&fdr=0', noWebgl);
    const highHigh = async () => Number(await app?.text('.category-legend li:first-child .number'));
    await expect.poll(highHigh, { timeout: 60_000 }).toBeGreaterThan(10);
    const loose = await highHigh();
    await app.page.getByRole('radio', { name: '0.001' }).click();
    await expect.poll(highHigh).toBeLessThan(loose);
    const strict = await highHigh();
    const link = app.query();
    await app.close();
    app = await App.open(link, noWebgl);
    await expect.poll(highHigh, { timeout: 60_000 }).toBe(strict);
  });
});

describe('groups of points', () => {
  it('are found, drawn and compared with the recorded clusters; a slider says what it changes', async () => {
    app = await App.open('v=1&tab=points&on=choropleth,point-groups', noWebgl);
    await expect.poll(() => app?.text('.points-found'), { timeout: 60_000 }).toMatch(/找到 \d+ 群/);
    const groups = Number(/找到 (\d+) 群/.exec(await app.text('.points-found'))?.[1]);
    await expect.poll(async () => (await app?.page.locator('#map-fit .polygons[data-layer="point-groups"] path').count()) ?? 0).toBeGreaterThanOrEqual(groups);
    expect(await app.text('.profile')).toMatch(/收錄的 104 個聚落中，\d+ 個可以對照/);
    expect(await app.text('.profile')).toMatch(/只知道所在鄉鎮或縣市，不參與計算/);
    await app.page.getByRole('slider', { name: /最少幾個點/ }).focus();
    await app.press('ArrowRight');
    await expect.poll(() => app?.text('.points-found'), { timeout: 30_000 }).toMatch(/與前一次設定相比/);
    await expect.poll(() => app?.query()).toContain('pn=5');
    expect(app.errors).toEqual([]);
  });
});

describe('a method', () => {
  it('opens from a figure with its formula as maths, its inputs, conventions and references', async () => {
    app = await App.open('v=1&sel=county:10007&vs=66000', noWebgl);
    await app.page.locator('.indicator-card .method-button').first().click();
    const card = app.page.getByRole('dialog');
    await card.locator('math').first().waitFor();
    const text = await card.innerText();
    expect(text).toContain('彰化縣');
    expect(text).toContain('臺中市有資料的1個縣市合計');
    expect(text).toContain('Garwood');
    expect(await card.locator('math').count()).toBeGreaterThan(3);
    expect(app.errors).toEqual([]);
  });
});
