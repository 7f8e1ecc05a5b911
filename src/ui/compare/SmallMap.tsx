import { memo, useMemo } from 'react';
import { parseAreaId } from '../../core/comparison/area-id.ts';
import type { ComparedArea } from '../../core/comparison/areas.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import type { Bounds } from '../../core/geography/bounds.ts';
import { parseSubjectId } from '../../core/subjects/subject.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { countyNames, mapOfView, type DrawnTopologies } from '../../drawing/map-of-view.ts';
import { drawMap } from '../../drawing/map-svg.ts';
import { Name } from '../shared/name.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { useTopologies } from '../shared/use-topologies.ts';
import { Marker } from './Marker.tsx';

export const smallMapAspect = 4 / 3;
const nominalHeightPx = 210;
const room = { left: 0, top: 0, right: nominalHeightPx * smallMapAspect, bottom: nominalHeightPx };

/** All of the view that the picture of one area may depend on: of the other areas their belts alone, which are drawn on every map. */
function drawnPart(view: ViewState): string {
  const belts = [...view.compared, view.comparisonBase].filter((id) => parseAreaId(id)?.kind === 'belt');
  return JSON.stringify({ ...view, camera: null, selection: null, comparisonFrame: null, compared: belts, comparisonBase: '' });
}

interface DrawnBefore {
  readonly atlas: Atlas;
  readonly topologies: DrawnTopologies;
  readonly pictures: Map<string, string>;
}

let drawnBefore: DrawnBefore | null = null;

/** Pictures that are kept: those of six areas before and after a change. */
const mostPictures = 18;

/** The picture of an area in a place of the tray, made once: what is pointed at is drawn before it is chosen. */
function pictureOf(atlas: Atlas, topologies: DrawnTopologies, area: ComparedArea, place: number, drawn: string, frame: string): string {
  if (drawnBefore?.atlas !== atlas || drawnBefore.topologies !== topologies) drawnBefore = { atlas, topologies, pictures: new Map() };
  const { pictures } = drawnBefore;
  const key = [area.id, place, frame, drawn].join('|');
  const picture = pictures.get(key) ?? drawnPicture(atlas, topologies, area, place, drawn, frame);
  pictures.delete(key);
  pictures.set(key, picture);
  for (const oldest of pictures.keys()) if (pictures.size > mostPictures) pictures.delete(oldest);
  return picture;
}

/** Draws an area that will perhaps be compared in its place, so that its picture is there when it is. */
export function prepareSmallMap(atlas: Atlas, topologies: DrawnTopologies, view: ViewState, area: ComparedArea, place: number, frame: Bounds): void {
  pictureOf(atlas, topologies, area, place, drawnPart(view), JSON.stringify(frame));
}

function drawnPicture(atlas: Atlas, topologies: DrawnTopologies, area: ComparedArea, place: number, drawn: string, frame: string): string {
  const view: ViewState = JSON.parse(drawn);
  const isOutlined = area.subject !== null && parseSubjectId(area.subject)?.kind !== 'corridor';
  // A filter to the area's counties pales everything else; the layers keep the view's own filters.
  const own: ViewState = { ...view, counties: area.counties, regions: [], selection: isOutlined || area.kind === 'belt' ? area.subject : null };
  const bounds: Bounds = JSON.parse(frame);
  // Names of the counties around would bury a small map.
  const areaNames = countyNames(atlas, false).filter(({ code }) => area.counties.includes(code));
  return drawMap({ ...mapOfView(atlas, own, topologies, { areaNames }), idPrefix: `compare-${place}`, detail: 'small', bounds, nominalHeightPx, labelRoom: room });
}

interface SmallMapProps {
  readonly area: ComparedArea;
  readonly place: number;
  readonly frame: Bounds;
}

const sameMap = (one: SmallMapProps, other: SmallMapProps) => one.area === other.area && one.place === other.place && one.frame.join() === other.frame.join();

/** One area in its frame, drawn again only when something on it is another. */
export const SmallMap = memo(function SmallMap({ area, place, frame }: SmallMapProps) {
  const drawn = useView(drawnPart);
  const atlas = useAtlas();
  const topologies = useTopologies();
  const written = JSON.stringify(frame);
  const picture = useMemo(() => pictureOf(atlas, topologies, area, place, drawn, written), [atlas, topologies, area, place, drawn, written]);
  return (
    <li className="small-map" style={{ borderColor: area.look.colour }}>
      <div className="small-map__picture" dangerouslySetInnerHTML={{ __html: picture }} />
      <p className="small-map__name">
        <Marker look={area.look} /> <Name text={area.name} />
      </p>
    </li>
  );
}, sameMap);
