// `npm test`: everything that continuous integration runs, in the order in which a failure is cheapest to read. Ends with one line over all parts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installWhenNeeded, projectFolder, requireNode, run, tool } from './setup/install.mjs';
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

/** A part that either holds or does not. */
function check(name, command, parameters, environment = {}) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const code = run(command, parameters, { env: { ...process.env, ...environment } });
  note(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, Math.round((Date.now() - started) / 1000));
  return code === 0;
}

/** A part that counts its own tests; a run that dies without a report counts as one failure. */
function vitest(name, config, environment = {}) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const report = join(reports, `${config}.json`);
  const code = run(tool('vitest'), ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
    env: { ...process.env, ...environment },
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  if (!existsSync(report)) return note(name, 0, 1, seconds);
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  const broken = counts.numFailedTests === 0 && code !== 0 ? 1 : 0;
  return note(name, counts.numPassedTests, counts.numFailedTests + broken, seconds);
}

const tsx = tool('tsx');
if (check('messages', 'npm', ['run', '--silent', 'messages']) && check('data', 'npm', ['run', '--silent', 'data'])) {
  check('data: lock and dictionary are up to date', tsx, ['scripts/build-data.ts', '--check']);
  check('data: dictionary', tsx, ['scripts/write-dictionary.ts', '--check']);
  check('methods', tsx, ['scripts/write-methods.ts', '--check']);
  check('types', tool('tsc'), ['--noEmit']);
  check('lint', 'npm', ['run', '--silent', 'lint']);
  check('dead code', tool('knip'), []);
  vitest('unit', 'vitest.config.ts');
  vitest('files in LibreOffice', 'vitest.office.config.ts');
  if (check('build', tool('vite'), ['build', '--logLevel', 'warn'])) {
    check('budgets', tsx, ['scripts/check-budgets.ts']);
    let browser = null;
    try {
      browser = await findBrowser();
    } catch (error) {
      console.error(`\n${error.message}`);
      note('browser', 0, 1, 0);
    }
    if (browser) {
      vitest('end to end', 'vitest.e2e.config.ts', { CHROMIUM_PATH: browser });
      vitest('pictures', 'vitest.visual.config.ts', { CHROMIUM_PATH: browser });
    }
  }
}

if (failures.length > 0) console.log(`Failed: ${failures.join('; ')}`);
const dirty = spawnSync('git', ['status', '--porcelain', 'data/lock.json', 'docs/data-dictionary.md'], { cwd: projectFolder, encoding: 'utf8' });
if (dirty.status === 0 && dirty.stdout.trim() !== '') console.log(`Generated files differ from the commit:\n${dirty.stdout}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
