import { checkSameLength, countTotal } from './count-shares.ts';

/** One corner of a Lorenz curve; the curve runs straight from corner to corner. */
export interface LorenzPoint {
  /** Index of the region that was added last; `null` for the corner at the origin. */
  readonly region: number | null;
  /** The industry's share in that region over its share in all regions; `null` at the origin. */
  readonly quotient: number | null;
  /** Fraction of all units in this and the regions before. */
  readonly totalShare: number;
  /** Fraction of the industry in this and the regions before. */
  readonly industryShare: number;
}

/**
 * Lorenz curve of where an industry is against where everything is: the regions in ascending order of their location quotient (equal ones in
 * their order), from (0, 0) to (1, 1). Regions with nothing at all are left out. `null` where the industry is nowhere.
 * @param industryByRegion Count of the industry per region.
 * @param totalByRegion Count of all industries per region, in the same order.
 * @throws RangeError for a count that is negative, missing or not finite, lists of different length, or an industry in a region with a total of 0.
 */
export function lorenzCurve(industryByRegion: ArrayLike<number>, totalByRegion: ArrayLike<number>): readonly LorenzPoint[] | null {
  checkSameLength(industryByRegion, totalByRegion);
  const [industry, total] = [countTotal(industryByRegion), countTotal(totalByRegion)];
  const entries: { region: number; quotient: number; own: number; all: number }[] = [];
  for (let region = 0; region < totalByRegion.length; region += 1) {
    const [own, all] = [industryByRegion[region] ?? 0, totalByRegion[region] ?? 0];
    if (all === 0 && own > 0) throw new RangeError(`${own} cannot be a part of 0.`);
    if (all > 0) entries.push({ region, quotient: own / ((all * industry) / total), own, all });
  }
  if (industry === 0) return null;
  entries.sort((a, b) => a.quotient - b.quotient);
  const points: LorenzPoint[] = [{ region: null, quotient: null, totalShare: 0, industryShare: 0 }];
  let [ownSum, allSum] = [0, 0];
  entries.forEach(({ region, quotient, own, all }, index) => {
    ownSum += own;
    allSum += all;
    const isLast = index === entries.length - 1;
    points.push({ region, quotient, totalShare: isLast ? 1 : allSum / total, industryShare: isLast ? 1 : ownSum / industry });
  });
  return points;
}

/**
 * Locational Gini coefficient of an industry: twice the area between its Lorenz curve and the diagonal (after Krugman 1991, Geography and
 * Trade). 0 = every region has the same share of the industry as of everything; the greatest possible value is 1 less the share that the
 * smallest region has of everything. Equal to ½ ΣΣ yᵢ yⱼ |xᵢ/yᵢ − xⱼ/yⱼ| with x the shares of the industry and y those of everything.
 * `null` where the industry is nowhere.
 * @throws RangeError as `lorenzCurve`.
 */
export function locationalGini(industryByRegion: ArrayLike<number>, totalByRegion: ArrayLike<number>): number | null {
  const curve = lorenzCurve(industryByRegion, totalByRegion);
  if (!curve) return null;
  let below = 0;
  let before: LorenzPoint | undefined;
  for (const point of curve) {
    if (before) below += (point.totalShare - before.totalShare) * (point.industryShare + before.industryShare);
    before = point;
  }
  // Rounding may put the diagonal itself a last bit below 0.
  return Math.max(0, 1 - below);
}
