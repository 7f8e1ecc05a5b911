import { sceneBounds } from '../../core/briefing/scene-camera.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import { noPadding, type Padding } from '../../core/geography/mercator.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import type { MapTheme } from '../map-colours.ts';
import type { DrawnTopologies } from '../map-of-view.ts';
import { mapOnly } from '../sheet/map-sheet.ts';

interface SceneMapSize {
  readonly width: number;
  readonly height: number;
  /** Px on each side that the words cover. */
  readonly covered?: Padding;
  /** Without names and scale, for pictures in which no name could be read. */
  readonly small?: boolean;
  /** Keeps ids of several pictures on one page apart. */
  readonly idPrefix?: string;
}

/** The map of a scene, drawn: for files, print, thumbnails, and where there is no WebGL. Shows what the scene's camera means, in any size. */
export function sceneMapSvg(atlas: Atlas, topologies: DrawnTopologies, view: ViewState, theme: MapTheme, { width, height, covered = noPadding, small = false, idPrefix = 'scene' }: SceneMapSize): string {
  return mapOnly({
    atlas,
    view,
    topologies,
    width,
    height,
    theme,
    ground: 'sea',
    ...(view.camera ? { bounds: sceneBounds(view.camera) } : {}),
    covered,
    named: !small,
    furnished: !small,
    idPrefix,
  });
}
