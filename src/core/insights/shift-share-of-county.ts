import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { fewEstablishments, growthCaveats } from '../indicators/establishment-caveats.ts';
import { yearsOfCounts, type EstablishmentCounts } from '../indicators/establishment-counts.ts';
import { establishmentMatrix, type EstablishmentMatrix } from '../indicators/establishment-matrix.ts';
import { industryName, measureNames, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { hasValue } from '../measures/column.ts';
import { columnSums, type CountMatrix } from '../statistics/count-matrix.ts';
import { relativeChange } from '../statistics/growth.ts';
import { shiftShareOfMatrices, type LeftOutOfComparison, type ShiftShareParts } from '../statistics/shift-share.ts';
import type { Text } from '../text.ts';

/** The two ways to divide a change. */
export const shiftShareVariants = ['classic', 'esteban-marquillas'] as const;
export type ShiftShareVariant = (typeof shiftShareVariants)[number];

export type ShiftSharePartId = 'national' | 'mix' | 'local' | 'competitive' | 'allocation' | 'notSplit' | 'newIndustry';

/** Names of the parts and what each means in a few words. */
export const shiftSharePartNames: Readonly<Record<ShiftSharePartId, { readonly name: Text; readonly note: Text }>> = {
  national: { name: { zh: '全國成長', en: 'National' }, note: { zh: '與全國同步時', en: 'as the nation' } },
  mix: { name: { zh: '產業結構', en: 'Mix' }, note: { zh: '所在行業快慢', en: 'its industries' } },
  local: { name: { zh: '在地', en: 'Local' }, note: { zh: '此地自己的', en: 'its own' } },
  competitive: { name: { zh: '競爭效果', en: 'Competitive' }, note: { zh: '不受結構影響', en: 'freed of mix' } },
  allocation: { name: { zh: '配置效果', en: 'Allocation' }, note: { zh: '專業化帶來的', en: 'specialisation' } },
  notSplit: { name: { zh: '未拆分', en: 'Not split' }, note: { zh: '此地新有的行業', en: 'new here' } },
  newIndustry: { name: { zh: '新行業', en: 'New industries' }, note: { zh: '全國期初沒有的', en: 'new to the nation' } },
};

const partsOfVariant: Readonly<Record<ShiftShareVariant, readonly ShiftSharePartId[]>> = {
  classic: ['national', 'mix', 'local', 'newIndustry'],
  'esteban-marquillas': ['national', 'mix', 'competitive', 'allocation', 'notSplit', 'newIndustry'],
};

const rare: readonly ShiftSharePartId[] = ['notSplit', 'newIndustry'];

/** The parts of a variant that add to the change; those that exist only for new industries are left out where all of `shown` have none. */
export function shiftSharePartIds(variant: ShiftShareVariant, shown: readonly ShiftShareParts[]): readonly ShiftSharePartId[] {
  return partsOfVariant[variant].filter((part) => !rare.includes(part) || shown.some((parts) => parts[part] !== 0));
}

/** One industry of a county between the two dates. */
export interface IndustryShiftShare {
  readonly industry: string;
  readonly title: Text;
  readonly parts: ShiftShareParts;
  /** Relative change in the comparable counties together, as a fraction; `null` where they had none before. */
  readonly nationRate: number | null;
  /** Fewer than five establishments at one of the dates. */
  readonly few: boolean;
}

/** The change of a county and its parts. */
export interface OwnShiftShare {
  readonly total: ShiftShareParts;
  /** Fewer than five establishments in all at one of the dates. */
  readonly few: boolean;
  /** In the order of the classification. */
  readonly industries: readonly IndustryShiftShare[];
  /** Factories of no stated division at the two dates: in no part. `null` for businesses, or where the source does not tell. */
  readonly unstated: { readonly before: number; readonly after: number } | null;
}

/** A change between the two latest dates of a measure, for one county and for all that can be compared. */
export interface CountyShiftShare {
  readonly county: string;
  readonly name: Text;
  readonly measure: EstablishmentMeasure;
  readonly before: EstablishmentCounts;
  readonly after: EstablishmentCounts;
  /** Both dates, `2016-12-31/2020-11-30`. */
  readonly asOf: string;
  /** The nation here: every comparable county, with its parts. */
  readonly regions: readonly { readonly county: string; readonly name: Text; readonly total: ShiftShareParts }[];
  /** Relative change of these counties together, as a fraction; `null` where they had nothing before. */
  readonly nationRate: number | null;
  /** Sums of these counties, per industry in the order of `industries`. */
  readonly nation: { readonly industries: readonly string[]; readonly before: Float64Array; readonly after: Float64Array };
  readonly leftOut: readonly LeftOutOfComparison[];
  /** `null` where the county is among those left out. */
  readonly own: OwnShiftShare | null;
  /** Decimals with which counts of this county are told: none from 1,000 establishments on. */
  readonly decimals: number;
  readonly caveats: readonly Text[];
  readonly sourceIds: readonly string[];
}

/** An industry that was never there is not few: there is nothing to misread. */
function isFew({ before, after }: ShiftShareParts): boolean {
  return (before > 0 || after > 0) && Math.min(before, after) < fewEstablishments;
}

function unstatedOf(before: EstablishmentCounts, after: EstablishmentCounts, county: string): OwnShiftShare['unstated'] {
  if (before.measure !== 'factories') return null;
  const [first, second] = [before.count(county, ['XX']), after.count(county, ['XX'])];
  return hasValue(first) && hasValue(second) ? { before: first.value, after: second.value } : null;
}

function sumsOf(matrix: CountMatrix, regions: readonly string[]): Float64Array {
  const width = matrix.industries.length;
  const counts = new Float64Array(regions.length * width);
  regions.forEach((region, index) => {
    const from = matrix.regions.indexOf(region) * width;
    counts.set(matrix.counts.subarray(from, from + width), index * width);
  });
  return columnSums({ regions, industries: matrix.industries, counts, reasons: new Uint8Array(counts.length) });
}

function datesOf(atlas: Atlas, measure: EstablishmentMeasure): readonly [EstablishmentMatrix, EstablishmentMatrix] | null {
  const [before, after] = yearsOfCounts(atlas, measure, 'county').slice(-2).map((year) => establishmentMatrix(atlas, measure, 'county', year));
  return before && after ? [before, after] : null;
}

/**
 * Shift-share of a county between the two latest dates of a measure (factories 2016 to 2020, businesses 2023 to 2025), over the counties that have
 * every count at both dates. Factories of no stated division are in no part; they are told apart.
 * `null` while a table is not loaded, for a code that is no county, or when there is only one date.
 */
export function shiftShareOfCounty(atlas: Atlas, county: string, measure: EstablishmentMeasure): CountyShiftShare | null {
  const names = countyByCode(atlas);
  const name = names.get(county)?.name;
  const dates = datesOf(atlas, measure);
  if (!name || !dates) return null;
  const [first, second] = dates;
  const [before, after] = [first.counts, second.counts];
  const { industries } = first.matrix;
  const compared = shiftShareOfMatrices(first.matrix, second.matrix);
  const nation = { industries, before: sumsOf(first.matrix, compared.regions), after: sumsOf(second.matrix, compared.regions) };
  const result = compared.results[compared.regions.indexOf(county)] ?? null;
  const own = result && {
    total: result.total,
    few: isFew(result.total),
    industries: industries.flatMap((industry, index): IndustryShiftShare[] => {
      const parts = result.industries[index];
      if (!parts) return [];
      return [{ industry, title: industryName(atlas, industry), parts, nationRate: relativeChange(nation.before[index] ?? 0, nation.after[index] ?? 0), few: isFew(parts) }];
    }),
    unstated: unstatedOf(before, after, county),
  };
  const asked = (counts: EstablishmentCounts) => ({ measure, industries, name: measureNames[measure].noun, counts, years: [counts.year] });
  return {
    county,
    name,
    measure,
    before,
    after,
    asOf: `${before.asOf}/${after.asOf}`,
    regions: compared.regions.flatMap((region, index) => {
      const total = compared.results[index]?.total;
      return total ? [{ county: region, name: names.get(region)?.name ?? { zh: region, en: region }, total }] : [];
    }),
    nationRate: compared.results[0]?.nationRate ?? null,
    nation,
    leftOut: compared.leftOut,
    own,
    decimals: own && own.total.before < 1000 ? 1 : 0,
    caveats: growthCaveats(atlas, asked(before), asked(after)),
    sourceIds: [...new Set([...before.allSourceIds, ...after.allSourceIds])].sort(),
  };
}
