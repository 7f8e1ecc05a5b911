// `npm run bench`: how long things take on this machine, beside what is wished for. It prints and never fails: times belong to the machine.
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { preview } from 'vite';
import { closeBrowsers, openBrowser, type Graphics } from '../e2e/browser.ts';
import { measureChipScript } from './chip-script.ts';
import { measureComparePage } from './compare-page.ts';
import { measureComparison } from './comparison.ts';
import { factoryPackage } from './factory-package.ts';
import { measureOwnFiles, type BenchFile } from './own-file.ts';
import { countyTable, factoryRegister } from './own-files.ts';
import { measurePointStatistics } from './point-statistics.ts';
import { measureRegionStatistics } from './region-statistics.ts';
import { contextWith, measureClicks, measureFrames, measureLoad, median, opened, quantile, type Load } from './measure.ts';

const built = process.env['BUILT_FOLDER'] ?? 'dist';
const loads = 3;
const clicks = 10;
const everyLayer = 'choropleth,clusters,corridors,incubators,industrial-parks,innovation-centres,local-sbir,research-institutes,science-parks,transport-nodes,universities';

interface Line {
  readonly what: string;
  readonly measured: number;
  readonly wish: number | null;
  readonly unit: string;
}

const lines: Line[] = [];

function say(what: string, measured: number, wish: number | null = null, unit = 'ms'): void {
  lines.push({ what, measured, wish, unit });
}

function print(): void {
  const width = Math.max(...lines.map((line) => line.what.length));
  console.log(`\n${'measure'.padEnd(width)}  ${'measured'.padStart(11)}  ${'wished'.padStart(9)}  ratio`);
  for (const { what, measured, wish, unit } of lines) {
    const number = `${measured.toFixed(measured < 20 ? 1 : 0)} ${unit}`;
    console.log(`${what.padEnd(width)}  ${number.padStart(11)}  ${(wish === null ? '' : `${wish} ${unit}`).padStart(9)}  ${wish === null ? '' : (measured / wish).toFixed(2)}`);
  }
}

async function measureLoads(address: string): Promise<void> {
  const browser = await openBrowser('swiftShader');
  await measureLoad(browser, address);
  const runs: Load[] = [];
  for (let run = 0; run < loads; run += 1) runs.push(await measureLoad(browser, address));
  const middle = (part: keyof Load) => median(runs.map((run) => run[part]));
  say('picture in the document', middle('picture'), 500);
  say('first answer to a pointer', middle('interactive'), 500);
  say('scene ready (SwiftShader)', middle('scene'), 2500);
  say('longest task after load', middle('longestTask'), 200);
  say('tasks over 200 ms after load', middle('tasksOver200'), null, '');
  say('everything fetched, as sent by this server', middle('kilobytes'), null, 'KB');
}

async function measureUse(way: Graphics, name: string, address: string, files: Readonly<Record<string, string>>, layers: string, frameWish: number | null): Promise<void> {
  const context = await contextWith(await openBrowser(way), files, address);
  const page = await opened(context, `${address}?v=1&on=${layers}#still`);
  const chip = await measureChipScript(page);
  say(`script of a chip beside drawing, ${name}`, chip.own, 16);
  say(`clearing up meanwhile, ${name}`, chip.collecting);
  say(`frames it asks for, ${name}`, chip.frames, null, '');
  say(`script of drawing them, ${name}`, chip.drawing);
  const used = await measureClicks(page, clicks);
  say(`all script until the picture stands, ${name}`, used.script);
  if (!Number.isNaN(used.handler)) say(`click handler alone, ${name}`, used.handler, 16);
  const frames = await measureFrames(page);
  say(`frame while dragging, median, ${name}`, median(frames), frameWish);
  say(`frame while dragging, 95 %, ${name}`, quantile(frames, 0.95), frameWish);
  await context.close();
}

/** The longest task of the page's own thread while 9,999 permutations run in the worker. */
async function measureThread(address: string): Promise<void> {
  const context = await contextWith(await openBrowser('none'), {}, address);
  const page = await context.newPage();
  await page.addInitScript({ content: 'globalThis.__name ??= (named) => named;' });
  await page.goto(`${address}?v=1&level=township#still`);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  await page.evaluate((): void => {
    const tasks: number[] = [];
    Reflect.set(window, 'tasksOfTest', tasks);
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => tasks.push(entry.duration))).observe({ type: 'longtask' });
  });
  const started = Date.now();
  await page.getByRole('radio', { name: '高低聚集' }).click();
  await page.getByText('全域 Moran').waitFor({ timeout: 120_000 });
  say('click to tested townships on screen', Date.now() - started);
  say('longest task of the page meanwhile', Math.max(0, ...(await page.evaluate((): number[] => Reflect.get(window, 'tasksOfTest')))), 50);
  await context.close();
}

const openings = 5;

/** From the drop of a file until it is on the map, and how long the page does not answer meanwhile. */
async function measureOpening(address: string, what: string, file: BenchFile, wish: number): Promise<void> {
  for (const [way, name] of [['none', 'drawn map'], ['swiftShader', 'SwiftShader']] as const) {
    const { median: middle, worst } = await measureOwnFiles(await openBrowser(way), address, file, way !== 'none', openings);
    for (const [often, times] of [['median', middle], ['worst', worst]] as const) {
      say(`${what}, ${name}: dropped to found, ${often} of ${openings}`, times.found);
      say(`${what}, ${name}: put on the map to drawn, ${often}`, times.drawn);
      say(`${what}, ${name}: both, ${often}`, times.whole, wish);
      say(`${what}, ${name}: longest task of the page, ${often}`, times.longestTask, 100);
    }
  }
}

async function main(): Promise<void> {
  if (!existsSync(built)) {
    console.log(`${built}/ is empty: run "npm run build" first.`);
    return;
  }
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);
  const server = await preview({ build: { outDir: built }, preview: { port: 4380, host: '127.0.0.1' }, logLevel: 'warn' });
  const address = server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4380/';
  try {
    await measureOpening(address, '10,000 rows of counties', countyTable(), 800);
    const register = factoryRegister();
    if (register) await measureOpening(address, 'register of factories', register, 2500);
    if (process.argv.includes('own-files')) return;
    await measureLoads(address);
    await measureThread(address);
    await measureComparePage(await openBrowser('none'), address, say);
    measureRegionStatistics(say);
    await measureUse('swiftShader', 'all layers, SwiftShader', address, {}, everyLayer, null);
    const factories = factoryPackage();
    measureComparison(typeof factories === 'string' ? null : factories, say);
    if (typeof factories === 'string') console.log(factories);
    else {
      measurePointStatistics(factories, say);
      say('located factories', factories.rows, null, 'rows');
      say('their table', factories.bytes / 1024, null, 'KB');
      const withFactories = `${everyLayer},factories-2016`;
      await measureUse('swiftShader', 'with factories, SwiftShader', address, factories.files, withFactories, null);
      await measureUse('mesa', 'with factories, Mesa', address, factories.files, withFactories, 300).catch((error: unknown) => {
        console.log(`Mesa's software renderer could not be measured (on Debian it needs libegl1 libegl-mesa0 libgl1-mesa-dri): ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      });
    }
  } finally {
    print();
    await closeBrowsers();
    await server.close();
  }
}

await main();
