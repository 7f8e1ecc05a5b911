import { describe, expect, it } from 'vitest';
import { areaById, isArea, type Area } from '../../../../src/core/comparison/areas.ts';
import { methodOfCell } from '../../../../src/core/comparison/comparison-table.ts';
import { tableRows } from '../../../../src/core/comparison/table-rows.ts';
import { beltTotals } from '../../../../src/core/corridors/belt-totals.ts';
import { hasValue } from '../../../../src/core/measures/column.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { placedAtlas } from '../corridors/shipped-boundaries.ts';

const view: ViewState = { ...defaultView, page: 'compare', beltKm: 10 };
const rowOf = (id: string) => {
  const row = tableRows.find((known) => known.id === id);
  if (!row) throw new Error(id);
  return row;
};
/** A belt with one cut township: what stands in it is counted by distance, whatever its townships are. */
const belt: Area = {
  id: 'belt:semicon-s-corridor', kind: 'belt', name: { zh: '', en: '' }, level: 'township', parts: [{ code: '67000360', share: 0.5 }],
  counties: ['67000'], byAreaShare: true, subject: 'corridor:semicon-s-corridor', regionSet: null,
};

describe('things in the belt of a corridor', () => {
  it('are as many in the comparison as on the corridor’s own page', () => {
    const totals = beltTotals(placedAtlas, view, 'semicon-s-corridor');
    expect(totals?.groups.length).toBeGreaterThan(5);
    for (const id of ['science-parks', 'industrial-parks', 'innovation-centres', 'incubators', 'universities', 'clusters']) {
      const figure = rowOf(id).figure(placedAtlas, belt, view);
      expect(figure.cell, id).toEqual({ value: totals?.groups.find(({ layer }) => layer.id === id)?.shown });
      expect(figure.note?.zh).toContain('10 公里');
    }
    expect(rowOf('industrial-parks').figure(placedAtlas, belt, view).sourceIds.length).toBeGreaterThan(0);
  });

  it('are fewer in a narrower belt and under a filter', () => {
    const count = (of: ViewState) => {
      const { cell } = rowOf('industrial-parks').figure(placedAtlas, belt, of);
      return hasValue(cell) ? cell.value : Number.NaN;
    };
    expect(count({ ...view, beltKm: 5 })).toBeLessThan(count(view));
    expect(count({ ...view, counties: ['67000'] })).toBeLessThan(count(view));
  });
});

describe('grants of several counties', () => {
  it('are listed each with its year and never added up', () => {
    const region = areaById(placedAtlas, { ...view, ownRegions: [{ id: 'x', name: '中', counties: ['66000', '10007', '10008'] }] }, 'own:x');
    if (!isArea(region)) throw new Error('no region');
    const figure = rowOf('local-sbir').figure(placedAtlas, region, view);
    expect(figure.cell).toEqual({ missing: 'not-comparable' });
    for (const county of ['66000', '10007', '10008']) {
      const alone = areaById(placedAtlas, view, `county:${county}`);
      if (!isArea(alone)) throw new Error(county);
      const { cell, asOf } = rowOf('local-sbir').figure(placedAtlas, alone, view);
      if (!hasValue(cell)) throw new Error(county);
      expect(figure.note?.zh).toContain(`${alone.name.zh} ${cell.value} 件（${asOf} 年）`);
    }
    expect(figure.sourceIds.length).toBeGreaterThan(0);
  });
});

describe('a region of the tables', () => {
  it('says what has to be known of its counties, in the method card of every sum too', () => {
    const east = areaById(placedAtlas, view, 'region:six-regions-east');
    if (!isArea(east)) throw new Error('no region');
    expect(east.caveat?.zh).toContain('屏東');
    const row = rowOf('population');
    expect(methodOfCell(row, east, row.figure(placedAtlas, east, view)).caveats).toContainEqual(east.caveat);
  });
});
