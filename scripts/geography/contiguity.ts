import { neighbors } from 'topojson-client';
import { areasOf, gridArcs, ringsOf, type AreaTopology } from './area-topology.ts';

/** For every area of an object, in its order: the numbers of the areas it adjoins, ascending. Symmetric; empty for an island. */
export type Contiguity = readonly (readonly number[])[];

/** Areas that share at least one border point. Needs boundaries that are not simplified. */
export function queenContiguity(topology: AreaTopology, object: string): Contiguity {
  const arcs = gridArcs(topology);
  const areas = areasOf(topology, object);
  const areasAtPoint = new Map<string, Set<number>>();
  areas.forEach((area, number) => {
    for (const arc of ringsOf(area).flat()) {
      for (const [x, y] of arcs[arc < 0 ? ~arc : arc] ?? []) {
        const key = `${x} ${y}`;
        const atPoint = areasAtPoint.get(key);
        if (atPoint) atPoint.add(number);
        else areasAtPoint.set(key, new Set([number]));
      }
    }
  });
  const neighbours = areas.map(() => new Set<number>());
  for (const atPoint of areasAtPoint.values()) {
    for (const one of atPoint) {
      for (const other of atPoint) if (other !== one) neighbours[one]?.add(other);
    }
  }
  return neighbours.map((set) => [...set].sort((one, other) => one - other));
}

/** Areas that share a stretch of border, not only a point. */
export function rookContiguity(topology: AreaTopology, object: string): Contiguity {
  return neighbors([...areasOf(topology, object)]).map((numbers) => [...numbers].sort((one, other) => one - other));
}

/** The number of directed links: a pair of neighbours counts twice. */
export function linkCount(contiguity: Contiguity): number {
  return contiguity.reduce((count, neighbours) => count + neighbours.length, 0);
}
