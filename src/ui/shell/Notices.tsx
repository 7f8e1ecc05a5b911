import { m, say } from '../../i18n/language.ts';
import { dismissNotice } from '../../stores/notice-store.ts';
import { useNotices, useView } from '../shared/use-store.ts';

/** Sentences about what happened and what to do; they stay until dismissed. */
export function Notices() {
  useView((view) => view.language);
  const notices = useNotices();
  return (
    <div className="notices" role="log" aria-live="polite" aria-label={m.notices()}>
      {notices.map(({ key, text, tone }) => (
        <div key={key} className={`notice notice--${tone}`}>
          <p>{say(text)}</p>
          <button type="button" className="button" onClick={() => dismissNotice(key)}>
            {m.notice_dismiss()}
          </button>
        </div>
      ))}
    </div>
  );
}
