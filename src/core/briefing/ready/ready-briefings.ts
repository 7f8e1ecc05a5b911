import type { Atlas } from '../../datasets/atlas.ts';
import { corridorsOf } from '../../datasets/corridors.ts';
import { countyByCode } from '../../datasets/counties.ts';
import type { Text } from '../../text.ts';
import type { BriefingDocument } from '../briefing-document.ts';
import { corridorBriefing } from './corridor-briefing.ts';
import { countyBriefing } from './county-briefing.ts';
import { nationalBriefing } from './national-briefing.ts';
import { canWrite } from './ready-scene.ts';

export type ReadyKind = 'national' | 'corridor' | 'county';

/** A shipped briefing as it stands in a list. */
export interface ReadyBriefing {
  /** `national`, `corridor.<id>` or `county.<code>`; it stands in links. */
  readonly id: string;
  readonly kind: ReadyKind;
  /** The country, the corridor or the county. */
  readonly name: Text;
}

/** The corridor that is shown first: the one that the product tells its story with. */
export const featuredCorridor = 'semicon-s-corridor';

const taiwan: Text = { zh: '全國', en: 'Taiwan' };

/** All shipped briefings: the country, each corridor of at least two places (the featured one first), each county. */
export function readyBriefings(atlas: Atlas): readonly ReadyBriefing[] {
  const corridors = corridorsOf(atlas)
    .filter(({ waypoints }) => waypoints.length >= 2)
    .toSorted((a, b) => Number(b.id === featuredCorridor) - Number(a.id === featuredCorridor));
  return [
    { id: 'national', kind: 'national', name: taiwan },
    ...corridors.map(({ id, name }): ReadyBriefing => ({ id: `corridor.${id}`, kind: 'corridor', name })),
    ...[...countyByCode(atlas).values()].map(({ code, name }): ReadyBriefing => ({ id: `county.${code}`, kind: 'county', name })),
  ];
}

/**
 * A shipped briefing, written from the tables as they are: every figure in its sentences comes from the functions that the pages show it with. `null`
 * for an id that does not exist, and while one of `readyBriefingResources` is not loaded.
 */
export function readyBriefing(atlas: Atlas, id: string): BriefingDocument | null {
  if (!canWrite(atlas)) return null;
  if (id === 'national') return nationalBriefing(atlas);
  const [kind = '', ...rest] = id.split('.');
  const of = rest.join('.');
  const county = kind === 'county' ? countyByCode(atlas).get(of) : undefined;
  if (county) return countyBriefing(atlas, county);
  const corridor = kind === 'corridor' ? corridorsOf(atlas).find((known) => known.id === of) : undefined;
  return corridor ? corridorBriefing(atlas, corridor) : null;
}
