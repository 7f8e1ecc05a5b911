import { describe, expect, it } from 'vitest';
import { areaById, isArea, nationArea, type Area } from '../../../../src/core/comparison/areas.ts';
import { comparedGrowth } from '../../../../src/core/comparison/compared-growth.ts';
import { comparedStructure, greatestIndustries } from '../../../../src/core/comparison/compared-structure.ts';
import { growthQuadrantOf } from '../../../../src/core/insights/growth-quadrant.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { alignedBars } from '../../../../src/drawing/charts/aligned-bars.ts';
import { expectSound } from '../../drawing/charts/sound-chart.ts';
import { placedAtlas } from '../corridors/shipped-boundaries.ts';
import { rawRows } from '../insights/shipped-atlas.ts';

const view: ViewState = { ...defaultView, ownRegions: [{ id: 'a', name: '竹科', counties: ['10004', '10018'] }] };

function area(id: string): Area {
  const found = areaById(placedAtlas, view, id);
  if (!isArea(found)) throw new Error(`No area ${id}.`);
  return found;
}

const raw = (county: string, industry: string, measure: string, year: string) =>
  Number(rawRows('county-industry').find((row) => row['county_code'] === county && row['industry_code'] === industry && row['measure'] === measure && row['year'] === year)?.['value']);

describe('the structure of areas', () => {
  const found = comparedStructure(placedAtlas, [area('county:10004'), area('own:a')], nationArea(placedAtlas), 'businesses');

  it('is of summed counts, never a mean of shares', () => {
    const year = found?.asOf.slice(0, 4) ?? '';
    const sum = (industry: string) => raw('10004', industry, 'registered-businesses', year) + raw('10018', industry, 'registered-businesses', year);
    const wholesale = found?.industries.find(({ code }) => code === 'G');
    expect(wholesale?.shares[1]?.share).toBeCloseTo(sum('G') / sum('TOTAL'), 12);
    expect(wholesale?.shares[0]?.share).toBeCloseTo(raw('10004', 'G', 'registered-businesses', year) / raw('10004', 'TOTAL', 'registered-businesses', year), 12);
  });

  it('never passes the whole', () => {
    for (const measure of ['businesses', 'factories'] as const) {
      const structure = comparedStructure(placedAtlas, [area('county:66000')], nationArea(placedAtlas), measure);
      const sum = structure?.industries.reduce((all, { shares }) => all + (shares[0]?.share ?? 0), 0) ?? 0;
      expect(sum).toBeGreaterThan(0.9);
      expect(sum).toBeLessThanOrEqual(1.0001);
    }
  });

  it('keeps the greatest in the order of the classification', () => {
    const kept = greatestIndustries(found?.industries ?? [], 5);
    expect(kept.map(({ code }) => code)).toEqual(kept.map(({ code }) => code).toSorted());
    const least = Math.min(...kept.map(({ shares }) => Math.max(...shares.map(({ share }) => share ?? 0))));
    for (const { code, shares } of found?.industries ?? []) if (!kept.some((known) => known.code === code)) for (const { share } of shares) expect(share ?? 0).toBeLessThanOrEqual(least);
  });

  it('is drawn on one scale, a row for each area', () => {
    const areas = [{ name: { zh: '甲', en: 'First' }, colour: '#0f5f66', shape: 'disc' }, { name: { zh: '乙', en: 'Second' }, colour: '#c2571a', shape: 'square' }] as const;
    const figure = (value: number | null, isFew = false) => ({ value, reason: null, isFew });
    const groups = [{ id: 'A', name: { zh: '農', en: 'Farms' }, figures: [figure(0.5), figure(0.25)], base: 0.1 }, { id: 'B', name: { zh: '礦', en: 'Mines' }, figures: [figure(0.125, true), figure(null)], base: null }];
    for (const language of ['zh-TW', 'en'] as const) {
      const chart = alignedBars({ language, title: { zh: '比重', en: 'Shares' }, format: { unit: 'ratio', options: { asPercent: true, decimals: 1 } }, baseName: { zh: '全國', en: 'the nation' }, areas, groups, width: 400 });
      expectSound(chart);
      const widths = [...chart.svg.matchAll(/class="bar" [^>]*? width="([\d.]+)"/g)].map(([, width]) => Number(width));
      expect(widths).toHaveLength(3);
      expect(widths[1]).toBeCloseTo((widths[0] ?? 0) / 2, 0);
      expect(widths[2]).toBeCloseTo((widths[0] ?? 0) / 4, 0);
      expect(chart.table.rows[1]?.cells[1]).toContain('12.5');
      expect(chart.table.rows[1]?.cells[1]).toContain(language === 'en' ? 'fewer' : '不到');
    }
  });
});

describe('growth and specialisation of areas', () => {
  it('is that of the county’s own profile', () => {
    for (const measure of ['businesses', 'factories'] as const) {
      const own = growthQuadrantOf(placedAtlas, '10008', measure);
      const found = comparedGrowth(placedAtlas, [area('county:10008')], measure);
      expect(found?.nationGrowth).toBeCloseTo(own?.nationGrowth ?? Number.NaN, 12);
      for (const point of own?.points ?? []) {
        const same = found?.areas[0]?.points.find(({ industry }) => industry === point.industry);
        expect(same?.growth ?? null).toEqual(point.growth);
        expect(same?.few).toBe(point.few);
        expect(same?.lq ?? 0).toBeCloseTo(point.lq ?? 0, 9);
      }
    }
  });

  it('sums the counts of a group, and has none for townships', () => {
    const found = comparedGrowth(placedAtlas, [area('own:a'), area('township:66000060')], 'businesses');
    const [before = '', after = ''] = found?.years.map(String) ?? [];
    const sum = (year: string) => raw('10004', 'G', 'registered-businesses', year) + raw('10018', 'G', 'registered-businesses', year);
    const point = found?.areas[0]?.points.find(({ industry }) => industry === 'G');
    expect(point?.count).toBe(sum(after));
    expect(point?.growth).toBeCloseTo((sum(after) - sum(before)) / sum(before), 12);
    expect(found?.areas[1]).toBeNull();
  });
});
