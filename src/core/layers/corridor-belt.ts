import type { BeltCover } from '../analysis/analysis.ts';
import { beltOf } from '../corridors/belt.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { parseSubjectId } from '../subjects/subject.ts';
import { corridors, plainColour } from './corridors.ts';
import type { PolygonLayer } from './layer.ts';
import type { PolygonMark } from './mark.ts';

const none: readonly PolygonMark[] = [];

const marksFrom = derivedFrom((polygons: BeltCover['polygons'], colour: string): readonly PolygonMark[] =>
  polygons.map((rings, part) => ({ id: `belt-${part}`, rings, fill: colour, fillOpacity: 0.14, stroke: colour })),
);

/** The belt of the selected corridor, on land. It goes with the corridors: it has no switch of its own. */
export const corridorBelt: PolygonLayer = {
  kind: 'polygons',
  id: 'corridor-belt',
  group: 'clusters',
  companionOf: corridors.id,
  title: { zh: '廊帶範圍', en: 'Belt of a corridor' },
  symbol: { shape: 'areas', fill: '#dbe4f6', stroke: plainColour },
  needs: corridors.needs,
  marks(atlas, view) {
    const selected = view.selection ? parseSubjectId(view.selection) : null;
    const belt = selected?.kind === 'corridor' ? beltOf(atlas, view, selected.id) : null;
    const line = belt && corridors.marks(atlas, view).find(({ subject }) => subject === view.selection);
    return belt ? marksFrom(belt.polygons, line?.colour ?? plainColour) : none;
  },
  legend: () => [{ symbol: { shape: 'areas', fill: '#dbe4f6', stroke: plainColour }, text: { zh: '選取廊帶兩側的範圍（陸地）', en: 'land within the belt of the selected corridor' } }],
  sourceIds: () => [],
};
