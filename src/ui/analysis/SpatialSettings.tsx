import { Switch } from 'react-aria-components';
import { neighbourRules, significanceLevels, type NeighbourRule, type ViewState } from '../../core/view/view-state.ts';
import { m } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';
import { Segmented } from '../shared/segmented.tsx';
import { useViewFor } from '../shared/use-store.ts';
import { rankingParts } from '../shared/view-parts.ts';

const change = (patch: Partial<ViewState>) => viewStore.getState().change(patch);

const ruleName = (rule: NeighbourRule) => (rule === 'queen' ? m.spatial_queen() : m.spatial_nearest({ count: rule.slice('nearest-'.length) }));

/** Who is whose neighbour, what is called significant, and whether p is adjusted: the same wherever the tests are shown. */
export function SpatialSettings() {
  const view = useViewFor(rankingParts);
  return (
    <>
      <div className="choice-row">
        <span className="choice-row__label">{m.spatial_neighbours()}</span>
        <Segmented label={m.spatial_neighbours()} value={view.neighbourRule} options={neighbourRules.map((rule) => ({ value: rule, text: ruleName(rule) }))} onChange={(neighbourRule) => change({ neighbourRule })} />
      </div>
      <div className="choice-row">
        <span className="choice-row__label">{m.spatial_significance()}</span>
        <Segmented label={m.spatial_significance()} value={view.significance} options={significanceLevels.map((level) => ({ value: level, text: level }))} onChange={(significance) => change({ significance })} />
      </div>
      <Switch className="switch" isSelected={view.falseDiscovery} onChange={(falseDiscovery) => change({ falseDiscovery })}>
        <span className="switch__track" aria-hidden="true" />
        {m.spatial_fdr()}
      </Switch>
    </>
  );
}
