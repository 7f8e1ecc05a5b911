import type { Atlas } from '../datasets/atlas.ts';
import { yearsOfCounts } from '../indicators/establishment-counts.ts';
import type { EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { areaCounts, countRow, industriesOf, type AreaCounts } from './area-sums.ts';
import { nationArea, type Area } from './areas.ts';

/** The two latest dates of a measure, and what can be compared between them. */
export interface ComparableDates {
  readonly before: AreaCounts;
  readonly after: AreaCounts;
  /** Both dates, `2016-12-31/2020-11-30`. */
  readonly asOf: string;
  /** Codes in the order of the classification. */
  readonly industries: readonly string[];
  /** Sums over the counties that have every count at both dates, per industry. */
  readonly nationBefore: Float64Array;
  readonly nationAfter: Float64Array;
  /** Counties that lack a count at one of the dates: the nation is the others together. */
  readonly countiesWithout: number;
  /** Counts of an area per industry at the two dates; `null` where a part lacks one of them, or where the area consists of townships. */
  rowsOf(area: Area): { readonly before: Float64Array; readonly after: Float64Array } | null;
  readonly sourceIds: readonly string[];
}

const known = new WeakMap<Atlas['tables'], Map<EstablishmentMeasure, ComparableDates | null>>();

/** `null` while a table is not loaded, or when the measure has one date only. The same object while the tables stay. */
export function comparableDates(atlas: Atlas, measure: EstablishmentMeasure): ComparableDates | null {
  const ofTables = known.get(atlas.tables) ?? new Map<EstablishmentMeasure, ComparableDates | null>();
  known.set(atlas.tables, ofTables);
  const old = ofTables.get(measure);
  if (old !== undefined) return old;
  const dates = makeDates(atlas, measure);
  ofTables.set(measure, dates);
  return dates;
}

function makeDates(atlas: Atlas, measure: EstablishmentMeasure): ComparableDates | null {
  const [before, after] = yearsOfCounts(atlas, measure, 'county').slice(-2).map((year) => areaCounts(atlas, 'county', measure, year));
  if (!before || !after) return null;
  const industries = industriesOf(atlas, measure);
  const nation = nationArea(atlas);
  const isComparable = (code: string): boolean => {
    const county: Area = { ...nation, parts: [{ code, share: 1 }] };
    return countRow(before, county, industries) !== null && countRow(after, county, industries) !== null;
  };
  const comparable = nation.parts.filter(({ code }) => isComparable(code));
  const withBoth = new Set(comparable.map(({ code }) => code));
  const whole = { ...nation, parts: comparable };
  const [nationBefore, nationAfter] = [countRow(before, whole, industries), countRow(after, whole, industries)];
  if (!nationBefore || !nationAfter) return null;
  return {
    before,
    after,
    asOf: `${before.counts.asOf}/${after.counts.asOf}`,
    industries,
    nationBefore,
    nationAfter,
    countiesWithout: nation.parts.length - comparable.length,
    rowsOf: (area) => {
      if (area.level !== 'county' || !area.parts.every(({ code }) => withBoth.has(code))) return null;
      const [first, second] = [countRow(before, area, industries), countRow(after, area, industries)];
      return first && second ? { before: first, after: second } : null;
    },
    sourceIds: [...new Set([...before.counts.allSourceIds, ...after.counts.allSourceIds])].toSorted(),
  };
}
