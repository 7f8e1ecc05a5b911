import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { rows } from './data.ts';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

const businesses = (county: string) =>
  Number(rows('industry/county_industry.csv').find((row) => row['county_code'] === county && row['industry_code'] === 'TOTAL' && row['measure'] === 'registered-businesses' && row['year'] === '2025')?.['value']);

describe('areas side by side', () => {
  it('come from a profile, the picker and counties put together by hand; a group is the sum of its counties', async () => {
    app = await App.open('v=1&sel=county:66000', { webgl: false });
    await app.settled();
    await app.page.getByRole('complementary').getByRole('button', { name: '加入比較' }).click();
    await app.heading('比較地區').waitFor();
    expect(app.query()).toContain('cmp=county:66000');
    await app.page.getByText('組成自訂區域').click();
    await app.page.getByLabel('區域名稱').fill('大新竹');
    await app.page.getByRole('checkbox', { name: '新竹縣' }).check();
    await app.page.getByRole('checkbox', { name: '新竹市' }).check();
    await app.button('建立並加入').click();
    await app.settled();
    const line = app.page.getByRole('row', { name: /^登記工商家數/ }).first();
    expect(await line.innerText()).toContain((businesses('10004') + businesses('10018')).toLocaleString('en'));
    expect(await line.innerText()).toContain(businesses('66000').toLocaleString('en'));
    await expect.poll(() => decodeURIComponent(app?.query() ?? '')).toContain('own=a,大新竹,10004.10018');
    const link = app.query();
    const sentence = await app.text('.compare__sentence');
    expect(sentence).toContain('區位商數');
    await app.button('移除大新竹').click();
    await expect.poll(() => app?.query()).not.toContain('own:a');
    await app.visit(link);
    expect(await app.text('.compare__sentence')).toBe(sentence);
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});

describe('a corridor', () => {
  it('has a belt whose width changes what is counted, its gaps, and a place in the comparison', async () => {
    app = await App.open('v=1&sel=corridor:semicon-s-corridor', { webgl: false });
    await app.settled();
    const total = app.page.getByText(/公里內共有 \d+ 處/);
    await total.waitFor();
    await app.settled();
    const count = async () => Number(/共有 (\d+)/.exec(await total.innerText())?.[1]);
    const atTen = await count();
    const listed = (await app.page.locator('.belt .site-group__count').allInnerTexts()).map((text) => Number(text.split('／')[0]));
    expect(listed.reduce((sum, one) => sum + one, 0)).toBe(atTen);
    await app.button('20 公里').click();
    await expect.poll(count).toBeGreaterThan(atTen);
    await expect.poll(() => app?.query()).toContain('belt=20');
    await app.page.getByText(/範圍涵蓋 \d+ 個完整的鄉鎮市區/).waitFor();
    await app.page.getByText('專業化的行業（登記工廠數）').waitFor();
    expect(await app.page.locator('.belt-gaps').last().innerText()).toMatch(/育成中心/);
    await expect.poll(() => app?.page.locator('#map-fit [data-layer="corridor-belt"]').count()).toBeGreaterThan(0);
    await app.page.getByRole('complementary').getByRole('button', { name: '加入比較' }).click();
    await app.page.getByText('半導體S廊帶（大南方新矽谷）兩側 20 公里').first().waitFor();
    expect(app.errors).toEqual([]);
  });

  it('of one’s own is in the link and on the map', async () => {
    app = await App.open('v=1&sel=corridor:own.b&line=b,%E6%B5%B7%E7%B7%9A,l._hasC_ar~0Un_h%40ntLnh%5CnqP', { webgl: false });
    await app.settled();
    await app.page.getByRole('complementary').getByRole('heading', { name: '海線', exact: true }).waitFor();
    await expect.poll(async () => (await app?.drawnMarks())?.['corridors']).toContain('corridor:own.b');
    await app.page.getByText(/公里內共有 \d+ 處/).waitFor();
    await app.button('移除這條廊帶').click();
    await expect.poll(() => app?.query()).not.toContain('line=');
    expect(app.errors).toEqual([]);
  });

  it('is put together from places in an order of one’s own', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    const { page } = app;
    await page.locator('.layer-card', { hasText: '產業廊帶' }).getByRole('button').first().click();
    await page.getByText('自組一條廊帶').click();
    await page.getByLabel('廊帶名稱').fill('海線');
    const choose = async (picker: RegExp, option: string) => {
      await page.getByRole('button', { name: picker }).first().click();
      await page.getByRole('option', { name: option }).first().click();
    };
    await choose(/縣市$/, '臺中市');
    await choose(/依序加入地點/, '梧棲區');
    await choose(/依序加入地點/, '清水區');
    await app.button('臺中市清水區往前').click();
    await app.button('建立廊帶').click();
    await page.getByRole('complementary').getByRole('heading', { name: '海線', exact: true }).waitFor();
    expect(decodeURIComponent(app.query())).toContain('line=a,海線,p.66000120.66000140');
    expect(app.errors).toEqual([]);
  });
});

describe('what the comparison offers besides', () => {
  it('orders industries by an area, saves a chart as a picture, zooms all small maps and swipes by keyboard', async () => {
    app = await App.open('v=1&page=compare&cmp=county:66000,county:10007', { webgl: false });
    await app.settled();
    const quotients = app.page.getByRole('region', { name: '產業專業化' });
    const firstLabel = () => quotients.locator('svg.dumbbells > text[font-size="12"]').first().innerHTML();
    const byGap = await firstLabel();
    await quotients.getByRole('button', { name: /排序/ }).click();
    await app.page.getByRole('option', { name: '彰化縣最高者在前' }).click();
    await expect.poll(firstLabel).not.toBe(byGap);
    const [file] = await Promise.all([app.page.waitForEvent('download'), quotients.getByRole('button', { name: /^SVG 圖片/ }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.svg$/);
    await app.button('全部放大').click();
    await app.page.getByText('1.5 倍').waitFor();
    const divider = app.page.getByRole('slider', { name: '分隔線' });
    await divider.focus();
    await app.page.keyboard.press('End');
    expect(await divider.getAttribute('aria-valuenow')).toBe('100');
    await app.page.keyboard.press('ArrowLeft');
    expect(await divider.getAttribute('aria-valuetext')).toContain('98%');
    expect(app.errors).toEqual([]);
  });

  it('draws a corridor on the map, and takes back what was drawn', async () => {
    app = await App.open('v=1', { webgl: false });
    await app.settled();
    await app.page.getByRole('button', { name: '產業廊帶：圖例與設定' }).click();
    await app.page.getByText('自組一條廊帶').click();
    await app.button('在地圖上畫線').click();
    const box = await app.page.locator('#map-fit').boundingBox();
    const click = (x: number, y: number) => app?.page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * x, (box?.y ?? 0) + (box?.height ?? 0) * y);
    await click(0.5, 0.3);
    await click(0.45, 0.45);
    await click(0.6, 0.6);
    await app.page.getByText(/^3 點/).waitFor();
    await app.page.keyboard.press('Backspace');
    await app.page.getByText(/^2 點/).waitFor();
    await app.page.keyboard.press('Enter');
    await app.heading('自繪廊帶').waitFor();
    expect(decodeURIComponent(app.query())).toContain('line=a,自繪廊帶,l.');
    expect(app.errors).toEqual([]);
  });

  it('goes along a corridor from still to still where the map cannot move', async () => {
    app = await App.open('v=1&sel=corridor:semicon-s-corridor', { webgl: false });
    await app.settled();
    await app.button('下一處').click();
    await app.page.locator('.still svg').first().waitFor();
    await app.button('下一處').click();
    const readout = app.page.locator('.line-readout');
    await expect.poll(() => readout.innerText()).toContain('之間');
    expect(await app.page.locator('#stage .line-cursor').count()).toBe(1);
    expect(await app.page.getByRole('button', { name: '沿線播放' }).count()).toBe(0);
    expect(app.errors).toEqual([]);
  });

  it('is not flown along where less motion is asked for: a moving map cuts from place to place and rests there', async () => {
    app = await App.open('v=1&sel=corridor:semicon-s-corridor', { webgl: true, reducedMotion: true });
    await app.sceneReady();
    const { page } = app;
    await app.button('下一處').waitFor();
    expect(await page.getByRole('button', { name: '沿線播放' }).count()).toBe(0);
    expect(await page.getByText('按 Escape 或拖動地圖即停止。').count()).toBe(0);
    const before = app.query();
    // The legs of the line are drawn anew wherever the camera is: a flight would draw them in many places.
    await page.evaluate(() => {
      const places = new Set<string>();
      Reflect.set(window, 'places', places);
      const note = () => places.add(document.querySelector('.line-cursor__legs')?.getAttribute('d') ?? 'nowhere');
      new MutationObserver(note).observe(document.getElementById('stage') ?? document, { subtree: true, childList: true, attributes: true });
    });
    await app.button('下一處').click();
    await expect.poll(() => app?.query()).not.toBe(before);
    await app.still();
    const [link, picture] = [app.query(), await app.mapPicture()];
    await app.settled();
    expect(app.query()).toBe(link);
    expect((await app.mapPicture()).equals(picture)).toBe(true);
    expect(await page.evaluate(() => [...(Reflect.get(window, 'places') as Set<string>)].filter((place) => place !== 'nowhere').length)).toBe(1);
    await app.button('下一處').click();
    await expect.poll(() => app?.query()).not.toBe(link);
    expect(await page.locator('.still').count()).toBe(0);
    expect(app.errors).toEqual([]);
  });

  it('stops carrying the map along as soon as less motion is asked for', async () => {
    app = await App.open('v=1&sel=corridor:semicon-s-corridor', { webgl: true, reducedMotion: false });
    await app.sceneReady();
    await app.button('沿線播放').click();
    await app.button('暫停').waitFor();
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    await app.button('暫停').waitFor({ state: 'detached' });
    // A refinement of the view is written into the address a moment later.
    await expect.poll(() => app?.query()).toContain('at=');
    await app.settled();
    const link = app.query();
    await app.page.emulateMedia({ reducedMotion: 'no-preference' });
    await app.button('沿線播放').waitFor();
    expect(app.query()).toBe(link);
    expect(app.errors).toEqual([]);
  });
});

/** What each small map draws. */
const smallMapsOf = (page: App['page']): Promise<readonly string[]> => page.locator('.small-map__picture').evaluateAll((all) => all.map((one) => one.innerHTML));

describe('the small maps', () => {
  it('are zoomed and moved together, by buttons, keys and the pointer', async () => {
    app = await App.open('v=1&page=compare&cmp=county:66000,county:10007', { webgl: false });
    await app.settled();
    const { page } = app;
    const pictures = () => smallMapsOf(page);
    await page.locator('.small-map').nth(1).waitFor();
    const whole = await pictures();
    expect(await page.getByRole('button', { name: '全部往東移' }).count()).toBe(0);
    await app.button('全部放大').click();
    const near = await pictures();
    near.forEach((one, index) => expect(one).not.toBe(whole[index]));
    await app.button('全部往東移').click();
    const east = await pictures();
    east.forEach((one, index) => expect(one).not.toBe(near[index]));
    await page.getByRole('region', { name: '小地圖；方向鍵一起移動' }).press('ArrowLeft');
    expect(await pictures()).toEqual(near);
    const box = await page.locator('.small-map__picture').first().boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await pictures()).filter((one, index) => one === near[index])).toEqual([]);
    await app.button('全部縮小').click();
    expect(await pictures()).toEqual(whole);
    expect(app.errors).toEqual([]);
  });

  it('stand in the link: a reload shows the same maps, and Back goes out again', async () => {
    app = await App.open('v=1&page=compare&cmp=county:66000,county:10007', { webgl: false });
    await app.settled();
    const { page } = app;
    const pictures = () => smallMapsOf(page);
    await page.locator('.small-map').nth(1).waitFor();
    const whole = await pictures();
    await app.button('全部放大').click();
    await app.button('全部放大').click();
    await app.button('全部往東移').click();
    await expect.poll(() => app?.query()).toContain('near=2,0.125,0');
    const [link, moved] = [app.query(), await pictures()];
    await app.visit(link);
    await page.locator('.small-map').nth(1).waitFor();
    expect(await pictures()).toEqual(moved);
    await app.button('全部縮小').click();
    await app.page.getByText('1.5 倍').waitFor();
    await page.goBack();
    await app.page.getByText('2 倍').waitFor();
    await expect.poll(pictures).toEqual(moved);
    await app.button('全部縮小').click();
    await app.button('全部縮小').click();
    await expect.poll(() => app?.query()).not.toContain('near=');
    expect(await pictures()).toEqual(whole);
    expect(app.errors).toEqual([]);
  });

  it('leave none alone in a last row', async () => {
    app = await App.open('v=1&page=compare&cmp=county:63000,county:65000,county:66000,county:67000,county:64000,county:10018', { webgl: false, width: 1440, height: 900 });
    const maps = app.page.locator('.small-map');
    await maps.nth(5).waitFor();
    for (let count = 6; count >= 2; count -= 1) {
      await expect.poll(() => maps.count()).toBe(count);
      for (const width of [1440, 900]) {
        await app.page.setViewportSize({ width, height: 900 });
        const inLastRow = async () => {
          const tops = await maps.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
          return tops.filter((top) => top === tops.at(-1)).length;
        };
        await expect.poll(inLastRow, { message: `${count} at ${width}` }).toBeGreaterThan(1);
      }
      await app.page.locator('.tray__remove').last().click();
    }
  });
});

describe('the table of six areas', () => {
  const six = 'cmp=county:63000,county:65000,county:66000,county:67000,county:64000,county:10018';

  it('is whole at 1440, with the date at the head of each row', async () => {
    app = await App.open(`v=1&page=compare&${six}`, { webgl: false, width: 1440, height: 900 });
    await app.settled();
    const { page } = app;
    const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: '基準：全國' }) });
    const box = await table.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(1440);
    const base = await page.getByRole('columnheader', { name: '基準：全國' }).boundingBox();
    expect((base?.x ?? 0) + (base?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0) + 1);
    const factories = table.getByRole('row', { name: /^登記工廠數 / });
    const head = await factories.getByRole('rowheader').innerText();
    expect(head).toContain('2016年12月31日');
    expect(head).toContain('各地都有的最近日期');
    expect(await factories.getByRole('cell').allInnerTexts().then((texts) => texts.filter((text) => /第 \d+／22/.test(text)).length)).toBe(6);
    await page.emulateMedia({ media: 'print' });
    expect(await factories.getByRole('button').first().isVisible()).toBe(true);
    expect(await page.locator('.tray__tools').isVisible()).toBe(false);
    expect(app.errors).toEqual([]);
  });

  it('scrolls sideways in its own frame on a phone, the names of the rows staying in sight', async () => {
    app = await App.open(`v=1&page=compare&${six}`, { webgl: false, width: 390, height: 844, touch: true });
    await app.settled();
    const { page } = app;
    await page.getByText('左右滑動表格，可看全部 6 個地區與基準 →').waitFor();
    const frame = page.locator('.compare__indicators .table-scroll');
    expect(await frame.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await frame.evaluate((one) => one.scrollTo(one.scrollWidth, 0));
    const head = await page.getByRole('rowheader').filter({ hasText: '登記工廠數' }).first().boundingBox();
    expect(head?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect(app.errors).toEqual([]);
  });

  it('says what is not added up for groups, once', async () => {
    app = await App.open('v=1&page=compare&cmp=region:six-regions-central,region:six-regions-south', { webgl: false });
    await app.settled();
    await app.page.getByText(/^未列出：失業率、勞動力參與率.*：不加總/).waitFor();
    expect(app.errors).toEqual([]);
  });
});

describe('science parks beside the reference region', () => {
  it('have figures of Zhongguancun and Neihu, the stages that a source names, and what stands in the townships of ours', async () => {
    app = await App.open('v=1&page=compare&part=parks', { webgl: false });
    await app.settled();
    const { page } = app;
    const figures = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: '範圍與定義' }) });
    expect(await figures.getByRole('row', { name: /中關村.*員工/ }).innerText()).toContain('2,032,000');
    expect(await figures.getByRole('row', { name: /內湖科技園區.*面積/ }).innerText()).toContain('542');
    expect(await page.getByRole('row', { name: /上海楊浦科技創業中心/ }).innerText()).not.toContain('未點名');
    expect(await page.getByRole('row', { name: /紫竹國家高新技術產業開發區.*未點名/ }).count()).toBe(1);
    expect(await page.getByRole('row', { name: /新竹生醫育成中心/ }).count()).toBeGreaterThan(0);
    expect(app.errors).toEqual([]);
  });
});
