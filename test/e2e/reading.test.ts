import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { countyNames } from './data.ts';
import { App, closeBrowsers } from './driver.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(closeBrowsers);

describe('the ranking', () => {
  it('is the same as bars, as a table and as a file', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    const ranking = app.page.getByRole('region', { name: /縣市排名/ });
    const bars = await ranking.locator('.ranking-panel__chart [data-subject]').evaluateAll((items) => [...new Set(items.map((item) => item.getAttribute('data-subject')?.split(':')[1] ?? ''))]);
    expect(bars.length).toBe(countyNames.size);
    const before = await ranking.getByRole('img').getAttribute('aria-label');
    await ranking.getByRole('button', { name: '表格' }).click();
    const table = ranking.getByRole('table');
    await table.waitFor();
    const cells = await table.getByRole('row').evaluateAll((lines) => lines.slice(1).map((line) => [...line.querySelectorAll('td, th')].map((cell) => cell.textContent?.trim() ?? '')));
    expect(cells.map((row) => row[1])).toEqual(bars.map((code) => countyNames.get(code)));
    expect(cells.map((row) => Number(row[0]))).toEqual(cells.map((_, index) => index + 1));
    const values = cells.map((row) => Number(row[2]));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(before ?? (await app.visibleText())).toContain(cells[0]?.[2] ?? '?');

    // Sorting by name and back.
    await table.getByRole('button', { name: /縣市/ }).click();
    await expect.poll(() => table.getByRole('columnheader', { name: /縣市/ }).getAttribute('aria-sort')).toBe('ascending');

    const saving = app.page.waitForEvent('download');
    await ranking.getByRole('button', { name: 'CSV' }).click();
    const file = await (await saving).path();
    const csv = readFileSync(file, 'utf8');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const [head = [], ...lines] = csvParseRows(csv.slice(1));
    expect(head).toEqual(['名次（1＝最高）', '代碼', '名稱', '數值', '單位', '資料日期', '無數值原因']);
    const end = lines.findIndex((line) => line.join('') === '');
    expect(end).toBe(countyNames.size);
    lines.slice(0, end).forEach((line, index) => {
      expect(countyNames.get(line[1] ?? '')).toBe(line[2]);
      expect(Number(line[3])).toBeCloseTo(values[index] ?? Number.NaN, 2);
      expect(line[5]).toMatch(/2025/);
    });
    const notes = lines.slice(end + 1).map((line) => line[0]);
    expect(notes.some((note) => note?.startsWith('來源：') && note.includes('http'))).toBe(true);
    expect(app.errors).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('reaches the map first, walks from county to neighbour, opens and closes', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    await app.press('Tab');
    expect(await app.page.evaluate(() => document.activeElement?.textContent)).toContain('跳到地圖');
    await app.press('Enter');
    await expect.poll(() => app?.page.evaluate(() => document.activeElement?.id)).toBe('map-focus');
    const spoken = app.page.getByRole('status').filter({ hasText: /第 \d+ 高|最高，共/ });
    await app.press('ArrowDown');
    await spoken.waitFor();
    // From Taichung, chosen by its link, to a neighbour that shares its border.
    await app.go('v=1&sel=county:66000');
    await app.settled();
    await app.page.locator('#map-focus').focus();
    await app.press('ArrowDown');
    await expect.poll(() => spoken.innerText()).toMatch(/(彰化縣|南投縣).*區位商數.*\d+\.\d\d.*(第 \d+ 高|最高)，共 22/);
    const said = await spoken.innerText();
    const name = said.match(/彰化縣|南投縣/)?.[0] ?? '';
    await app.press('Enter');
    await app.page.getByRole('complementary').getByRole('heading', { name }).waitFor();
    await app.press('Escape');
    await app.press('Escape');
    await app.page.getByRole('complementary').getByRole('heading', { name: '全國' }).waitFor();

    await app.press('?');
    await app.page.getByRole('dialog', { name: '按鍵與用語' }).waitFor();
    await app.press('Escape');
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    await app.press('4');
    await app.heading('資料目錄').waitFor();
    await app.press('1');
    await app.page.getByRole('region', { name: /縣市排名/ }).waitFor();
    await app.press('/');
    await expect.poll(() => app?.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    expect(app.errors).toEqual([]);
  });

  it('is never lost: every stop of Tab can be seen', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    const stops: string[] = [];
    for (let stop = 0; stop < 45; stop += 1) {
      await app.press('Tab');
      const at = await app.page.evaluate(() => {
        const active = document.activeElement;
        if (!active || active === document.body) return 'body';
        const { width, height } = active.getBoundingClientRect();
        // Switches and sliders put their ring round the visible part.
        const shown = width > 2 && height > 2 ? active : active.closest('label, .slider__thumb, .switch, .search');
        return shown ? `ok ${active.tagName} ${active.textContent?.slice(0, 20) ?? ''}` : `unseen ${active.outerHTML.slice(0, 120)}`;
      });
      stops.push(at);
    }
    expect(stops.filter((stop) => stop.startsWith('unseen'))).toEqual([]);
    expect(new Set(stops).size).toBeGreaterThan(15);
  });
});

describe('a phone', () => {
  it('has the sheet, no sideways scroll and targets that a finger meets', async () => {
    app = await App.open('v=1&sel=county:66000', { webgl: false, width: 390, height: 844, touch: true });
    await app.settled();
    const sheet = app.page.getByRole('region', { name: '面板' });
    await sheet.getByRole('heading', { name: '臺中市' }).waitFor();
    expect(await sheet.getByRole('tab', { selected: true }).first().innerText()).toBe('概況');
    const widths = await app.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    for (const tab of ['概況', '圖層', '排名']) {
      await sheet.getByRole('tab', { name: tab, exact: true }).click();
      await app.frame();
      const small = await app.page.evaluate(() => {
        const targets = document.querySelectorAll('header button, header a, .filter-bar button, .bottom-sheet button, .bottom-sheet a, .bottom-sheet [role=tab], .bottom-sheet [role=switch]');
        return [...targets].flatMap((target) => {
          const hit = target.closest('label') ?? target;
          const { width, height } = hit.getBoundingClientRect();
          // Links within a sentence follow the line; WCAG 2.5.8 leaves them out.
          const isInSentence = getComputedStyle(target).display === 'inline' && target.tagName === 'A';
          const isShown = width > 2 && height > 2 && getComputedStyle(target).visibility !== 'hidden';
          return isShown && !isInSentence && (height < 43.5 || width < 43.5) ? [`${Math.round(width)}×${Math.round(height)} ${target.tagName} ${target.className} ${target.textContent?.slice(0, 20) ?? ''}`] : [];
        });
      });
      expect([...new Set(small)], tab).toEqual([]);
    }
    await sheet.getByRole('button', { name: '展開面板' }).click();
    await expect.poll(async () => (await sheet.boundingBox())?.height).toBeGreaterThan(600);
    await sheet.getByRole('button', { name: '收起面板' }).click();
    expect(app.errors).toEqual([]);
  });
});

describe('a machine without WebGL', () => {
  it('keeps the SVG map and everything else', async () => {
    app = await App.open('', { webgl: false });
    await app.settled();
    expect(await app.page.locator('#stage.scene-ready').count()).toBe(0);
    const taichung = await app.pointOn('county:66000');
    await app.page.mouse.move(taichung.x, taichung.y);
    await expect.poll(() => app?.text('.hover-card')).toMatch(/臺中市[\s\S]*1\.42[\s\S]*第 2 高，共 22/);
    expect(await app.page.locator('#map-fit .hover-line').count()).toBe(1);
    await app.page.mouse.click(taichung.x, taichung.y);
    await expect.poll(() => app?.page.locator('#map-fit .selection-line').count()).toBe(1);
    expect(await app.button('放大').isEnabled()).toBe(true);
    await app.page.getByRole('switch', { name: '產業聚落' }).click({ force: true });
    await expect.poll(async () => (await app?.drawnMarks())?.['clusters']).toBeUndefined();
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
