import { ownFigures } from '../../core/insights/own-figures.ts';
import type { Level } from '../../core/view/view-state.ts';
import { m } from '../../i18n/language.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { KeyFigures } from './KeyFigures.tsx';

/** A region in the tables that the visitor opened; nothing while there are none. */
export function OwnFigures({ level, code }: { readonly level: Level; readonly code: string }) {
  useView((view) => view.language);
  const figures = ownFigures(useAtlas(), level, code);
  if (figures.length === 0) return null;
  return (
    <section className="profile__section">
      <h3>{m.own_in_profile()}</h3>
      <KeyFigures figures={figures} />
    </section>
  );
}
