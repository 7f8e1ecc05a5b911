import { element } from '../svg-text.ts';

/** What tells fills apart where colour does not: in grey print and to eyes that do not part the hues. */
export type Texture = 'plain' | 'lines' | 'dots' | 'grid';

export interface TexturedFill {
  readonly id: string;
  /** `#rrggbb` */
  readonly colour: string;
  readonly texture: Texture;
}

const paper = '#ffffff';
const tile = 6;

function motif(texture: Exclude<Texture, 'plain'>): string {
  if (texture === 'dots') return element('circle', { cx: 3, cy: 3, r: 1.15, fill: paper, 'fill-opacity': 0.85 });
  const d = texture === 'lines' ? 'M1.5 0V6' : 'M1.5 0V6M0 1.5H6';
  return element('path', { d, stroke: paper, 'stroke-width': 1.1, 'stroke-opacity': 0.8 });
}

function patternId(idPrefix: string, id: string): string {
  return `${idPrefix}-fill-${id}`;
}

/** `<defs>` with the patterns of the fills that have a texture; nothing when all are plain. */
export function textureDefinitions(idPrefix: string, fills: readonly TexturedFill[]): string {
  const patterns = fills.flatMap(({ id, colour, texture }) => {
    if (texture === 'plain') return [];
    const ground = element('rect', { width: tile, height: tile, fill: colour });
    return [
      element(
        'pattern',
        { id: patternId(idPrefix, id), width: tile, height: tile, patternUnits: 'userSpaceOnUse' },
        ground + motif(texture),
      ),
    ];
  });
  return patterns.length === 0 ? '' : element('defs', {}, patterns.join(''));
}

/** Value of `fill`: the pattern, or the colour itself where the texture is plain. */
export function textureFill(idPrefix: string, fill: TexturedFill): string {
  return fill.texture === 'plain' ? fill.colour : `url(#${patternId(idPrefix, fill.id)})`;
}
