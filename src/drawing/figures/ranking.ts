import type { Atlas } from '../../core/datasets/atlas.ts';
import { countyByCode } from '../../core/datasets/counties.ts';
import { rankingOf, type RankedRegion, type Ranking } from '../../core/shown/ranking.ts';
import { textIn, type Text } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { rankingBars } from '../charts/ranking-bars.ts';
import { atWidth } from './chart-width.ts';
import type { FigureDefinition } from './figure.ts';
import { isLogarithmic, nativeColour, nativeFormat, valueTitle } from './native-chart.ts';
import { rankedItems } from './ranking-items.ts';
import { slideTableOf } from './slide-table.ts';

/** Regions that are listed: of counties all, of townships the highest. */
const shown = { county: 22, township: 12 } as const;
const plainHeight = 260;

/** All counties within the filter, or the highest townships and, after them, the selected region; townships with their county, since several share a name. */
function shownRegions(atlas: Atlas, view: ViewState, { column, regions }: Ranking): readonly RankedRegion[] {
  const present = regions.filter(({ value, inFilter }) => value !== null && inFilter);
  const first = present.slice(0, shown[column.level]);
  const own = regions.find(({ subject }) => subject === view.selection);
  const all = own && first.length > 0 && !first.includes(own) ? [...first, own] : first;
  if (column.level === 'county') return all;
  return all.map((region) => {
    const county = countyByCode(atlas).get(region.county)?.name;
    return county ? { ...region, name: { zh: `${county.zh}${region.name.zh}`, en: `${region.name.en || region.name.zh}, ${county.en}` } } : region;
  });
}

function countNote({ column, counted, regions }: Ranking, listed: number): Text {
  const isFiltered = regions.some(({ inFilter }) => !inFilter);
  const [zh, en] = column.level === 'county' ? ['縣市', 'counties'] : ['鄉鎮市區', 'townships'];
  const within = isFiltered ? { zh: '只列篩選範圍內的；', en: 'Only those that the filters leave; ' } : { zh: '', en: '' };
  return { zh: `${within.zh}列出 ${listed} 個；名次在有數值的 ${counted} 個${zh}之中。`, en: `${within.en}${listed} ${listed === 1 ? 'is' : 'are'} listed; ranks are among the ${counted} ${en} with a figure.` };
}

/** A title that says when the lowest are not among what is listed. */
function titleOf({ column, counted }: Ranking, listed: number): Text {
  if (listed >= counted) return column.title;
  return { zh: `${column.title.zh}（有數值的 ${counted} 個中列出 ${listed} 個）`, en: `${column.title.en} (${listed} of the ${counted} with a figure)` };
}

/** The view's indicator: all counties, or the twelve highest townships and the selected one. */
export const ranking: FigureDefinition = {
  id: 'ranking',
  title: { zh: '排名', en: 'Ranking' },
  parameters: [],
  needs: () => ['counties', 'townships'],
  build(atlas, view, _, size) {
    const found = rankingOf(atlas, view);
    const regions = found ? shownRegions(atlas, view, found) : [];
    if (!found || regions.length === 0) return null;
    const { column } = found;
    const { language } = view;
    const title = textIn(titleOf(found, regions.length), language);
    const chart = rankingBars({
      language,
      idPrefix: 'figure-ranking',
      title: column.title,
      format: { unit: column.unit, options: { decimals: column.decimals } },
      items: rankedItems({ ...found, regions }, view.selection),
      centre: column.scale.centre,
      selection: view.selection,
      hover: null,
      nominalWidth: size.width,
      height: size.height ?? plainHeight,
      variant: 'bars',
      valued: true,
    });
    const values = regions.map(({ value }) => value);
    return {
      title,
      chart: atWidth(chart, size.width),
      native: {
        kind: 'bar',
        title,
        description: chart.description,
        categories: regions.map(({ name }) => textIn(name, language)),
        series: [{ name: title, values, colour: nativeColour }],
        valueTitle: valueTitle(title, column.unit, language),
        format: nativeFormat(column.decimals),
        logarithmic: column.scale.centre === 1 && isLogarithmic(values),
      },
      table: slideTableOf(chart, title, language),
      sourceIds: column.sourceIds,
      asOf: column.asOf,
      notes: [countNote(found, regions.length), ...column.caveats].map((note) => textIn(note, language)),
    };
  },
};
