import { lazy, Suspense } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Page } from '../../core/view/view-state.ts';
import { m } from '../../i18n/language.ts';
import { useNarrow } from '../shared/use-narrow.ts';
import { useShell, useView } from '../shared/use-store.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SearchBox } from './SearchBox.tsx';
import { shellStore } from '../../stores/shell-store.ts';
import { openSearch, searchButtonId, useShellKeys } from './shell-keys.ts';
import { ExportView } from './ExportView.tsx';
import { Share } from './Share.tsx';
import { ViewLink } from './ViewLink.tsx';

const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }));

function Icon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round">
      <path d={path} />
    </svg>
  );
}

function Brand() {
  return (
    <div className="brand">
      <img className="brand__icon" src="./icon.svg" alt="" width="26" height="26" />
      <h1 className="brand__name">
        <ViewLink patch={{ page: 'explore' }}>{m.app_name()}</ViewLink>
      </h1>
      <p className="brand__subtitle">{m.app_subtitle()}</p>
    </div>
  );
}

function PageLinks({ onFollow }: { readonly onFollow?: () => void }) {
  const page = useView((view) => view.page);
  const links: readonly { readonly page: Page; readonly name: string }[] = [
    { page: 'explore', name: m.page_explore() },
    { page: 'compare', name: m.page_compare() },
    { page: 'brief', name: m.page_brief() },
    { page: 'data', name: m.page_data() },
  ];
  return (
    <nav className="page-links" aria-label={m.page_links()}>
      {links.map((link) => (
        <ViewLink key={link.page} patch={{ page: link.page }} className="page-link" current={page === link.page} {...(onFollow ? { onFollow } : {})}>
          {link.name}
        </ViewLink>
      ))}
    </nav>
  );
}

function HelpButton() {
  return (
    <button type="button" className="bar-button" onClick={() => shellStore.setState({ help: true })}>
      {m.help()}
    </button>
  );
}

function OpenFileButton({ onOpen }: { readonly onOpen?: () => void }) {
  return (
    <button
      type="button"
      className="bar-button"
      onClick={() => {
        onOpen?.();
        shellStore.setState({ opening: 'ask' });
      }}
    >
      {m.import_open()}
    </button>
  );
}

function PhoneMenu() {
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label={m.menu()}>
        <Icon path="M3 5.5h14M3 10h14M3 14.5h14" />
      </Button>
      <Popover className="phone-menu" placement="bottom end" offset={6} containerPadding={8}>
        <Dialog aria-label={m.menu()} className="phone-menu__dialog">
          {({ close }) => (
            <>
              <PageLinks onFollow={close} />
              <OpenFileButton onOpen={close} />
              <Share />
              <ExportView />
              <LanguageSwitch />
              <HelpButton />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The first bar: name, search, pages, share, language, help. */
export function TopBar() {
  useView((view) => view.language);
  const narrow = useNarrow();
  // The page Brief has its own files below the stage, the page Data its tables.
  const exports = useView(({ page }) => page === 'explore' || page === 'compare');
  const { help, search } = useShell((state) => state);
  useShellKeys();
  return (
    <header className="top-bar">
      {narrow && search ? null : <Brand />}
      {(!narrow || search) && <SearchBox />}
      {narrow ? (
        !search && (
          <div className="top-bar__end">
            <button type="button" id={searchButtonId} className="icon-button" aria-label={m.search_label()} onClick={openSearch}>
              <Icon path="M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4" />
            </button>
            <PhoneMenu />
          </div>
        )
      ) : (
        <div className="top-bar__end">
          <PageLinks />
          <OpenFileButton />
          <Share />
          {exports && <ExportView />}
          <HelpButton />
          <LanguageSwitch />
        </div>
      )}
      {help && (
        <Suspense fallback={null}>
          <HelpDialog />
        </Suspense>
      )}
    </header>
  );
}
