import { useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { m } from '../../i18n/language.ts';
import { linkOf } from '../../stores/view-address.ts';
import { siteTitle } from '../../stores/site-store.ts';
import { useWholeView } from '../shared/use-store.ts';

type Outcome = 'none' | 'copied' | 'by-hand';

const canShare = typeof navigator !== 'undefined' && typeof navigator.share === 'function';

function ShareForm() {
  const view = useWholeView();
  const [outcome, setOutcome] = useState<Outcome>('none');
  const input = useRef<HTMLInputElement>(null);
  const address = new URL(linkOf(view), location.href.split(/[?#]/)[0]).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setOutcome('copied');
    } catch {
      // Pages that are not served over https may not write to the clipboard.
      input.current?.select();
      setOutcome('by-hand');
    }
  };
  const share = () => {
    navigator.share({ title: siteTitle(view.language), url: address }).catch(() => {
      // The person closed the sheet of the system: nothing has happened.
    });
  };
  return (
    <>
      <p className="filter-popover__note">{m.share_note()}</p>
      {[view.indicator, ...view.layers].some((id) => id.startsWith('own.')) && <p className="filter-popover__note">{m.own_lead()}</p>}
      <label className="share__label">
        <span className="visually-hidden">{m.share_address()}</span>
        <input ref={input} className="share__address" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <div className="share__buttons">
        <button type="button" className="button" onClick={() => void copy()}>
          {m.share_copy()}
        </button>
        {canShare && (
          <button type="button" className="button" onClick={share}>
            {m.share_by_system()}
          </button>
        )}
      </div>
      <output className="share__outcome">
        {outcome === 'copied' ? m.share_copied() : outcome === 'by-hand' ? m.share_by_hand() : ''}
      </output>
    </>
  );
}

/** The address of exactly what is on screen, to copy or hand to the system. */
export function Share() {
  return (
    <DialogTrigger>
      <Button className="bar-button">{m.share()}</Button>
      <Popover className="filter-popover" placement="bottom end" offset={6} containerPadding={8}>
        <Dialog className="filter-popover__dialog">
          <Heading slot="title" level={2} className="filter-popover__title">
            {m.share_title()}
          </Heading>
          <ShareForm />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
