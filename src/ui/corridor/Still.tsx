import { useMemo } from 'react';
import { sightBounds } from '../../core/corridors/flight.ts';
import { positionAlong, type Route } from '../../core/corridors/route.ts';
import { fitBounds, positionToScreen } from '../../core/geography/mercator.ts';
import { mapOfView } from '../../drawing/map-of-view.ts';
import { drawMap } from '../../drawing/map-svg.ts';
import { m } from '../../i18n/language.ts';
import { useAtlas, useWholeView } from '../shared/use-store.ts';
import { useTopologies } from '../shared/use-topologies.ts';

const side = 300;

/** What lies round a place of the line, as a small map of its own: for where the large one cannot move. */
export function Still({ route, km, about }: { readonly route: Route; readonly km: number; readonly about: string }) {
  const view = useWholeView();
  const atlas = useAtlas();
  const topologies = useTopologies();
  const [longitude, latitude] = positionAlong(route, km);
  const drawn = useMemo(
    () => drawMap({ ...mapOfView(atlas, view, topologies), idPrefix: 'still', bounds: sightBounds([longitude, latitude]), nominalHeightPx: side, labelRoom: { left: 0, top: 0, right: side, bottom: side } }),
    [atlas, view, topologies, longitude, latitude],
  );
  const viewport = { width: side, height: side };
  const frame = fitBounds(sightBounds([longitude, latitude]), viewport);
  const legs = route.path.map((position) => positionToScreen(frame, viewport, position).map((value) => value.toFixed(1)).join(' ')).join('L');
  return (
    <figure className="still" aria-label={m.corridor_flight_still({ place: about })}>
      <div className="still__map" dangerouslySetInnerHTML={{ __html: drawn }} />
      <svg className="still__mark" aria-hidden="true" viewBox={`0 0 ${side} ${side}`}>
        <path d={`M${legs}`} className="line-cursor__legs" />
        <circle cx={side / 2} cy={side / 2} r="9" className="line-cursor__ring" />
      </svg>
    </figure>
  );
}
