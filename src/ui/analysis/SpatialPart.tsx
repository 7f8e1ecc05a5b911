import { spatialAnalysis } from '../../core/analysis/spatial-analysis.ts';
import type { Ranking } from '../../core/shown/ranking.ts';
import { isSpatialPending, type SpatialShown } from '../../core/shown/spatial-shown.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { hatchSwatch } from '../../drawing/patterns.ts';
import { m, say } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';
import { useAtlas, useProgress, useViewFor } from '../shared/use-store.ts';
import { rankingParts } from '../shared/view-parts.ts';
import { MethodNote } from './MethodNote.tsx';
import { SpatialSettings } from './SpatialSettings.tsx';
import { MoranSentence, SpatialTests } from './SpatialTests.tsx';

const change = (patch: Partial<ViewState>) => viewStore.getState().change(patch);

function Legend({ spatial, activeClass }: { readonly spatial: SpatialShown; readonly activeClass: number | null }) {
  const counts = spatial.looks.map((look) => spatial.map.categories.filter((category) => category === look.id).length);
  return (
    <ul className="category-legend" aria-label={m.spatial_legend()}>
      {spatial.looks.map((look, index) => {
        const count = counts[index] ?? 0;
        if (count === 0 && look.id === 'no-neighbour') return null;
        return (
          <li key={look.id}>
            <button
              type="button"
              className="category-legend__item"
              aria-pressed={activeClass === index}
              aria-label={m.spatial_category({ name: say(look.name), count, meaning: say(look.meaning) })}
              onClick={() => change({ legendClass: activeClass === index ? null : index })}
            >
              {look.colour === null ? (
                <span className="category-legend__swatch" dangerouslySetInnerHTML={{ __html: hatchSwatch('no-data', 'legend-no-neighbour', 14) }} />
              ) : (
                <span className="category-legend__swatch" style={{ background: look.colour }} />
              )}
              <span>
                {say(look.name)} <span className="category-legend__meaning">{say(look.meaning)}</span>
              </span>
              <span className="number">{count}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Where like values stand together: settings, legend, significance, and what the tests can and cannot say. */
export function SpatialPart({ ranking }: { readonly ranking: Ranking }) {
  const view = useViewFor(rankingParts);
  const atlas = useAtlas();
  const { spatial } = ranking;
  const analysis = spatialAnalysis(atlas, view, 'local-moran');
  const share = useProgress((shares) => (analysis ? shares.get(analysis.key) : undefined));
  return (
    <div className="spatial-part">
      {spatial ? (
        <>
          <Legend spatial={spatial} activeClass={view.legendClass} />
          <MoranSentence />
          <SpatialTests spatial={spatial} adjusted={view.falseDiscovery} level={Number(view.significance)} />
        </>
      ) : (
        <output className="state">{isSpatialPending(atlas, view) ? m.spatial_computing({ share: Math.round((share ?? 0) * 100) }) : m.spatial_equal()}</output>
      )}
      {view.level === 'county' && <p className="warning-line">{m.spatial_few()}</p>}
      <SpatialSettings />
      <p className="small-print">
        <MethodNote id={view.spatialMethod === 'getis-ord' ? 'getis-ord-gi-star' : 'local-moran'} /> <MethodNote id="spatial-weights" /> <MethodNote id="benjamini-hochberg" />
      </p>
    </div>
  );
}
