import type { Atlas } from '../datasets/atlas.ts';
import { fewEstablishments } from '../indicators/establishment-caveats.ts';
import { industryName, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { growthSentence, type QuadrantPoint } from '../insights/growth-quadrant.ts';
import { relativeChange } from '../statistics/growth.ts';
import { locationQuotient } from '../statistics/location-quotient.ts';
import type { Text } from '../text.ts';
import { baseSums } from './area-sums.ts';
import { nationArea, type Area } from './areas.ts';
import { comparableDates } from './comparable-dates.ts';

/** Growth against specialisation of the industries of one area. */
export interface AreaGrowth {
  readonly points: readonly QuadrantPoint[];
  readonly sentence: Text;
}

export interface ComparedGrowth {
  /** Both dates, `2016-12-31/2020-11-30`. */
  readonly asOf: string;
  readonly years: readonly [number, number];
  /** One per area; `null` where a part lacks one of the dates, or where the area consists of townships. */
  readonly areas: readonly (AreaGrowth | null)[];
  /** Relative change of all comparable counties and industries together, as a fraction. */
  readonly nationGrowth: number;
  readonly countiesWithout: number;
  readonly sourceIds: readonly string[];
}

const sumOf = (row: Float64Array): number => row.reduce((sum, value) => sum + value, 0);

/**
 * For every industry of each area the growth between the two latest dates and the location quotient of the later one against the counties with
 * figures then, from summed counts. `null` while a table is not loaded, or when the measure has one date only.
 */
export function comparedGrowth(atlas: Atlas, areas: readonly Area[], measure: EstablishmentMeasure): ComparedGrowth | null {
  const dates = comparableDates(atlas, measure);
  const sums = dates && baseSums(atlas, nationArea(atlas), measure, dates.after.counts.year);
  const nationGrowth = dates && relativeChange(sumOf(dates.nationBefore), sumOf(dates.nationAfter));
  if (!dates || !sums || nationGrowth === null) return null;
  const { industries } = dates;
  return {
    asOf: dates.asOf,
    years: [dates.before.counts.year, dates.after.counts.year],
    areas: areas.map((area): AreaGrowth | null => {
      const rows = dates.rowsOf(area);
      const total = dates.after.total(area);
      if (!rows || !('value' in total)) return null;
      const points = industries.map((industry, index): QuadrantPoint => {
        const [before, count] = [rows.before[index] ?? 0, rows.after[index] ?? 0];
        const lq = locationQuotient({ countyIndustry: count, countyTotal: total.value, nationIndustry: sums.industry(industry), nationTotal: sums.total });
        return {
          industry,
          title: industryName(atlas, industry),
          lq,
          lqReason: lq === null ? 'not-applicable' : null,
          growth: relativeChange(before, count),
          nationGrowth: relativeChange(dates.nationBefore[index] ?? 0, dates.nationAfter[index] ?? 0),
          before,
          count,
          few: Math.min(before, count) < fewEstablishments,
        };
      });
      return { points, sentence: growthSentence(area.name, points, nationGrowth) };
    }),
    nationGrowth,
    countiesWithout: dates.countiesWithout,
    sourceIds: dates.sourceIds,
  };
}
