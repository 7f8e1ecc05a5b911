import type { Atlas } from '../../core/datasets/atlas.ts';

/** From the earliest to the latest of some dates, each of which may be a span or several joined by `;`; '' for none. */
export function spanOfDates(dates: readonly string[]): string {
  const single = dates.flatMap((date) => date.split(/[/;]/)).filter((date) => date !== '').toSorted();
  const [first, last] = [single[0] ?? '', single.at(-1) ?? ''];
  return first === last ? first : `${first}/${last}`;
}

/** From the earliest to the latest date of some resources, `1960/2026-02`; '' where none has one. */
export function datesOfResources(atlas: Atlas, names: readonly string[]): string {
  return spanOfDates(atlas.package.resources.flatMap(({ name, asOf }) => (names.includes(name) && asOf ? [asOf] : [])));
}
