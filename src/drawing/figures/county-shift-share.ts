import { measureNames } from '../../core/indicators/establishment-measure.ts';
import { shiftShareOfCounty, shiftSharePartIds } from '../../core/insights/shift-share-of-county.ts';
import { roundedNote, shiftShareWarnings } from '../../core/insights/shift-share-sentence.ts';
import { textIn } from '../../core/text.ts';
import { plotInk } from '../charts/plot-ink.ts';
import { measureAsked } from './county-measure.ts';
import type { FigureDefinition } from './figure.ts';
import { valueTitle } from './native-chart.ts';
import { partLook } from './shift-share-looks.ts';
import { shiftShareTitle, shiftShareWaterfall } from './shift-share-waterfall.ts';
import { slideTableOf } from './slide-table.ts';

/** Where the change of a county's establishments comes from, of factories where they can be compared. `measure`: `factories` or `businesses`. */
export const countyShiftShare: FigureDefinition = {
  id: 'county-shift-share',
  title: { zh: '縣市家數增減的來源', en: 'Sources of the change of a county' },
  parameters: ['county', 'measure'],
  needs: () => ['counties', 'industries', 'county-industry'],
  build(atlas, { language }, { county = '', measure }, size) {
    const asked = measureAsked(measure);
    if (measure !== undefined && !asked) return null;
    const found = asked ? [asked] : (['factories', 'businesses'] as const);
    const shown = found.map((known) => shiftShareOfCounty(atlas, county, known)).find((known) => known?.own);
    if (!shown?.own) return null;
    const { own, name } = shown;
    const told = shiftShareTitle(shown.measure);
    const title = textIn({ zh: `${name.zh}：${told.zh}`, en: `${name.en}: ${told.en.charAt(0).toLowerCase()}${told.en.slice(1)}` }, language);
    const chart = shiftShareWaterfall(shown, own, 'classic', language, size.width);
    const parts = shiftSharePartIds('classic', [own.total]);
    const total = textIn({ zh: '總增減', en: 'Change in all' }, language);
    return {
      title,
      chart,
      // Office has no waterfall without a hidden series: the parts and what they make together stand side by side.
      native: {
        kind: 'column',
        title,
        description: chart.description,
        categories: [...parts.map((part) => textIn(partLook(part).name, language)), total],
        series: [{ name: chart.title, values: [...parts.map((part) => own.total[part]), own.total.change], colour: plotInk.accent }],
        valueTitle: valueTitle(textIn({ zh: '增減', en: 'Change' }, language), measureNames[shown.measure].unit, language),
        format: shown.decimals === 0 ? 'integer' : 'decimal',
        logarithmic: false,
      },
      table: slideTableOf(chart, title, language),
      sourceIds: shown.sourceIds,
      asOf: shown.asOf,
      notes: [roundedNote, ...shiftShareWarnings(atlas, shown), ...shown.caveats].map((note) => textIn(note, language)),
    };
  },
};
