import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { csvParse } from 'd3-dsv';
import type { BenchFile } from './own-file.ts';

const data = join(import.meta.dirname, '..', '..', 'data');

/** A table of counties × divisions of industry × years with made-up figures by a rule, for times alone. */
export function countyTable(rows = 10_000): BenchFile {
  const read = (path: string) => csvParse(readFileSync(join(data, path), 'utf8'));
  const counties = read('geography/counties.csv').map((row) => row['name_zh'] ?? '');
  const industries = read('industry/industries.csv').filter((row) => row['level'] === 'division').map((row) => row['name_zh'] ?? '');
  const lines = ['年度,縣市別,行業別,量測家數,量測營業額（千元）'];
  for (let year = 113; lines.length <= rows; year -= 1) {
    for (const county of counties) for (const [at, industry] of industries.entries()) if (lines.length <= rows) lines.push(`民國${year}年,${county},${industry},${(at * 37 + county.length * year) % 900},"${((at + 1) * 1000).toLocaleString('en')}"`);
  }
  return { name: '量測.csv', text: `${lines.join('\n')}\n` };
}

/** The register of factories as published, with 90,833 rows of 16 columns; `null` where the file is not there. */
export function factoryRegister(): BenchFile | null {
  const path = join(process.env['FACTS_DIR'] ?? join('..', 'shared', 'facts'), 'raw', 'stats', 'factories_2016-12-31.csv.gz');
  return existsSync(path) ? { name: 'factories.csv', text: gunzipSync(readFileSync(path)).toString('utf8') } : null;
}
