import type { SlideTable } from '../../core/briefing/slide.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { languages, textIn, type Language, type Text } from '../../core/text.ts';
import type { Chart } from '../charts/chart.ts';

const withoutFigure = new Set(['', '–', ...Object.values(missingLabels).flatMap((label) => languages.map((language) => textIn(label, language)))]);
const figure = /^(>|<|≥|≤|[+−±-])?\s?(NT\$|US\$)?\s?\d/;

/** A column of figures, some of which may be missing. */
function isOfFigures(cells: readonly string[]): boolean {
  return cells.some((cell) => figure.test(cell)) && cells.every((cell) => withoutFigure.has(cell) || figure.test(cell));
}

/**
 * A table of printed cells; columns of figures are set to the right.
 * @param words columns that are set to the left whatever stands in them: dates.
 */
export function slideTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[], words: readonly number[] = []): SlideTable {
  return {
    title,
    columns: columns.map((column, index) => ({ title: column, align: !words.includes(index) && isOfFigures(rows.map((row) => row[index] ?? '')) ? 'end' : 'start' })),
    rows,
  };
}

/** The twin of a chart, without columns in which nothing stands. */
export function slideTableOf({ table }: Chart, title: string, language: Language): SlideTable {
  const kept = table.columns.map((_, index) => index).filter((index) => table.rows.some(({ cells }) => (cells[index] ?? '') !== ''));
  const told = (index: number): Text => table.columns[index] ?? { zh: '', en: '' };
  return slideTable(
    title,
    kept.map((index) => textIn(told(index), language)),
    table.rows.map(({ cells }) => kept.map((index) => cells[index] ?? '')),
  );
}
