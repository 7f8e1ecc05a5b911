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
import { MapFocus } from './explore/MapFocus.tsx';
import { Ranking } from './explore/Ranking.tsx';
import { Profile } from './profile/Profile.tsx';
import { useNarrow } from './shared/use-narrow.ts';
import { useView } from './shared/use-store.ts';
import { FilterBar } from './shell/FilterBar.tsx';
import { Notices } from './shell/Notices.tsx';
import { TopBar } from './shell/TopBar.tsx';

const CataloguePage = lazy(async () => ({ default: (await import('./catalogue/CataloguePage.tsx')).CataloguePage }));

function ExplorePage() {
  const narrow = useNarrow();
  useExploreKeys();
  return (
    <main id="explore" className="explore">
      <MapFocus />
      {narrow ? (
        <>
          <Insets />
          <MapControls />
          <BottomSheet />
        </>
      ) : (
        <>
          <LayerPanel />
          <Insets />
          <MapControls />
          <Ranking />
          <Profile />
        </>
      )}
      <HoverCard />
    </main>
  );
}

/** The whole page except the map, which stands beneath and is never touched from here. */
export function App() {
  const page = useView((view) => view.page);
  const language = useView((view) => view.language);

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
      <TopBar />
      {page === 'explore' && <FilterBar />}
      <Notices />
      {page === 'explore' ? (
        <ExplorePage />
      ) : (
        <Suspense fallback={<main className="page-loading">{m.loading()}</main>}>
          <CataloguePage />
        </Suspense>
      )}
    </I18nProvider>
  );
}
