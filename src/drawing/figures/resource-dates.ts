import type { Atlas } from '../../core/datasets/atlas.ts';

/** From the earliest to the latest date of some resources, `1960/2026-02`; '' where none has one. */
export function datesOfResources(atlas: Atlas, names: readonly string[]): string {
  const dates = atlas.package.resources.flatMap(({ name, asOf }) => (names.includes(name) && asOf ? [asOf.split('/')] : []));
  const first = dates.map(([from]) => from ?? '').toSorted()[0];
  const last = dates.map((span) => span.at(-1) ?? '').toSorted().at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? first : `${first}/${last}`;
}
