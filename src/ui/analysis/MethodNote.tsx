import { lazy, Suspense, useState } from 'react';
import type { MethodId } from '../../core/methods/index.ts';
import { m, say } from '../../i18n/language.ts';
import { useView } from '../shared/use-store.ts';
import { methodNames } from './method-names.ts';

// The register of methods is long and loaded only when somebody asks.
const MethodDialog = lazy(async () => ({ default: (await import('../shared/method-dialog.tsx')).MethodDialog }));

/** Opens the method behind a figure or a picture. The short name stands in the button, so that two of them beside one another differ. */
export function MethodNote({ id }: { readonly id: MethodId }) {
  useView((view) => view.language);
  const [isOpen, setIsOpen] = useState(false);
  const name = say(methodNames[id]);
  return (
    <>
      <button type="button" className="text-button method-button" aria-haspopup="dialog" aria-label={m.analysis_method_of({ title: name })} onClick={() => setIsOpen(true)}>
        {name}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <MethodDialog id={id} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
