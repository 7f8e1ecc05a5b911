import { describe, expect, it } from 'vitest';
import { lqProfile } from '../../../../src/core/indicators/index.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { industryRecords } from '../../../../src/ui/profile/county-records.ts';
import { shippedAtlas } from '../../core/insights/shipped-atlas.ts';

const quotientsOf = (quotientBase: string, language: 'zh-TW' | 'en' = 'zh-TW') =>
  industryRecords(shippedAtlas, { ...defaultView, language, quotientBase }, '66000').filter((_, index) => index % 3 === 2);

describe('the saved industries of a county', () => {
  it('have the quotients against the base that is shown', () => {
    const against = (base: string) => lqProfile(shippedAtlas, '66000', null, base).map(({ lq }) => lq);
    expect(quotientsOf('10007').map(({ value }) => value)).toEqual(against('10007'));
    expect(quotientsOf('nation').map(({ value }) => value)).toEqual(against('nation'));
    expect(against('10007')).not.toEqual(against('nation'));
  });

  it('name the base of every quotient', () => {
    expect(quotientsOf('10007').every(({ note }) => note.startsWith('比較基準：彰化縣。'))).toBe(true);
    expect(quotientsOf('nation').every(({ note }) => note.startsWith('比較基準：全國。'))).toBe(true);
  });
});
