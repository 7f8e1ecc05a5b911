import { useEffect } from 'react';
import type { TitleNames } from '../../core/view/page-title.ts';
import { titleStore } from '../../stores/title-store.ts';

/** Puts what a page shows into the title while the page is there. */
export function useShownInTitle(shown: TitleNames['shown']): void {
  const text = JSON.stringify(shown);
  useEffect(() => {
    titleStore.setState({ shown: JSON.parse(text) });
  }, [text]);
  useEffect(() => () => titleStore.setState({ shown: [] }), []);
}
