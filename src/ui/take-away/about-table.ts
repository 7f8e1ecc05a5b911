import type { Atlas } from '../../core/datasets/atlas.ts';
import { resourceDescription, resourceTitle, type Resource } from '../../core/datasets/contract.ts';
import { list } from '../../core/datasets/table.ts';
import type { LayerDefinition } from '../../core/layers/layer.ts';
import { columnFor } from '../../core/indicators/index.ts';
import type { Text } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import type { AboutTable, SourceEntry } from '../../exporting/tables/source-sheet.ts';
import { licenceName, sourcesOf } from '../shared/sources.ts';

const noText: Text = { zh: '', en: '' };

function entriesOf(atlas: Atlas, ids: readonly string[]): readonly SourceEntry[] {
  return sourcesOf(atlas, ids).map((source) => ({ ...source, licence: licenceName(atlas, source.licence) }));
}

const licencesOf = (resource: Resource): readonly Text[] => resource.licenses.map((licence) => ({ zh: licence.title, en: licence.titleEn }));

/** What is said beside a table: the sources of its rows, or, where the rows name none, those of the table. */
export function aboutResource(atlas: Atlas, resource: Resource): AboutTable {
  const table = atlas.tables.get(resource.name);
  const named = table?.columns.get('source_ids')?.kind === 'list' ? Array.from({ length: table.length }, (_, row) => list(table, 'source_ids', row)).flat() : [];
  const entries = entriesOf(atlas, named);
  const general = resource.sources.map((source): SourceEntry => ({ title: { zh: source.title, en: source.titleEn }, publisher: noText, licence: noText, asOf: '', retrieved: '', url: source.path ?? '' }));
  return {
    title: resourceTitle(resource),
    description: resourceDescription(resource),
    licences: licencesOf(resource),
    asOf: resource.asOf ?? '',
    caveats: resource.caveats ?? [],
    sources: entries.length > 0 ? entries : general,
    link: location.href,
  };
}

/** The same for a layer: of the table that it draws, or of the indicator for the coloured areas. */
export function aboutLayer(atlas: Atlas, view: ViewState, layer: LayerDefinition): AboutTable {
  const resource = atlas.package.resources.find((known) => known.name === layer.needs[0]);
  if (layer.kind === 'areas') {
    const column = columnFor(atlas, view);
    return { title: column?.title ?? layer.title, description: noText, licences: [], asOf: column?.asOf ?? '', caveats: [], sources: entriesOf(atlas, column?.sourceIds ?? []), link: location.href };
  }
  // Patches are computed from the points of any layer: they have no table of their own.
  const base = resource && layer.kind !== 'polygons' ? aboutResource(atlas, resource) : { title: layer.title, description: noText, licences: [], asOf: '', caveats: [], sources: [], link: location.href };
  return { ...base, title: layer.title, sources: entriesOf(atlas, layer.sourceIds(atlas)) };
}
