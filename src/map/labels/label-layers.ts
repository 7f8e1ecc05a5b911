import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { SceneColours } from '../scene-colours.ts';
import type { LabelKind } from './label-features.ts';

/** Names of areas, which stay, and of marks, which follow the filters; and what covers the map, which follows the layout and the camera. */
export const labelSourceIds = { areas: 'labels-areas', marks: 'labels-marks', covers: 'labels-covers' } as const;
/** A clear image, one px wide, that stands for an opaque symbol or a panel when names are placed. */
export const obstacleImageId = 'obstacle';

export const labelFonts = { regular: 'Atlas', bold: 'Atlas Bold' } as const;

/** Zoom from which names come in. */
export const labelZooms = { township: 9, minor: 9.5 } as const;

type Layout = NonNullable<SymbolLayerSpecification['layout']>;

function symbolLayer(kind: LabelKind, layout: Layout, paint: SymbolLayerSpecification['paint'] = {}, minzoom = 0): SymbolLayerSpecification {
  return {
    id: `labels-${kind}`,
    type: 'symbol',
    source: kind === 'county' || kind === 'township' ? labelSourceIds.areas : labelSourceIds.marks,
    filter: ['==', ['get', 'kind'], kind],
    minzoom,
    layout: { 'symbol-sort-key': ['get', 'order'], ...layout },
    paint,
  };
}

function areaLayout(size: number, font: string): Layout {
  return {
    'text-field': ['get', 'text'],
    'text-font': [font],
    'text-size': size,
    'text-max-width': 12,
    'text-padding': 2,
    'text-variable-anchor': ['center', 'bottom', 'top', 'right', 'left'],
    'text-radial-offset': 0.35,
    'text-justify': 'auto',
  };
}

/** Marks grow with the zoom, and so does the distance of their names: √2 for every two levels, as in `markScale`. */
function gapInEms(size: number): NonNullable<Layout['text-radial-offset']> {
  const gap: ExpressionSpecification = ['/', ['get', 'gap'], size];
  return ['interpolate', ['exponential', Math.SQRT2 ** 0.5], ['zoom'], 7, gap, 11, ['*', 2, gap]];
}

function markLayout(size: number): Layout {
  return {
    'text-field': ['get', 'text'],
    'text-font': [labelFonts.bold],
    'text-size': size,
    'text-max-width': 16,
    'text-padding': 1,
    'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
    'text-radial-offset': gapInEms(size),
    'text-justify': 'auto',
  };
}

function paintOf(text: string, halo: string): SymbolLayerSpecification['paint'] {
  return { 'text-color': text, 'text-halo-color': halo, 'text-halo-width': 1.5, 'text-halo-blur': 0.2 };
}

/** Boxes in px of the screen: the clear image at the middle of each, with room round it. */
const coverLayer: SymbolLayerSpecification = {
  id: 'labels-cover',
  type: 'symbol',
  source: labelSourceIds.covers,
  layout: { 'icon-image': obstacleImageId, 'icon-padding': ['get', 'padding'], 'icon-allow-overlap': true },
};

/**
 * Layers of names, the lowest first. The library places names from the top layer down: what covers the map, the selected mark, counties, symbols
 * to keep clear of, marks, townships. The selected mark stands to the right of its place unless that is covered, and has a name in any case.
 */
export function labelLayers(colours: SceneColours): SymbolLayerSpecification[] {
  const area = paintOf(colours.areaName, colours.halo);
  const mark = paintOf(colours.markName, colours.halo);
  return [
    symbolLayer('township', areaLayout(11, labelFonts.regular), area, labelZooms.township),
    symbolLayer('minor', markLayout(11), mark, labelZooms.minor),
    symbolLayer('mark', markLayout(11.5), mark),
    symbolLayer('obstacle', { 'icon-image': obstacleImageId, 'icon-size': ['interpolate', ['linear'], ['zoom'], 7, ['*', 2, ['get', 'gap']], 11, ['*', 4, ['get', 'gap']]], 'icon-allow-overlap': true, 'icon-padding': 0 }),
    symbolLayer('county', areaLayout(12.5, labelFonts.regular), area),
    symbolLayer('chosen', { ...markLayout(12.5), 'text-allow-overlap': true, 'text-variable-anchor': ['left', 'right', 'bottom', 'top'] }, mark),
    coverLayer,
  ];
}
