/** One bit per row, 32 rows to a word; bits beyond the last row are always 0. */
export type Bitset = Uint32Array;

export function emptyBits(length: number): Bitset {
  return new Uint32Array(Math.ceil(length / 32));
}

export function allBits(length: number): Bitset {
  const bits = emptyBits(length).fill(0xffffffff);
  const last = length % 32;
  if (last > 0) bits[bits.length - 1] = 2 ** last - 1;
  return bits;
}

export function setBit(bits: Bitset, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
}

/** target ∪= other */
export function uniteInto(target: Bitset, other: Bitset | undefined): void {
  if (!other) return;
  for (let word = 0; word < target.length; word += 1) target[word] = (target[word] ?? 0) | (other[word] ?? 0);
}

/** target ∩= other */
export function intersectInto(target: Bitset, other: Bitset): void {
  for (let word = 0; word < target.length; word += 1) target[word] = (target[word] ?? 0) & (other[word] ?? 0);
}

/** How many rows are in both. */
export function countCommon(a: Bitset, b: Bitset): number {
  let count = 0;
  for (let word = 0; word < a.length; word += 1) count += ones((a[word] ?? 0) & (b[word] ?? 0));
  return count;
}

/** Bits set in a 32-bit word (Warren 2012, Hacker's Delight, section 5–1). */
function ones(word: number): number {
  let value = word - ((word >>> 1) & 0x55555555);
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  value = (value + (value >>> 4)) & 0x0f0f0f0f;
  return Math.imul(value, 0x01010101) >>> 24;
}

/** One byte per row, 1 or 0. */
export function bytesOf(bits: Bitset, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) bytes[row] = ((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1;
  return bytes;
}
