import type { Atlas } from '../datasets/atlas.ts';
import { unionBounds, type Bounds } from '../geography/bounds.ts';
import { project, unproject } from '../geography/mercator.ts';
import type { Area } from './areas.ts';
import { noShift, type FrameShift } from './frame-shift.ts';

function boundsOf(atlas: Atlas, area: Area): Bounds | null {
  const places = area.level === 'county' ? atlas.countyPlaces : atlas.townshipPlaces;
  return unionBounds(
    area.parts.flatMap(({ code }) => {
      const place = places.get(code);
      return place ? [place.bounds] : [];
    }),
  );
}

const margin = 1.08;

/**
 * One frame for each area, all of the same size and shape in Web Mercator, each round the middle of its area: what is twice as long on one of the
 * small maps is twice as long on the other (the projection stretches the north of Taiwan by 3 % against its south). `null` while places are loading.
 * @param aspect width over height.
 */
export function sharedFrames(atlas: Atlas, areas: readonly Area[], aspect: number): readonly Bounds[] | null {
  const boxes = areas.map((area) => boundsOf(atlas, area));
  const corners = boxes.flatMap((box) => (box ? [{ from: project([box[0], box[3]]), to: project([box[2], box[1]]) }] : []));
  if (corners.length === 0 || corners.length < boxes.length) return null;
  const width = margin * Math.max(...corners.map(({ from, to }) => Math.max(to[0] - from[0], (to[1] - from[1]) * aspect)));
  return corners.map(({ from, to }) => {
    const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const [west, north] = unproject([x - width / 2, y - width / aspect / 2]);
    const [east, south] = unproject([x + width / 2, y + width / aspect / 2]);
    return [west, south, east, north];
  });
}

/** A frame that shows an area so many times smaller to every side, round the same middle unless it is shifted. */
export function zoomedFrame([west, south, east, north]: Bounds, times: number, shift: FrameShift = noShift): Bounds {
  const [from, to] = [project([west, north]), project([east, south])];
  const [width, height] = [to[0] - from[0], to[1] - from[1]];
  const [x, y] = [(from[0] + to[0]) / 2 + shift[0] * width, (from[1] + to[1]) / 2 + shift[1] * height];
  const [halfWidth, halfHeight] = [width / 2 / times, height / 2 / times];
  const [left, top] = unproject([x - halfWidth, y - halfHeight]);
  const [right, bottom] = unproject([x + halfWidth, y + halfHeight]);
  return [left, bottom, right, top];
}
