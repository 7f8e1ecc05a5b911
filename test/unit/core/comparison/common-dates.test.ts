import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absencesIn, absenceSentence } from '../../../../src/core/comparison/absences.ts';
import { areaById, isArea } from '../../../../src/core/comparison/areas.ts';
import { commonYears, latestInAll } from '../../../../src/core/comparison/common-years.ts';
import { comparisonTable, dateOfAll } from '../../../../src/core/comparison/comparison-table.ts';
import { noFigure } from '../../../../src/core/comparison/row-kinds.ts';
import { tableRows } from '../../../../src/core/comparison/table-rows.ts';
import { missingSentences } from '../../../../src/core/measures/missing.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { placedAtlas } from '../corridors/shipped-boundaries.ts';
import { countyCodes, rawRows } from '../insights/shipped-atlas.ts';

const side = (compared: readonly string[], rest: Partial<ViewState> = {}) => comparisonTable(placedAtlas, { ...defaultView, page: 'compare', compared, ...rest });
const rowIn = ({ rows }: ReturnType<typeof side>, id: string) => {
  const row = rows.find((known) => known.row.id === id);
  if (!row) throw new Error(id);
  return row;
};
const factories = (code: string, year: number) => Number(rawRows('county-industry').find((row) => row['county_code'] === code && row['industry_code'] === 'C' && row['measure'] === 'registered-factories' && row['year'] === String(year))?.['value']);

describe('the date of a row', () => {
  it('is the latest that all of the areas have', () => {
    // Changhua and Nantou have both dates; Taichung has 2016 alone.
    const two = rowIn(side(['county:10007', 'county:10008']), 'factories');
    expect([two.asOf, two.isEarlier]).toEqual(['2020-11-30', false]);
    expect(two.cells.map(({ cell }) => cell)).toEqual(['10007', '10008'].map((code) => ({ value: factories(code, 2020) })));
    const three = rowIn(side(['county:10007', 'county:10008', 'county:66000']), 'factories');
    expect([three.asOf, three.isEarlier]).toEqual(['2016-12-31', true]);
    expect(three.cells.map(({ cell }) => cell)).toEqual(['10007', '10008', '66000'].map((code) => ({ value: factories(code, 2016) })));
    expect(three.cells.every(({ rank }) => rank?.of === 22)).toBe(true);
  });

  it('has ranks among those that have a figure then, and a base of its own date where it has none', () => {
    const row = rowIn(side(['county:10007', 'county:10008']), 'factories');
    const with2020 = countyCodes.filter((code) => Number.isFinite(factories(code, 2020)));
    expect(with2020).toHaveLength(20);
    expect(row.cells[0]?.rank).toEqual({ rank: 1 + with2020.filter((code) => factories(code, 2020) > factories('10007', 2020)).length, of: 20, isShared: false });
    // The nation lacks two counties in 2020.
    expect(row.base.asOf).toBe('2016-12-31');
  });

  it('is that of each series of a ratio', () => {
    const row = rowIn(side(['county:09007', 'county:66000']), 'businesses-per-1000');
    expect(new Set(row.cells.map(({ asOf }) => asOf))).toEqual(new Set([row.asOf]));
  });

  it('is none where they have no date together: each tells its own, without ranks', () => {
    const years = new Map<string, Set<string>>();
    for (const row of rawRows('local-sbir-county-year')) {
      if (row['comparable'] === 'false' || row['approved'] === '') continue;
      const code = row['county_code'] ?? '';
      years.set(code, (years.get(code) ?? new Set()).add(row['year'] ?? ''));
    }
    const apart = [...years].flatMap(([one, mine]) => [...years].flatMap(([other, theirs]) => (one < other && [...mine].every((year) => !theirs.has(year)) ? [[one, other]] : [])))[0];
    if (!apart) throw new Error('All counties have a year together.');
    const row = rowIn(side(apart.map((code) => `county:${code}`)), 'local-sbir');
    expect(row.asOf).toBeNull();
    expect(row.cells.map(({ asOf }) => asOf)).toEqual(apart.map((code) => [...(years.get(code) ?? [])].toSorted().at(-1)));
    expect(row.cells.every(({ rank }) => rank === null)).toBe(true);
  });

  it('is never mixed in silence, whatever is set side by side', () => {
    const ids = [...countyCodes.map((code) => `county:${code}`), 'region:six-regions-central', 'region:six-regions-islands', 'own:a', 'township:66000060', 'township:10007010'];
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 1, maxLength: 6 }), (compared) => {
        for (const { row, asOf, cells } of side(compared, { ownRegions: [{ id: 'a', name: 'A', counties: ['10004', '66000'] }] }).rows) {
          expect(dateOfAll(cells), row.id).toBe(asOf);
          if (asOf === null) expect(cells.every(({ rank }) => rank === null), row.id).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});

it('a common year of more than five years before the latest is none', () => {
  const areas = ['county:66000', 'county:65000'].flatMap((id) => {
    const area = areaById(placedAtlas, defaultView, id);
    return isArea(area) ? [area] : [];
  });
  const yearsOf = (one: readonly number[], other: readonly number[]) => commonYears(placedAtlas, defaultView, areas, [{ id: 'a', years: (_, { id }) => (id === 'county:66000' ? one : other) }]);
  expect(yearsOf([2024, 2019, 2012], [2019, 2012])).toEqual({ years: new Map([['a', 2019]]), isEarlier: true });
  expect(yearsOf([2024, 2018], [2018])).toBeNull();
  expect(yearsOf([2018], [2018, 2012])).toEqual({ years: new Map([['a', 2018]]), isEarlier: false });
  expect(yearsOf([2024], [])).toEqual({ years: new Map([['a', 2024]]), isEarlier: false });
});

it('the latest year of several lists stands in all of those that have any, and no later one does', () => {
  const descending = fc.uniqueArray(fc.integer({ min: 2010, max: 2016 }), { maxLength: 5 }).map((years) => years.toSorted((a, b) => b - a));
  fc.assert(
    fc.property(fc.array(descending, { maxLength: 5 }), (lists) => {
      const told = lists.filter((years) => years.length > 0);
      const shared = [2016, 2015, 2014, 2013, 2012, 2011, 2010].find((year) => told.every((years) => years.includes(year))) ?? null;
      expect(latestInAll(lists)).toBe(told.length === 0 ? null : shared);
    }),
  );
});

describe('what cannot be told', () => {
  it('is said once for all rows with one reason, where groups alone stand side by side', () => {
    const { rows, absences } = side(['region:six-regions-central', 'region:six-regions-south']);
    expect(rows.some(({ row }) => row.id === 'unemployment-rate')).toBe(false);
    const work = absences.filter(({ group }) => group === 'work');
    expect(work).toHaveLength(1);
    expect(work[0]?.titles.map(({ en }) => en)).toEqual(['Unemployment rate', 'Labour force participation rate', 'Median annual wage', 'Disposable income per person', 'Industry among the employed']);
    expect(work[0]?.areas).toEqual([]);
    expect(work[0] && absenceSentence(work[0]).zh).toContain('不加總');
  });

  it('names the group where counties beside it have the figure, and the base with it', () => {
    const { rows, absences } = side(['own:a', 'county:66000'], { ownRegions: [{ id: 'a', name: '竹科', counties: ['10004', '10018'] }] });
    expect(rows.some(({ row }) => row.id === 'unemployment-rate')).toBe(true);
    const work = absences.find(({ group }) => group === 'work');
    expect(work?.areas.map(({ zh }) => zh)).toEqual(['竹科', '全國']);
    expect(absences.every(({ titles }) => titles.length > 0)).toBe(true);
  });

  it('is told in the general words where a row without any figure has none of its own, and left to the cell where others have one', () => {
    const [one, other] = ['county:66000', 'county:63000'].map((id) => areaById(placedAtlas, defaultView, id)).filter(isArea);
    const [row] = tableRows;
    if (!one || !other || !row) throw new Error('no areas');
    const [there, none] = [{ ...noFigure({ missing: 'suppressed' }), cell: { value: 1 } }, noFigure({ missing: 'suppressed' })];
    expect(absencesIn([one, other], one, [{ row, cells: [none, none], base: none }])).toEqual([{ group: row.group, titles: [row.title], areas: [], reason: missingSentences.suppressed }]);
    expect(absencesIn([one, other], one, [{ row, cells: [there, none], base: there }])).toEqual([]);
  });

  it('leaves no row without a figure and without a word', () => {
    for (const compared of [['region:six-regions-central', 'own:a'], ['township:66000060', 'township:10007010'], ['county:63000', 'county:66000']]) {
      const { rows, absences } = side(compared, { ownRegions: [{ id: 'a', name: 'A', counties: ['10004', '10018'] }] });
      const told = new Set([...rows.map(({ row }) => row.title.en), ...absences.flatMap(({ titles }) => titles.map(({ en }) => en))]);
      for (const title of ['Ageing index', 'Unemployment rate', 'Local SBIR approved', 'Change of registered factories', 'Population']) expect(told.has(title), `${compared.join()} ${title}`).toBe(true);
    }
  });
});
