/** Runs a file of the blind corpus through the importer as the page does, and judges every row. */
import { buildGazetteer } from '../../../src/core/importing/gazetteer.ts';
import { importTable } from '../../../src/core/importing/import-table.ts';
import type { ImportedTable } from '../../../src/core/importing/imported-table.ts';
import { industryReader } from '../../../src/core/importing/industry-reader.ts';
import { outcomeOf } from '../../../src/core/importing/row-outcomes.ts';
import { readBytes } from '../../../src/importing/read-bytes.ts';
import { readSheet } from '../../../src/importing/read-sheets.ts';
import { shippedPlaces } from '../importing/session.ts';
import type { BlindCase, ExpectedRow } from './blind-case.ts';
import { metresBetween } from './projected.ts';

const gazetteer = buildGazetteer(shippedPlaces.counties, shippedPlaces.townships);
const industry = industryReader(shippedPlaces.industries, shippedPlaces.formerNames);

/** The table of a file of this name, or the sentence by which it was refused. */
export async function importFile(bytes: Uint8Array, fileName?: string): Promise<ImportedTable | { refused: string; inEnglish: string }> {
  const read = await readBytes(new Blob([Uint8Array.from(bytes)]), () => undefined);
  if (!read.ok) return { refused: read.why.zh, inEnglish: read.why.en };
  const sheet = await readSheet(read.value, {});
  if (!sheet.ok) return { refused: sheet.why.zh, inEnglish: sheet.why.en };
  const table = importTable({ grid: sheet.value.grid, gazetteer, industry, outerNames: [sheet.value.reading.sheet ?? '', fileName ?? ''] });
  return table.ok ? table.value : { refused: table.why.zh, inEnglish: table.why.en };
}

/** How a row ended: its code, or `?`, `x`, `-` as in the expectations, `.` for one that only has a place. */
export function endOfRow(table: ImportedTable, record: number): string {
  const at = table.rowNumbers.indexOf(record);
  if (at < 0) return '-';
  const outcome = outcomeOf(table, at);
  if (outcome.kind === 'point') return '.';
  // A table without any column of regions says so as a problem: its rows are as unmatched as can be.
  if (outcome.kind === 'left-out' && table.findings.some(({ about }) => about === 'no-region' || about === 'regions-across')) return 'x';
  return outcome.code ?? { ambiguous: '?', unmatched: 'x', 'left-out': '-' }[outcome.kind as 'ambiguous'] ?? 'x';
}

export interface Fault {
  case: string;
  record: number;
  /** `wrong-join` is the gravest: a row stands at a region that it does not name. `coarse`: at the county of the township that it names. */
  kind: 'wrong-join' | 'coarse' | 'not-joined' | 'wrong-end' | 'year' | 'industry' | 'point' | 'value' | 'unit' | 'refused';
  told: string;
}

const factors: [RegExp, number][] = [[/百萬|佰萬|million/iu, 1e6], [/十億|billion/iu, 1e9], [/億/u, 1e8], [/萬/u, 1e4], [/千|仟|thousand|1,?000/iu, 1e3], [/%|percent/u, 0.01], [/‰/u, 0.001]];

function factorOf(table: ImportedTable, name: string): number {
  const unit = table.columns.find(({ header, role }) => role === 'measure' && header.includes(name))?.unit ?? null;
  if (unit === null) return 1;
  // 輛/千人 counts single vehicles.
  const counted = unit.text.replace(/\/.*$/u, '');
  return factors.find(([pattern]) => pattern.test(counted) || pattern.test(unit.id ?? ''))?.[1] ?? 1;
}

function judgeRow(table: ImportedTable, row: ExpectedRow, report: (kind: Fault['kind'], told: string) => void): void {
  const at = table.rowNumbers.indexOf(row.record);
  const end = endOfRow(table, row.record);
  const placed = at >= 0 && table.points !== null && !Number.isNaN(table.points.longitude[at] ?? Number.NaN);
  const point: [number, number] = [table.points?.longitude[at] ?? Number.NaN, table.points?.latitude[at] ?? Number.NaN];
  if (!(row.regions.includes(end) || (end === 'x' && row.regions.includes('!')) || row.regions.includes('*') || row.regions.length === 0 || (end === '.' && placed && Array.isArray(row.point)) || (end === '.' && row.point === 'any'))) {
    const joined = /^\d/.test(end);
    const wanted = row.regions.some((region) => /^\d/.test(region));
    const coarse = joined && row.regions.some((region) => region.startsWith(end));
    report(coarse ? 'coarse' : joined ? 'wrong-join' : wanted ? 'not-joined' : 'wrong-end', `${row.regions.join('|')} but ${end}${at >= 0 ? ` (${outcomeOf(table, at).text})` : ''}`);
  }
  if (Array.isArray(row.point) && (!placed || metresBetween(row.point, point) > 50)) report('point', `${row.point.join()} but ${point.join()}`);
  if (row.point === 'none' && placed) report('point', `none but ${point.join()}`);
  if (at < 0) return;
  const year = Number((table.dates?.[at] ?? table.tableDate)?.from.slice(0, 4));
  if (row.year !== null && row.year !== year) report('year', `${row.year} but ${year}`);
  if (row.industry !== null && (table.industries?.[at] ?? '') !== row.industry) report('industry', `${row.industry} but ${table.industries?.[at] ?? 'no column'}`);
}

/** Every fault that the importer makes with a file; none when all is as expected. */
export async function judge(one: BlindCase): Promise<Fault[]> {
  const faults: Fault[] = [];
  const table = await importFile(one.bytes);
  if ('refused' in table) {
    for (const { record, regions } of one.rows) if (!regions.includes('!')) faults.push({ case: one.id, record, kind: 'refused', told: table.refused });
    return faults;
  }
  const report = (record: number) => (kind: Fault['kind'], told: string): void => void faults.push({ case: one.id, record, kind, told });
  for (const row of one.rows) judgeRow(table, row, report(row.record));
  const whole = report(0);
  if (one.year !== null && Number(table.tableDate?.from.slice(0, 4)) !== one.year) whole('year', `${one.year} but ${table.tableDate?.label ?? 'none'}`);
  for (const [name, factor] of Object.entries(one.units)) {
    const found = factorOf(table, name);
    if (found !== factor) whole('unit', `${name}: ${factor} but ${found}`);
  }
  const data = one.rows.filter(({ regions }) => !regions.includes('-'));
  for (const [name, wanted] of Object.entries(one.values)) {
    const column = table.columns.find(({ header, role }) => role === 'measure' && header.includes(name))?.data;
    wanted.forEach((value, index) => {
      if (Number.isNaN(value)) return;
      const record = data[index]?.record ?? 0;
      const at = table.rowNumbers.indexOf(record);
      const found = column?.kind === 'number' ? (column.values[at] ?? Number.NaN) : 'no figures';
      const same = value === null ? Number.isNaN(found) : typeof found === 'number' && Math.abs(found - value) < 1e-9 * Math.max(1, Math.abs(value));
      if (!same) report(record)('value', `${name}: ${value} but ${found}`);
    });
  }
  return faults;
}
