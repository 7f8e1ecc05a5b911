import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { comparedQuotients } from '../../src/core/comparison/compared-quotients.ts';
import { comparedShiftShare } from '../../src/core/comparison/compared-shift-share.ts';
import { comparisonTable } from '../../src/core/comparison/comparison-table.ts';
import { baseArea, comparedAreas } from '../../src/core/comparison/areas.ts';
import { beltCover } from '../../src/core/corridors/belt-geometry.ts';
import { corridorsIn } from '../../src/core/corridors/corridors-in.ts';
import { routeOf, withinRoute } from '../../src/core/corridors/route.ts';
import { regionSetsOf } from '../../src/core/datasets/regions.ts';
import { areaPolygons } from '../../src/core/geography/area-polygons.ts';
import { defaultView, type ViewState } from '../../src/core/view/view-state.ts';
import { wholeAtlas } from '../architecture/whole-atlas.ts';
import type { FactoryPackage } from './factory-package.ts';
import { median } from './measure.ts';

type Say = (what: string, milliseconds: number, wish: number | null) => void;

const runs = 7;

function tell(say: Say, what: string, wish: number, work: (run: number) => unknown): void {
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(run);
    return performance.now() - start;
  });
  say(`${what}, first`, times[0] ?? Number.NaN, wish);
  say(`${what}, median of ${runs}`, median(times), wish);
}

const geography = (file: string) => JSON.parse(readFileSync(`public/data/geography/${file}.json`, 'utf8'));

/** Says how long comparing six regions takes, and what a belt costs while its width is dragged; the points only where the factories are there. */
export function measureComparison(factories: FactoryPackage | null, say: Say): void {
  const atlas = wholeAtlas();
  const six = regionSetsOf(atlas).find(({ regions }) => regions.length === 6)?.regions ?? [];
  // Another filter each time, so that no figure is remembered from the time before.
  const viewOf = (run: number): ViewState => ({ ...defaultView, page: 'compare', compared: six.map(({ id }) => `region:${id}`), grantYear: 2010 + run });
  tell(say, 'six regions: table, quotients and shift-share of both measures', 300, (run) => {
    const view = viewOf(run);
    const { areas } = comparedAreas(atlas, view);
    comparisonTable(atlas, view);
    for (const measure of ['businesses', 'factories'] as const) {
      comparedQuotients(atlas, areas, baseArea(atlas, view), measure);
      comparedShiftShare(atlas, areas, measure);
    }
  });
  const routes = corridorsIn(atlas, { ownCorridors: [] }).flatMap((corridor) => routeOf(atlas, corridor) ?? []);
  const [longest] = routes.toSorted((a, b) => b.lengthKm - a.lengthKm);
  if (!longest) return;
  const townships = areaPolygons(geography('townships.topo'), 'townships');
  const land = areaPolygons(geography('counties.topo'), 'counties');
  tell(say, `belt of the longest corridor (${Math.round(longest.lengthKm)} km) on land, in the worker`, 250, (run) => beltCover(longest, 10 + run, townships, land));
  if (!factories) return;
  const points = Float64Array.from(csvParse(factories.files['bench/factories.csv'] ?? '').flatMap((row) => [Number(row['longitude']), Number(row['latitude'])]));
  tell(say, `its ${factories.rows} factories counted while the width is dragged`, 100, (run) => withinRoute(longest, points, 10 + run));
}
