import { useEffect, useRef } from 'react';
import type { BriefingMode } from '../../core/view/view-state.ts';
import { focusPage } from '../shared/page-arrival.tsx';

/** Marks the button that opens a way of showing the briefing: the focus comes back to it. */
export function opens(mode: BriefingMode): { readonly 'data-opens-mode': BriefingMode } {
  return { 'data-opens-mode': mode };
}

/** Back where scenes are written, the focus goes to what opened the talk or the pages; where that is not there, to the heading. */
export function useWayBack(mode: BriefingMode): void {
  const before = useRef(mode);
  useEffect(() => {
    const from = before.current;
    before.current = mode;
    if (mode !== 'edit' || from === 'edit') return;
    const opener = document.querySelector(`[data-opens-mode="${from}"]`);
    if (opener instanceof HTMLElement) opener.focus();
    else focusPage();
  }, [mode]);
}
