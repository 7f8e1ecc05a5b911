import type { MouseEvent, ReactNode, SyntheticEvent } from 'react';
import type { ViewState } from '../../core/view/view-state.ts';
import { linkOf } from '../../stores/view-address.ts';
import { viewStore } from '../../stores/view-store.ts';

interface ViewLinkProps {
  /** What following the link changes; a function where that depends on the view at that moment. */
  readonly patch: Partial<ViewState> | ((view: ViewState) => Partial<ViewState>);
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

/**
 * A real link to the view with some fields changed: it can be copied or opened in a new tab; a plain click stays in the page. The address is
 * written anew when the link is about to be used rather than at every change of the view.
 */
export function ViewLink({ patch, className, current, label, lang, onFollow, children }: ViewLinkProps) {
  const changes = () => (typeof patch === 'function' ? patch(viewStore.getState().view) : patch);
  const address = () => linkOf({ ...viewStore.getState().view, ...changes() });
  const refresh = (event: SyntheticEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = address();
  };
  return (
    <a
      className={className}
      href={address()}
      aria-current={current ? 'page' : undefined}
      aria-label={label}
      lang={lang}
      onPointerEnter={refresh}
      onPointerDown={refresh}
      onFocus={refresh}
      onKeyDown={refresh}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        viewStore.getState().change(changes());
        onFollow?.();
      }}
    >
      {children}
    </a>
  );
}
