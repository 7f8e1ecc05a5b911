import type { Atlas } from '../../core/datasets/atlas.ts';
import { walk, type Direction } from '../../core/geography/neighbours.ts';
import type { Place } from '../../core/geography/places.ts';
import { parseSubjectId, subjectId, type SubjectId } from '../../core/subjects/subject.ts';
import type { Level } from '../../core/view/view-state.ts';

export const arrowDirections: Readonly<Record<string, Direction>> = { ArrowUp: 'north', ArrowRight: 'east', ArrowDown: 'south', ArrowLeft: 'west' };

function placesOf(atlas: Atlas, level: Level): ReadonlyMap<string, Place> {
  return level === 'township' && atlas.townshipPlaces.size > 0 ? atlas.townshipPlaces : atlas.countyPlaces;
}

/** The area of the wanted level that a subject stands for: itself, a township's county, or the first township of a county. */
function codeAt(atlas: Atlas, level: Level, subject: SubjectId | null): string | null {
  const parsed = subject ? parseSubjectId(subject) : null;
  if (!parsed) return null;
  const places = placesOf(atlas, level);
  if ((parsed.kind === 'county' || parsed.kind === 'township') && places.has(parsed.id)) return parsed.id;
  if (parsed.kind === 'township') return places.has(parsed.id.slice(0, 5)) ? parsed.id.slice(0, 5) : null;
  if (parsed.kind === 'county') return [...places.keys()].find((code) => code.startsWith(parsed.id)) ?? null;
  return null;
}

/**
 * The area that an arrow key leads to: from what the keyboard is on, else from what is selected, else the first area of the table is entered.
 * `null` at the edge of the country, and while the places are not loaded.
 */
export function areaAfter(atlas: Atlas, level: Level, from: { readonly hover: SubjectId | null; readonly selection: SubjectId | null }, direction: Direction): SubjectId | null {
  const places = placesOf(atlas, level);
  const kind = places === atlas.townshipPlaces ? 'township' : 'county';
  const start = codeAt(atlas, kind, from.hover) ?? codeAt(atlas, kind, from.selection);
  if (start === null) {
    const first = places.keys().next();
    return first.done ? null : subjectId(kind, first.value);
  }
  const next = walk(start, direction, places);
  return next === null ? null : subjectId(kind, next);
}
