import { memo, useMemo, useState } from 'react';
import type { ComparedArea } from '../../core/comparison/areas.ts';
import { comparedShiftShare, shiftShareSentenceOf } from '../../core/comparison/compared-shift-share.ts';
import { establishmentMeasures, measureNames, measureTitle, type EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { shiftSharePartIds } from '../../core/insights/shift-share-of-county.ts';
import { partsBars } from '../../drawing/charts/parts-bars.ts';
import { m, say } from '../../i18n/language.ts';
import { MethodNote } from '../analysis/MethodNote.tsx';
import { partLook } from '../analysis/shift-share-looks.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { useNarrow } from '../shared/use-narrow.ts';
import { Marker } from './Marker.tsx';

/** How the areas changed between the two latest dates, and what of it is the nation, their mix of industries, and their own. */
export const ShiftSharePanel = memo(function ShiftSharePanel({ areas }: { readonly areas: readonly ComparedArea[] }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const narrow = useNarrow();
  const [measure, setMeasure] = useState<EstablishmentMeasure>('businesses');
  const found = useMemo(() => comparedShiftShare(atlas, areas, measure), [atlas, areas, measure]);
  const known = (found?.parts ?? []).filter((parts) => parts !== null);
  const ids = shiftSharePartIds('classic', known);
  const rate = (value: number, before: number) => ({ value: before > 0 ? value / before : null, reason: 'not-applicable' as const });
  const absent = { value: null, reason: 'not-comparable' as const };
  const title = { zh: `${measureNames[measure].noun.zh}變動的組成`, en: `Parts of the change of ${measureNames[measure].noun.en}` };
  return (
    <section className="compare__panel compare__panel--below" aria-labelledby="compare-shift-title">
      <h3 id="compare-shift-title">{m.compare_shift()}</h3>
      <Segmented label={m.compare_measure()} value={measure} options={establishmentMeasures.map((id) => ({ value: id, text: say(measureTitle(id)) }))} onChange={setMeasure} />
      {found && (
        <>
          <ul className="compare__complements">
            {areas.map((area, index) => {
              const parts = found.parts[index];
              return (
                <li key={area.id}>
                  <Marker look={area.look} /> {parts ? say(shiftShareSentenceOf(area, parts, measure)) : m.compare_shift_absent({ name: say(area.name) })}
                </li>
              );
            })}
          </ul>
          {known.length > 0 && (
            <ChartFigure
              chart={partsBars({
                language,
                idPrefix: `compare-shift-${measure}`,
                title,
                format: { unit: 'ratio', options: { asPercent: true, decimals: 1 } },
                parts: ids.map(partLook),
                items: areas.map((area, index) => {
                  const parts = found.parts[index];
                  return { id: area.id, subject: null, name: area.name, figures: ids.map((part) => (parts ? rate(parts[part], parts.before) : absent)), total: parts ? rate(parts.change, parts.before) : absent };
                }),
                totalName: { zh: '總變動', en: 'Change' },
                selection: null,
                width: narrow ? 340 : 600,
              })}
              heading={say(title)}
              fileName={say(title)}
              sourceIds={found.sourceIds}
              asOf={found.asOf}
              notes={[m.compare_shift_note({ count: found.countiesWithout })]}
            />
          )}
          <p className="figure-note">
            <MethodNote id="shift-share-classic" />
          </p>
        </>
      )}
    </section>
  );
});
