import { comparedAreas } from '../../core/comparison/areas.ts';
import { comparedShiftShare } from '../../core/comparison/compared-shift-share.ts';
import { comparisonResources } from '../../core/comparison/comparison-resources.ts';
import { measureNames } from '../../core/indicators/establishment-measure.ts';
import { shiftSharePartIds } from '../../core/insights/shift-share-of-county.ts';
import { textIn, type Text } from '../../core/text.ts';
import type { ChartFigure } from '../charts/chart.ts';
import { partsBars } from '../charts/parts-bars.ts';
import { shiftNote } from './compare-notes.ts';
import { measureAsked } from './county-measure.ts';
import type { FigureDefinition } from './figure.ts';
import { partLook } from './shift-share-looks.ts';
import { slideTableOf } from './slide-table.ts';

const valueName: Text = { zh: '占期初家數的比率', en: 'As a rate of the earlier count' };

function rate(value: number, before: number): ChartFigure {
  return { value: before > 0 ? value / before : null, reason: 'not-applicable' };
}

const absent: ChartFigure = { value: null, reason: 'not-comparable' };

/** Where the change of the compared areas comes from, as rates, of businesses without a `measure`. Areas are those of the view. */
export const compareShiftShare: FigureDefinition = {
  id: 'compare-shift-share',
  title: { zh: '比較地區的變動組成', en: 'Parts of the change of compared areas' },
  parameters: ['measure'],
  needs: () => comparisonResources,
  build(atlas, view, { measure = 'businesses' }, size) {
    const asked = measureAsked(measure);
    const { areas } = comparedAreas(atlas, view);
    const found = asked && comparedShiftShare(atlas, areas, asked);
    const known = (found?.parts ?? []).filter((parts) => parts !== null);
    if (!asked || !found || known.length === 0) return null;
    const { language } = view;
    const { noun } = measureNames[asked];
    const told = { zh: `${noun.zh}變動的組成`, en: `Parts of the change of ${noun.en}` };
    const title = textIn(told, language);
    const ids = shiftSharePartIds('classic', known);
    const items = areas.map((area, index) => {
      const parts = found.parts[index];
      return { id: area.id, subject: null, name: area.name, figures: ids.map((part) => (parts ? rate(parts[part], parts.before) : absent)), total: parts ? rate(parts.change, parts.before) : absent };
    });
    const chart = partsBars({
      language,
      idPrefix: `compare-shift-${asked}`,
      title: told,
      format: { unit: 'ratio', options: { asPercent: true, decimals: 1 } },
      parts: ids.map(partLook),
      items,
      totalName: { zh: '總變動', en: 'Change' },
      selection: null,
      width: size.width,
    });
    return {
      title,
      chart,
      native: {
        kind: 'stacked-bar',
        title,
        description: chart.description,
        categories: areas.map(({ name }) => textIn(name, language)),
        series: ids.map((part, index) => ({ name: textIn(partLook(part).name, language), values: items.map(({ figures }) => figures[index]?.value ?? null), colour: partLook(part).colour })),
        valueTitle: textIn(valueName, language),
        format: 'percent',
        logarithmic: false,
      },
      table: slideTableOf(chart, title, language),
      sourceIds: found.sourceIds,
      asOf: found.asOf,
      notes: [textIn(shiftNote(found.countiesWithout), language)],
    };
  },
};
