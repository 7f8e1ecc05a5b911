import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { drawingKey, isLine, withCorner, withoutLastCorner, type DrawnLine } from '../../../../src/core/corridors/drawn-line.ts';
import { mostPathPoints } from '../../../../src/core/view/own-things.ts';
import { decodeView, encodeView } from '../../../../src/core/view/view-url.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { addDrawnCorridor } from '../../../../src/stores/corridor-actions.ts';
import { viewStore } from '../../../../src/stores/view-store.ts';

const position = fc.tuple(fc.double({ min: 119, max: 122.5, noNaN: true }), fc.double({ min: 21.5, max: 26.5, noNaN: true }));

describe('a line that is drawn', () => {
  it('grows by every click at another place and loses its last corner', () => {
    const two = withCorner(withCorner([], [120.1, 24.1]), [120.2, 24.2]);
    expect(two).toEqual([[120.1, 24.1], [120.2, 24.2]]);
    expect(withCorner(two, [120.2000001, 24.2])).toBe(two);
    expect(withoutLastCorner(two)).toEqual([[120.1, 24.1]]);
    expect(withoutLastCorner([])).toEqual([]);
    expect([isLine([]), isLine([[120, 24]]), isLine(two)]).toEqual([false, false, true]);
  });

  it('is never longer than a link can hold', () => {
    const many = Array.from({ length: mostPathPoints + 20 }, (_, index): [number, number] => [120 + index / 1000, 24]).reduce<DrawnLine>(withCorner, []);
    expect(many).toHaveLength(mostPathPoints);
  });

  it('listens to its keys and leaves the others alone', () => {
    const line: DrawnLine = [[120, 24], [121, 25]];
    expect(drawingKey('Escape', [])).toBe('cancel');
    expect(drawingKey('Backspace', line)).toBe('back');
    expect(drawingKey('Backspace', [])).toBeNull();
    expect(drawingKey('Enter', line)).toBe('finish');
    expect(drawingKey('Enter', line.slice(1))).toBeNull();
    expect(drawingKey('a', line)).toBeNull();
  });
});

describe('the corridor it makes', () => {
  beforeEach(() => viewStore.getState().replace(defaultView));

  it('is selected and comes back from its link, corner by corner', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 30 }), (clicks) => {
        viewStore.getState().replace(defaultView);
        const line = clicks.reduce<DrawnLine>(withCorner, []);
        fc.pre(isLine(line));
        expect(addDrawnCorridor('我的線', line)).toBe(true);
        const { view } = viewStore.getState();
        expect(view.selection).toBe('corridor:own.a');
        expect(view.layers).toContain('corridors');
        const link = encodeView(view);
        expect(link.length).toBeLessThan(2000);
        expect(decodeView(link).view.ownCorridors).toEqual([{ id: 'a', name: '我的線', path: line, places: [] }]);
      }),
    );
  });
});
