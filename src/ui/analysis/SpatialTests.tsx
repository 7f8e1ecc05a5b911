import { permutations } from '../../core/analysis/analysis.ts';
import { spatialResult } from '../../core/analysis/spatial-analysis.ts';
import { countyByCode, townshipByCode } from '../../core/datasets/counties.ts';
import type { SpatialShown } from '../../core/shown/spatial-shown.ts';
import { significanceClasses } from '../../core/statistics/cluster-map.ts';
import type { Text } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { useAtlas, useViewFor } from '../shared/use-store.ts';
import { rankingParts } from '../shared/view-parts.ts';
import { printP, printStatistic } from './figures.ts';
import { MethodNote } from './MethodNote.tsx';

/** Names of regions; townships with their county. */
export function useRegionNames(): (code: string) => Text {
  const atlas = useAtlas();
  const [counties, townships] = [countyByCode(atlas), townshipByCode(atlas)];
  return (code) => {
    const township = townships.get(code);
    const county = counties.get(township?.county ?? code)?.name;
    if (!township) return county ?? { zh: code, en: code };
    return { zh: `${county?.zh ?? ''}${township.name.zh}`, en: `${township.name.en}${county ? `, ${county.en}` : ''}` };
  };
}

/** How many regions were tested, what that means for their p, and which islands could not be. */
export function SpatialTests({ spatial, adjusted, level }: { readonly spatial: SpatialShown; readonly adjusted: boolean; readonly level: number }) {
  const { map, method } = spatial;
  const nameOf = useRegionNames();
  const classes = (method === 'local-moran' ? significanceClasses(permutations) : [0.05, 0.01, 0.001, 0.0001]).filter((one) => one <= level);
  const reached = classes.map((one) => m.spatial_p_class({ level: String(one), count: map.classes.filter((known) => known === one).length }));
  const islands = spatial.islands.map((code) => say(nameOf(code))).join(m.list_separator());
  return (
    <div className="small-print">
      {map.cutOff === null ? (
        <p>{m.spatial_tests_none({ tests: map.tests })}</p>
      ) : adjusted ? (
        <p>{m.spatial_tests_adjusted({ tests: map.tests, cutoff: printP(map.cutOff) })}</p>
      ) : (
        <p>{m.spatial_tests({ tests: map.tests, expected: Math.round(map.tests * level) })}</p>
      )}
      {map.cutOff !== null && method === 'local-moran' && (
        <p>{m.spatial_p_classes({ classes: reached.join(m.list_separator()), permutations: permutations.toLocaleString('en'), smallest: String(1 / (permutations + 1)) })}</p>
      )}
      {islands !== '' && (
        <details className="caveats">
          <summary>{m.spatial_islands_count({ count: spatial.islands.length })}</summary>
          <p>{m.spatial_islands({ names: islands })}</p>
        </details>
      )}
    </div>
  );
}

/** Moran's I of what the map shows, as a sentence. */
export function MoranSentence() {
  const view = useViewFor(rankingParts);
  const atlas = useAtlas();
  const found = spatialResult(atlas, view, 'moran')?.result;
  const { test, permutation } = found ?? {};
  if (!test || !permutation) return null;
  const chance = permutation.pTwoSided > 0.05;
  const verdict = chance ? m.spatial_verdict_chance() : test.statistic > test.expectation ? m.spatial_verdict_alike() : m.spatial_verdict_unlike();
  return (
    <p>
      {m.spatial_moran_sentence({
        value: printStatistic(test.statistic, view.language, 3),
        expected: printStatistic(test.expectation, view.language, 3),
        verdict,
        z: printStatistic(test.z, view.language),
        p: printP(permutation.pTwoSided),
      })}{' '}
      <MethodNote id="morans-i" />
    </p>
  );
}

