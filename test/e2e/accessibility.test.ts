import type { Locator } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { rows } from './data.ts';
import { App, closeBrowsers, type AppOptions } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

const desk: AppOptions = { webgl: false };
const phone: AppOptions = { webgl: false, width: 390, height: 844, touch: true };
const firstOf = (path: string): string => rows(path)[0]?.['id'] ?? '';

const views: readonly (readonly [string, string, AppOptions])[] = [
  ['the default view', '', desk],
  ['a county: industry', 'v=1&sel=county:66000', desk],
  ['a county: grants', 'v=1&sel=county:63000&tab=grants', desk],
  ['a county: sites', 'v=1&sel=county:64000&tab=sites', desk],
  ['a county: trend', 'v=1&sel=county:10004&tab=trend', desk],
  ['a county: gaps', 'v=1&sel=county:10014&tab=gaps', desk],
  ['a township and its table', 'v=1&sel=township:66000060&level=township&table=1', desk],
  ['a cluster with filters', `v=1&sel=cluster:${firstOf('clusters/clusters.csv')}&pri=smart-machinery&type=production&region=central`, desk],
  ['a corridor', `v=1&sel=corridor:${firstOf('clusters/corridors.csv')}`, desk],
  ['a park', `v=1&on=industrial-parks&sel=industrial-park:${firstOf('sites/industrial_parks.csv')}`, desk],
  ['areas side by side', 'v=1&page=compare&cmp=county:66000,region:central,county:10007', desk],
  ['parks beside Shanghai’s', 'v=1&page=compare&part=parks', desk],
  ['nothing to compare yet', 'v=1&page=compare', desk],
  ['the catalogue', 'v=1&page=data', desk],
  ['English', 'v=1&lang=en&sel=county:66000&table=1', desk],
  ['nothing matches', 'v=1&pri=biomedicine&county=09007&type=startup', desk],
  ['a phone', 'v=1&sel=county:66000', phone],
  ['areas side by side on a phone', 'v=1&page=compare&cmp=county:66000,county:10007', phone],
];

describe('axe finds nothing wrong', () => {
  it.each([
    ['on a desk', desk],
    ['on a phone', phone],
  ] as const)('in every kind of view %s', async (_, options) => {
    app = await App.open('', options);
    await app.settled();
    const faults: Record<string, readonly string[]> = {};
    for (const [name, query, kind] of views) {
      if (kind !== options) continue;
      await app.visit(query);
      const found = await app.accessibilityFaults();
      if (found.length > 0) faults[name] = found;
    }
    expect(faults).toEqual({});
  });

  it('in the dialogs and lists that open', async () => {
    app = await App.open('v=1&sel=county:66000', desk);
    await app.settled();
    const faults: Record<string, readonly string[]> = {};
    const { page } = app;
    const opened = async (name: string, shown: Locator) => {
      await shown.first().waitFor();
      await app?.settled();
      faults[name] = (await app?.accessibilityFaults()) ?? [];
      await app?.press('Escape');
      await shown.first().waitFor({ state: 'detached' });
      // The focus goes back where it was a frame later.
      await app?.frame();
    };
    const [dialog, list] = [page.getByRole('dialog'), page.getByRole('option')];
    await app.press('?');
    await opened('help', dialog);
    await app.button('分享').click();
    await opened('share', dialog);
    for (const filter of [/^依據/, /^地區/, /^類別/, /^補助/]) {
      await app.button(filter).first().click();
      await opened(String(filter), dialog);
    }
    await page.getByRole('button', { name: / 計畫$/ }).click();
    await opened('programme', list);
    await page.getByRole('button', { name: / 指標$/ }).click();
    await opened('indicator', list);
    await page.getByRole('complementary').getByRole('button', { name: /算法與來源/ }).first().click();
    await opened('method', dialog);
    await app.press('/');
    await page.keyboard.type('新竹');
    await opened('search', list);
    await app.button('底圖').click();
    await opened('basemap', dialog);
    expect(Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0))).toEqual({});
  });

  it('in the WebGL map', async () => {
    app = await App.open('', {});
    await app.sceneReady();
    expect(await app.accessibilityFaults()).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
