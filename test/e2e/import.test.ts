import { gzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

/** Big5 of the few characters that these tests write (CP950 table of the Unicode consortium). */
const big5: Readonly<Record<string, number>> = {
  台: 0xa578, 臺: 0xbb4f, 中: 0xa4a4, 市: 0xa5ab, 北: 0xa55f, 高: 0xb0aa, 雄: 0xb6af, 縣: 0xbfa4, 桃: 0xaee7, 園: 0xb6e9, 各: 0xa655, 工: 0xa475, 廠: 0xbc74, 營: 0xc0e7, 業: 0xb77e, 額: 0xc342,
  總: 0xc160, 計: 0xad70, 單: 0xb3e6, 位: 0xa6ec, 千: 0xa464, 元: 0xa4b8, 民: 0xa5c1, 國: 0xb0ea, 年: 0xa67e, 別: 0xa74f, 資: 0xb8ea, 料: 0xaec6, 來: 0xa8d3, 源: 0xb7bd, '：': 0xa147,
};

function inBig5(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((sign) => {
    if (sign.charCodeAt(0) < 0x80) return [sign.charCodeAt(0)];
    const code = big5[sign];
    if (code === undefined) throw new Error(`${sign} is not in the table of this test.`);
    return [code >> 8, code & 0xff];
  }));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Goes through the steps of the dialog to the map. */
async function putOnMap(of: App, title?: string): Promise<void> {
  await of.page.getByRole('button', { name: /註明來源/ }).click();
  if (title) await of.page.getByLabel('資料名稱').fill(title);
  await of.page.getByRole('button', { name: '放上地圖', exact: true }).click();
  await of.page.getByRole('dialog').waitFor({ state: 'detached' });
  await of.settled();
}

describe('a file of one’s own', () => {
  it('is joined right, says what was left out, and stands on the map, in the profile and in the catalogue until it is forgotten', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    const table = '各縣市工廠營業額\n單位：千元\n民國113年\n縣市別,營業額\n總計,"5,300"\n台北市,"1,234"\n台中市,"2,000"\n桃園縣,500\n高雄市,1566\n資料來源：工業中心\n'.replace('工業中心', '台北市');
    await app.dropFile('turnover.csv', inBig5(table));
    const dialog = app.page.getByRole('dialog');
    await dialog.getByText('不是資料列').waitFor();
    expect(await dialog.getByLabel('文字編碼').inputValue()).toBe('big5');
    expect(await app.text('.import__counts')).toMatch(/已對應\s*4/);
    expect(await app.text('.import__header-row')).toContain('營業額');
    expect(await dialog.locator('.import__out-row').filter({ hasText: '合計' }).innerText()).toContain('總計');
    expect(await dialog.getByLabel('「營業額」的單位').inputValue()).toBe('thousand-ntd');
    expect(await app.accessibilityFaults()).toEqual([]);
    await putOnMap(app);
    await app.page.getByRole('region', { name: /縣市排名.*營業額/ }).waitFor();
    expect(await app.visibleText()).toContain('2024年');
    await app.visit(`${app.query()}&sel=county:66000`);
    await app.page.getByRole('complementary').getByRole('heading', { name: '您的資料' }).waitFor();
    await app.page.getByRole('complementary').getByText('營業額').first().waitFor();
    await expect.poll(() => app?.page.getByRole('complementary').innerText()).toMatch(/200 萬元|2,000/);

    await app.visit('page=data');
    const own = app.page.locator('.own-data');
    await own.getByText('各縣市工廠營業額').waitFor();
    await own.getByRole('button', { name: /忘記/ }).click();
    await own.getByText('您還沒有開啟自己的資料').waitFor();
    expect(app.foreignRequests).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  it('may be a workbook, places in metres, and may be kept; broken ones end in a sentence; nothing in it runs', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    const dialog = app.page.getByRole('dialog');

    await app.dropFile('broken.csv.gz', gzipSync('a,b\n1,2\n').subarray(0, 12));
    await dialog.getByRole('alert').getByText('gzip').waitFor();
    await dialog.getByRole('button', { name: '關閉' }).click();

    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['縣市', '人口（人）'], ['臺北市', 11], ['新竹', 7], ['臺中市', 22], ['高雄市', 33]]), '人口');
    await app.dropFile('people.xlsx', new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })));
    await dialog.getByText('可能是多個地區').waitFor();
    await dialog.getByRole('button', { name: /對應地區/ }).click();
    await dialog.getByLabel('「新竹」全部是').selectOption({ label: '新竹市' });
    await dialog.getByText('每一列都已對應').waitFor();
    await putOnMap(app);
    await app.page.getByRole('region', { name: /縣市排名.*人口/ }).waitFor();
    expect(await app.visibleText()).toContain('4／22');
    // Figures of counties are seen at home.
    expect(app.query()).not.toMatch(/(?:^|&)at=/);

    const places = '名稱,X坐標(TWD97),Y坐標(TWD97)\n<img src=x onerror="document.title=\'ran\'">,212000,2674000\n=1+1,178000,2528000\n';
    await app.dropFile('places.csv', utf8(places));
    await dialog.getByText('有坐標').waitFor();
    await dialog.getByRole('button', { name: /註明來源/ }).click();
    await dialog.getByLabel('資料名稱').fill('<script>document.title="ran"</script>');
    await dialog.getByLabel(/保存在這個瀏覽器/).check();
    await dialog.getByRole('button', { name: '放上地圖', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await app.settled();
    const drawn = Object.entries(await app.drawnMarks()).find(([layer]) => layer.startsWith('own.'));
    expect(drawn?.[1]).toHaveLength(2);
    // Places of one part of the country are brought near.
    await expect.poll(() => app?.query()).toMatch(/(?:^|&)at=/);
    expect(await app.page.title()).not.toContain('ran');

    // It is there again after the page is loaded anew, and the dataset that was not kept is told of.
    await app.reload();
    await expect.poll(async () => (await app?.drawnMarks() ?? {})[drawn?.[0] ?? '']?.length ?? 0, { timeout: 20_000 }).toBe(2);
    await app.page.getByText('連結用到使用者自己開啟的資料').first().waitFor();
    expect(app.errors).toEqual([]);
  });

  it('says how it read a minus and several rows of one region, lets both be changed, and lets an answer be undone', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    const dialog = app.page.getByRole('dialog');
    await app.dropFile('parts.csv', utf8('縣市,家數（家）,損益（千元）\n彰化縣,120,(500)\n彰化縣,80,20\n南投縣,50,△7\n雲林縣,20,3\n嘉義縣,9,4\n新竹,5,6\n'));
    await dialog.getByRole('alert').getByText('一地多列').waitFor();
    await dialog.getByText('「(500)」1 格（負數）').waitFor();
    await dialog.getByText('負數的寫法').first().click();
    await dialog.getByLabel('△7 的意思').selectOption({ label: '負數' });
    await dialog.getByText('「△7」1 格（負數）').waitFor();
    await dialog.getByLabel('一地多列').selectOption({ label: '相加（只限數量）' });
    await dialog.getByRole('alert').getByText('單位不是數量').waitFor();
    await dialog.getByRole('button', { name: /對應地區/ }).click();
    await dialog.getByText('彰化縣「家數（家）」：120＋80＝200').waitFor();
    await dialog.getByText('△7 → −7').waitFor();
    await dialog.getByLabel('「新竹」全部是').focus();
    await dialog.getByLabel('「新竹」全部是').selectOption({ label: '新竹市' });
    await dialog.getByText('「新竹」：新竹市').waitFor();
    await dialog.getByText('每一列都已對應').waitFor();
    // The answered question is gone, but whoever answered by keyboard is still where it stood.
    await expect.poll(async () => app?.page.evaluate(() => document.activeElement?.className)).toBe('import__answers');
    expect(await app.accessibilityFaults()).toEqual([]);
    await dialog.getByRole('button', { name: '復原（「新竹」：新竹市）' }).click();
    await dialog.getByLabel('「新竹」全部是').selectOption({ label: '新竹縣' });
    await dialog.getByText('「新竹」：新竹縣').waitFor();
    await putOnMap(app);
    await app.page.getByText('已放上地圖').first().waitFor();
    await app.visit(`${app.query()}&sel=county:10007`);
    await app.page.getByRole('complementary').getByRole('heading', { name: '您的資料' }).waitFor();
    await expect.poll(() => app?.page.getByRole('complementary').innerText()).toMatch(/家數（家）\s*200/);
    expect(app.errors).toEqual([]);
  });

  it('may have a column for each region, is turned and stands on the map by years, or stays as it is', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    const dialog = app.page.getByRole('dialog');
    await app.dropFile('across.csv', utf8('各縣市工廠家數（測試資料）\n年別,宜蘭縣,花蓮縣,臺東縣\n109年,131,132,133\n110年,134,-,136\n'));
    await dialog.getByText('已轉置：每個地區成為一列').waitFor();
    await dialog.getByLabel('地區的位置').selectOption({ label: '不轉置' });
    await dialog.locator('.import__summary').getByRole('alert').filter({ hasText: '地區寫在欄名上' }).waitFor();
    await dialog.getByLabel('地區的位置').selectOption({ label: '寫在欄名上，已轉置' });
    await dialog.getByText('已轉置：每個地區成為一列').waitFor();
    await putOnMap(app, '橫表');
    await expect.poll(() => app?.page.locator('.ranking-panel').innerText()).toMatch(/各縣市工廠家數[\s\S]*2021年・2／22/);
    await app.visit(`${app.query()}&sel=county:10002`);
    await expect.poll(() => app?.page.getByRole('complementary').innerText()).toMatch(/134/);
    expect(app.errors).toEqual([]);
  });
});
