import type { Atlas } from '../datasets/atlas.ts';
import { resourceTitle, type PointsRole, type Resource } from '../datasets/contract.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { text, type Table } from '../datasets/table.ts';
import { readOutline } from '../geography/outline-text.ts';
import { subjectId } from '../subjects/subject.ts';
import type { ViewState } from '../view/view-state.ts';
import type { PointLayer, PolygonLayer } from './layer.ts';
import type { PointMark, PolygonMark } from './mark.ts';

const pale = '#e8d5df';

interface Drawn {
  readonly marks: readonly PolygonMark[];
  /** For each mark the point of its thing: what the filter hides of the points it hides of the outlines. */
  readonly things: readonly PointMark[];
}

const nothing: Drawn = { marks: [], things: [] };

function drawnOf(table: Table, role: PointsRole, points: readonly PointMark[], colour: string): Drawn {
  const bySubject = new Map(points.map((point) => [point.subject, point]));
  const marks: PolygonMark[] = [];
  const things: PointMark[] = [];
  for (let row = 0; row < table.length; row += 1) {
    const outline = readOutline(text(table, role.outline ?? '', row));
    const point = bySubject.get(subjectId('point', `${table.name}/${text(table, role.id, row)}`));
    // Several points are drawn as the one that stands for them.
    if (!outline || outline.kind === 'points' || !point) continue;
    const isLine = outline.kind === 'line';
    outline.parts.forEach((rings, part) => {
      marks.push({ id: `${row}-${part}`, rings, fill: colour, fillOpacity: isLine ? 0 : 0.16, stroke: colour, ...(isLine ? { open: true as const } : {}) });
      things.push(point);
    });
  }
  return { marks, things };
}

/** The lines and areas of a visitor's file, beneath its points; they go with them and have no switch of their own. */
export function outlineLayer(resource: Resource, role: PointsRole, points: PointLayer): PolygonLayer {
  const colour = points.symbol.fill;
  const make = derivedFrom((table: Table, marks: readonly PointMark[]) => drawnOf(table, role, marks, colour));
  const drawn = (atlas: Atlas, view: ViewState): Drawn => {
    const table = atlas.tables.get(resource.name);
    return table?.columns.has('outline') ? make(table, points.marks(atlas, view)) : nothing;
  };
  return {
    kind: 'polygons',
    id: `${resource.name}.outlines`,
    group: 'own',
    companionOf: resource.name,
    title: resourceTitle(resource),
    symbol: { shape: 'areas', fill: pale, stroke: colour },
    needs: [resource.name],
    marks: (atlas, view) => drawn(atlas, view).marks,
    things: (atlas, view) => drawn(atlas, view).things,
    legend: () => [{ symbol: { shape: 'areas', fill: pale, stroke: colour }, text: { zh: '檔案中的線與面；點為其上或其內的一點', en: 'lines and areas of the file; a dot is a point on or inside each' } }],
    sourceIds: () => [],
  };
}
