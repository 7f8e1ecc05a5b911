import type { LineMark, PointMark } from '../../../src/core/layers/mark.ts';
import type { SceneLines, ScenePoints } from '../../../src/map/scene-input.ts';

const free = { countyCodes: [], priorities: [], siteKind: null, clusterType: null, summary: { zh: '', en: '' } };

/** A made-up mark; only what a test is about need be given. */
export function pointMark(id: string, wanted: Partial<PointMark> = {}): PointMark {
  return {
    ...free,
    subject: `cluster:${id}`,
    name: { zh: `聚落${id}`, en: `Cluster ${id}` },
    position: [121, 24],
    precision: 'site',
    shape: 'square',
    radius: 6,
    fill: '#14232b',
    stroke: '#ffffff',
    fillOpacity: 1,
    dashed: false,
    labelPriority: 0,
    ...wanted,
  };
}

export function lineMark(id: string, path: readonly (readonly [number, number])[]): LineMark {
  return {
    ...free,
    subject: `corridor:${id}`,
    name: { zh: `廊帶${id}`, en: `Corridor ${id}` },
    path,
    waypoints: path.map((position) => ({ name: { zh: '地點', en: 'Place' }, position, precision: 'site' as const })),
    colour: '#3d6fd1',
    width: 5,
    labelPriority: 30,
  };
}

export function pointLayer(layerId: string, marks: readonly PointMark[], mask: readonly number[] = marks.map(() => 1)): ScenePoints {
  return { layerId, marks, mask: Uint8Array.from(mask), opacity: 1, visible: true };
}

export function lineLayer(layerId: string, marks: readonly LineMark[]): SceneLines {
  return { layerId, marks, mask: new Uint8Array(marks.length).fill(1), opacity: 1, visible: true };
}
