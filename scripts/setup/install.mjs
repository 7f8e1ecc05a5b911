// Installs the dependencies when they are absent or older than the lock file. Plain Node: it must run before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const [major, minor] = process.versions.node.split('.').map(Number);

/** Ends with one clear sentence when Node is too old. */
export function requireNode() {
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Cluster Atlas needs Node 20.19 or newer; this is ${process.version}. 需要 Node 20.19 以上版本。`);
  process.exit(1);
}

/** Runs a command in the project folder with its output shown; returns the exit code. */
export function run(command, parameters, options = {}) {
  const result = spawnSync(command, parameters, { cwd: projectFolder, stdio: 'inherit', shell: process.platform === 'win32', ...options });
  return result.status ?? 1;
}

/** `npm ci` when node_modules does not match package-lock.json; nothing otherwise. */
export function installWhenNeeded() {
  const lock = createHash('sha256').update(readFileSync(join(projectFolder, 'package-lock.json'))).digest('hex');
  const stamp = join(projectFolder, 'node_modules', '.installed-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing dependencies … 安裝相依套件…');
  const code = run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) {
    console.error('npm ci failed: see its message above. 安裝失敗，請見上方訊息。');
    process.exit(code);
  }
  writeFileSync(stamp, lock);
}

/** Path of a tool that the dependencies bring. */
export function tool(name) {
  return join(projectFolder, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}
