import type { Feature, FeatureCollection, Point } from 'geojson';
import { screenToPosition, type Viewport } from '../../core/geography/mercator.ts';
import type { Camera } from '../../core/view/view-state.ts';
import type { Box } from '../../drawing/label-placement.ts';

/** Half the size of a box in px, as the padding of the clear image at its middle: top, right, bottom, left. */
export interface CoverProperties {
  readonly padding: readonly [number, number, number, number];
}

export type CoverFeatures = FeatureCollection<Point, CoverProperties>;

/**
 * What covers the map, as places that names keep clear of: a point under the middle of each box, and the room round it.
 * @param covers in px from the upper left corner of the map; parts outside the map are left out.
 * @param camera where the boxes lie over the ground: the features hold for this camera alone.
 */
export function coverFeatures(covers: readonly Box[], camera: Camera, viewport: Viewport): CoverFeatures {
  const features = covers.flatMap((box): Feature<Point, CoverProperties>[] => {
    const [left, right] = [Math.max(0, box.left), Math.min(viewport.width, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(viewport.height, box.bottom)];
    if (!(right > left && bottom > top)) return [];
    const [x, y] = [(right - left) / 2, (bottom - top) / 2];
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates: screenToPosition(camera, viewport, [left + x, top + y]) }, properties: { padding: [y, x, y, x] } }];
  });
  return { type: 'FeatureCollection', features };
}
