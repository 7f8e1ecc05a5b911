import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOffice } from '../../scripts/setup/find-office.mjs';

/** The programs; null, after a loud word, where there are none. */
export const office = findOffice();
if (!office) console.warn('\n!!! LibreOffice or Poppler is missing and could not be installed: exported files are NOT checked with it. Install libreoffice-impress and poppler-utils. !!!\n');

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-office-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, parameters: readonly string[]): string {
  const done = spawnSync(program, parameters, { encoding: 'utf8', timeout: 110_000, maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${program} ${parameters.join(' ')}: ${done.stderr || String(done.error)}`);
  return done.stdout;
}

function poppler(program: string, parameters: readonly string[]): string {
  return run(join(office?.poppler ?? '', program), parameters);
}

/** The file opened by LibreOffice and saved as `to`. */
export function convert(bytes: Uint8Array, from: 'pptx' | 'odp', to: 'pdf' | 'odp' | 'pptx'): Uint8Array {
  return inFolder((folder) => {
    const source = join(folder, `in.${from}`);
    const target = join(folder, 'out');
    writeFileSync(source, bytes);
    run(office?.office ?? '', [`-env:UserInstallation=${pathToFileURL(join(tmpdir(), 'atlas-office-profile')).href}`, '--headless', '--convert-to', to, '--outdir', target, source]);
    return new Uint8Array(readFileSync(join(target, `in.${to}`)));
  });
}

export function toPdf(bytes: Uint8Array, from: 'pptx' | 'odp'): Uint8Array {
  return convert(bytes, from, 'pdf');
}

function withPdf<Result>(pdf: Uint8Array, work: (path: string) => Result): Result {
  return inFolder((folder) => {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, pdf);
    return work(path);
  });
}

/** Text of each page in the order in which it was drawn, without any white space: programs break lines and set spaces as they like. */
export function pdfPages(pdf: Uint8Array): string[] {
  const pages = withPdf(pdf, (path) => poppler('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'])).split('\f');
  return pages.slice(0, -1).map(withoutSpace);
}

/** A text as it is compared with that of a page. */
export function withoutSpace(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '');
}

/** The fonts of a file and whether they are inside it. */
export function pdfFonts(pdf: Uint8Array): { readonly name: string; readonly embedded: boolean }[] {
  const lines = withPdf(pdf, (path) => poppler('pdffonts', [path])).split('\n').slice(2);
  return lines.flatMap((line) => {
    const match = /^(\S+)\s.*?\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/.exec(line);
    return match?.[1] ? [{ name: match[1], embedded: match[2] === 'yes' }] : [];
  });
}

/** A word of a page and where it stands, in shares of the page's height from above. */
export interface PlacedWord {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
}

/** The words of each page with their places. */
export function pdfWords(pdf: Uint8Array): readonly (readonly PlacedWord[])[] {
  const html = withPdf(pdf, (path) => poppler('pdftotext', ['-bbox', '-enc', 'UTF-8', path, '-']));
  return html.split('<page ').slice(1).map((page) => {
    const height = Number(/height="([\d.]+)"/.exec(page)?.[1]);
    return [...page.matchAll(/<word [^>]*yMin="([-\d.]+)"[^>]*yMax="([-\d.]+)"[^>]*>([^<]*)</g)].map(([, top, bottom, text = '']) => ({ text, top: Number(top) / height, bottom: Number(bottom) / height }));
  });
}
