import { m } from '../../../i18n/language.ts';
import { linkOf } from '../../../stores/view-address.ts';
import { useWholeView } from '../../shared/use-store.ts';

interface EmbedBarProps {
  readonly title: string;
  readonly number: number;
  readonly count: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** The bar under a briefing in a frame on another page: where one is, on and back, and the way to the whole atlas. */
export function EmbedBar({ title, number, count, onStep }: EmbedBarProps) {
  const view = useWholeView();
  return (
    <footer className="embed-bar">
      <span className="embed-bar__title">{title}</span>
      {count > 1 && (
        <>
          <button type="button" className="button" disabled={number === 1} onClick={() => onStep(-1)}>
            {m.present_previous()}
          </button>
          <span className="number">
            {number} / {count}
          </span>
          <button type="button" className="button" disabled={number === count} onClick={() => onStep(1)}>
            {m.present_next()}
          </button>
        </>
      )}
      <a href={linkOf({ ...view, briefingMode: 'edit' })} target="_blank" rel="noreferrer">
        {m.embed_open()}
      </a>
    </footer>
  );
}
