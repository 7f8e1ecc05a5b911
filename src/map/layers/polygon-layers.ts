import type { Layer } from '@deck.gl/core';
import { SolidPolygonLayer } from '@deck.gl/layers';
import type { PolygonMark } from '../../core/layers/mark.ts';
import { rgba } from '../scene-colours.ts';
import type { ScenePolygons } from '../scene-input.ts';
import { RibbonLayer } from './ribbon-layer.ts';
import { slot } from './slot.ts';

type Place = [number, number];

const placesOf = (ring: PolygonMark['rings'][number]): Place[] => ring.map(([longitude, latitude]): Place => [longitude, latitude]);

/** Patches and, where they have one, their edges. */
export function polygonLayers({ layerId, marks, opacity, visible }: ScenePolygons): Layer[] {
  if (!visible || marks.length === 0) return [];
  const edges = marks.flatMap(({ rings, stroke }) => (stroke === null ? [] : rings.map((path) => ({ path, width: 1.6, colour: rgba(stroke) }))));
  return [
    new SolidPolygonLayer<PolygonMark>({
      id: `polygon-${layerId}`,
      ...slot,
      data: marks.filter(({ open }) => !open),
      getPolygon: (mark) => mark.rings.map(placesOf),
      getFillColor: (mark) => rgba(mark.fill, mark.fillOpacity),
      opacity,
    }),
    ...(edges.length > 0 ? [new RibbonLayer({ id: `polygon-${layerId}-edges`, ...slot, ribbons: edges, dash: null, opacity })] : []),
  ];
}
