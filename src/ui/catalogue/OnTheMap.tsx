import { listIndicatorsOf } from '../../core/datasets/catalogue.ts';
import type { Resource } from '../../core/datasets/contract.ts';
import { layersOf } from '../../core/layers/index.ts';
import type { Text } from '../../core/text.ts';
import { indicatorOnMap, withLayer } from '../../core/view/on-the-map.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { m, say } from '../../i18n/language.ts';
import { ViewLink } from '../shell/ViewLink.tsx';
import { useAtlas, useWholeView } from '../shared/use-store.ts';

interface Shown {
  readonly key: string;
  readonly title: Text;
  readonly patch: Partial<ViewState>;
}

/** What of a resource the map can show: each indicator it offers, and the layer that draws it. */
export function OnTheMap({ resource }: { readonly resource: Resource }) {
  const view = useWholeView();
  const atlas = useAtlas();
  const indicators = listIndicatorsOf(atlas.package, atlas.tables)
    .filter((indicator) => indicator.resource === resource.name)
    .map((indicator): Shown => ({
      key: indicator.id,
      title: indicator.title,
      patch: { page: 'explore', ...indicatorOnMap(view, { level: indicator.level, indicator: indicator.id, year: null }) },
    }));
  const layers = layersOf(atlas.package)
    .filter((layer) => layer.kind !== 'areas' && layer.needs[0] === resource.name)
    .map((layer): Shown => ({ key: layer.id, title: layer.title, patch: { page: 'explore', layers: withLayer(view.layers, layer.id) } }));
  const shown = [...layers, ...indicators];
  if (shown.length === 0) return null;
  return (
    <section className="catalogue__group">
      <h3>{m.catalogue_on_map()}</h3>
      <ul className="on-map">
        {shown.map((entry) => (
          <li key={entry.key}>
            <ViewLink className="button button--link" patch={entry.patch}>
              {m.catalogue_show({ title: say(entry.title) })}
            </ViewLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
