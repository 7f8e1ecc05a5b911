import { baseArea, comparedAreas } from '../../core/comparison/areas.ts';
import { comparedQuotients, comparisonSentence } from '../../core/comparison/compared-quotients.ts';
import { comparisonResources } from '../../core/comparison/comparison-resources.ts';
import { measureNames } from '../../core/indicators/establishment-measure.ts';
import { textIn } from '../../core/text.ts';
import { dumbbells, zeroWords } from '../charts/dumbbells.ts';
import { baseWithoutNote, quotientsNote } from './compare-notes.ts';
import { measureAsked } from './county-measure.ts';
import type { FigureDefinition } from './figure.ts';
import { keyedChart } from './keyed-chart.ts';
import { isLogarithmic } from './native-chart.ts';
import { slideTableOf } from './slide-table.ts';

const shown = 14;

/** Location quotients of the compared areas, the widest gaps first, of factories without a `measure`. Areas are those of the view. */
export const compareQuotients: FigureDefinition = {
  id: 'compare-quotients',
  title: { zh: '比較地區的區位商數', en: 'Location quotients of compared areas' },
  parameters: ['measure'],
  needs: () => comparisonResources,
  build(atlas, view, { measure = 'factories' }, size) {
    const asked = measureAsked(measure);
    const { areas } = comparedAreas(atlas, view);
    const base = baseArea(atlas, view);
    const found = asked && comparedQuotients(atlas, areas, base, asked);
    if (!found || found.industries.length === 0) return null;
    const { language } = view;
    const { noun } = measureNames[found.measure];
    const industries = found.industries.slice(0, shown);
    const told = { zh: `${noun.zh}的區位商數`, en: `Location quotients of ${noun.en}` };
    const title = textIn(told, language);
    const chart = dumbbells({
      language,
      title: told,
      baseName: base.name,
      areas: areas.map(({ name, look }) => ({ name, ...look })),
      rows: industries.map(({ code, title: industry, quotients }) => ({ id: code, title: industry, values: quotients.map(({ lq, ...rest }) => ({ value: lq, ...rest })) })),
      width: size.width,
    });
    const series = areas.map(({ name, look }, index) => ({ name: textIn(name, language), values: industries.map(({ quotients }) => quotients[index]?.lq ?? null), colour: look.colour }));
    const notes = [comparisonSentence(areas, found), quotientsNote(base.name), ...(industries.some(({ quotients }) => quotients.some(({ lq }) => lq === 0)) ? [zeroWords] : []), ...(found.baseWithout > 0 ? [baseWithoutNote(found.baseWithout)] : [])];
    return {
      title,
      chart: keyedChart(chart, areas, language, size.width),
      native: {
        kind: 'bar',
        title,
        description: chart.description,
        categories: industries.map((industry) => textIn(industry.title, language)),
        series,
        valueTitle: textIn({ zh: '區位商數', en: 'Location quotient' }, language),
        format: 'decimal',
        logarithmic: series.every(({ values }) => isLogarithmic(values)),
      },
      table: slideTableOf(chart, title, language),
      sourceIds: found.sourceIds,
      asOf: found.asOf,
      notes: notes.map((note) => textIn(note, language)),
    };
  },
};
