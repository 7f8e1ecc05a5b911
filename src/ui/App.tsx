import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { m } from '../i18n/language.ts';
import { siteTitle } from '../stores/site-store.ts';
import { BottomSheet } from './explore/BottomSheet.tsx';
import { HoverCard } from './explore/HoverCard.tsx';
import { Insets } from './explore/Insets.tsx';
import { useExploreKeys } from './explore/keyboard.ts';
import { LayerPanel } from './explore/LayerPanel.tsx';
import { MapControls } from './explore/MapControls.tsx';
import { useFileDrop } from './importing/file-drop.ts';
import { MapFocus } from './explore/MapFocus.tsx';
import { Ranking } from './explore/Ranking.tsx';
import { Profile } from './profile/Profile.tsx';
import { ErrorBoundary } from './shared/error-boundary.tsx';
import { useNarrow } from './shared/use-narrow.ts';
import { useShell, useView } from './shared/use-store.ts';
import { FilterBar } from './shell/FilterBar.tsx';
import { Notices } from './shell/Notices.tsx';
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
      </Suspense>
    </ErrorBoundary>
  );
}

function ExplorePage() {
  const narrow = useNarrow();
  useExploreKeys();
  return (
    <main id="explore" className="explore">
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

/** The whole page except the map, which stands beneath and is never touched from here. */
export function App() {
  const page = useView((view) => view.page);
  const language = useView((view) => view.language);
  // A talk, its speaker's window, a frame in another page and printed pages stand without bars.
  const alone = useView((view) => view.page === 'brief' && view.briefingMode !== 'edit');

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = siteTitle(language);
    document.body.dataset['page'] = page;
  }, [language, page]);

  return (
    <I18nProvider locale={language}>
      <a className="skip-link" href="#map-focus">
        {m.skip_to_map()}
      </a>
      {!alone && <TopBar />}
      {(page === 'explore' || page === 'compare') && (
        <ErrorBoundary name={m.filter_bar()} className="filter-bar">
          <FilterBar />
        </ErrorBoundary>
      )}
      <Notices />
      <FileOpening />
      {page === 'explore' && <ExplorePage />}
      {page !== 'explore' && <OtherPage page={page} />}
    </I18nProvider>
  );
}
