import { describe, expect, it } from 'vitest';
import { project } from '../../../src/core/geography/mercator.ts';
import { drawEmphasis, drawMap, frameAspect } from '../../../src/drawing/map-svg.ts';
import type { DrawnPoints } from '../../../src/drawing/map-drawing.ts';
import { bounds, drawing, lineMark, pointMark } from './three-islands.ts';
import { parseTags, unsafeParts } from './well-formed.ts';

const layer = (marks: DrawnPoints['marks'], mask = marks.map(() => 1), opacity = 1): DrawnPoints => ({
  layerId: 'clusters',
  marks,
  mask: Uint8Array.from(mask),
  opacity,
});
const subjects = (svg: string): string[] =>
  parseTags(svg).flatMap(({ attributes }) => attributes.get('data-subject') ?? []);
const ofSubject = (svg: string, subject: string) =>
  parseTags(svg).filter(({ attributes }) => attributes.get('data-subject') === subject);

/** Corners of path data made of absolute M and relative l, in the units of the box. */
function corners(d: string): [number, number][] {
  const numbers = (text: string): number[] => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return d
    .split('M')
    .slice(1)
    .flatMap((ring) => {
      const [start = '', steps = ''] = ring.split('l');
      let [x = 0, y = 0] = numbers(start);
      const points: [number, number][] = [[x, y]];
      const moves = numbers(steps);
      for (let index = 0; index + 1 < moves.length; index += 2) {
        x += moves[index] ?? 0;
        y += moves[index + 1] ?? 0;
        points.push([x, y]);
      }
      return points;
    });
}

describe('drawMap', () => {
  it('draws every county as a path that names its subject, in its class colour or its hatch', () => {
    const svg = drawMap(drawing());
    expect(subjects(svg).toSorted()).toEqual(['county:09007', 'county:10001', 'county:10002']);
    const fills = ['county:10001', 'county:10002', 'county:09007'].map((subject) =>
      ofSubject(svg, subject)[0]?.attributes.get('fill'),
    );
    expect(fills).toEqual(['#0f5f66', 'url(#test-not-comparable)', 'url(#test-no-data)']);
    expect(ofSubject(svg, 'county:10002')[0]?.attributes.get('fill-opacity')).toBe('0.22');
  });

  it('hatches a county that has no mark at all, and never leaves one out', () => {
    const input = drawing();
    const svg = drawMap({ ...input, areas: { level: 'county', opacity: 1, marks: [] } });
    expect(subjects(svg)).toHaveLength(3);
    expect(svg.match(/fill="url\(#test-no-data\)" ?/g)).toHaveLength(3);
  });

  it('draws townships with the county borders above them', () => {
    const svg = drawMap(drawing({ areas: { level: 'township', opacity: 1, marks: [] } }));
    expect(subjects(svg).filter((subject) => subject.startsWith('township:'))).toHaveLength(5);
    expect(svg.indexOf('township-lines')).toBeGreaterThan(0);
    expect(svg.indexOf('county-lines')).toBeGreaterThan(svg.indexOf('township-lines'));
  });

  it('keeps plain land without areas, and draws the ground without any topology', () => {
    expect(ofSubject(drawMap(drawing({ areas: null })), 'county:10001')[0]?.attributes.get('fill')).toBe('#f1f1ee');
    expect(subjects(drawMap(drawing({ topology: null })))).toEqual([]);
  });

  it('places corners of areas by Mercator in the box', () => {
    const svg = drawMap(drawing());
    const d = ofSubject(svg, 'county:10001')[0]?.attributes.get('d') ?? '';
    const box =
      parseTags(svg)
        .find(({ attributes }) => attributes.get('class') === 'map-areas')
        ?.attributes.get('viewBox')
        ?.split(' ')
        .map(Number) ?? [];
    const [, , width = 0, height = 0] = box;
    expect(width / height).toBeCloseTo(frameAspect(bounds), 3);
    const [left, top] = project([120, 25]);
    const [right, bottom] = project([122, 22]);
    const expected = [
      [120, 22],
      [120, 24],
      [121, 24],
      [121, 22],
    ].map(([longitude = 0, latitude = 0]) => {
      const [x, y] = project([longitude, latitude]);
      return [Math.round(((x - left) / (right - left)) * width), Math.round(((y - top) / (bottom - top)) * height)];
    });
    const sorted = (points: number[][]) => points.map(([x, y]) => `${x} ${y}`).toSorted();
    expect(sorted(corners(d))).toEqual(sorted(expected));
  });

  it('places marks in per cent of the frame, so that the box may have any size', () => {
    const svg = drawMap(
      drawing({
        points: [layer([pointMark('a', { position: [121, 23.5] }), pointMark('corner', { position: [120, 25] })])],
      }),
    );
    const [left, top] = project([120, 25]);
    const [right, bottom] = project([122, 22]);
    const [x, y] = project([121, 23.5]);
    const mark = ofSubject(svg, 'cluster:a')[0]?.attributes;
    expect(Number.parseFloat(mark?.get('x') ?? '')).toBeCloseTo(((x - left) / (right - left)) * 100, 2);
    expect(Number.parseFloat(mark?.get('y') ?? '')).toBeCloseTo(((y - top) / (bottom - top)) * 100, 2);
    expect(ofSubject(svg, 'cluster:corner')[0]?.attributes.get('x')).toBe('0%');
    const outer = parseTags(svg)[0]?.attributes;
    expect([outer?.get('width'), outer?.get('height'), outer?.get('viewBox')]).toEqual(['100%', '100%', undefined]);
  });

  it('leaves out what the filters hide, its name too', () => {
    const marks = [pointMark('shown', { labelPriority: 1 }), pointMark('hidden', { labelPriority: 2 })];
    const svg = drawMap(drawing({ points: [layer(marks, [1, 0])] }));
    expect(subjects(svg)).toContain('cluster:shown');
    expect(subjects(svg)).not.toContain('cluster:hidden');
    expect(svg).toContain('聚落shown');
    expect(svg).not.toContain('聚落hidden');
  });

  it('keeps the drawing order of layers', () => {
    const svg = drawMap(
      drawing({
        points: [layer([pointMark('first')]), layer([pointMark('second')])],
        lines: [{ layerId: 'corridors', marks: [lineMark('c')], mask: Uint8Array.of(1), opacity: 0.5 }],
      }),
    );
    const places = ['county:10001', 'corridor:c', 'cluster:first', 'cluster:second'].map((subject) =>
      svg.indexOf(`data-subject="${subject}"`),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places.every((place) => place > 0)).toBe(true);
  });

  it('names a line only while it is selected', () => {
    const input = drawing({
      lines: [{ layerId: 'corridors', marks: [lineMark('c')], mask: Uint8Array.of(1), opacity: 1 }],
    });
    expect(drawMap(input)).not.toContain('廊帶');
    expect(drawMap({ ...input, selection: 'corridor:c' })).toContain('廊帶');
  });

  it('draws waypoints hollow where their place is not known to the site', () => {
    const svg = drawMap(
      drawing({ lines: [{ layerId: 'corridors', marks: [lineMark('c')], mask: Uint8Array.of(1), opacity: 1 }] }),
    );
    const fills = parseTags(svg)
      .filter(({ name, attributes }) => name === 'circle' && attributes.get('r') === '2.4')
      .map(({ attributes }) => attributes.get('fill'));
    expect(fills).toEqual(['#3d6fd1', '#ffffff', '#3d6fd1']);
  });

  it('escapes names and stays well-formed and safe under a strict policy', () => {
    const nasty = { zh: `<b>&"'</b>`, en: `<script>alert(1)</script>` };
    const all = drawing({
      points: [layer([pointMark('x"><script>', { name: nasty, labelPriority: 9 })])],
      lines: [{ layerId: 'corridors', marks: [lineMark('c')], mask: Uint8Array.of(1), opacity: 1 }],
      areaNames: [{ code: '10001', name: nasty, position: [120.5, 22.5] }],
      selection: 'county:10001',
      hover: 'corridor:c',
    });
    for (const language of ['zh-TW', 'en'] as const) {
      const svg = drawMap({ ...all, language });
      expect(unsafeParts(svg)).toEqual([]);
      expect(svg).not.toContain('<b>');
      expect(svg).toContain(language === 'en' ? '&lt;script&gt;' : '&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;');
    }
  });

  it('marks names without an English form as Chinese', () => {
    const svg = drawMap(
      drawing({
        language: 'en',
        points: [layer([pointMark('a', { name: { zh: '竹科', en: '' }, labelPriority: 1 })])],
      }),
    );
    expect(svg).toMatch(/<text[^>]*lang="zh-TW"[^>]*>竹科<\/text>/);
  });

  it('is equal for equal input', () => {
    const input = drawing({ points: [layer([pointMark('a')])] });
    expect(drawMap(input)).toBe(drawMap({ ...input }));
  });
});

describe('drawEmphasis', () => {
  it('is empty without hover and selection, or when the subject is not shown', () => {
    expect(drawEmphasis(drawing())).toBe('');
    expect(drawEmphasis(drawing({ selection: 'cluster:gone', hover: 'county:99999' }))).toBe('');
  });

  it('outlines the selected county and the hovered mark', () => {
    const text = drawEmphasis(
      drawing({ points: [layer([pointMark('a')])], selection: 'county:10001', hover: 'cluster:a' }),
    );
    expect(text).toContain('selection-line');
    expect(text).not.toContain('hover-line');
    expect(parseTags(`<svg>${text}</svg>`).filter(({ name }) => name === 'circle')).toHaveLength(2);
  });

  it('stands in the map as it is given alone', () => {
    const input = drawing({ selection: 'county:10002' });
    expect(drawMap(input)).toContain(drawEmphasis(input));
  });
});

describe('frameAspect', () => {
  it('is the shape of the bounds in Mercator', () => {
    expect(frameAspect([0, 0, 90, 66.51326])).toBeCloseTo(1, 4);
    expect(() => frameAspect([121, 22, 120, 25])).toThrow(RangeError);
  });
});
