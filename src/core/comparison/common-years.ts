import type { Atlas } from '../datasets/atlas.ts';
import type { ViewState } from '../view/view-state.ts';
import type { Area } from './areas.ts';
import type { DatedSeries, YearsTaken } from './row-kinds.ts';

/** Of several descending lists of years the latest that stands in all of those that have any; `null` when there is none, or nothing in any list. */
export function latestInAll(lists: readonly (readonly number[])[]): number | null {
  const [first, ...others] = lists.filter((years) => years.length > 0);
  return first?.find((year) => others.every((years) => years.includes(year))) ?? null;
}

/** A common year that lies further back than this behind what one of the areas has would hide the present of all of them. */
const mostYearsBack = 5;

/** The years that areas side by side are told of. */
export interface CommonYears {
  /** One for each series that any of the areas has. */
  readonly years: YearsTaken;
  /** One of the areas alone would be told of a later year. */
  readonly isEarlier: boolean;
}

/**
 * For each series the latest year in which all of the areas have a figure; those that have none in any year do not count. `null` when a series
 * has no such year, or only one of more than five years before the latest: then each area can only be told of its own.
 */
export function commonYears(atlas: Atlas, view: ViewState, areas: readonly Area[], series: readonly DatedSeries[]): CommonYears | null {
  const years = new Map<string, number>();
  let isEarlier = false;
  for (const one of series) {
    const lists = areas.map((area) => one.years(atlas, area, view)).filter((list) => list.length > 0);
    if (lists.length === 0) continue;
    const year = latestInAll(lists);
    const latest = Math.max(...lists.map(([first = 0]) => first));
    if (year === null || latest - year > mostYearsBack) return null;
    years.set(one.id, year);
    isEarlier ||= latest > year;
  }
  return { years, isEarlier };
}
