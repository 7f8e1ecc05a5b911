import type { PointCells, PointGroups } from '../analysis/analysis.ts';
import { pointGroupsLayer, pointResult } from '../analysis/point-results.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { formatNumber } from '../measures/number-format.ts';
import { sequentialScale } from '../scales/sequential.ts';
import type { LayerLegendEntry, PolygonLayer } from './layer.ts';
import type { PolygonMark } from './mark.ts';

const edge = '#c2571a';

const hullsOf = derivedFrom((found: PointGroups): readonly PolygonMark[] =>
  found.groups.flatMap((group) =>
    group.hull.map((rings, part): PolygonMark => ({ id: `hull-${group.group}-${part}`, rings, fill: edge, fillOpacity: 0.16, stroke: edge })),
  ),
);

function ringOf({ corners, cornersPerCell }: PointCells, cell: number): readonly (readonly [number, number])[] {
  const from = cell * cornersPerCell * 2;
  const ring = Array.from({ length: cornersPerCell }, (_, corner): readonly [number, number] => [corners[from + 2 * corner] ?? 0, corners[from + 2 * corner + 1] ?? 0]);
  return [...ring, ring[0] ?? [0, 0]];
}

const scaleOf = derivedFrom((cells: PointCells) => sequentialScale(cells.values, 'count'));

const cellsOf = derivedFrom((cells: PointCells): readonly PolygonMark[] => {
  const scale = scaleOf(cells);
  return Array.from(cells.values, (value, cell): PolygonMark => ({ id: `cell-${cell}`, rings: [ringOf(cells, cell)], fill: scale.colourOf(value), fillOpacity: 0.82, stroke: null }));
});

const none: readonly PolygonMark[] = [];

/** Groups found among the points of a chosen layer: as hulls, or their density as hexagons or a surface. Computed when it is switched on. */
export const pointGroups: PolygonLayer = {
  kind: 'polygons',
  id: pointGroupsLayer,
  group: 'clusters',
  title: { zh: '點群偵測', en: 'Detected groups of points' },
  symbol: { shape: 'areas', fill: '#f0c8ae', stroke: edge },
  needs: ['clusters', 'cluster-priorities'],
  marks(atlas, view) {
    if (view.pointDrawing === 'hulls') {
      const found = pointResult(atlas, view, 'point-groups')?.result;
      return found ? hullsOf(found) : none;
    }
    const cells = pointResult(atlas, view, 'point-cells')?.result;
    return cells ? cellsOf(cells) : none;
  },
  legend(atlas, view): readonly LayerLegendEntry[] {
    if (view.pointDrawing === 'hulls') {
      return [{ symbol: { shape: 'areas', fill: '#f0c8ae', stroke: edge }, text: { zh: '偵測到的點群外框（去除海面）', en: 'hull of a detected group, without the sea' } }];
    }
    const cells = pointResult(atlas, view, 'point-cells')?.result;
    if (!cells) return [];
    const per = view.pointDrawing === 'hexagons' ? { zh: '個點', en: ' points' } : { zh: ' 個點／平方公里', en: ' points per km²' };
    const printed = (value: number, language: 'zh-TW' | 'en') => formatNumber(value, 'count', language, { decimals: view.pointDrawing === 'hexagons' ? 0 : 3 });
    return scaleOf(cells).classes.map(({ from, to, colour }) => ({
      symbol: { shape: 'areas', fill: colour, stroke: colour },
      text: { zh: `${printed(from, 'zh-TW')}–${printed(to, 'zh-TW')}${per.zh}`, en: `${printed(from, 'en')}–${printed(to, 'en')}${per.en}` },
    }));
  },
  sourceIds: () => [],
};
