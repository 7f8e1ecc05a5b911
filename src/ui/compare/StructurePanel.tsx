import { memo, useMemo, useState } from 'react';
import type { Area, ComparedArea } from '../../core/comparison/areas.ts';
import { comparedStructure, greatestIndustries } from '../../core/comparison/compared-structure.ts';
import { establishmentMeasures, measureNames, measureTitle, type EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { alignedBars } from '../../drawing/charts/aligned-bars.ts';
import { m, say } from '../../i18n/language.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { useNarrow } from '../shared/use-narrow.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { AreaKey } from './AreaKey.tsx';

const shownAtFirst = 12;
const format = { unit: 'ratio', options: { asPercent: true, decimals: 1 } } as const;

/** What the areas consist of: the shares of industries, bar beside bar. */
export const StructurePanel = memo(function StructurePanel({ areas, base }: { readonly areas: readonly ComparedArea[]; readonly base: Area }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const narrow = useNarrow();
  const [measure, setMeasure] = useState<EstablishmentMeasure>('businesses');
  const [showsAll, setShowsAll] = useState(false);
  const found = useMemo(() => comparedStructure(atlas, areas, base, measure), [atlas, areas, base, measure]);
  const shown = found && (showsAll ? found.industries : greatestIndustries(found.industries, shownAtFirst));
  const title = { zh: `${measureNames[measure].noun.zh}的行業比重`, en: `Shares of industries in ${measureNames[measure].noun.en}` };
  return (
    <section className="compare__panel compare__panel--below" aria-labelledby="compare-structure-title">
      <h3 id="compare-structure-title">{m.compare_structure()}</h3>
      <Segmented label={m.compare_measure()} value={measure} options={establishmentMeasures.map((id) => ({ value: id, text: say(measureTitle(id)) }))} onChange={setMeasure} />
      {!found && <p className="state">{m.compare_no_common_date()}</p>}
      {found && shown && (
        <>
          <AreaKey areas={areas} base={base.name} />
          <ChartFigure
            chart={alignedBars({
              language,
              title,
              format,
              baseName: base.name,
              areas: areas.map(({ name, look }) => ({ name, ...look })),
              groups: shown.map(({ code, title: name, shares, baseShare }) => ({ id: code, name, figures: shares.map(({ share, reason, few }) => ({ value: share, reason, isFew: few })), base: baseShare })),
              width: narrow ? 340 : 600,
            })}
            fileName={`${m.compare_structure()} ${areas.map(({ name }) => say(name)).join(' ')}`}
            pictureKey={areas.map(({ name, look }) => ({ name, ...look }))}
            sourceIds={found.sourceIds}
            asOf={found.asOf}
            notes={[m.compare_structure_note(), ...(found.baseWithout > 0 ? [m.compare_base_without({ count: found.baseWithout })] : [])]}
          />
          {found.industries.length > shownAtFirst && (
            <button type="button" className="text-button" aria-pressed={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? m.compare_greatest() : m.compare_all({ count: found.industries.length })}
            </button>
          )}
        </>
      )}
    </section>
  );
});
