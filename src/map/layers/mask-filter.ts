import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions';

const filterExtensions: [DataFilterExtension] = [new DataFilterExtension({ filterSize: 1 })];
const filterRange: [number, number] = [0.5, 1.5];

const anyShown = new WeakMap<Uint8Array, boolean>();

/** A layer of which nothing is shown is kept and not drawn: taking it away and bringing it back would cost more than the filter itself. */
export function isAnyShown(mask: Uint8Array): boolean {
  const known = anyShown.get(mask) ?? mask.includes(1);
  anyShown.set(mask, known);
  return known;
}

/**
 * Props of a layer whose data stay and whose mask changes: only the mask goes to the graphics card again.
 * @param indexOf a datum's place in the mask.
 */
export function filterProps<Datum>(
  mask: Uint8Array,
  indexOf: (datum: Datum) => number,
): DataFilterExtensionProps<Datum> & { readonly extensions: [DataFilterExtension]; readonly visible: boolean; readonly updateTriggers: { readonly getFilterValue: Uint8Array } } {
  return { getFilterValue: (datum) => mask[indexOf(datum)] ?? 0, filterRange, extensions: filterExtensions, visible: isAnyShown(mask), updateTriggers: { getFilterValue: mask } };
}
