import { countyByCode } from '../../core/datasets/counties.ts';
import { measureNames } from '../../core/indicators/establishment-measure.ts';
import { sortedByQuotient, type LqProfileEntry } from '../../core/indicators/index.ts';
import { quotientBaseOf } from '../../core/indicators/quotient-base.ts';
import { textIn } from '../../core/text.ts';
import { countyMeasure, countyMeasureResources } from './county-measure.ts';
import type { FigureDefinition } from './figure.ts';
import { isLogarithmic, nativeColour } from './native-chart.ts';
import { quotientBars, quotientNotes } from './quotient-bars.ts';
import { slideTableOf } from './slide-table.ts';

const shown = 15;
/** Px of one bar with its name, and of the axis below. */
const rowHeight = 32;
const axisHeight = 40;

function rowsIn(height: number | null): number {
  return height === null ? shown : Math.max(3, Math.min(shown, Math.floor((height - axisHeight) / rowHeight)));
}

/** The strongest first; those that rest on few only where there is nothing else. */
function strongest(entries: readonly LqProfileEntry[], most: number): readonly LqProfileEntry[] {
  const known = sortedByQuotient(entries.filter(({ lq, count }) => lq !== null && (count ?? 0) > 0));
  const trusted = known.filter(({ few }) => !few);
  return (trusted.length > 0 ? trusted : known).slice(0, most);
}

/** What a county is specialised in: its fifteen highest location quotients with intervals, of factories where it has any. */
export const countyQuotients: FigureDefinition = {
  id: 'county-quotients',
  title: { zh: '縣市的區位商數', en: 'Location quotients of a county' },
  parameters: ['county', 'measure'],
  needs: () => [...countyMeasureResources, 'priority-industries', 'priority-industry-industries'],
  build(atlas, view, { county = '', measure }, size) {
    const name = countyByCode(atlas).get(county)?.name;
    const base = quotientBaseOf(atlas, view.quotientBase);
    const found = name ? countyMeasure(atlas, county, measure, base.id) : null;
    if (!name || !found) return null;
    const { language } = view;
    const entries = strongest(found.entries, rowsIn(size.height));
    const [first] = entries;
    if (!first) return null;
    const { noun } = measureNames[found.measure];
    const title = textIn({ zh: `${name.zh}：${noun.zh}的區位商數`, en: `${name.en}: location quotients of ${noun.en}` }, language);
    const chart = quotientBars(atlas, view, county, entries, size.width);
    const values = entries.map(({ lq }) => lq);
    return {
      title,
      chart,
      native: {
        kind: 'bar',
        title,
        description: chart.description,
        categories: entries.map((entry) => textIn(entry.title, language)),
        series: [{ name: chart.title, values, colour: nativeColour }],
        valueTitle: chart.title,
        format: 'decimal',
        logarithmic: isLogarithmic(values),
      },
      table: slideTableOf(chart, title, language),
      sourceIds: [...new Set(entries.flatMap(({ sourceIds }) => sourceIds))].toSorted(),
      asOf: first.asOf,
      notes: quotientNotes(base.name, entries).map((note) => textIn(note, language)),
    };
  },
};
