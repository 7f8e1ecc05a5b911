// Finds a Chromium for the tests, or gets one: a given path, an installed one, Playwright's own download, Debian's package when root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function aptInstall(packages) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
  return spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status === 0;
}

/** Chinese glyphs for pictures and for the headless browser; says so when they cannot be had. */
function ensureChineseFont() {
  const listed = spawnSync('fc-list', [':lang=zh-tw'], { encoding: 'utf8' });
  if (listed.status === 0 && listed.stdout.trim() !== '') return;
  if (isRootOnDebian() && aptInstall(['fonts-noto-cjk', 'fontconfig'])) return;
  console.warn('No Chinese font found: pictures may show boxes. Install fonts-noto-cjk.');
}

/**
 * Path of a Chromium, or an error with one clear sentence.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH points to ${given}, where there is no file.`);
  }
  if (process.platform === 'linux') ensureChineseFont();
  const found = installed.find((path) => existsSync(path));
  if (found) return found;
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log('No Chromium found; trying to get one …');
  spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 });
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  if (isRootOnDebian() && aptInstall(['chromium', 'fonts-noto-cjk'])) {
    const afterwards = installed.find((path) => existsSync(path));
    if (afterwards) return afterwards;
  }
  throw new Error('The browser tests need Chromium or Chrome: install it, or set CHROMIUM_PATH to its program file.');
}
