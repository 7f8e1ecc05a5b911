import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecipe, repeatChoices, writeRecipe, type ImportRecipe, type RepeatChoice } from '../../../../src/core/importing/import-recipe.ts';
import { settledCell } from '../../../../src/core/own-data/repeated-rows.ts';
import type { ImportSession } from '../../../../src/importing/import-session.ts';
import type { ImportPreview } from '../../../../src/core/own-data/import-preview.ts';
import { description, newSession, silent } from '../../importing/session.ts';

interface Opened {
  readonly session: ImportSession;
  readonly preview: ImportPreview;
  /** Figures or reasons by title of the indicator and region, of the first table. */
  readonly cells: Readonly<Record<string, number | string>>;
  readonly caveats: readonly string[];
  readonly about: (name: string) => ImportPreview['findings'][number] | undefined;
}

async function opened(csv: string, repeats?: RepeatChoice): Promise<Opened> {
  const session = newSession();
  const first = await session.open({ file: new Blob([csv]), name: 'a.csv' }, silent);
  if (!first.ok) throw new Error(first.why.en);
  const recipe: ImportRecipe = repeats ? readRecipe(writeRecipe({ ...first.value.recipe, repeats })).recipe : first.value.recipe;
  const settled = await session.settle({ recipe, rowMends: [] }, silent);
  if (!settled.ok) throw new Error(settled.why.en);
  const [table] = session.finish({ description })?.tables ?? [];
  const cells: Record<string, number | string> = {};
  const regions = table?.columns.get('region_code');
  for (const { name, title } of table?.resource.schema.fields ?? []) {
    const column = table?.columns.get(name);
    if (regions?.kind !== 'text' || column?.kind !== 'number') continue;
    regions.values.forEach((code, at) => { cells[`${title} ${code}`] = column.reasons[at] === 0 ? (column.values[at] ?? Number.NaN) : `reason ${column.reasons[at]}`; });
  }
  return { session, preview: settled.value, cells, caveats: table?.resource.caveats?.map(({ zh }) => zh) ?? [], about: (name) => settled.value.findings.find((found) => found.about === name) };
}

const csv = '縣市,家數（家）,成長率（%）\n臺北市,3,1.5\n臺北市,4,2.5\n臺北市,5,3.5\n新北市,7,2\n桃園市,1,\n桃園市,-,4\n';

describe('several rows of one region that nothing tells apart', () => {
  it('are not shown until a person chooses; the sentence names the choice', async () => {
    const { preview, cells, about } = await opened(csv);
    expect(preview.repeated).toEqual({ addable: true });
    expect(preview.notShown).toBe(5);
    expect(cells['家數（家） 65000']).toBe(7);
    expect(cells['家數（家） 63000']).toMatch(/reason/);
    expect(about('not-shown')?.text.zh).toContain('「一地多列」');
    expect(about('not-shown')?.text.en).toContain('“Several rows of one region”');
    expect(about('repeats-settled')).toBeUndefined();
  });

  it('are added up where they are counts; a sum with a part missing is missing, and shares are not added', async () => {
    const { preview, cells, about, caveats } = await opened(csv, 'add');
    expect(cells['家數（家） 63000']).toBe(12);
    expect(cells['家數（家） 65000']).toBe(7);
    expect(cells['家數（家） 68000']).toBe('reason 1');
    expect(cells['成長率（%） 63000']).toMatch(/reason/);
    expect(about('repeats-settled')?.text.zh).toBe('依您的選擇，第 2、3、4、6、7 列中同一個地區的列已相加，共 2 個數值。例如臺北市「家數（家）」：3＋4＋5＝12。');
    expect(about('repeats-settled')?.text.en).toBe('As you chose, rows of one region among rows 2, 3, 4, 6, 7 were added up, for 2 figures. For Taipei City, “家數（家）” is 3 + 4 + 5 = 12.');
    expect(about('not-shown')?.text.zh).toContain('單位不是數量');
    expect(preview.recipe.repeats).toBe('add');
    expect(caveats).toContain('有 2 個數值是檔案中同一地區的多列相加而得。');
  });

  it('are the first or the last of them, with whatever it holds', async () => {
    const first = await opened(csv, 'first');
    expect([first.cells['家數（家） 63000'], first.cells['成長率（%） 63000'], first.cells['家數（家） 68000'], first.cells['成長率（%） 68000']]).toEqual([3, 1.5, 1, 'reason 1']);
    expect(first.about('repeats-settled')?.rows).toEqual([3, 4, 7]);
    expect(first.about('repeats-settled')?.text.en).toContain('the first of several rows of one region stands, for 4 figures: rows 3, 4, 7 were passed over. For Taipei City, “家數（家）” is 3; the file has 3, 4, 5.');
    const last = await opened(csv, 'last');
    expect([last.cells['家數（家） 63000'], last.cells['成長率（%） 63000'], last.cells['家數（家） 68000'], last.cells['成長率（%） 68000']]).toEqual([5, 3.5, 'reason 1', 4]);
    expect(last.preview.notShown).toBe(0);
    expect(last.about('duplicate-region')).toBeUndefined();
  });

  it('stand in the report with what became of them, in both languages', async () => {
    const added = await opened(csv, 'add');
    const report = added.session.report({ language: 'zh-TW' }).split('\r\n');
    expect(report.find((line) => line.startsWith('3,'))).toContain('與同一地區的其他列相加');
    expect(report.find((line) => line.startsWith('5,'))).not.toContain('相加');
    expect(report.join('\n')).toContain('同一個地區的列已相加');
    const kept = (await opened(csv, 'first')).session.report({ language: 'en' }).split('\r\n');
    expect(kept.find((line) => line.startsWith('3,'))).toContain('another row of the region was kept');
    expect(kept.find((line) => line.startsWith('2,'))).not.toContain('kept');
  });

  it('that are the same in all cells are told of when they are added', async () => {
    const { about } = await opened('縣市,家數（家）\n臺北市,3\n臺北市,3\n新北市,1\n', 'add');
    expect(about('repeats-settled')?.text.zh).toContain('第 3 列與前面的列完全相同，可能重複計算');
    expect((await opened(csv, 'add')).about('repeats-settled')?.text.zh).not.toContain('完全相同');
  });

  it('are no question where there are none, and none where only shares could be added', async () => {
    expect((await opened('縣市,家數\n臺北市,3\n新北市,1\n')).preview.repeated).toBeNull();
    expect((await opened('縣市,失業率（%）\n臺北市,3\n臺北市,4\n新北市,1\n')).preview.repeated).toEqual({ addable: false });
  });
});

describe('a cell that several rows claim', () => {
  const firms = { text: '家', id: 'firms' } as const;
  const share = { text: '%', id: 'percent' } as const;
  const claims = (...values: readonly number[]) => values.map((value, at) => ({ row: at + 2, cell: { value } }));

  it('is never settled without a choice, nor between two columns of one row', () => {
    expect(settledCell(claims(1, 2), undefined, firms)).toBeNull();
    for (const choice of repeatChoices) expect(settledCell([{ row: 2, cell: { value: 1 } }, { row: 2, cell: { value: 2 } }], choice, firms)).toBeNull();
    for (const unit of [share, null, { text: '箱', id: null }, { text: '千元', id: 'thousand-ntd' } as const]) expect(settledCell(claims(1, 2), 'add', unit)).toBeNull();
  });

  it('is the sum of all parts or one of them, whatever they are', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 2, maxLength: 6 }), (values) => {
      expect(settledCell(claims(...values), 'add', firms)).toEqual({ cell: { value: values.reduce((sum, value) => sum + value, 0) }, taken: values.map((_, at) => at + 2) });
      expect(settledCell(claims(...values), 'first', share)).toEqual({ cell: { value: values[0] }, taken: [2] });
      expect(settledCell(claims(...values), 'last', share)).toEqual({ cell: { value: values.at(-1) }, taken: [values.length + 1] });
    }));
  });

  it('is missing where a part is, for its reason', () => {
    expect(settledCell([...claims(1), { row: 9, cell: { missing: 'suppressed' } }], 'add', firms)?.cell).toEqual({ missing: 'suppressed' });
  });
});
