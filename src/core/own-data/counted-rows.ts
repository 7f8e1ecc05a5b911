import type { Topology } from 'topojson-specification';
import { areaOfPoints, areaPolygons } from '../geography/area-polygons.ts';
import { derivedFrom } from '../datasets/reader.ts';
import type { Table } from '../datasets/table.ts';
import type { ImportedTable } from '../importing/imported-table.ts';
import type { Column } from '../measures/column.ts';
import type { Text } from '../text.ts';
import type { Level } from '../view/view-state.ts';
import type { OwnQuestion } from './own-question.ts';
import { asWritten, fieldOf, tableOf } from './own-resource.ts';
import { dateOfTable } from './region-figures.ts';

/**
 * Region of each row, as the row says it; where it says none, the township in which its coordinates lie. '' where neither is known. A row that stands
 * for a part of a region counts there, for it is a place in it.
 */
export function codesOfRows({ table, townships }: OwnQuestion): readonly string[] {
  return codesIn(table, townships);
}

const codesIn = derivedFrom((table: ImportedTable, townships: Topology | undefined): readonly string[] => {
  const codes = Array.from({ length: table.length }, (_, at) => {
    const reading = table.joined.readings[table.joined.ofRow[at] ?? 0];
    return reading?.kind === 'matched' ? reading.code : '';
  });
  const { points } = table;
  if (!points || !townships) return codes;
  const asked = codes.flatMap((code, at) => (code === '' && !Number.isNaN(points.longitude[at] ?? Number.NaN) ? [at] : []));
  if (asked.length === 0) return codes;
  const positions = new Float64Array(asked.length * 2);
  asked.forEach((at, index) => positions.set([points.longitude[at] ?? Number.NaN, points.latitude[at] ?? Number.NaN], index * 2));
  const found = areaOfPoints(positions, areaPolygons(townships, 'townships'));
  asked.forEach((at, index) => {
    codes[at] = found[index] ?? '';
  });
  return codes;
});

/** How many rows have each code, in the order of their first rows. */
const rowsByCode = derivedFrom((codes: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
});

/** How many rows each county and each township has; none is said of a region without rows while any row has no place. */
export function countTables(question: OwnQuestion, id: string, codes: readonly string[]): readonly Table[] {
  const { gazetteer, description, table } = question;
  const levels: readonly { readonly level: Level; readonly length: number }[] = [{ level: 'county', length: 5 }, { level: 'township', length: 8 }];
  return levels.flatMap(({ level, length }) => {
    const counts = new Map<string, number>();
    let without = 0;
    for (const [code, count] of rowsByCode(codes)) {
      if (code.length < length) without += count;
      else counts.set(code.slice(0, length), (counts.get(code.slice(0, length)) ?? 0) + count);
    }
    if (counts.size === 0) return [];
    if (without === 0) for (const region of gazetteer.regions.values()) if (region.level === level && !counts.has(region.code)) counts.set(region.code, 0);
    const caveats: Text[] = without === 0 ? [] : [{ zh: `有 ${without} 列不知道在哪個${level === 'county' ? '縣市' : '鄉鎮市區'}，沒有計入；因此沒有任何一列的地區不寫成 0。`, en: `${without} rows are of no known ${level} and are not counted; regions without any row are therefore not given as 0.` }];
    const regions = [...counts.keys()];
    const title = asWritten(description.title);
    const columns = new Map<string, Column>([
      ['region_code', { kind: 'text', values: regions }],
      ['rows', { kind: 'number', values: Float64Array.from(counts.values()), reasons: new Uint8Array(regions.length) }],
    ]);
    const fields = [
      fieldOf('region_code', 'string', level === 'county' ? { zh: '縣市', en: 'County' } : { zh: '鄉鎮市區', en: 'Township' }, { reference: level === 'county' ? { resource: 'counties', field: 'county_code' } : { resource: 'townships', field: 'township_code' } }),
      fieldOf('rows', 'integer', { zh: `${title.zh}：筆數`, en: title.en === '' ? '' : `${title.en}: records` }, { unit: 'count' }),
    ];
    const kinds = level === 'county' ? { zh: '各縣市筆數', en: 'records by county' } : { zh: '各鄉鎮市區筆數', en: 'records by township' };
    return [tableOf({ name: `own.${id}.${level}`, title: { zh: `${title.zh}：${kinds.zh}`, en: `${title.en || title.zh}: ${kinds.en}` }, description, role: { kind: 'region-values', region: 'region_code', level }, fields, primaryKey: ['region_code'], caveats, asOf: dateOfTable(table, description) }, regions.length, columns)];
  });
}
