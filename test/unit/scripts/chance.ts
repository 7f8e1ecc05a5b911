/** A repeatable source of chance: xorshift32 (Marsaglia, "Xorshift RNGs", 2003). */
export class Chance {
  private state: number;

  /** @param seed any whole number but 0, which xorshift never leaves. */
  constructor(seed: number) {
    this.state = seed | 0 || 1;
  }

  /** In [0, 1). */
  next(): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) / 4294967296;
  }

  /** A whole number from 0 to `count` - 1. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** `undefined` for an empty list. */
  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.below(items.length)];
  }
}
