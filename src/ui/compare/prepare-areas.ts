import { sharedFrames } from '../../core/comparison/area-frames.ts';
import { comparedAreas } from '../../core/comparison/areas.ts';
import { comparisonTable } from '../../core/comparison/comparison-table.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import type { DrawnTopologies } from '../../drawing/map-of-view.ts';
import { prepareSmallMap, smallMapAspect } from './SmallMap.tsx';

let latest = 0;

const whenIdle = (then: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: 200 });
  else setTimeout(then, 20);
};

/**
 * Computes and draws what a comparison will show, a piece at a time while the page is idle, when a choice is pointed at or has the focus: the click
 * then finds most of it there. Whatever is pointed at next takes its place.
 */
export function prepareAreas(atlas: Atlas, topologies: DrawnTopologies, view: ViewState): void {
  latest += 1;
  const own = latest;
  const { areas } = comparedAreas(atlas, view);
  const frames = sharedFrames(atlas, areas, smallMapAspect);
  const pieces = [
    () => void comparisonTable(atlas, view),
    ...areas.map((area, place) => () => {
      const frame = frames?.[place];
      if (frame) prepareSmallMap(atlas, topologies, view, area, place, frame);
    }),
  ];
  const next = (): void => {
    const piece = own === latest ? pieces.shift() : undefined;
    if (!piece) return;
    piece();
    whenIdle(next);
  };
  whenIdle(next);
}
