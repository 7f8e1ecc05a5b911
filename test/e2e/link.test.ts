import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
let other: App | null = null;
afterEach(async () => {
  await app?.close();
  await other?.close();
  app = null;
  other = null;
});
afterAll(closeBrowsers);

/** What a person sees of the settings of a view. */
async function settings(of: App): Promise<Readonly<Record<string, unknown>>> {
  const pressed = (group: string) => of.page.getByRole('group', { name: group }).getByRole('button', { pressed: true }).allInnerTexts();
  return {
    programme: await of.page.getByRole('button', { name: / 計畫$/ }).innerText(),
    chips: await pressed('重點產業'),
    active: await of.page.getByRole('group', { name: '使用中的篩選' }).getByRole('button').allInnerTexts(),
    layers: await of.page.getByRole('switch', { checked: true }).evaluateAll((switches) => switches.map((one) => one.closest('li')?.textContent ?? '')),
    ranking: await of.page.getByRole('region', { name: /縣市排名|鄉鎮市區分布/ }).getByRole('heading').innerText(),
    tab: await of.page.getByRole('tab', { selected: true }).allInnerTexts(),
    headline: await of.page.getByRole('complementary').getByRole('heading', { level: 2 }).innerText(),
  };
}

describe('a link', () => {
  it('brings back the whole view in another browser', async () => {
    app = await App.open('v=1&at=24.1,120.9,8.4&on=choropleth,clusters,industrial-parks,local-sbir&sic=29&y=2016&prog=six-core&pri=cybersecurity&county=10007,66000&type=manufacturing&op=clusters:0.5&sel=county:66000&tab=grants', {});
    await app.sceneReady();
    await app.button('分享').click();
    await app.page.getByRole('dialog').getByRole('button', { name: '複製連結' }).click();
    await app.page.getByText('已複製連結').first().waitFor();
    const copied = await app.page.evaluate(() => navigator.clipboard.readText());
    await app.press('Escape');
    const before = await settings(app);
    other = await App.open(new URL(copied).search.slice(1), {});
    await other.sceneReady();
    expect(await settings(other)).toEqual(before);
    expect(other.query()).toBe(app.query());
    expect(decodeURIComponent(other.query())).toContain('at=24.1,120.9,8.4');
    expect([...app.errors, ...other.errors]).toEqual([]);
  });

  it('of one step is one step back', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    const chip = app.page.getByRole('group', { name: '重點產業' }).getByRole('button').nth(1);
    await chip.click();
    await expect.poll(() => app?.query()).toContain('pri=');
    await app.page.getByRole('complementary').getByRole('link', { name: '臺中市' }).first().click();
    await app.page.getByRole('complementary').getByRole('heading', { name: '臺中市' }).waitFor();
    await app.page.goBack();
    await app.page.getByRole('complementary').getByRole('heading', { name: '全國' }).waitFor();
    expect(await chip.getAttribute('aria-pressed')).toBe('true');
    await app.page.goBack();
    await expect.poll(() => chip.getAttribute('aria-pressed')).toBe('false');
    await app.page.goForward();
    await expect.poll(() => chip.getAttribute('aria-pressed')).toBe('true');
    expect(app.errors).toEqual([]);
  });

  it('with something unknown says so and shows the rest', async () => {
    app = await App.open('v=1&sel=cluster:no-such-cluster&ind=no-such-indicator&pri=biomedicine&colour=blue', { webgl: false });
    await app.settled();
    const notices = app.page.getByRole('log', { name: '訊息' });
    await expect.poll(() => notices.innerText()).toContain('no-such-cluster');
    const said = await notices.innerText();
    expect(said).toContain('不存在');
    expect(said).toContain('colour=blue');
    await app.page.getByRole('complementary').getByRole('heading', { name: '全國' }).waitFor();
    await app.page.getByRole('region', { name: /縣市排名.*區位商數/ }).waitFor();
    expect(await app.page.getByRole('group', { name: '重點產業' }).getByRole('button', { pressed: true }).count()).toBe(1);
    await notices.getByRole('button', { name: /知道了/ }).first().click();
    expect(app.errors).toEqual([]);
  });

  it('that asks for a table which is fetched only then is not taken for unknown', async () => {
    app = await App.open('v=1&level=township&ind=township-indicators/population', { webgl: false });
    await app.page.getByRole('region', { name: /鄉鎮市區分布.*人口/ }).waitFor();
    await app.settled();
    expect(app.query()).toContain('ind=township-indicators/population');
    expect(await app.page.getByRole('log', { name: '訊息' }).innerText()).toBe('');
  });

  it('that was shared before still opens', async () => {
    const stored: { links: { says: string; query: string }[] } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'fixtures', 'links.json'), 'utf8'));
    app = await App.open('', { webgl: false, width: 1000, height: 700 });
    for (const { says, query } of stored.links) {
      await app.go(query);
      await app.page.locator('.ranking-panel, main h2, main h1').first().waitFor();
      await app.frame();
      expect(app.errors, says).toEqual([]);
      expect(await app.visibleText(), says).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});
