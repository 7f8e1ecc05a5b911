import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import type { Download, Route } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { makeTiles } from '../../scripts/make-tiles.ts';
import { rows } from './data.ts';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

const contract: { resources: { name: string; path: string }[] } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'data', 'datapackage.json'), 'utf8'));

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

describe('taking data away', () => {
  it('packs the whole data package in the browser, the same every time', async () => {
    app = await App.open('v=1&page=data', { webgl: false });
    const hashes: string[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const saving = app.page.waitForEvent('download');
      // oxlint-disable-next-line no-await-in-loop -- one download after the other
      await app.page.getByRole('button', { name: '下載完整資料套件（zip）' }).click();
      // oxlint-disable-next-line no-await-in-loop -- one download after the other
      const zip = await bytesOf(await saving);
      hashes.push(createHash('sha256').update(zip).digest('hex'));
      const names = Object.keys(unzipSync(zip));
      expect(names).toEqual(expect.arrayContaining([...contract.resources.map((resource) => resource.path), 'datapackage.json', 'csv-metadata.json', 'SOURCES.md', 'LICENCES.md', 'CHANGELOG.md']));
    }
    expect(hashes[0]).toBe(hashes[1]);
    expect([app.errors, app.foreignRequests]).toEqual([[], []]);
  });

  it('saves a table filtered and whole, by the keys alone', async () => {
    app = await App.open('v=1&page=data&county=66000', { webgl: false });
    await app.page.getByRole('link', { name: '產業園區與工業區', exact: true }).click();
    await app.page.getByRole('row').nth(1).waitFor();
    for (const [heading, expected] of [
      ['依篩選', rows('sites/industrial_parks.csv').filter((row) => row['county_code'] === '66000' || row['county_codes']?.includes('66000')).length],
      ['全部', rows('sites/industrial_parks.csv').length],
    ] as const) {
      const { page } = app;
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      await page.getByRole('button', { name: '下載為' }).press('Enter');
      const saving = page.waitForEvent('download');
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      await page.getByRole('dialog').locator('section').filter({ hasText: heading }).getByRole('button', { name: /XLSX/ }).press('Enter');
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      const book = read(await bytesOf(await saving), { type: 'array' });
      expect(book.SheetNames).toEqual(['資料', '來源']);
      expect(utils.sheet_to_json(book.Sheets['資料'] ?? {})).toHaveLength(expected);
    }
    expect(app.errors).toEqual([]);
  });
});

describe('tiles by address', () => {
  const points = Array.from({ length: 300 }, (_, index) => ({ longitude: 120.5 + (index % 20) / 40, latitude: 23 + Math.floor(index / 20) / 20, properties: { county_code: '66000' } }));
  const archive = Buffer.from(makeTiles({ points, shapes: [], leftOut: new Map() }, { id: 'things', name: '東西', min: 4, max: 9 }).archive);
  const answer = (route: Route) => {
    const [, start = '0', end = '0'] = /bytes=(\d+)-(\d+)/.exec(route.request().headers()['range'] ?? '') ?? [];
    return route.fulfill({ status: 206, body: archive.subarray(Number(start), Number(end) + 1), contentType: 'application/octet-stream' });
  };

  it('become a layer, and say what is wrong with an address; a foreign host is asked only when allowed', async () => {
    app = await App.open('v=1');
    await app.page.route(new URL('things.pmtiles', app.address).href, answer);
    const form = app.page.locator('details.tiles');
    await form.locator('summary').click();
    const add = async (typed: string) => {
      await form.getByRole('textbox').fill(typed);
      await form.getByRole('button').click();
    };
    await add('nonsense://x');
    await form.getByText('這不是網址').waitFor();
    await add('things.pmtiles');
    await app.page.getByText('共 300 點。').waitFor();
    await add('nowhere.pmtiles');
    await app.page.getByText('主機回應沒有這個檔案').or(app.page.getByText('不是 PMTiles')).first().waitFor();
    await form.getByRole('textbox').fill('https://store.example/a.pmtiles');
    await form.getByRole('button', { name: '允許並重新載入' }).waitFor();
    expect(app.foreignRequests).toEqual([]);
    expect(app.query()).not.toContain('pmtiles');
  });

  it('warn before a reload that would lose what a visitor opened, and keep it first when told', async () => {
    app = await App.open('v=1', { webgl: false });
    await app.settled();
    // A database of an earlier version has only the shelf of what was kept first.
    await app.page.evaluate(() => new Promise<void>((done) => {
      const request = indexedDB.open('cluster-atlas', 1);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('briefings').put({ old: true }, 'kept before'));
      request.addEventListener('success', () => {
        request.result.close();
        done();
      });
    }));
    await app.dropFile('things.csv', new TextEncoder().encode('縣市,數量\n臺北市,1\n臺中市,2\n高雄市,3\n'));
    await app.page.getByRole('button', { name: /註明來源/ }).click();
    await app.page.getByLabel('資料名稱').fill('我的數量');
    await app.page.getByRole('button', { name: '放上地圖', exact: true }).click();
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    await app.page.route('https://store.example/**', (route) => route.abort());
    const form = app.page.locator('details.tiles');
    await form.locator('summary').click();
    await form.getByRole('textbox').fill('https://store.example/a.pmtiles');
    await form.getByRole('alert').getByText('我的數量').waitFor();
    await form.getByRole('button', { name: '不保存，直接重新載入' }).waitFor();
    const reloaded = app.page.waitForEvent('load');
    await form.getByRole('button', { name: '先保存，再允許並重新載入' }).click();
    await reloaded;
    await app.page.getByRole('region', { name: /縣市排名.*數量/ }).waitFor();
    const names = await app.page.evaluate(() => new Promise<readonly string[]>((done) => {
      const request = indexedDB.open('cluster-atlas');
      request.addEventListener('success', () => done([...request.result.objectStoreNames]));
    }));
    expect(names).toEqual(['briefings', 'own-data', 'recipes']);
  });
});
