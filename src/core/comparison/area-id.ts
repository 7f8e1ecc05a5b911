/**
 * Anything with an area that can be compared. `region` is a ready region of the tables, `own` one that a person has put together, `belt` the belt
 * of a corridor at the view's width.
 */
export const areaKinds = ['county', 'township', 'region', 'own', 'belt'] as const;
export type AreaKind = (typeof areaKinds)[number];

/** `kind:id`, for example `county:66000`, `own:a` or `belt:semiconductor-s`; it stands in links. */
export type AreaId = `${AreaKind}:${string}`;

/** More than six colours and markers cannot be told apart. */
export const mostCompared = 6;

export function areaId(kind: AreaKind, id: string): AreaId {
  return `${kind}:${id}`;
}

/** `null` when the text is not of the form `kind:id` with a known kind. */
export function parseAreaId(text: string): { readonly kind: AreaKind; readonly id: string } | null {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon === text.length - 1) return null;
  const kind = areaKinds.find((known) => known === text.slice(0, colon));
  return kind ? { kind, id: text.slice(colon + 1) } : null;
}
