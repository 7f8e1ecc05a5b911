import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode, townshipByCode } from '../datasets/counties.ts';
import { fewCounties } from '../indicators/complexity-index.ts';
import { countInputs } from '../indicators/counts-asked.ts';
import { establishmentCounts } from '../indicators/establishment-counts.ts';
import { establishmentMatrix } from '../indicators/establishment-matrix.ts';
import { industryName, measureNames, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import type { IndicatorColumn, IndicatorInput } from '../indicators/indicator.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import { toSignificant } from '../statistics/class-edges.ts';
import { columnSums, completeRows, rowOf } from '../statistics/count-matrix.ts';
import { krugmanAgainstRest } from '../statistics/krugman.ts';
import { ranksOf, type RankAmong } from '../statistics/rank.ts';
import type { Text } from '../text.ts';
import type { Level } from '../view/view-state.ts';
import { fewInAll } from './few-in-all.ts';
import { fixedColumn } from './fixed-column.ts';
import { cellOf, methodOfColumn, type Method } from './method.ts';

export type StructureId = 'effective-industries' | 'herfindahl-hirschman' | 'krugman-index' | 'krugman-rest' | 'economic-complexity';

/** One region in a strip of all that are compared. */
export interface StructureRegion {
  readonly code: string;
  readonly name: Text;
  readonly cell: NumberCell;
  /** 1 = highest; `null` without a figure. */
  readonly rank: RankAmong | null;
}

/** One figure about the whole structure of a region, with those of the others. */
export interface StructureFigure {
  readonly id: StructureId;
  readonly title: Text;
  /** How to read a high and a low figure. */
  readonly reading: Text;
  readonly cell: NumberCell;
  /** Among the counties, or among the townships of the county. */
  readonly rank: RankAmong | null;
  readonly decimals: number;
  /** In the order of the table. */
  readonly regions: readonly StructureRegion[];
  readonly asOf: string;
  readonly sourceIds: readonly string[];
  /** Beside the figure. */
  readonly warnings: readonly Text[];
  readonly caveats: readonly Text[];
  readonly method: Method;
}

const parts: Readonly<Record<StructureId, { readonly title: Text; readonly reading: Text }>> = {
  'effective-industries': {
    title: { zh: '有效行業數', en: 'Effective number of industries' },
    reading: { zh: '相當於幾個一樣大的行業；愈高愈多樣。', en: 'How many industries of equal size would be as diverse; higher = more diverse.' },
  },
  'herfindahl-hirschman': {
    title: { zh: '產業集中度（HHI）', en: 'Concentration (HHI)' },
    reading: { zh: '愈高，家數愈集中在少數行業；只有一個行業時為 1。', en: 'Higher = more of the establishments in few industries; 1 with a single one.' },
  },
  'krugman-index': {
    title: { zh: '與全國結構的差距（克魯曼指數）', en: 'Distance from the nation’s structure (Krugman index)' },
    reading: { zh: '0＝與全國相同，2＝沒有共同的行業；全國包含此地。', en: '0 = as the nation, 2 = no industry in common; the nation includes this region.' },
  },
  'krugman-rest': {
    title: { zh: '與其他地方合計的差距（克魯曼指數）', en: 'Distance from all others together (Krugman index)' },
    reading: { zh: '同上，但比較對象不含此地，家數多的地方才不會與自己比。', en: 'The same against the nation without this region, so that a large one is not compared with itself.' },
  },
  'economic-complexity': {
    title: { zh: '經濟複雜度指數', en: 'Economic complexity index' },
    reading: { zh: '平均為 0；愈高，優勢行業愈多、也愈是少數縣市才有的。', en: 'Mean 0; higher = advantages in more industries, and in ones that fewer counties have.' },
  },
};

const restDefinition: Text = {
  zh: '當地產業結構與其他地方合計的差距：各行業比重差的絕對值總和，0＝相同，2＝沒有共同的行業。',
  en: 'How far the structure here is from that of all other regions together: the sum of the absolute differences of the shares; 0 = the same, 2 = nothing in common.',
};
const restFormula: Text = { zh: 'Σ｜此地比重 − 其他地方合計的比重｜', en: 'Σ |share here − share in all other regions together|' };

interface Place {
  readonly code: string;
  readonly name: Text;
}

function peersOf(atlas: Atlas, code: string): readonly Place[] {
  if (code.length !== 8) return [...countyByCode(atlas).values()];
  return [...townshipByCode(atlas).values()].filter(({ county }) => county === code.slice(0, 5));
}

/** Cells of the peers with their ranks. */
function regionsOf(peers: readonly Place[], cell: (code: string) => NumberCell): readonly StructureRegion[] {
  const cells = peers.map(({ code }) => cell(code));
  const ranks = ranksOf(cells.map((known) => (hasValue(known) ? known.value : Number.NaN)));
  return peers.map(({ code, name }, index) => ({ code, name, cell: cells[index] ?? { missing: 'not-collected' }, rank: ranks[index] ?? null }));
}

function figureOf(id: StructureId, code: string, regions: readonly StructureRegion[], column: IndicatorColumn, method: Method): StructureFigure {
  const own = regions.findIndex((region) => region.code === code);
  return {
    ...parts[id],
    id,
    cell: regions[own]?.cell ?? { missing: 'not-collected' },
    rank: regions[own]?.rank ?? null,
    decimals: column.decimals,
    regions,
    asOf: column.asOf,
    sourceIds: column.sourceIds,
    warnings: id === 'economic-complexity' ? [fewCounties(regions.filter(({ cell }) => hasValue(cell)).length)] : [],
    caveats: method.caveats,
    method,
  };
}

/** The index against the rest of the nation is no indicator of the map: it is made here, from the column of the other one. */
function againstRest(atlas: Atlas, code: string, measure: EstablishmentMeasure, level: Level, krugman: IndicatorColumn, peers: readonly Place[]): StructureFigure | null {
  const whole = establishmentMatrix(atlas, measure, level, krugman.year);
  if (!whole) return null;
  const { matrix, leftOut } = completeRows(whole.matrix);
  const nation = columnSums(matrix);
  const rowByCode = new Map(matrix.regions.map((region, row) => [region, row]));
  const regions = regionsOf(peers, (region) => {
    const row = rowByCode.get(region);
    if (row === undefined) return { missing: leftOut.find((left) => left.region === region)?.missing ?? 'not-collected' };
    const value = krugmanAgainstRest(rowOf(matrix, row), nation);
    return value === null ? { missing: 'not-applicable' } : { value };
  });
  const { noun, unit } = measureNames[measure];
  const restInputs = matrix.industries.map((industry, index): IndicatorInput => {
    const name = industryName(atlas, industry);
    const row = rowByCode.get(code);
    const own = row === undefined ? 0 : (rowOf(matrix, row)[index] ?? 0);
    return {
      name: { zh: `${name.zh}：${noun.zh}（其他有資料的地方合計）`, en: `${name.en}: ${noun.en} (all other regions with data together)` },
      value: toSignificant((nation[index] ?? 0) - own, 9),
      unit,
      asOf: krugman.asOf,
      sourceIds: krugman.sourceIds,
    };
  });
  const method = methodOfColumn(atlas, krugman, code);
  const own = regions.find((region) => region.code === code);
  return figureOf('krugman-rest', code, regions, krugman, {
    ...method,
    title: { zh: `${parts['krugman-rest'].title.zh}（${noun.zh}）`, en: `${parts['krugman-rest'].title.en} (${noun.en})` },
    definition: restDefinition,
    formula: restFormula,
    cell: own?.cell ?? { missing: 'not-collected' },
    inputs: [...countInputs(atlas, whole.counts, matrix.industries, code), ...restInputs],
    // Those of the other index say that the nation includes the region; what holds for every structure stands at the HHI.
    caveats: fixedColumn(atlas, level, 'herfindahl-hirschman', measureNames[measure].total, krugman.year)?.caveats ?? [],
  });
}

const ofCounties: readonly StructureId[] = ['effective-industries', 'herfindahl-hirschman', 'krugman-index', 'economic-complexity'];
const ofTownships: readonly StructureId[] = ['effective-industries', 'herfindahl-hirschman', 'krugman-index'];

/**
 * Diversity, concentration, distance from the nation (with and without the region) and complexity of a county (5-digit code) among the counties, or,
 * without complexity, of a township (8 digits) among the townships of its county. Empty while a table is not loaded.
 * @param year of the counts; the latest where the measure has no such year.
 */
export function structureFigures(atlas: Atlas, code: string, measure: EstablishmentMeasure, year: number): readonly StructureFigure[] {
  const level: Level = code.length === 8 ? 'township' : 'county';
  const peers = peersOf(atlas, code);
  return (level === 'county' ? ofCounties : ofTownships).flatMap((id): StructureFigure[] => {
    const column = fixedColumn(atlas, level, id, measureNames[measure].total, year);
    if (!column) return [];
    const figure = figureOf(id, code, regionsOf(peers, (region) => cellOf(column, region)), column, methodOfColumn(atlas, column, code));
    const rest = id === 'krugman-index' ? againstRest(atlas, code, measure, level, column, peers) : null;
    return rest ? [figure, rest] : [figure];
  });
}

/** What stands before all figures of the structure of a region: that it has too few establishments for any of them. */
export function structureWarnings(atlas: Atlas, code: string, measure: EstablishmentMeasure, year: number): readonly Text[] {
  const counts = establishmentCounts(atlas, measure, code.length === 8 ? 'township' : 'county', year);
  return counts ? fewInAll(counts, code) : [];
}
