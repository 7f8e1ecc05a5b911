import type { Language, Text } from '../text.ts';

/** How a source words a figure that it does not give exactly; the value of an enum `qualifier`. */
const qualifiers: Readonly<Record<string, Text>> = {
  'more-than': { zh: '逾', en: 'more than' },
  about: { zh: '約', en: 'about' },
  'at-least': { zh: '至少', en: 'at least' },
  'at-most': { zh: '至多', en: 'at most' },
  'less-than': { zh: '不到', en: 'less than' },
  expected: { zh: '預計', en: 'expected' },
};

/** A printed figure with the source's own reservation before it; an exact one stays as it is. */
export function qualified(printed: string, qualifier: string, language: Language): string {
  const word = qualifiers[qualifier];
  if (!word) return printed;
  return language === 'en' ? `${word.en} ${printed}` : `${word.zh} ${printed}`;
}

/** The qualifier of a field in a list of `field=qualifier`; '' when the figure is exact. */
export function qualifierOf(nonExact: readonly string[], field: string): string {
  return nonExact.find((entry) => entry.startsWith(`${field}=`))?.slice(field.length + 1) ?? '';
}
