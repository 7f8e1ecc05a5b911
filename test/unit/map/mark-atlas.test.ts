import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chevronSprite, layOutAtlas, markSprite, spriteSize, type Sprite } from '../../../src/map/layers/mark-atlas.ts';
import { pointMark } from './made-up-marks.ts';

describe('the atlas of symbols', () => {
  it('has one symbol for all marks that look alike', () => {
    expect(markSprite(pointMark('1')).key).toBe(markSprite(pointMark('2', { position: [120, 23], labelPriority: 9, radius: 6.1 })).key);
  });

  it('tells apart all that is seen', () => {
    const looks = [
      pointMark('1'),
      pointMark('2', { shape: 'diamond' }),
      pointMark('3', { fill: '#e0ad00' }),
      pointMark('4', { stroke: '#000000' }),
      pointMark('5', { radius: 7 }),
      pointMark('6', { fillOpacity: 0.4 }),
      pointMark('7', { dashed: true }),
      pointMark('8', { precision: 'township' }),
    ];
    expect(new Set(looks.map((mark) => markSprite(mark).key)).size).toBe(looks.length);
    expect(chevronSprite('#3d6fd1').key).not.toBe(chevronSprite('#d9822b').key);
  });

  it('draws a mark at its own radius although the atlas has only steps', () => {
    const mark = pointMark('1', { radius: 6.2 });
    const sprite = markSprite(mark);
    expect(spriteSize(sprite, mark) / (2 * sprite.extent)).toBeCloseTo(6.2 / 6);
  });

  it('leaves room between all frames, within the atlas', () => {
    const shapes = ['square', 'disc', 'hexagon', 'ring'] as const;
    const marks = fc.array(fc.record({ radius: fc.double({ min: 2, max: 26, noNaN: true }), shape: fc.constantFrom(...shapes) }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(marks, fc.constantFrom(2, 4), (wanted, ratio) => {
        const sprites = [...new Map(wanted.map((look) => markSprite(pointMark('1', look))).map((sprite): [string, Sprite] => [sprite.key, sprite])).values()];
        const { frames, width, height } = layOutAtlas(sprites, ratio);
        const boxes = Object.values(frames);
        expect(boxes).toHaveLength(sprites.length);
        boxes.forEach((box, index) => {
          expect(box.x >= 8 && box.y >= 8 && box.x + box.width + 8 <= width && box.y + box.height + 8 <= height).toBe(true);
          for (const other of boxes.slice(index + 1)) {
            const apart = box.x + box.width + 8 <= other.x || other.x + other.width + 8 <= box.x || box.y + box.height + 8 <= other.y || other.y + other.height + 8 <= box.y;
            expect(apart).toBe(true);
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});
