import { describe, expect, it } from 'vitest';
import type { ImportRecipe } from '../../../../src/core/importing/import-recipe.ts';
import type { ImportPreview } from '../../../../src/core/own-data/import-preview.ts';
import type { OwnDataset } from '../../../../src/core/own-data/own-dataset.ts';
import { description, newSession, silent } from '../../importing/session.ts';

interface Opened {
  readonly preview: ImportPreview;
  readonly dataset: OwnDataset;
  /** What is said before anything is applied, by what it is about. */
  readonly said: ReadonlyMap<string, ImportPreview['findings'][number]>;
  /** Figures of the first tables, by title of the indicator and region. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

function figuresIn({ tables }: OwnDataset): Opened['figures'] {
  const found: Record<string, Record<string, number>> = {};
  for (const table of tables) {
    const regions = table.columns.get('region_code');
    for (const { name, title } of table.resource.schema.fields) {
      const column = table.columns.get(name);
      if (regions?.kind !== 'text' || column?.kind !== 'number' || name === 'year') continue;
      const held = (found[title] ??= {});
      regions.values.forEach((code, at) => { if (column.reasons[at] === 0) held[code] = column.values[at] ?? Number.NaN; });
    }
  }
  return found;
}

async function opened(csv: string, change?: (recipe: ImportRecipe) => ImportRecipe): Promise<Opened> {
  const session = newSession();
  const first = await session.open({ file: new Blob([csv]), name: 'a.csv' }, silent);
  if (!first.ok) throw new Error(first.why.en);
  const preview = change ? await session.settle({ recipe: change(first.value.recipe), rowMends: [] }, silent) : first;
  if (!preview.ok) throw new Error(preview.why.en);
  const dataset = session.finish({ description });
  if (!dataset) throw new Error('nothing');
  return { preview: preview.value, dataset, said: new Map(preview.value.findings.map((found) => [found.about, found])), figures: figuresIn(dataset) };
}

const asRole = (header: string, role: 'text' | 'category') => (recipe: ImportRecipe): ImportRecipe => ({ ...recipe, columns: recipe.columns.map((column) => (column.header === header ? { ...column, role } : column)) });

describe('a table of the townships of one county', () => {
  const csv = '彰化縣 113年統計\n鄉鎮市別,商家數\n彰化縣,1000\n彰化市,300\n鹿港鎮,250\n永靖鄉,50\n大村鄉,30\n';

  it('with the total of the county opens on its townships, and says that it has two levels', async () => {
    const { dataset, said } = await opened(csv);
    const levels = dataset.resources.map(({ atlas, rows }) => [atlas.role?.kind === 'region-values' && atlas.role.level, rows]);
    expect(levels).toEqual([['township', 4], ['county', 1]]);
    expect(said.get('two-levels')).toMatchObject({ weight: 'check', rows: [3] });
    expect(said.get('two-levels')?.text.zh).toContain('第 3 列（彰化縣）是縣市，包含表中的鄉鎮市區，其餘 4 列是鄉鎮市區');
  });

  it('with fewer townships than counties opens on the counties', async () => {
    const { dataset, said } = await opened('地區,家數\n臺北市,1\n新竹縣,2\n新竹市,3\n高雄市,4\n臺中市西屯區,5\n');
    expect(dataset.resources.map(({ atlas }) => atlas.role?.kind === 'region-values' && atlas.role.level)).toEqual(['county', 'township']);
    expect(said.get('two-levels')?.rows).toEqual([6]);
  });

  it('asks about a township that only another county has', async () => {
    const { preview, dataset } = await opened(`${csv}信義鄉,11\n`);
    expect(preview.doubts.map(({ kind, text, rows, choices }) => [kind, text, rows, choices[0]?.name.zh])).toEqual([['ambiguous', '信義鄉', [8], '南投縣信義鄉']]);
    expect(preview.doubts[0]?.why.zh).toContain('彰化縣沒有這個鄉鎮市區');
    expect(figuresIn(dataset)['商家數']).not.toHaveProperty('10008130');
    const without = await opened('鄉鎮市,商家數\n彰化縣,1000\n彰化市,300\n鹿港鎮,250\n永靖鄉,9\n埔里鎮,50\n');
    expect(without.preview.doubts.map(({ text }) => text)).toEqual(['埔里鎮']);
    const mixed = await opened('地區,商家數\n彰化縣,1000\n彰化市,300\n鹿港鎮,250\n埔里鎮,50\n');
    expect(mixed.preview.doubts).toEqual([]);
    const named = await opened('彰化縣鄉鎮市別,商家數\n彰化市,300\n鹿港鎮,250\n永靖鄉,9\n埔里鎮,50\n');
    expect(named.preview.doubts.map(({ text }) => text)).toEqual(['埔里鎮']);
  });

  it('asks nothing where the row names its county, a person answered, or the table is of many counties', async () => {
    expect((await opened(`${csv}南投縣信義鄉,11\n`)).preview.doubts).toEqual([]);
    const answered = await opened(`${csv}信義鄉,11\n`, (recipe) => ({ ...recipe, mends: [{ text: '信義鄉', code: '10008130' }] }));
    expect(answered.preview.doubts).toEqual([]);
    expect(answered.figures['商家數']).toHaveProperty('10008130', 11);
    expect((await opened('彰化縣政府編製\n鄉鎮市,商家數\n彰化市,300\n鹿港鎮,250\n埔里鎮,50\n斗六市,5\n虎尾鎮,6\n')).preview.doubts).toEqual([]);
  });
});

describe('several rows of one region', () => {
  const grants = '縣市,類別,核定金額(千元)\n臺中市,製造,"1,200"\n臺中市,服務,300\n彰化縣,製造,500\n彰化縣,服務,200\n南投縣,製造,100\n';

  it('are an indicator for each value of the column that tells them apart, and that is said first', async () => {
    const { preview, said, figures } = await opened(grants);
    expect(preview.columns.map(({ role }) => role)).toEqual(['county', 'category', 'measure']);
    expect(figures).toEqual({ '核定金額(千元)：製造': { '66000': 1200, '10007': 500, '10008': 100 }, '核定金額(千元)：服務': { '66000': 300, '10007': 200 } });
    expect(said.get('category')?.weight).toBe('check');
    expect(said.get('category')?.text.zh).toContain('「類別」');
    expect(said.has('not-shown')).toBe(false);
    expect(preview.notShown).toBe(0);
  });

  it('are not shown where a person says that the column tells nothing; the rows, the number and the way out are said', async () => {
    const { preview, said, figures } = await opened(grants, asRole('類別', 'text'));
    expect(figures).toEqual({ '核定金額(千元)': { '10008': 100 } });
    expect(said.get('not-shown')).toMatchObject({ weight: 'problem', rows: [2, 3, 4, 5] });
    expect(said.get('not-shown')?.text.zh).toMatch(/第 2、3、4、5 列有 2 個數值不會顯示.*「類別」可以分辨/u);
    expect(said.get('not-shown')?.text.en).toMatch(/^2 figures of rows 2, 3, 4, 5 will not be shown.*“類別” can tell/u);
    expect(preview.notShown).toBe(4);
  });

  it('are not shown where nothing tells them apart, and never added', async () => {
    const { preview, said, figures } = await opened('縣市,家數\n臺北市,1\n臺北市,2\n臺北市,2\n臺中市,3\n高雄市,4\n臺南市,5\n');
    expect(figures).toEqual({ 家數: { '66000': 3, '64000': 4, '67000': 5 } });
    expect(said.get('not-shown')).toMatchObject({ weight: 'problem', rows: [2, 3, 4] });
    expect(said.get('not-shown')?.text.zh).toContain('有 1 個數值');
    expect(said.has('duplicate-region')).toBe(false);
    expect(preview.notShown).toBe(3);
  });

  it('can be told apart by two columns together, and by a column of numbers that a person names', async () => {
    const two = await opened('縣市,性別,規模,人數\n臺北市,男,大,1\n臺北市,男,小,2\n臺北市,女,大,3\n臺北市,女,小,4\n臺中市,男,大,5\n臺中市,女,小,6\n');
    expect(Object.keys(two.figures)).toEqual(['人數：男・大', '人數：男・小', '人數：女・大', '人數：女・小']);
    const numbered = '縣市,期,家數\n臺北市,1,10\n臺北市,2,20\n臺中市,1,30\n臺中市,2,40\n';
    expect((await opened(numbered)).said.get('not-shown')?.weight).toBe('problem');
    expect((await opened(numbered, asRole('期', 'category'))).figures).toEqual({ '家數：1': { '63000': 10, '66000': 30 }, '家數：2': { '63000': 20, '66000': 40 } });
  });

  it('are not told apart by names of firms, nor by more values than a list can show', async () => {
    const names = await opened('縣市,公司,員工\n臺北市,甲,1\n臺北市,乙,2\n臺中市,丙,3\n臺中市,丁,4\n');
    expect(names.preview.columns[1]?.role).toBe('text');
    expect(names.said.get('not-shown')?.weight).toBe('problem');
    const kinds = (count: number): string => `縣市,類別,家數\n${Array.from({ length: count }, (_, at) => `臺北市,第${at}類,${at + 1}\n臺中市,第${at}類,${at + 2}\n`).join('')}`;
    expect((await opened(kinds(60))).preview.columns[1]?.role).toBe('category');
    expect((await opened(kinds(61))).preview.columns[1]?.role).toBe('text');
  });

  it('that occur once each leave a column of texts what it is', async () => {
    const { preview, said } = await opened('縣市,類別,家數\n臺北市,製造,1\n臺中市,服務,2\n高雄市,製造,3\n');
    expect(preview.columns[1]?.role).toBe('text');
    expect([...said.keys()]).toEqual([]);
  });
});

describe('a row that a person settles by itself', () => {
  it('changes what is shown and what is said', async () => {
    const session = newSession();
    const first = await session.open({ file: new Blob(['縣市,家數\n臺北市,1\n臺北市,2\n臺中市,3\n高雄市,4\n']), name: 'a.csv' }, silent);
    if (!first.ok) throw new Error(first.why.en);
    expect(first.value.notShown).toBe(2);
    const mended = await session.settle({ recipe: first.value.recipe, rowMends: [[3, null]] }, silent);
    if (!mended.ok) throw new Error(mended.why.en);
    expect(mended.value.notShown).toBe(0);
    expect(mended.value.findings.some(({ about }) => about === 'not-shown')).toBe(false);
    const dataset = session.finish({ description });
    expect(dataset && figuresIn(dataset)).toEqual({ 家數: { '63000': 1, '66000': 3, '64000': 4 } });
  });
});

describe('regions by industries', () => {
  const csv = '縣市,行業,家數\n臺北市,食品製造業,10\n臺北市,紡織業,30\n臺中市,食品製造業,30\n臺中市,紡織業,30\n';

  it('say of what the quotients are shares, in the title and before anything is applied', async () => {
    const { said, figures } = await opened(csv);
    expect(Object.keys(figures).filter((title) => title.startsWith('區位商數'))).toEqual(['區位商數（檔案中 2 個行業）：家數：食品及飼品製造業', '區位商數（檔案中 2 個行業）：家數：紡織業']);
    expect(said.get('quotient-base')?.text.zh).toContain('以檔案中 2 個行業的合計為全部，不是整個經濟');
  });

  it('say which names the classification has otherwise, and only those', async () => {
    const { said } = await opened(csv);
    expect(said.get('industry-renamed')?.text.zh).toContain('：「食品製造業」→「食品及飼品製造業」。');
    expect((await opened('縣市,行業,家數\n臺北市,C 製造業,10\n臺北市,紡織業,30\n臺中市,13,30\n')).said.has('industry-renamed')).toBe(false);
    const wide = await opened('縣市,食品製造業,紡織業\n臺北市,1,2\n臺中市,3,4\n');
    expect(wide.said.get('industry-renamed')?.text.zh).toContain('「食品製造業」→');
  });
});

describe('a table of years with a column of changes', () => {
  const csv = '各縣市歷年登記工廠家數\n單位：家\n縣市,112年,113年,113年較112年增減(%)\n臺北市,1075,1070,-0.5\n新北市,18300,18350,0.3\n桃園市,11400,11500,0.9\n';

  it('keeps the unit of its years, and says before it is applied that the changes are not shown', async () => {
    const { dataset, said, figures } = await opened(csv);
    const units = dataset.resources[0]?.schema.fields.filter(({ name }) => name.startsWith('m')).map(({ title, unit }) => [title, unit]);
    expect(units).toEqual([['各縣市歷年登記工廠家數', 'firms']]);
    expect(figures['各縣市歷年登記工廠家數']).toHaveProperty('63000', 1070);
    expect(said.get('without-year')?.text.zh).toContain('「113年較112年增減(%)」不屬於單一年份');
    expect((await opened('縣市,112年,113年\n臺北市,1,2\n新北市,3,4\n')).said.get('without-year')).toBeUndefined();
  });
});
