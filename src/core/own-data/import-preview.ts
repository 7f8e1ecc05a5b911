import type { ColumnRole } from '../importing/column-roles.ts';
import { rolesToChoose } from '../importing/find-columns.ts';
import type { Finding } from '../importing/finding.ts';
import { regionName, type Gazetteer } from '../importing/gazetteer.ts';
import type { Grid } from '../importing/grid.ts';
import type { HeaderUnit } from '../importing/header-unit.ts';
import type { ImportRecipe } from '../importing/import-recipe.ts';
import type { ImportCounts } from '../importing/import-report.ts';
import type { ImportedTable } from '../importing/imported-table.ts';
import type { FoundMinus } from '../importing/minus-forms.ts';
import type { FoundSign } from '../importing/typed-columns.ts';
import type { LeftOutReason } from '../importing/total-rows.ts';
import type { Text } from '../text.ts';
import { kindOf, shapeOf, type OwnKind } from './own-dataset.ts';
import { notShownOf, repeatedRowsOf } from './figure-findings.ts';
import { dateOfTable } from './region-figures.ts';
import type { Delimiter, Encoding } from '../importing/reading-choices.ts';

export interface PreviewColumn {
  readonly header: string;
  readonly role: ColumnRole;
  /** Roles that can be chosen, the likeliest first. */
  readonly roles: readonly ColumnRole[];
  readonly examples: readonly string[];
  readonly unit: HeaderUnit | null;
  /** True where the role needs a look. */
  readonly doubtful: boolean;
}

export interface PreviewRow {
  /** Row of the file, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** `null` for rows of the table. */
  readonly leftOut: LeftOutReason | null;
}

export interface NamedChoice {
  readonly code: string;
  readonly name: Text;
}

/** Rows with the same words that no region was found for, to be mended together or one by one. */
export interface PlaceDoubt {
  readonly kind: 'ambiguous' | 'unmatched';
  readonly text: string;
  readonly why: Text;
  /** Row numbers, at most 40. */
  readonly rows: readonly number[];
  readonly count: number;
  readonly choices: readonly NamedChoice[];
}

/** How the file was read. */
export interface FileReading {
  readonly name: string;
  readonly bytes: number;
  readonly format: 'text' | 'workbook' | 'places';
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly sheet: string | null;
}

/** What a person sees before anything is applied. */
export interface ImportPreview {
  readonly file: FileReading;
  readonly kind: OwnKind;
  readonly columns: readonly PreviewColumn[];
  /** Grid columns of the cells below, in order. */
  readonly top: readonly PreviewRow[];
  /** The last rows, where notes and totals stand; empty for short tables. */
  readonly bottom: readonly PreviewRow[];
  readonly rows: number;
  readonly counts: ImportCounts;
  /** Rows whose figures will not be shown, because several rows claim them. */
  readonly notShown: number;
  /** Whether several rows of one region claim the same figures, and whether some of these are counts, which may be added; `null` where no rows do. */
  readonly repeated: { readonly addable: boolean } | null;
  /** Whether a table with a column for each region was turned; `null` where there is none. */
  readonly turned: boolean | null;
  readonly findings: readonly Finding[];
  /** Signs for no figure that stand in the file, the commonest first. */
  readonly signs: readonly FoundSign[];
  /** Ways of writing a minus that stand in the file. */
  readonly minuses: readonly FoundMinus[];
  readonly doubts: readonly PlaceDoubt[];
  /** Kinds of doubtful texts beyond those in `doubts`. */
  readonly moreDoubts: number;
  /** Rows with coordinates but without a region: their township is found by the boundaries. */
  readonly needsBoundaries: boolean;
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly shape: string;
  readonly recipe: ImportRecipe;
}

const mostSigns = 12;
const [topRows, bottomRows, mostDoubts, mostRowsNamed, longestShown] = [24, 8, 150, 40, 80];

function doubtsOf(table: ImportedTable, gazetteer: Gazetteer): readonly PlaceDoubt[] {
  const groups = new Map<string, { kind: PlaceDoubt['kind']; text: string; why: Text; rows: number[]; count: number; codes: readonly string[] }>();
  table.joined.ofRow.forEach((index, at) => {
    const reading = table.joined.readings[index];
    if (reading?.kind !== 'ambiguous' && reading?.kind !== 'unmatched') return;
    const text = table.joined.texts[index] ?? '';
    const key = `${reading.kind}\u0001${text}`;
    const group = groups.get(key) ?? { kind: reading.kind, text, why: reading.why, rows: [], count: 0, codes: reading.kind === 'ambiguous' ? reading.choices.map(({ code }) => code) : reading.nearest };
    group.count += 1;
    if (group.rows.length < mostRowsNamed) group.rows.push(table.rowNumbers[at] ?? 0);
    groups.set(key, group);
  });
  return [...groups.values()].map(({ codes, ...group }) => ({ ...group, choices: [...new Set(codes)].map((code) => ({ code, name: regionName(gazetteer, code) })) }));
}

function previewRows(grid: Grid, table: ImportedTable, from: number, to: number): readonly PreviewRow[] {
  const reasons = new Map(table.leftOut.map(({ row, reason }) => [row, reason]));
  const rows: PreviewRow[] = [];
  for (let row = from; row < to; row += 1) rows.push({ row: row + 1, cells: table.columns.map(({ index }) => (grid.rows[row]?.[index] ?? '').slice(0, longestShown)), leftOut: reasons.get(row) ?? null });
  return rows;
}

const sourceLine = /^(?:資料)?來源\s*[:：]\s*(.{2,120})|^sources?\s*[:：]\s*(.{2,120})/iu;

/** The title of a table: the first line above it that is no unit, else the name of the file. */
function titleOf(table: ImportedTable, file: string): string {
  const line = table.titles.find((title) => title.length >= 3 && title.length <= 60 && !/^[（(]?單位|^unit/iu.test(title));
  return (line ?? file.replace(/(?:\.[a-z0-9]{2,8}){1,2}$/i, '')).slice(0, 80);
}

/** Whether rows have coordinates but no region, so that the boundaries have to tell it. */
export function hasPlaceWithoutRegion({ points, joined }: ImportedTable): boolean {
  return points !== null && joined.ofRow.some((index, at) => joined.readings[index]?.kind !== 'matched' && !Number.isNaN(points.longitude[at] ?? Number.NaN));
}

/** What was found in a sheet, for a person to look at and change. */
export function importPreview(file: FileReading, grid: Grid, table: ImportedTable, gazetteer: Gazetteer, findings: readonly Finding[]): ImportPreview {
  const doubts = doubtsOf(table, gazetteer);
  const { length } = grid.rows;
  const repeated = repeatedRowsOf(table, grid);
  const described = { title: '', source: '', sourceAddress: '', licence: '', date: '', file: file.name };
  const notes = [...table.notes, ...table.titles].map((note) => sourceLine.exec(note.trim()));
  return {
    file,
    kind: kindOf(table, grid),
    columns: table.columns.map((column) => ({ header: column.header, role: column.role, roles: rolesToChoose(column), examples: column.examples.slice(0, 4).map((example) => example.slice(0, longestShown)), unit: column.unit, doubtful: column.confidence < 0.65 && column.role !== 'text' && column.role !== 'measure' })),
    top: previewRows(grid, table, 0, Math.min(length, topRows)),
    bottom: length > topRows ? previewRows(grid, table, Math.max(topRows, length - bottomRows), length) : [],
    rows: length,
    counts: table.counts,
    turned: table.turned ? true : table.recipe.turned === false ? false : null,
    notShown: notShownOf(table, grid).rows.length,
    repeated: repeated.exist ? { addable: repeated.addable } : null,
    findings: [...findings, ...table.findings],
    signs: table.signs.toSorted((one, other) => other.count - one.count).slice(0, mostSigns),
    minuses: table.minuses,
    doubts: doubts.slice(0, mostDoubts),
    moreDoubts: Math.max(0, doubts.length - mostDoubts),
    needsBoundaries: hasPlaceWithoutRegion(table),
    title: titleOf(table, file.name),
    date: dateOfTable(table, described),
    source: notes.map((found) => found?.[1] ?? found?.[2] ?? '').find((text) => text !== '') ?? '',
    shape: shapeOf(table),
    recipe: table.recipe,
  };
}
