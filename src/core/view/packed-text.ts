/**
 * Packs a long ASCII text into fewer characters that are safe in an address: the LZSS scheme (Storer and Szymanski
 * 1982, "Data compression via textual substitution"), written six bits to a character. Links use it only when their
 * readable form would be too long to travel.
 *
 * Stream of bits:
 * - `0`, 5 bits: a frequent character; 5 bits of 31 and 7 bits more = any ASCII character;
 * - `1`, `0` and 8 bits or `1` and 12 bits: how far back a repetition begins; then `0` and 2 bits or `1` and 5 bits:
 *   its length;
 * - a repetition of distance 0 (`10` and 8 zeros): the end.
 *
 * Links with this packing are in the world, so neither alphabet nor any width may ever change.
 */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const frequent = 'abcdefghiklmnoprstuvwy-,/01.%:=';
const escapeCode = 31;
const nearBits = 8;
const farBits = 12;
const farthest = 2 ** farBits - 1;
const shortest = 3;
const shortLengthBits = 2;
const longLengthBits = 5;
/** Lengths from here on take the long form. */
const firstLong = shortest + 2 ** shortLengthBits;
const longest = firstLong + 2 ** longLengthBits - 1;

interface Repetition {
  readonly distance: number;
  readonly length: number;
}

/** @throws RangeError when the text has a character beyond ASCII. */
export function packText(text: string): string {
  const bits: number[] = [];
  const put = (value: number, count: number): void => {
    for (let bit = count - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  const putDistance = (distance: number): void => {
    const near = distance < 2 ** nearBits;
    put(near ? 0b10 : 0b11, 2);
    put(distance, near ? nearBits : farBits);
  };
  let at = 0;
  while (at < text.length) {
    const repetition = longestRepetition(text, at);
    // A character by itself is worth it when a much longer repetition begins behind it.
    if (repetition && (longestRepetition(text, at + 1)?.length ?? 0) <= repetition.length + 1) {
      putDistance(repetition.distance);
      const long = repetition.length >= firstLong;
      put(long ? 1 : 0, 1);
      put(repetition.length - (long ? firstLong : shortest), long ? longLengthBits : shortLengthBits);
      at += repetition.length;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code > 127) throw new RangeError(`Only ASCII can be packed; found U+${code.toString(16)} at ${at}.`);
    const short = frequent.indexOf(text.charAt(at));
    put(short >= 0 ? short : escapeCode, 6);
    if (short < 0) put(code, 7);
    at += 1;
  }
  putDistance(0);
  let packed = '';
  for (let start = 0; start < bits.length; start += 6) {
    let value = 0;
    for (let bit = 0; bit < 6; bit += 1) value = value * 2 + (bits[start + bit] ?? 0);
    packed += digits.charAt(value);
  }
  return packed;
}

/** The text that was packed; `null` when `packed` is not whole or would unfold to more than `limit` characters. */
export function unpackText(packed: string, limit = 20_000): string | null {
  let bitAt = 0;
  let broken = false;
  const take = (count: number): number => {
    let value = 0;
    for (let bit = 0; bit < count; bit += 1, bitAt += 1) {
      const digit = digits.indexOf(packed.charAt(Math.floor(bitAt / 6)) || '?');
      if (digit < 0) broken = true;
      value = value * 2 + ((digit >> (5 - (bitAt % 6))) & 1);
    }
    return value;
  };
  let text = '';
  while (!broken && text.length <= limit) {
    if (take(1) === 0) {
      const short = take(5);
      text += short === escapeCode ? String.fromCharCode(take(7)) : frequent.charAt(short);
      continue;
    }
    const distance = take(take(1) === 0 ? nearBits : farBits);
    if (broken || distance > text.length) return null;
    if (distance === 0) return text;
    const length = take(1) === 0 ? shortest + take(shortLengthBits) : firstLong + take(longLengthBits);
    const from = text.length - distance;
    for (let step = 0; step < length; step += 1) text += text.charAt(from + step);
  }
  return null;
}

function longestRepetition(text: string, at: number): Repetition | null {
  let best: Repetition | null = null;
  let from = at - 1;
  // A negative start would be taken for 0 by lastIndexOf, and the text would be found at its own place.
  if (from < 0) return null;
  for (let length = shortest; length <= longest && at + length <= text.length; length += 1) {
    from = text.lastIndexOf(text.slice(at, at + length), from);
    if (from < 0 || at - from > farthest) break;
    best = { distance: at - from, length };
  }
  return best;
}
