import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapHeatSentence } from '../../../../src/core/insights/gap-heat-sentence.ts';
import { gapQuotientMethod } from '../../../../src/core/insights/gap-method.ts';
import { gapHeat, gapKinds, gapMatrix, type GapHeat } from '../../../../src/core/insights/gaps.ts';
import { locationalGiniMethod, locationalGinis } from '../../../../src/core/insights/locational-gini-of-industries.ts';
import { moranPoints } from '../../../../src/core/insights/moran-points.ts';
import { reachMethod, reachNotes } from '../../../../src/core/insights/reach-method.ts';
import { reachKinds, reachOf } from '../../../../src/core/insights/reach.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { wholeAtlas as readAtlas } from '../../../architecture/whole-atlas.ts';
import { smallAtlas } from '../indicators/small-atlas.ts';

const wholeAtlas = readAtlas();

describe('Moran points', () => {
  it('are deviations over the standard deviation with divisor n', () => {
    // Deviations −3, 1, 2: Σ² = 14, n = 3, standard deviation √(14 ÷ 3) = 2.160247.
    const { z, lag } = moranPoints({ deviation: Float64Array.of(-3, 1, 2, Number.NaN), lag: Float64Array.of(1.5, -0.5, Number.NaN, Number.NaN) });
    expect([...z].slice(0, 3).map((value) => Number(value.toFixed(6)))).toEqual([-1.38873, 0.46291, 0.92582]);
    expect(z[3]).toBeNaN();
    expect(lag[0]).toBeCloseTo(1.5 / Math.sqrt(14 / 3), 12);
    expect(lag[2]).toBeNaN();
  });

  it('do not change when all values are multiplied', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 3, maxLength: 9 }), fc.double({ min: 0.5, max: 50, noNaN: true }), (values, factor) => {
        fc.pre(Math.max(...values.map(Math.abs)) > 1e-3);
        const deviation = Float64Array.from(values);
        const scaled = moranPoints({ deviation: deviation.map((value) => value * factor), lag: deviation });
        moranPoints({ deviation, lag: deviation }).z.forEach((value, unit) => expect(scaled.z[unit]).toBeCloseTo(value, 9));
      }),
      { numRuns: 50 },
    );
  });
});

describe('locational Gini of every industry', () => {
  it('of the small country, by hand', () => {
    // Manufacturing in 2025: 30, 150, 20 of 100, 700, 200. Quotients 1.5, 1.07, 0.5: the curve runs (0, 0) – (0.2, 0.1) – (0.9, 0.85) – (1, 1).
    // Twice the area below it: 0.2 × 0.1 + 0.7 × 0.95 + 0.1 × 1.85 = 0.87, so the coefficient is 0.13.
    const ginis = locationalGinis(smallAtlas, 'businesses');
    const manufacturing = ginis?.industries.find(({ industry }) => industry === 'C');
    expect(manufacturing?.gini).toBeCloseTo(0.13, 12);
    expect(manufacturing).toMatchObject({ count: 200, largest: { code: '99001', industry: 150, total: 700 } });
    // Agriculture of 丙縣 is withheld: no sum over the country, no coefficient.
    expect(ginis?.without.map(({ industry, missing }) => [industry, missing])).toContainEqual(['A', 'suppressed']);
    expect(ginis?.industries.some(({ industry }) => industry === 'A')).toBe(false);
  });

  it('of the whole country lies between 0 and 1 and falls', () => {
    for (const measure of ['factories', 'businesses'] as const) {
      const industries = locationalGinis(wholeAtlas, measure)?.industries ?? [];
      expect(industries.length).toBeGreaterThan(10);
      for (const { gini } of industries) expect(gini >= 0 && gini < 1).toBe(true);
      expect(industries.map(({ gini }) => gini)).toEqual(industries.map(({ gini }) => gini).toSorted((a, b) => b - a));
    }
  });

  it('has the counts of every county in its method', () => {
    const ginis = locationalGinis(smallAtlas, 'businesses');
    const chosen = ginis?.industries.find(({ industry }) => industry === 'C');
    if (!ginis || !chosen) throw new Error('The small country has manufacturing.');
    const method = locationalGiniMethod(smallAtlas, ginis, chosen);
    expect(method.inputs.map(({ value }) => value)).toEqual([30, 100, 150, 700, 20, 200]);
    expect(method.cell).toEqual({ value: chosen.gini });
  });
});

describe('the heat matrix in a sentence', () => {
  const heat = gapHeat(wholeAtlas, defaultView);

  it('counts what the matrix has', () => {
    const sum = (state: 'present' | 'absent' | 'unknown') => heat.cells.reduce((total, cell) => total + cell[state], 0);
    const cells = heat.counties.length * heat.priorities.length * gapKinds.length;
    expect(sum('present') + sum('absent') + sum('unknown')).toBe(cells);
    const told = gapHeatSentence(wholeAtlas, defaultView, heat)?.en ?? '';
    expect(told).toContain(`make ${cells.toLocaleString('en')}, of which ${sum('present').toLocaleString('en')} are present, ${sum('absent').toLocaleString('en')} absent and ${sum('unknown').toLocaleString('en')} not known`);
  });

  it('names the county with the most and the item that lacks most, with ties, and nobody where there is none', () => {
    const [first, second] = heat.priorities;
    if (!first || !second) throw new Error('The programme has items.');
    const made: GapHeat = {
      counties: ['66000', '63000'],
      priorities: [first, second],
      // 臺中市 5 + 2 = 7 present, 臺北市 4 + 3 = 7: a tie. The first item lacks 1 + 3 = 4, the second 2 + 1 = 3.
      cells: [
        { county: '66000', priorityId: first.id, present: 5, absent: 1, unknown: 1 },
        { county: '66000', priorityId: second.id, present: 2, absent: 2, unknown: 3 },
        { county: '63000', priorityId: first.id, present: 4, absent: 3, unknown: 0 },
        { county: '63000', priorityId: second.id, present: 3, absent: 1, unknown: 3 },
      ],
    };
    const told = gapHeatSentence(wholeAtlas, defaultView, made)?.zh ?? '';
    expect(told).toContain('具備的環節最多的是臺中市，7 個（另有 1 個相同）。');
    expect(told).toContain(`確知缺少最多的是「${first.short.zh}」，各縣市合計 4 個。`);
    const nothing = gapHeatSentence(wholeAtlas, defaultView, { ...made, cells: made.cells.map((cell) => ({ ...cell, present: 0, absent: 0, unknown: 7 })) })?.zh ?? '';
    expect(nothing).not.toContain('最多');
    expect(gapHeatSentence(wholeAtlas, defaultView, { ...made, priorities: [] })).toBeNull();
  });
});

describe('methods of gaps and reach', () => {
  it('has the counts behind a quotient, which make it', () => {
    const row = gapMatrix(wholeAtlas, defaultView, '66000').find(({ cells }) => cells.specialisation.state === 'present');
    const cell = row?.cells.specialisation;
    if (!row || cell?.state !== 'present' || cell.evidence.kind !== 'quotient') throw new Error('Taichung is specialised in something.');
    const { inputs, cell: figure } = gapQuotientMethod(wholeAtlas, cell.evidence.quotient, '66000', row.priority, cell.notes);
    const values = inputs.map(({ value }) => value);
    const [nationTotal = 0, nationIndustry = 0, total = 0] = values.toReversed();
    const own = values.slice(0, -3).reduce((sum, value) => sum + value, 0);
    expect(figure).toEqual({ value: cell.evidence.quotient.lq });
    expect(own / total / (nationIndustry / nationTotal)).toBeCloseTo(cell.evidence.quotient.lq, 9);
  });

  it('has the distance, the counts within each radius and what is left out', () => {
    const reach = reachOf(wholeAtlas, 'county:66000');
    if (!reach) throw new Error('Taichung has a place.');
    for (const kind of reachKinds) {
      const method = reachMethod(wholeAtlas, reach, kind);
      const { nearest, within } = reach.kinds[kind];
      if (!method || !nearest) throw new Error(`No ${kind} is in reach.`);
      expect(method.cell).toEqual({ value: nearest.km });
      expect(method.inputs.map(({ value }) => value)).toEqual(within.flatMap(({ sites, byTownship }) => [sites, byTownship]));
      expect(method.sourceIds.length).toBeGreaterThan(0);
      expect(method.inputs.every(({ sourceIds }) => sourceIds.length > 0)).toBe(true);
      const without = { ...reach, kinds: { ...reach.kinds, [kind]: { ...reach.kinds[kind], nearest: null } } };
      expect(reachMethod(wholeAtlas, without, kind)).toBeNull();
    }
    const left = reachKinds.reduce((sum, kind) => sum + reach.kinds[kind].withoutPlace, 0);
    expect(reachNotes(reach).at(-1)?.en).toContain(`${left} of unknown place`);
  });
});
