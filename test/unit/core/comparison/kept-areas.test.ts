import { describe, expect, it } from 'vitest';
import { areaCounts, sumOverParts } from '../../../../src/core/comparison/area-sums.ts';
import { areaById, baseArea, comparedAreas, isArea } from '../../../../src/core/comparison/areas.ts';
import { comparableDates } from '../../../../src/core/comparison/comparable-dates.ts';
import { establishmentCounts } from '../../../../src/core/indicators/establishment-counts.ts';
import { peersOfCounty } from '../../../../src/core/insights/peers-of-county.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const atlas = wholeAtlas();
const five: ViewState = { ...defaultView, compared: ['county:66000', 'region:six-regions-south', 'own:a'], ownRegions: [{ id: 'a', name: 'A', counties: ['10004', '10018'] }] };
const six: ViewState = { ...five, compared: [...five.compared, 'county:68000'] };

describe('what an area does not change', () => {
  it('is the same object when another joins the tray, and another object for other tables', () => {
    const [before, after] = [comparedAreas(atlas, five).areas, comparedAreas(atlas, six).areas];
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect(after[2]).toBe(before[2]);
    expect(baseArea(atlas, six)).toBe(baseArea(atlas, five));
    expect(areaById({ ...atlas, tables: new Map(atlas.tables) }, five, 'county:66000')).not.toBe(areaById(atlas, five, 'county:66000'));
    expect(comparableDates(atlas, 'factories')).toBe(comparableDates(atlas, 'factories'));
    expect(peersOfCounty(atlas, '66000', 'factories', 2016)).toBe(peersOfCounty(atlas, '66000', 'factories', 2016));
    expect(peersOfCounty(atlas, '66000', 'businesses', 2016)).not.toBe(peersOfCounty(atlas, '66000', 'factories', 2016));
  });

  it('follows the counties of an own region that keeps its id', () => {
    const other: ViewState = { ...five, ownRegions: [{ id: 'a', name: 'A', counties: ['10004'] }] };
    const [one, changed] = [areaById(atlas, five, 'own:a'), areaById(atlas, other, 'own:a')];
    expect(isArea(one) && one.counties).toEqual(['10004', '10018']);
    expect(isArea(changed) && changed.counties).toEqual(['10004']);
  });

  it('has the sums of its own parts, however many others were summed before', () => {
    const year = 2016;
    const counts = areaCounts(atlas, 'county', 'factories', year);
    const raw = establishmentCounts(atlas, 'factories', 'county', year);
    for (const round of [1, 2]) {
      for (const { id, parts, ...rest } of comparedAreas(atlas, six).areas) {
        for (const industry of ['08', '25', '29']) {
          const fresh = sumOverParts(parts, (code) => raw?.count(code, [industry]) ?? { missing: 'not-collected' }).cell;
          expect(counts?.count({ id, parts, ...rest }, industry), `${id} ${industry} ${round}`).toEqual(fresh);
        }
        expect(counts?.total({ id, parts, ...rest })).toEqual(sumOverParts(parts, (code) => raw?.total(code) ?? { missing: 'not-collected' }).cell);
      }
    }
  });
});
