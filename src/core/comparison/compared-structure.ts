import type { Atlas } from '../datasets/atlas.ts';
import { fewEstablishments } from '../indicators/establishment-caveats.ts';
import { industryName, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { hasValue } from '../measures/column.ts';
import type { MissingReason } from '../measures/missing.ts';
import { share } from '../statistics/share.ts';
import type { Text } from '../text.ts';
import { areaCounts, baseSums, industriesOf, latestCommonYear } from './area-sums.ts';
import type { Area } from './areas.ts';

/** How much of an area's establishments is of one industry. */
export interface StructureShare {
  /** Fraction of all establishments of the area; `null` where a part has no figure. */
  readonly share: number | null;
  readonly reason: MissingReason | null;
  readonly few: boolean;
}

export interface StructureIndustry {
  readonly code: string;
  readonly title: Text;
  /** One per area. */
  readonly shares: readonly StructureShare[];
  /** The same fraction of the base. */
  readonly baseShare: number | null;
}

export interface ComparedStructure {
  readonly measure: EstablishmentMeasure;
  readonly asOf: string;
  /** In the order of the classification. */
  readonly industries: readonly StructureIndustry[];
  readonly baseWithout: number;
  readonly sourceIds: readonly string[];
}

/**
 * Shares of industries in areas and in their base, from summed counts, at the latest date at which every area has all its figures: sections of
 * businesses, divisions of factories. Establishments of no stated industry are in the whole and in no share. `null` while a table is not loaded
 * or when there is no such date.
 */
export function comparedStructure(atlas: Atlas, areas: readonly Area[], base: Area, measure: EstablishmentMeasure): ComparedStructure | null {
  const year = areas.length === 0 ? null : latestCommonYear(atlas, areas, measure);
  const sums = year === null ? null : baseSums(atlas, base, measure, year);
  if (year === null || !sums) return null;
  const counted = areas.map((area) => ({ area, counts: areaCounts(atlas, area.level, measure, year) }));
  return {
    measure,
    asOf: sums.counts.asOf,
    industries: industriesOf(atlas, measure).map((code): StructureIndustry => ({
      code,
      title: industryName(atlas, code),
      shares: counted.map(({ area, counts }): StructureShare => {
        const [count, total] = [counts?.count(area, code), counts?.total(area)];
        if (!count || !total || !hasValue(count) || !hasValue(total)) return { share: null, reason: 'not-collected', few: false };
        const fraction = share(count.value, total.value);
        return { share: fraction, reason: fraction === null ? 'not-applicable' : null, few: count.value < fewEstablishments };
      }),
      baseShare: share(sums.industry(code), sums.total),
    })),
    baseWithout: sums.missingParts.length,
    sourceIds: [...new Set([...sums.counts.allSourceIds, ...counted.flatMap(({ counts }) => counts?.counts.allSourceIds ?? [])])].toSorted(),
  };
}

/** The industries that are the greatest of any area, as many as asked for, in the order of the classification. */
export function greatestIndustries(industries: readonly StructureIndustry[], most: number): readonly StructureIndustry[] {
  const greatest = (industry: StructureIndustry): number => Math.max(...industry.shares.map(({ share: own }) => own ?? 0));
  const kept = new Set(industries.toSorted((a, b) => greatest(b) - greatest(a)).slice(0, most));
  return industries.filter((industry) => kept.has(industry));
}
