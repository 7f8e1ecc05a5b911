import { spatialResult } from '../../core/analysis/spatial-analysis.ts';
import { m } from '../../i18n/language.ts';
import { useAtlas, useViewFor } from '../shared/use-store.ts';
import { rankingParts } from '../shared/view-parts.ts';
import { printP, printStatistic } from './figures.ts';
import { MethodNote } from './MethodNote.tsx';

/** Geary's C of what the map shows, as a sentence. */
export function GearySentence() {
  const view = useViewFor(rankingParts);
  const atlas = useAtlas();
  const { test, permutation } = spatialResult(atlas, view, 'geary')?.result ?? {};
  if (!test || !permutation) return null;
  return (
    <p>
      {m.spatial_geary_sentence({
        value: printStatistic(test.statistic, view.language, 3),
        expected: printStatistic(test.expectation, view.language, 3),
        z: printStatistic(test.z, view.language),
        p: printP(permutation.pTwoSided),
      })}{' '}
      <MethodNote id="gearys-c" />
    </p>
  );
}
