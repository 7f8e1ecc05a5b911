import { sceneBounds } from '../../core/briefing/scene-camera.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import { noPadding, type Padding } from '../../core/geography/mercator.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import type { MapTheme } from '../map-colours.ts';
import type { DrawnTopologies } from '../map-of-view.ts';
import { legendCorner, mapLegend } from '../sheet/map-legend.ts';
import { mapOnly } from '../sheet/map-sheet.ts';
import { element } from '../svg-text.ts';

/** Of a stage that is 680 px high. */
const liveLegendHeight = 280;

interface SceneMapSize {
  readonly width: number;
  readonly height: number;
  /** Px on each side that the words cover. */
  readonly covered?: Padding;
  /** Without names and scale, for pictures in which no name could be read. */
  readonly small?: boolean;
  /** The side on which words stand over it: the meaning of colours and marks keeps clear of them. */
  readonly words?: 'left' | 'right' | 'top';
  /** Keeps ids of several pictures on one page apart. */
  readonly idPrefix?: string;
}

/** The map of a scene, drawn: for files, print, thumbnails, and where there is no WebGL. Shows what the scene's camera means, in any size. */
export function sceneMapSvg(atlas: Atlas, topologies: DrawnTopologies, view: ViewState, theme: MapTheme, { width, height, covered = noPadding, small = false, words = 'left', idPrefix = 'scene' }: SceneMapSize): string {
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
    ...(small ? {} : { legend: legendCorner(view, words) }),
    idPrefix,
  });
}

/** What the colours and marks of a scene's map mean, as a picture of its own: for the live map. '' where the map shows neither. */
export function sceneLegendSvg(atlas: Atlas, view: ViewState, theme: MapTheme): string {
  const legend = mapLegend(atlas, view, theme, liveLegendHeight, 'scene-key');
  if (!legend) return '';
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${legend.width} ${legend.height}`, role: 'img', 'aria-label': view.language === 'en' ? 'Legend' : '圖例', class: 'scene-legend__picture' }, legend.svg);
}
