import { lazy, Suspense, useState } from 'react';
import type { Method } from '../../core/insights/method.ts';
import { m } from '../../i18n/language.ts';
import { useView } from '../shared/use-store.ts';

const MethodCard = lazy(async () => ({ default: (await import('../shared/method-card.tsx')).MethodCard }));

interface FigureButtonProps {
  /** The figure as it stands on the button; what the method card is about follows for those who cannot see where it stands. */
  readonly text: string;
  readonly about: string;
  /** Asked for only when the card opens. */
  readonly method: () => Method;
}

/** A figure in a list that is its own way to its method, where a button beside each would hide the figures. */
export function FigureButton({ text, about, method }: FigureButtonProps) {
  useView((view) => view.language);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className="text-button method-button figure-button" aria-haspopup="dialog" aria-label={m.region_figure({ figure: text, about })} onClick={() => setIsOpen(true)}>
        {text}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <MethodCard method={method()} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
