import { lazy, Suspense } from 'react';
import type { LayerDefinition } from '../../core/layers/layer.ts';
import { layersOf } from '../../core/layers/index.ts';
import { m } from '../../i18n/language.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { IndicatorCard } from './IndicatorCard.tsx';
import { LayerCard } from './LayerCard.tsx';

const groups: readonly { readonly id: LayerDefinition['group']; readonly title: () => string }[] = [
  { id: 'areas', title: m.layer_group_areas },
  { id: 'clusters', title: m.layer_group_clusters },
  { id: 'sites', title: m.layer_group_sites },
  { id: 'grants', title: m.layer_group_grants },
  { id: 'context', title: m.layer_group_context },
  { id: 'own', title: m.layer_group_own },
];

const OwnCorridorForm = lazy(async () => ({ default: (await import('../corridor/OwnCorridorForm.tsx')).OwnCorridorForm }));

const TilesByAddress = lazy(async () => ({ default: (await import('../tiles/TilesByAddress.tsx')).TilesByAddress }));

/** The layers in groups, each a card. */
export function LayerPanel() {
  useView((view) => view.language);
  const atlas = useAtlas();
  const layers = layersOf(atlas.package);
  return (
    <section className="layer-panel panel" aria-labelledby="layers-title">
      <h2 id="layers-title" className="panel__title">
        {m.layers_title()}
      </h2>
      {groups.map(({ id, title }) => {
        const own = layers.filter((layer) => layer.group === id && layer.companionOf === undefined);
        return (
          <section key={id} className="layer-group" aria-labelledby={`layers-${id}`}>
            <h3 id={`layers-${id}`} className="layer-group__title">
              {title()}
            </h3>
            {own.length === 0 ? (
              <p className="layer-group__empty">{m.layer_own_empty()}</p>
            ) : (
              <ul className="layer-group__list">
                {own.map((layer) =>
                  layer.kind === 'areas' ? (
                    <LayerCard key={layer.id} layer={layer} opened>
                      <IndicatorCard />
                    </LayerCard>
                  ) : (
                    <LayerCard key={layer.id} layer={layer}>
                      {layer.kind === 'lines' && (
                        <Suspense fallback={null}>
                          <OwnCorridorForm />
                        </Suspense>
                      )}
                    </LayerCard>
                  ),
                )}
              </ul>
            )}
            {id === 'own' && (
              <Suspense fallback={null}>
                <TilesByAddress />
              </Suspense>
            )}
          </section>
        );
      })}
    </section>
  );
}
