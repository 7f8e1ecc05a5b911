import { describe, expect, it } from 'vitest';
import { structureFigures, structureWarnings, type StructureFigure } from '../../../../src/core/insights/structure.ts';
import { smallAtlas, withoutTables } from '../indicators/small-atlas.ts';
import { rawRows, shippedAtlas } from './shipped-atlas.ts';

function figure(figures: readonly StructureFigure[], id: StructureFigure['id']): StructureFigure {
  const found = figures.find((known) => known.id === id);
  if (!found) throw new Error(`No figure ${id}.`);
  return found;
}

const valueOf = ({ cell }: Pick<StructureFigure, 'cell'>) => ('value' in cell ? cell.value : cell.missing);

describe('the structure of a county, by hand', () => {
  // 2016: Alpha 1.5 and 2.5 of 4, Beta 40 and 20 of 60, Gamma none; the nation 41.5 and 22.5 of 64.
  const figures = structureFigures(smallAtlas, '09991', 'factories', 2016);

  it('concentration and diversity', () => {
    const hhi = figure(figures, 'herfindahl-hirschman');
    expect(valueOf(hhi)).toBeCloseTo(0.375 ** 2 + 0.625 ** 2, 12);
    // Beta: 4/9 + 1/9 = 5/9, which is more.
    expect(hhi.regions.map((region) => [region.code, region.rank?.rank ?? null])).toEqual([['09991', 2], ['99001', 1], ['99002', null]]);
    expect(hhi.rank).toEqual({ rank: 2, of: 2, isShared: false });
    expect(hhi.regions[2]?.cell).toEqual({ missing: 'not-applicable' });
    expect(valueOf(figure(figures, 'effective-industries'))).toBeCloseTo(Math.exp(-(0.375 * Math.log(0.375) + 0.625 * Math.log(0.625))), 12);
  });

  it('distance from the nation with the county in it, and from the others alone', () => {
    // 2 × |0.375 − 41.5/64| and 2 × |0.375 − 40/60|.
    expect(valueOf(figure(figures, 'krugman-index'))).toBeCloseTo(2 * Math.abs(0.375 - 41.5 / 64), 12);
    const rest = figure(figures, 'krugman-rest');
    expect(valueOf(rest)).toBeCloseTo(2 * Math.abs(0.375 - 40 / 60), 12);
    // Beta against Alpha: the same distance, so both are first.
    expect(rest.regions.map((region) => region.rank)).toEqual([{ rank: 1, of: 2, isShared: true }, { rank: 1, of: 2, isShared: true }, null]);
    expect(rest.method.inputs.map((input) => input.value)).toEqual([1.5, 2.5, 40, 20]);
    expect(rest.method.cell).toEqual(rest.cell);
    expect(rest.caveats.map(({ en }) => en).join(' ')).not.toContain('this one included');
    expect(figure(figures, 'krugman-index').caveats.map(({ en }) => en).join(' ')).toContain('this one included');
  });

  it('compares a township with those of its county alone, without complexity', () => {
    const township = structureFigures(smallAtlas, '99001010', 'factories', 2016);
    expect(township.map(({ id }) => id)).toEqual(['effective-industries', 'herfindahl-hirschman', 'krugman-index', 'krugman-rest']);
    expect(township[1]?.regions.map(({ code }) => code)).toEqual(['99001010', '99001020']);
    // The only township of its county with a factory.
    expect(township[1]?.rank).toEqual({ rank: 1, of: 1, isShared: false });
  });

  it('warns where there are too few to have a structure', () => {
    expect(structureWarnings(smallAtlas, '09991', 'factories', 2016).map(({ zh }) => zh)).toEqual(['這裡總共不到 5 家，增減一兩家就會改變一切，數字不宜解讀。']);
    expect(structureWarnings(smallAtlas, '99001', 'factories', 2016)).toEqual([]);
    expect(structureWarnings(smallAtlas, '09991010', 'factories', 2016)).toHaveLength(1);
  });

  it('has nothing before the tables are there', () => {
    expect(structureFigures(withoutTables('county-industry'), '09991', 'factories', 2016)).toEqual([]);
  });
});

describe('the structure of the shipped counties', () => {
  it('is that of the published rows: Hsinchu County 2020', () => {
    const own = rawRows('county-industry').filter((row) => row['county_code'] === '10004' && row['year'] === '2020' && row['measure'] === 'registered-factories-fractional' && row['industry_code'] !== 'XX').map((row) => Number(row['value']));
    const total = own.reduce((sum, value) => sum + value, 0);
    const figures = structureFigures(shippedAtlas, '10004', 'factories', 2020);
    expect(valueOf(figure(figures, 'herfindahl-hirschman'))).toBeCloseTo(own.reduce((sum, value) => sum + (value / total) ** 2, 0), 10);
    expect(figures.map(({ id, rank }) => [id, rank?.of])).toEqual([['effective-industries', 20], ['herfindahl-hirschman', 20], ['krugman-index', 20], ['krugman-rest', 20], ['economic-complexity', 20]]);
    // New Taipei and Taichung have no factories of that date.
    expect(figures[0]?.regions.filter(({ cell }) => 'missing' in cell).map(({ code }) => code)).toEqual(['65000', '66000']);
  });

  it('lies farther from the others alone than from a nation that holds the county', () => {
    const figures = structureFigures(shippedAtlas, '10004', 'factories', 2016);
    const [whole, rest] = [figure(figures, 'krugman-index'), figure(figures, 'krugman-rest')];
    const differences = whole.regions.map(({ cell }, index) => {
      const other = rest.regions[index]?.cell;
      return 'value' in cell && other && 'value' in other ? other.value - cell.value : Number.NaN;
    });
    expect(differences).toHaveLength(22);
    expect(differences.every((difference) => difference > 0)).toBe(true);
  });
});
