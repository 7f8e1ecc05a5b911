import type { Position } from './bounds.ts';

/** The outline of a thing: the rings of each of its areas (outer first), its lines, or its several points, each a part of one position. */
export interface Outline {
  readonly kind: 'area' | 'line' | 'points';
  readonly parts: readonly (readonly (readonly Position[])[])[];
}

/** About a centimetre. */
const decimals = 7;

const letters = { area: 'A', line: 'L', points: 'P' } as const;

/** An outline as one text, so that a column of a table can carry it; corners that fall on the one before are left out. */
export function outlineText({ kind, parts }: Outline): string {
  const ringText = (ring: readonly Position[]): string => {
    const corners = ring.map(([x, y]) => `${Number(x.toFixed(decimals))},${Number(y.toFixed(decimals))}`);
    const kept = corners.filter((corner, at) => corner !== corners[at - 1]);
    const [first] = kept;
    // Rings are closed, whether the file says so or not.
    return (kind === 'area' && first !== undefined && kept.at(-1) !== first ? [...kept, first] : kept).join(' ');
  };
  return `${letters[kind]}${parts.map((rings) => rings.map(ringText).join(';')).join('|')}`;
}

/** The outline of a text of `outlineText`; `null` for ''. */
export function readOutline(text: string): Outline | null {
  if (text === '') return null;
  const position = (corner: string): Position => {
    const [x = Number.NaN, y = Number.NaN] = corner.split(',').map(Number);
    return [x, y];
  };
  return { kind: text.startsWith('A') ? 'area' : text.startsWith('P') ? 'points' : 'line', parts: text.slice(1).split('|').map((part) => part.split(';').map((ring) => ring.split(' ').map(position))) };
}
