/** Reads the written cases of the blind corpus. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'fflate';
import { readExpectation, type BlindCase, type ExpectedRow } from './blind-case.ts';
import { encodeSheet } from './encode-sheet.ts';
import { encodeText } from './encode-text.ts';

const folder = new URL('../../fixtures/import-corpus-blind/', import.meta.url);
const sheetFormats = new Set(['xlsx', 'xls', 'ods', 'html-xls', 'fods', 'xlsb']);

/** The cells of a line: commas outside of quotes part them. */
function splitRecord(line: string): string[] {
  return line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'));
}

function readCase(block: string): BlindCase {
  const lines = block.replace(/\n$/, '').split('\n');
  const [id = '', fileName = '', options = ''] = (lines.shift() ?? '').split('|').map((part) => part.trim());
  const words = options.split(/\s+/);
  const [encoding = 'utf-8'] = words;
  const found: BlindCase = { id, fileName, bytes: new Uint8Array(), rows: [], year: null, values: {}, units: {} };
  const rows: ExpectedRow[] = [];
  const body: string[] = [];
  let open = false;
  let record = 1;
  for (const line of lines) {
    const directive = /^%(\w+) (.*)$/.exec(line);
    if (directive?.[1] === 'year') found.year = Number(directive[2]);
    else if (directive?.[1] !== undefined) {
      const [name = '', list = ''] = (directive[2] ?? '').split(': ');
      if (directive[1] === 'unit') found.units[name] = Number(list);
      else found.values[name] = list.split(' ').map((text) => (text === 'null' ? null : Number(text)));
    } else {
      const [text = '', expected] = line.split(' → ');
      body.push(text);
      if (!words.includes('lines') && (text.match(/"/g)?.length ?? 0) % 2 === 1) open = !open;
      if (expected !== undefined) rows.push(readExpectation(expected, record));
      if (!open) record += 1;
    }
  }
  found.rows = rows;
  if (sheetFormats.has(encoding)) found.bytes = encodeSheet(body.map(splitRecord), encoding, words);
  else {
    const end = words.includes('crlf') ? '\r\n' : words.includes('cr') ? '\r' : '\n';
    found.bytes = encodeText(`${body.join(end).replaceAll('⇥', '\t')}${end}`, encoding);
  }
  if (words.includes('gz')) found.bytes = gzipSync(found.bytes, { mtime: 0 });
  return found;
}

/** Every written case, in the order of the files' names. */
export function writtenCases(): BlindCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split(/^=== /m).slice(1).map(readCase));
}
