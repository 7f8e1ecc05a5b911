import type { Atlas } from '../../core/datasets/atlas.ts';
import type { Table } from '../../core/datasets/table.ts';
import { referenceOf, referred } from '../../core/insights/field-lines.ts';

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('台', '臺');

/** One lower-case text per row: its cells as written, and the names behind its codes. Made when the first search needs it. */
export function searchTexts(atlas: Atlas, table: Table): () => readonly string[] {
  let made: readonly string[] | null = null;
  return () => {
    if (made) return made;
    const names = new Map<string, string>();
    const nameOf = (resource: string, field: string, value: string): string => {
      const key = `${resource} ${value}`;
      const known = names.get(key);
      if (known !== undefined) return known;
      const found = referred(atlas, resource, field, value)?.name;
      const text = found ? `${found.zh} ${found.en}` : '';
      names.set(key, text);
      return text;
    };
    const columns = table.resource.schema.fields.flatMap((field) => {
      const column = table.columns.get(field.name);
      return column ? [{ column, field, reference: referenceOf(table, field) }] : [];
    });
    made = Array.from({ length: table.length }, (_, row) =>
      folded(
        columns
          .map(({ column, field, reference }) => {
            const value = column.kind === 'number' ? (column.reasons[row] === 0 ? String(column.values[row]) : '') : column.values[row];
            const parts = Array.isArray(value) ? value : [value === null || value === undefined ? '' : String(value)];
            return parts
              .map((part: string) => {
                const label = field.enumLabels?.[part];
                return [part, label ? `${label.zh} ${label.en}` : '', reference && part !== '' ? nameOf(reference.resource, reference.field, part) : ''].join(' ');
              })
              .join(' ');
          })
          .join('\n'),
      ),
    );
    return made;
  };
}

/** Numbers of the rows in which every word of the query stands; all rows for an empty query. */
export function searchRows(length: number, texts: () => readonly string[], query: string): readonly number[] {
  const words = folded(query).split(/\s+/).filter((word) => word !== '');
  const all = Array.from({ length }, (_, row) => row);
  if (words.length === 0) return all;
  const made = texts();
  return all.filter((row) => words.every((word) => made[row]?.includes(word)));
}
