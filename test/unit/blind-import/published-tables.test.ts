import { readdirSync, readFileSync } from 'node:fs';
import { csvFormat, csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { endOfRow, importFile } from './judge.ts';

const folder = new URL('../../../data/', import.meta.url);
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.csv')).toSorted();
/** The whole table, without its codes, and without the figures and dates by which a body is told from its header. */
const left: readonly RegExp[] = [/^$/, /(?:^|_)codes?$|_id$/, /year|date|as_of|value|longitude|latitude/];

describe('the published tables as files of a visitor', () => {
  it('lose no row to their header, however late their figures begin', async () => {
    const wrong: string[] = [];
    for (const path of paths) {
      const table = csvParse(readFileSync(new URL(path, folder), 'utf8'));
      for (const pattern of left) {
        const columns = table.columns.filter((column) => !pattern.test(column));
        if (columns.length < 2) continue;
        const read = await importFile(new TextEncoder().encode(csvFormat(table.slice(0, 120), columns)));
        if ('refused' in read || read.recipe.headerRows?.join() !== '0') wrong.push(`${path} without ${pattern.source}`);
      }
    }
    expect(paths.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  }, 120_000);

  it('are never joined to another region than their codes say', async () => {
    const wrong: string[] = [];
    for (const path of paths) {
      const table = csvParse(readFileSync(new URL(path, folder), 'utf8'));
      const code = ['township_code', 'county_code'].find((column) => table.columns.includes(column));
      if (code === undefined) continue;
      const rows = table.slice(0, 400);
      const read = await importFile(new TextEncoder().encode(csvFormat(rows, table.columns)));
      if ('refused' in read) throw new Error(`${path}: ${read.inEnglish}`);
      rows.forEach((row, at) => {
        const end = endOfRow(read, at + 2);
        const truth = row[code] !== '' ? row[code] : row['county_code'];
        if (/^\d/.test(end) && truth !== undefined && truth !== '' && end !== truth) wrong.push(`${path} ${at + 2}: ${truth} but ${end}`);
      });
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
