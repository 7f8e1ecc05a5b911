/** A stream of random whole numbers that one seed fixes: the same in every engine, since it is made of 32-bit integers only. */
export interface SeededRandom {
  /** The next number, 0 … 2³² − 1. */
  next(): number;
  /**
   * A number from 0 to `limit` − 1 for a whole `limit` of 1 … 2²¹; not checked, since it stands in the innermost loops. No value is more
   * likely than another by more than limit / 2³² of its share.
   */
  below(limit: number): number;
}

const rotateLeft = (bits: number, places: number): number => (bits << places) | (bits >>> (32 - places));

/** xoshiro128** 1.1 (Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4)); period 2¹²⁸ − 1. */
class Xoshiro128 implements SeededRandom {
  // A typed array and not four fields: engines keep its 32-bit numbers unboxed.
  private readonly state: Int32Array;

  constructor(state: Int32Array) {
    this.state = state;
  }

  next(): number {
    const state = this.state;
    let s0 = state[0] ?? 0;
    let s1 = state[1] ?? 0;
    let s2 = state[2] ?? 0;
    let s3 = state[3] ?? 0;
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    state[0] = s0;
    state[1] = s1;
    state[2] = s2;
    state[3] = s3;
    return result;
  }

  below(limit: number): number {
    const bits = this.next();
    // ⌊bits · limit / 2³²⌋: the two halves multiplied apart stay within 32 bits; above 2¹⁶ the product is exact as a double up to 2⁵³.
    if (limit > 65536) return Math.floor((bits * limit) / 4294967296);
    return (Math.imul(bits >>> 16, limit) + (Math.imul(bits & 65535, limit) >>> 16)) >>> 16;
  }
}

/**
 * The stream of a seed: a whole number 0 … 2³² − 1. The four words of the state are a counter in steps of the golden ratio under the finaliser
 * of MurmurHash3 (Appleby 2011), the 32-bit form of SplitMix; no two of them are equal, so the state is never 0 throughout.
 * @throws RangeError for any other seed.
 */
export function seededRandom(seed: number): SeededRandom {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) throw new RangeError(`A seed must be a whole number from 0 to 4294967295, not ${seed}.`);
  const state = new Int32Array(4);
  let counter = seed | 0;
  for (let word = 0; word < 4; word += 1) {
    counter = (counter + 0x9e3779b9) | 0;
    let bits = counter;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    state[word] = bits ^ (bits >>> 16);
  }
  return new Xoshiro128(state);
}
