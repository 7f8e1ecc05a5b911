import { m } from '../../i18n/language.ts';
import { select } from '../../stores/view-store.ts';

/** A selection that is not in the tables, or whose table is still on its way. */
export function UnknownSubject() {
  return (
    <div className="state">
      <p>{m.profile_unknown()}</p>
      <button type="button" className="button" onClick={() => select(null)}>
        {m.profile_close()}
      </button>
    </div>
  );
}
