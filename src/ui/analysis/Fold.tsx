import { Suspense, useState, type ReactNode } from 'react';
import { m } from '../../i18n/language.ts';
import { ErrorBoundary } from '../shared/error-boundary.tsx';

/** Content that comes by itself and cannot take the rest of the page with it. */
export function LazyPart({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <ErrorBoundary name={name}>
      <Suspense fallback={<output className="state">{m.tables_loading()}</output>}>{children}</Suspense>
    </ErrorBoundary>
  );
}

/** A part under its heading that is fetched and drawn only once somebody opens it. */
export function Fold({ title, about, children }: { readonly title: string; readonly about: string; readonly children: () => ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="fold__head">
        <h3 className="fold__title">{title}</h3>
        <span className="fold__about">{about}</span>
      </summary>
      {isOpen && (
        <div className="fold__body">
          <LazyPart name={title}>{children()}</LazyPart>
        </div>
      )}
    </details>
  );
}
