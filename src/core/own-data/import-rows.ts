import type { RepeatedRows } from './figure-findings.ts';
import { finding } from '../importing/finding.ts';
import { regionName, type Gazetteer } from '../importing/gazetteer.ts';
import type { ImportedTable } from '../importing/imported-table.ts';
import type { MatchWay } from '../importing/region-reading.ts';
import { countOutcomes, outcomeOf, type RowKind } from '../importing/row-outcomes.ts';
import type { LeftOutReason } from '../importing/total-rows.ts';
import type { Text } from '../text.ts';

export const rowKindNames: Readonly<Record<RowKind, Text>> = {
  matched: { zh: '已對應', en: 'joined' },
  part: { zh: '只是現在行政區的一部分', en: 'a part of a present region' },
  ambiguous: { zh: '可能是多個地區，未對應', en: 'may be several regions, not joined' },
  unmatched: { zh: '未對應', en: 'not joined' },
  'left-out': { zh: '沒有地區', en: 'without a region' },
  point: { zh: '以坐標定位', en: 'placed by coordinates' },
};

export const leftOutNames: Readonly<Record<LeftOutReason, Text>> = {
  title: { zh: '標題', en: 'title' },
  header: { zh: '欄名', en: 'names of columns' },
  empty: { zh: '空白列', en: 'empty row' },
  note: { zh: '附註或來源', en: 'note or source' },
  total: { zh: '合計', en: 'total' },
  group: { zh: '多個縣市的合計', en: 'total of several counties' },
  sum: { zh: '數值為其他各列之和', en: 'sum of all other rows' },
  'repeated-header': { zh: '重複的欄名', en: 'names of columns again' },
};

const wayNames: Readonly<Record<MatchWay, Text>> = {
  code: { zh: '代碼', en: 'code' },
  'code-zero': { zh: '代碼（補上開頭的 0）', en: 'code with its leading zero put back' },
  'code-short': { zh: '代碼（補上結尾的 0）', en: 'code completed' },
  'iso-code': { zh: 'ISO 3166-2 代碼', en: 'ISO 3166-2 code' },
  'former-code': { zh: '改制前的代碼', en: 'code of before a reform' },
  name: { zh: '名稱', en: 'name' },
  spelling: { zh: '名稱（寫法不同）', en: 'name in another spelling' },
  english: { zh: '英文名稱', en: 'English name' },
  'former-name': { zh: '改制前的名稱', en: 'name of before a reform' },
  'without-kind': { zh: '沒有縣市鄉鎮區字樣的名稱', en: 'name without its kind' },
  'only-one': { zh: '全國只有一個同名地區', en: 'the only region of this name' },
  'county-above': { zh: '縣市取自上方的列', en: 'county from a row above' },
  title: { zh: '縣市取自標題', en: 'county from the title' },
  address: { zh: '地址', en: 'address' },
  mend: { zh: '您的選擇', en: 'your choice' },
};

/** A person's answer for one row alone: a code, or `null` to leave it out. */
export type RowMends = ReadonlyMap<number, string | null>;

/** The table with single rows joined as a person said. */
export function withRowMends(table: ImportedTable, mends: RowMends): ImportedTable {
  if (mends.size === 0) return table;
  const readings = [...table.joined.readings];
  const texts = [...table.joined.texts];
  const ofRow = Int32Array.from(table.joined.ofRow);
  table.rowNumbers.forEach((row, at) => {
    const code = mends.get(row);
    if (code === undefined) return;
    texts.push(texts[ofRow[at] ?? 0] ?? '');
    ofRow[at] = readings.push(code === null ? { kind: 'empty' } : { kind: 'matched', code, extent: 'whole', how: 'mend' }) - 1;
  });
  const joined = { ...table.joined, readings, texts, ofRow };
  const { kinds, counts } = countOutcomes(joined, table.points, table.leftOut.length);
  const said = finding('row-mends', 'note', `有 ${mends.size} 列依您逐列的選擇處理。`, `${mends.size} single ${mends.size === 1 ? 'row was' : 'rows were'} settled as you chose.`);
  return { ...table, joined, kinds, counts, findings: [...table.findings, said] };
}

const noRepeats = { taken: [], passedOver: [] } as const;
const addedRow: Text = { zh: '與同一地區的其他列相加', en: 'added up with other rows of the region' };
const passedRow: Text = { zh: '同一地區有多列，取了另一列', en: 'another row of the region was kept' };

/** Every row of the file with its end, as cells of a report: row, end, words, region, how or why; in both languages. */
export function reportRows(table: ImportedTable, gazetteer: Gazetteer, repeated: Pick<RepeatedRows, 'taken' | 'passedOver'> = noRepeats): readonly (readonly [row: number, end: Text, words: string, region: Text, note: Text])[] {
  const nothing: Text = { zh: '', en: '' };
  const passedOver = new Set(repeated.passedOver);
  const added = new Set(table.recipe.repeats === 'add' ? repeated.taken : []);
  const body = Array.from({ length: table.length }, (_, at) => {
    const outcome = outcomeOf(table, at);
    const region = outcome.code === undefined ? nothing : regionName(gazetteer, outcome.code);
    const note = outcome.how ? wayNames[outcome.how] : (outcome.why ?? nothing);
    const repeat = added.has(outcome.row) ? addedRow : passedOver.has(outcome.row) ? passedRow : null;
    return [outcome.row, rowKindNames[outcome.kind], outcome.text, region, repeat ? { zh: `${note.zh}；${repeat.zh}`, en: `${note.en}; ${repeat.en}` } : note] as const;
  });
  const others = table.leftOut.filter(({ reason }) => reason !== 'empty').map(({ row, reason }) => [row + 1, { zh: '不是資料列', en: 'no row of data' }, '', nothing, leftOutNames[reason]] as const);
  return [...body, ...others].toSorted(([one], [other]) => one - other);
}
