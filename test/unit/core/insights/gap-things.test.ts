import { describe, expect, it } from 'vitest';
import { thingJudge } from '../../../../src/core/insights/gap-things.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { sitesAtlas } from './small-sites.ts';

const degreeKm = (6378.137 * Math.PI) / 180;
const view = { ...defaultView, programme: 'trial' };
const [parks, centres, incubators, clusters] = (['park', 'centre', 'incubator', 'cluster'] as const).map((kind) => thingJudge(sitesAtlas, view, kind));

describe('things linked to an item', () => {
  it('are present with their number, their names and the steadiest basis', () => {
    expect(parks?.verdict('99001', 'trial.machines')).toMatchObject({
      state: 'present',
      count: 2,
      basis: 'proposed',
      evidence: { kind: 'things', things: [{ subject: 'science-park:base' }, { subject: 'industrial-park:by-township', precision: 'township' }] },
    });
    // The programme names 乙市 for software: all three are linked by that, one by its own words.
    expect(parks?.verdict('99001', 'trial.software')).toMatchObject({ state: 'present', count: 3, basis: 'proposed' });
    expect(clusters?.verdict('09991', 'trial.machines')).toMatchObject({ state: 'present', count: 1, basis: 'stated' });
  });

  it('are unknown where something there says nothing of its industries; what is only planned is not counted', () => {
    // 甲縣 has one park whose word is linked to nothing, and a planned one of machines.
    expect(parks?.verdict('09991', 'trial.machines')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('1 recorded here, 1 of them without') } });
    expect(parks?.verdict('99002', 'trial.machines').state).toBe('unknown');
  });

  it('are absent where all that is there is about something else, with the nearest elsewhere', () => {
    // The only centre of machines is not built yet.
    expect(centres?.complete('99002', 'trial.machines')).toMatchObject({ state: 'absent', nearest: null });
    const coming = centres?.verdict('99001', 'trial.machines');
    expect(coming?.state === 'absent' && coming.notes[0]?.en).toContain('so not counted: Name coming');
    // 甲縣 has no centre: the one of 丙縣 lies at 1.02°.
    const cell = centres?.complete('09991', 'trial.software');
    expect(cell).toMatchObject({ state: 'absent', nearest: { subject: 'innovation-centre:centre', precision: 'approximate', basis: 'proposed' } });
    expect(cell?.state === 'absent' ? cell.nearest?.km : 0).toBeCloseTo(1.02 * degreeKm, 6);
  });

  it('are measured where they are, not where the map moves them', () => {
    // From 丙縣 at 1° to the middle of the townships at 0.05° and 0.08°.
    const cell = clusters?.complete('99002', 'trial.machines');
    expect(cell?.state === 'absent' ? cell.nearest?.km : 0).toBeCloseTo((1 - 0.065) * degreeKm, 6);
  });

  it('are nearest by a place known at least to a township as long as there is one', () => {
    // Software parks from 甲縣: one known only to 乙市 (0.2°), one to a township (0.08°, by county), one at 0.3°.
    const cell = parks?.complete('09991', 'trial.software');
    expect(cell).toMatchObject({ state: 'unknown', nearest: { subject: 'industrial-park:by-township', basis: 'county' } });
  });

  it('are unknown where the link is of a basis that is switched off', () => {
    const stated = thingJudge(sitesAtlas, { ...view, bases: ['stated'] }, 'park');
    expect(stated.verdict('99001', 'trial.machines')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('switched off') } });
  });

  it('are never absent from a list that is not complete', () => {
    const cell = incubators?.complete('09991', 'trial.machines');
    expect(cell).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('not complete') }, nearest: { subject: 'incubator:incubator' } });
    expect(cell?.state === 'unknown' ? cell.nearest?.km : 0).toBeCloseTo(0.21 * degreeKm, 6);
    // It is linked by a proposed word only.
    expect(thingJudge(sitesAtlas, { ...view, bases: ['stated'] }, 'incubator').complete('09991', 'trial.machines')).toMatchObject({ nearest: null });
  });

  it('are unknown where nothing anywhere could be linked to the item', () => {
    expect(clusters?.verdict('09991', 'trial.software')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('No cluster anywhere') } });
    expect(centres?.verdict('09991', 'trial.other')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('No word') } });
  });

  it('are unknown while tables or places are loading', () => {
    for (const waiting of [{ ...sitesAtlas, townshipPlaces: new Map() }, { ...sitesAtlas, tables: new Map([...sitesAtlas.tables].filter(([name]) => name !== 'incubators')) }]) {
      expect(thingJudge(waiting, view, 'incubator').verdict('99001', 'trial.machines')).toMatchObject({ state: 'unknown', reason: { en: expect.stringContaining('not loaded') } });
    }
  });
});
