import { queenWeights, type SpatialWeights, type WeightStyle } from '../../../../src/core/statistics/spatial-weights.ts';

/** A square lattice, row by row: cells that share an edge or a corner touch. Cell 0 is the corner. */
export function queenLattice(side: number, style: WeightStyle = 'row'): SpatialWeights {
  const links = Array.from({ length: side * side }, (_, cell) => {
    const [row, column] = [Math.floor(cell / side), cell % side];
    return Array.from({ length: side * side }, (_, other) => other).filter((other) => {
      const distance = Math.max(Math.abs(Math.floor(other / side) - row), Math.abs((other % side) - column));
      return distance === 1;
    });
  });
  return weightsFromLinks(links, style);
}

/** Contiguity from positions of neighbours; links must be mutual. */
export function weightsFromLinks(links: readonly (readonly number[])[], style: WeightStyle = 'row'): SpatialWeights {
  return queenWeights([...links.keys()].map(String), (code) => (links[Number(code)] ?? []).map(String), style);
}

/** Values of the 25 cells of the worked example; its results come from spdep 1.2-7. */
export const latticeValues: readonly number[] = [1, 2, 3, 4, 5, 2, 3, 4, 5, 6, 3, 4, 9, 6, 7, 4, 5, 6, 7, 8, 5, 6, 7, 8, 20];

/** The same lattice with a 26th unit that touches nothing and has the value 2, and without the value of cell 12 in the middle. */
export function latticeWithIslandAndGap(): { readonly values: readonly number[]; readonly weights: SpatialWeights } {
  const lattice = queenLattice(5);
  const weights = weightsFromLinks([...lattice.neighbours.map((links) => [...links]), []]);
  return { values: [...latticeValues, 2].map((value, cell) => (cell === 12 ? Number.NaN : value)), weights };
}

/** Row-standardised weights on six units whose links are not mutual, as nearest neighbours are: 1–2–3–4–5–6 with a hook at either end. */
export const oneSided: SpatialWeights = {
  kind: 'nearest',
  style: 'row',
  neighbours: [[1, 2], [0, 2], [1, 3], [2, 4], [3, 5], [3, 4]].map((links) => Int32Array.from(links)),
  weights: Array.from({ length: 6 }, () => Float64Array.of(0.5, 0.5)),
  islands: [],
};

/** Every order of a list. */
export function* ordersOf(values: readonly number[]): Generator<readonly number[]> {
  if (values.length <= 1) yield values;
  for (const [at, value] of values.entries()) for (const rest of ordersOf(values.toSpliced(at, 1))) yield [value, ...rest];
}

/** Mean and variance (divided by the number) of a list. */
export function momentsOf(values: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
}
