import { describe, expect, it } from 'vitest';
import type { OwnDataset } from '../../../../src/core/own-data/own-dataset.ts';
import { isOwn } from '../../../../src/core/datasets/contract.ts';
import { listIndicatorsOf } from '../../../../src/core/datasets/catalogue.ts';
import { columnFor } from '../../../../src/core/indicators/index.ts';
import { ownFigures } from '../../../../src/core/insights/own-figures.ts';
import { layerById } from '../../../../src/core/layers/index.ts';
import { cellOf } from '../../../../src/core/insights/method.ts';
import type { Atlas } from '../../../../src/core/datasets/atlas.ts';
import { comparisonTable } from '../../../../src/core/comparison/comparison-table.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';
import { description, newSession, silent } from '../../importing/session.ts';

async function opened(csv: string, more: Partial<typeof description> = {}): Promise<OwnDataset> {
  const session = newSession();
  const preview = await session.open({ file: new Blob([csv]), name: 'a.csv' }, silent);
  if (!preview.ok) throw new Error(preview.why.en);
  const dataset = session.finish({ description: { ...description, ...more } });
  if (!dataset) throw new Error('nothing');
  return dataset;
}

function withOwn(dataset: OwnDataset): Atlas {
  const atlas = wholeAtlas();
  return {
    ...atlas,
    package: { ...atlas.package, resources: [...atlas.package.resources, ...dataset.resources] },
    tables: new Map([...atlas.tables, ...dataset.tables.map((table) => [table.name, table] as const)]),
  };
}

const idsOf = (atlas: Atlas, dataset: OwnDataset) => listIndicatorsOf(atlas.package, atlas.tables).filter(({ resource }) => dataset.resources.some(({ name }) => name === resource));

describe('a table of figures of one’s own', () => {
  const csv = '各縣市工廠統計\n單位：千元\n縣市別,營業額,家數（家）\n總計,"3,734",37\n台北市,"1,234",12\n臺中市,"2,000",20\n桃園縣,500,5\n';

  it('is a dataset like any other: indicator, unit, date, source, licence, ranking', async () => {
    const dataset = await opened(csv, { date: '2024' });
    const atlas = withOwn(dataset);
    expect(dataset.resources.every(isOwn)).toBe(true);
    const [turnover, firms] = idsOf(atlas, dataset);
    expect([turnover?.title.zh, turnover?.unit, firms?.unit]).toEqual(['營業額', 'thousand-ntd', 'firms']);
    const column = columnFor(atlas, { ...defaultView, level: 'county', indicator: turnover?.id ?? '' });
    if (!column) throw new Error('no column');
    expect(cellOf(column, '63000')).toEqual({ value: 1234 });
    expect(cellOf(column, '66000')).toEqual({ value: 2000 });
    // The former 桃園縣 is the whole of today's 桃園市.
    expect(cellOf(column, '68000')).toEqual({ value: 500 });
    expect(cellOf(column, '10004')).toEqual({ missing: 'not-collected' });
    expect(column.asOf).toBe('2024');
    expect(column.sourceIds).toEqual([dataset.resources[0]?.name]);
    expect(dataset.resources[0]?.sources[0]?.title).toBe('某局');
    expect(dataset.resources[0]?.licenses[0]?.title).toBe('政府資料開放授權條款');
    const [figure] = ownFigures(atlas, 'county', '66000');
    expect(figure?.cell).toEqual({ value: 2000 });
    expect(figure?.rank).toMatchObject({ rank: 1, of: 3 });
  });

  it('stands in the comparison: counts add up over a group, money and missing parts do not', async () => {
    const atlas = withOwn(await opened(csv, { date: '2024' }));
    const view: ViewState = { ...defaultView, page: 'compare', compared: ['county:66000', 'own:a', 'own:b'], ownRegions: [{ id: 'a', name: '兩市', counties: ['63000', '66000'] }, { id: 'b', name: '含缺', counties: ['10004', '66000'] }] };
    const { rows } = comparisonTable(atlas, view);
    const own = rows.filter(({ row }) => row.group === 'own');
    expect(own.map(({ row }) => row.title.zh)).toEqual(['營業額', '家數（家）']);
    expect(own[0]?.cells.map(({ cell }) => cell)).toEqual([{ value: 2000 }, { missing: 'not-applicable' }, { missing: 'not-applicable' }]);
    expect(own[1]?.cells.map(({ cell }) => cell)).toEqual([{ value: 20 }, { value: 32 }, { missing: 'not-collected' }]);
    expect(own[1]?.cells[1]).toMatchObject({ asOf: '2024', sourceIds: [expect.stringMatching(/^own\./)] });
    expect(own[0]?.cells[0]?.rank).toMatchObject({ rank: 1, of: 3 });
  });

  it('shows no figure where two rows claim one region, and says so', async () => {
    const dataset = await opened('縣市,家數\n臺北市,1\n臺北市,2\n臺中市,3\n高雄市,4\n臺南市,5\n');
    const atlas = withOwn(dataset);
    const column = columnFor(atlas, { ...defaultView, level: 'county', indicator: idsOf(atlas, dataset)[0]?.id ?? '' });
    if (!column) throw new Error('no column');
    expect(cellOf(column, '63000')).toEqual({ missing: 'not-comparable' });
    expect(cellOf(column, '66000')).toEqual({ value: 3 });
    expect(column.caveats.some(({ zh }) => zh.includes('沒有相加'))).toBe(true);
  });

  it('turns years side by side into the years of one indicator', async () => {
    const dataset = await opened('縣市,111年,112年,113年\n臺北市,1,2,3\n臺中市,4,5,6\n高雄市,7,8,…\n', { title: '某數' });
    const atlas = withOwn(dataset);
    const offered = idsOf(atlas, dataset);
    expect(offered).toHaveLength(1);
    expect(offered[0]?.years).toEqual([2022, 2023, 2024]);
    const of = (year: number | null) => columnFor(atlas, { ...defaultView, level: 'county', indicator: offered[0]?.id ?? '', year });
    const [old, latest] = [of(2022), of(null)];
    if (!old || !latest) throw new Error('no column');
    expect([cellOf(old, '66000'), cellOf(latest, '66000')]).toEqual([{ value: 4 }, { value: 6 }]);
    expect(cellOf(latest, '64000')).toHaveProperty('missing');
  });

  it('makes location quotients of regions × industries × counts', async () => {
    // 臺北市 10 of 40 in C, the file 40 of 100: (10 ÷ 40) ÷ (40 ÷ 100) = 0.625.
    const dataset = await opened('縣市,行業,家數（家）\n臺北市,製造業,10\n臺北市,批發及零售業,30\n臺中市,製造業,30\n臺中市,批發及零售業,30\n');
    const atlas = withOwn(dataset);
    const quotient = idsOf(atlas, dataset).find(({ title }) => title.zh.startsWith('區位商數') && title.zh.includes('製造業'));
    const column = columnFor(atlas, { ...defaultView, level: 'county', indicator: quotient?.id ?? '' });
    if (!column) throw new Error('no column');
    expect(cellOf(column, '63000')).toEqual({ value: 0.625 });
    expect(cellOf(column, '66000')).toEqual({ value: 1.25 });
    expect(column.scale.kind).toBe('diverging');
  });
});

describe('a table of places of one’s own', () => {
  const csv = '名稱,地址,X坐標(TWD97),Y坐標(TWD97),員工\n甲廠,臺中市西屯區某路1號,212000,2674000,5\n乙廠,臺中市大雅區某路2號,,,6\n丙廠,高雄市路竹區某路3號,178000,2528000,7\n';

  it('is a layer whose marks are where the file says, and by township where it says no more', async () => {
    const dataset = await opened(csv);
    const atlas = withOwn(dataset);
    const layer = layerById(atlas.package, `own.${dataset.id}`);
    if (layer?.kind !== 'points') throw new Error('no layer');
    const marks = layer.marks(atlas, defaultView);
    expect(marks.map(({ name, precision, countyCodes }) => [name.zh, precision, countyCodes[0]])).toEqual([['甲廠', 'site', '66000'], ['乙廠', 'township', '66000'], ['丙廠', 'site', '64000']]);
    // An independent converter (PROJ, EPSG:3826) puts the first at 120.6256, 24.1697.
    expect(marks[0]?.position[0]).toBeCloseTo(120.6256, 2);
    expect(marks[0]?.position[1]).toBeCloseTo(24.17, 2);
    expect(layer.sourceIds(atlas)).toEqual([`own.${dataset.id}`]);
  });

  it('counts the rows of regions and gives 0 only when every row has a region', async () => {
    const dataset = await opened(csv);
    const atlas = withOwn(dataset);
    const count = idsOf(atlas, dataset).find(({ level }) => level === 'county');
    const column = columnFor(atlas, { ...defaultView, level: 'county', indicator: count?.id ?? '' });
    if (!column) throw new Error('no column');
    expect([cellOf(column, '66000'), cellOf(column, '64000'), cellOf(column, '63000')]).toEqual([{ value: 2 }, { value: 1 }, { value: 0 }]);
    const lost = await opened(`${csv}丁廠,某處,,,8\n`);
    const other = withOwn(lost);
    const without = columnFor(other, { ...defaultView, level: 'county', indicator: idsOf(other, lost).find(({ level }) => level === 'county')?.id ?? '' });
    if (!without) throw new Error('no column');
    expect(cellOf(without, '63000')).toEqual({ missing: 'not-collected' });
  });

  it('takes the place of the same table opened before', async () => {
    const [one, again, other] = await Promise.all([opened(csv), opened(csv), opened(csv, { title: '另一份' })]);
    expect(one.id).toBe(again.id);
    expect(other.id).not.toBe(one.id);
  });
});
