import type { Atlas } from '../datasets/atlas.ts';
import { establishmentCounts, yearsOfCounts, type EstablishmentCounts } from '../indicators/establishment-counts.ts';
import { industryChoices, measureNames, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import { toSignificant } from '../statistics/class-edges.ts';
import type { Area, AreaPart } from './areas.ts';

/** The sum over an area's parts, each by its share. Missing as soon as one part is: a smaller sum would be false. */
export interface AreaSum {
  readonly cell: NumberCell;
  /** Codes of the parts without a figure. */
  readonly missingParts: readonly string[];
}

export function sumOverParts(parts: readonly AreaPart[], cellOf: (code: string) => NumberCell): AreaSum {
  let sum = 0;
  let first: NumberCell | null = null;
  const missingParts: string[] = [];
  for (const { code, share } of parts) {
    const cell = cellOf(code);
    if (hasValue(cell)) sum += share * cell.value;
    else {
      first ??= cell;
      missingParts.push(code);
    }
  }
  if (parts.length === 0) return { cell: { missing: 'not-collected' }, missingParts };
  return { cell: first ?? { value: toSignificant(sum, 12) }, missingParts };
}

/** Counts of one measure at one date, summed over areas. */
export interface AreaCounts {
  readonly counts: EstablishmentCounts;
  count(area: Area, industry: string): NumberCell;
  total(area: Area): NumberCell;
  /** Codes of the parts without any figure at this date. */
  missingParts(area: Area): readonly string[];
}

const summedCounts = new WeakMap<EstablishmentCounts, AreaCounts>();

function summed(counts: EstablishmentCounts): AreaCounts {
  const totals = new WeakMap<Area['parts'], AreaSum>();
  const byIndustry = new WeakMap<Area['parts'], Map<string, NumberCell>>();
  const totalOf = ({ parts }: Area): AreaSum => {
    const sum = totals.get(parts) ?? sumOverParts(parts, (code) => counts.total(code));
    totals.set(parts, sum);
    return sum;
  };
  return {
    counts,
    count: ({ parts }, industry) => {
      const known = byIndustry.get(parts) ?? new Map<string, NumberCell>();
      byIndustry.set(parts, known);
      const cell = known.get(industry) ?? sumOverParts(parts, (code) => counts.count(code, [industry])).cell;
      known.set(industry, cell);
      return cell;
    },
    total: (area) => totalOf(area).cell,
    missingParts: (area) => totalOf(area).missingParts,
  };
}

/**
 * Counts of a measure in a year at the level of an area; `null` while a table is not loaded or when it has no such year. Each sum is made once for
 * the same parts.
 */
export function areaCounts(atlas: Atlas, level: Area['level'], measure: EstablishmentMeasure, year: number): AreaCounts | null {
  const counts = establishmentCounts(atlas, measure, level, year);
  if (!counts) return null;
  const known = summedCounts.get(counts) ?? summed(counts);
  summedCounts.set(counts, known);
  return known;
}

/** The latest year of a measure in which every one of the areas has all its figures; `null` when there is none. */
export function latestCommonYear(atlas: Atlas, areas: readonly Area[], measure: EstablishmentMeasure): number | null {
  const levels = [...new Set(areas.map(({ level }) => level))];
  const years = yearsOfCounts(atlas, measure, levels[0] ?? 'county').filter((year) => levels.every((level) => yearsOfCounts(atlas, measure, level).includes(year)));
  return years.toReversed().find((year) => areas.every((area) => areaCounts(atlas, area.level, measure, year)?.missingParts(area).length === 0)) ?? null;
}

/** Codes of the industries of a measure, in the order of the classification, without the total. */
export function industriesOf(atlas: Atlas, measure: EstablishmentMeasure): readonly string[] {
  return industryChoices(atlas).flatMap((choice) => (choice.measure === measure && choice.level !== 'total' ? [choice.code] : []));
}

/** The counts of an area per industry in their order; `null` as soon as one is missing. */
export function countRow(counts: AreaCounts, area: Area, industries: readonly string[]): Float64Array | null {
  const cells = industries.map((industry) => counts.count(area, industry));
  return cells.every(hasValue) ? Float64Array.from(cells, (cell) => (hasValue(cell) ? cell.value : Number.NaN)) : null;
}

interface BaseSums {
  readonly industry: (code: string) => number;
  readonly total: number;
  readonly missingParts: readonly string[];
  readonly counts: EstablishmentCounts;
}

/**
 * Sums of a base per industry and in all, over those of its parts that have figures, and the parts that have none. A nation of which two counties
 * lack a date is then the nation without them, which has to be said.
 */
export function baseSums(atlas: Atlas, base: Area, measure: EstablishmentMeasure, year: number): BaseSums | null {
  const found = areaCounts(atlas, base.level, measure, year);
  if (!found) return null;
  const ofCounts = knownBases.get(found) ?? new WeakMap<Area['parts'], BaseSums>();
  knownBases.set(found, ofCounts);
  const sums = ofCounts.get(base.parts) ?? sumsOfPresent(found, base, measure);
  ofCounts.set(base.parts, sums);
  return sums;
}

const knownBases = new WeakMap<AreaCounts, WeakMap<Area['parts'], BaseSums>>();

function sumsOfPresent(found: AreaCounts, base: Area, measure: EstablishmentMeasure): BaseSums {
  const missingParts = found.missingParts(base);
  const present: Area = { ...base, parts: base.parts.filter(({ code }) => !missingParts.includes(code)) };
  const sum = (industry: string): number => {
    const cell = industry === measureNames[measure].total ? found.total(present) : found.count(present, industry);
    return hasValue(cell) ? cell.value : 0;
  };
  return { industry: sum, total: sum(measureNames[measure].total), missingParts, counts: found.counts };
}
