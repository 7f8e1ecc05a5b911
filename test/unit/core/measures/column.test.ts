import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasValue, numberCell, numberColumnOf, summarise, type NumberCell } from '../../../../src/core/measures/column.ts';
import { isMissingReason, missingLabels, missingReasons, missingSentences, reasonCode, reasonOfCode } from '../../../../src/core/measures/missing.ts';

const anyCell: fc.Arbitrary<NumberCell> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ value })),
  fc.constantFrom(...missingReasons).map((missing) => ({ missing })),
);

describe('NumberColumn', () => {
  it('gives back every cell it was made of', () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        const column = numberColumnOf(cells);
        cells.forEach((cell, row) => expect(numberCell(column, row)).toEqual(cell));
      }),
    );
  });

  it('summarises figures and missing reasons so that they add up', () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        const summary = summarise(numberColumnOf(cells));
        const figures = cells.filter(hasValue).map((cell) => cell.value);
        const missing = Object.values(summary.missing).reduce((sum, count) => sum + count, 0);
        expect(summary.count + missing).toBe(cells.length);
        expect(summary.min === null ? [] : [summary.min + 0]).toEqual(figures.length ? [Math.min(...figures) + 0] : []);
        expect(summary.max === null ? [] : [summary.max + 0]).toEqual(figures.length ? [Math.max(...figures) + 0] : []);
      }),
    );
  });

  it('never reads a missing cell as a number', () => {
    const column = numberColumnOf([{ missing: 'suppressed' }, { value: 0 }]);
    expect(column.values[0]).toBeNaN();
    expect(numberCell(column, 0)).toEqual({ missing: 'suppressed' });
    expect(numberCell(column, 1)).toEqual({ value: 0 });
    expect(() => numberCell(column, 2)).toThrow(RangeError);
  });
});

describe('missing reasons', () => {
  it('have a code, a label and a sentence in both languages', () => {
    for (const reason of missingReasons) {
      expect(reasonOfCode(reasonCode(reason))).toBe(reason);
      expect(reasonCode(reason)).toBeGreaterThan(0);
      for (const text of [missingLabels[reason], missingSentences[reason]]) {
        expect(text.zh).not.toBe('');
        expect(text.en).not.toBe('');
      }
    }
    expect(() => reasonOfCode(0)).toThrow(RangeError);
    expect(isMissingReason('-')).toBe(false);
  });
});
