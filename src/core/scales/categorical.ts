import { categoryColours } from './palette.ts';

/** Colours of things that have no order. Always shown with a name or a shape, never by colour alone. */
export interface CategoricalScale {
  readonly categories: readonly { readonly id: string; readonly colour: string }[];
  /** `null` for an id that is not one of the categories. */
  colourOf(id: string): string | null;
}

/**
 * One colour per id in the order given; ids that have a fixed colour keep it. Colours differ for up to 13 ids without fixed colours, then they
 * start again.
 */
export function categoricalScale(ids: readonly string[], fixed: ReadonlyMap<string, string> = new Map()): CategoricalScale {
  const taken = new Set(ids.flatMap((id) => fixed.get(id) ?? []));
  const free = categoryColours.filter((colour) => !taken.has(colour));
  const palette = free.length > 0 ? free : categoryColours;
  let next = 0;
  const colours = new Map<string, string>();
  for (const id of ids) {
    const own = fixed.get(id);
    if (own === undefined) {
      colours.set(id, palette[next % palette.length] ?? '');
      next += 1;
    } else colours.set(id, own);
  }
  return { categories: [...colours].map(([id, colour]) => ({ id, colour })), colourOf: (id) => colours.get(id) ?? null };
}
