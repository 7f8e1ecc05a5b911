import type { Device, Texture } from '@luma.gl/core';
import { shapePaint, shapePath, type PaintedMark, type ShapePaint } from '../../drawing/shape-path.ts';

/** One symbol of the atlas: a path round the origin in px, drawn once whatever the number of marks that show it. */
export interface Sprite {
  readonly key: string;
  readonly path: string;
  readonly paint: ShapePaint;
  /** Half the side of the symbol's square, in px, with its edge. */
  readonly extent: number;
}

/** Radii in the atlas come in steps of this many px; marks between two steps are scaled. */
const radiusStep = 0.5;

function steppedRadius(radius: number): number {
  return Math.max(radiusStep, Math.round(radius / radiusStep) * radiusStep);
}

function spriteKey(shape: string, radius: number, paint: ShapePaint): string {
  const dash = paint.dash ? paint.dash.join('-') : 'solid';
  return [shape, radius, paint.fill, paint.fillOpacity, paint.stroke, paint.strokeWidth, dash].join(' ');
}

/** Equal marks have equal keys: shape, radius and paint are all that is drawn. */
export function markSprite(mark: PaintedMark): Sprite {
  const paint = shapePaint(mark);
  const radius = steppedRadius(mark.radius);
  return {
    key: spriteKey(mark.shape, radius, paint),
    path: shapePath(mark.shape, radius),
    paint,
    extent: Math.ceil(radius * 1.25 + paint.strokeWidth / 2 + 1),
  };
}

/** The chevron of a corridor, pointing north; the same as in the drawn map. */
export function chevronSprite(colour: string): Sprite {
  return {
    key: `chevron ${colour}`,
    path: 'M-3.6 2.4L0 -2.8L3.6 2.4L0 .9Z',
    paint: { fill: colour, fillOpacity: 1, stroke: '#ffffff', strokeWidth: 0.9, dash: null },
    extent: 6,
  };
}

/** A place of a corridor; hollow where it is not known to the site. The same as in the drawn map. */
export function waypointSprite(colour: string, isHollow: boolean): Sprite {
  return {
    key: `waypoint ${colour} ${isHollow ? 'hollow' : 'solid'}`,
    path: shapePath('dot', 2.4),
    paint: { fill: isHollow ? '#ffffff' : colour, fillOpacity: 1, stroke: isHollow ? colour : '#ffffff', strokeWidth: isHollow ? 1.3 : 0.9, dash: null },
    extent: 5,
  };
}

/** A white disc that takes any colour: what stands for many points at once. */
export const discSprite: Sprite = {
  key: 'disc',
  path: shapePath('dot', 5.5),
  paint: { fill: '#ffffff', fillOpacity: 1, stroke: '#ffffff', strokeWidth: 1, dash: null },
  extent: 7,
};

/** Side in px at which the disc has a radius, in px. */
export function discSize(radius: number): number {
  return (2 * discSprite.extent * radius) / 6;
}

/** Side in px at which a mark's sprite is drawn. */
export function spriteSize(sprite: Sprite, mark: Pick<PaintedMark, 'radius'>): number {
  return 2 * sprite.extent * (mark.radius / steppedRadius(mark.radius));
}

/** Where a sprite is in the atlas, in atlas pixels. */
export interface SpriteFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The sprite gives its shape alone; the colour is that of the mark. */
  readonly mask?: boolean;
}

export interface AtlasLayout {
  readonly width: number;
  readonly height: number;
  readonly frames: Readonly<Record<string, SpriteFrame>>;
}

/** Clear pixels round each sprite: smaller copies of the texture must not mix neighbours. */
const gutter = 8;
const atlasWidth = 1024;

function powerOfTwo(value: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, value)));
}

/** Shelves of sprites, the highest first; no two frames touch. @param pixelRatio atlas pixels per CSS px. */
export function layOutAtlas(sprites: readonly Sprite[], pixelRatio: number): AtlasLayout {
  const sorted = sprites.toSorted((one, other) => other.extent - one.extent || (one.key < other.key ? -1 : 1));
  const frames: Record<string, SpriteFrame> = {};
  let x = gutter;
  let y = gutter;
  let shelf = 0;
  for (const sprite of sorted) {
    const side = Math.ceil(2 * sprite.extent * pixelRatio);
    if (x + side + gutter > atlasWidth) {
      x = gutter;
      y += shelf + gutter;
      shelf = 0;
    }
    frames[sprite.key] = { x, y, width: side, height: side, mask: sprite === discSprite };
    x += side + gutter;
    shelf = Math.max(shelf, side);
  }
  return { width: atlasWidth, height: powerOfTwo(y + shelf + gutter), frames };
}

function drawSprite(context: OffscreenCanvasRenderingContext2D, sprite: Sprite, frame: SpriteFrame): void {
  const scale = frame.width / (2 * sprite.extent);
  const outline = new Path2D(sprite.path);
  const { paint } = sprite;
  context.save();
  context.translate(frame.x + frame.width / 2, frame.y + frame.height / 2);
  context.scale(scale, scale);
  context.globalAlpha = paint.fillOpacity;
  context.fillStyle = paint.fill;
  context.fill(outline);
  context.globalAlpha = 1;
  context.setLineDash(paint.dash ?? []);
  context.lineWidth = paint.strokeWidth;
  context.strokeStyle = paint.stroke;
  context.stroke(outline);
  context.restore();
}

/**
 * Clear pixels get the edge's colour (still clear): a texture is filtered with its colour and its opacity apart, and black beneath would
 * show as a dark fringe.
 */
function spreadEdgeColour(pixels: ImageData, sprite: Sprite, frame: SpriteFrame): void {
  const colour = Number.parseInt(sprite.paint.stroke.slice(1), 16);
  for (let y = frame.y - gutter / 2; y < frame.y + frame.height + gutter / 2; y += 1) {
    for (let x = frame.x - gutter / 2; x < frame.x + frame.width + gutter / 2; x += 1) {
      const at = 4 * (y * pixels.width + x);
      if (pixels.data[at + 3] !== 0) continue;
      pixels.data[at] = (colour >> 16) & 255;
      pixels.data[at + 1] = (colour >> 8) & 255;
      pixels.data[at + 2] = colour & 255;
    }
  }
}

export interface MarkAtlas {
  readonly texture: Texture;
  readonly frames: AtlasLayout['frames'];
}

/** Draws all sprites on one canvas and hands them to the graphics card; `null` where there is no 2D canvas. */
function paintAtlas(sprites: readonly Sprite[], pixelRatio: number, device: Device): MarkAtlas | null {
  const { width, height, frames } = layOutAtlas(sprites, pixelRatio);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const placed = sprites.flatMap((sprite) => {
    const frame = frames[sprite.key];
    return frame ? [{ sprite, frame }] : [];
  });
  for (const { sprite, frame } of placed) drawSprite(context, sprite, frame);
  const pixels = context.getImageData(0, 0, width, height);
  for (const { sprite, frame } of placed) spreadEdgeColour(pixels, sprite, frame);
  const texture = device.createTexture({
    data: new Uint8Array(pixels.data.buffer),
    width,
    height,
    format: 'rgba8unorm',
    mipLevels: device.getMipLevelCount(width, height),
    sampler: { minFilter: 'linear', magFilter: 'linear', mipmapFilter: 'linear', addressModeU: 'clamp-to-edge', addressModeV: 'clamp-to-edge' },
  });
  texture.generateMipmapsWebGL();
  return { texture, frames };
}

/**
 * The atlas grows when new symbols appear and stays the same object otherwise. Symbols are drawn at twice the screen's resolution, so that
 * they are crisp between pixels and when marks are enlarged. One texture serves all layers.
 */
export class MarkAtlasKeeper {
  private readonly sprites = new Map<string, Sprite>([[discSprite.key, discSprite]]);
  private atlas: MarkAtlas | null = null;
  private retired: MarkAtlas | null = null;
  private drawn = 0;
  private pixelRatio = 0;

  /** Adds sprites; the texture is drawn when it is next asked for. */
  add(sprites: Iterable<Sprite>): void {
    for (const sprite of sprites) if (!this.sprites.has(sprite.key)) this.sprites.set(sprite.key, sprite);
  }

  /** The atlas with all sprites added so far; `null` before there is a device. */
  on(device: Device | null): MarkAtlas | null {
    const pixelRatio = 2 * Math.min(2, Math.max(1, globalThis.devicePixelRatio || 1));
    if (device && (this.sprites.size !== this.drawn || pixelRatio !== this.pixelRatio)) {
      this.drawn = this.sprites.size;
      this.pixelRatio = pixelRatio;
      // The last texture may still be drawn with in this frame; the one before it no more.
      this.retired?.texture.destroy();
      this.retired = this.atlas;
      this.atlas = paintAtlas([...this.sprites.values()], pixelRatio, device);
    }
    return this.atlas;
  }

  destroy(): void {
    this.retired?.texture.destroy();
    this.atlas?.texture.destroy();
  }
}
