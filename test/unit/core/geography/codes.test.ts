import { describe, expect, it } from 'vitest';
import { countyCode, isCountyCode } from '../../../../src/core/geography/county-code.ts';
import { countyOfTownship, isTownshipCode, townshipCode } from '../../../../src/core/geography/township-code.ts';

describe('county codes', () => {
  it('are five digits of text', () => {
    expect(['63000', '68000', '10002', '10020', '09007'].every(isCountyCode)).toBe(true);
    expect(['62000', '69000', '9007', '63001', '630000', ' 63000', '６３０００', ''].some(isCountyCode)).toBe(false);
    expect(isCountyCode(63000)).toBe(false);
  });

  it('name a lost leading zero', () => {
    expect(() => countyCode('9007')).toThrow('09007 with its leading zero?');
    expect(() => countyCode('臺北市')).toThrow(/^not a county code: "臺北市"$/);
    expect(countyCode('09007')).toBe('09007');
  });
});

describe('township codes', () => {
  it('are a county code and three digits', () => {
    expect(['63000010', '10014020', '09007010'].every(isTownshipCode)).toBe(true);
    expect(['63000', '9007010', '99999010', '6300001x'].some(isTownshipCode)).toBe(false);
    expect(isTownshipCode(63000010)).toBe(false);
    expect(() => townshipCode('9007010')).toThrow('09007010 with its leading zero?');
  });

  it('lead to their county', () => {
    expect(countyOfTownship(townshipCode('09020060'))).toBe('09020');
  });
});
