import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, placeLabels, type Box, type LabelWish, type Obstacle } from '../../../src/drawing/label-placement.ts';
import { fitText, textWidth } from '../../../src/drawing/text-width.ts';

const wish = (id: string, x: number, y: number, change: Partial<LabelWish> = {}): LabelWish => ({
  id,
  text: '新竹科學園區',
  x,
  y,
  fontSize: 12,
  gap: 8,
  anchors: ['right', 'left', 'top', 'bottom'],
  overSymbols: false,
  ...change,
});
const square = (id: string, x: number, y: number): Obstacle => ({
  id,
  box: { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 },
});

const anyWish = fc.record({
  x: fc.double({ min: 0, max: 340, noNaN: true }),
  y: fc.double({ min: 0, max: 640, noNaN: true }),
  text: fc.constantFrom('臺北市', '新竹科學園區', 'Hsinchu Science Park', '台'),
  area: fc.boolean(),
});

describe('placeLabels', () => {
  it('never lets two labels overlap, nor a label cover the symbol of another thing', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 120 }), (things) => {
        const wishes = things.map((thing, index) =>
          wish(
            String(index),
            thing.x,
            thing.y,
            thing.area
              ? { text: thing.text, gap: 0, anchors: ['centre', 'bottom', 'top', 'right', 'left'], overSymbols: true }
              : { text: thing.text },
          ),
        );
        const obstacles = things.map((thing, index) => square(String(index), thing.x, thing.y));
        const placed = placeLabels(wishes, obstacles);
        placed.forEach((one, index) => {
          for (const other of placed.slice(index + 1)) expect(overlap(one.box, other.box)).toBe(false);
          if (one.wish.overSymbols) return;
          for (const { id, box } of obstacles) expect(id !== one.wish.id && overlap(one.box, box)).toBe(false);
        });
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('takes the first free anchor and leaves out what finds no place', () => {
    expect(placeLabels([wish('a', 100, 100)], []).map(({ anchor }) => anchor)).toEqual(['right']);
    expect(placeLabels([wish('a', 100, 100)], [square('b', 130, 100)]).map(({ anchor }) => anchor)).toEqual(['left']);
    const ring = [
      [130, 100],
      [70, 100],
      [100, 84],
      [100, 116],
    ].map(([x = 0, y = 0], index) => square(String(index), x, y));
    expect(placeLabels([wish('a', 100, 100)], ring)).toEqual([]);
    expect(placeLabels([wish('a', 100, 100, { overSymbols: true })], ring)).toHaveLength(1);
  });

  it('moves the name of an area by a line, or by two, off a large symbol', () => {
    const area = wish('a', 100, 100, {
      text: '花蓮縣',
      gap: 0,
      anchors: ['centre', 'bottom', 'top'],
      overSymbols: true,
    });
    const large = (radius: number): Obstacle => ({
      id: 'b',
      box: { left: 100 - radius, right: 100 + radius, top: 100 - radius, bottom: 100 + radius },
    });
    const place = (radius: number): number => placeLabels([area], [large(radius)])[0]?.box.top ?? NaN;
    expect(placeLabels([area], [])[0]?.anchor).toBe('centre');
    for (const radius of [5, 11]) expect(place(radius)).toBeGreaterThanOrEqual(100 + radius);
  });

  it('stays within the room it is given', () => {
    const room = { left: 0, right: 150, top: 0, bottom: 200 };
    expect(placeLabels([wish('a', 100, 100)], [], room).map(({ anchor }) => anchor)).toEqual(['left']);
    expect(placeLabels([wish('a', 145, 100)], [], { ...room, left: 100 })).toEqual([]);
  });

  it('serves earlier wishes first', () => {
    const placed = placeLabels(
      [wish('first', 100, 100, { anchors: ['right'] }), wish('second', 105, 100, { anchors: ['right'] })],
      [],
    );
    expect(placed.map((label) => label.wish.id)).toEqual(['first']);
  });

  it('lays the box where the text is drawn', () => {
    const inside = (box: Box, x: number, y: number): boolean =>
      x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    for (const anchor of ['right', 'left', 'top', 'bottom'] as const) {
      const [label] = placeLabels([wish('a', 100, 100, { anchors: [anchor] })], []);
      if (!label) throw new Error('not placed');
      const width = textWidth(label.wish.text, 12);
      const start = 100 + label.dx - (label.alignment === 'middle' ? width / 2 : label.alignment === 'end' ? width : 0);
      expect(start).toBeCloseTo(label.box.left, 6);
      expect(inside(label.box, start + width / 2, 100 + label.dy - 4)).toBe(true);
      expect(inside(label.box, 100, 100)).toBe(false);
    }
  });
});

describe('textWidth', () => {
  it('counts full-width characters as one em', () => {
    expect(textWidth('臺中市', 12)).toBe(36);
    expect(textWidth('abc', 10)).toBeLessThan(20);
    expect(textWidth('', 10)).toBe(0);
  });

  it('cuts to the width with an ellipsis and leaves short texts alone', () => {
    expect(fitText('臺中市', 12, 36)).toBe('臺中市');
    const cut = fitText('其他運輸工具及其零件製造業', 12, 80);
    expect(cut.endsWith('…')).toBe(true);
    expect(textWidth(cut, 12)).toBeLessThanOrEqual(80);
  });

  it('puts no label under what covers the map, whatever its importance', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 60 }), (things) => {
        const covered: readonly Box[] = [{ left: 0, top: 400, right: 130, bottom: 640 }, { left: 300, top: 500, right: 340, bottom: 640 }];
        const wishes = things.map((thing, index) => wish(String(index), thing.x, thing.y, { text: thing.text, overSymbols: thing.area }));
        for (const { box } of placeLabels(wishes, [], null, covered)) expect(covered.some((cover) => overlap(box, cover))).toBe(false);
      }),
    );
  });
});
