import { useEffect } from 'react';
import { countyByCode } from '../../core/datasets/counties.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import { nameOf } from '../../core/shown/names.ts';
import { parseSubjectId } from '../../core/subjects/subject.ts';
import { textIn, type Text } from '../../core/text.ts';
import { pageTitle } from '../../core/view/page-title.ts';
import type { Page, ViewState } from '../../core/view/view-state.ts';
import { m } from '../../i18n/language.ts';
import { siteName, siteTitle } from '../../stores/site-store.ts';
import { useShown, useTitle, useView } from '../shared/use-store.ts';

const pageNames: Readonly<Record<Page, () => string>> = { explore: m.page_explore, compare: m.page_compare, brief: m.page_brief, data: m.page_data };

/** The name of what is selected on the map, and of a township its county. */
function selectedNames(atlas: Atlas, view: ViewState): string {
  if (view.page !== 'explore' || view.selection === null) return '';
  const parsed = parseSubjectId(view.selection);
  const within = parsed?.kind === 'township' ? countyByCode(atlas).get(parsed.id.slice(0, 5))?.name : undefined;
  const names: readonly (Text | null | undefined)[] = [nameOf(atlas, view, view.selection), within];
  return names.map((name) => (name ? textIn(name, view.language) : '')).join('\n');
}

/** Keeps the title of the document at what is shown: of every route, selection and language, also at Back and Forward. */
export function PageTitle() {
  const page = useView((view) => view.page);
  const language = useView((view) => view.language);
  // One text, so that nothing is drawn again while the names stay.
  const selected = useShown(selectedNames);
  const ofPage = useTitle();
  const shown = page === 'explore' ? selected.split('\n').map((name) => [name]) : ofPage;
  const title = pageTitle({ page, language }, { site: siteName(language), siteInFull: siteTitle(language), page: pageNames[page](), shown });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
