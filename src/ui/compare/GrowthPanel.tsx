import { memo, useMemo, useState } from 'react';
import type { ComparedArea } from '../../core/comparison/areas.ts';
import { comparedGrowth, type AreaGrowth, type ComparedGrowth } from '../../core/comparison/compared-growth.ts';
import { dateText } from '../../core/indicators/date-text.ts';
import { establishmentMeasures, measureNames, measureTitle, type EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { signedFigure } from '../../core/insights/signed-figure.ts';
import { textIn } from '../../core/text.ts';
import { growthQuadrants, quadrant } from '../../drawing/charts/quadrant.ts';
import { m, say } from '../../i18n/language.ts';
import { inBoth } from '../analysis/in-both.ts';
import { MethodNote } from '../analysis/MethodNote.tsx';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { MixedText, Name } from '../shared/name.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { useNarrow } from '../shared/use-narrow.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { Marker } from './Marker.tsx';

const share = { unit: 'ratio', options: { asPercent: true, decimals: 1 } } as const;

interface AreaQuadrantProps {
  readonly area: ComparedArea;
  readonly growth: AreaGrowth;
  readonly found: ComparedGrowth;
  readonly measure: EstablishmentMeasure;
}

/** The industries of one area by specialisation and growth. */
const AreaQuadrant = memo(function AreaQuadrant({ area, growth, found, measure }: AreaQuadrantProps) {
  const language = useView((view) => view.language);
  const narrow = useNarrow();
  const [highlight, setHighlight] = useState<string | null>(null);
  const dates = dateText(found.years.join('/'));
  const nation = signedFigure(found.nationGrowth, 'ratio', share.options);
  const chart = quadrant({
    language,
    title: inBoth((locale) => m.compare_growth_of({ name: textIn(area.name, locale) }, { locale })),
    x: { name: inBoth((locale) => m.region_quadrant_x({ year: found.years[1] }, { locale })), format: { unit: 'ratio', options: { decimals: 2 } }, reference: 1 },
    y: {
      name: inBoth((locale) => m.region_quadrant_y({ dates: textIn(dates, locale) }, { locale })),
      format: share,
      reference: found.nationGrowth,
      referenceLabel: inBoth((locale) => m.region_quadrant_nation({ growth: textIn(nation, locale) }, { locale })),
    },
    size: { name: measureNames[measure].noun, format: { unit: measureNames[measure].unit, options: {} } },
    quadrants: growthQuadrants,
    few: inBoth((locale) => m.industry_few({}, { locale })),
    items: growth.points.map((point) => ({
      id: point.industry,
      subject: null,
      name: point.title,
      x: { value: point.lq, reason: point.lqReason },
      y: { value: point.growth, reason: 'not-applicable' },
      size: { value: point.count, reason: null },
      isFew: point.few,
      colour: area.look.colour,
    })),
    highlight,
    width: narrow ? 330 : 600,
    height: narrow ? 360 : 400,
  });
  return (
    <>
      <p>
        <MixedText>{say(growth.sentence)}</MixedText>
      </p>
      <ChartFigure
        chart={chart}
        fileName={`${m.region_quadrant_title()} ${say(area.name)}`}
        sourceIds={found.sourceIds}
        asOf={found.asOf}
        notes={[m.compare_growth_note({ count: found.countiesWithout })]}
        onItem={setHighlight}
      />
    </>
  );
});

/** Growth against specialisation for one of the areas at a time; all are drawn by the same rules. */
export const GrowthPanel = memo(function GrowthPanel({ areas }: { readonly areas: readonly ComparedArea[] }) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const [measure, setMeasure] = useState<EstablishmentMeasure>('businesses');
  const [wanted, setWanted] = useState('');
  const area = areas.find(({ id }) => id === wanted) ?? areas[0];
  const found = useMemo(() => area && comparedGrowth(atlas, [area], measure), [atlas, area, measure]);
  if (!found || !area) return null;
  const [growth] = found.areas;
  return (
    <section className="compare__panel compare__panel--below" aria-labelledby="compare-growth-title">
      <h3 id="compare-growth-title">{m.compare_growth()}</h3>
      <Segmented label={m.compare_measure()} value={measure} options={establishmentMeasures.map((id) => ({ value: id, text: say(measureTitle(id)) }))} onChange={setMeasure} />
      <fieldset className="compare__area-choice">
        <legend className="visually-hidden">{m.compare_growth_area()}</legend>
        {areas.map((one) => (
          <label key={one.id} className="compare__area-option">
            <input type="radio" name="compare-growth-area" checked={one.id === area.id} onChange={() => setWanted(one.id)} />
            <Marker look={one.look} /> <Name text={one.name} />
          </label>
        ))}
      </fieldset>
      {growth ? <AreaQuadrant key={`${area.id} ${measure}`} area={area} growth={growth} found={found} measure={measure} /> : <p className="state">{m.compare_shift_absent({ name: say(area.name) })}</p>}
      <p className="figure-note">
        <MethodNote id="location-quotient" /> <MethodNote id="establishment-growth" />
      </p>
    </section>
  );
});
