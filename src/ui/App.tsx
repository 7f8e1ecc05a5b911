import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { m } from '../i18n/language.ts';
import { BottomSheet } from './explore/BottomSheet.tsx';
import { HoverCard } from './explore/HoverCard.tsx';
import { Insets } from './explore/Insets.tsx';
import { useExploreKeys } from './explore/keyboard.ts';
import { LayerPanel } from './explore/LayerPanel.tsx';
import { MapControls } from './explore/MapControls.tsx';
import { useFileDrop } from './importing/file-drop.ts';
import { MapFocus } from './explore/MapFocus.tsx';
import { Ranking } from './explore/Ranking.tsx';
import type { Page } from '../core/view/view-state.ts';
import { followSelection } from './profile-focus.ts';
import { Profile } from './profile/Profile.tsx';
import { ErrorBoundary } from './shared/error-boundary.tsx';
import { LiveRegion } from './shared/live-region.tsx';
import { focusPage, PageArrival } from './shared/page-arrival.tsx';
import { useNarrow } from './shared/use-narrow.ts';
import { useShell, useView } from './shared/use-store.ts';
import { FilterBar } from './shell/FilterBar.tsx';
import { Notices } from './shell/Notices.tsx';
import { PageTitle } from './shell/PageTitle.tsx';
import { TopBar } from './shell/TopBar.tsx';

// Files of the visitor's own are no part of the first view either.
const ImportHost = lazy(async () => ({ default: (await import('./importing/ImportHost.tsx')).ImportHost }));

/** Pages beside Explore; none is part of the first view. */
const otherPages = {
  compare: lazy(async () => ({ default: (await import('./compare/ComparePage.tsx')).ComparePage })),
  brief: lazy(async () => ({ default: (await import('./brief/BriefPage.tsx')).BriefPage })),
  data: lazy(async () => ({ default: (await import('./catalogue/CataloguePage.tsx')).CataloguePage })),
};

/** A page that is fetched when one goes there. */
function OtherPage({ page }: { readonly page: keyof typeof otherPages }) {
  const Page = otherPages[page];
  const names = { compare: m.page_compare(), brief: m.page_brief(), data: m.catalogue_title() };
  return (
    <ErrorBoundary key={page} name={names[page]} className="other-page">
      <Suspense fallback={<main className="page-loading">{m.loading()}</main>}>
        <Page />
        <PageArrival />
      </Suspense>
    </ErrorBoundary>
  );
}

function ExplorePage() {
  const narrow = useNarrow();
  useExploreKeys();
  return (
    <main id="explore" className="explore" aria-label={m.page_explore()}>
      <PageArrival />
      <ErrorBoundary>
        <MapFocus />
      </ErrorBoundary>
      {!narrow && (
        <ErrorBoundary name={m.layers_title()} className="layer-panel panel">
          <LayerPanel />
        </ErrorBoundary>
      )}
      <ErrorBoundary name={m.insets()} className="insets">
        <Insets />
      </ErrorBoundary>
      <ErrorBoundary name={m.map_controls()} className="map-controls">
        <MapControls />
      </ErrorBoundary>
      {narrow ? (
        <BottomSheet />
      ) : (
        <>
          <ErrorBoundary name={m.sheet_ranking()} className="ranking-panel panel">
            <Ranking />
          </ErrorBoundary>
          <ErrorBoundary name={m.sheet_profile()} className="profile">
            <Profile />
          </ErrorBoundary>
        </>
      )}
      <ErrorBoundary>
        <HoverCard />
      </ErrorBoundary>
    </main>
  );
}

/** What opens files, from the first one held over the window or asked for. */
function FileOpening() {
  useFileDrop();
  const wanted = useShell(({ dropping, opening }) => dropping || opening !== null);
  return wanted ? (
    <Suspense fallback={null}>
      <ImportHost />
    </Suspense>
  ) : null;
}

/** Past the bars: to the map, or to the page that lies over it. What the address says after `#` belongs to the pages. */
function SkipLink({ page }: { readonly page: Page }) {
  const isMap = page === 'explore';
  return (
    <a
      className="skip-link"
      href={isMap ? '#map-focus' : `#${page}`}
      onClick={(event) => {
        event.preventDefault();
        if (isMap) document.getElementById('map-focus')?.focus();
        else focusPage();
      }}
    >
      {isMap ? m.skip_to_map() : m.skip_to_page()}
    </a>
  );
}

/** The whole page except the map, which stands beneath and is never touched from here. */
export function App() {
  const page = useView((view) => view.page);
  const language = useView((view) => view.language);
  // A talk, its speaker's window, a frame in another page and printed pages stand without bars.
  const alone = useView((view) => view.page === 'brief' && view.briefingMode !== 'edit');

  useEffect(followSelection, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.body.dataset['page'] = page;
  }, [language, page]);

  return (
    <I18nProvider locale={language}>
      <PageTitle />
      <SkipLink page={page} />
      {!alone && <TopBar />}
      {(page === 'explore' || page === 'compare') && (
        <ErrorBoundary name={m.filter_bar()} className="filter-bar">
          <FilterBar />
        </ErrorBoundary>
      )}
      <LiveRegion />
      <Notices />
      <FileOpening />
      {page === 'explore' && <ExplorePage />}
      {page !== 'explore' && <OtherPage page={page} />}
    </I18nProvider>
  );
}
