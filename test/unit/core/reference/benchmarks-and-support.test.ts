import { describe, expect, it } from 'vitest';
import { hasValue } from '../../../../src/core/measures/column.ts';
import { benchmarkFigures } from '../../../../src/core/reference/benchmark-figures.ts';
import { supportOfParks, supportOfShanghai } from '../../../../src/core/reference/support-chain.ts';
import { rawRows, shippedAtlas } from '../insights/shipped-atlas.ts';

describe('benchmark figures', () => {
  const figures = benchmarkFigures(shippedAtlas);
  const of = (place: string) => figures.filter(({ place: { zh } }) => zh === place);

  it('are all figures of the tables for parks, as they stand there', () => {
    const rows = rawRows('benchmarks').filter((row) => ['zhangjiang-zone', 'zhongguancun', 'neihu', 'hsinchu-sp', 'central-sp', 'southern-sp'].includes(row['place_id'] ?? ''));
    const years = rawRows('industrial-park-years').filter((row) => row['park_id'] === 'park-neihu');
    const filled = years.flatMap((row) => ['companies', 'employees', 'output_billion_ntd'].filter((field) => row[field] !== '')).length;
    expect(figures.length).toBe(rows.length + filled + 1);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(of('中關村').map(({ cell }) => (hasValue(cell) ? cell.value : Number.NaN)))).toBe(sum(rows.filter((row) => row['place_id'] === 'zhongguancun').map((row) => Number(row['value']))));
    expect(of('中關村').length).toBeGreaterThan(0);
  });

  it('have Neihu with area, firms, employees and turnover of several years, none without a source', () => {
    const neihu = of('內湖科技園區');
    expect(neihu.find(({ unit }) => unit === 'hectare')?.cell).toEqual({ value: 542 });
    expect(neihu.filter(({ unit }) => unit === 'companies').map(({ period }) => period)).toEqual(['2009-07', '2017', '2025-09']);
    expect(neihu.filter(({ unit }) => unit === 'persons').map(({ cell }) => cell)).toEqual([{ value: 156808 }]);
    for (const { sourceIds, cell } of figures) {
      expect(sourceIds.length).toBeGreaterThan(0);
      expect(hasValue(cell)).toBe(true);
    }
  });
});

describe('the support chain', () => {
  it('has the stages that the source names, and no others', () => {
    const stages = Object.fromEntries(supportOfShanghai(shippedAtlas).map(({ id, stages: named }) => [id, named]));
    expect(stages['yangpu-centre']).toEqual(['nursery', 'incubator', 'accelerator']);
    expect(stages['zizhu']).toEqual(['incubator']);
    expect(Object.keys(stages).length).toBe(rawRows('shanghai-support').length);
  });

  it('counts beside our parks what stands in the same townships, and nothing else', () => {
    const found = supportOfParks(shippedAtlas);
    const parks = new Map(rawRows('science-parks').map((row) => [row['id'] ?? '', (row['township_codes'] ?? '').split(';')]));
    const incubators = rawRows('incubators');
    for (const { park, incubators: near, accelerators } of found) {
      const expected = incubators.filter((row) => row['township_code'] !== '' && parks.get(park.id)?.includes(row['township_code'] ?? ''));
      expect([...near, ...accelerators].map(({ id }) => id).toSorted(), park.id).toEqual(expected.map((row) => row['id'] ?? '').toSorted());
      expect(new Set(accelerators.map(({ kind }) => kind)), park.id).toEqual(new Set(accelerators.length > 0 ? ['accelerator'] : []));
    }
    expect(found.find(({ park }) => park.id === 'hsp-biomedical')?.incubators.map(({ name }) => name.zh)).toEqual(['新竹生醫育成中心']);
    expect(found.some(({ incubators: near }) => near.length === 0)).toBe(true);
  });
});
