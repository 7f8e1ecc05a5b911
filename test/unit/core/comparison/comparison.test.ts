import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaId, areaKinds, parseAreaId } from '../../../../src/core/comparison/area-id.ts';
import { areaChoices } from '../../../../src/core/comparison/area-choices.ts';
import { sharedFrames } from '../../../../src/core/comparison/area-frames.ts';
import { project } from '../../../../src/core/geography/mercator.ts';
import { areaCounts, sumOverParts } from '../../../../src/core/comparison/area-sums.ts';
import { areaById, baseArea, comparedAreas, isArea, nationArea, type Area } from '../../../../src/core/comparison/areas.ts';
import { comparedQuotients, comparisonSentence } from '../../../../src/core/comparison/compared-quotients.ts';
import { comparedShiftShare, shiftShareSentenceOf } from '../../../../src/core/comparison/compared-shift-share.ts';
import { shiftShareOfCounty } from '../../../../src/core/insights/shift-share-of-county.ts';
import { comparisonTable, dateOfAll, methodOfCell } from '../../../../src/core/comparison/comparison-table.ts';
import { datesText } from '../../../../src/core/comparison/row-kinds.ts';
import { tableRows } from '../../../../src/core/comparison/table-rows.ts';
import { hasValue } from '../../../../src/core/measures/column.ts';
import { dumbbells } from '../../../../src/drawing/charts/dumbbells.ts';
import { routeProfileChart } from '../../../../src/drawing/charts/route-profile.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { placedAtlas } from '../corridors/shipped-boundaries.ts';
import { countyCodes, rawRows } from '../insights/shipped-atlas.ts';
import { expectSound } from '../../drawing/charts/sound-chart.ts';

const view: ViewState = { ...defaultView, page: 'compare', ownRegions: [{ id: 'a', name: '竹科', counties: ['10004', '10018'] }, { id: 'n', name: '全部', counties: countyCodes }] };

function area(id: string): Area {
  const found = areaById(placedAtlas, view, id);
  if (!isArea(found)) throw new Error(`No area ${id}.`);
  return found;
}

const count = (county: string, industry: string, year: number) =>
  Number(rawRows('county-industry').find((row) => row['county_code'] === county && row['industry_code'] === industry && row['measure'] === 'registered-businesses' && row['year'] === String(year))?.['value']);

describe('an area', () => {
  it('is found by its id, or says why not', () => {
    expect(area('county:66000').parts).toEqual([{ code: '66000', share: 1 }]);
    expect(area('own:a').counties).toEqual(['10004', '10018']);
    expect(area('township:66000060').level).toBe('township');
    const problem = areaById(placedAtlas, view, 'region:none');
    expect(isArea(problem)).toBe(false);
    const belt = areaById(placedAtlas, view, 'belt:semicon-s-corridor');
    expect(!isArea(belt) && belt.isPending).toBe(true);
    expect(comparedAreas(placedAtlas, { ...view, compared: ['county:66000', 'region:none', 'own:a'] }).areas.map(({ look }) => look.shape)).toEqual(['disc', 'diamond']);
    expect(baseArea(placedAtlas, { ...view, comparisonBase: 'own:gone' }).id).toBe('nation');
  });

  it('has ids that come back', () => {
    fc.assert(fc.property(fc.constantFrom(...areaKinds), fc.string({ minLength: 1 }), (kind, id) => {
      expect(parseAreaId(areaId(kind, id))).toEqual({ kind, id });
    }));
    expect(parseAreaId('county:')).toBeNull();
    expect(parseAreaId('planet:x')).toBeNull();
  });

  it('can be chosen whatever its kind', () => {
    const groups = areaChoices(placedAtlas, view);
    expect(groups.find(({ id }) => id === 'counties')?.items.length).toBe(22);
    expect(groups.find(({ id }) => id === 'belts')?.items.length).toBe(14);
    for (const { items } of groups) for (const { id } of items) expect(isArea(areaById(placedAtlas, view, id)) || id.startsWith('belt:')).toBe(true);
  });
});

describe('sums over parts', () => {
  it('are the counts of the parts by their share, and missing as soon as one is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.double({ min: 0.01, max: 1, noNaN: true })), { minLength: 1, maxLength: 8 }), (parts) => {
        const { cell } = sumOverParts(parts.map(([, share], index) => ({ code: String(index), share })), (code) => ({ value: parts[Number(code)]?.[0] ?? 0 }));
        expect(hasValue(cell) && cell.value).toBeCloseTo(parts.reduce((sum, [value, share]) => sum + value * share, 0), 4);
      }),
    );
    expect(sumOverParts([{ code: 'a', share: 1 }, { code: 'b', share: 1 }], (code) => (code === 'a' ? { value: 1 } : { missing: 'suppressed' }))).toEqual({ cell: { missing: 'suppressed' }, missingParts: ['b'] });
  });

  it('are those of the table', () => {
    const counts = areaCounts(placedAtlas, 'county', 'businesses', 2025);
    expect(counts?.count(area('own:a'), 'C')).toEqual({ value: count('10004', 'C', 2025) + count('10018', 'C', 2025) });
  });
});

describe('quotients side by side', () => {
  it('come from summed counts, never from averaged quotients', () => {
    const areas = ['county:10004', 'county:10018', 'own:a'].map(area);
    const found = comparedQuotients(placedAtlas, areas, nationArea(placedAtlas), 'businesses');
    const [first, second, group] = found?.industries.find(({ code }) => code === 'C')?.quotients ?? [];
    const sum = (industry: string) => count('10004', industry, 2025) + count('10018', industry, 2025);
    const nation = (industry: string) => countyCodes.reduce((total, code) => total + count(code, industry, 2025), 0);
    expect(group?.lq).toBeCloseTo(sum('C') / sum('TOTAL') / (nation('C') / nation('TOTAL')), 10);
    expect(Math.abs((group?.lq ?? 0) - ((first?.lq ?? 0) + (second?.lq ?? 0)) / 2)).toBeGreaterThan(0.001);
  });

  it('are 1 for all counties together, and within their intervals', () => {
    const found = comparedQuotients(placedAtlas, [area('own:n')], nationArea(placedAtlas), 'businesses');
    for (const { quotients } of found?.industries ?? []) {
      expect(quotients[0]?.lq).toBeCloseTo(1, 10);
      expect((quotients[0]?.low ?? 2) <= 1 && (quotients[0]?.high ?? 0) >= 1).toBe(true);
    }
  });

  it('put the widest trustworthy gap first and tell it', () => {
    const areas = ['county:66000', 'own:a'].map(area);
    const found = comparedQuotients(placedAtlas, areas, nationArea(placedAtlas), 'factories');
    const gaps = found?.industries.map(({ gap }) => gap ?? 0) ?? [];
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
    expect(found && comparisonSentence(areas, found).zh).toContain('電子零組件製造業（竹科');
    // Both have counts in 2016; Taichung has none in 2020.
    expect(found?.asOf).toBe('2016-12-31');
  });
});

describe('shift-share side by side', () => {
  it('is that of the county alone, and its parts make the change of a group from summed counts', () => {
    const areas = ['county:66000', 'own:a', 'township:66000060'].map(area);
    const found = comparedShiftShare(placedAtlas, areas, 'businesses');
    const [county, group, township] = found?.parts ?? [];
    const alone = shiftShareOfCounty(placedAtlas, '66000', 'businesses')?.own?.total;
    for (const part of ['before', 'after', 'national', 'mix', 'local'] as const) expect(county?.[part]).toBeCloseTo(alone?.[part] ?? Number.NaN, 6);
    const change = ['10004', '10018'].reduce((sum, code) => sum + count(code, 'TOTAL', 2025) - count(code, 'TOTAL', 2023), 0);
    expect(group?.change).toBeCloseTo(change, 6);
    expect((group?.national ?? 0) + (group?.mix ?? 0) + (group?.local ?? 0) + (group?.newIndustry ?? 0)).toBeCloseTo(change, 6);
    expect(township).toBeNull();
    expect(group && areas[1] ? shiftShareSentenceOf(areas[1], group, 'businesses').zh : '').toMatch(/^竹科的登記工商家數變動 [+−±]\d/);
  });
});

describe('small maps', () => {
  it('have frames of one size in Mercator, each round its area', () => {
    const areas = ['county:66000', 'county:10018', 'own:a'].map(area);
    const frames = sharedFrames(placedAtlas, areas, 4 / 3) ?? [];
    const sizes = frames.map(([west, south, east, north]) => [project([east, south])[0] - project([west, south])[0], project([west, south])[1] - project([west, north])[1]]);
    for (const [width = 0, height = 0] of sizes) {
      expect(width).toBeCloseTo(sizes[0]?.[0] ?? 0, 12);
      expect(width / height).toBeCloseTo(4 / 3, 9);
    }
    frames.forEach(([west, south, east, north], index) => {
      const [boxWest, boxSouth, boxEast, boxNorth] = placedAtlas.countyPlaces.get(areas[index]?.counties[0] ?? '')?.bounds ?? [0, 0, 0, 0];
      expect(west <= boxWest && south <= boxSouth && east >= boxEast && north >= boxNorth).toBe(true);
    });
  });
});

describe('the table', () => {
  const compared: ViewState = { ...view, compared: ['county:66000', 'own:a', 'own:n', 'township:66000060'] };
  const { rows, areas, base } = comparisonTable(placedAtlas, compared);

  it('has the nation in the region of all counties', () => {
    for (const { row, cells, base: ofBase } of rows) expect(cells[2]?.cell, row.id).toEqual(ofBase.cell);
  });

  it('divides sums by sums', () => {
    const of = (id: string) => rows.find(({ row }) => row.id === id)?.cells[1]?.cell;
    const [population, land, density] = [of('population'), of('area'), of('density')];
    if (!population || !land || !density || !hasValue(population) || !hasValue(land) || !hasValue(density)) throw new Error('A figure is missing.');
    expect(density.value).toBeCloseTo(population.value / land.value, 8);
    expect(of('unemployment-rate')).toEqual({ missing: 'not-applicable' });
  });

  it('has a source and a date for every figure, and a reason for every gap', () => {
    for (const { row, cells } of rows) {
      cells.forEach((figure, index) => {
        const method = methodOfCell(row, areas[index] ?? base, figure);
        expect(`${method.title.zh}${method.definition.en}`).not.toMatch(/undefined|NaN/);
        if (!hasValue(figure.cell)) expect(figure.cell.missing).toBeTruthy();
        else if (figure.cell.value > 0) expect(figure.sourceIds.length, row.id).toBeGreaterThan(0);
      });
    }
    expect(new Set(tableRows.map(({ id }) => id)).size).toBe(tableRows.length);
  });

  it('tells both dates of a ratio, and the span of a change', () => {
    const dateOf = (id: string) => rows.find(({ row }) => row.id === id)?.cells[1]?.asOf ?? '';
    expect(datesText(dateOf('businesses-per-1000'))).toEqual({ zh: '2025年12月、2023年', en: 'December 2025, 2023' });
    expect(datesText(dateOf('businesses-change')).en).toBe('December 2023 to December 2025');
  });

  it('ranks among those with a figure at the date of the row', () => {
    const cellOf = (id: string, place = 0) => rows.find(({ row }) => row.id === id)?.cells[place];
    expect(cellOf('businesses')?.rank).toEqual({ rank: 3, of: 22, isShared: false });
    // Taichung has no factories in 2020, so all are told of 2016, in which all counties have theirs.
    const factories = (code: string) => Number(rawRows('county-industry').find((row) => row['county_code'] === code && row['industry_code'] === 'C' && row['measure'] === 'registered-factories' && row['year'] === '2016')?.['value']);
    expect(cellOf('factories')?.rank).toEqual({ rank: 1 + countyCodes.filter((code) => factories(code) > factories('66000')).length, of: 22, isShared: false });
    expect(dateOfAll([{ cell: { value: 1 }, asOf: '2020', note: null, inputs: [], sourceIds: [] }, { cell: { missing: 'suppressed' }, asOf: '', note: null, inputs: [], sourceIds: [] }])).toBe('2020');
  });
});

describe.each(['zh-TW', 'en'] as const)('the charts in %s', (language) => {
  it('are whole', () => {
    const areas = [{ name: { zh: '甲', en: 'A' }, colour: '#0f5f66', shape: 'disc' as const }, { name: { zh: '乙', en: 'B' }, colour: '#c2571a', shape: 'square' as const }];
    const values = [{ value: 2, low: 1.5, high: 2.6, reason: null, few: false }, { value: null, low: null, high: null, reason: 'not-collected' as const, few: false }];
    const chart = dumbbells({ language, title: { zh: '商數', en: 'Quotients' }, baseName: { zh: '全國', en: 'the nation' }, areas, rows: [{ id: 'x', title: { zh: '機械', en: 'Machinery <&>' }, values }], width: 400 });
    expectSound(chart);
    expect(chart.table.rows[0]?.cells.at(-1)).toBe(language === 'en' ? 'No data' : '無資料');
    const bins = [0, 1].map((index) => ({ fromKm: index, toKm: index + 1, counts: new Map([['p', index]]), names: index === 0 ? [] : [{ zh: '園區', en: 'Park' }] }));
    const profile = routeProfileChart({ language, title: { zh: '剖面', en: 'Profile' }, lengthKm: 2, kinds: [{ id: 'p', name: { zh: '園區', en: 'Parks' }, colour: '#14232b' }], bins, stops: [{ name: { zh: '起點', en: 'Start' }, alongKm: 0 }, { name: { zh: '終點', en: 'End' }, alongKm: 2 }], gaps: [{ fromKm: 0, toKm: 1 }], width: 360 });
    expectSound(profile);
    expect(profile.table.rows.length).toBe(1);
  });
});
