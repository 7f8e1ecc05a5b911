import type { Language } from '../text.ts';
import type { ViewState } from './view-state.ts';

/** Names for the title of the page, in the language of the view. */
export interface TitleNames {
  /** The site's name in a few words, after everything that is shown. */
  readonly site: string;
  /** The title of the site by itself, where nothing in particular is shown. */
  readonly siteInFull: string;
  /** The page that is open, as its link calls it. */
  readonly page: string;
  /** What is shown, from the particular to the general; names in one entry stand side by side. Empty names are left out. */
  readonly shown: readonly (readonly string[])[];
}

/** Tabs and lists of windows show the beginning of a title: more names side by side than this would push the rest out of it. */
const mostNames = 3;

function listed(names: readonly string[], language: Language): string {
  const known = names.filter((name) => name !== '');
  const separator = language === 'en' ? ', ' : '、';
  const rest = known.length - mostNames;
  return `${known.slice(0, mostNames).join(separator)}${rest > 0 ? (language === 'en' ? ` and ${rest} more` : `等 ${known.length} 處`) : ''}`;
}

/**
 * The title of the page: what is shown, which page it is, whose site, the particular first. The map without anything selected has the title of the
 * site alone; of it, only what is selected is named, since that it is the map goes without saying.
 */
export function pageTitle({ page, language }: Pick<ViewState, 'page' | 'language'>, names: TitleNames): string {
  const shown = names.shown.map((entry) => listed(entry, language)).filter((part) => part !== '');
  if (page === 'explore') return shown.length === 0 ? names.siteInFull : [...shown, names.site].join(' · ');
  return [...shown, names.page, names.site].join(' · ');
}
