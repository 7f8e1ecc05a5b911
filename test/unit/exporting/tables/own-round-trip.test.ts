import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToText } from '../../../../src/core/importing/bytes-to-text.ts';
import { delimitedRows } from '../../../../src/core/importing/delimited-rows.ts';
import type { Grid } from '../../../../src/core/importing/grid.ts';
import { importTable } from '../../../../src/core/importing/import-table.ts';
import { outcomeOf } from '../../../../src/core/importing/row-outcomes.ts';
import { workbookGrids } from '../../../../src/core/importing/workbook-grids.ts';
import { takenFile } from '../../../../src/exporting/tables/taken-file.ts';
import { shippedGazetteer } from '../../core/importing/shipped-gazetteer.ts';
import { shippedIndustries } from '../../core/importing/shipped-industries.ts';
import { madeUpDocument } from './made-up-document.ts';

const gazetteer = shippedGazetteer();
const industry = shippedIndustries();
const counties = [...gazetteer.regions.values()].filter(({ code }) => code.length === 5);

/** Made-up tables of counties: some of them, with a figure and a remark that a spreadsheet might run. */
const tables = fc.uniqueArray(fc.constantFrom(...counties), { minLength: 4, maxLength: 22, selector: ({ code }) => code }).chain((chosen) =>
  fc.tuple(fc.constant(chosen), fc.array(fc.integer({ min: 1, max: 99_999_999 }), { minLength: chosen.length, maxLength: chosen.length }), fc.array(fc.constantFrom('=1+1', '+886-2-1234', '@SUM(A1)', 'a "quoted", text', '兩行\n文字', '備註'), { minLength: chosen.length, maxLength: chosen.length })),
);

async function gridOf(bytes: Uint8Array | string, kind: 'csv' | 'xlsx' | 'ods'): Promise<Grid> {
  if (kind === 'csv') {
    const text = bytesToText(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    const rows = text.ok ? delimitedRows(text.value.text) : text;
    if (!rows.ok) throw new Error(rows.why.en);
    return rows.value.grid;
  }
  const sheets = workbookGrids(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  if (!sheets.ok || !sheets.value[0]) throw new Error('no sheet');
  return sheets.value[0].grid;
}

describe('what is taken away can be opened again', () => {
  it.each(['csv', 'xlsx', 'ods'] as const)('as %s: the same counties, the same figures, the same words', async (kind) => {
    await fc.assert(
      fc.asyncProperty(tables, async ([chosen, figures, remarks]) => {
        const rows = chosen.map(({ code, name }, index) => [code, name.zh, figures[index] ?? 0, remarks[index] ?? '']);
        const file = await takenFile(madeUpDocument(['縣市代碼', '縣市', '家數 (家)', '說明'], rows), kind);
        const grid = await gridOf(file.content, kind);
        const result = importTable({ grid, gazetteer, industry });
        if (!result.ok) throw new Error(result.why.en);
        const table = result.value;
        expect(table.length).toBe(chosen.length);
        const codes = Array.from({ length: table.length }, (_, row) => {
          const outcome = outcomeOf(table, row);
          return outcome.kind === 'matched' ? outcome.code : outcome.kind;
        });
        expect(codes).toEqual(chosen.map(({ code }) => code));
        const measure = table.columns.find(({ role }) => role === 'measure')?.data;
        expect(measure && 'values' in measure ? Array.from({ length: table.length }, (_, row) => measure.values[row]) : null).toEqual(figures);
        const words = table.columns.find(({ header }) => header === '說明');
        expect(words?.role).toBe('text');
        expect(JSON.stringify(Array.from(table.rowNumbers, (row) => grid.rows[row - 1]?.[words?.index ?? -1]))).toContain(JSON.stringify(remarks[0]).slice(1, -1));
      }),
      { numRuns: 25 },
    );
  });
});
