import type { Position } from './bounds.ts';

const factor = 1e5;

function writeNumber(value: number): string {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let text = '';
  while (rest >= 0x20) {
    text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
    rest >>= 5;
  }
  return text + String.fromCharCode(rest + 63);
}

/** `[longitude, latitude]` pairs as text: Google's encoded polyline algorithm, latitude first, 5 decimals (about 1 m). */
export function encodePolyline(path: readonly Position[]): string {
  let [lastLatitude, lastLongitude] = [0, 0];
  return path
    .map(([longitude, latitude]) => {
      const [nextLatitude, nextLongitude] = [Math.round(latitude * factor), Math.round(longitude * factor)];
      const text = writeNumber(nextLatitude - lastLatitude) + writeNumber(nextLongitude - lastLongitude);
      [lastLatitude, lastLongitude] = [nextLatitude, nextLongitude];
      return text;
    })
    .join('');
}

/** The pairs of an encoded polyline; `null` when the text is not whole or leaves the globe. */
export function decodePolyline(text: string): readonly Position[] | null {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const letter of text) {
    const part = letter.charCodeAt(0) - 63;
    if (part < 0 || part > 63 || shift > 25) return null;
    value |= (part & 0x1f) << shift;
    shift += 5;
    if (part < 0x20) {
      numbers.push(value & 1 ? ~(value >> 1) : value >> 1);
      [value, shift] = [0, 0];
    }
  }
  if (shift > 0 || numbers.length % 2 === 1) return null;
  const path: Position[] = [];
  let [latitude, longitude] = [0, 0];
  for (let index = 0; index < numbers.length; index += 2) {
    latitude += numbers[index] ?? 0;
    longitude += numbers[index + 1] ?? 0;
    if (Math.abs(latitude) > 90 * factor || Math.abs(longitude) > 180 * factor) return null;
    path.push([longitude / factor, latitude / factor]);
  }
  return path;
}
