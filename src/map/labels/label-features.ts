import { group } from 'd3-array';
import type { Feature, FeatureCollection, MultiPoint, Point } from 'geojson';
import type { Position } from '../../core/geography/bounds.ts';
import type { LineMark, PointMark } from '../../core/layers/mark.ts';
import type { SubjectId } from '../../core/subjects/subject.ts';
import { textIn, type Language } from '../../core/text.ts';
import type { SceneLabels, SceneLines, ScenePoints } from '../scene-input.ts';

/** `chosen` = the selected mark; `minor` = marks that are named only when zoomed in; `obstacle` = an opaque symbol that names keep clear of. */
export type LabelKind = 'chosen' | 'county' | 'township' | 'mark' | 'minor' | 'obstacle';

export interface LabelProperties {
  readonly kind: LabelKind;
  readonly text: string;
  /** Lower is placed first. */
  readonly order: number;
  /** Distance of the name from the place, in px at home zoom. */
  readonly gap: number;
}

/** Obstacles of one size are one feature of many places. */
export type LabelFeature = Feature<Point | MultiPoint, LabelProperties>;
export type LabelFeatures = FeatureCollection<Point | MultiPoint, LabelProperties>;

export interface LabelQuestion {
  readonly language: Language;
  readonly labels: SceneLabels;
  readonly points: readonly ScenePoints[];
  readonly lines: readonly SceneLines[];
  readonly selection: SubjectId | null;
  /** Names that appear only when zoomed in are wanted too. */
  readonly zoomedIn: boolean;
}

/** With more marks than this on the whole country, names do not keep clear of symbols: there would be room for none. */
const obstacleLimit = 1500;

function label(position: Position, properties: LabelProperties): LabelFeature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [position[0], position[1]] }, properties };
}

/** Names may lie on translucent discs and on dots; they would hide an opaque symbol. */
function isObstacle(mark: PointMark): boolean {
  return mark.shape !== 'disc' && mark.shape !== 'dot';
}

function nameOf(mark: PointMark, { language, selection, zoomedIn }: LabelQuestion): LabelFeature | null {
  const chosen = mark.subject === selection;
  const kind = chosen ? 'chosen' : mark.labelPriority > 0 ? 'mark' : 'minor';
  const text = textIn(mark.name, language);
  if (text === '' || mark.labelPriority < 0 || (kind === 'minor' && !zoomedIn)) return null;
  return label(mark.position, { kind, text, order: -mark.labelPriority, gap: mark.radius + (chosen ? 8 : 4) });
}

/** Marks that filters, switches and opacity leave on the map, each subject once. */
function shownMarks(points: readonly ScenePoints[]): PointMark[] {
  const shown = new Map<SubjectId, PointMark>();
  for (const layer of points) {
    if (!layer.visible || layer.opacity === 0) continue;
    layer.marks.forEach((mark, index) => {
      if (layer.mask[index] === 1 && !shown.has(mark.subject)) shown.set(mark.subject, mark);
    });
  }
  return [...shown.values()];
}

/** The name of a selected line stands at the middle of its path. */
function chosenLine(lines: readonly SceneLines[], selection: SubjectId | null): LineMark | undefined {
  return lines.filter((layer) => layer.visible).flatMap((layer) => layer.marks.filter((_, index) => layer.mask[index] === 1)).find((mark) => mark.subject === selection);
}

/** Names of counties and townships in the given order. They are a source of their own: a change of filters leaves them as they are. */
export function areaLabels({ language, labels }: Pick<LabelQuestion, 'language' | 'labels'>): LabelFeatures {
  const features = (['county', 'township'] as const).flatMap((kind) =>
    labels[kind === 'county' ? 'counties' : 'townships'].map((area, order) => label(area.position, { kind, text: textIn(area.name, language), order, gap: 0 })),
  );
  return { type: 'FeatureCollection', features };
}

/** Hundreds of places are far cheaper to hand to the map's worker as a few features. */
function obstacles(shown: readonly PointMark[]): LabelFeature[] {
  const bySize = group(shown.filter(isObstacle), (mark) => mark.radius);
  return [...bySize].map(([gap, marks]) => ({
    type: 'Feature',
    geometry: { type: 'MultiPoint', coordinates: marks.map(({ position }) => [position[0], position[1]]) },
    properties: { kind: 'obstacle', text: '', order: 0, gap },
  }));
}

/**
 * Names of marks by `labelPriority`, the highest first; marks that a filter or a hidden layer takes away have no name, and a thing that stands in
 * two layers is named once.
 */
export function markLabels(question: LabelQuestion): LabelFeatures {
  const { language, points, lines, selection } = question;
  const shown = shownMarks(points);
  const line = chosenLine(lines, selection);
  const middle = line?.path[Math.floor(line.path.length / 2)];
  return {
    type: 'FeatureCollection',
    features: [
      ...shown.flatMap((mark) => nameOf(mark, question) ?? []),
      ...(question.zoomedIn || shown.length <= obstacleLimit ? obstacles(shown) : []),
      ...(line && middle ? [label(middle, { kind: 'chosen', text: textIn(line.name, language), order: 0, gap: line.width })] : []),
    ],
  };
}
