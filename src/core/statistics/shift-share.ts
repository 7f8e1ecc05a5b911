import type { MissingReason } from '../measures/missing.ts';
import { columnSums, completeRows, rowOf, type CountMatrix, type LeftOut } from './count-matrix.ts';
import { checkSameLength, countTotal } from './count-shares.ts';
import { relativeChange } from './growth.ts';

/** Counts per industry at two dates by the same definition, for a region and for the nation that contains it; all in the same order. */
export interface ShiftShareInput {
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
  readonly nationBefore: ArrayLike<number>;
  readonly nationAfter: ArrayLike<number>;
}

/**
 * The change of one industry, or of all together, and its parts, all in the unit of the counts:
 * change = national + mix + local + newIndustry, and local = competitive + allocation + notSplit.
 */
export interface ShiftShareParts {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** What the growth of the nation as a whole would have brought: before × national rate. */
  readonly national: number;
  /** What the industry's growth in the nation adds to it: before × (industry's rate in the nation − national rate). */
  readonly mix: number;
  /** What is the region's own: before × (rate in the region − industry's rate in the nation). */
  readonly local: number;
  /** The whole change of an industry that the nation did not have before: it has no rate, so nothing above can be computed. */
  readonly newIndustry: number;
  /** What the region would have had before with the nation's structure: its total × the industry's share in the nation. */
  readonly homothetic: number;
  /** The local part free of the region's structure: homothetic × (rate in the region − industry's rate in the nation). */
  readonly competitive: number;
  /** What specialisation adds: (before − homothetic) × (rate in the region − industry's rate in the nation). */
  readonly allocation: number;
  /** The local part of an industry that the region, but not the nation, lacked before: without a rate in the region it cannot be split. */
  readonly notSplit: number;
}

export interface ShiftShare {
  readonly industries: readonly ShiftShareParts[];
  /** Sums over the industries; its `competitive`, `allocation` and `notSplit` add to its `local` as well. */
  readonly total: ShiftShareParts;
  /** Relative change of the nation as a whole; `null` where the nation had nothing before. */
  readonly nationRate: number | null;
}

const noParts = { national: 0, mix: 0, local: 0, newIndustry: 0, homothetic: 0, competitive: 0, allocation: 0, notSplit: 0 };

function partsOfIndustry(
  [before, after, nationBefore, nationAfter]: readonly [number, number, number, number],
  regionBefore: number,
  wholeBefore: number,
  nationRate: number | null,
): ShiftShareParts {
  const change = after - before;
  if (nationBefore === 0 || nationRate === null) {
    if (before > 0) throw new RangeError(`The nation must contain the region: it had 0 of an industry of which the region had ${before}.`);
    return { before, after, change, ...noParts, newIndustry: change };
  }
  const industryRate = (nationAfter - nationBefore) / nationBefore;
  const homothetic = (regionBefore * nationBefore) / wholeBefore;
  const national = before * nationRate;
  const mix = before * (industryRate - nationRate);
  const local = change - before * industryRate;
  const parts = { before, after, change, ...noParts, national, mix, local, homothetic };
  if (before === 0) return { ...parts, notSplit: local };
  const lead = local / before;
  return { ...parts, competitive: homothetic * lead, allocation: (before - homothetic) * lead };
}

function sumOfParts(industries: readonly ShiftShareParts[]): ShiftShareParts {
  const sum = { ...noParts, before: 0, after: 0, change: 0 };
  for (const parts of industries) {
    sum.before += parts.before;
    sum.after += parts.after;
    sum.change += parts.change;
    sum.national += parts.national;
    sum.mix += parts.mix;
    sum.local += parts.local;
    sum.newIndustry += parts.newIndustry;
    sum.homothetic += parts.homothetic;
    sum.competitive += parts.competitive;
    sum.allocation += parts.allocation;
    sum.notSplit += parts.notSplit;
  }
  return sum;
}

/**
 * Shift-share analysis of one region: classic (Dunn 1960: national, mix, local) and by Esteban-Marquillas (1972: the local part divided into a
 * competitive and an allocation effect with the help of homothetic counts). The parts add to the change, apart from rounding in the last digits.
 * Two kinds of industries have no rate and are not forced into a part: one that the nation did not have (`newIndustry`), and one that only the
 * region did not have (`notSplit`; the classic part `local` is defined all the same). An industry that the region lacks at both dates adds nothing.
 * @throws RangeError for a count that is negative, missing or not finite, lists of different length, or a nation that does not contain the region.
 */
export function shiftShare(input: ShiftShareInput): ShiftShare {
  const { before, after, nationBefore, nationAfter } = input;
  for (const list of [after, nationBefore, nationAfter]) checkSameLength(before, list);
  countTotal(after);
  const [regionBefore, wholeBefore] = [countTotal(before), countTotal(nationBefore)];
  const nationRate = relativeChange(wholeBefore, countTotal(nationAfter));
  const industries = Array.from({ length: before.length }, (_, index) =>
    partsOfIndustry(
      [before[index] ?? 0, after[index] ?? 0, nationBefore[index] ?? 0, nationAfter[index] ?? 0],
      regionBefore,
      wholeBefore,
      nationRate,
    ),
  );
  return { industries, total: sumOfParts(industries), nationRate };
}

/** A region that cannot be compared, the reason, and the date that lacks a count. */
export interface LeftOutOfComparison extends LeftOut {
  readonly at: 'before' | 'after' | 'both';
}

/** Shift-share of all comparable regions; the nation is these regions together. */
export interface RegionalShiftShare {
  /** The regions with every count at both dates, in the order of the earlier matrix. */
  readonly regions: readonly string[];
  /** One per region, in their order; `industries` of each in the order of the matrix. */
  readonly results: readonly ShiftShare[];
  readonly leftOut: readonly LeftOutOfComparison[];
}

interface MatrixAtDate {
  readonly given: CountMatrix;
  readonly gaps: readonly LeftOut[];
}

function gapOf({ given, gaps }: MatrixAtDate, region: string): MissingReason | null {
  if (!given.regions.includes(region)) return 'not-collected';
  return gaps.find((gap) => gap.region === region)?.missing ?? null;
}

function leftOutOfBoth(before: MatrixAtDate, after: MatrixAtDate): readonly LeftOutOfComparison[] {
  const regions = new Set([...before.given.regions, ...after.given.regions]);
  return Array.from(regions).flatMap((region): readonly LeftOutOfComparison[] => {
    const [first, second] = [gapOf(before, region), gapOf(after, region)];
    if (first) return [{ region, missing: first, at: second ? 'both' : 'before' }];
    return second ? [{ region, missing: second, at: 'after' }] : [];
  });
}

/**
 * Shift-share of every region that has all its counts at both dates. The nation is the sum of these regions, so that regions which one date
 * lacks do not look like growth or decline of the nation; they are named in `leftOut` with the reason of their first gap (the earlier date
 * first; `not-collected` where a matrix does not have the region).
 * @throws RangeError when the matrices do not have the same industries in the same order.
 */
export function shiftShareOfMatrices(before: CountMatrix, after: CountMatrix): RegionalShiftShare {
  if (before.industries.length !== after.industries.length || before.industries.some((industry, index) => industry !== after.industries[index])) {
    throw new RangeError('Both dates must have the same industries in the same order.');
  }
  const [completeBefore, completeAfter] = [completeRows(before), completeRows(after)];
  const pairs = completeBefore.matrix.regions.flatMap((region, row) => {
    const rowAfter = completeAfter.matrix.regions.indexOf(region);
    return rowAfter < 0 ? [] : [{ region, row, rowAfter }];
  });
  const comparable = (matrix: CountMatrix, rows: readonly number[]): CountMatrix => {
    const counts = new Float64Array(rows.length * matrix.industries.length);
    rows.forEach((row, index) => counts.set(rowOf(matrix, row), index * matrix.industries.length));
    return { regions: pairs.map(({ region }) => region), industries: matrix.industries, counts, reasons: new Uint8Array(counts.length) };
  };
  const first = comparable(completeBefore.matrix, pairs.map(({ row }) => row));
  const second = comparable(completeAfter.matrix, pairs.map(({ rowAfter }) => rowAfter));
  const [nationBefore, nationAfter] = [columnSums(first), columnSums(second)];
  return {
    regions: first.regions,
    results: first.regions.map((_, row) => shiftShare({ before: rowOf(first, row), after: rowOf(second, row), nationBefore, nationAfter })),
    leftOut: leftOutOfBoth({ given: before, gaps: completeBefore.leftOut }, { given: after, gaps: completeAfter.leftOut }),
  };
}
