import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../../../src/core/datasets/clusters.ts';
import { countyByCode } from '../../../../src/core/datasets/counties.ts';
import { priorityMappingsOf, programmesOf } from '../../../../src/core/datasets/programmes.ts';
import { distanceKm } from '../../../../src/core/geography/distance.ts';
import { gapEvidenceText, gapHeat, gapKinds, gapMatrix, gapResources, type GapCell, type GapKind } from '../../../../src/core/insights/gaps.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';
import { countyCodes, rawRows } from './shipped-atlas.ts';

const atlas = wholeAtlas();
const programmes = programmesOf(atlas).map((programme) => programme.id);
const views: readonly ViewState[] = programmes.map((programme) => ({ ...defaultView, programme }));

const matrices = views.map((view) => ({ view, counties: countyCodes.map((county) => ({ county, rows: gapMatrix(atlas, view, county) })) }));

function cell(county: string, priorityId: string, kind: GapKind, view: ViewState = defaultView): GapCell {
  const found = gapMatrix(atlas, { ...view, programme: priorityId.split('.')[0] ?? '' }, county).find((row) => row.priority.id === priorityId)?.cells[kind];
  if (!found) throw new Error(`No row ${priorityId}.`);
  return found;
}

/** Every cell of every programme. */
function everyCell(kind: GapKind) {
  return matrices.flatMap(({ counties }) => counties.flatMap(({ county, rows }) => rows.map((row) => ({ county, id: row.priority.id, cell: row.cells[kind] }))));
}

describe('the gap matrix', () => {
  it('has one row per priority industry of the programme, and needs only tables that exist', () => {
    const items = rawRows('priority-industries');
    for (const { view, counties } of matrices) {
      const own = items.filter((row) => row['programme_id'] === view.programme).length;
      expect(counties.map(({ rows }) => rows.length)).toEqual(counties.map(() => own));
    }
    expect(gapResources.filter((name) => !atlas.tables.has(name))).toEqual([]);
  });

  it('counts the clusters that the table links, and knows of the others only where some cluster is linked to the item', () => {
    const linked = new Map<string, number>();
    const items = new Set<string>();
    const counties = new Map(rawRows('clusters').map((row) => [row['id'], (row['county_codes'] ?? '').split(';')]));
    for (const row of rawRows('cluster-priorities')) {
      items.add(row['priority_id'] ?? '');
      for (const county of counties.get(row['cluster_id']) ?? []) linked.set(`${county} ${row['priority_id']}`, (linked.get(`${county} ${row['priority_id']}`) ?? 0) + 1);
    }
    const told = everyCell('cluster').map(({ county, id, cell: known }) => [county, id, known.state === 'present' ? known.count : known.state]);
    expect(told).toEqual(everyCell('cluster').map(({ county, id }) => [county, id, linked.get(`${county} ${id}`) ?? (items.has(id) ? 'absent' : 'unknown')]));
  });

  it('measures the nearest linked cluster that is known to a township', () => {
    for (const { county, id, cell: known } of everyCell('cluster')) {
      if (known.state !== 'absent') continue;
      const from = atlas.countyPlaces.get(county)?.point ?? [0, 0];
      const ends = clustersOf(atlas)
        .filter((cluster) => cluster.townships.length > 0 && !cluster.counties.includes(county) && cluster.priorities.some((link) => link.priorityId === id))
        .map((cluster) => cluster.townships.flatMap((code) => atlas.townshipPlaces.get(code)?.point ?? []))
        .map((points) => [points.filter((_, at) => at % 2 === 0), points.filter((_, at) => at % 2 === 1)].map((axis) => axis.reduce((sum, value) => sum + value, 0) / axis.length));
      if (ends.length === 0) continue;
      expect(known.nearest?.km).toBeCloseTo(Math.min(...ends.map(([longitude = 0, latitude = 0]) => distanceKm(from, [longitude, latitude]))), 6);
    }
  });

  it('has the quotients of the rows themselves', () => {
    const counts = rawRows('county-industry').filter((row) => row['year'] === '2016');
    const value = (county: string, industry: string, measure: string) =>
      Number(counts.find((row) => row['county_code'] === county && row['industry_code'] === industry && row['measure'] === measure)?.['value']);
    const totals = new Map(countyCodes.map((county) => [county, value(county, 'C', 'registered-factories')]));
    const nationTotal = [...totals.values()].reduce((sum, total) => sum + total, 0);
    for (const { priority, cells } of gapMatrix(atlas, defaultView, '66000')) {
      const divisions = priorityMappingsOf(atlas).filter((mapping) => mapping.priorityId === priority.id && Number(mapping.industry) >= 8 && Number(mapping.industry) <= 33);
      const sum = (county: string) => divisions.reduce((all, mapping) => all + value(county, mapping.industry, 'registered-factories-fractional'), 0);
      const nation = countyCodes.reduce((all, county) => all + sum(county), 0);
      const lq = sum('66000') / (totals.get('66000') ?? 0) / (nation / nationTotal);
      const known = cells.specialisation;
      if (known.state === 'unknown' || known.evidence?.kind !== 'quotient') throw new Error('A quotient is known for every item of this programme.');
      expect(known.state).toBe(lq >= 1 ? 'present' : 'absent');
      expect(known.evidence.quotient.lq).toBeCloseTo(lq, 9);
      expect(known.evidence.quotient.asOf).toBe('2016-12-31');
    }
  });

  it('takes businesses by section where factories cannot answer, and says so', () => {
    // AI talent is mapped to education (85) alone, which has no counts by county: section P stands for it.
    expect(cell('66000', 'ai-new-ten.ai-talent', 'specialisation')).toMatchObject({ evidence: { quotient: { measure: 'businesses', asOf: '2025-12', industries: ['P'], isWider: true } } });
    // No industry is mapped to balanced regions.
    expect(cell('66000', 'ai-new-ten.ai-balanced-regions', 'specialisation').state).toBe('unknown');
  });

  it('says what it rests on in words', () => {
    const machines = cell('66000', 'five-plus-two.smart-machinery', 'specialisation');
    // 10,555.8249 factories of 25, 28 and 29 among 2016's list of Taichung.
    expect(machines.state === 'present' && gapEvidenceText(machines.evidence).zh).toMatch(/^區位商數 1\.31，95% 區間 1\.29 至 1\.34（約 10,556 家工廠，2016年12月31日）$/);
    const fields = cell('09007', 'five-plus-two.new-agriculture', 'sbir-focus');
    expect(fields.state === 'present' && gapEvidenceText(fields.evidence)).toEqual({ zh: '農漁產品（2020年優先、加分或鼓勵項目）', en: 'Agricultural and fishery products (priority or extra points, 2020)' });
  });

  it('follows the bases of the view', () => {
    const present = (bases: ViewState['bases']) => gapMatrix(atlas, { ...defaultView, bases }, '66000').filter((row) => row.cells.cluster.state === 'present').length;
    expect(present(['stated'])).toBeLessThan(present(defaultView.bases));
  });
});

describe('what is not known is not called absent', () => {
  it('names only things of the county as present, and only others as the nearest', () => {
    const inCounty = new Map<string, readonly string[]>(
      [...rawRows('industrial-parks'), ...rawRows('science-parks')].map((row) => [row['id'] ?? '', (row['county_codes'] || row['county_code'] || '').split(';')]),
    );
    const wrong = everyCell('park').filter(({ county, cell: known }) => {
      const isInside = (subject: string) => inCounty.get(subject.slice(subject.indexOf(':') + 1))?.includes(county) ?? false;
      if (known.state === 'present') return known.evidence.kind !== 'things' || known.evidence.things.length !== known.count || known.evidence.things.some((thing) => !isInside(thing.subject));
      return known.nearest !== null && isInside(known.nearest.subject);
    });
    expect(wrong).toEqual([]);
  });

  it('SBIR fields of Miaoli, Keelung and Kinmen are unknown for every item, those of Taipei never absent', () => {
    const rows = rawRows('local-sbir-focus');
    for (const county of ['10005', '10017', '09020']) {
      expect(rows.some((row) => row['county_code'] === county)).toBe(false);
      expect(new Set(everyCell('sbir-focus').filter((known) => known.county === county).map(({ cell: { state } }) => state))).toEqual(new Set(['unknown']));
    }
    for (const kind of ['sbir-focus', 'sbir-award'] as const) {
      expect(everyCell(kind).filter((known) => known.county === '63000' && known.cell.state === 'absent')).toEqual([]);
    }
  });

  it('SBIR fields that only an unofficial list gives are never absent, and flagged when present', () => {
    // Hualien and Yunlin have announced fields from the compilation of 2026 only.
    for (const county of ['10015', '10009']) {
      const cells = everyCell('sbir-focus').filter((known) => known.county === county).map((known) => known.cell);
      expect(cells.some((known) => known.state === 'absent')).toBe(false);
      for (const known of cells) if (known.state === 'present') expect(known.notes.map((note) => note.zh)).toContain('只有民間彙整，非官方。');
    }
  });

  it('awards are absent nowhere, since no county has all its years by field', () => {
    expect(everyCell('sbir-award').some(({ cell: known }) => known.state === 'absent')).toBe(false);
    // Yunlin: 1 of 21 cases of 2021 in precision machinery; the years before it are known without numbers.
    const machines = cell('10009', 'five-plus-two.smart-machinery', 'sbir-award');
    expect(machines.state === 'present' && gapEvidenceText(machines.evidence).zh).toBe('精密機械（2021年實際獲補助領域）');
    // Taipei: one case of agriculture, forestry and fishing in 2025, of its own programme.
    const farming = cell('63000', 'five-plus-two.new-agriculture', 'sbir-award');
    expect(farming.state === 'present' && farming.notes.some((note) => note.en.includes('SITI'))).toBe(true);
  });

  it('incubators are absent nowhere, parks not from the islands that the list leaves out', () => {
    expect(everyCell('incubator').some(({ cell: known }) => known.state === 'absent')).toBe(false);
    expect(everyCell('park').some((known) => ['10016', '09007', '09020'].includes(known.county) && known.cell.state === 'absent')).toBe(false);
  });

  it('every unknown says why', () => {
    const unreasoned = gapKinds.flatMap(everyCell).filter(({ cell: known }) => known.state === 'unknown' && Math.min(known.reason.zh.length, known.reason.en.length) < 6);
    expect(unreasoned).toEqual([]);
  });
});

describe('the heat of all counties', () => {
  it('counts the states of the matrix, and they add up to seven', () => {
    for (const { view, counties } of matrices) {
      const heat = gapHeat(atlas, view);
      expect(heat.counties).toEqual([...countyByCode(atlas).keys()]);
      const expected = counties.flatMap(({ county, rows }) =>
        rows.map((row) => {
          const of = (state: GapCell['state']) => gapKinds.filter((kind) => row.cells[kind].state === state).length;
          return { county, priorityId: row.priority.id, present: of('present'), absent: of('absent'), unknown: of('unknown') };
        }),
      );
      expect(heat.cells).toEqual(expected);
      expect(heat.cells.every((known) => known.present + known.absent + known.unknown === gapKinds.length)).toBe(true);
    }
  });
});
