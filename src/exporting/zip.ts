import { strToU8, zipSync, type Zippable } from 'fflate';

/** One file of a package. Text is written as UTF-8. */
export interface PackageFile {
  /** Path inside the package, with `/`, without a leading one. */
  readonly path: string;
  readonly data: Uint8Array | string;
  /** Written without compression: pictures that are compressed already, and `mimetype` of OpenDocument. */
  readonly store?: boolean;
}

/** Noon of a day `YYYY-MM-DD` on the clock of the machine: a zip file holds local time, so every time zone writes the same bytes. */
function stampOf(date: string): Date {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) throw new Error(`not a date: ${date}`);
  return new Date(Math.max(Number(year), 1980), Number(month) - 1, Number(day), 12);
}

/** Zip file of `files` in their order; the same files and date (`YYYY-MM-DD`) always give the same bytes. Throws when a path comes twice. */
export function zipFiles(files: readonly PackageFile[], date: string): Uint8Array {
  const mtime = stampOf(date);
  const entries: Zippable = {};
  for (const { path, data, store } of files) {
    if (path in entries) throw new Error(`${path} comes twice`);
    entries[path] = [typeof data === 'string' ? strToU8(data) : data, { level: store ? 0 : 6, mtime }];
  }
  return zipSync(entries);
}
