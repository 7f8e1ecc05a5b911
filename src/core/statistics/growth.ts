/**
 * Relative change as a fraction: (after − before) / before; 0.25 = a quarter more. `null` where there was nothing before.
 * The caller compares only regions that both dates cover by the same definition.
 * @throws RangeError for a count that is negative or not finite.
 */
export function relativeChange(before: number, after: number): number | null {
  for (const value of [before, after]) {
    if (!(value >= 0) || value === Number.POSITIVE_INFINITY) throw new RangeError(`A change needs counts of at least 0, not ${value}.`);
  }
  return before === 0 ? null : (after - before) / before;
}
