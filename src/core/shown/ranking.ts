import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode, townshipByCode } from '../datasets/counties.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { columnFor } from '../indicators/index.ts';
import type { IndicatorColumn } from '../indicators/indicator.ts';
import type { AreaMark } from '../layers/mark.ts';
import { reasonOfCode, type MissingReason } from '../measures/missing.ts';
import { ranksOf, type RankAmong } from '../statistics/rank.ts';
import { subjectId, type SubjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import { countyFilterOf } from './shown-filter.ts';
import { spatialShown, type SpatialShown } from './spatial-shown.ts';

/** One region of the ranking. */
export interface RankedRegion {
  readonly subject: SubjectId;
  readonly code: string;
  readonly name: Text;
  /** With the county of a township, for townships of different counties have the same names. */
  readonly fullName: Text;
  /** The county of a township; '' for counties. */
  readonly county: string;
  /** `null` when missing. */
  readonly value: number | null;
  readonly missing: MissingReason | null;
  /** Among all regions with a value; `null` when missing. */
  readonly rank: RankAmong | null;
  /** Class of the scale, or of the legend of spatial categories while they are shown; −1 without. */
  readonly legendClass: number;
  readonly colour: string | null;
  /** Inside the region filter and the clicked legend class. */
  readonly inFilter: boolean;
}

export interface Ranking {
  readonly column: IndicatorColumn;
  /** Highest first, regions without a value last. */
  readonly regions: readonly RankedRegion[];
  readonly byCode: ReadonlyMap<string, RankedRegion>;
  /** Regions with a value. */
  readonly counted: number;
  /** What colours the areas instead of the values; `null` when the values do. */
  readonly spatial: SpatialShown | null;
}

function inCounty(name: Text, county: Text | undefined): Text {
  return county ? { zh: `${county.zh}${name.zh}`, en: `${name.en || name.zh}, ${county.en || county.zh}` } : name;
}

function rankingFrom(column: IndicatorColumn, atlasNames: NamesOfRegions, counties: ReadonlySet<string> | null, legendClass: number | null, spatial: SpatialShown | null): Ranking {
  const ranks = ranksOf(column.values);
  const regions = column.codes.map((code, index): RankedRegion => {
    const value = column.values[index] ?? Number.NaN;
    const missing = column.reasons[index] ? reasonOfCode(column.reasons[index]) : null;
    const named = atlasNames(code);
    const county = column.level === 'township' ? (named?.county ?? '') : code;
    const name = named?.name ?? { zh: code, en: code };
    const classIndex = missing ? -1 : spatial ? spatial.classOf(code) : column.scale.classOf(value);
    return {
      subject: subjectId(column.level, code),
      code,
      name,
      fullName: inCounty(name, column.level === 'township' ? atlasNames(county)?.name : undefined),
      county: column.level === 'township' ? county : '',
      value: missing ? null : value,
      missing,
      rank: ranks[index] ?? null,
      legendClass: classIndex,
      colour: missing ? null : spatial ? (spatial.looks[classIndex]?.colour ?? null) : column.scale.colourOf(value),
      inFilter: (!counties || counties.has(county)) && (legendClass === null || classIndex === legendClass),
    };
  });
  const sorted = regions.toSorted((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY));
  return { column, regions: sorted, byCode: new Map(regions.map((region) => [region.code, region])), counted: regions.filter((region) => region.value !== null).length, spatial };
}

type NamesOfRegions = (code: string) => { readonly name: Text; readonly county?: string } | undefined;

const namesFrom = derivedFrom(
  (counties: ReturnType<typeof countyByCode>, townships: ReturnType<typeof townshipByCode>): NamesOfRegions =>
    (code) =>
      counties.get(code) ?? townships.get(code),
);

const rankingDerived = derivedFrom(rankingFrom);

/** The regions of the view's indicator with value, rank, class and colour. */
export function rankingOf(atlas: Atlas, view: ViewState): Ranking | null {
  const column = columnFor(atlas, view);
  if (!column) return null;
  return rankingDerived(column, namesFrom(countyByCode(atlas), townshipByCode(atlas)), countyFilterOf(atlas, view), view.legendClass, spatialShown(atlas, view));
}

const areasDerived = derivedFrom((ranking: Ranking): readonly AreaMark[] =>
  ranking.column.codes.map((code) => {
    const region = ranking.byCode.get(code);
    return {
      code,
      colour: region?.colour ?? null,
      hatch: region?.colour ? null : region?.missing === 'not-comparable' ? ('not-comparable' as const) : ('no-data' as const),
      dimmed: region ? !region.inFilter : false,
    };
  }),
);

/** Colour or hatch of every area, in the order of the indicator column. */
export function areaMarksOf(atlas: Atlas, view: ViewState): readonly AreaMark[] | null {
  const ranking = rankingOf(atlas, view);
  return ranking ? areasDerived(ranking) : null;
}
