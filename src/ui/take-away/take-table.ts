import type { Resource } from '../../core/datasets/contract.ts';
import type { LayerDefinition } from '../../core/layers/layer.ts';
import { countyFilterOf } from '../../core/shown/shown-filter.ts';
import { textIn } from '../../core/text.ts';
import { breathingPause } from '../../exporting/breathing-pause.ts';
import { fileNamePart } from '../../exporting/csv.ts';
import { saveFile } from '../../exporting/save-file.ts';
import { layerDocument } from '../../exporting/tables/layer-document.ts';
import { resourceDocument } from '../../exporting/tables/resource-document.ts';
import { rowsInCounties } from '../../exporting/tables/row-places.ts';
import { takenFile } from '../../exporting/tables/taken-file.ts';
import { filteredNote, type AboutTable } from '../../exporting/tables/source-sheet.ts';
import type { TableDocument, TakeAwayFormat } from '../../exporting/tables/table-document.ts';
import { loadTopology, loadTownshipPlaces } from '../../loading/load-geography.ts';
import { addPlaces, addTopologies, atlasStore, ensureTables } from '../../stores/atlas-store.ts';
import { viewStore } from '../../stores/view-store.ts';
import { referencedResource } from '../catalogue/Dictionary.tsx';
import { aboutLayer, aboutResource } from './about-table.ts';

export type TakenThing = { readonly resource: Resource } | { readonly layer: LayerDefinition };

/** Everything that the file needs: the table, the tables its codes mean something in, its sources, and interior points of townships. */
async function ensureAll(thing: TakenThing): Promise<void> {
  const { atlas } = atlasStore.getState();
  const names = 'resource' in thing ? [thing.resource.name] : thing.layer.needs;
  const referenced = atlas.package.resources
    .filter((resource) => names.includes(resource.name))
    .flatMap((resource) => resource.schema.fields.flatMap((field) => referencedResource(resource, field) ?? []));
  await Promise.all([
    ensureTables([...new Set([...names, ...referenced, 'sources', 'indicator-definitions'])]),
    atlas.townshipPlaces.size === 0 ? loadTownshipPlaces().then((townshipPlaces) => addPlaces({ townshipPlaces })) : undefined,
  ]);
}

async function ensureBoundaries(thing: TakenThing, format: TakeAwayFormat): Promise<void> {
  const { topologies } = atlasStore.getState();
  const { level } = viewStore.getState().view;
  if (format !== 'geojson' || !('layer' in thing) || thing.layer.kind !== 'areas') return;
  if (level === 'township' && !topologies.townships) addTopologies({ townships: await loadTopology('townships') });
  if (level === 'county' && !topologies.counties) addTopologies({ counties: await loadTopology('counties') });
}

function documentOf(thing: TakenThing, filtered: boolean): TableDocument | null {
  const { atlas, topologies } = atlasStore.getState();
  const { view } = viewStore.getState();
  const { language } = view;
  const noted = (about: AboutTable): AboutTable => (filtered ? { ...about, caveats: [filteredNote, ...about.caveats] } : about);
  if ('layer' in thing) return layerDocument(atlas, view, thing.layer, { filtered, language, about: noted(aboutLayer(atlas, view, thing.layer)), topologies });
  const table = atlas.tables.get(thing.resource.name);
  if (!table) return null;
  const counties = filtered ? countyFilterOf(atlas, view) : null;
  return resourceDocument(atlas, table, { rows: counties ? rowsInCounties(table, counties) : null, language, about: noted(aboutResource(atlas, thing.resource)) });
}

/**
 * Saves a table or a layer in a format and in the language of the view.
 * @throws Error with a sentence when a table does not arrive or a workbook cannot hold it.
 */
export async function takeTable(thing: TakenThing, format: TakeAwayFormat, filtered: boolean): Promise<void> {
  await Promise.all([ensureAll(thing), ensureBoundaries(thing, format)]);
  const document = documentOf(thing, filtered);
  if (!document) throw new Error(textIn({ zh: '資料表無法載入。', en: 'The table could not be loaded.' }, viewStore.getState().view.language));
  const file = await takenFile(document, format, breathingPause());
  const part = filtered ? `-${textIn({ zh: '依篩選', en: 'filtered' }, viewStore.getState().view.language)}` : '';
  saveFile(`${fileNamePart(document.title)}${part}.${format}`, new Blob([file.content], { type: file.mediaType }), file.mediaType);
}
