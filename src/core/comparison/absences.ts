import { hasValue } from '../measures/column.ts';
import { missingSentences } from '../measures/missing.ts';
import type { Text } from '../text.ts';
import type { Area } from './areas.ts';
import type { AreaFigure, RowDefinition, RowGroup } from './row-kinds.ts';

/** Rows that have no figure for some of the areas, for one reason: said once for all of them, where they would stand. */
export interface Absence {
  readonly group: RowGroup;
  readonly titles: readonly Text[];
  /** Names of the areas, the base with them; empty = all of the areas, and the rows are not in the table. */
  readonly areas: readonly Text[];
  readonly reason: Text;
}

interface Row {
  readonly row: RowDefinition;
  readonly cells: readonly AreaFigure[];
  readonly base: AreaFigure;
}

export function hasFigures({ cells }: Pick<Row, 'cells'>): boolean {
  return cells.some(({ cell }) => hasValue(cell));
}

/** Of rows with figures, what a note says besides the short label in the cell; of rows without any, the reason in any case. */
export function absencesIn(areas: readonly Area[], base: Area, rows: readonly Row[]): readonly Absence[] {
  const names = [...areas, base].map(({ name }) => name);
  const found = new Map<string, { readonly absence: Absence; readonly titles: Text[] }>();
  for (const entry of rows) {
    const { group, title } = entry.row;
    const ofReason = new Map<string, { readonly reason: Text; readonly places: number[] }>();
    const isLeftOut = !hasFigures(entry);
    [...entry.cells, entry.base].forEach(({ cell, note }, place) => {
      if (isLeftOut && place === areas.length) return;
      const reason = hasValue(cell) ? null : (note ?? (isLeftOut ? missingSentences[cell.missing] : null));
      if (!reason) return;
      const known = ofReason.get(reason.zh) ?? { reason, places: [] };
      known.places.push(place);
      ofReason.set(reason.zh, known);
    });
    for (const { reason, places } of ofReason.values()) {
      const isOfAll = isLeftOut && places.length === areas.length;
      const key = JSON.stringify([group, reason.zh, isOfAll ? null : places]);
      const known = found.get(key) ?? { absence: { group, titles: [], areas: isOfAll ? [] : names.filter((_, place) => places.includes(place)), reason }, titles: [] };
      known.titles.push(title);
      found.set(key, known);
    }
  }
  return [...found.values()].map(({ absence, titles }) => ({ ...absence, titles }));
}

const list = (texts: readonly Text[]): Text => ({ zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en, zh }) => en || zh).join('; ') });

/** `Unemployment rate; Median annual wage (Greater Hsinchu) – Not summed: …` */
export function absenceSentence({ titles, areas, reason }: Absence): Text {
  const [rows, names] = [list(titles), list(areas)];
  return { zh: `${names.zh === '' ? '' : `${names.zh}的`}${rows.zh}：${reason.zh}`, en: `${rows.en}${names.en === '' ? '' : ` (${names.en})`} – ${reason.en}` };
}
