import { useEffect } from 'react';
import { viewStore } from '../../stores/view-store.ts';
import { redoAndSay, undoAndSay } from './undo-and-say.ts';

/** Undo and redo everywhere on the page but in a text being typed; arrows leaf through the scenes where nothing else takes them. */
export function useBriefKeys(number: number, count: number): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest('input:not([type="checkbox"]), textarea, [role="dialog"], [role="listbox"], [role="menu"], [role="grid"], [role="radiogroup"], [role="toolbar"]')) return;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command && key === 'z' && !event.shiftKey) undoAndSay();
      else if (command && (key === 'y' || (key === 'z' && event.shiftKey))) redoAndSay();
      else if (!command && (event.key === 'ArrowRight' || event.key === 'PageDown') && number < count) viewStore.getState().change({ scene: number + 1 }, 'replace');
      else if (!command && (event.key === 'ArrowLeft' || event.key === 'PageUp') && number > 1) viewStore.getState().change({ scene: number - 1 }, 'replace');
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [number, count]);
}
