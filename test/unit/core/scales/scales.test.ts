import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { classedScale } from '../../../../src/core/scales/classed-scale.ts';
import { categoricalScale } from '../../../../src/core/scales/categorical.ts';
import { changeScale, locationQuotientEdges, locationQuotientScale } from '../../../../src/core/scales/diverging.ts';
import { categoryColours, divergingAbove, divergingBelow, priorityColour, sequentialRamp } from '../../../../src/core/scales/palette.ts';
import type { ClassedScale } from '../../../../src/core/scales/scale.ts';
import { sequentialScale } from '../../../../src/core/scales/sequential.ts';

const values = fc.oneof(
  fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { maxLength: 50 }),
  fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 50 }),
);

/** The classes a value lies in, read off the edges alone. */
function classesOf(scale: ClassedScale, value: number): readonly number[] {
  const last = scale.classes.length - 1;
  return scale.classes.flatMap(({ from, to }, index) => (value >= from && (value < to || (index === last && value === to)) ? [index] : []));
}

function expectWhole(scale: ClassedScale, list: readonly number[]): void {
  expect(scale.classEdges).toEqual(scale.classes.slice(1).map((entry) => entry.from));
  expect(scale.classes.slice(0, -1).map((entry) => entry.to)).toEqual(scale.classEdges);
  for (const value of list) {
    expect(classesOf(scale, value)).toEqual([scale.classOf(value)]);
    expect(scale.colourOf(value)).toBe(scale.classes[scale.classOf(value)]?.colour);
  }
  expect(scale.classOf(Number.NaN)).toBe(-1);
  expect(scale.colourOf(Number.NaN)).toBe('');
}

describe('every scale puts every value in exactly one class', () => {
  it('sequential, without an empty class', () => {
    fc.assert(
      fc.property(values, (list) => {
        const scale = sequentialScale(list, 'percent');
        expectWhole(scale, list);
        expect(scale.classes.length).toBeLessThanOrEqual(6);
        expect(scale.classes.every((_, index) => list.some((value) => scale.classOf(value) === index))).toBe(true);
      }),
    );
  });

  it('location quotients', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true })), (list) => {
        const scale = locationQuotientScale(list);
        expectWhole(scale, list);
        expect(scale.classes).toHaveLength(7);
      }),
    );
  });

  it('change, symmetric round 0', () => {
    fc.assert(
      fc.property(values, (list) => {
        const scale = changeScale(list, 'percent');
        expectWhole(scale, list);
        expect(scale.classEdges.map((edge) => 0 - edge).toReversed()).toEqual(scale.classEdges.map((edge) => edge + 0));
        expect(scale.centre).toBe(0);
      }),
    );
  });

  it('a missing value changes nothing', () => {
    expect(sequentialScale([1, 5, Number.NaN, 9], 'percent').classEdges).toEqual(sequentialScale([1, 5, 9], 'percent').classEdges);
    expect(sequentialScale([Number.NaN], 'percent').classes).toEqual([]);
  });

  it('a value beyond the ends belongs to the class at that end', () => {
    const scale = sequentialScale([10, 20, 30, 40, 50, 60], 'percent');
    expect(scale.classOf(-5)).toBe(0);
    expect(scale.classOf(1000)).toBe(5);
  });
});

describe('the location quotient', () => {
  const scale = locationQuotientScale([0.2, 1, 19.6]);

  it('has fixed edges whatever the values', () => {
    expect(scale.classEdges).toEqual([0.5, 0.75, 1, 1.25, 1.75, 2.25]);
    expect(locationQuotientScale([]).classEdges).toEqual(locationQuotientEdges);
    expect(scale.centre).toBe(1);
  });

  it('turns from ochre to teal at 1', () => {
    expect([0, 0.5, 0.999, 1, 1.25, 1.75, 2.25, 19.6].map((value) => scale.colourOf(value))).toEqual([
      '#a9744a', '#d3ab7d', '#ece0cb', '#d5e5e1', '#8fc0b9', '#3f8f8c', '#0f5f66', '#0f5f66',
    ]);
  });
});

it('change by hand: half the sizes below 4, most below 10', () => {
  const scale = changeScale([-12, -4, -2, 1, 3, 5, 9], 'percent');
  expect(scale.classEdges).toEqual([-10, -5, 0, 5, 10]);
  expect(scale.colourOf(0)).toBe('#d5e5e1');
  expect(scale.colourOf(-0.1)).toBe('#ece0cb');
  expect(scale.colourOf(11)).toBe('#3f8f8c');
});

it('a scale refuses edges that do not ascend and colours that do not fit', () => {
  const base = { kind: 'sequential', unit: 'percent', lower: 0, upper: 3, centre: null } as const;
  expect(() => classedScale({ ...base, edges: [2, 1], colours: ['#000000', '#000000', '#000000'] })).toThrow(RangeError);
  expect(() => classedScale({ ...base, edges: [1], colours: ['#000000'] })).toThrow(RangeError);
});

function channels(colour: string): readonly [number, number, number] {
  const part = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  return [part(1), part(3), part(5)];
}

/** WCAG relative luminance. */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** The "redmean" distance of two colours, 0 to about 765. */
function distance(one: string, other: string): number {
  const [a, b] = [channels(one), channels(other)];
  const mean = (a[0] + b[0]) / 2;
  return Math.sqrt((2 + mean / 256) * (a[0] - b[0]) ** 2 + 4 * (a[1] - b[1]) ** 2 + (2 + (255 - mean) / 256) * (a[2] - b[2]) ** 2);
}

describe('colours', () => {
  it('ramps grow darker step by step', () => {
    for (const ramp of [sequentialRamp(7), sequentialRamp(6), sequentialRamp(3), [...divergingAbove], [...divergingBelow].toReversed()]) {
      ramp.slice(1).forEach((colour, index) => expect(luminance(colour)).toBeLessThan(luminance(ramp[index] ?? '#000000')));
    }
    expect(sequentialRamp(6).at(-1)).toBe('#0f5f66');
    expect(() => sequentialRamp(8)).toThrow(RangeError);
  });

  it('categories can be told apart and stand out from white paper', () => {
    expect(categoryColours).toHaveLength(13);
    categoryColours.forEach((colour, index) => {
      expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThan(1.9);
      for (const other of categoryColours.slice(index + 1)) expect(distance(colour, other)).toBeGreaterThan(60);
    });
  });

  it('5+2 has its own colours', () => {
    expect(priorityColour('five-plus-two.asia-silicon-valley')).toBe('#3d6fd1');
    expect(priorityColour('five-plus-two.smart-machinery')).toBe('#d9822b');
    expect(priorityColour('five-plus-two.green-energy')).toBe('#2f9e57');
    expect(priorityColour('five-plus-two.biomedicine')).toBe('#c2479b');
    expect(priorityColour('five-plus-two.defense')).toBe('#5b6472');
    expect(priorityColour('five-plus-two.new-agriculture')).toBe('#8aa12b');
    expect(priorityColour('five-plus-two.circular-economy')).toBe('#12a5a5');
  });

  it('an item of an unknown programme has a colour, the same each time', () => {
    expect(categoryColours).toContain(priorityColour('new-programme.item'));
    expect(priorityColour('new-programme.item')).toBe(priorityColour('new-programme.item'));
  });

  it('categorical scales give every id its own colour and keep fixed ones', () => {
    const ids = Array.from({ length: 13 }, (_, index) => `item-${index}`);
    const scale = categoricalScale(ids, new Map([['item-5', '#3d6fd1']]));
    expect(new Set(scale.categories.map((category) => category.colour)).size).toBe(13);
    expect(scale.colourOf('item-5')).toBe('#3d6fd1');
    expect(scale.colourOf('unknown')).toBeNull();
  });
});
