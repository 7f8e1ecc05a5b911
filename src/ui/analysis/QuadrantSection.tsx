import { useMemo, useState } from 'react';
import { measureNames, type EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { fixedColumn } from '../../core/insights/fixed-column.ts';
import { growthQuadrantOf } from '../../core/insights/growth-quadrant.ts';
import { leftOutSentence, shiftShareSentence } from '../../core/insights/shift-share-sentence.ts';
import { shiftShareOfCounty } from '../../core/insights/shift-share-of-county.ts';
import { signedFigure } from '../../core/insights/signed-figure.ts';
import { dateText } from '../../core/indicators/date-text.ts';
import { textIn } from '../../core/text.ts';
import { growthQuadrants, quadrant } from '../../drawing/charts/quadrant.ts';
import { plotInk } from '../../drawing/charts/plot-ink.ts';
import { m, say } from '../../i18n/language.ts';
import { usePanelWidth } from '../profile/use-panel-width.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { IndustryFigures } from './IndustryFigures.tsx';
import { inBoth } from './in-both.ts';
import { MethodNote } from './MethodNote.tsx';
import { Warnings } from './Warnings.tsx';

const share = { unit: 'ratio', options: { asPercent: true, decimals: 1 } } as const;
const height = 380;

/** Why there is nothing to draw. */
function NotComparable({ code, measure }: { readonly code: string; readonly measure: EstablishmentMeasure }) {
  const atlas = useAtlas();
  const shown = shiftShareOfCounty(atlas, code, measure);
  if (!shown) return <p className="state">{m.industry_none()}</p>;
  const others = leftOutSentence(atlas, shown);
  return (
    <>
      <p>{say(shiftShareSentence(shown, 'classic'))}</p>
      {others && <p className="figure-note">{say(others)}</p>}
    </>
  );
}

/** Growth between the two latest dates against specialisation, industry by industry. */
export function QuadrantSection({ code, measure }: { readonly code: string; readonly measure: EstablishmentMeasure }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const width = usePanelWidth();
  const [wanted, setWanted] = useState('');
  const found = useMemo(() => growthQuadrantOf(atlas, code, measure), [atlas, code, measure]);
  if (!found) return <NotComparable code={code} measure={measure} />;
  const { points, shiftShare, nationGrowth } = found;
  const { after, before } = shiftShare;
  const chosen = points.some(({ industry }) => industry === wanted) ? wanted : (points.toSorted((a, b) => b.count - a.count)[0]?.industry ?? '');
  const dates = dateText(`${before.year}/${after.year}`);
  const nation = signedFigure(nationGrowth, 'ratio', share.options);
  const own = points.find(({ industry }) => industry === chosen);
  const chart = quadrant({
    language,
    title: inBoth((locale) => m.region_quadrant_title({}, { locale })),
    x: { name: inBoth((locale) => m.region_quadrant_x({ year: after.year }, { locale })), format: { unit: 'ratio', options: { decimals: 2 } }, reference: 1 },
    y: {
      name: inBoth((locale) => m.region_quadrant_y({ dates: textIn(dates, locale) }, { locale })),
      format: share,
      reference: nationGrowth,
      referenceLabel: inBoth((locale) => m.region_quadrant_nation({ growth: textIn(nation, locale) }, { locale })),
    },
    size: { name: measureNames[measure].noun, format: { unit: measureNames[measure].unit, options: {} } },
    quadrants: growthQuadrants,
    few: inBoth((locale) => m.industry_few({}, { locale })),
    items: points.map((point) => ({
      id: point.industry,
      subject: null,
      name: point.title,
      x: { value: point.lq, reason: point.lqReason },
      y: { value: point.growth, reason: 'not-applicable' },
      size: { value: point.count, reason: null },
      isFew: point.few,
      colour: plotInk.accent,
    })),
    highlight: wanted === '' ? null : chosen,
    width,
    height,
  });
  return (
    <>
      <p>{say(found.sentence)}</p>
      <ChartFigure
        chart={chart}
        heading={m.region_quadrant_heading({ dates: say(dates) })}
        fileName={`${m.region_quadrant_title()} ${say(shiftShare.name)}`}
        sourceIds={shiftShare.sourceIds}
        asOf={shiftShare.asOf}
        notes={[m.region_quadrant_note({ count: shiftShare.regions.length })]}
        onItem={setWanted}
      />
      <IndustryFigures
        code={code}
        industries={points}
        chosen={chosen}
        onChoose={setWanted}
        figures={[
          { name: m.industry_column_lq(), column: fixedColumn(atlas, 'county', 'location-quotient', chosen, after.year) },
          { name: m.region_growth_here(), column: fixedColumn(atlas, 'county', 'establishment-growth', chosen, after.year) },
          { name: measure === 'factories' ? m.industry_factories() : m.industry_businesses(), column: fixedColumn(atlas, 'county', 'establishment-count', chosen, after.year) },
        ]}
        more={own?.nationGrowth == null ? undefined : m.region_growth_nation({ growth: say(signedFigure(own.nationGrowth, 'ratio', share.options)) })}
      />
      <Warnings texts={found.warnings} />
      <p className="figure-note">
        <MethodNote id="location-quotient" /> <MethodNote id="establishment-growth" />
      </p>
    </>
  );
}
