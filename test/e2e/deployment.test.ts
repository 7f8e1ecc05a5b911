import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, '..', 'fixtures', 'own-package', name), 'utf8');
const ownPackage = { 'own/datapackage.json': fixture('datapackage.json'), 'own/county_sample.csv': fixture('county_sample.csv'), 'own/sample_points.csv': fixture('sample_points.csv') };
const contract: { resources: { name: string; title: string }[] } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'data', 'datapackage.json'), 'utf8'));

describe('the catalogue', () => {
  it('lists every table with its licence, dictionary and file', async () => {
    app = await App.open('v=1&page=data', { webgl: false });
    await app.heading('資料目錄').waitFor();
    await app.page.getByText(`找到 ${contract.resources.length} 個資料表。`).waitFor();
    const listed = await app.page.locator('main h4').allInnerTexts();
    expect(listed.toSorted()).toEqual(contract.resources.map((resource) => resource.title).toSorted());
    await app.page.getByRole('searchbox', { name: '搜尋資料表' }).fill('育成');
    await expect.poll(() => app?.page.locator('main h4').count()).toBeLessThan(10);
    await app.page.getByRole('link', { name: '育成中心與加速器', exact: false }).first().click();
    await app.heading('欄位說明').waitFor();
    const said = await app.page.getByRole('main').innerText();
    expect(said).toMatch(/授權/);
    const file = app.page.getByRole('link', { name: /下載 CSV/ }).first();
    const response = await app.page.request.get(new URL((await file.getAttribute('href')) ?? '', app.page.url()).href);
    expect(response.status()).toBe(200);
    expect(await response.text()).toBe(readFileSync(join(import.meta.dirname, '..', '..', 'data', 'sites', 'incubators.csv'), 'utf8'));
    await app.page.getByRole('link', { name: /^顯示：/ }).first().click();
    await app.page.getByRole('switch', { name: /育成/, checked: true }).waitFor();
    expect(app.errors).toEqual([]);
  });
});

describe('config.json', () => {
  it('adds a county table and a point table: in the catalogue and on the map, without code', async () => {
    const config = JSON.stringify({ packages: ['own/datapackage.json'] });
    app = await App.open('v=1&page=data', { webgl: false, files: { 'config.json': config, ...ownPackage } });
    await app.page.getByText(`找到 ${contract.resources.length + 2} 個資料表。`).waitFor();
    await app.page.getByRole('link', { name: '範例縣市表' }).click();
    await app.page.getByRole('link', { name: '顯示：範例機械台數' }).click();
    await app.page.getByRole('region', { name: /縣市排名.*範例機械台數.*3／22/ }).waitFor();
    expect(decodeURIComponent(app.query())).toContain('ind=county-sample/machines');
    await expect.poll(() => app?.page.locator('#map-fit .areas path[fill^="#"]').count()).toBe(3);
    await app.page.getByRole('region', { name: /縣市排名/ }).getByRole('button', { name: '表格' }).click();
    const withheld = app.page.getByRole('row', { name: /基隆市/ });
    expect(await withheld.innerText()).toContain('不公開');

    await app.page.getByRole('switch', { name: '範例地點' }).click({ force: true });
    await expect.poll(async () => (await app?.drawnMarks())?.['sample-points']?.length).toBe(3);
    await app.go(`v=1&on=sample-points&sel=${encodeURIComponent('point:sample-points/one')}`);
    await app.page.getByRole('complementary').getByRole('heading', { name: '範例甲地' }).waitFor();
    expect(app.errors).toEqual([]);
  });

  it('sets the title and the view to begin with; a slip in it takes nothing away', async () => {
    const config = JSON.stringify({ title: { zh: '某縣產業地圖', en: 'Our industry map' }, view: 'v=1&sel=county:10008&sic=29', basemaps: [{ id: 'broken' }] });
    app = await App.open('', { webgl: false, files: { 'config.json': config } });
    await app.page.getByRole('complementary').getByRole('heading', { name: '南投縣' }).waitFor();
    expect(await app.page.title()).toContain('某縣產業地圖');
    await expect.poll(() => app?.page.getByRole('log', { name: '訊息' }).innerText()).toContain('config.json');
    await app.page.getByRole('region', { name: /縣市排名.*機械設備/ }).waitFor();
    await app.close();
    app = await App.open('', { webgl: false, files: { 'config.json': '{ not json' } });
    await app.page.getByRole('complementary').getByRole('heading', { name: '全國' }).waitFor();
    expect(app.errors).toEqual([]);
  });

  it('names a package that cannot be loaded, and the rest works', async () => {
    app = await App.open('', { webgl: false, files: { 'config.json': JSON.stringify({ packages: ['absent/datapackage.json'] }), 'absent/datapackage.json': 'no package' } });
    await expect.poll(() => app?.page.getByRole('log', { name: '訊息' }).innerText()).toContain('absent/datapackage.json');
    await app.page.getByRole('switch', { name: '產業聚落', checked: true }).waitFor();
    expect(app.errors).toEqual([]);
  });
});

describe('the ground', () => {
  it('is built in; none and remote ones are a choice, and only that choice asks elsewhere', async () => {
    app = await App.open('', { refuse: /^https:\/\/wmts\.nlsc\.gov\.tw\// });
    await app.sceneReady();
    expect(app.foreignRequests).toEqual([]);
    await app.button('底圖').click();
    await app.page.getByRole('radio', { name: /無底圖/ }).click();
    await expect.poll(() => app?.query()).toContain('base=none');
    await app.settled();
    expect(app.foreignRequests).toEqual([]);
    await app.page.getByRole('radio', { name: /國土測繪中心 電子地圖/ }).click();
    await expect.poll(() => app?.page.getByRole('log', { name: '訊息' }).innerText(), { timeout: 20_000 }).toContain('遠端底圖目前無法連線');
    expect(app.foreignRequests.length).toBeGreaterThan(0);
    expect(app.foreignRequests.every((address) => address.startsWith('https://wmts.nlsc.gov.tw/'))).toBe(true);
    await app.press('Escape');
    // The built-in ground is back: sea round the island, in its own colour.
    const before = app.foreignRequests.length;
    await app.settled();
    expect(app.foreignRequests.length).toBe(before);
    expect(app.errors.filter((error) => !/Failed to load resource|ERR_INTERNET_DISCONNECTED|Failed to fetch/i.test(error))).toEqual([]);
  });
});
