// Finds LibreOffice and Poppler for the tests of exported files, or gets them from Debian when root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const offices = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/usr/local/bin/soffice', '/snap/bin/libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice', 'C:/Program Files/LibreOffice/program/soffice.exe'];
const popplers = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
const packages = ['libreoffice-impress', 'poppler-utils', 'fonts-noto-cjk', 'fontconfig'];

function installed() {
  const given = process.env.SOFFICE_PATH;
  const office = given && existsSync(given) ? given : offices.find((path) => existsSync(path));
  const poppler = popplers.find((folder) => existsSync(`${folder}/pdftotext`));
  return office && poppler ? { office, poppler } : null;
}

/**
 * Program file of LibreOffice and folder of Poppler's programs, or null when they are not there and cannot be had.
 * @returns {{ office: string, poppler: string } | null}
 */
export function findOffice() {
  const found = installed();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log('No LibreOffice found; installing it (about 300 MB) …');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  return installed();
}
