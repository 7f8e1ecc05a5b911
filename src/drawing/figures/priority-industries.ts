import { priorityIndustriesOf, programmesOf } from '../../core/datasets/programmes.ts';
import { layersOf } from '../../core/layers/index.ts';
import { priorityColour } from '../../core/scales/palette.ts';
import { chipCounts, linkedPriorities, matchingCount } from '../../core/shown/shown-layers.ts';
import { textIn, type Text } from '../../core/text.ts';
import { countBars, type Counted } from './count-bars.ts';
import type { FigureDefinition } from './figure.ts';
import { nativeColour } from './native-chart.ts';
import { datesOfResources } from './resource-dates.ts';
import { slideTableOf } from './slide-table.ts';

const notes: readonly Text[] = [
  { zh: '沒有數字的重點產業：開啟的圖層中沒有任何項目有連到它的紀錄，是不明，不是 0。', en: 'A priority industry without a number has no recorded link in these layers: not known, not 0.' },
  { zh: '計入地圖上開啟的圖層中通過其他篩選的項目；一項可屬於多個重點產業，不可相加。', en: 'Things of the layers on the map that the other filters let through; one can belong to several priority industries, so they must not be added.' },
  { zh: '連結依據：來源明示、計畫點名縣市，或本專案提議。', en: 'Links rest on what sources state, on counties named by the programme, or on our proposal.' },
];

/** How many things on the map are linked to each priority industry of the view's programme: the counts on its chips. */
export const priorityIndustries: FigureDefinition = {
  id: 'priority-industries',
  title: { zh: '重點產業', en: 'Priority industries' },
  parameters: [],
  needs: () => ['programmes', 'priority-industries'],
  build(atlas, view, _, size) {
    const { language } = view;
    const programme = programmesOf(atlas).find(({ id }) => id === view.programme);
    const priorities = priorityIndustriesOf(atlas).filter((priority) => priority.programme === view.programme);
    if (!programme || priorities.length === 0 || !matchingCount(atlas, view)) return null;
    const counts = chipCounts(atlas, view, 'priority');
    const linked = linkedPriorities(atlas, view);
    const items = priorities.map(({ id, short }): Counted => ({ id, name: short, count: linked.has(id) ? (counts.get(id) ?? 0) : null, colour: priorityColour(id) }));
    const layers = layersOf(atlas.package).filter(({ id, kind }) => view.layers.includes(id) && (kind === 'points' || kind === 'lines'));
    const names = layers.map((layer) => layer.title);
    const shown: Text = { zh: `圖層：${names.map(({ zh }) => zh).join('、')}。`, en: `Layers: ${names.map(({ en }) => en).join(', ')}.` };
    // The layers stand in the title: with others the numbers are others.
    const title = textIn({ zh: `${programme.short.zh}：地圖上各重點產業的項目數（${names.map(({ zh }) => zh).join('、')}）`, en: `${programme.short.en}: things on the map by priority industry (${names.map(({ en }) => en).join(', ')})` }, language);
    const { chart, native } = countBars(title, { name: { zh: '項目數', en: 'Number' }, items, colour: nativeColour }, language, size.width);
    return {
      title,
      chart,
      native,
      table: slideTableOf(chart, title, language),
      sourceIds: [...new Set([...priorities.flatMap(({ sourceIds }) => sourceIds), ...layers.flatMap((layer) => layer.sourceIds(atlas))])].toSorted(),
      asOf: datesOfResources(atlas, layers.flatMap(({ needs }) => needs)),
      notes: [shown, ...notes].map((note) => textIn(note, language)),
    };
  },
};
