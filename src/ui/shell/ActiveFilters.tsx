import { useEffect, useRef } from 'react';
import { Group } from 'react-aria-components';
import { matchingCount } from '../../core/shown/shown-layers.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { m, say } from '../../i18n/language.ts';
import { announce } from '../../stores/announcement-store.ts';
import { atlasStore } from '../../stores/atlas-store.ts';
import { clearFilters, viewStore } from '../../stores/view-store.ts';
import { useAtlas, useViewFor } from '../shared/use-store.ts';
import { filterParts } from '../shared/view-parts.ts';
import { activeFilters, remedies, type ActiveFilter } from './active-filters.ts';

function remove(filter: ActiveFilter): void {
  viewStore.getState().change(filter.without);
}

/** The most buttons that the answer to "nothing matches" offers. */
const mostRemedies = 3;

function NothingMatches() {
  const view = useViewFor(filterParts);
  const atlas = useAtlas();
  const matching = matchingCount(atlas, view);
  const nothing = matching !== null && matching.shown === 0 && activeFilters(atlas, view).length > 0;
  const offered = nothing ? remedies(atlas, view).slice(0, mostRemedies) : [];
  return (
    <div className={nothing ? 'nothing-matches' : 'visually-hidden'}>
      <output>{!nothing ? '' : offered.length > 0 ? m.filter_nothing() : m.filter_nothing_at_all()}</output>
      {nothing && (
        <div className="nothing-matches__buttons">
          {offered.map(({ filter, shown }) => (
            <button key={filter.key} type="button" className="button" onClick={() => remove(filter)}>
              {m.filter_remove_for({ name: say(filter.text), count: shown })}
            </button>
          ))}
          <button type="button" className="button" onClick={clearFilters}>
            {m.filter_clear()}
          </button>
        </div>
      )}
    </div>
  );
}

/** What limits the view, whatever names are known of it. */
const limits = (view: ViewState) => [view.priorityIndustries, view.bases, view.regions, view.counties, view.clusterTypes, view.siteKinds, view.grantStatus, view.grantField, view.grantYear, view.legendClass];

/** Several chips may be pressed in a row: only what they leave together is said. */
const chipsRestMs = 600;

/** Has said how many things a changed filter leaves; that nothing is left is said where it stands. */
function useCountSaid(view: ViewState): void {
  const key = JSON.stringify(limits(view));
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    const count = matchingCount(atlasStore.getState().atlas, viewStore.getState().view);
    if (count && count.shown > 0) announce(m.filter_leaves(count), chipsRestMs);
  }, [key]);
}

/** Which filters are on, each with a button that removes it; and a clear answer when they leave nothing. */
export function ActiveFilters() {
  const view = useViewFor(filterParts);
  const atlas = useAtlas();
  const active = activeFilters(atlas, view);
  useCountSaid(view);
  return (
    <div className="active-filters">
      {active.length > 0 && (
        <Group className="active-filters__row" aria-label={m.filter_active()}>
          {active.map((filter) => (
            <button key={filter.key} type="button" className="active-filter" onClick={() => remove(filter)} aria-label={m.filter_remove({ name: say(filter.text) })}>
              {say(filter.text)}
              <span aria-hidden="true" className="active-filter__cross">
                ×
              </span>
            </button>
          ))}
          <button type="button" className="text-button" onClick={clearFilters}>
            {m.filter_clear()}
          </button>
        </Group>
      )}
      <NothingMatches />
    </div>
  );
}
