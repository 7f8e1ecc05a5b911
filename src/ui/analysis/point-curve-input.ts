import type { CurveStep } from '../../core/statistics/robustness-curve.ts';
import type { Text } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import type { CurveInput } from '../../drawing/charts/curve.ts';

/** What a step of the curve does to the groups before it, in a few words; `null` when nothing joins, appears or goes. */
function noteOf({ changes }: CurveStep): Text | null {
  if (!changes) return null;
  const parts: readonly (readonly [number, string, string])[] = [
    [changes.merges.length, '合併', 'merged'],
    [changes.splits.length, '分裂', 'split'],
    [changes.appeared.length, '出現', 'new'],
    [changes.vanished.length, '消失', 'gone'],
  ];
  const told = parts.filter(([count]) => count > 0);
  return told.length === 0 ? null : { zh: told.map(([count, zh]) => `${count}${zh}`).join('、'), en: told.map(([count, , en]) => `${count} ${en}`).join(', ') };
}

/** The robustness curve of the steps computed. */
export function pointCurveInput(steps: readonly CurveStep[], view: ViewState, width: number): CurveInput {
  return {
    language: view.language,
    title: { zh: '點群數隨距離的變化', en: 'Number of groups by distance' },
    x: { name: { zh: '距離（公尺）', en: 'Distance (metres)' }, format: { unit: 'metre', options: { decimals: 0 } } },
    clusters: { name: { zh: '群數', en: 'Groups' }, format: { unit: 'count', options: { decimals: 0 } } },
    share: { name: { zh: '成群的點', en: 'Points in groups' }, format: { unit: 'ratio', options: { asPercent: true, decimals: 0 } } },
    points: steps.map((step) => ({
      x: step.settings.distanceMetres,
      clusters: { value: step.clusters, reason: null },
      share: { value: step.clusteredShare, reason: step.clusteredShare === null ? 'not-applicable' : null },
      note: noteOf(step),
    })),
    current: view.pointDistanceMetres,
    width,
    height: 240,
  };
}
