import { memo, useMemo, useState } from 'react';
import type { Area, ComparedArea } from '../../core/comparison/areas.ts';
import { comparedQuotients, comparisonSentence, industriesInOrder, type QuotientOrder } from '../../core/comparison/compared-quotients.ts';
import { establishmentMeasures, measureNames, measureTitle, type EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { textIn } from '../../core/text.ts';
import { dumbbells, zeroWords } from '../../drawing/charts/dumbbells.ts';
import { m, say } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { MixedText } from '../shared/name.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { Picker } from '../shell/Picker.tsx';
import { inBoth } from '../analysis/in-both.ts';
import { MethodNote } from '../analysis/MethodNote.tsx';
import { useNarrow } from '../shared/use-narrow.ts';
import { AreaKey } from './AreaKey.tsx';

const shownAtFirst = 14;

/** Location quotients of the areas, the widest gaps first or in another order. */
export const Quotients = memo(function Quotients({ areas, base }: { readonly areas: readonly ComparedArea[]; readonly base: Area }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const narrow = useNarrow();
  const [measure, setMeasure] = useState<EstablishmentMeasure>('factories');
  const order = useView((view) => view.quotientOrder);
  const [showsAll, setShowsAll] = useState(false);
  const found = useMemo(() => comparedQuotients(atlas, areas, base, measure), [atlas, areas, base, measure]);
  // An order by an area that has left the tray falls back to the gap.
  const place = areas.findIndex(({ id }) => id === order);
  const wanted: QuotientOrder = place >= 0 ? place : order === 'classification' ? 'classification' : 'gap';
  const orders = [
    { id: 'gap', text: inBoth((locale) => m.compare_sort_gap({}, { locale })) },
    { id: 'classification', text: inBoth((locale) => m.compare_sort_classification({}, { locale })) },
    ...areas.map(({ id, name }) => ({ id, text: inBoth((locale) => m.compare_sort_area({ name: textIn(name, locale) }, { locale })) })),
  ];
  const rows = industriesInOrder(found?.industries ?? [], wanted).slice(0, showsAll ? undefined : shownAtFirst);
  return (
    <section className="compare__panel" aria-labelledby="compare-quotients-title">
      <h3 id="compare-quotients-title">{m.compare_quotients()}</h3>
      <Segmented label={m.compare_measure()} value={measure} options={establishmentMeasures.map((id) => ({ value: id, text: say(measureTitle(id)) }))} onChange={setMeasure} />
      {!found && <p className="state">{m.compare_no_common_date()}</p>}
      {found && (
        <>
          <p className="compare__sentence">
            <MixedText>{say(comparisonSentence(areas, found))}</MixedText>
          </p>
          <Picker className="compare__sort" label={m.compare_sort()} value={place >= 0 ? order : String(wanted)} groups={[{ id: 'orders', title: null, items: orders }]} onChoose={(quotientOrder) => viewStore.getState().change({ quotientOrder })} />
          <AreaKey areas={areas} />
          <ChartFigure
            chart={dumbbells({
              language,
              title: { zh: `${measureNames[measure].noun.zh}的區位商數`, en: `Location quotients of ${measureNames[measure].noun.en}` },
              baseName: base.name,
              areas: areas.map(({ name, look }) => ({ name, ...look })),
              rows: rows.map(({ code, title, quotients }) => ({ id: code, title, values: quotients.map(({ lq, ...rest }) => ({ value: lq, ...rest })) })),
              width: narrow ? 340 : 640,
            })}
            fileName={`${m.compare_quotients()} ${areas.map(({ name }) => say(name)).join(' ')}`}
            pictureKey={areas.map(({ name, look }) => ({ name, ...look }))}
            sourceIds={found.sourceIds}
            asOf={found.asOf}
            notes={[m.compare_quotients_note({ base: say(base.name) }), ...(rows.some(({ quotients }) => quotients.some(({ lq }) => lq === 0)) ? [say(zeroWords)] : []), ...(found.baseWithout > 0 ? [m.compare_base_without({ count: found.baseWithout })] : [])]}
          />
          {found.industries.length > shownAtFirst && (
            <button type="button" className="text-button" aria-pressed={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? m.compare_fewer({ count: shownAtFirst }) : m.compare_all({ count: found.industries.length })}
            </button>
          )}{' '}
          <MethodNote id="location-quotient" />
        </>
      )}
    </section>
  );
});
