import { useMemo, useState } from 'react';
import type { EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { shiftShareMethod } from '../../core/insights/shift-share-method.ts';
import { leftOutSentence, roundedNote, shiftShareSentence, shiftShareWarnings } from '../../core/insights/shift-share-sentence.ts';
import { shiftShareOfCounty, type CountyShiftShare, type OwnShiftShare, type ShiftShareVariant } from '../../core/insights/shift-share-of-county.ts';
import { shiftShareTitle, shiftShareWaterfall } from '../../drawing/figures/shift-share-waterfall.ts';
import { m, say } from '../../i18n/language.ts';
import { usePanelWidth } from '../profile/use-panel-width.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { MethodButton } from '../shared/method-button.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { Fold } from './Fold.tsx';
import { ShiftShareCounties } from './ShiftShareCounties.tsx';
import { ShiftShareTable } from './ShiftShareTable.tsx';
import { Warnings } from './Warnings.tsx';

function Picture({ shown, own, variant }: { readonly shown: CountyShiftShare; readonly own: OwnShiftShare; readonly variant: ShiftShareVariant }) {
  const language = useView((view) => view.language);
  const width = usePanelWidth();
  const title = say(shiftShareTitle(shown.measure));
  const chart = shiftShareWaterfall(shown, own, variant, language, width);
  return <ChartFigure chart={chart} heading={title} fileName={`${title} ${say(shown.name)}`} sourceIds={shown.sourceIds} asOf={shown.asOf} notes={[say(roundedNote)]} />;
}

/** Where the change of a county's establishments comes from: in words, as a picture, as a table, and beside all other counties. */
export function ShiftShareSection({ code }: { readonly code: string }) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const [wanted, setWanted] = useState<EstablishmentMeasure | null>(null);
  const [variant, setVariant] = useState<ShiftShareVariant>('classic');
  // Factories say more of a cluster; a county that cannot be compared in them begins with businesses.
  const factories = useMemo(() => shiftShareOfCounty(atlas, code, 'factories'), [atlas, code]);
  const businesses = useMemo(() => shiftShareOfCounty(atlas, code, 'businesses'), [atlas, code]);
  const measure = wanted ?? (factories?.own ? 'factories' : 'businesses');
  const shown = measure === 'factories' ? factories : businesses;
  if (!shown) return null;
  const method = shiftShareMethod(atlas, shown, variant);
  const others = leftOutSentence(atlas, shown);
  const counties = m.region_shift_counties({ count: shown.regions.length });
  return (
    <section className="profile__section shift-share">
      <h3>{m.region_shift_section()}</h3>
      <div className="profile-tab__choices">
        <Segmented
          label={m.industry_measure()}
          value={measure}
          options={[
            { value: 'factories', text: m.industry_factories() },
            { value: 'businesses', text: m.industry_businesses() },
          ]}
          onChange={setWanted}
        />
        <Segmented
          label={m.region_shift_variant()}
          value={variant}
          options={[
            { value: 'classic', text: m.region_shift_classic() },
            { value: 'esteban-marquillas', text: m.region_shift_esteban() },
          ]}
          onChange={setVariant}
        />
      </div>
      <p>
        {say(shiftShareSentence(shown, variant))} {method && <MethodButton method={method} />}
      </p>
      {shown.own ? (
        <>
          <Warnings texts={shiftShareWarnings(atlas, shown)} />
          <Picture shown={shown} own={shown.own} variant={variant} />
          <ShiftShareTable shown={shown} own={shown.own} variant={variant} />
        </>
      ) : (
        others && <p className="figure-note">{say(others)}</p>
      )}
      <Fold title={counties} about={m.region_shift_counties_about()}>
        {() => <ShiftShareCounties shown={shown} variant={variant} />}
      </Fold>
    </section>
  );
}
