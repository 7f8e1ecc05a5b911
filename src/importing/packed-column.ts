import type { TextColumn } from '../core/measures/column.ts';

/** Stands between texts; a control character that no table shows. */
const between = '\u001f';

/**
 * The texts of a column in a form that goes between threads in a blink, where a hundred thousand strings do not: all as one text, and, where few
 * different ones fill the column, each of them once with the place of every row's in them.
 */
export interface PackedTexts {
  readonly texts: string;
  /** How many texts there are. */
  readonly count: number;
  readonly places: Uint16Array | null;
}

/** Columns of more different texts than these are no kinds or names of regions but texts of their own. */
const mostKinds = 4096;

function joined(values: readonly string[]): string {
  const texts = values.join(between);
  let met = 0;
  for (let at = texts.indexOf(between); at >= 0; at = texts.indexOf(between, at + 1)) met += 1;
  // More of them than stand between the texts: some are in the texts.
  return met < values.length ? texts : values.map((text) => text.replaceAll(between, ' ')).join(between);
}

/** Packs the texts of a column; the sign that stands between them becomes a space where a text has it. */
export function packTexts(values: readonly string[]): PackedTexts {
  const kinds = new Map<string, number>();
  const places = new Uint16Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const text = values[row] ?? '';
    let place = kinds.get(text);
    if (place === undefined) {
      place = kinds.size;
      // Half as many kinds as rows spare nothing.
      if (place >= mostKinds || place * 2 > row + 64) return { texts: joined(values), count: values.length, places: null };
      kinds.set(text, place);
    }
    places[row] = place;
  }
  return { texts: joined([...kinds.keys()]), count: kinds.size, places };
}

/** The column again; its texts are made when somebody first reads them, which for most columns is never. */
export function unpackedColumn({ texts, count, places }: PackedTexts): TextColumn {
  let made: readonly string[] | null = null;
  const make = (): readonly string[] => {
    const different = count === 0 ? [] : texts.split(between);
    if (!places) return different;
    const values: string[] = [];
    for (let row = 0; row < places.length; row += 1) values.push(different[places[row] ?? 0] ?? '');
    return values;
  };
  return {
    kind: 'text',
    get values() {
      made ??= make();
      return made;
    },
  };
}
