import { countyByCode } from '../../core/datasets/counties.ts';
import { siteResources, sitesIn } from '../../core/insights/sites-in.ts';
import { textIn, type Text } from '../../core/text.ts';
import { countBars, type Counted } from './count-bars.ts';
import type { FigureDefinition } from './figure.ts';
import { kindColour } from './kind-colours.ts';
import { nativeColour } from './native-chart.ts';
import { datesOfResources } from './resource-dates.ts';
import { slideTableOf } from './slide-table.ts';

const notes: readonly Text[] = [
  { zh: '只計本圖收錄的；0 表示沒有收錄。跨縣市者在每一個縣市都計入；園區體系本身不另計。', en: 'Only what this atlas has collected; 0 means that none is. What lies in several counties counts in each; a park system is not counted beside its bases.' },
];

/** How many parks, centres, schools and clusters are collected for a county, by kind. The filters play no part. */
export const sites: FigureDefinition = {
  id: 'sites',
  title: { zh: '縣市的據點與聚落', en: 'Sites and clusters of a county' },
  parameters: ['county'],
  needs: () => [...siteResources, 'counties'],
  build(atlas, { language }, { county = '' }, size) {
    const name = countyByCode(atlas).get(county)?.name;
    if (!name || !siteResources.every((resource) => atlas.tables.has(resource))) return null;
    const groups = sitesIn(atlas, county).map(({ layer, sites: listed }) => ({ layer, listed }));
    const items = groups.map(({ layer, listed }): Counted => ({ id: layer.id, name: layer.title, count: listed.length, colour: kindColour(layer.id) }));
    if (items.every(({ count }) => count === 0)) return null;
    const title = textIn({ zh: `${name.zh}：收錄的據點與聚落`, en: `${name.en}: sites and clusters collected` }, language);
    const { chart, native } = countBars(title, { name: { zh: '處數', en: 'Number' }, items, colour: nativeColour }, language, size.width);
    return {
      title,
      chart,
      native,
      table: slideTableOf(chart, title, language),
      sourceIds: [...new Set(groups.flatMap(({ listed }) => listed.flatMap(({ sourceIds }) => sourceIds)))].toSorted(),
      asOf: datesOfResources(atlas, siteResources),
      notes: notes.map((note) => textIn(note, language)),
    };
  },
};
