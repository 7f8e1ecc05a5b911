import { useState } from 'react';
import type { FigureReference } from '../../core/briefing/scene.ts';
import { ownBriefing } from '../../core/view/view-state.ts';
import { m } from '../../i18n/language.ts';
import { ViewLink } from '../shell/ViewLink.tsx';

/** Puts the present view, with a figure or those that belong to it, into the briefing of one's own. */
export function AddToBriefing({ figures }: { readonly figures?: readonly FigureReference[] }) {
  const [number, setNumber] = useState<number | null>(null);
  const add = async () => {
    const { addToBriefing } = await import('../../stores/briefing-actions.ts');
    setNumber(addToBriefing(figures));
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void add()}>
        {m.brief_add()}
      </button>
      <output className="profile__status">
        {number !== null && (
          <>
            {m.brief_added({ number })}{' '}
            <ViewLink patch={{ page: 'brief', briefing: ownBriefing, scene: number, briefingMode: 'edit' }}>{m.brief_added_open()}</ViewLink>
          </>
        )}
      </output>
    </>
  );
}
