import type { Layer } from '@deck.gl/core';
import { IconLayer } from '@deck.gl/layers';
import { corridorLine } from '../../core/geography/corridor-line.ts';
import type { LineMark } from '../../core/layers/mark.ts';
import { rgba, type SceneColours } from '../scene-colours.ts';
import type { SceneLines } from '../scene-input.ts';
import { chevronSprite, waypointSprite, type MarkAtlas, type Sprite } from './mark-atlas.ts';
import { dashPattern, type DashClock } from './moving-dash.ts';
import { filterProps, isAnyShown } from './mask-filter.ts';
import type { Ribbon } from './ribbon-geometry.ts';
import { RibbonLayer } from './ribbon-layer.ts';
import { slot } from './slot.ts';

const casing = '#ffffff';

/** A symbol on a line, in the order in which they are drawn. */
interface LineSymbol {
  /** The line's place in the layer's mask. */
  readonly line: number;
  readonly position: readonly [number, number];
  readonly sprite: Sprite;
  /** Degrees clockwise from north. */
  readonly bearing: number;
}

const symbolsOf = new WeakMap<readonly LineMark[], readonly LineSymbol[]>();

/** One chevron per leg, and above them the places; made once per array of marks, so that a change of filters hands over only the mask. */
export function lineSymbols(marks: readonly LineMark[]): readonly LineSymbol[] {
  const known = symbolsOf.get(marks);
  if (known) return known;
  const drawn = marks.flatMap((mark, line) => (mark.path.length > 1 ? [{ mark, line }] : []));
  const symbols = [
    ...drawn.flatMap(({ mark, line }): LineSymbol[] => {
      const sprite = chevronSprite(mark.colour);
      return corridorLine(mark.waypoints.map((waypoint) => waypoint.position)).directionMarks.map((place) => ({ ...place, sprite, line }));
    }),
    ...drawn.flatMap(({ mark, line }) =>
      mark.waypoints.map(({ position, precision }): LineSymbol => ({ line, position, sprite: waypointSprite(mark.colour, precision !== 'site'), bearing: 0 })),
    ),
  ];
  symbolsOf.set(marks, symbols);
  return symbols;
}

interface LineRibbons {
  readonly casing: readonly Ribbon[];
  readonly colour: readonly Ribbon[];
  readonly dash: readonly Ribbon[];
}

const casingOf = (mark: LineMark): Ribbon => ({ path: mark.path, width: mark.width + 2.6, colour: rgba(casing) });
const colourOf = (mark: LineMark): Ribbon => ({ path: mark.path, width: mark.width, colour: rgba(mark.colour) });
const dashOf = (mark: LineMark): Ribbon => ({ path: mark.path, width: Math.max(1, mark.width * 0.36), colour: rgba(casing) });

const ribbonsOf = new WeakMap<readonly LineMark[], LineRibbons>();

function lineRibbons(marks: readonly LineMark[]): LineRibbons {
  const known = ribbonsOf.get(marks) ?? { casing: marks.map(casingOf), colour: marks.map(colourOf), dash: marks.map(dashOf) };
  ribbonsOf.set(marks, known);
  return known;
}

/** Casing, colour and a light dash that moves in the order of the places. */
export function lineLayers({ layerId, marks, mask, opacity, visible }: SceneLines, clock: DashClock): Layer[] {
  if (!visible || marks.length === 0) return [];
  const ribbons = lineRibbons(marks);
  const id = `line-${layerId}`;
  const shared = { ...slot, shown: mask, visible: isAnyShown(mask) };
  return [
    new RibbonLayer({ ...shared, id: `${id}-casing`, ribbons: ribbons.casing, opacity }),
    new RibbonLayer({ ...shared, id: `${id}-colour`, ribbons: ribbons.colour, opacity }),
    new RibbonLayer({ ...shared, id: `${id}-dash`, ribbons: ribbons.dash, opacity: 0.8 * opacity, dash: { ...dashPattern, clock } }),
  ];
}

/** One chevron per leg and the places of the lines, hollow where not known to the site; drawn over all lines. */
export function waypointLayers({ layerId, marks, mask, opacity, visible }: SceneLines, atlas: MarkAtlas | null, scale: number): Layer[] {
  if (!visible || !atlas) return [];
  return [
    new IconLayer<LineSymbol>({
      id: `line-${layerId}-symbols`,
      ...slot,
      data: lineSymbols(marks),
      iconAtlas: atlas.texture,
      iconMapping: atlas.frames,
      getPosition: ({ position }) => [position[0], position[1]],
      getIcon: ({ sprite }) => sprite.key,
      getSize: ({ sprite }) => 2 * sprite.extent,
      getAngle: ({ bearing }) => -bearing,
      sizeScale: scale,
      opacity,
      alphaCutoff: 0.01,
      ...filterProps<LineSymbol>(mask, ({ line }) => line),
    }),
  ];
}

/** Symbols of all lines, for the atlas. */
export function lineSprites(lines: readonly SceneLines[]): Sprite[] {
  return lines.flatMap((layer) => layer.marks.flatMap((mark) => [chevronSprite(mark.colour), waypointSprite(mark.colour, false), waypointSprite(mark.colour, true)]));
}

/** Lies under a line that is hovered or selected: a dark edge on a light casing, so that dash, chevrons and places stay on top. */
export function lineEmphasisLayers(mark: LineMark, strength: 'hover' | 'selection', colours: SceneColours): Layer[] {
  const stroke = (id: string, colour: string, width: number): Layer =>
    new RibbonLayer({ id: `line-${strength}-${id}`, ...slot, ribbons: [{ path: mark.path, width, colour: rgba(colour) }] });
  return [stroke('casing', colours.emphasisCasing, mark.width + 6), stroke('edge', colours.emphasis, mark.width + 3.4)];
}
