import { countyNamedIn } from './cells-above.ts';
import type { FoundTable } from './find-table.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Grid } from './grid.ts';
import { looksLikeRegionCode, readRegionCode } from './read-region-code.ts';
import { foldRegionName } from './region-names.ts';
import { readRegionName } from './read-region-name.ts';
import type { RegionReading } from './region-reading.ts';
import { totalLabel } from './total-rows.ts';

export interface AcrossColumn {
  readonly index: number;
  /** The region, or the word for a total, as the header has it. */
  readonly name: string;
  /** What stands below the region in a header of two rows: 家數, 員工; '' in most. */
  readonly below: string;
  readonly kind: 'region' | 'total' | 'label';
  readonly header: string;
}

export interface AcrossColumns {
  readonly columns: readonly AcrossColumn[];
  /** All names are read as counties: 桃園 is no township among them. */
  readonly counties: boolean;
}

type Read = (name: string) => RegionReading;

/** How names are read: as they are, as counties alone, or as townships of the county that the title names. */
function readersOf(gazetteer: Gazetteer, titles: readonly string[]): readonly Read[] {
  const about = countyNamedIn(gazetteer, titles);
  const code = (name: string): RegionReading | null => (/^\d{5,8}$/.test(name) && looksLikeRegionCode(name) ? readRegionCode(gazetteer, name) : null);
  return [
    (name) => code(name) ?? readRegionName(gazetteer, name, 'mixed'),
    (name) => readRegionName(gazetteer, name, 'county'),
    ...(about ? [(name: string): RegionReading => readRegionName(gazetteer, name, 'township', about)] : []),
  ];
}

/**
 * The columns of a table whose regions may be their names, in the lowest row of the header, in the one above it, or with what is counted behind them. A name that fits several regions is one of
 * them where two others are certain.
 */
export function acrossColumns(grid: Grid, table: FoundTable, gazetteer: Gazetteer): AcrossColumns {
  const last = grid.rows[table.headerRows.at(-1) ?? 0] ?? [];
  const lowest = table.columns.map(({ index, header }) => ({ name: (last[index] ?? '').trim() || header, below: '' }));
  const parted = table.columns.map(({ header }) => {
    const [name = '', ...below] = header.replace(/ \(\d+\)$/, '').split('・');
    return { name, below: below.join('・') };
  });
  // 「臺北市家數」, 「宜蘭縣（家）」: what is counted stands behind the county.
  const glued = lowest.map(({ name }) => {
    const [, county = '', below = ''] = /^(\p{Script=Han}{2}[縣市])[_:：\s-]*([^縣市鄉鎮區]{1,20})$/u.exec(name) ?? [];
    return county === '' || !gazetteer.counties.has(foldRegionName(county)) ? { name, below: '' } : { name: county, below };
  });
  const ways = readersOf(gazetteer, table.titles);
  for (const names of table.headerRows.length > 1 ? [lowest, parted, glued] : [lowest, glued]) {
    for (const [at, read] of ways.entries()) {
      const readings = names.map(({ name }) => read(name));
      const sure = new Set(readings.flatMap((reading) => (reading.kind === 'matched' ? [reading.code] : [])));
      if (sure.size < 2) continue;
      const columns = table.columns.map(({ index, header }, column): AcrossColumn => {
        const { name = header, below = '' } = names[column] ?? {};
        const isRegion = readings[column]?.kind === 'matched' || readings[column]?.kind === 'ambiguous';
        return { index, header, name, below: isRegion || totalLabel(name) !== null ? below : '', kind: isRegion ? 'region' : totalLabel(name) !== null ? 'total' : 'label' };
      });
      return { columns, counties: at === 1 };
    }
  }
  return { columns: [], counties: false };
}
