import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { colourOnDark, divergingAbove, divergingBelow, sequentialRamp } from '../../src/core/scales/palette.ts';
import { chartInk, inkOn } from '../../src/drawing/charts/chart.ts';
import { plotInk } from '../../src/drawing/charts/plot-ink.ts';
import { darkGround, inDarkRoom } from '../../src/drawing/charts/dark-room.ts';
import { coloursOf, seaColours } from '../../src/drawing/map-colours.ts';
import { slideColours, slideThemes } from '../../src/exporting/slide-colours.ts';
import { sceneColours } from '../../src/map/scene-colours.ts';

/** Relative luminance of WCAG 2.2 of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const styles = (name: string): string => readFileSync(join(import.meta.dirname, '..', '..', 'src', 'ui', 'styles', name), 'utf8');

/** The value of a token that is written as `#rrggbb`. */
function token(name: string): string {
  const found = new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(styles('tokens.css'))?.[1];
  if (!found) throw new Error(`tokens.css has no --${name} of the form #rrggbb.`);
  return found;
}

const leastText = 4.5;
const leastGraphic = 3;
const failing = (pairs: readonly (readonly [string, string, string, number])[]): readonly string[] =>
  pairs.flatMap(([what, one, other, least]) => (contrast(one, other) >= least ? [] : [`${what}: ${one} on ${other} is ${contrast(one, other).toFixed(2)}`]));

describe('contrast', () => {
  it('is computed as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('of the words of the page on every ground they stand on is 4.5:1', () => {
    const grounds = ['sea', 'panel-solid', 'accent-soft', 'note'].map((name) => [name, token(name)] as const);
    const words = ['text', 'text-secondary', 'accent'].map((name) => [name, token(name)] as const);
    expect(failing(words.flatMap(([word, colour]) => grounds.map(([ground, behind]) => [`${word} on ${ground}`, colour, behind, leastText] as const)))).toEqual([]);
    expect(failing([['attention on panel', token('attention'), token('panel-solid'), leastText], ['attention on note', token('attention'), token('note'), leastText], ['words on the accent', '#ffffff', token('accent'), leastText]])).toEqual([]);
  });

  it('of the ring round the focus is 3:1 on every ground', () => {
    expect(failing(['sea', 'panel-solid', 'accent-soft', 'note', 'land'].map((ground) => [`focus on ${ground}`, token('focus'), token(ground), leastGraphic] as const))).toEqual([]);
  });

  it('of a switch that is off is 3:1 to its panel', () => {
    const off = /\.switch__track \{[^}]*background: (#[0-9a-f]{6})/.exec(styles('explore.css'))?.[1] ?? '';
    expect(failing([['switch', off, token('panel-solid'), leastGraphic]])).toEqual([]);
  });

  it('of names on maps to their halo is 4.5:1, in every theme and in both renderers', () => {
    const drawn = (['light', 'projector'] as const).flatMap((theme) => {
      const { text, areaName, halo, emphasis, land } = coloursOf(theme);
      return [[`${theme} mark`, text, halo, leastText], [`${theme} area`, areaName, halo, leastText], [`${theme} outline`, emphasis, land, leastGraphic], [`${theme} outline over the sea`, emphasis, seaColours[theme], leastGraphic]] as const;
    });
    const scene = (['light', 'dark'] as const).flatMap((theme) => {
      const { markName, areaName, halo } = sceneColours[theme];
      return [[`${theme} mark`, markName, halo, leastText], [`${theme} area`, areaName, halo, leastText]] as const;
    });
    expect(failing([...drawn, ...scene])).toEqual([]);
  });

  it('of slides is 4.5:1 for words and headings of tables', () => {
    expect(
      failing(
        slideThemes.flatMap((theme) => {
          const { ground, text, secondary, accent, soft, zebra } = slideColours[theme];
          return [ground, soft, zebra].flatMap((behind) => [text, secondary, accent].map((word) => [theme, word, behind, leastText] as const));
        }),
      ),
    ).toEqual([]);
  });

  it('of words of charts in a dark room is 4.5:1', () => {
    const inked = (colour: string) => /"(#[0-9a-f]{6})"/.exec(inDarkRoom(`<text fill="${colour}"/>`))?.[1] ?? '';
    expect(failing([chartInk.text, chartInk.secondary].map((ink) => [ink, inked(ink), darkGround, leastText] as const))).toEqual([]);
  });

  const scales: readonly (readonly [string, readonly string[]])[] = [
    ['below', divergingBelow.toReversed()],
    ['above', divergingAbove],
    ...[2, 3, 4, 5, 6, 7].map((classes) => [`${classes} classes`, sequentialRamp(classes)] as const),
  ];
  /** The least that two neighbouring classes differ; where they touch on the map, a line lies between them. */
  const leastStep = 1.15;

  it.each(scales)('of the scale %s: each class is told from the next, on paper and on a dark ground', (_, scale) => {
    for (const shown of [scale, scale.map(colourOnDark)]) {
      const steps = shown.slice(1).map((colour, index) => contrast(colour, shown[index] ?? ''));
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(leastStep);
      expect(shown.map(luminance)).toEqual(shown.map(luminance).toSorted((a, b) => b - a));
    }
  });

  it('of the classes that say most is 3:1 to the ground: the last of every scale in the light, every one in a dark room', () => {
    const last = scales.flatMap(([, scale]) => scale.slice(-1));
    expect(failing(last.map((colour) => ['light', colour, seaColours.light, leastGraphic] as const))).toEqual([]);
    const grounds = [seaColours.projector, coloursOf('projector').countyLine, sceneColours.dark.sea, sceneColours.dark.line, darkGround];
    expect(failing(scales.flatMap(([, scale]) => scale.flatMap((colour) => grounds.map((ground) => ['dark', colourOnDark(colour), ground, leastGraphic] as const))))).toEqual([]);
  });

  it('of words on a class is 4.5:1 whatever the class, on paper and in a dark room; names on maps have a halo of their own', () => {
    const classes = [...divergingBelow, ...divergingAbove, ...[2, 3, 4, 5, 6, 7].flatMap(sequentialRamp)];
    expect(failing(classes.flatMap((colour) => [colour, colourOnDark(colour)].map((ground) => ['on a class', inkOn(colour), ground, leastText] as const)))).toEqual([]);
    const inked = /fill="(#[0-9a-f]{6})"/.exec(inDarkRoom(`<text fill="${inkOn('#ffffff')}"/>`))?.[1];
    expect(inked).toBe(inkOn('#ffffff'));
  });

  it('of the inks of charts is 4.5:1 on paper', () => {
    expect(failing([chartInk.text, chartInk.secondary, plotInk.attention].map((ink) => ['chart', ink, plotInk.paper, leastText] as const))).toEqual([]);
  });
});
