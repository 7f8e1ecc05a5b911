import { describe, expect, it } from 'vitest';
import type { MarkShape } from '../../../src/core/layers/mark.ts';
import { drawInset, insetSize } from '../../../src/drawing/inset-svg.ts';
import { hatchSwatch } from '../../../src/drawing/patterns.ts';
import { shapePaint, shapePath } from '../../../src/drawing/shape-path.ts';
import { symbolSvg } from '../../../src/drawing/symbol-svg.ts';
import { country, pointMark } from './three-islands.ts';
import { parseTags, unsafeParts } from './well-formed.ts';

const shapes: readonly MarkShape[] = [
  'disc',
  'square',
  'square-outline',
  'diamond',
  'triangle',
  'hexagon',
  'ring',
  'cross',
  'pentagon',
  'dot',
];

describe('shapePath', () => {
  it('is a closed outline of finite numbers that grows with the radius', () => {
    for (const shape of shapes) {
      const d = shapePath(shape, 6);
      expect(d).toMatch(/^M[-\d. a-zA-Z]+Z$/);
      expect(d).not.toContain('NaN');
      expect(shapePath(shape, 12)).not.toBe(d);
    }
  });

  it('tells shapes apart where fill and edge do not', () => {
    const outlines = ['disc', 'square', 'diamond', 'triangle', 'hexagon', 'cross', 'pentagon'] as const;
    expect(new Set(outlines.map((shape) => shapePath(shape, 6))).size).toBe(outlines.length);
  });
});

describe('shapePaint', () => {
  it('fills a place known to the site and hollows any other', () => {
    expect(shapePaint(pointMark('a'))).toMatchObject({ fill: '#d9822b', stroke: '#ffffff', dash: null });
    for (const precision of ['approximate', 'township', 'county'] as const) {
      const paint = shapePaint(pointMark('a', { precision }));
      expect(paint.stroke).toBe('#d9822b');
      // 0.3 of the colour, 0.7 of white.
      expect(paint.fill).toBe(precision === 'approximate' ? '#f4dabf' : '#ffffff');
    }
  });

  it('draws outline shapes in the colour that is not white, whichever of fill and edge it is', () => {
    for (const shape of ['square-outline', 'ring'] as const) {
      for (const [fill, stroke] of [
        ['#14232b', '#ffffff'],
        ['#ffffff', '#14232b'],
      ] as const) {
        expect(shapePaint(pointMark('a', { shape, fill, stroke })).stroke).toBe('#14232b');
      }
      expect(shapePaint(pointMark('a', { shape, precision: 'county' })).dash).not.toBeNull();
    }
  });

  it('gives discs of unknown size or place a dashed edge and keeps their colour', () => {
    const disc = pointMark('a', { shape: 'disc', fillOpacity: 0.35 });
    expect(shapePaint(disc)).toMatchObject({ fill: '#d9822b', fillOpacity: 0.35, dash: null });
    expect(shapePaint({ ...disc, dashed: true }).dash).not.toBeNull();
    expect(shapePaint({ ...disc, precision: 'county' }).dash).not.toBeNull();
  });
});

describe('symbolSvg', () => {
  it('draws every shape, areas and lines safely at the wanted size', () => {
    for (const shape of [...shapes, 'areas', 'line'] as const) {
      const svg = symbolSvg({ shape, fill: '#0f5f66', stroke: '#ffffff' }, 20);
      expect(unsafeParts(svg)).toEqual([]);
      expect(parseTags(svg)[0]?.attributes.get('width')).toBe('20');
    }
  });

  it('uses the shape of the map', () => {
    expect(symbolSvg({ shape: 'hexagon', fill: '#0f5f66', stroke: '#ffffff', radius: 5 }, 20)).toContain(
      shapePath('hexagon', 5),
    );
  });

  it('shows the two hatches as different swatches', () => {
    const swatches = (['no-data', 'not-comparable'] as const).map((hatch) => hatchSwatch(hatch, 'legend', 16));
    expect(swatches.flatMap(unsafeParts)).toEqual([]);
    expect(new Set(swatches).size).toBe(2);
  });
});

describe('drawInset', () => {
  const inset = {
    idPrefix: 'inset',
    topology: country,
    countyCode: '09007',
    metresPerPixel: 400,
    width: 100,
    height: 90,
    selected: false,
    hovered: false,
    mark: { code: '09007', colour: '#a9744a', hatch: null, dimmed: false },
  } as const;
  const path = (svg: string) =>
    parseTags(svg).find(({ attributes }) => attributes.get('data-subject') === 'county:09007')?.attributes;
  const widthOf = (svg: string): number => {
    const steps =
      /l([^z]+)z/
        .exec(path(svg)?.get('d') ?? '')?.[1]
        ?.match(/-?\d+(?:\.\d+)?/g)
        ?.map(Number) ?? [];
    return Math.max(...steps.filter((_, index) => index % 2 === 0).map(Math.abs));
  };

  it('is true to the ground scale', () => {
    // 0.02° of longitude at 26° N on the sphere of Web Mercator.
    const metres = ((0.02 * Math.PI) / 180) * 6_378_137 * Math.cos((26.01 * Math.PI) / 180);
    expect(widthOf(drawInset(inset))).toBeCloseTo(metres / 400, 0);
    expect(widthOf(drawInset({ ...inset, metresPerPixel: 50 }))).toBeCloseTo(metres / 50, 0);
  });

  it('edges tiny islands in their class colour, so that it can be seen', () => {
    expect(path(drawInset({ ...inset, metresPerPixel: 50_000 }))?.get('stroke')).toBe('#a9744a');
    expect(Number(path(drawInset(inset))?.get('stroke-width'))).toBeGreaterThanOrEqual(1);
  });

  it('hatches what has no figure', () => {
    const svg = drawInset({ ...inset, mark: { code: '09007', colour: null, hatch: 'no-data', dimmed: false } });
    expect(path(svg)?.get('fill')).toBe('url(#inset-no-data)');
    expect(unsafeParts(svg)).toEqual([]);
  });

  it('knows the room that the islands need at a scale', () => {
    const size = insetSize(country, '09007', 400, 6);
    const side = widthOf(drawInset({ ...inset, metresPerPixel: 400 }));
    expect((size?.width ?? 0) - 12).toBeGreaterThanOrEqual(side - 0.2);
    expect((size?.width ?? 0) - 12).toBeLessThan(side + 1.2);
  });

  it('has nothing to show of an unknown county', () => {
    expect(drawInset({ ...inset, countyCode: '99999' })).toBe('');
    expect(insetSize(country, '99999', 400)).toBeNull();
  });
});
