/** How long playing stays on a year, in ms. */
export const playStepMs = 1200;

/** Where a year stands among the years that have figures (ascending); the latest for `null` or a year without figures. */
export function yearIndex(years: readonly number[], year: number | null): number {
  const index = year === null ? -1 : years.indexOf(year);
  return index < 0 ? years.length - 1 : index;
}

/** The year that playing shows next: the first one when it starts at the end, `null` when it has just reached the end. */
export function nextPlayedYear(years: readonly number[], year: number | null, starting: boolean): number | null {
  const index = yearIndex(years, year);
  if (index >= years.length - 1) return starting ? (years[0] ?? null) : null;
  return years[index + 1] ?? null;
}
