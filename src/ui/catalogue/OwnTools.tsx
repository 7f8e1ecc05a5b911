import { m } from '../../i18n/language.ts';
import { forgetOwn, keepOwn, type OwnEntry } from '../../stores/own-data.ts';

/** Keeping and forgetting a dataset of one's own. */
export function OwnTools({ entry }: { readonly entry: OwnEntry }) {
  return (
    <p className="own-data__tools">
      <span>{entry.kept ? m.own_kept() : m.own_not_kept()}</span>
      {!entry.kept && (
        <button type="button" className="button" onClick={() => void keepOwn(entry.id)}>
          {m.own_keep()}
        </button>
      )}
      <button type="button" className="button" aria-label={m.own_forget_named({ title: entry.title })} onClick={() => void forgetOwn(entry.id)}>
        {m.own_forget()}
      </button>
    </p>
  );
}
