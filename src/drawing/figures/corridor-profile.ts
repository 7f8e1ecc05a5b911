import { beltResources } from '../../core/corridors/belt-things.ts';
import { beltCaveats } from '../../core/corridors/belt-totals.ts';
import { corridorById } from '../../core/corridors/corridors-in.ts';
import { routeProfile, type ProfileBin } from '../../core/corridors/route-profile.ts';
import { textIn, type Text } from '../../core/text.ts';
import { alongNote, corridorProfileChart } from './corridor-profile-chart.ts';
import type { FigureDefinition } from './figure.ts';
import { kindColour } from './kind-colours.ts';
import { datesOfResources } from './resource-dates.ts';
import { slideTable } from './slide-table.ts';

/** Office and tables are given longer stretches than the picture: one column for each kilometre could not be read. */
const coarseKm = 10;

const kmHeading: Text = { zh: '公里', en: 'km' };

function stretch({ fromKm, toKm }: ProfileBin): string {
  return `${Math.round(fromKm)}–${Math.round(toKm)}`;
}

/** What lies in the belt of a corridor along its line, at the view's width and under its filters. */
export const corridorProfile: FigureDefinition = {
  id: 'corridor-profile',
  title: { zh: '廊帶的沿線剖面', en: 'A corridor along its line' },
  parameters: ['corridor'],
  needs: () => [...beltResources, 'corridors', 'corridor-waypoints', 'counties', 'townships'],
  build(atlas, view, { corridor: id = '' }, size) {
    const corridor = corridorById(atlas, view, id);
    const profile = corridor && routeProfile(atlas, view, id, coarseKm);
    const chart = profile && corridorProfileChart(atlas, view, id, size.width);
    if (!profile || !chart) return null;
    const { language } = view;
    const { layers, bins } = profile;
    const kinds = layers.filter((layer) => bins.some(({ counts }) => (counts.get(layer.id) ?? 0) > 0));
    if (kinds.length === 0) return null;
    const title = textIn({ zh: `${corridor.name.zh}：沿線的據點與聚落`, en: `${corridor.name.en || corridor.name.zh}: sites and clusters along the line` }, language);
    const count = (bin: ProfileBin, layerId: string) => bin.counts.get(layerId) ?? 0;
    return {
      title,
      chart,
      native: {
        kind: 'stacked-column',
        title,
        description: chart.description,
        categories: bins.map((bin) => `${stretch(bin)} ${textIn(kmHeading, language)}`),
        series: kinds.map((layer) => ({ name: textIn(layer.title, language), values: bins.map((bin) => count(bin, layer.id)), colour: kindColour(layer.id) })),
        valueTitle: textIn({ zh: '處數', en: 'Number' }, language),
        format: 'integer',
        logarithmic: false,
      },
      table: slideTable(title, [textIn(kmHeading, language), ...kinds.map((layer) => textIn(layer.title, language))], bins.map((bin) => [stretch(bin), ...kinds.map((layer) => String(count(bin, layer.id)))])),
      sourceIds: [...new Set([...corridor.sourceIds, ...bins.flatMap(({ things }) => things.flatMap(({ sourceIds }) => sourceIds))])].toSorted(),
      asOf: datesOfResources(atlas, beltResources),
      notes: [alongNote(view.beltKm), ...beltCaveats.slice(0, 2)].map((note) => textIn(note, language)),
    };
  },
};
