type AxisItem = { readonly value: number | null; readonly interval: readonly [number, number] | null };

/** Where values stand along an interval chart, in px. */
export interface IntervalAxis {
  readonly place: (value: number) => number;
  readonly origin: number;
  readonly steps: readonly number[];
  /** Least and greatest value the axis shows. */
  readonly start: number;
  readonly end: number;
}

/** From 0 to `end`, bars start at 0. */
export function linearAxis(end: number, from: number, to: number, reference: number): IntervalAxis {
  const place = (value: number): number => from + (Math.min(end, Math.max(0, value)) / end) * (to - from);
  const half = end >= 4 ? Math.round(end / 2) : null;
  return {
    place,
    origin: from,
    steps: [0, reference, ...(half !== null && half > reference ? [half] : [])],
    start: 0,
    end,
  };
}

/** On a logarithm of base 2, bars start at the reference; at most 16 times below it. */
export function logAxis(
  items: readonly AxisItem[],
  end: number,
  from: number,
  to: number,
  reference: number,
): IntervalAxis {
  const positive = items
    .flatMap(({ value, interval }) => [value, interval?.[0] ?? null])
    .filter((value): value is number => value !== null && value > 0);
  const least = Math.max(reference / 16, Math.min(reference / 2, ...positive));
  const low = Math.log2(least / reference);
  const high = Math.log2(end / reference);
  const place = (value: number): number => {
    const power = value > 0 ? Math.log2(value / reference) : low;
    return from + ((Math.min(high, Math.max(low, power)) - low) / (high - low)) * (to - from);
  };
  const every = high - low > 5 ? 2 : 1;
  const steps = [];
  for (let power = Math.ceil(low / every) * every; power <= high; power += every) steps.push(reference * 2 ** power);
  return { place, origin: place(reference), steps, start: least, end };
}
