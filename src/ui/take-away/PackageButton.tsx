import { useEffect, useRef, useState } from 'react';
import { m } from '../../i18n/language.ts';
import { useView } from '../shared/use-store.ts';
import { ownPackage } from '../catalogue/own-package.ts';
import { addressOf } from '../../loading/address.ts';

type State = { readonly kind: 'idle' } | { readonly kind: 'working'; readonly done: number; readonly of: number } | { readonly kind: 'saved' } | { readonly kind: 'failed'; readonly reason: string };

/** Packs the whole data package into a zip, in the browser, with progress; it can be cancelled. */
export function PackageButton() {
  useView((view) => view.language);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);
  const pack = async () => {
    const stop = new AbortController();
    work.current = stop;
    setState({ kind: 'working', done: 0, of: 1 });
    try {
      const { saveWholePackage } = await import('./save-whole-package.ts');
      await saveWholePackage(addressOf(ownPackage), stop.signal, (done, of) => setState({ kind: 'working', done, of }));
      setState({ kind: 'saved' });
    } catch (error) {
      setState(stop.signal.aborted ? { kind: 'idle' } : { kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  if (state.kind === 'working') {
    return (
      <span className="take-package">
        <progress className="take-package__progress" value={state.done} max={state.of} aria-label={m.take_package_packing()} />
        <span className="number">{m.take_package_progress({ done: state.done, of: state.of })}</span>
        <button type="button" className="button" onClick={() => work.current?.abort()}>
          {m.take_package_cancel()}
        </button>
      </span>
    );
  }
  return (
    <span className="take-package">
      <button type="button" className="button" onClick={() => void pack()}>
        {m.take_package()}
      </button>
      <output>{state.kind === 'failed' ? m.take_package_failed({ reason: state.reason }) : state.kind === 'saved' ? m.take_package_saved() : ''}</output>
    </span>
  );
}
