// `npm test`: everything that continuous integration runs, in the order in which a failure is cheapest to read. Ends with one line over all parts.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installWhenNeeded, projectFolder, requireNode, tool } from './setup/install.mjs';
import { findBrowser } from './setup/find-browser.mjs';

requireNode();
installWhenNeeded();

const reports = join(projectFolder, '.cache', 'test-reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;
const failures = [];

function note(name, good, bad, seconds) {
  passed += good;
  failed += bad;
  if (bad > 0) failures.push(name);
  console.log(`\n── ${name}: ${good} passed, ${bad} failed (${seconds} s)\n`);
}

/** Runs a command with its output shown, or handed to `hold`; resolves with its exit code. */
function run(command, parameters, environment = {}, hold = null) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: projectFolder,
      shell: process.platform === 'win32',
      env: { ...process.env, ...environment },
      stdio: hold ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    child.stdout?.on('data', hold);
    child.stderr?.on('data', hold);
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const secondsSince = (started) => Math.round((Date.now() - started) / 1000);

/** A part that either holds or does not. */
async function check(name, command, parameters) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const code = await run(command, parameters);
  note(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, secondsSince(started));
  return code === 0;
}

/** Begins a part that counts its own tests; a run that dies without a report counts as one failure. What comes back tells how it went. */
async function begin(name, config, environment = {}, hold = null) {
  const started = Date.now();
  const report = join(reports, `${config}.json`);
  const code = await run(tool('vitest'), ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], environment, hold);
  const seconds = secondsSince(started);
  return () => {
    if (!existsSync(report)) return note(name, 0, 1, seconds);
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    const broken = counts.numFailedTests === 0 && code !== 0 ? 1 : 0;
    return note(name, counts.numPassedTests, counts.numFailedTests + broken, seconds);
  };
}

async function vitest(name, config, environment = {}) {
  console.log(`\n── ${name}`);
  const tell = await begin(name, config, environment);
  tell();
}

/** A part that keeps one core busy, beside what follows; its output comes in one piece when it is waited for. */
function beside(name, config) {
  const output = [];
  const running = begin(name, config, {}, (piece) => output.push(piece));
  return async () => {
    const tell = await running;
    console.log(`\n── ${name}`);
    process.stdout.write(Buffer.concat(output));
    tell();
  };
}

const tsx = tool('tsx');
if ((await check('messages', 'npm', ['run', '--silent', 'messages'])) && (await check('data', 'npm', ['run', '--silent', 'data']))) {
  const office = beside('files in LibreOffice', 'vitest.office.config.ts');
  await check('data: lock and dictionary are up to date', tsx, ['scripts/build-data.ts', '--check']);
  await check('data: dictionary', tsx, ['scripts/write-dictionary.ts', '--check']);
  await check('methods', tsx, ['scripts/write-methods.ts', '--check']);
  await check('types', tool('tsc'), ['--noEmit']);
  await check('lint', 'npm', ['run', '--silent', 'lint']);
  await check('dead code', tool('knip'), []);
  const isBuilt = await check('build', tool('vite'), ['build', '--logLevel', 'warn']);
  if (isBuilt) await check('budgets', tsx, ['scripts/check-budgets.ts']);
  await office();
  await vitest('unit', 'vitest.config.ts');
  if (isBuilt) {
    let browser = null;
    try {
      browser = await findBrowser();
    } catch (error) {
      console.error(`\n${error.message}`);
      note('browser', 0, 1, 0);
    }
    if (browser) await vitest('end to end and pictures', 'vitest.e2e.config.ts', { CHROMIUM_PATH: browser });
  }
}

if (failures.length > 0) console.log(`Failed: ${failures.join('; ')}`);
const dirty = spawnSync('git', ['status', '--porcelain', 'data/lock.json', 'docs/data-dictionary.md'], { cwd: projectFolder, encoding: 'utf8' });
if (dirty.status === 0 && dirty.stdout.trim() !== '') console.log(`Generated files differ from the commit:\n${dirty.stdout}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
