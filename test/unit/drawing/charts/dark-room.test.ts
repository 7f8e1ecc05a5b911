import { describe, expect, it } from 'vitest';
import { chartInk, inkOn } from '../../../../src/drawing/charts/chart.ts';
import { colourOnDark } from '../../../../src/core/scales/palette.ts';
import { darkGround, inDarkRoom } from '../../../../src/drawing/charts/dark-room.ts';

describe('inDarkRoom', () => {
  it('turns inks, paper and the darkest classes, keeps the other classes and the words on marks', () => {
    const of = (name: string, fill: string) => `<${name} x="1" fill="${fill}"/>`;
    expect(inDarkRoom(of('rect', '#ffffff'))).toBe(of('rect', darkGround));
    expect(inDarkRoom(of('text', chartInk.text))).toBe(of('text', '#f4f8f9'));
    expect(inDarkRoom(of('text', '#ffffff'))).toBe(of('text', '#ffffff'));
    expect(inDarkRoom(of('rect', '#8fc0b9'))).toBe(of('rect', '#8fc0b9'));
    expect(inDarkRoom(of('rect', '#0f5f66'))).toBe(of('rect', colourOnDark('#0f5f66')));
    expect(colourOnDark('#0f5f66')).not.toBe('#0f5f66');
    const onLight = inkOn('#e8f0ee');
    expect(onLight).not.toBe('#ffffff');
    expect(inDarkRoom(of('text', onLight))).toBe(of('text', onLight));
    expect(inDarkRoom('<text>"#ffffff"</text>')).toBe('<text>"#ffffff"</text>');
  });
});
