import { countyByCode } from '../../core/datasets/counties.ts';
import { measureNames } from '../../core/indicators/establishment-measure.ts';
import { rankHead, rankMark } from '../../core/insights/rank-text.ts';
import { structureFigures, structureWarnings } from '../../core/insights/structure.ts';
import { hasValue } from '../../core/measures/column.ts';
import { formatCell } from '../../core/measures/number-format.ts';
import { textIn, type Text } from '../../core/text.ts';
import type { ChartTable } from '../charts/chart.ts';
import { countyMeasure, countyMeasureResources } from './county-measure.ts';
import type { FigureDefinition } from './figure.ts';
import { slideTable } from './slide-table.ts';
import { stackedCharts } from './stacked-charts.ts';
import { structureStrip } from './structure-strip.ts';

const columns: readonly Text[] = [
  { zh: '指標', en: 'Indicator' },
  { zh: '數值', en: 'Value' },
  rankHead,
  { zh: '有數值的縣市', en: 'Counties with a figure' },
  { zh: '怎麼讀', en: 'How to read it' },
];

/** Diversity, concentration, distance from the nation and complexity of a county among all counties. `measure`: `factories` or `businesses`. */
export const countyStructure: FigureDefinition = {
  id: 'county-structure',
  title: { zh: '縣市的產業結構', en: 'Structure of a county' },
  parameters: ['county', 'measure'],
  needs: () => countyMeasureResources,
  build(atlas, { language }, { county = '', measure }, size) {
    const name = countyByCode(atlas).get(county)?.name;
    const asked = name ? countyMeasure(atlas, county, measure) : null;
    if (!name || !asked) return null;
    const figures = structureFigures(atlas, county, asked.measure, asked.year);
    const [first] = figures;
    if (!first || figures.every(({ cell }) => !hasValue(cell))) return null;
    const { noun } = measureNames[asked.measure];
    const title = textIn({ zh: `${name.zh}：${noun.zh}的產業結構`, en: `${name.en}: structure by ${noun.en}` }, language);
    const table: ChartTable = {
      columns,
      rows: figures.map((figure) => ({
        subject: null,
        cells: [
          textIn(figure.title, language),
          formatCell(figure.cell, 'ratio', language, { decimals: figure.decimals }),
          figure.rank ? textIn(rankMark(figure.rank), language) : '–',
          String(figure.regions.filter(({ cell }) => hasValue(cell)).length),
          textIn(figure.reading, language),
        ],
      })),
    };
    const notes = [...structureWarnings(atlas, county, asked.measure, asked.year), ...figures.flatMap(({ warnings, caveats }) => [...warnings, ...caveats])];
    return {
      title,
      chart: stackedCharts(title, figures.map((figure) => structureStrip(figure, 'county', county, language, size.width)), table, size.width),
      native: null,
      table: slideTable(title, columns.map((column) => textIn(column, language)), table.rows.map(({ cells }) => cells)),
      sourceIds: [...new Set(figures.flatMap(({ sourceIds }) => sourceIds))].toSorted(),
      asOf: first.asOf,
      notes: [...new Set(notes.map((note) => textIn(note, language)))],
    };
  },
};
