import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { countyNames, figure, nameOfIndustry, rows } from './data.ts';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

const count = (county: string, industry: string, measure: string, year: string): number => figure('industry/county_industry.csv', { county_code: county, industry_code: industry, measure, year });

const measureOf = (industry: string): string => (industry === 'C' ? 'registered-factories' : 'registered-factories-fractional');

/** Location quotient of a division of factories at the end of 2016, from the published file alone. */
function quotient(county: string, division: string): number {
  const of = (code: string, industry: string) => count(code, industry, measureOf(industry), '2016');
  const nation = (industry: string) => {
    const counted = rows('industry/county_industry.csv').filter((row) => row['industry_code'] === industry && row['measure'] === measureOf(industry) && row['year'] === '2016');
    return counted.reduce((sum, row) => sum + (Number(row['value']) || 0), 0);
  };
  return of(county, division) / of(county, 'C') / (nation(division) / nation('C'));
}

describe('a county', () => {
  it('opens from the ranking with a sentence and figures that stand in the data', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    const ranking = app.page.getByRole('region', { name: /縣市排名/ });
    await ranking.locator('[data-subject="county:66000"]').first().click({ force: true });
    const profile = app.page.getByRole('complementary');
    await profile.getByRole('heading', { name: '臺中市', level: 2 }).waitFor();
    expect(app.query()).toBe('v=1&sel=county:66000');
    await expect.poll(() => profile.innerText()).toContain('臺中市最專業化的是');
    const said = (await profile.innerText()).replaceAll(/ 萬\s+/g, ' 萬');

    // 1: the strongest division, its share and its quotient.
    const sentence = said.match(/臺中市最專業化的是(.+?)：占 ([\d.]+)%，是全國比重的 ([\d.]+) 倍（2016年12月31日）。/);
    expect(sentence).not.toBeNull();
    const division = rows('industry/industries.csv').find((row) => row['name_zh'] === sentence?.[1])?.['industry_code'] ?? '';
    expect(division).toMatch(/^\d{2}$/);
    expect(Number(sentence?.[3])).toBeCloseTo(quotient('66000', division), 2);
    expect(Number(sentence?.[2])).toBeCloseTo((100 * count('66000', division, measureOf(division), '2016')) / count('66000', 'C', 'registered-factories', '2016'), 1);
    // 2: leather, small and more concentrated, among the others.
    const leather = said.match(new RegExp(`${nameOfIndustry('13')}（([\\d.]+) 倍`));
    expect(Number(leather?.[1])).toBeCloseTo(quotient('66000', '13'), 2);

    // 3–5: three figures with unit, rank and date.
    const businesses = count('66000', 'TOTAL', 'registered-businesses', '2025');
    expect(said).toContain(`${(businesses / 10_000).toFixed(1)} 萬家`);
    const more = [...countyNames.keys()].filter((code) => count(code, 'TOTAL', 'registered-businesses', '2025') > businesses).length;
    expect(said).toMatch(new RegExp(`${more === 0 ? '最高' : `第 ${more + 1} 高`}，共 22\\s+2025年12月`));
    expect(said).toContain(`${(count('66000', 'C', 'registered-factories', '2016') / 10_000).toFixed(1)} 萬家工廠`);
    const latest = Math.max(...rows('geography/county_indicators.csv').filter((row) => row['indicator'] === 'population' && row['county_code'] === '66000').map((row) => Number(row['year'])));
    expect(said).toContain(`${(figure('geography/county_indicators.csv', { county_code: '66000', indicator: 'population', year: String(latest) }) / 10_000).toFixed(1)} 萬人`);
    expect(said).toContain(`${latest}年`);
    expect(said).toContain('登記工廠名錄（生產中工廠清冊，105年12月31日）');

    // The method card of a figure: formula or the word that it is published, date, source.
    await profile.getByRole('button', { name: '登記工商家數：算法與來源' }).first().click();
    const card = app.page.getByRole('dialog');
    await card.waitFor();
    const method = await card.innerText();
    expect(method).toContain(businesses.toLocaleString('en'));
    expect(method).toContain('2025年12月');
    expect(method).toMatch(/授權：|來源/);
    await app.press('Escape');
    await card.waitFor({ state: 'detached' });

    for (const tab of ['補助', '據點', '趨勢', '鏈結缺口']) {
      await profile.getByRole('tab', { name: tab }).click();
      await expect.poll(() => profile.getByRole('tabpanel').innerText()).not.toMatch(/^\s*$|載入中/);
      const panel = await profile.getByRole('tabpanel').innerText();
      expect(panel).not.toMatch(/undefined|NaN|\[object/);
    }
    await app.page.getByRole('button', { name: '關閉概況' }).click();
    await profile.getByRole('heading', { name: '全國' }).waitFor();
    expect(app.errors).toEqual([]);
  });

  it('opens from the map, and a township, a cluster, a corridor and a park open by their link', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    const hualien = await app.pointOn('county:10015');
    await app.page.mouse.click(hualien.x, hualien.y);
    await app.page.getByRole('complementary').getByRole('heading', { name: '花蓮縣' }).waitFor();
    const first = (path: string, field: string) => rows(path)[0]?.[field] ?? '';
    const corridor = rows('clusters/corridors.csv')[0];
    const subjects: readonly (readonly [string, string])[] = [
      ['township:66000060', rows('geography/townships.csv').find((row) => row['township_code'] === '66000060')?.['name_zh'] ?? ''],
      [`cluster:${first('clusters/clusters.csv', 'id')}`, first('clusters/clusters.csv', 'name_zh')],
      [`corridor:${corridor?.['id'] ?? ''}`, corridor?.['name_zh'] ?? ''],
      [`science-park:${first('sites/science_parks.csv', 'id')}`, first('sites/science_parks.csv', 'name_zh')],
      [`incubator:${first('sites/incubators.csv', 'id')}`, first('sites/incubators.csv', 'name_zh')],
    ];
    for (const [subject, name] of subjects) {
      expect(name, subject).not.toBe('');
      await app.go(`v=1&sel=${subject}`);
      await app.page.getByRole('complementary').getByRole('heading', { name, level: 2 }).first().waitFor();
      await app.settled();
      // Tables arrive when they arrive, however quiet the network has been for a moment.
      await app.page.getByRole('complementary').getByText('載入中').first().waitFor({ state: 'detached' });
      const said = await app.page.getByRole('complementary').innerText();
      expect(said, subject).not.toMatch(/undefined|NaN|\[object|載入中/);
      expect(said, subject).toMatch(/來源/);
    }
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
