/**
 * An order in which like things stand side by side: average-linkage clustering whose two halves are turned at every join so that the nearest
 * ends meet (Gruvaeus & Wainer 1972). The same matrix always gives the same order; ties go to the earlier things.
 * @param similarity n × n, row by row, symmetric; a pair that is not a number counts as 0.
 * @returns the indices 0 … n − 1 in their new order.
 * @throws RangeError when the matrix is not n × n.
 */
export function seriate(similarity: ArrayLike<number>, n: number): number[] {
  if (similarity.length !== n * n) throw new RangeError(`${n} things need ${n * n} similarities, not ${similarity.length}.`);
  const between = (one: number, other: number): number => {
    const value = similarity[one * n + other] ?? Number.NaN;
    return Number.isNaN(value) ? 0 : value;
  };
  let groups: (readonly number[])[] = Array.from({ length: n }, (_, index) => [index]);
  while (groups.length > 1) {
    let best = { one: 0, other: 1, value: Number.NEGATIVE_INFINITY };
    groups.forEach((group, one) => {
      for (let other = one + 1; other < groups.length; other += 1) {
        const value = meanBetween(group, groups[other] ?? [], between);
        if (value > best.value) best = { one, other, value };
      }
    });
    const joined = join(groups[best.one] ?? [], groups[best.other] ?? [], between);
    groups = groups.flatMap((group, index) => (index === best.one ? [joined] : index === best.other ? [] : [group]));
  }
  return [...(groups[0] ?? [])];
}

type Between = (one: number, other: number) => number;

function meanBetween(one: readonly number[], other: readonly number[], between: Between): number {
  let sum = 0;
  for (const a of one) for (const b of other) sum += between(a, b);
  return sum / (one.length * other.length);
}

/** The four ways to set two rows end to end; the one whose meeting ends are most alike. */
function join(one: readonly number[], other: readonly number[], between: Between): readonly number[] {
  const ways = [
    [one, other],
    [one, other.toReversed()],
    [one.toReversed(), other],
    [one.toReversed(), other.toReversed()],
  ] as const;
  let best = { value: Number.NEGATIVE_INFINITY, row: [...one, ...other] };
  for (const [first, second] of ways) {
    const value = between(first.at(-1) ?? 0, second[0] ?? 0);
    if (value > best.value) best = { value, row: [...first, ...second] };
  }
  return best.row;
}
