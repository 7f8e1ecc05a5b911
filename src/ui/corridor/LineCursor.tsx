import { createPortal } from 'react-dom';
import { positionAlong, type Route } from '../../core/corridors/route.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { useMap, useView } from '../shared/use-store.ts';
import { mapPlace, stageOf } from './map-place.ts';

/** The place on a corridor's line on the map, and the straight legs along which it is told. For the eyes: the words stand beside the chart. */
export function LineCursor({ route, km }: { readonly route: Route; readonly km: number }) {
  const language = useView((view) => view.language);
  const renderer = useMap((map) => map.renderer);
  const camera = useMap((map) => map.camera);
  const stage = stageOf();
  const place = mapPlace({ renderer, camera });
  if (!stage || !place) return null;
  const legs = route.path.map((position) => place.toStage(position).map((value) => value.toFixed(1)).join(' ')).join('L');
  const [x, y] = place.toStage(positionAlong(route, km));
  return createPortal(
    <svg className="line-cursor" aria-hidden="true">
      <path d={`M${legs}`} className="line-cursor__legs" />
      <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
        <circle r="9" className="line-cursor__ring" />
        <circle r="3" className="line-cursor__dot" />
        <text x="14" y="4.5" className="line-cursor__text">
          {formatNumber(km, 'km', language, { decimals: 0 })}
        </text>
      </g>
    </svg>,
    stage,
  );
}
