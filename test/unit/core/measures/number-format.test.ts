import { describe, expect, it } from 'vitest';
import { formatCell, formatNumber, unitName } from '../../../../src/core/measures/number-format.ts';
import { isUnitId, unitIds, units } from '../../../../src/core/measures/unit.ts';

describe('formatNumber', () => {
  it.each([
    [1634506, 'businesses', {}, '1,634,506 家', '1,634,506 businesses'],
    [1, 'factories', {}, '1 家工廠', '1 factory'],
    [1634506, 'persons', { compact: true }, '163.5 萬人', '1.6 million persons'],
    [9999, 'persons', { compact: true }, '9,999 人', '10 thousand persons'],
    [99999600, 'persons', { compact: true }, '1 億人', '100 million persons'],
    [18414, 'factories', { compact: true, decimals: 0, significant: 3 }, '1.84 萬家工廠', '18.4 thousand factories'],
    [1634506, 'businesses', { compact: true, decimals: 0, significant: 3 }, '163 萬家', '1.63 million businesses'],
    [99960, 'persons', { compact: true, decimals: 0, significant: 3 }, '10 萬人', '100 thousand persons'],
    [999950, 'persons', { compact: true, significant: 3 }, '100 萬人', '1 million persons'],
    [412, 'factories', { compact: true, decimals: 0, significant: 3 }, '412 家工廠', '412 factories'],
    [-18.2, 'percent', { decimals: 1 }, '−18.2%', '−18.2%'],
    [950, 'cases', { compact: true }, '950 件', '950 cases'],
    [12.345, 'percent', {}, '12.35%', '12.35%'],
    [12.3, 'percent', { decimals: 2 }, '12.30%', '12.30%'],
    [0.256, 'ratio', {}, '0.26', '0.26'],
    [0.256, 'ratio', { asPercent: true }, '25.6%', '25.6%'],
    [2025, 'year', {}, '2025', '2025'],
    [3, 'rank', {}, '第 3 名', 'no. 3'],
    [23.5, 'degree', {}, '23.5°', '23.5°'],
    [1.5, 'hectare', {}, '1.5 公頃', '1.5 hectares'],
    [2500000, 'ntd', {}, '250 萬元', 'NT$2.5 million'],
    [2500000, 'ntd', { compact: false }, '2,500,000 元', 'NT$2,500,000'],
    [12.5, 'million-ntd', {}, '1,250 萬元', 'NT$12.5 million'],
    [2, 'billion-ntd', {}, '20 億元', 'NT$2 billion'],
    [-3500, 'thousand-ntd', {}, '−350 萬元', '−NT$3.5 million'],
    [1500, 'billion-ntd', {}, '1.5 兆元', 'NT$1.5 trillion'],
    [500, 'ntd', {}, '500 元', 'NT$500'],
    [3, 'hundred-million-rmb', {}, '3 億元人民幣', 'RMB 300 million'],
    [1.2, 'billion-usd', {}, '12 億美元', 'US$1.2 billion'],
    [-0.001, 'ratio', {}, '0', '0'],
  ] as const)('prints %s %s', (value, unit, options, zh, en) => {
    expect(formatNumber(value, unit, 'zh-TW', options)).toBe(zh);
    expect(formatNumber(value, unit, 'en', options)).toBe(en);
  });

  it('prints no number for what is not one', () => {
    expect(formatNumber(Number.NaN, 'persons', 'en')).toBe('–');
  });

  it('says why a figure is missing', () => {
    expect(formatCell({ missing: 'suppressed' }, 'factories', 'zh-TW')).toBe('不公開');
    expect(formatCell({ missing: 'not-comparable' }, 'factories', 'en')).toBe('Not comparable');
    expect(formatCell({ value: 0 }, 'factories', 'en')).toBe('0 factories');
  });
});

describe('units', () => {
  it('has one entry for every id and a name where the kind needs one', () => {
    expect(Object.keys(units).sort()).toEqual([...unitIds].sort());
    for (const id of unitIds) {
      const bare = units[id].zh === '';
      expect(bare).toBe(['ratio', 'index', 'count', 'order'].includes(id));
    }
  });

  it('knows the worth of every unit of money', () => {
    const worth = unitIds.filter((id) => units[id].kind === 'money').map((id) => units[id].scaleNtd ?? units[id].foreign?.scale ?? 0);
    expect(worth.every((scale) => scale > 0)).toBe(true);
  });

  it('knows its ids only', () => {
    expect(isUnitId('ntd')).toBe(true);
    expect(isUnitId('dollars')).toBe(false);
    expect(isUnitId('toString')).toBe(false);
  });

  it('gives the unit alone', () => {
    expect(unitName('million-ntd', 'zh-TW')).toBe('百萬元');
    expect(unitName('ratio', 'en')).toBe('');
  });

  it('keeps three digits of money whose own unit has no decimals', () => {
    expect(formatNumber(1200, 'thousand-ntd', 'en', { decimals: 0 })).toBe('NT$1.2 million');
    expect(formatNumber(1234.6, 'thousand-ntd', 'zh-TW', { decimals: 0 })).toBe('123 萬元');
    expect(formatNumber(412_345, 'ntd', 'zh-TW', { decimals: 0 })).toBe('41.2 萬元');
    expect(formatNumber(950, 'ntd', 'zh-TW', { decimals: 0 })).toBe('950 元');
  });
});
