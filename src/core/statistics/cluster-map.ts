import { falseDiscoveryAdjusted, falseDiscoveryCutOff } from './false-discovery.ts';
import type { GetisOrd } from './getis-ord.ts';
import type { LocalMoran, Quadrant } from './local-moran.ts';

export type ClusterCategory = Quadrant | 'not-significant' | 'no-neighbour';

export type HotSpotCategory = 'hot' | 'cold' | 'not-significant' | 'no-neighbour';

/** What is called significant: p ≤ level, with p as it is or adjusted for the false discovery rate (`falseDiscoveryAdjusted`). */
export interface SignificanceChoice {
  readonly level: number;
  readonly falseDiscovery: boolean;
}

/** One entry per unit. */
export interface SignificanceMap<Category> {
  /** `null` for a unit without a value. */
  readonly categories: readonly (Category | null)[];
  /** The strictest of `significanceClasses` that the p (adjusted, if so chosen) of a significant unit reaches; `null` for all others. */
  readonly classes: readonly (number | null)[];
  /** How many units were tested: what multiple testing is about. */
  readonly tests: number;
  /** The largest unadjusted p that is called significant; `null` when none is, and the level itself without adjustment. */
  readonly cutOff: number | null;
}

const levels = [0.05, 0.01, 0.001, 0.0001] as const;

const smallestPseudoP = (permutations: number): number => 1 / (permutations + 1);

/**
 * The levels of significance that so many permutations can show, from 0.05 downwards: the smallest pseudo p there is is 1 / (P + 1), so 999
 * permutations can show 0.001 and never 0.0001.
 * @throws RangeError unless the number of permutations is a whole number of at least 1.
 */
export function significanceClasses(permutations: number): readonly number[] {
  if (!Number.isInteger(permutations) || permutations < 1) throw new RangeError(`The number of permutations must be a whole number of at least 1, not ${permutations}.`);
  return levels.filter((level) => level >= smallestPseudoP(permutations));
}

function significanceMap<Category>(
  pValues: Float64Array,
  choice: SignificanceChoice,
  shown: readonly number[],
  categoryOf: (unit: number) => Category,
  rest: (unit: number) => Category | null,
): SignificanceMap<Category> {
  const adjusted = choice.falseDiscovery ? falseDiscoveryAdjusted(pValues) : pValues;
  const significant = (unit: number): boolean => (adjusted[unit] ?? Number.NaN) <= choice.level;
  const units = Array.from(pValues.keys());
  return {
    categories: units.map((unit) => (significant(unit) ? categoryOf(unit) : rest(unit))),
    classes: units.map((unit) => (significant(unit) ? (shown.findLast((level) => (adjusted[unit] ?? 1) <= level) ?? null) : null)),
    tests: pValues.filter((p) => !Number.isNaN(p)).length,
    cutOff: choice.falseDiscovery ? falseDiscoveryCutOff(pValues, choice.level) : choice.level,
  };
}

/** Category of a unit that is not significant: an island, one without a value, or one tested in vain. */
function restOf({ islands, missing }: Pick<LocalMoran, 'islands' | 'missing'>): (unit: number) => 'no-neighbour' | 'not-significant' | null {
  const [alone, without] = [new Set(islands), new Set(missing)];
  return (unit) => (without.has(unit) ? null : alone.has(unit) ? 'no-neighbour' : 'not-significant');
}

function checkLevel({ level }: SignificanceChoice, smallest: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`A level of significance must lie between 0 and 1, not be ${level}.`);
  if (level < smallest) throw new RangeError(`The permutations show no p below ${smallest}, so none can be significant at ${level}.`);
}

/**
 * The cluster map of local Moran's I: the quadrant of every unit whose pseudo p is significant.
 * @throws RangeError for a level not between 0 and 1, or one that the number of permutations cannot show.
 */
export function clusterMap(local: LocalMoran, choice: SignificanceChoice): SignificanceMap<ClusterCategory> {
  checkLevel(choice, smallestPseudoP(local.permutations));
  const rest = restOf(local);
  return significanceMap<ClusterCategory>(local.pseudoP, choice, significanceClasses(local.permutations), (unit) => local.quadrants[unit] ?? 'not-significant', rest);
}

/**
 * The map of hot and cold spots of Gi* by its normal p. Islands are not tested: their Gi* is their own value.
 * @throws RangeError for a level not between 0 and 1.
 */
export function hotSpotMap({ z, pTwoSided, islands, missing }: GetisOrd, choice: SignificanceChoice): SignificanceMap<HotSpotCategory> {
  checkLevel(choice, 0);
  const alone = new Set(islands);
  const tested = pTwoSided.map((p, unit) => (alone.has(unit) ? Number.NaN : p));
  return significanceMap<HotSpotCategory>(tested, choice, levels, (unit) => ((z[unit] ?? 0) > 0 ? 'hot' : 'cold'), restOf({ islands, missing }));
}
