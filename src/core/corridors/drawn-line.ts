import type { Position } from '../geography/bounds.ts';
import { pathLengthKm } from '../geography/distance.ts';
import { mostPathPoints } from '../view/own-things.ts';

/** A line under way: its corners so far. */
export type DrawnLine = readonly Position[];

/** To 5 decimals (about a metre), as links keep it. */
const rounded = ([longitude, latitude]: Position): Position => [Math.round(longitude * 1e5) / 1e5, Math.round(latitude * 1e5) / 1e5];

/** The line with one more corner. A second one at the same place is none, and a full line stays as it is. */
export function withCorner(line: DrawnLine, position: Position): DrawnLine {
  const corner = rounded(position);
  const last = line.at(-1);
  if (line.length >= mostPathPoints || (last && last[0] === corner[0] && last[1] === corner[1])) return line;
  return [...line, corner];
}

export function withoutLastCorner(line: DrawnLine): DrawnLine {
  return line.slice(0, -1);
}

/** Two different places make a line. */
export function isLine(line: DrawnLine): boolean {
  return pathLengthKm(line) > 0;
}

/** What a key means while a line is drawn; `null` = nothing, the key is another's. */
export function drawingKey(key: string, line: DrawnLine): 'finish' | 'back' | 'cancel' | null {
  if (key === 'Escape') return 'cancel';
  if (key === 'Backspace') return line.length > 0 ? 'back' : null;
  return key === 'Enter' && isLine(line) ? 'finish' : null;
}
