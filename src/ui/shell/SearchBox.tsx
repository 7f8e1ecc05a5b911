// A combobox with grouped options has no element of its own in HTML; the roles follow the ARIA pattern, and the keys are the input's.
/* eslint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { SearchHit } from '../../core/search/search-index.ts';
import { isChineseFallback, textIn } from '../../core/text.ts';
import { m } from '../../i18n/language.ts';
import { announce } from '../../stores/announcement-store.ts';
import { viewStore } from '../../stores/view-store.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { camera } from '../map-camera.ts';
import { openProfile } from '../profile-focus.ts';
import { boundsOfSubject, viewAfterChoosing } from './choose-entry.ts';
import { groupName } from './search-words.ts';
import { shellStore } from '../../stores/shell-store.ts';
import { searchButtonId, searchInputId } from './shell-keys.ts';
import type { SearchTools } from './search-tools.ts';

/** What a result says below its name: the name in the other language and where it is. */
function Secondary({ hit }: { readonly hit: SearchHit }) {
  const language = useView((view) => view.language);
  const { entry, alias } = hit;
  const other = language === 'en' ? entry.zh : entry.en;
  const detail = entry.detail ? textIn(entry.detail, language) : '';
  return (
    <span className="search__secondary">
      {other && other !== hit.title && <span lang={language === 'en' ? 'zh-TW' : 'en'}>{other}</span>}
      {detail && <span>{detail}</span>}
      {alias && <span>{m.search_also_called({ name: alias })}</span>}
    </span>
  );
}

/** One search box for everything that has a name: places, clusters, industries, programmes. The index is loaded when it is first used. */
export function SearchBox() {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const from = useRef<EventTarget | null>(null);
  const [tools, setTools] = useState<SearchTools | null>(null);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);

  const prepare = () => {
    if (tools) return;
    void import('./search-tools.ts').then((loaded) => setTools(loaded));
  };
  const results = tools && query.trim() !== '' ? tools.find(atlas, query, language) : null;
  const hits = results?.groups.flatMap((group) => group.hits) ?? [];
  const shown = open && query.trim() !== '';
  const chosenId = (index: number) => `${listId}-${index}`;

  // The index takes some tenths of a second: made while the person is still typing the first character.
  useEffect(() => {
    if (!tools || !open) return undefined;
    const timer = setTimeout(() => tools.find(atlas, '', language), 30);
    return () => clearTimeout(timer);
  }, [tools, open, atlas, language]);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);

  const close = () => {
    setOpen(false);
    shellStore.setState({ search: false });
  };
  /** Back to what the focus was on; on a phone to the button, which stands again when the box is gone. */
  const leave = () => {
    const back = from.current;
    input.current?.blur();
    close();
    requestAnimationFrame(() => {
      const target = back instanceof HTMLElement && back.isConnected ? back : document.getElementById(searchButtonId);
      target?.focus({ preventScroll: true });
    });
  };
  const choose = (hit: SearchHit | null | undefined) => {
    const target = hit && tools ? tools.targetOf(hit.entry.id) : null;
    if (!hit || !target || !tools) return;
    const { view } = viewStore.getState();
    const change = () => viewStore.getState().change(viewAfterChoosing(atlas, view, target, (code) => tools.sectionOf(atlas, code)));
    if (target.kind === 'subject') openProfile(change);
    else {
      change();
      document.getElementById('map-focus')?.focus();
      announce(m.search_on_map({ name: hit.title }));
    }
    const bounds = target.kind === 'subject' ? boundsOfSubject(atlas, view, target.subject) : null;
    if (bounds) camera.fit(bounds);
    setQuery('');
    setActive(-1);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (hits.length > 0) setActive((now) => (event.key === 'ArrowDown' ? (now + 1) % hits.length : (now <= 0 ? hits.length : now) - 1));
      setOpen(true);
    } else if (event.key === 'Enter') choose(active >= 0 ? hits[active] : results?.best);
    else if (event.key === 'Escape') {
      if (query === '' || !shown) leave();
      else {
        setQuery('');
        setOpen(false);
      }
    } else return;
    event.preventDefault();
  };

  let index = -1;
  return (
    <search className="search">
      <label className="search__box">
        <svg className="search__icon" viewBox="0 0 20 20" width="17" height="17" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round">
          <path d="M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4" />
        </svg>
        <span className="visually-hidden">{m.search_label()}</span>
        <input
          ref={input}
          id={searchInputId}
          className="search__input"
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          placeholder={m.search_placeholder()}
          aria-autocomplete="list"
          aria-expanded={shown && hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={shown && active >= 0 ? chosenId(active) : undefined}
          value={query}
          onFocus={(event) => {
            from.current = event.relatedTarget;
            prepare();
            setOpen(true);
          }}
          onBlur={close}
          onChange={(event) => {
            prepare();
            setQuery(event.currentTarget.value);
            setActive(-1);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd className="search__key" aria-hidden="true">
          /
        </kbd>
      </label>
      {/* Pressing a result must not take the cursor out of the box before the click arrives. */}
      <div className="search__panel" hidden={!shown} onPointerDown={(event) => event.preventDefault()}>
        <div id={listId} role="listbox" aria-label={m.search_results()} className="search__list">
          {results?.groups.map(({ group, hits: groupHits, total }) => (
            <div key={group} role="group" aria-labelledby={`${listId}-${group}`} className="search__group">
              <div id={`${listId}-${group}`} className="search__heading" role="presentation">
                {groupName(group)}
                {total > groupHits.length && <span className="search__total number">{m.search_of_total({ shown: groupHits.length, total })}</span>}
              </div>
              {groupHits.map((hit) => {
                index += 1;
                const own = index;
                return (
                  <div key={hit.entry.id} id={chosenId(own)} role="option" aria-selected={own === active} className="search__option" onClick={() => choose(hit)} onPointerMove={() => setActive(own)}>
                    {active < 0 && hit.entry === results.best?.entry && (
                      <span aria-hidden="true" className="search__enter">
                        ↵
                      </span>
                    )}
                    <span className="search__name" lang={isChineseFallback(hit.entry, language) ? 'zh-TW' : undefined}>
                      {hit.title}
                    </span>
                    <Secondary hit={hit} />
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <output className={results && hits.length > 0 ? 'visually-hidden' : 'search__nothing'}>
          {!shown ? '' : !results ? m.loading() : hits.length === 0 ? m.search_nothing({ query: query.trim() }) : m.search_found({ count: hits.length })}
        </output>
      </div>
    </search>
  );
}
