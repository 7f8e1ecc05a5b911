import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRecipe, readRecipe, writeRecipe, type ImportRecipe } from '../../../../src/core/importing/import-recipe.ts';
import { importTable } from '../../../../src/core/importing/import-table.ts';
import type { ImportedTable } from '../../../../src/core/importing/imported-table.ts';
import { explainedMinus, minusForms, minusReadings } from '../../../../src/core/importing/minus-forms.ts';
import { readNumber } from '../../../../src/core/importing/read-number.ts';
import { shippedGazetteer } from './shipped-gazetteer.ts';
import { shippedIndustries } from './shipped-industries.ts';

const [gazetteer, industry] = [shippedGazetteer(), shippedIndustries()];
const counties = ['臺北市', '新北市', '桃園市', '臺中市', '臺南市', '高雄市'];

function table(cells: readonly string[], recipe: ImportRecipe = emptyRecipe, notes: readonly string[] = []): ImportedTable {
  const rows = [['縣市', '損益'], ...cells.map((cell, at) => [counties[at] ?? '', cell]), ...notes.map((note) => [note])];
  const read = importTable({ grid: { rows }, gazetteer, industry, recipe });
  if (!read.ok) throw new Error(read.why.en);
  return read.value;
}

const figures = (made: ImportedTable): readonly number[] => {
  const data = made.columns.find(({ header }) => header === '損益')?.data;
  return data?.kind === 'number' ? [...data.values] : [];
};
const about = (made: ImportedTable, name: string) => made.findings.find((finding) => finding.about === name);
const told = (form: (typeof minusForms)[number], reading: (typeof minusReadings)[number]): ImportRecipe => readRecipe(writeRecipe({ ...emptyRecipe, minus: [{ form, reading }] })).recipe;

describe('figures in the brackets of accountants', () => {
  const cells = ['(500)', '1,000', '（1,200）', '(0)', '($3,000)', '20'];

  it('are negative, which is said with examples and their number', () => {
    const made = table(cells);
    expect(figures(made)).toEqual([-500, 1000, -1200, 0, -3000, 20]);
    expect(about(made, 'minus-brackets')).toMatchObject({ weight: 'check' });
    expect(about(made, 'minus-brackets')?.text.zh).toBe('括號讀作負數：(500) → −500、（1,200） → −1200、(0) → 0；共 4 格，在欄位「損益」。可在「負數的寫法」中更改。');
    expect(about(made, 'minus-brackets')?.text.en).toBe('Brackets were read as a minus: (500) → −500, （1,200） → −1200, (0) → 0; 4 cells of “損益”. This can be changed under “Ways of writing a minus”.');
    expect(made.minuses.map(({ form, reading, count, headers }) => [form, reading, count, headers])).toEqual([['brackets', 'negative', 4, ['損益']]]);
  });

  it('are what a person says by the recipe', () => {
    expect(figures(table(cells, told('brackets', 'positive')))).toEqual([500, 1000, 1200, 0, 3000, 20]);
    const missing = table(cells, told('brackets', 'missing'));
    expect(figures(missing)).toEqual([Number.NaN, 1000, Number.NaN, Number.NaN, Number.NaN, 20]);
    expect(about(missing, 'text-in-measure')).toBeUndefined();
    const texts = table(cells, told('brackets', 'text'));
    expect(figures(texts)).toEqual([Number.NaN, 1000, Number.NaN, Number.NaN, Number.NaN, 20]);
    expect(about(texts, 'text-in-measure')?.rows).toEqual([2, 4, 5, 6]);
    expect(about(texts, 'minus-brackets')?.text.zh).toContain('依您的選擇，括號不讀作數值');
  });

  it('follow the notes of the file: a minus that is explained is no question, another meaning is no figure', () => {
    const minus = table(cells, emptyRecipe, ['註：括號內數字為負數。']);
    expect(figures(minus)[0]).toBe(-500);
    expect(about(minus, 'minus-brackets')).toMatchObject({ weight: 'note' });
    const other = table(cells, emptyRecipe, ['註：括號內數字為標準差。']);
    expect(figures(other)[0]).toBeNaN();
    expect(about(other, 'minus-brackets')?.text.en).toContain('not read as figures, as the file explains');
    expect(figures(table(cells, told('brackets', 'negative'), ['註：括號內數字為標準差。']))[0]).toBe(-500);
  });
});

describe('other ways of writing a minus', () => {
  it('full-width and typographic signs are a minus, and said', () => {
    const made = table(['－500', '−7', '–1,000', '-3', '5']);
    expect(figures(made)).toEqual([-500, -7, -1000, -3, 5]);
    expect(about(made, 'minus-other-sign')?.text.zh).toContain('－500 → −500、−7 → −7、–1,000 → −1000；共 3 格');
    expect(about(made, 'minus-other-sign')?.weight).toBe('note');
  });

  it('triangles and signs behind the figure are not taken until a person says what they mean; the reason is said', () => {
    const made = table(['△500', '▲500', '500-', '△5.2%', '5', '6']);
    expect(figures(made)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN, 5, 6]);
    expect(about(made, 'minus-triangle')?.text.zh).toContain('可能表示負數，也可能只是增減的記號，因此沒有採用：△500、▲500、△5.2%；共 3 格');
    expect(about(made, 'minus-behind')?.text.en).toContain('may be a minus or only a remark, so the figures were not taken: 500-; 1 cell of “損益”');
    expect(about(made, 'unclear-number')).toBeUndefined();
    expect(figures(table(['△500', '▲500', '500-', '△5.2%', '5', '6'], told('triangle', 'negative')))).toEqual([-500, -500, Number.NaN, -5.2, 5, 6]);
    expect(figures(table(['△500', '500-', '5'], told('behind', 'negative')))).toEqual([Number.NaN, -500, 5]);
    expect(figures(table(['△500', '500-', '5'], told('triangle', 'positive')))).toEqual([500, Number.NaN, 5]);
    expect(figures(table(['△500', '1', '2'], emptyRecipe, ['說明：「△」表示減少。']))).toEqual([-500, 1, 2]);
  });

  it('a plain minus needs no word, and two signs at once are a text', () => {
    const made = table(['-500', '1', '2']);
    expect(made.minuses).toEqual([]);
    for (const cell of ['(-500)', '-(500)', '△-500', '△△5', '(500-)', '-500-']) expect(readNumber(cell).kind, cell).toBe('text');
  });

  it('never change the size of a figure', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom('(#)', '（#）', '[#]', '△#', '▲ #', '#-', '#－', '－#', '−#'), (value, form) => {
      const reading = readNumber(form.replace('#', value.toLocaleString('en')));
      const found = reading.kind === 'number' ? reading.value : reading.kind === 'unclear' ? reading.choices[0] : Number.NaN;
      expect(found).toBe(value === 0 ? 0 : -value);
      expect(reading).toHaveProperty('minus');
    }));
  });
});

describe('what the lines around a table say', () => {
  it('is taken of brackets and triangles only', () => {
    const said = (line: string) => [...explainedMinus([line])].map(([form, reading]) => `${form} ${reading}`);
    expect(said('註：（ ）內為負值')).toEqual(['brackets negative']);
    expect(said('1.括弧表示減少數')).toEqual(['brackets negative']);
    expect(said('Figures in brackets are negative')).toEqual([]);
    expect(said('▲：負成長')).toEqual(['triangle negative']);
    expect(said('▲表示重點產業')).toEqual(['triangle text']);
    expect(said('單位：千元（新臺幣）')).toEqual([]);
    expect(said('營業額（千元）為113年數字')).toEqual([]);
  });
});
