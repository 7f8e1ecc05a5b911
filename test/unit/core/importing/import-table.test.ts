import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToText } from '../../../../src/core/importing/bytes-to-text.ts';
import { delimitedRows } from '../../../../src/core/importing/delimited-rows.ts';
import { foldRegionName } from '../../../../src/core/importing/region-names.ts';
import { importTable } from '../../../../src/core/importing/import-table.ts';
import type { ImportedTable } from '../../../../src/core/importing/imported-table.ts';
import { workbookGrids } from '../../../../src/core/importing/workbook-grids.ts';
import { longForm } from '../../../../src/core/importing/long-form.ts';
import { unprojector } from '../../../../src/core/importing/projected-coordinates.ts';
import { outcomeOf } from '../../../../src/core/importing/row-outcomes.ts';
import { shippedGazetteer } from './shipped-gazetteer.ts';
import { shippedIndustries } from './shipped-industries.ts';

const gazetteer = shippedGazetteer();
const industry = shippedIndustries();

function fromBytes(bytes: Uint8Array): ImportedTable | null {
  const decoded = bytesToText(bytes);
  const rows = decoded.ok ? delimitedRows(decoded.value.text) : decoded;
  const result = rows.ok ? importTable({ grid: rows.value.grid, gazetteer, industry }) : rows;
  if (result.ok) return result.value;
  expect(result.why.zh.length > 5 && result.why.en.length > 5).toBe(true);
  return null;
}

function run(text: string): ImportedTable {
  const table = fromBytes(new TextEncoder().encode(text));
  if (!table) throw new Error('refused');
  return table;
}

const about = (table: ImportedTable): readonly string[] => table.findings.map((found) => found.about);

describe('importTable', () => {
  it('says that old city and old county are parts of one present county', () => {
    const table = run('民國98年\n縣市,家數\n臺北市,1\n臺中市,3\n臺中縣,34\n');
    expect(table.counts).toMatchObject({ rows: 3, matched: 1, part: 2 });
    expect(table.findings.find((found) => found.about === 'merged-county')?.rows).toEqual([4, 5]);
  });
  it('counts a name of before a reform only where the row was joined to the present region', () => {
    const table = run('縣市,家數\n臺北市,7\n桃園縣,500\n臺中縣,300\n臺中市,250\n高雄縣,210\n臺北縣,900\n臺南縣,100\n');
    expect(table.counts).toMatchObject({ matched: 3, part: 4, byWay: { name: 1, 'former-name': 2 } });
    expect(table.findings.find((found) => found.about === 'way-former-name')?.text.zh).toBe('2 列使用改制前的名稱，已對應到現行行政區。');
  });
  it('reads a wide table of years as region × time × measure', () => {
    const table = run('縣市,家數・110年,家數・111年\n臺北市,1,2\n新竹縣,3,…\n');
    expect(table.wide).toBe('years');
    expect([...longForm(table)].map(({ region, time, measure, cell }) => [region, time, measure, 'value' in cell ? cell.value : cell.missing])).toEqual([
      ['63000', '2021', '家數', 1], ['63000', '2022', '家數', 2], ['10004', '2021', '家數', 3], ['10004', '2022', '家數', 'not-collected'],
    ]);
  });
  it('reads a wide table of industries and passes over its total', () => {
    const table = run('縣市,製造業,批發及零售業,總計\n臺北市,1,2,3\n新竹市,4,5,9\n');
    expect(table.wide).toBe('industries');
    expect([...longForm(table)].map(({ industry: code, cell }) => [code, 'value' in cell && cell.value])).toEqual([['C', 1], ['G', 2], ['C', 4], ['G', 5]]);
  });
  it('points at doubtful tokens, texts among figures, two readings and duplicates', () => {
    const table = run('縣市,家數\n臺北市,-\n新竹縣,"1,5"\n嘉義縣,很多\n嘉義縣,5\n高雄市,1\n');
    expect(about(table)).toEqual(expect.arrayContaining(['doubtful-missing', 'unclear-number', 'text-in-measure', 'duplicate-region']));
    const data = table.columns[1]?.data;
    expect(data?.kind === 'number' && [...data.values]).toEqual([Number.NaN, Number.NaN, Number.NaN, 5, 1]);
  });
  it('says when regions stand across, and when there are none', () => {
    expect(about(run('年度,臺北市,新北市,桃園市\n110,1,2,3\n111,4,5,6\n'))).toContain('regions-turned');
    expect(about(run('學校,臺北市,新北市\n甲校,有,無\n乙校,無,有\n'))).toContain('regions-across');
    expect(about(run('甲,乙\nx,1\ny,2\n'))).toContain('no-region');
  });
  it('offers English names that are near', () => {
    const table = run('County,N\nTaipai City,1\nKaohsiung City,2\nTainan City,3\nHualien County,4\n');
    expect(outcomeOf(table, 0)).toMatchObject({ kind: 'unmatched', nearest: expect.arrayContaining(['63000']) });
  });
  it('reads a workbook with merged names and regions', () => {
    const sheet = utils.aoa_to_sheet([['各縣市家數'], ['縣市', '行業', '家數', ''], ['', '', '110年', '111年'], ['臺北市', '製造業', 1, 2], ['', '營造業', 3, 4], ['新竹縣', '製造業', 5, 6], ['09007', '製造業', 7, 8]]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }, { s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }, { s: { r: 1, c: 1 }, e: { r: 2, c: 1 } }, { s: { r: 1, c: 2 }, e: { r: 1, c: 3 } }, { s: { r: 3, c: 0 }, e: { r: 4, c: 0 } }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '表一');
    const grids = workbookGrids(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })));
    const grid = grids.ok ? grids.value[0]?.grid : undefined;
    if (!grid) throw new Error('no sheet');
    const result = importTable({ grid, gazetteer, industry });
    if (!result.ok) throw new Error(result.why.en);
    expect(result.value.columns.map(({ header, role }) => `${header} ${role}`)).toEqual(['縣市 county', '行業 industry', '家數・110年 measure', '家數・111年 measure']);
    expect([0, 1, 2, 3].map((at) => outcomeOf(result.value, at)).map(({ code, how }) => `${code} ${how}`)).toEqual(['63000 name', '63000 county-above', '10004 name', '09007 code']);
  });
  it('reads TM2 in the strip of the county, and says what it assumed', () => {
    const table = run('廠名,縣市,X,Y\n甲,臺北市,306965,2769580\n乙,澎湖縣,312000,2607000\n');
    expect([...(table.points?.longitude ?? [])].map((degrees) => degrees.toFixed(2))).toEqual(['121.56', '119.61']);
    expect(about(table)).toEqual(expect.arrayContaining(['projection-assumed', 'western-strip']));
  });
  it('agrees with the published shift between TWD67 and TWD97 within ten metres', () => {
    const [x, y] = [306_137, 2_769_787];
    const moved = [x + 807.8 + 0.00001549 * x + 0.000006521 * y, y - 248.6 + 0.00001549 * y + 0.000006521 * x] as const;
    const [one, other] = [unprojector('twd67-121')(x, y), unprojector('twd97-121')(...moved)];
    expect(Math.hypot((one[0] - other[0]) * 101_000, (one[1] - other[1]) * 111_000)).toBeLessThan(10);
  });
});

describe('the gazetteer', () => {
  it('keeps all names apart after folding', () => {
    for (const county of gazetteer.townships.keys()) {
      const names = [...gazetteer.regions.values()].filter((region) => region.level === 'township' && region.county === county).map(({ name }) => foldRegionName(name.zh));
      expect(new Set(names).size).toBe(names.length);
    }
  });
  it('offers the nearest regions for what fits nothing', () => {
    const table = run('縣市,鄉鎮市區,值\n臺比市,,1\n臺北市,大案區,2\n新竹縣,竹比市,3\n臺北市,大安區,4\n臺北市,信義區,5\n臺北市,士林區,6\n');
    expect(outcomeOf(table, 0)).toMatchObject({ kind: 'unmatched', nearest: expect.arrayContaining(['63000']) });
    expect(outcomeOf(table, 1)).toMatchObject({ kind: 'unmatched', nearest: expect.arrayContaining(['63000030']) });
    expect(outcomeOf(table, 2)).toMatchObject({ kind: 'unmatched', nearest: expect.arrayContaining(['10004010']) });
  });
  it('joins every present region to itself, by code, by name, and with its county in front', () => {
    const lines = [...gazetteer.regions.values()].filter(({ level }) => level === 'township').map(({ code, county, name }) => `${gazetteer.regions.get(county)?.name.zh},${name.zh},${gazetteer.regions.get(county)?.name.zh}${name.zh}中山路1號,${name.en}, ,${code}`);
    const table = run(['縣市,鄉鎮市區,地址,英文,值,代碼', ...lines].join('\n'));
    for (let at = 0; at < table.length; at += 1) expect(outcomeOf(table, at)).toMatchObject({ kind: 'matched', code: lines[at]?.split(',').at(-1) });
    const byAddress = run(['地址,值', ...lines.map((line, at) => `${line.split(',')[2]},${at}`)].join('\n'));
    for (let at = 0; at < byAddress.length; at += 1) expect(outcomeOf(byAddress, at)).toMatchObject({ kind: 'matched', code: lines[at]?.split(',').at(-1) });
  });
});

describe('hostile files', () => {
  const pieces = fc.constantFrom('臺北市', '新竹', '中山區', '1,234', '"', ',', '\n', '\t', ';', '總計', '註：', '113', '121.5', '25.03', '__proto__', 'constructor', '-', '…', '', ' ', '=1+1', '<script>', '臺中縣', '2009', 'Taipei', '\u0000', '㍿', '🀄');
  it('never throw: noise, pieces of tables, cells as rows', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => { fromBytes(bytes); }), { numRuns: 200 });
    fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const table = fromBytes(new TextEncoder().encode(parts.join('')));
      for (const found of table?.findings ?? []) expect(found.text.zh !== '' && found.text.en !== '').toBe(true);
    }), { numRuns: 300 });
    fc.assert(fc.property(fc.array(fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 6 }), { maxLength: 12 }), (rows) => {
      const result = importTable({ grid: { rows }, gazetteer, industry });
      if (!result.ok) return;
      const { counts, length } = result.value;
      expect(counts.matched + counts.part + counts.ambiguous + counts.unmatched + counts.point).toBeLessThanOrEqual(length);
      for (let at = 0; at < length; at += 1) outcomeOf(result.value, at);
    }), { numRuns: 300 });
  });
});

const raw = '/work/shared/facts/raw/stats';

describe.skipIf(!existsSync(`${raw}/factories_2016-12-31.csv.gz`))('files as published', () => {
  it('joins the factories of 2016 by their codes, and by their addresses alone', () => {
    const bytes = gunzipSync(readFileSync(`${raw}/factories_2016-12-31.csv.gz`));
    const start = performance.now();
    const table = fromBytes(bytes);
    console.log(`90,833 factories: ${Math.round(performance.now() - start)} ms from bytes to joined`);
    expect(table?.counts).toMatchObject({ rows: 90_833, matched: 90_832, points: 63_663 });
    const lines = new TextDecoder().decode(bytes).split('\n').slice(1, 20_000).filter((line) => !line.includes('"') && line.includes(',6'));
    const cells = lines.map((line) => line.split(','));
    const byAddress = run(['地址,值', ...cells.map((row) => `${row[3]},1`)].join('\n'));
    let wrong = 0;
    for (let at = 0; at < byAddress.length; at += 1) {
      const outcome = outcomeOf(byAddress, at);
      const row = cells[byAddress.rowNumbers[at] === undefined ? 0 : (byAddress.rowNumbers[at] ?? 2) - 2];
      if (outcome.kind === 'matched' && outcome.code?.length === 8 && row?.[6] !== '' && outcome.code !== row?.[6]) wrong += 1;
    }
    console.log(`${byAddress.length} addresses: ${byAddress.counts.matched} joined, ${byAddress.counts.ambiguous} ambiguous, ${byAddress.counts.unmatched} unmatched, ${wrong} other than the register`);
    expect(wrong / byAddress.length).toBeLessThan(0.001);
  });
  it('survives files cut off anywhere', () => {
    const bytes = readFileSync(`${raw}/segis_business_township_2023-12.csv`);
    fc.assert(fc.property(fc.integer({ min: 0, max: 4000 }), (end) => { expect(fromBytes(new Uint8Array(bytes.subarray(0, end)))?.length ?? 0).toBeLessThan(100); }), { numRuns: 60 });
  });
});
