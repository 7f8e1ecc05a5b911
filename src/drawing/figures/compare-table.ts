import { absenceSentence } from '../../core/comparison/absences.ts';
import { comparisonResources } from '../../core/comparison/comparison-resources.ts';
import { comparisonTable, type ComparisonRow } from '../../core/comparison/comparison-table.ts';
import { printedFigure } from '../../core/comparison/printed-figure.ts';
import { datesText, type AreaFigure } from '../../core/comparison/row-kinds.ts';
import { hasValue } from '../../core/measures/column.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { summedNote } from './compare-notes.ts';
import type { FigureDefinition } from './figure.ts';
import { spanOfDates } from './resource-dates.ts';
import { slideTable } from './slide-table.ts';

const indicatorHeading: Text = { zh: '指標', en: 'Indicator' };
const differ: Text = { zh: '日期不同', en: 'Dates differ' };
const dateHeading: Text = { zh: '資料日期', en: 'Date' };

/** A figure with its unit, and with its date where that is not the date of the row. */
function printed({ row, asOf }: ComparisonRow, figure: AreaFigure, language: Language): string {
  const text = printedFigure(row, figure, language);
  if (!hasValue(figure.cell) || figure.asOf === asOf || figure.asOf === '') return text;
  const date = textIn(datesText(figure.asOf), language);
  return language === 'en' ? `${text} (${date})` : `${text}（${date}）`;
}

/** The dates of all figures of a row, each once. */
function datesOf({ cells, base }: ComparisonRow): readonly string[] {
  return [...new Set([...cells, base].flatMap(({ cell, asOf }) => (hasValue(cell) && asOf !== '' ? [asOf] : [])))].toSorted();
}

/** Every indicator of the compared areas and of the base, with the dates. Areas are those of the view. */
export const compareTable: FigureDefinition = {
  id: 'compare-table',
  title: { zh: '地區比較表', en: 'Table of compared areas' },
  parameters: [],
  needs: () => comparisonResources,
  build(atlas, view) {
    const { language } = view;
    const { areas, base, rows, absences } = comparisonTable(atlas, view);
    if (areas.length === 0 || rows.length === 0) return null;
    const names = areas.map(({ name }) => textIn(name, language));
    const title = textIn({ zh: `比較：${names.join('、')}`, en: `Compared: ${names.join(', ')}` }, language);
    const columns = [textIn(indicatorHeading, language), ...names, textIn({ zh: `基準：${base.name.zh}`, en: `Base: ${base.name.en}` }, language), textIn(dateHeading, language)];
    const figures = rows.flatMap(({ cells, base: ofBase }) => [...cells, ofBase]);
    const asides = figures.flatMap(({ cell, note }) => (note && hasValue(cell) ? [textIn(note, language)] : []));
    return {
      title,
      chart: null,
      native: null,
      table: slideTable(
        title,
        columns,
        rows.map((row) => [textIn(row.row.title, language), ...row.cells.map((cell) => printed(row, cell, language)), printed(row, row.base, language), textIn(row.asOf === null ? differ : datesText(row.asOf), language)]),
        [columns.length - 1],
      ),
      sourceIds: [...new Set(figures.flatMap(({ sourceIds }) => sourceIds))].toSorted(),
      asOf: spanOfDates(rows.flatMap(datesOf)),
      notes: [...new Set([textIn(summedNote, language), ...asides, ...absences.map((absence) => textIn(absenceSentence(absence), language))])],
    };
  },
};
