import { describe, expect, it } from 'vitest';
import { nextPlayedYear, yearIndex } from '../../../../src/ui/shell/year-steps.ts';

const years = [2016, 2020, 2021];

describe('playing the years', () => {
  it('stands at the latest year unless another one with figures is asked for', () => {
    expect(yearIndex(years, null)).toBe(2);
    expect(yearIndex(years, 2018)).toBe(2);
    expect(yearIndex(years, 2016)).toBe(0);
  });

  it('begins anew at the end, goes through every year and stops', () => {
    const seen: (number | null)[] = [];
    let year = nextPlayedYear(years, null, true);
    for (let step = 0; step < 10 && year !== null; step += 1) {
      seen.push(year);
      year = nextPlayedYear(years, year, false);
    }
    expect(seen).toEqual(years);
    expect(year).toBeNull();
  });

  it('goes on from the middle', () => {
    expect(nextPlayedYear(years, 2020, true)).toBe(2021);
  });
});
