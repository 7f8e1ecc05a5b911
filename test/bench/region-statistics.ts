import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { establishmentMatrix } from '../../src/core/indicators/establishment-matrix.ts';
import { columnFor } from '../../src/core/indicators/index.ts';
import { herfindahlHirschman } from '../../src/core/statistics/concentration.ts';
import { columnSums, completeRows, rowOf } from '../../src/core/statistics/count-matrix.ts';
import { effectiveNumber } from '../../src/core/statistics/diversity.ts';
import { economicComplexity } from '../../src/core/statistics/economic-complexity.ts';
import { krugmanIndex } from '../../src/core/statistics/krugman.ts';
import { localMoran } from '../../src/core/statistics/local-moran.ts';
import { locationalGini } from '../../src/core/statistics/locational-gini.ts';
import { baseOf, locationQuotients } from '../../src/core/statistics/location-quotient-matrix.ts';
import { relatednessOf } from '../../src/core/statistics/relatedness.ts';
import { shiftShareOfMatrices } from '../../src/core/statistics/shift-share.ts';
import { weightsFor } from '../../src/core/analysis/spatial-analysis.ts';
import { defaultView } from '../../src/core/view/view-state.ts';
import { wholeAtlas } from '../architecture/whole-atlas.ts';
import { median } from './measure.ts';

const runs = 7;

type Say = (what: string, milliseconds: number, wish: number | null) => void;

function tell(say: Say, what: string, wish: number, work: () => unknown): void {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  say(`${what}, median of ${runs}`, median(times), wish);
  say(`${what}, best`, Math.min(...times), wish);
}

/** The time of R's own local Moran with as many permutations, where R and spdep are installed; a sentence otherwise. */
function timesOfR(): { readonly best: number; readonly median: number } | string {
  const { status, stdout } = spawnSync('Rscript', [join(import.meta.dirname, '..', 'oracles', 'bench.R')], { encoding: 'utf8', cwd: join(import.meta.dirname, '..', '..') });
  if (status !== 0) return 'R with spdep is not installed: no figure of it beside ours.';
  const line: { best: number; median: number } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
  return line;
}

/** Says how long the statistics of regions take on the shipped tables, beside R's spdep where that is there. */
export function measureRegionStatistics(say: Say): void {
  const atlas = wholeAtlas();
  const column = columnFor(atlas, { ...defaultView, level: 'township' });
  const weights = column && weightsFor(atlas, column, 'queen');
  const [before, after] = [2016, 2020].map((year) => establishmentMatrix(atlas, 'factories', 'county', year)?.matrix);
  if (!column || !weights || !before || !after) throw new Error('The tables of the counts are not there.');
  tell(say, 'local Moran, 368 townships × 9,999', 300, () => localMoran(column.values, weights, { permutations: 9999, seed: 1 }));
  const beside = timesOfR();
  if (typeof beside === 'string') console.log(beside);
  else say('the same by spdep in R, median', beside.median, null);
  const { matrix } = completeRows(before);
  const nation = columnSums(matrix);
  tell(say, 'every closed form, 22 counties × 26 divisions', 10, () => {
    const lq = locationQuotients(matrix, baseOf(matrix));
    const { advantage } = relatednessOf(lq, matrix.industries.length);
    const totals = Float64Array.from(matrix.regions, (_, row) => rowOf(matrix, row).reduce((sum, count) => sum + count, 0));
    return [
      economicComplexity(advantage, matrix.regions.length, matrix.industries.length),
      matrix.regions.map((_, row) => [herfindahlHirschman(rowOf(matrix, row)), effectiveNumber(rowOf(matrix, row)), krugmanIndex(rowOf(matrix, row), nation)]),
      matrix.industries.map((_, industry) => locationalGini(matrix.regions.map((_region, row) => rowOf(matrix, row)[industry] ?? 0), totals)),
      shiftShareOfMatrices(before, after),
    ];
  });
}
