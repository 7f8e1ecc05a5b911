import { areaId } from '../../core/comparison/area-id.ts';
import { areaById, isArea } from '../../core/comparison/areas.ts';
import { townshipResources } from '../../core/comparison/comparison-resources.ts';
import { datesText } from '../../core/comparison/row-kinds.ts';
import { tableRows } from '../../core/comparison/table-rows.ts';
import { beltResources } from '../../core/corridors/belt-things.ts';
import { beltCaveats, beltTotals, byAreaShareCaveat } from '../../core/corridors/belt-totals.ts';
import { corridorById } from '../../core/corridors/corridors-in.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import { dateText } from '../../core/indicators/date-text.ts';
import { hasValue } from '../../core/measures/column.ts';
import { formatCell } from '../../core/measures/number-format.ts';
import { textIn, type Text } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { countBars, type Counted } from './count-bars.ts';
import type { FigureDefinition } from './figure.ts';
import { kindColour } from './kind-colours.ts';
import { nativeColour } from './native-chart.ts';
import { datesOfResources } from './resource-dates.ts';
import { slideTable } from './slide-table.ts';

const headings: readonly Text[] = [{ zh: '項目', en: 'Item' }, { zh: '範圍內', en: 'Within' }, { zh: '資料日期', en: 'Date' }];
const summedIds = ['population', 'businesses', 'factories'];

/** People and establishments of the belt's townships; none while the belt is not computed. */
function sumsOf(atlas: Atlas, view: ViewState, corridor: string) {
  const area = areaById(atlas, view, areaId('belt', corridor));
  if (!isArea(area)) return { sums: [], isCut: false };
  const rows = tableRows.filter(({ id }) => summedIds.includes(id));
  return { sums: rows.map((row) => ({ row, figure: row.figure(atlas, area, view) })), isCut: area.byAreaShare };
}

/** How much of each kind lies in the belt of a corridor, at the view's width and under its filters, with people and establishments once its belt is computed. */
export const corridorTotals: FigureDefinition = {
  id: 'corridor-totals',
  title: { zh: '廊帶範圍內的總數', en: 'Totals of a corridor' },
  parameters: ['corridor'],
  needs: () => [...new Set([...beltResources, ...townshipResources, 'corridors', 'corridor-waypoints', 'counties', 'industries', 'county-industry', 'local-sbir-county-year'])],
  build(atlas, view, { corridor: id = '' }, size) {
    const corridor = corridorById(atlas, view, id);
    const totals = corridor && beltTotals(atlas, view, id);
    if (!totals || totals.groups.length === 0) return null;
    const { language } = view;
    const { sums, isCut } = sumsOf(atlas, view, id);
    const items = totals.groups.map(({ layer, shown }): Counted => ({ id: layer.id, name: layer.title, count: shown, colour: kindColour(layer.id) }));
    const title = textIn({ zh: `${corridor.name.zh}：兩側 ${view.beltKm} 公里內`, en: `${corridor.name.en || corridor.name.zh}: within ${view.beltKm} km on either side` }, language);
    const { chart, native } = countBars(title, { name: { zh: '處數', en: 'Number' }, items, colour: nativeColour }, language, size.width);
    const rows = [
      ...sums.map(({ row, figure }) => [textIn(row.title, language), formatCell(figure.cell, row.unit, language, { decimals: row.decimals }), hasValue(figure.cell) ? textIn(datesText(figure.asOf), language) : '–']),
      ...totals.groups.map(({ layer, shown }) => [textIn(layer.title, language), String(shown), textIn(dateText(datesOfResources(atlas, layer.needs)), language)]),
    ];
    const outside = totals.groups.flatMap(({ layer, countyOnly }): Text[] =>
      countyOnly === 0 ? [] : [{ zh: `${layer.title.zh}另有 ${countyOnly} 處只知縣市，無法判斷，未列入。`, en: `${layer.title.en}: ${countyOnly} more known to a county only, which cannot be judged and are not counted.` }],
    );
    const notes = [...outside, ...beltCaveats.slice(0, 2), ...(isCut ? [byAreaShareCaveat] : [])];
    return {
      title,
      chart,
      native,
      table: slideTable(title, headings.map((heading) => textIn(heading, language)), rows, [2]),
      sourceIds: [...new Set([...corridor.sourceIds, ...totals.sourceIds, ...sums.flatMap(({ figure }) => figure.sourceIds)])].toSorted(),
      asOf: datesOfResources(atlas, beltResources),
      notes: notes.map((note) => textIn(note, language)),
    };
  },
};
