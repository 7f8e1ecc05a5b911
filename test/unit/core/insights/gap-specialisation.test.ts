import { describe, expect, it } from 'vitest';
import { fullestCounts, specialisationJudge } from '../../../../src/core/insights/gap-specialisation.ts';
import { locationQuotientInterval } from '../../../../src/core/statistics/location-quotient.ts';
import type { MappingBasis } from '../../../../src/core/view/view-state.ts';
import { smallTables, type TableSpec } from '../indicators/small-atlas.ts';
import { placed } from './small-sites.ts';

const all: readonly MappingBasis[] = ['stated', 'county', 'proposed'];

/** The classification with the section of each division; programming stands under A here, so that a section has counts. */
const withSections: readonly TableSpec[] = smallTables.map((table) =>
  table.name === 'industries'
    ? {
        ...table,
        fields: [...table.fields, 'section_code'],
        rows: table.rows.map((row) => [...row, row[0] === '62' ? 'A' : row[1] === 'division' ? 'C' : String(row[0])]),
      }
    : table,
);

const atlas = placed(withSections);
const judge = specialisationJudge(atlas, { bases: all });

describe('the date of specialisation', () => {
  it('is the latest at which the fewest counties are without figures', () => {
    // Factories of 2020 lack 乙市, businesses of 2023 lack 甲縣.
    expect(fullestCounts(atlas, 'factories')?.year).toBe(2016);
    expect(fullestCounts(atlas, 'businesses')?.year).toBe(2025);
  });

  it('is unknown without tables', () => {
    expect(fullestCounts(placed([]), 'factories')).toBeNull();
    expect(specialisationJudge(placed([]), { bases: all }).verdict('09991', 'trial.machines').state).toBe('unknown');
  });
});

describe('specialisation of the small country', () => {
  it('adds up the mapped divisions that have counts, and names those that have none', () => {
    // 乙市: 40 + 20 of 60 factories, against 64 of 64 in the nation: 1.
    const verdict = judge.verdict('99001', 'trial.machines');
    expect(verdict).toMatchObject({
      state: 'present',
      count: 60,
      basis: 'proposed',
      evidence: { kind: 'quotient', quotient: { lq: 1, count: 60, measure: 'factories', asOf: '2016-12-31', industries: ['25', '29'], isWider: false, without: [{ zh: '電腦程式設計業' }] } },
    });
    expect(verdict.state === 'present' && verdict.notes).toHaveLength(1);
  });

  it('follows the bases of the view', () => {
    // Only 29 is stated. 乙市: (20 ÷ 60) ÷ (22.5 ÷ 64) = 0.948; 甲縣: (2.5 ÷ 4) ÷ (22.5 ÷ 64) = 1.778 on 2.5 factories, which is too few to say.
    const stated = specialisationJudge(atlas, { bases: ['stated'] });
    const absent = stated.verdict('99001', 'trial.machines');
    expect(absent).toMatchObject({ state: 'absent', evidence: { quotient: { industries: ['29'], count: 20 } } });
    expect(absent.state === 'absent' && absent.evidence?.kind === 'quotient' ? absent.evidence.quotient.lq : 0).toBeCloseTo(20 / 60 / (22.5 / 64), 12);
    expect(stated.verdict('09991', 'trial.machines')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('Fewer than 5') } });
    expect(stated.complete('99001', 'trial.machines')).toMatchObject({ state: 'absent', nearest: null });
    expect(specialisationJudge(atlas, { bases: ['county'] }).verdict('99001', 'trial.machines')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('not mapped') } });
  });

  it('calls a county without any factory unknown, not absent', () => {
    expect(judge.verdict('99002', 'trial.machines')).toMatchObject({ state: 'unknown', reason: { zh: expect.stringContaining('不適用') } });
  });

  it('takes the section of businesses where no division has counts, and says that it is wider', () => {
    // 甲縣: (60 ÷ 100) ÷ ((60 + 290) ÷ (100 + 700)) = 1.371; 丙縣 withholds its figure and is not in the base.
    const verdict = judge.verdict('09991', 'trial.software');
    expect(verdict).toMatchObject({ state: 'present', count: 60, evidence: { quotient: { measure: 'businesses', asOf: '2025-12', industries: ['A'], isWider: true } } });
    expect(verdict.state === 'present' && verdict.evidence.kind === 'quotient' ? verdict.evidence.quotient.lq : 0).toBeCloseTo(0.6 / (350 / 800), 12);
    expect(verdict.state === 'present' && verdict.notes[0]?.en).toContain('far wider');
    expect(judge.verdict('99002', 'trial.software')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('withholds') } });
    // Without sections in the classification there is nothing to fall back to.
    expect(specialisationJudge(placed(smallTables), { bases: all }).verdict('09991', 'trial.software').state).toBe('unknown');
  });

  it('adds the interval and the nearest county that has it when a cell is shown', () => {
    // 乙市: (290 ÷ 700) ÷ 0.4375 = 0.947; the nearest that is specialised is 甲縣, 0.2° of the equator away.
    const cell = judge.complete('99001', 'trial.software');
    const interval = locationQuotientInterval({ countyIndustry: 290, countyTotal: 700, nationIndustry: 350, nationTotal: 800 });
    expect(cell).toMatchObject({ state: 'absent', evidence: { quotient: { interval } }, nearest: { subject: 'county:09991', precision: null, basis: 'proposed' } });
    expect(cell.state === 'absent' && cell.nearest?.km).toBeCloseTo((0.2 * 6378.137 * Math.PI) / 180, 6);
    expect(judge.verdict('99001', 'trial.software')).toMatchObject({ evidence: { quotient: { interval: null } } });
  });
});
