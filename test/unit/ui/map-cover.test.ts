import { describe, expect, it } from 'vitest';
import { roundFrame } from '../../../src/ui/map-cover.ts';

describe('the room round the frame of the map', () => {
  it('is the bars and panels on its four sides', () => {
    const stage = { left: 0, top: 0, right: 1000, bottom: 600 };
    expect(roundFrame(stage, { left: 300, top: 50, right: 700, bottom: 500 })).toEqual([
      { left: 0, top: 0, right: 1000, bottom: 50 },
      { left: 0, top: 500, right: 1000, bottom: 600 },
      { left: 0, top: 0, right: 300, bottom: 600 },
      { left: 700, top: 0, right: 1000, bottom: 600 },
    ]);
  });

  it('is nothing where the frame reaches the edge of the stage or beyond it', () => {
    const stage = { left: 0, top: 0, right: 390, bottom: 700 };
    expect(roundFrame(stage, { left: -3, top: 0, right: 393, bottom: 400 })).toEqual([{ left: 0, top: 400, right: 390, bottom: 700 }]);
  });
});
