import type { Layer } from '@deck.gl/core';
import { IconLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { PointMark } from '../../core/layers/mark.ts';
import { shapePaint } from '../../drawing/shape-path.ts';
import { rgba, type SceneColours } from '../scene-colours.ts';
import type { ScenePoints } from '../scene-input.ts';
import { markSprite, spriteSize, type MarkAtlas, type Sprite } from './mark-atlas.ts';
import { filterProps } from './mask-filter.ts';
import { slot } from './slot.ts';

/** A mark with its place in the layer's mask. */
interface Placed {
  readonly mark: PointMark;
  readonly index: number;
  readonly sprite: Sprite;
}

interface PlacedMarks {
  /** Translucent discs of known size, of any radius, drawn as circles. */
  readonly discs: readonly Placed[];
  /** Everything else: drawn from the atlas. */
  readonly symbols: readonly Placed[];
}

const placedMarks = new WeakMap<readonly PointMark[], PlacedMarks>();

/** Sorted once per array of marks: a change of filters keeps the same data, so that only the mask goes to the graphics card again. */
function placed(marks: readonly PointMark[]): PlacedMarks {
  const known = placedMarks.get(marks);
  if (known) return known;
  const all = marks.map((mark, index) => ({ mark, index, sprite: markSprite(mark) }));
  const isDisc = ({ mark, sprite }: Placed): boolean => mark.shape === 'disc' && sprite.paint.dash === null;
  const parted = { discs: all.filter(isDisc), symbols: all.filter((one) => !isDisc(one)) };
  placedMarks.set(marks, parted);
  return parted;
}

/** Symbols that the atlas has to hold. */
export function pointSprites(points: readonly ScenePoints[]): Sprite[] {
  return points.flatMap((layer) => [...placed(layer.marks).symbols, ...placed(layer.marks).discs].map(({ sprite }) => sprite));
}

const indexOf = ({ index }: Placed): number => index;
const positionOf = ({ mark }: Placed): [number, number] => [mark.position[0], mark.position[1]];

function discLayer(id: string, discs: readonly Placed[], points: Pick<ScenePoints, 'mask' | 'opacity'>, scale: number): Layer {
  return new ScatterplotLayer<Placed>({
    id,
    ...slot,
    data: discs,
    getPosition: positionOf,
    getRadius: ({ mark }) => mark.radius,
    radiusUnits: 'pixels',
    radiusScale: scale,
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: ({ sprite }) => sprite.paint.strokeWidth,
    getFillColor: ({ mark }) => rgba(mark.fill, mark.fillOpacity),
    getLineColor: ({ mark }) => rgba(mark.stroke),
    opacity: points.opacity,
    ...filterProps(points.mask, indexOf),
  });
}

function symbolLayer(id: string, symbols: readonly Placed[], points: Pick<ScenePoints, 'mask' | 'opacity'>, atlas: MarkAtlas, scale: number): Layer {
  return new IconLayer<Placed>({
    id,
    ...slot,
    data: symbols,
    iconAtlas: atlas.texture,
    iconMapping: atlas.frames,
    getPosition: positionOf,
    getIcon: ({ sprite }) => sprite.key,
    getSize: ({ sprite, mark }) => spriteSize(sprite, mark),
    sizeScale: scale,
    opacity: points.opacity,
    // The default cuts away what is fainter than a twentieth, which is all of a pale symbol's soft edge.
    alphaCutoff: 0.01,
    ...filterProps(points.mask, indexOf),
  });
}

/** Discs below symbols. @param scale how much larger than at home zoom. */
export function pointLayers(points: ScenePoints, atlas: MarkAtlas | null, scale: number): Layer[] {
  if (!points.visible) return [];
  const { discs, symbols } = placed(points.marks);
  const id = `point-${points.layerId}`;
  return [
    ...(discs.length > 0 ? [discLayer(`${id}-discs`, discs, points, scale)] : []),
    ...(symbols.length > 0 && atlas ? [symbolLayer(`${id}-symbols`, symbols, points, atlas, scale)] : []),
  ];
}

const shown = new Uint8Array([1]);

/** The mark again, a little larger when selected, within a dark ring on a light casing; sizes as in the drawn map. */
export function pointEmphasisLayers(mark: PointMark, strength: 'hover' | 'selection', atlas: MarkAtlas | null, scale: number, colours: SceneColours): Layer[] {
  const selected = strength === 'selection';
  const width = selected ? 2 : 1.4;
  const radius = mark.radius * scale + (selected ? 4.2 : 3);
  const ring = (id: string, colour: string, lineWidth: number): Layer =>
    new ScatterplotLayer<PointMark>({
      id: `mark-${strength}-${id}`,
      ...slot,
      data: [mark],
      getPosition: ({ position }) => [position[0], position[1]],
      getRadius: radius,
      radiusUnits: 'pixels',
      filled: false,
      stroked: true,
      lineWidthUnits: 'pixels',
      getLineWidth: lineWidth,
      getLineColor: rgba(colour),
    });
  const sprite = markSprite(mark);
  const again = [{ mark, index: 0, sprite }];
  const larger = scale * (selected ? 1.15 : 1);
  const whole = { mask: shown, opacity: 1 };
  const isDisc = mark.shape === 'disc' && shapePaint(mark).dash === null;
  return [
    ring('casing', colours.emphasisCasing, width + 2.2),
    ring('ring', colours.emphasis, width),
    ...(isDisc ? [discLayer(`mark-${strength}-disc`, again, whole, larger)] : []),
    ...(!isDisc && atlas ? [symbolLayer(`mark-${strength}-symbol`, again, whole, atlas, larger)] : []),
  ];
}
