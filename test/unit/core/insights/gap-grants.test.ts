import { describe, expect, it } from 'vitest';
import { grantJudge } from '../../../../src/core/insights/gap-grants.ts';
import type { MappingBasis } from '../../../../src/core/view/view-state.ts';
import { smallTables } from '../indicators/small-atlas.ts';
import { grantTables, placed, siteTables } from './small-sites.ts';

const all: readonly MappingBasis[] = ['stated', 'county', 'proposed'];
type Tables = Parameters<typeof grantTables>;
const judgeOf = (kind: 'sbir-focus' | 'sbir-award', tables: Tables, bases = all) => grantJudge(placed([...smallTables, ...siteTables, ...grantTables(...tables)]), { bases }, kind);

describe('fields that a county announced', () => {
  const judge = judgeOf('sbir-focus', [
    [
      ['09991', 2020, '機械', 'supported-field', '', true, 'primary'],
      ['09991', 2022, '機械', 'priority', '', true, 'primary'],
      ['09991', 2022, '創新服務', 'supported-field', '', true, 'primary'],
      ['99001', 2022, '創新服務', 'supported-field', '', true, 'primary'],
      ['99001', 2022, '傳統產業', 'supported-field', '', true, 'primary'],
      ['99002', 2026, '軟體', 'priority', '', true, 'secondary'],
    ],
  ]);

  it('are present by their words, the latest first, each word counted once', () => {
    expect(judge.verdict('09991', 'trial.machines')).toMatchObject({
      state: 'present',
      count: 1,
      basis: 'proposed',
      evidence: { kind: 'words', words: [{ word: { zh: '機械' }, year: 2022 }, { word: { zh: '機械' }, year: 2020 }] },
      notes: [],
    });
  });

  it('are absent where the county named others, and tell the fields that name no industry', () => {
    const verdict = judge.verdict('09991', 'trial.software');
    expect(verdict).toMatchObject({ state: 'absent', evidence: { words: [{ word: { zh: '機械' } }, { word: { zh: '機械' } }] } });
    expect(verdict.state === 'absent' && verdict.notes.map((note) => note.zh)).toEqual(['另有不指名產業的領域：創新服務。']);
  });

  it('are unknown where the fields name no industry, where only an unofficial list is known, and where nothing is', () => {
    expect(judge.verdict('99001', 'trial.machines')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('name no industry') } });
    expect(judge.verdict('99002', 'trial.machines')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('unofficial') } });
    expect(judgeOf('sbir-focus', [[]]).verdict('99002', 'trial.machines')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('No SBIR fields') } });
  });

  it('of an unofficial list are present with that said', () => {
    const verdict = judge.verdict('99002', 'trial.software');
    expect(verdict.state === 'present' && verdict.notes.map((note) => note.en)).toEqual(['From an unofficial compilation only.']);
  });

  it('give the nearest county that has them', () => {
    const cell = judge.complete('99001', 'trial.machines');
    expect(cell).toMatchObject({ state: 'unknown', nearest: { subject: 'county:09991' } });
  });

  it('are unknown for an item that no word is linked to, and where proposals are switched off', () => {
    expect(judge.verdict('09991', 'trial.other')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('No word') } });
    const off = judgeOf('sbir-focus', [[['09991', 2020, '機械', 'supported-field', '', true, 'primary']]], ['stated', 'county']);
    expect(off.verdict('09991', 'trial.machines')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('switched off') } });
  });

  it('are unknown while tables are loading', () => {
    expect(grantJudge(placed([...smallTables, ...siteTables]), { bases: all }, 'sbir-focus').verdict('09991', 'trial.machines')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('not loaded') } });
  });
});

describe('fields of awarded cases', () => {
  const awards: Tables[0] = [
    ['09991', 2021, '機械', 'awarded-field', 2, true, 'primary'],
    ['09991', 2021, '紡織', 'awarded-field', 3, true, 'primary'],
  ];

  it('are absent only where every year with approvals is known by field and adds up', () => {
    const state = (years: Tables[1], rows = awards) => judgeOf('sbir-award', [rows, years]).verdict('09991', 'trial.software').state;
    // 2 + 3 = 5.
    expect(state([['09991', 2021, 5, true]])).toBe('absent');
    expect(state([['09991', 2021, 6, true]])).toBe('unknown');
    expect(state([['09991', 2021, 5, true], ['09991', 2022, 4, true]])).toBe('unknown');
    expect(state([['09991', 2021, 5, true], ['09991', 2022, '', true]])).toBe('absent');
    expect(state([])).toBe('unknown');
    expect(state([['09991', 2021, 5, false]])).toBe('unknown');
    // A case in a field that names no industry may be of any.
    expect(state([['09991', 2021, 6, true]], [...awards, ['09991', 2021, '創新服務', 'awarded-field', 1, true, 'primary']])).toBe('unknown');
    expect(state([['09991', 2021, 6, true]], [...awards, ['09991', 2021, '石材', 'awarded-field', 1, true, 'primary']])).toBe('unknown');
  });

  it('are present by the field of a case, a group or a named project', () => {
    const of = (...tables: Tables) => judgeOf('sbir-award', tables).verdict('09991', 'trial.machines').state;
    expect(of(awards)).toBe('present');
    expect(of([['09991', 2024, '機械', 'high-pass-rate', '', true, 'primary']])).toBe('present');
    expect(of([], [], [['09991', 2021, '機械']])).toBe('present');
    expect(of([], [], [['09991', 2021, '']])).toBe('unknown');
    // An announced field is no award.
    expect(of([['09991', 2024, '機械', 'supported-field', 4, true, 'primary']])).toBe('unknown');
  });

  it('of a programme that cannot be compared are present with that said, never absent', () => {
    const own = judgeOf('sbir-award', [awards.map(([county, year, word, kind, cases, , confidence]) => [county, year, word, kind, cases, false, confidence] as const), [['09991', 2021, 5, false]]]);
    const present = own.verdict('09991', 'trial.machines');
    expect(present.state === 'present' && present.notes[0]?.en).toContain('cannot be set beside');
    expect(own.verdict('09991', 'trial.software')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('SITI') } });
  });
});
