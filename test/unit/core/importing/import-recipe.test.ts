import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimitedRows } from '../../../../src/core/importing/delimited-rows.ts';
import { emptyRecipe, matchColumns, readRecipe, writeRecipe, type ImportRecipe } from '../../../../src/core/importing/import-recipe.ts';
import { importTable } from '../../../../src/core/importing/import-table.ts';
import type { ImportedTable } from '../../../../src/core/importing/imported-table.ts';
import { outcomeOf } from '../../../../src/core/importing/row-outcomes.ts';
import { shippedGazetteer } from './shipped-gazetteer.ts';
import { shippedIndustries } from './shipped-industries.ts';

const gazetteer = shippedGazetteer();
const industry = shippedIndustries();

function run(text: string, recipe?: ImportRecipe): ImportedTable {
  const rows = delimitedRows(text);
  const result = rows.ok ? importTable({ grid: rows.value.grid, gazetteer, industry, ...(recipe ? { recipe } : {}) }) : rows;
  if (!result.ok) throw new Error(result.why.en);
  return result.value;
}

describe('recipes', () => {
  it('come back from their text', () => {
    const recipe: ImportRecipe = { ...emptyRecipe, encoding: 'big5', delimiter: ';', headerRows: [1, 2], projection: 'twd67-121', date: '112', columns: [{ header: '家數', role: 'measure', unit: 'firms' }], missing: [{ token: '-', reason: 'suppressed' }], mends: [{ text: '新竹', code: '10004' }, { text: '其他', code: null }] };
    expect(readRecipe(writeRecipe(recipe))).toEqual({ recipe, findings: [] });
  });
  it('drop broken parts and say which', () => {
    const { recipe, findings } = readRecipe({ ...emptyRecipe, version: 9, encoding: 'ebcdic', headerRows: [-1], columns: [{ header: 'a', role: 'king' }, { header: 'b', role: 'text' }], mends: 'x', missing: [{ token: '-', reason: 'lost' }] });
    expect(recipe.columns).toEqual([{ header: 'b', role: 'text' }]);
    expect(recipe.encoding).toBeUndefined();
    expect(findings.map(({ about }) => about)).toEqual(['recipe-version', 'recipe-broken']);
    expect(findings[1]?.text.en).toContain('encoding, headerRows, columns × 1, missing × 1, mends × 1');
  });
  it('never throw', () => {
    fc.assert(fc.property(fc.anything(), (value) => { expect(readRecipe(value).recipe.format).toBe('cluster-atlas-import'); }));
    fc.assert(fc.property(fc.record({ format: fc.constant('cluster-atlas-import'), columns: fc.anything(), mends: fc.anything(), headerRows: fc.anything() }), (value) => { readRecipe(value); readRecipe(JSON.stringify(value)); }));
    expect(readRecipe('{').findings[0]?.about).toBe('recipe-none');
  });
  it('find the columns of the next file by name, in any order', () => {
    const recipe: ImportRecipe = { ...emptyRecipe, columns: [{ header: '家數 (家)', role: 'measure' }, { header: '縣市', role: 'county' }, { header: '備註', role: 'text' }] };
    const { byHeader, findings } = matchColumns(recipe, ['縣市', '113年', '家數（家）']);
    expect([...byHeader].map(([header, { role }]) => `${header} ${role}`)).toEqual(['縣市 county', '家數（家） measure']);
    expect(findings.map(({ about }) => about)).toEqual(['recipe-absent', 'recipe-new']);
  });
  it('apply to the file of the next year', () => {
    const first = run('縣市,編號,家數\n臺北市,1,5\n新竹,2,-\n其他,3,7\n');
    expect(first.columns.map(({ role }) => role)).toEqual(['county', 'text', 'measure']);
    const recipe: ImportRecipe = {
      ...first.recipe,
      columns: first.recipe.columns.map((column) => (column.header === '編號' ? { ...column, role: 'measure' } : column)),
      missing: [{ token: '－', reason: 'suppressed' }], mends: [{ text: '新竹', code: '10004' }, { text: '其他', code: null }],
    };
    const { recipe: saved } = readRecipe(writeRecipe(recipe));
    const next = run('家數,縣市,編號\n-,新 竹,8\n6,台北市,9\n2,其他,1\n', saved);
    expect(next.columns.map(({ role }) => role)).toEqual(['measure', 'county', 'measure']);
    expect([0, 1, 2].map((at) => outcomeOf(next, at)).map(({ kind, code, how }) => [kind, code, how])).toEqual([['matched', '10004', 'mend'], ['matched', '63000', 'spelling'], ['left-out', undefined, undefined]]);
    const data = next.columns[0]?.data;
    expect(data?.kind === 'number' && [...data.reasons]).toEqual([2, 0, 0]);
  });
});
