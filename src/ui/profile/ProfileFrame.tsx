import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { FigureRecord } from '../../core/insights/figure-record.ts';
import { textIn, type Text } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { addArea, areaOfSelection } from '../../stores/compare-actions.ts';
import { select } from '../../stores/view-store.ts';
import { AddToBriefing } from '../shared/add-to-briefing.tsx';
import { parseSubjectId } from '../../core/subjects/subject.ts';
import { ViewLink } from '../shell/ViewLink.tsx';
import { profileHeadingId, profileStands } from '../profile-focus.ts';
import { Name } from '../shared/name.tsx';
import { useView } from '../shared/use-store.ts';
import { PrintFoot, preparePrint, PrintMap } from './PrintMap.tsx';
import { saveRecords } from './save-records.ts';

interface ProfileFrameProps {
  readonly title: Text;
  /** What it is: county, cluster … and where. */
  readonly kind: ReactNode;
  readonly headline?: Text | null;
  /** Figures for the CSV; asked for only when it is saved. */
  readonly records: () => readonly FigureRecord[];
  /** False for the overview of the country, which is what remains when all is closed. */
  readonly canClose?: boolean;
  readonly children: ReactNode;
}

function CopyLink() {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = () => {
    navigator.clipboard.writeText(location.href).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {m.profile_copy_link()}
      </button>
      <output className="profile__status">
        {state === 'copied' ? m.profile_link_copied() : state === 'failed' ? m.profile_link_failed() : ''}
      </output>
    </>
  );
}

/** Puts what is selected beside other areas; only what has an area can be compared. */
function CompareButton() {
  const id = useView(({ selection }) => areaOfSelection(selection));
  return id === null ? null : (
    <button type="button" className="button" onClick={() => addArea(id)}>
      {m.compare_this()}
    </button>
  );
}

/** The county's briefing as pages to print or save: profile, industries, change, grants, sites, clusters, gaps, peers. */
function CountyBook() {
  const selection = useView((view) => view.selection);
  const subject = selection ? parseSubjectId(selection) : null;
  return subject?.kind === 'county' ? (
    <ViewLink className="button button--link" patch={{ page: 'brief', briefing: `county.${subject.id}`, scene: 1, briefingMode: 'print' }}>
      {m.brief_county_book()}
    </ViewLink>
  ) : null;
}

/** Head, tools and print map that all profiles share. */
export function ProfileFrame({ title, kind, headline, records, canClose = true, children }: ProfileFrameProps) {
  const language = useView((view) => view.language);
  const selection = useView((view) => view.selection);
  const heading = useRef<HTMLHeadingElement>(null);
  const name = textIn(title, language);
  useEffect(() => {
    if (heading.current) profileStands(heading.current, name);
  }, [selection, name]);
  const other = language === 'en' ? { text: title.zh, lang: 'zh-TW' } : { text: title.en, lang: 'en' };
  return (
    <>
      <header className="profile__head">
        <div className="profile__names">
          <h2 ref={heading} id={profileHeadingId} tabIndex={-1} className="profile__title">
            <Name text={title} />
          </h2>
          <p className="profile__kind">
            {other.text !== '' && other.text !== textIn(title, language) && (
              <span className="profile__other-name" lang={other.lang}>
                {other.text}
              </span>
            )}
            {kind}
          </p>
        </div>
        {canClose && (
          <button type="button" className="icon-button profile__close" aria-label={m.profile_close()} onClick={() => select(null)}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="M3.5 3.5l9 9m0-9l-9 9" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
            </svg>
          </button>
        )}
      </header>
      {headline && <p className="profile__headline">{say(headline)}</p>}
      <PrintMap />
      {children}
      <PrintFoot />
      <footer className="profile__tools">
        <button type="button" className="button" onClick={() => saveRecords(textIn(title, language), records())}>
          {m.profile_csv()}
        </button>
        <button type="button" className="button" onClick={() => void preparePrint().then(() => window.print())}>
          {m.profile_print()}
        </button>
        <CompareButton />
        <AddToBriefing />
        <CountyBook />
        <CopyLink />
      </footer>
    </>
  );
}
