declare module 'polylabel' {
  /** The pole of inaccessibility of a polygon (outer ring, then holes), with its distance to the edge. */
  export default function polylabel(polygon: readonly (readonly (readonly number[])[])[], precision?: number): [number, number] & { distance: number };
}
