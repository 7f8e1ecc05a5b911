/**
 * p adjusted for a false discovery rate (Benjamini & Hochberg 1995): the smallest rate at which the test would still be called significant,
 * min over all p_(k) ≥ p_(i) of p_(k) m / k, at most 1; as `p.adjust(method = "BH")` of R. NaN (no test) stays NaN and does not count in m.
 * @throws RangeError for a p outside 0 … 1.
 */
export function falseDiscoveryAdjusted(pValues: ArrayLike<number>): Float64Array {
  const list = Float64Array.from(pValues);
  const wrong = list.find((p) => p < 0 || p > 1);
  if (wrong !== undefined) throw new RangeError(`A probability must be from 0 to 1, not ${wrong}.`);
  const descending = [...list.keys()].filter((test) => !Number.isNaN(list[test])).sort((one, other) => (list[other] ?? 0) - (list[one] ?? 0));
  const tests = descending.length;
  const adjusted = new Float64Array(list.length).fill(Number.NaN);
  let smallest = 1;
  descending.forEach((test, index) => {
    smallest = Math.min(smallest, (tests / (tests - index)) * (list[test] ?? 1));
    adjusted[test] = smallest;
  });
  return adjusted;
}

/**
 * The largest p that is significant at a false discovery rate: all p up to it have an adjusted p of at most `rate`. `null` when none has.
 * @throws RangeError for a p outside 0 … 1 or a rate not between 0 and 1.
 */
export function falseDiscoveryCutOff(pValues: ArrayLike<number>, rate: number): number | null {
  if (!(rate > 0 && rate < 1)) throw new RangeError(`A false discovery rate must lie between 0 and 1, not be ${rate}.`);
  const adjusted = falseDiscoveryAdjusted(pValues);
  const significant = Array.from(pValues).filter((_, test) => (adjusted[test] ?? Number.NaN) <= rate);
  return significant.length === 0 ? null : significant.reduce((most, p) => Math.max(most, p));
}
