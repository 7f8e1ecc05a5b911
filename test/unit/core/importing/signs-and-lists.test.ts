import { describe, expect, it } from 'vitest';
import { explainedSigns } from '../../../../src/core/importing/explained-signs.ts';
import { emptyRecipe, readRecipe, writeRecipe, type ImportRecipe } from '../../../../src/core/importing/import-recipe.ts';
import { rolesToChoose } from '../../../../src/core/importing/find-columns.ts';
import { importTable } from '../../../../src/core/importing/import-table.ts';
import type { ImportedTable } from '../../../../src/core/importing/imported-table.ts';
import { figuresOf } from '../../../../src/core/own-data/region-figures.ts';
import { reasonCode } from '../../../../src/core/measures/missing.ts';
import { shippedGazetteer } from './shipped-gazetteer.ts';
import { shippedIndustries } from './shipped-industries.ts';

const [gazetteer, industry] = [shippedGazetteer(), shippedIndustries()];

function table(rows: readonly (readonly string[])[], recipe: ImportRecipe = emptyRecipe): ImportedTable {
  const read = importTable({ grid: { rows }, gazetteer, industry, recipe });
  if (!read.ok) throw new Error(read.why.en);
  return read.value;
}

const figures = (made: ImportedTable, header: string): readonly number[] => {
  const data = made.columns.find((column) => column.header === header)?.data;
  return data?.kind === 'number' ? [...data.values] : [];
};
const about = (made: ImportedTable, name: string) => made.findings.find((finding) => finding.about === name);

describe('a sign that a source uses for 0', () => {
  const rows = [['縣市', '家數'], ['臺北市', '－'], ['新北市', ''], ['桃園市', '3'], ['臺中市', '-']];

  it('is no figure until a person says so, and the sentence names the choice that there is', () => {
    const made = table(rows);
    expect(figures(made, '家數')).toEqual([Number.NaN, Number.NaN, 3, Number.NaN]);
    expect(about(made, 'doubtful-missing')?.text.zh).toContain('就是 0');
    expect(about(made, 'signs-as-zero')).toBeUndefined();
  });

  it('is 0 by the recipe, which keeps the choice', () => {
    const recipe: ImportRecipe = { ...emptyRecipe, missing: [{ token: '-', reason: 'zero' }] };
    const made = table(rows, readRecipe(writeRecipe(recipe)).recipe);
    expect(figures(made, '家數')).toEqual([0, Number.NaN, 3, 0]);
    expect(about(made, 'signs-as-zero')?.text.en).toContain('2 cells');
    expect(about(made, 'doubtful-missing')).toBeUndefined();
    const blank = table(rows, { ...emptyRecipe, missing: [{ token: '', reason: 'zero' }] });
    expect(figures(blank, '家數')).toEqual([Number.NaN, 0, 3, Number.NaN]);
  });
});

describe('signs for no figure', () => {
  const rows = [['縣市', '營業收入', '家數'], ['臺北市', '100', '1'], ['新北市', '200', '2'], ['桃園市', '300', '-'], ['金門縣', 'D', '…'], ['連江縣', 'D', '…'], ['說明：1.「-」表示無數值；2.「D」表示不陳示以保護個別資料。']];
  const reasonsOf = (made: ImportedTable, header: string): readonly number[] => {
    const data = made.columns.find((column) => column.header === header)?.data;
    return data?.kind === 'number' ? [...data.reasons] : [];
  };

  it('that the file explains need no question; what they are is listed with all others', () => {
    const made = table(rows);
    expect(reasonsOf(made, '營業收入')).toEqual([0, 0, 0, reasonCode('suppressed'), reasonCode('suppressed')]);
    expect(made.signs).toEqual([{ token: 'D', reason: 'suppressed', count: 2 }, { token: '-', reason: 'not-collected', count: 1 }, { token: '…', reason: 'not-collected', count: 2 }]);
    expect(about(made, 'signs')?.text.zh).toBe('沒有數值的記號：「D」2 格（不公開，依檔案的說明）、「-」1 格（無資料）、「…」2 格（無資料）。可在「沒有數值的記號」中更改。');
    const doubts = made.findings.filter((found) => found.about === 'doubtful-missing').map(({ text }) => text.zh);
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toContain('欄位「家數」有「-」1 格');
  });

  it('take the reason of a person before that of the file', () => {
    const made = table(rows, { ...emptyRecipe, missing: [{ token: 'd', reason: 'not-applicable' }] });
    expect(reasonsOf(made, '營業收入').slice(3)).toEqual([reasonCode('not-applicable'), reasonCode('not-applicable')]);
  });

  it('are explained in words that say plainly why, and never as 0', () => {
    const signs = explainedSigns(['註：「※」代表保密，「…」表示尚無資料；"x" denotes data not available', '*：不予公布', '「-」表示0；「--」表示無數值', '「R」表示修正數']);
    expect([...signs]).toEqual([['※', 'suppressed'], ['...', 'not-collected'], ['x', 'not-collected'], ['*', 'suppressed']]);
  });
});

describe('several industries in one cell', () => {
  it('are neither divided nor counted twice', () => {
    const made = table([['縣市', '行業別', '家數'], ['臺北市', '食品製造業', '1'], ['臺北市', '食品製造業、飲料製造業', '2'], ['新北市', '飲料製造業', '4'], ['桃園市', '食品製造業；食品製造業', '8']]);
    expect(made.industries).toEqual(['08', '', '09', '08']);
    expect(about(made, 'several-industries')?.rows).toEqual([3]);
    const read = figuresOf(made, 'county');
    const values = read.rows.flatMap(({ region, cells }) => [...cells.values()].map((cell) => `${region} ${'value' in cell ? cell.value : cell.missing}`));
    expect(values).toEqual(['63000 1', '65000 4', '68000 8']);
  });
});

describe('a table of years with a change between them', () => {
  it('gives the change to no year', () => {
    const made = table([['縣市', '111年', '112年', '增減率(%)'], ['臺北市', '1', '2', '100'], ['新北市', '3', '4', '33.3'], ['桃園市', '5', '6', '20']]);
    const read = figuresOf(made, 'county');
    expect([[...read.fields.values()].map(({ measure }) => measure), read.withoutYear, read.rows.length]).toEqual([[''], ['增減率(%)'], 6]);
  });
});

describe('what is said of a table', () => {
  it('names the industries that the classification lacks, what follows, and the way out', () => {
    const made = table([['縣市', '行業別', '家數'], ['臺北市', '食品製造業', '1'], ['臺北市', '神祕加工', '2'], ['新北市', '飲料製造業', '4'], ['新北市', '神祕加工', '4'], ['桃園市', '怪業', '8'], ['桃園市', '食品製造業', '8']]);
    expect(about(made, 'unread-industry')).toMatchObject({ rows: [3, 5, 6] });
    expect(about(made, 'unread-industry')?.text.zh).toBe('欄位「行業別」有 3 列不是行業分類中的行業，未對應：「神祕加工」2 列、「怪業」1 列。各地區的數值表中，這些列不會顯示；若要全部保留，請把這一欄的用途改為「類別」。');
    expect(about(made, 'unread-industry')?.text.en).toContain('“神祕加工” in 2 rows, “怪業” in 1 row');
  });

  it('does not contradict itself about units, and doubts no count for being like a year', () => {
    const named = table([['單位：千元、家'], ['縣市', '營業額', '家數', '備註'], ['臺北市', '100', '30', ''], ['新北市', '100', '42', 'a'], ['桃園市', '112', '30', '']]);
    expect(named.findings.map((found) => found.about).filter((name) => name.includes('unit') || name === 'perhaps-years')).toEqual(['units-by-name']);
    expect(about(named, 'units-by-name')?.text.zh).toContain('其餘的欄沒有判斷單位');
    const open = table([['單位：千元、家'], ['縣市', '甲', '乙'], ['臺北市', '100', '30'], ['新北市', '100', '42'], ['桃園市', '112', '30']]);
    expect(open.findings.map((found) => found.about)).toContain('several-units');
    expect(open.findings.map((found) => found.about)).toContain('perhaps-years');
    const settled = table([['單位：千元、家'], ['縣市', '甲（千元）', '乙（家）', '備註'], ['臺北市', '100', '30', ''], ['新北市', '100', '42', '初步'], ['桃園市', '112', '30', '']]);
    expect(settled.findings.map((found) => found.about)).not.toContain('several-units');
  });
});

describe('postal codes', () => {
  it('are text, neither regions nor figures nor years, and that is said', () => {
    const made = table([['郵遞區號', '家數'], ['100', '1'], ['103', '2'], ['104', '3']]);
    expect(made.columns.map(({ role }) => role)).toEqual(['text', 'measure']);
    expect(about(made, 'postal-codes')?.text.en).toContain('postal codes');
    const five = table([['Zip code', '家數'], ['10004', '1'], ['10005', '2'], ['10007', '3'], ['10008', '4']]);
    expect([five.columns[0]?.role, five.counts.matched]).toEqual(['text', 0]);
  });

  it('name the way out where nothing else says where the rows are', () => {
    const alone = table([['郵遞區號', '家數'], ['100', '1'], ['103', '2'], ['104', '3']]);
    expect(about(alone, 'postal-codes')).toMatchObject({ weight: 'problem' });
    expect(about(alone, 'postal-codes')?.text.zh).toContain('請在檔案中加上縣市與鄉鎮市區的名稱');
    const beside = table([['郵遞區號', '縣市', '鄉鎮市區', '家數'], ['100', '臺北市', '中正區', '1'], ['302', '新竹縣', '竹北市', '2']]);
    expect(about(beside, 'postal-codes')).toMatchObject({ weight: 'note' });
    expect(beside.counts.matched).toBe(2);
  });

  it('are never joined as codes of regions, not even by a recipe', () => {
    const rows = [['郵遞區號', '家數'], ['10004', '1'], ['10005', '2'], ['10007', '3'], ['10008', '4']];
    for (const role of ['county', 'township', 'region'] as const) {
      const made = table(rows, { ...emptyRecipe, columns: [{ header: '郵遞區號', role }, { header: '家數', role: 'measure' }] });
      expect([made.columns[0]?.role, made.counts.matched], role).toEqual(['text', 0]);
    }
    const made = table(rows);
    expect(made.columns[0] && rolesToChoose(made.columns[0])).not.toContain('township');
    expect(made.columns[1] && rolesToChoose(made.columns[1])).toContain('township');
    expect(table([['區號', '家數'], ['100', '1'], ['103', '2'], ['104', '3']]).columns[0]?.role).toBe('text');
  });

  it('in front of a name or an address do not disturb it', () => {
    const made = table([['地區', '家數'], ['100臺北市中正區', '1'], ['(302)新竹縣竹北市', '2'], ['407 臺中市西屯區', '3'], ['40758 臺中市西屯區', '3'], ['10004 臺北市中正區', '4']]);
    expect(Array.from(made.joined.ofRow, (at) => { const reading = made.joined.readings[at]; return reading?.kind === 'matched' ? reading.code : reading?.kind; })).toEqual(['63000050', '10004010', '66000060', 'ambiguous', 'ambiguous']);
  });
});
