import type { Atlas } from './atlas.ts';
import type { Table } from './table.ts';

/**
 * A reader over some tables: reads when all of them are loaded, answers `empty` before, and gives the same object while the tables stay the same,
 * so that map and panels can compare by reference.
 */
export function readerOf<Value>(needs: readonly string[], empty: Value, read: (first: Table, ...others: Table[]) => Value): (atlas: Atlas) => Value {
  let known: { readonly tables: readonly Table[]; readonly value: Value } | null = null;
  return (atlas) => {
    const tables: Table[] = [];
    for (const name of needs) {
      const table = atlas.tables.get(name);
      if (!table) return empty;
      tables.push(table);
    }
    if (known && known.tables.every((table, index) => table === tables[index])) return known.value;
    const [first, ...others] = tables;
    if (!first) return empty;
    known = { tables, value: read(first, ...others) };
    return known.value;
  };
}

/** A value that is computed again only when one of its ingredients is another object. */
export function derivedFrom<Ingredients extends readonly unknown[], Value>(compute: (...ingredients: Ingredients) => Value): (...ingredients: Ingredients) => Value {
  let known: { readonly ingredients: Ingredients; readonly value: Value } | null = null;
  return (...ingredients) => {
    if (known && known.ingredients.every((ingredient, index) => Object.is(ingredient, ingredients[index]))) return known.value;
    known = { ingredients, value: compute(...ingredients) };
    return known.value;
  };
}
