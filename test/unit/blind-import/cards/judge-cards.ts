/** Runs the cards of the second blind corpus through the importer and judges every row. */
import type { ImportedTable } from '../../../../src/core/importing/imported-table.ts';
import { fileOf } from './card-files.ts';
import type { Card, CardRow, CardSheet, ExpectedOutcome } from './read-cards.ts';
import { endOfRow, importFile, type Fault } from '../judge.ts';
import { townshipAt } from '../projected.ts';

/** What came of one card. */
export interface JudgedCard {
  readonly name: string;
  /** Number of expected outcomes, and of those that came out otherwise in region or fact. */
  readonly outcomes: number;
  readonly wrong: number;
  readonly faults: readonly Fault[];
}

/** The end of a row whose place lies in no township: it is drawn where it says, and joined to none. */
const OUTSIDE = 'outside';

const isGeo = (card: Card): boolean => /\.(?:geojson|topojson|kml|kmz|shp)$/.test(card.name);

/** The end of a row in the signs of the cards; a row that has only a place ends at the township of that place. */
function endOf(table: ImportedTable, record: number): string {
  const end = endOfRow(table, record);
  if (end === 'x') return '!';
  if (end !== '.') return end;
  const at = table.rowNumbers.indexOf(record);
  return townshipAt([table.points?.longitude[at] ?? Number.NaN, table.points?.latitude[at] ?? Number.NaN]) ?? OUTSIDE;
}

function regionFault(answers: readonly string[], end: string): Fault['kind'] | null {
  if (answers.includes(end) || (end === '-' && answers.includes('none')) || (end === OUTSIDE && answers.includes('!'))) return null;
  if (/^\d/.test(end)) return answers.some((answer) => /^\d/.test(answer) && answer.startsWith(end)) ? 'coarse' : 'wrong-join';
  return answers.some((answer) => /^\d/.test(answer)) ? 'not-joined' : 'wrong-end';
}

function sameNumber(wanted: string, found: number): boolean {
  return wanted === 'null' ? Number.isNaN(found) : Math.abs(found - Number(wanted)) < 1e-9 * Math.max(1, Math.abs(found));
}

function valueFault(table: ImportedTable, at: number, key: string, wanted: string): string | null {
  const year = key.slice(1);
  const columns = table.columns.filter(({ data }) => data !== null);
  const column = year === '' ? columns[0] : columns.find(({ meaning }) => meaning?.date?.from.startsWith(year));
  const found = column?.data ? (column.data.values[at] ?? Number.NaN) : null;
  return found !== null && wanted.split('/').some((value) => sameNumber(value, found)) ? null : `${key}=${wanted} but ${found ?? `no column of figures (${table.columns.map(({ header, role }) => `${header}: ${role}`).join(', ')})`}`;
}

function judgeFacts(table: ImportedTable, record: number, { facts }: ExpectedOutcome, report: (kind: Fault['kind'], told: string) => void): void {
  const at = table.rowNumbers.indexOf(record);
  if (at < 0) return;
  for (const [key, wanted] of Object.entries(facts)) {
    if (key === 'year') {
      const year = (table.dates?.[at] ?? table.tableDate)?.from.slice(0, 4) ?? 'none';
      if (year !== wanted) report('year', `${wanted} but ${year}`);
    } else if (key === 'ind') {
      const code = table.industries?.[at] ?? 'no column';
      if (!wanted.split('/').includes(code)) report('industry', `${wanted} but ${code}`);
    } else if (/^v\d*$/.test(key)) {
      const told = valueFault(table, at, key, wanted);
      if (told !== null) report('value', told);
    }
  }
}

/** The outcomes of a row of a turned table: its regions are rows now, and it is one of the columns of figures. */
function judgeTurned(table: ImportedTable, row: CardRow, place: number, report: (kind: Fault['kind'], told: string) => void): void {
  const column = table.columns.filter(({ data }) => data !== null)[place];
  for (const { answers, facts } of row.outcomes) {
    const record = [...table.rowNumbers].find((one) => answers.includes(endOf(table, one)));
    const at = record === undefined ? -1 : table.rowNumbers.indexOf(record);
    if (at < 0 || !column?.data) {
      report('not-joined', `${answers.join('/')} (${row.text.slice(0, 40)})`);
      continue;
    }
    if (facts['v'] !== undefined && !facts['v'].split('/').some((value) => sameNumber(value, column.data?.values[at] ?? Number.NaN))) report('value', `v=${facts['v']} but ${column.data.values[at]}`);
    if (facts['year'] !== undefined && column.meaning?.date?.from.slice(0, 4) !== facts['year']) report('year', `${facts['year']} but ${column.meaning?.date?.label ?? 'none'}`);
    if (facts['ind'] !== undefined && column.meaning?.industry !== facts['ind']) report('industry', `${facts['ind']} but ${column.meaning?.industry ?? 'none'}`);
  }
}

function judgeRow(table: ImportedTable, row: CardRow, record: number, report: (kind: Fault['kind'], told: string) => void): void {
  const end = endOf(table, record);
  if (row.outcomes.length === 0 && /^\d/.test(end)) report('wrong-join', `no row but ${end} (${row.text.slice(0, 40)})`);
  const across = row.outcomes.length > 1;
  for (const outcome of row.outcomes) {
    const answers = across ? row.outcomes.flatMap((one) => one.answers) : outcome.answers;
    const kind = regionFault(answers, end);
    if (kind) report(kind, `${outcome.answers.join('/')} but ${end} (${row.text.slice(0, 40)})`);
    else if (!across) judgeFacts(table, record, outcome, report);
  }
}

/** A row with several regions that was not read counts once for each of them. */
function wrongOutcomes(sheet: CardSheet | undefined, geo: boolean, faults: readonly Fault[]): number {
  const records = new Set(faults.map(({ record }) => record));
  return sheet?.rows.reduce((sum, row) => sum + (records.has(geo ? row.record + 1 : row.record) ? Math.max(1, row.outcomes.length) : 0), 0) ?? 0;
}

/** Judges a card: every fault with its record, 0 for the whole file. */
export async function judgeCard(card: Card): Promise<JudgedCard> {
  const faults: Fault[] = [];
  const sheet = card.sheets.find(({ rows }) => rows.some(({ outcomes }) => outcomes.length > 0));
  const outcomes = sheet?.rows.reduce((sum, row) => sum + row.outcomes.length, 0) ?? 0;
  const report = (record: number) => (kind: Fault['kind'], told: string): void => void faults.push({ case: card.name, record, kind, told });
  const table = await importFile(fileOf(card), card.name);
  if ('refused' in table) {
    for (const row of sheet?.rows ?? []) for (const { answers } of row.outcomes) if (answers.some((answer) => /^[\d?]/.test(answer))) report(row.record)('refused', table.refused);
    return { name: card.name, outcomes, wrong: wrongOutcomes(sheet, isGeo(card), faults), faults };
  }
  const figures = sheet?.rows.filter((row) => row.outcomes.length > 0) ?? [];
  for (const row of sheet?.rows ?? []) {
    const record = isGeo(card) ? row.record + 1 : row.record;
    if (table.turned) judgeTurned(table, row, figures.indexOf(row), report(record));
    else judgeRow(table, row, record, report(record));
  }
  const { year, unit } = card.fileFacts;
  const date = table.tableDate?.from.slice(0, 4);
  if (year !== undefined && table.dates === null && date !== year) report(0)('year', `${year} but ${date ?? 'none'}`);
  const found = table.columns.find(({ data }) => data !== null)?.unit?.text.normalize('NFKC') ?? 'none';
  if (unit !== undefined && !found.includes(unit)) report(0)('unit', `${unit} but ${found}`);
  return { name: card.name, outcomes, wrong: wrongOutcomes(sheet, isGeo(card), faults), faults };
}
