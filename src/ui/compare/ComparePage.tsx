import { lazy, Suspense, useMemo, useState } from 'react';
import { baseArea, comparedAreas } from '../../core/comparison/areas.ts';
import { areaId } from '../../core/comparison/area-id.ts';
import { comparisonResources, townshipResources } from '../../core/comparison/comparison-resources.ts';
import { regionSetsOf } from '../../core/datasets/regions.ts';
import { m, say } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';
import { useAtlas, useShown, useWholeView } from '../shared/use-store.ts';
import { useShownInTitle } from '../shared/use-shown-in-title.ts';
import { useTables } from '../shared/use-tables.ts';
import { useTopologies } from '../shared/use-topologies.ts';
import { ViewLink } from '../shell/ViewLink.tsx';
import { GrowthPanel } from './GrowthPanel.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { PeersPanel } from './PeersPanel.tsx';
import { prepareAreas } from './prepare-areas.ts';
import { Quotients } from './Quotients.tsx';
import { ShiftSharePanel } from './ShiftSharePanel.tsx';
import { SmallMaps } from './SmallMaps.tsx';
import { StructurePanel } from './StructurePanel.tsx';
import { Tray } from './Tray.tsx';

// A part of its own, on its way as soon as the page is.
const swipePart = import('./SwipePanel.tsx');
const LaterSwipePanel = lazy(async () => ({ default: (await swipePart).SwipePanel }));
/** The part once it is there: a lazy component waits even then, and is drawn piece by piece after all others. */
let arrivedSwipe: typeof LaterSwipePanel | (Awaited<typeof swipePart>)['SwipePanel'] = LaterSwipePanel;
swipePart.then(
  ({ SwipePanel }) => {
    arrivedSwipe = SwipePanel;
  },
  // The lazy component says that it cannot be loaded.
  () => undefined,
);

function SwipePart() {
  const [part] = useState({ SwipePanel: arrivedSwipe });
  return (
    <Suspense fallback={<p className="state">{m.loading()}</p>}>
      <part.SwipePanel />
    </Suspense>
  );
}
const ReferencePart = lazy(async () => ({ default: (await import('../reference/ReferencePart.tsx')).ReferencePart }));

const needed = [...new Set([...comparisonResources, 'corridors', 'corridor-waypoints'])];

/** What to begin with: the regions of each ready set that are not too many, and three counties of one machinery belt. */
function Beginnings() {
  useWholeView();
  const atlas = useAtlas();
  const topologies = useTopologies();
  const sets = regionSetsOf(atlas).filter(({ regions }) => regions.length > 1 && regions.length <= 6);
  const beginning = (compared: readonly string[]) => {
    const prepare = () => prepareAreas(atlas, topologies, { ...viewStore.getState().view, compared });
    return { onPointerEnter: prepare, onFocus: prepare, onClick: () => viewStore.getState().change({ compared }) };
  };
  return (
    <section className="compare__empty">
      <p>{m.compare_empty()}</p>
      <ul className="compare__beginnings">
        <li>
          <button type="button" className="button" {...beginning(['66000', '10007', '10008'].map((code) => areaId('county', code)))}>
            {m.compare_begin_machinery()}
          </button>
        </li>
        {sets.map((set) => (
          <li key={set.id}>
            <button type="button" className="button" {...beginning(set.regions.map(({ id }) => areaId('region', id)))}>
              {say(set.name)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Two to six areas side by side: their indicators and their specialisation, against one base. */
function AreasPart() {
  const areas = useShown((atlas, view) => comparedAreas(atlas, view).areas);
  const view = useWholeView();
  const atlas = useAtlas();
  const problems = useMemo(() => comparedAreas(atlas, view).problems, [atlas, view]);
  const base = useShown(baseArea);
  useShownInTitle([areas.map((area) => say(area.name))]);
  const needsTownships = view.compared.some((id) => /^(township|belt):/.test(id));
  const status = useTables(needsTownships ? [...needed, ...townshipResources] : needed);
  return (
    <>
      <Tray areas={areas} problems={problems} />
      {status === 'loading' && <p className="state">{m.loading()}</p>}
      {status === 'failed' && <p className="state">{m.compare_failed()}</p>}
      {status === 'ready' && areas.length < 2 && <Beginnings />}
      {status === 'ready' && areas.length > 0 && (
        <>
          <SmallMaps areas={areas} />
          <IndicatorTable />
          <div className="compare__panels">
            <div className="compare__column">
              <Quotients areas={areas} base={base} />
              <GrowthPanel areas={areas} />
            </div>
            <div className="compare__column">
              <StructurePanel areas={areas} base={base} />
              <ShiftSharePanel areas={areas} />
            </div>
          </div>
          <PeersPanel areas={areas} />
          <SwipePart />
        </>
      )}
    </>
  );
}

/** The page of the planner: areas side by side, or science parks beside the reference region. */
export function ComparePage() {
  const { comparisonPart } = useWholeView();
  return (
    <main id="compare" className="compare" aria-label={comparisonPart === 'areas' ? m.compare_title() : m.compare_parks_title()}>
      <div className="compare__page">
        <h2 className="compare__title">{comparisonPart === 'areas' ? m.compare_title() : m.compare_parks_title()}</h2>
        <nav className="compare__parts" aria-label={m.compare_parts()}>
          <ViewLink patch={{ comparisonPart: 'areas' }} className="page-link" current={comparisonPart === 'areas'}>
            {m.compare_part_areas()}
          </ViewLink>
          <ViewLink patch={{ comparisonPart: 'parks' }} className="page-link" current={comparisonPart === 'parks'}>
            {m.compare_part_parks()}
          </ViewLink>
        </nav>
        {comparisonPart === 'areas' ? (
          <AreasPart />
        ) : (
          <Suspense fallback={<p className="state">{m.loading()}</p>}>
            <ReferencePart />
          </Suspense>
        )}
      </div>
    </main>
  );
}
