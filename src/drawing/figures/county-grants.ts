import { countyByCode } from '../../core/datasets/counties.ts';
import { grantYearsOf, grantYearsOfCounty } from '../../core/datasets/grants.ts';
import { qualifierOf } from '../../core/insights/qualified.ts';
import { hasValue } from '../../core/measures/column.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { textIn, type Text } from '../../core/text.ts';
import { yearRange } from '../charts/year-axis.ts';
import { atWidth } from './chart-width.ts';
import type { FigureDefinition } from './figure.ts';
import { grantColour, grantColumns, hollowNote, notComparableNote } from './grant-columns.ts';
import { grantFigures, printedGrant, yearFigures } from './grant-figures.ts';
import { valueTitle } from './native-chart.ts';
import { slideTable } from './slide-table.ts';

const plainHeight = 180;
const drawn = grantFigures.slice(0, 2);
const told = grantFigures.slice(0, 3);
const inexactNote: Text = { zh: '有些數字在來源中是約數或下限，見表格。', en: 'Some figures are approximate or lower bounds in their sources; the table says which.' };
const headings: readonly Text[] = [{ zh: '年度', en: 'Year' }, { zh: '狀態', en: 'Status' }, ...told.map(({ title }) => title)];

/** Local SBIR of a county by year: approved cases where any are known, else the sums granted. `measure`: `approved` or `subsidy_ntd`. */
export const countyGrants: FigureDefinition = {
  id: 'county-grants',
  title: { zh: '縣市的地方型 SBIR', en: 'Local SBIR of a county' },
  parameters: ['county', 'measure'],
  needs: () => ['counties', 'local-sbir-county-year'],
  build(atlas, view, { county = '', measure }, size) {
    const name = countyByCode(atlas).get(county)?.name;
    const rows = grantYearsOfCounty(grantYearsOf(atlas), county).toReversed();
    const shown = drawn.filter(({ field }) => measure === undefined || field === measure).find(({ cellOf }) => rows.some((row) => hasValue(cellOf(row))));
    if (!name || !shown) return null;
    const { language } = view;
    const isOwn = rows.some(({ comparable }) => !comparable);
    const programme = isOwn ? { zh: 'SITI 研發補助', en: 'SITI grants for R&D' } : { zh: '地方型 SBIR ', en: 'local SBIR' };
    const title = textIn({ zh: `${name.zh}：${programme.zh}的${shown.title.zh}`, en: `${name.en}: ${programme.en}, ${shown.title.en.toLowerCase()}` }, language);
    const chart = grantColumns(shown, rows, view, size.width, size.height ?? plainHeight);
    const byYear = new Map(yearFigures(shown, rows).map((figure) => [figure.year, figure.value]));
    const years = yearRange([...byYear.keys()]);
    const withFigure = rows.filter((row) => told.some(({ cellOf }) => hasValue(cellOf(row))));
    const caveats = [...new Map(withFigure.flatMap(({ caveat }) => (caveat ? [[caveat.zh, caveat] as const] : []))).values()];
    const isInexact = rows.some((row) => hasValue(shown.cellOf(row)) && qualifierOf(row.nonExact, shown.field) !== '');
    const cells = told.map((figure) => (row: (typeof rows)[number]) => {
      const cell = figure.cellOf(row);
      return printedGrant(figure, row, language) ?? textIn(missingLabels[hasValue(cell) ? 'not-collected' : cell.missing], language);
    });
    return {
      title,
      chart: atWidth(chart, size.width),
      native: {
        kind: 'column',
        title,
        description: chart.description,
        categories: years.map(String),
        series: [{ name: chart.title, values: years.map((year) => byYear.get(year) ?? null), colour: grantColour }],
        valueTitle: valueTitle(chart.title, shown.unit, language),
        format: 'integer',
        logarithmic: false,
      },
      table: slideTable(title, headings.map((heading) => textIn(heading, language)), rows.map((row) => [String(row.year), textIn(row.statusLabel, language), ...cells.map((print) => print(row))])),
      sourceIds: [...new Set(withFigure.flatMap(({ sourceIds }) => sourceIds))].toSorted(),
      asOf: [...new Set([withFigure[0]?.year, withFigure.at(-1)?.year])].join('/'),
      notes: [...(isOwn ? [notComparableNote] : []), hollowNote, ...(isInexact ? [inexactNote] : []), ...caveats].map((note) => textIn(note, language)),
    };
  },
};
