import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../../../src/core/datasets/clusters.ts';
import { programmesOf } from '../../../../src/core/datasets/programmes.ts';
import { gapMatrix, gapSentence } from '../../../../src/core/insights/gaps.ts';
import { clusters } from '../../../../src/core/layers/clusters.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { countyCodes, shippedAtlas } from './shipped-atlas.ts';

const linkedClusters = (priorityId: string) => clustersOf(shippedAtlas).filter((cluster) => cluster.priorities.some((link) => link.priorityId === priorityId));
const marks = clusters.marks(shippedAtlas, defaultView);
const earthRadiusKm = 6371;

function sphereKm([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  const radians = Math.PI / 180;
  const cos = Math.sin(y1 * radians) * Math.sin(y2 * radians) + Math.cos(y1 * radians) * Math.cos(y2 * radians) * Math.cos((x2 - x1) * radians);
  return earthRadiusKm * Math.acos(Math.min(1, cos));
}

describe('the gap matrix', () => {
  it('has one row per priority industry of the programme', () => {
    for (const programme of programmesOf(shippedAtlas)) {
      const rows = gapMatrix(shippedAtlas, { ...defaultView, programme: programme.id }, '66000');
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.priority.programme === programme.id)).toBe(true);
    }
  });

  it('counts the clusters that the table links', () => {
    for (const county of countyCodes) {
      const expected = gapMatrix(shippedAtlas, defaultView, county).map(({ priority }) => linkedClusters(priority.id).filter((cluster) => cluster.counties.includes(county)).length);
      const told = gapMatrix(shippedAtlas, defaultView, county).map(({ cells }) => (cells.cluster.state === 'present' ? cells.cluster.count : 0));
      expect(told).toEqual(expected);
    }
  });

  it('finds the nearest linked cluster where a county has none', () => {
    for (const county of countyCodes) {
      const from = shippedAtlas.countyPlaces.get(county)?.point ?? [0, 0];
      const lacking = gapMatrix(shippedAtlas, defaultView, county).flatMap(({ priority, cells }) => (cells.cluster.state === 'none' ? [{ id: priority.id, nearest: cells.cluster.nearest }] : []));
      const distances = (id: string) => marks.filter((mark) => mark.priorities.some((link) => link.priorityId === id)).map((mark) => sphereKm(from, mark.position));
      const wrong = lacking.filter(({ id, nearest }) => {
        const least = Math.min(...distances(id));
        // The sphere differs from the ellipsoid by less than 1 %.
        return nearest === null ? Number.isFinite(least) : Math.abs(nearest.km - least) > 0.01 * least + 0.01;
      });
      expect(wrong).toEqual([]);
    }
  });

  it('calls grants unknown, never absent', () => {
    const rows = gapMatrix(shippedAtlas, defaultView, '66000');
    expect(rows.every((row) => row.cells.grant.state === 'unknown')).toBe(true);
  });

  it('calls a site kind present only by links of sites in the county, and the nearest one lies outside', () => {
    const wrong = countyCodes.flatMap((county) =>
      gapMatrix(shippedAtlas, defaultView, county).flatMap(({ priority, cells }) =>
        ([cells.park, cells.centre, cells.incubator] as const).filter((cell) =>
          cell.state === 'present'
            ? cell.marks.some((mark) => !mark.countyCodes.includes(county) || !mark.priorities.some((link) => link.priorityId === priority.id))
            : cell.state === 'none' && cell.nearest?.mark.countyCodes.includes(county),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('follows the bases of the view', () => {
    const stated = gapMatrix(shippedAtlas, { ...defaultView, bases: ['stated'] }, '66000');
    const all = gapMatrix(shippedAtlas, defaultView, '66000');
    const present = (rows: typeof all) => rows.filter((row) => row.cells.cluster.state === 'present').length;
    expect(present(stated)).toBeLessThan(present(all));
  });

  it('is told in one sentence with the counts of the matrix', () => {
    for (const county of countyCodes) {
      const rows = gapMatrix(shippedAtlas, defaultView, county);
      const present = rows.filter((row) => row.cells.cluster.state === 'present').length;
      const sentence = gapSentence(shippedAtlas, defaultView, county, rows);
      expect(sentence?.zh).toContain(`的 ${rows.length} 項中`);
      expect(sentence?.zh).toContain(`有 ${present} 項`);
      expect(sentence?.en).toContain(`for ${present}`);
    }
  });
});
