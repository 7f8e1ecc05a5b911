import type { MouseEvent, ReactNode } from 'react';
import type { ViewState } from '../../core/view/view-state.ts';
import { linkOf } from '../../stores/view-address.ts';
import { viewStore } from '../../stores/view-store.ts';
import { useWholeView } from '../shared/use-store.ts';

interface ViewLinkProps {
  /** What following the link changes. */
  readonly patch: Partial<ViewState>;
  readonly className?: string;
  readonly current?: boolean;
  readonly label?: string;
  readonly lang?: string;
  readonly onFollow?: () => void;
  readonly children: ReactNode;
}

/** Clicks that the browser answers itself: a new tab, a new window, a download. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A real link to the view with some fields changed: it can be copied or opened in a new tab; a plain click stays in the page. */
export function ViewLink({ patch, className, current, label, lang, onFollow, children }: ViewLinkProps) {
  const view = useWholeView();
  return (
    <a
      className={className}
      href={linkOf({ ...view, ...patch })}
      aria-current={current ? 'page' : undefined}
      aria-label={label}
      lang={lang}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        viewStore.getState().change(patch);
        onFollow?.();
      }}
    >
      {children}
    </a>
  );
}
