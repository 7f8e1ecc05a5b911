// `npm run book -- 66000` or `-- all`: the county book as PDF, PPTX and ODP, made by the built app in a browser without a window.
// Options: --language en, --format pdf,odp,pptx, --out folder.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { preview } from 'vite';
import { findBrowser } from './setup/find-browser.mjs';

const formats = ['pdf', 'odp', 'pptx'] as const;
type Format = (typeof formats)[number];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string', default: 'zh-TW' }, format: { type: 'string', default: 'pdf,odp,pptx' }, out: { type: 'string', default: 'books' } },
});
const wanted = formats.filter((format) => values.format.split(',').includes(format));
const [county = ''] = positionals;
if (!/^(\d{5}|all)$/.test(county) || wanted.length === 0 || !['zh-TW', 'en'].includes(values.language)) {
  console.error('Usage: npm run book -- <county code, for example 66000, or all> [--language zh-TW|en] [--format pdf,odp,pptx] [--out folder]');
  process.exit(1);
}

async function codesOf(page: Page, address: string): Promise<readonly string[]> {
  if (county !== 'all') return [county];
  const table = await (await page.request.get(new URL('data/geography/counties.csv', address).href)).text();
  return [...table.matchAll(/^(\d{5}),/gm)].map((match) => match[1] ?? '');
}

/** Opens a view and waits until its book is whole. */
async function open(page: Page, address: string, code: string, mode: 'print' | 'edit'): Promise<void> {
  await page.goto(`${address}?v=1&page=brief&brief=county.${code}&lang=${values.language}${mode === 'print' ? '&show=print' : ''}#still`);
  await page.locator('.scene-words').first().waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
}

async function make(page: Page, address: string, code: string, format: Format): Promise<string> {
  const path = join(values.out, `${code}-${values.language}.${format}`);
  if (format === 'pdf') {
    await open(page, address, code, 'print');
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
    return path;
  }
  await open(page, address, code, 'edit');
  await page.getByRole('button', { name: /^(匯出|Export)/ }).click();
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), page.getByRole('button', { name: `.${format}` }).click()]);
  await download.saveAs(path);
  return path;
}

mkdirSync(values.out, { recursive: true });
const server = await preview({ preview: { port: 4395, host: '127.0.0.1' }, logLevel: 'warn' });
const address = server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4395/';
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-3d-apis', '--no-first-run', '--disable-background-networking'] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  for (const code of await codesOf(page, address)) for (const format of wanted) console.log(await make(page, address, code, format));
} finally {
  await browser.close();
  await server.close();
}
