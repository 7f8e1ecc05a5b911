import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import type { Position } from '../geography/bounds.ts';
import type { Precision } from '../layers/mark.ts';
import { subjectId, type SubjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import type { MappingBasis } from '../view/view-state.ts';
import type { GapNearest, GapVerdict } from './gap-cell.ts';
import { nearestOf, placeIndex } from './reach-index.ts';

interface Placed {
  readonly subject: SubjectId;
  readonly name: Text;
  readonly position: Position;
  readonly precision: Precision | null;
  readonly basis: MappingBasis;
}

/**
 * The nearest to a county's interior point. Things known only to a county are drawn at that county's interior point, which can be tens of kilometres
 * off: they are the nearest only where no other is known better, and `precision` says so.
 */
export function nearestThing(atlas: Atlas, county: string, things: readonly Placed[]): GapNearest | null {
  const from = atlas.countyPlaces.get(county)?.point;
  if (!from) return null;
  const better = things.filter((thing) => thing.precision !== 'county');
  const nearest = nearestOf(placeIndex(better.length > 0 ? better : things), [from]);
  if (!nearest) return null;
  const { subject, name, precision, basis } = nearest.place;
  return { subject, name, km: nearest.km, precision, basis };
}

/** The nearest other county where a verdict is present, from interior point to interior point. */
export function nearestCounty(atlas: Atlas, county: string, verdict: (code: string) => GapVerdict): GapNearest | null {
  const others = [...countyByCode(atlas).values()].flatMap(({ code, name }): Placed[] => {
    const place = atlas.countyPlaces.get(code);
    const known = verdict(code);
    return place && code !== county && known.state === 'present' ? [{ subject: subjectId('county', code), name, position: place.point, precision: null, basis: known.basis }] : [];
  });
  return nearestThing(atlas, county, others);
}
