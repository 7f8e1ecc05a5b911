import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { countyNames, rows } from './data.ts';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

const chips = (of: App) => of.page.getByRole('group', { name: '重點產業' }).getByRole('button');

/** Counts on the cards of layers that are on: what passes the filters. */
async function cardCounts(of: App): Promise<Readonly<Record<string, number>>> {
  const cards = of.page.getByRole('region', { name: '圖層' }).getByRole('listitem').filter({ has: of.page.getByRole('switch', { checked: true }) });
  const texts = await cards.evaluateAll((items) =>
    items.map((item) => [item.querySelector('[role=switch]')?.getAttribute('aria-label') ?? item.querySelector('.layer-card__name')?.textContent ?? '', item.querySelector('.layer-card__count')?.textContent ?? '']),
  );
  return Object.fromEntries(texts.map(([name = '', count = '']) => [name, Number.parseInt(count, 10)]));
}

/** The same from the map: things drawn, each once. */
async function mapCounts(of: App): Promise<Readonly<Record<string, number>>> {
  const drawn = await of.drawnMarks();
  return Object.fromEntries(Object.entries(drawn).map(([layer, marks]) => [layer, marks.length]));
}

const layerNames: Readonly<Record<string, string>> = { clusters: '產業聚落', corridors: '產業廊帶', 'science-parks': '科學園區', 'innovation-centres': '創新園區／研發中心' };

/** Every card says what the map shows, and together they are the number on the chip. */
async function expectSame(of: App, what: string, chosen: number | null): Promise<void> {
  const [cards, map] = [await cardCounts(of), await mapCounts(of)];
  for (const [layer, name] of Object.entries(layerNames)) expect(map[layer] ?? 0, `${what}: ${name}`).toBe(cards[name]);
  if (chosen !== null) expect(Object.keys(layerNames).reduce((sum, layer) => sum + (map[layer] ?? 0), 0), what).toBe(chosen);
}

/** A chip without a number is of something that nothing on the map is linked to. */
const numberOn = (text: string): number => (text.includes('–') ? 0 : Number(text.trim().match(/(\d+)$/)?.[1]));

describe('the filters', () => {
  it('each chip of every programme leaves on the map what cards and chip say', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    await expectSame(app, 'no filter', null);
    const everything = await mapCounts(app);
    expect(everything['clusters']).toBe(rows('clusters/clusters.csv').length);
    const programmes = rows('programmes/programmes.csv').toSorted((a, b) => Number(a['sort_order']) - Number(b['sort_order']));
    for (const programme of programmes) {
      const id = programme['programme_id'] ?? '';
      if (id !== 'five-plus-two') {
        await app.page.getByRole('region', { name: '篩選' }).getByRole('button', { name: / 計畫$/ }).click();
        await app.page.getByRole('option', { name: programme['short_zh'] || programme['name_zh'], exact: true }).click();
      }
      const items = rows('programmes/priority_industries.csv').filter((row) => row['programme_id'] === id);
      await expect.poll(() => chips(app as App).count()).toBe(items.length);
      for (let index = 0; index < items.length; index += 1) {
        const chip = chips(app).nth(index);
        const label = await chip.innerText();
        if (items[index]?.['priority_id'] === 'five-plus-two.circular') expect(label).toMatch(/–\s*不明/);
        await chip.click();
        await expect.poll(() => chip.getAttribute('aria-pressed')).toBe('true');
        await app.frame();
        await expectSame(app, `${id} ${label.replace('\n', ' ')}`, numberOn(label));
        await chip.click();
      }
    }
    expect(app.errors).toEqual([]);
  });

  it('two chips add up without counting twice; another basis leaves fewer; nothing left says so and mends', async () => {
    app = await App.open('v=1&pri=smart-machinery', { webgl: false });
    await app.settled();
    const one = (await app.drawnMarks())['clusters'] ?? [];
    await chips(app).filter({ hasText: '國防航太' }).click();
    await app.frame();
    const two = (await app.drawnMarks())['clusters'] ?? [];
    expect(new Set(two).size).toBe(two.length);
    expect(one.every((mark) => two.includes(mark))).toBe(true);
    const wanted = new Set(['five-plus-two.smart-machinery', 'five-plus-two.defense']);
    const linked = new Set(rows('clusters/cluster_priorities.csv').filter((row) => wanted.has(row['priority_id'] ?? '')).map((row) => row['cluster_id']));
    expect(two.length).toBeGreaterThanOrEqual(linked.size);

    await app.button(/^依據/).click();
    await app.page.getByRole('checkbox', { name: /本圖建議/ }).click();
    await app.page.getByRole('checkbox', { name: /計畫點名縣市/ }).click();
    await app.press('Escape');
    await app.frame();
    const stated = (await app.drawnMarks())['clusters'] ?? [];
    expect(stated.length).toBeLessThan(two.length);
    expect(app.query()).toContain('basis=stated');
    await expectSame(app, 'stated only', null);

    await app.go('v=1&pri=biomedicine&county=09007&type=startup');
    await app.settled();
    const answer = app.page.getByText('沒有符合所有篩選的項目');
    await answer.first().waitFor();
    const before = app.query();
    await app.button(/^移除「.+」（\d+ 項）$|^清除篩選$/).first().click();
    await expect.poll(() => answer.count()).toBe(0);
    expect(app.query()).not.toBe(before);
    expect(app.errors).toEqual([]);
  });

  it('regions, counties, kinds and grants limit every layer and stand in the address', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    await app.button(/^地區/).click();
    await app.page.getByRole('dialog').getByRole('checkbox', { name: /臺中市/ }).click();
    await app.press('Escape');
    await expect.poll(() => app?.query()).toBe('v=1&county=66000');
    await app.frame();
    await expectSame(app, 'Taichung', null);
    const inTaichung = rows('clusters/clusters.csv').filter((row) => (row['county_codes'] ?? '').split(';').includes('66000')).length;
    expect((await app.drawnMarks())['clusters']?.length).toBe(inTaichung);
    await app.button('移除篩選：臺中市').click();
    await expect.poll(() => app?.query()).not.toContain('county=');

    await app.button(/^類別/).click();
    await app.page.getByRole('dialog').getByRole('checkbox', { name: /新創型/ }).click();
    await app.press('Escape');
    await app.frame();
    expect((await app.drawnMarks())['clusters']?.length).toBe(rows('clusters/clusters.csv').filter((row) => row['cluster_type'] === 'startup').length);
    await app.button('清除篩選').first().click();

    await app.go('v=1&on=industrial-parks&kind=industrial-parks/free-trade-zone');
    await app.settled();
    const zones = rows('sites/industrial_parks.csv').filter((row) => row['kind'] === 'free-trade-zone').length;
    expect((await app.drawnMarks())['industrial-parks']?.length).toBe(zones);

    await app.go('v=1&on=local-sbir&gy=2019');
    await app.settled();
    const granted = new Set(rows('grants/local_sbir_county_year.csv').filter((row) => row['year'] === '2019').map((row) => row['county_code']));
    expect((await app.drawnMarks())['local-sbir']?.length).toBe(granted.size);
    expect(app.errors).toEqual([]);
  });

  it('a class of the legend, the years and the townships', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    await app.page.getByRole('group', { name: '依級距篩選' }).getByRole('button', { name: /≥ 2.25：1 個地區/ }).click();
    await expect.poll(() => app?.query()).toContain('class=6');
    await app.frame();
    const pale = await app.page.locator('#map-fit .areas path[fill-opacity]').count();
    expect(pale).toBe(countyNames.size - 1);
    await app.button(/^移除篩選：級距/).click();
    await expect.poll(() => app?.query()).not.toContain('class=');

    // Each year stands for a moment only, so the page itself notes which the ranking has shown.
    await app.page.evaluate(() => {
      const shown = new Set<string>();
      Reflect.set(window, 'shownYears', shown);
      new MutationObserver(() => shown.add(/\d{4}年12月/.exec(document.getElementById('ranking-title')?.textContent ?? '')?.[0] ?? '')).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await app.button('播放各年度').click();
    await expect.poll(() => app?.page.evaluate(() => [...(Reflect.get(window, 'shownYears') as Set<string>)])).toEqual(['2023年12月', '2025年12月']);
    await app.page.getByRole('region', { name: /縣市排名.*2025年12月/ }).waitFor();
    await expect.poll(() => app?.query()).toContain('y=2025');
    expect(await app.page.getByRole('slider', { name: '年度' }).getAttribute('aria-valuetext')).toBe('2025');

    await app.page.getByRole('radio', { name: '鄉鎮市區' }).click({ force: true });
    await app.page.getByRole('region', { name: /鄉鎮市區分布/ }).waitFor();
    await app.settled();
    await expect.poll(() => app?.page.locator('#map-fit path[data-subject^="township:"]').count()).toBe(368);
    expect(app.query()).toContain('level=township');
    expect(app.errors).toEqual([]);
  });
});

describe('the filters on the WebGL map', () => {
  it('leave the marks that the list has: picked one by one', async () => {
    // The same frame holds both maps: where the SVG has drawn a mark, the WebGL map must have it too.
    app = await App.open('v=1&on=science-parks', { hold: /\/assets\/scene-[\w-]+\.js/ });
    await expect.poll(async () => (await app?.drawnMarks())?.['science-parks']?.length).toBeGreaterThan(10);
    const all = (await app.drawnMarks())['science-parks'] ?? [];
    const places = await Promise.all(
      all.map(async (subject) => {
        const box = await (app as App).boxOf(subject);
        return { subject, x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }),
    );
    // Only marks that stand apart can be told by pointing at them.
    const alone = places.filter(({ subject, x, y }) => places.every((other) => other.subject === subject || Math.hypot(other.x - x, other.y - y) > 12));
    expect(alone.length).toBeGreaterThan(3);
    app.release();
    await app.sceneReady();
    const names = new Map(rows('sites/science_parks.csv').map((row) => [`science-park:${row['id'] ?? ''}`, row['name_zh'] ?? '']));
    const pointedAt = async (x: number, y: number): Promise<string> => {
      await app?.page.mouse.move(x - 60, y + 3);
      await app?.page.mouse.move(x, y);
      await app?.frame();
      return (await app?.page.locator('.hover-card__name').allInnerTexts())?.[0] ?? '';
    };
    for (const { subject, x, y } of alone) expect(await pointedAt(x, y), subject).toContain(names.get(subject));
    // A filter that leaves some of them: the others can no longer be pointed at.
    await app.page.mouse.move(4, 400);
    await chips(app).filter({ hasText: '生醫產業' }).click();
    await app.settled();
    // Linked by a county that the programme names, or by a word of its key industries that the project proposes for it.
    const of = (path: string, field: string) => new Set(rows(path).flatMap((row) => (row['priority_id'] === 'five-plus-two.biomedicine' ? [row[field] ?? ''] : [])));
    const counties = of('programmes/priority_industry_counties.csv', 'county_code');
    const terms = of('programmes/priority_terms.csv', 'term_zh');
    const has = (list: string | undefined, wanted: ReadonlySet<string>) => (list ?? '').split(';').some((item) => wanted.has(item));
    const linked = rows('sites/science_parks.csv').filter((row) => has(row['county_codes'] || row['county_code'], counties) || has(row['key_industries_zh'], terms));
    const left = new Set(linked.map((row) => `science-park:${row['id'] ?? ''}`));
    expect((await cardCounts(app))['科學園區']).toBe(all.filter((subject) => left.has(subject)).length);
    for (const { subject, x, y } of alone) {
      const name = await pointedAt(x, y);
      if (left.has(subject)) expect(name, subject).toContain(names.get(subject));
      else expect(name, subject).not.toContain(names.get(subject));
    }
    expect(app.errors).toEqual([]);
  });
});
