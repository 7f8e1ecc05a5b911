import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Paths of all files below a folder, relative to it, with `/`, sorted. Names beginning with a dot are left out. */
export function filesBelow(folder: string): readonly string[] {
  const found: string[] = [];
  const visit = (inside: string) => {
    for (const entry of readdirSync(inside, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(inside, entry.name);
      if (entry.isDirectory()) visit(path);
      else found.push(relative(folder, path).split(sep).join('/'));
    }
  };
  visit(folder);
  return found.sort();
}

/** All files of a folder in memory. */
export function readFolder(folder: string): ReadonlyMap<string, Uint8Array> {
  return new Map(filesBelow(folder).map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Writes a file, making its folder; nothing is written when the content is the same, so that watchers stay quiet. */
export function writeIfChanged(path: string, content: Uint8Array | string): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() && readFileSync(path).equals(bytes)) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return true;
}

/** Removes CSV files below a folder that are not in the list, left over from an earlier build. */
export function removeOtherCsv(folder: string, keep: ReadonlySet<string>): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const stale = filesBelow(folder).filter((path) => path.endsWith('.csv') && !keep.has(path));
  for (const path of stale) rmSync(join(folder, path));
  return stale;
}
