import { lazy, Suspense, useState } from 'react';
import { methodOfColumn, type Method } from '../../core/insights/method.ts';
import type { IndicatorColumn } from '../../core/indicators/indicator.ts';
import { m, say } from '../../i18n/language.ts';
import { useAtlas, useView } from './use-store.ts';

const MethodCard = lazy(async () => ({ default: (await import('./method-card.tsx')).MethodCard }));

interface OfColumn {
  readonly column: IndicatorColumn;
  /** County or township. */
  readonly code: string;
}

interface OfMethod {
  readonly method: Method;
}

type MethodButtonProps = (OfColumn | OfMethod) & {
  /** Visible text; "method" when absent. */
  readonly label?: string;
};

/** Opens the method card of a figure: formula, inputs, date, sources, caveats, citation. */
export function MethodButton(props: MethodButtonProps) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const [isOpen, setIsOpen] = useState(false);
  const method = () => ('method' in props ? props.method : methodOfColumn(atlas, props.column, props.code));
  const title = 'method' in props ? props.method.title : props.column.title;
  return (
    <>
      <button type="button" className="text-button method-button" aria-haspopup="dialog" aria-label={m.method_of({ title: say(title) })} onClick={() => setIsOpen(true)}>
        {props.label ?? m.method_button()}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <MethodCard method={method()} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
