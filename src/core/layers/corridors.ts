import { corridorsIn } from '../corridors/corridors-in.ts';
import { corridorsOf, type Corridor } from '../datasets/corridors.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { corridorLine } from '../geography/corridor-line.ts';
import { priorityColour } from '../scales/palette.ts';
import { subjectId } from '../subjects/subject.ts';
import type { LineLayer } from './layer.ts';
import type { LineMark } from './mark.ts';
import { placeOf, type Places } from './place-marks.ts';

export const plainColour = '#3d6fd1';
/** Corridors that a person has drawn: of no programme. */
const ownColour = '#8a3d8f';

function markOf(corridor: Corridor, places: Places, programme: string): LineMark {
  const waypoints = corridor.waypoints.flatMap((waypoint) => {
    const place = placeOf(places, {
      point: waypoint.point,
      precision: waypoint.precision,
      townships: waypoint.township ? [waypoint.township] : [],
      counties: waypoint.county ? [waypoint.county] : [],
    });
    return place ? [{ name: waypoint.name, ...place }] : [];
  });
  const link = corridor.priorities.find((other) => other.priorityId.startsWith(`${programme}.`));
  const count = corridor.waypoints.length;
  return {
    subject: subjectId('corridor', corridor.id),
    name: corridor.name,
    path: corridorLine(waypoints.map((waypoint) => waypoint.position)).path,
    waypoints,
    colour: corridor.kind === 'own' ? ownColour : link ? priorityColour(link.priorityId) : plainColour,
    width: 3.6,
    labelPriority: 30,
    summary: { zh: `產業廊帶・${count} 處依序`, en: `Corridor · ${count} places in order` },
    countyCodes: corridor.counties,
    priorities: corridor.priorities,
    visitors: corridor.kind === 'own',
    siteKind: null,
    clusterType: null,
  };
}

const marks = derivedFrom((corridors: readonly Corridor[], townshipPlaces: Places['townshipPlaces'], countyPlaces: Places['countyPlaces'], programme: string) =>
  townshipPlaces.size === 0 ? [] : corridors.map((corridor) => markOf(corridor, { townshipPlaces, countyPlaces }, programme)),
);

/** Named corridors: a smooth line through their places in order; direction by the moving dash and the arrow heads. */
export const corridors: LineLayer = {
  kind: 'lines',
  id: 'corridors',
  group: 'clusters',
  title: { zh: '產業廊帶', en: 'Industry corridors' },
  symbol: { shape: 'line', fill: plainColour, stroke: plainColour },
  needs: ['corridors', 'corridor-waypoints'],
  marks: (atlas, view) => marks(corridorsIn(atlas, view), atlas.townshipPlaces, atlas.countyPlaces, view.programme),
  legend: () => [
    { symbol: { shape: 'line', fill: plainColour, stroke: plainColour }, text: { zh: '依序連接各地點；箭頭指向下一個地點', en: 'through its places in order; arrow heads point to the next one' } },
    { symbol: { shape: 'disc', fill: '#ffffff', stroke: plainColour, radius: 3 }, text: { zh: '空心點：地點只知鄉鎮', en: 'hollow dot: place known to its township only' } },
  ],
  sourceIds: (atlas) => [...new Set(corridorsOf(atlas).flatMap((corridor) => corridor.sourceIds))],
};
