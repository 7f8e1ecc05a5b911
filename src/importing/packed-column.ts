import type { TextColumn } from '../core/measures/column.ts';

/** Stands between texts; a control character that no table shows. */
const between = '\u001f';

/** All texts of a column as one: one long text goes between threads in a blink, a hundred thousand short ones do not. */
export function packTexts(values: readonly string[]): string {
  return values.map((text) => (text.includes(between) ? text.replaceAll(between, ' ') : text)).join(between);
}

/** The column again; its texts are made when somebody first reads them, which for most columns is never. */
export function unpackedColumn(packed: string, length: number): TextColumn {
  let made: readonly string[] | null = null;
  return {
    kind: 'text',
    get values() {
      made ??= length === 0 ? [] : packed.split(between);
      return made;
    },
  };
}
