import { csvText } from '../exporting/csv.ts';
import { worked, type Finding, type Outcome } from '../core/importing/finding.ts';
import { buildGazetteer } from '../core/importing/gazetteer.ts';
import type { Grid } from '../core/importing/grid.ts';
import { importTable } from '../core/importing/import-table.ts';
import { emptyRecipe } from '../core/importing/import-recipe.ts';
import type { ImportedTable } from '../core/importing/imported-table.ts';
import { industryReader } from '../core/importing/industry-reader.ts';
import { repeatedRowsOf, withFigureFindings } from '../core/own-data/figure-findings.ts';
import { hasPlaceWithoutRegion, importPreview, type ImportPreview } from '../core/own-data/import-preview.ts';
import { reportRows, withRowMends } from '../core/own-data/import-rows.ts';
import type { OwnDescription } from '../core/own-data/own-resource.ts';
import { ownDataset, type OwnDataset } from '../core/own-data/own-dataset.ts';
import type { Table } from '../core/datasets/table.ts';
import { textIn } from '../core/text.ts';
import type { FinishRequest, ImportPlaces, OpenRequest, ReportRequest, SettleRequest } from './import-messages.ts';
import { readBytes } from './read-bytes.ts';
import { readSheet } from './read-sheets.ts';
import type { ReadSheet } from './sheet-reading.ts';

const unnamed: OwnDescription = { title: '', source: '', sourceAddress: '', licence: '', date: '', file: '' };

/** What is being done, for the progress line. */
export type ImportStage = 'reading' | 'parsing' | 'joining';

export type ReportStage = (stage: ImportStage, share: number) => void;

const reportHeads = { 'zh-TW': ['檔案中的列', '結果', '檔案所寫的地區', '對應的地區', '依據或原因'], en: ['Row of the file', 'Outcome', 'Region as the file has it', 'Joined region', 'By what or why not'] } as const;

/** One file being opened: it keeps the bytes and what was made of them, so that a changed choice costs only what follows from it. */
export function importSession(places: ImportPlaces) {
  const gazetteer = buildGazetteer(places.counties, places.townships);
  const industry = industryReader(places.industries, places.formerNames);
  const industryNames = new Map(places.industries.map(({ code, name }) => [code, name]));
  let file = { name: '', bytes: 0 };
  let bytes = new Uint8Array<ArrayBuffer>(new ArrayBuffer(0));
  let sheet: ReadSheet | null = null;
  let choices = '';
  let table: ImportedTable | null = null;
  /** The sheet, turned where its regions are the names of its columns. */
  let grid: Grid = { rows: [] };

  async function settle({ recipe, rowMends }: SettleRequest, report: ReportStage): Promise<Outcome<ImportPreview>> {
    const asked = JSON.stringify([recipe.encoding, recipe.delimiter, recipe.sheet]);
    if (!sheet || asked !== choices) {
      report('parsing', 0);
      const read = await readSheet(bytes, recipe);
      if (!read.ok) return read;
      sheet = read.value;
      choices = asked;
    }
    report('joining', 0);
    const imported = importTable({ grid: sheet.grid, gazetteer, industry, recipe, outerNames: [...(sheet.reading.sheet ? [sheet.reading.sheet] : []), file.name] });
    if (!imported.ok) return imported;
    grid = imported.value.turned ?? sheet.grid;
    table = withFigureFindings(withRowMends(imported.value, new Map(rowMends)), grid, { gazetteer, industryNames });
    return worked(importPreview({ ...file, ...sheet.reading }, grid, table, gazetteer, sheet.findings));
  }

  return {
    async open({ file: blob, name, recipe }: OpenRequest, report: ReportStage): Promise<Outcome<ImportPreview>> {
      const read = await readBytes(blob, (share) => report('reading', share));
      if (!read.ok) return read;
      bytes = read.value;
      file = { name, bytes: blob.size };
      sheet = null;
      return settle({ recipe: recipe ?? emptyRecipe, rowMends: [] }, report);
    },
    settle,
    /** Makes the tables of the dataset ahead of `finish`, under no name yet. None while they need boundaries that only the page has. */
    prepare(): readonly Table[] {
      if (!sheet || !table || hasPlaceWithoutRegion(table)) return [];
      return ownDataset({ grid, table, gazetteer, description: unnamed, industryNames }).tables;
    },
    /** The dataset of the table as settled last; nothing before a file is open. */
    finish({ description, townships }: FinishRequest): OwnDataset | null {
      return sheet && table ? ownDataset({ grid, table, gazetteer, description, industryNames, townships }) : null;
    },
    /** Every row with its end, as a CSV file. */
    report({ language }: ReportRequest): string {
      if (!table || !sheet) return '';
      const rows = reportRows(table, gazetteer, repeatedRowsOf(table, grid)).map(([row, end, words, region, note]) => [row, textIn(end, language), words, textIn(region, language), textIn(note, language)]);
      const notes: readonly Finding[] = [...sheet.findings, ...table.findings];
      return csvText({ columns: reportHeads[language], rows, notes: [file.name, ...notes.map(({ text }) => textIn(text, language))] });
    },
  };
}

export type ImportSession = ReturnType<typeof importSession>;

