/**
 * Everything a person can select, search, link to or read a profile of.
 * A subject id is `kind:id`, for example `county:66000` or `cluster:dadu-precision-machinery`; it is permanent because it stands in links.
 */
export const subjectKinds = [
  'county',
  'township',
  'cluster',
  'corridor',
  'science-park',
  'industrial-park',
  'innovation-centre',
  'incubator',
  'university',
  'research-institute',
  'transport-node',
  'point',
] as const;

export type SubjectKind = (typeof subjectKinds)[number];

export type SubjectId = `${SubjectKind}:${string}`;

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

export function subjectId(kind: SubjectKind, id: string): SubjectId {
  return `${kind}:${id}`;
}

/** `null` when the text is not of the form `kind:id` with a known kind. */
export function parseSubjectId(text: string): Subject | null {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon === text.length - 1) return null;
  const kind = subjectKinds.find((known) => known === text.slice(0, colon));
  return kind ? { kind, id: text.slice(colon + 1) } : null;
}
