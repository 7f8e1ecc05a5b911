import { useMemo, useState } from 'react';
import { fixedColumn } from '../../core/insights/fixed-column.ts';
import { candidatesOfCounty, type RelatedIndustryOfCounty } from '../../core/insights/growth-candidates-of-county.ts';
import { industriesInSentence } from '../../core/insights/industry-in-sentence.ts';
import { methodOfColumn } from '../../core/insights/method.ts';
import { measureNames, type EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import type { Text } from '../../core/text.ts';
import { relatednessMap } from '../../drawing/charts/relatedness-map.ts';
import { fewName } from '../../drawing/figures/few-name.ts';
import { indicatorOnMap } from '../../core/view/on-the-map.ts';
import { m, say } from '../../i18n/language.ts';
import { usePanelWidth } from '../profile/use-panel-width.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { ViewLink } from '../shell/ViewLink.tsx';
import { FigureButton } from './FigureButton.tsx';
import { IndustryFigures } from './IndustryFigures.tsx';
import { inBoth } from './in-both.ts';
import { MethodNote } from './MethodNote.tsx';
import { ProximityDisclosure } from './ProximityDisclosure.tsx';
import { Warnings } from './Warnings.tsx';

const height = 380;

const reasonOf = ({ related }: RelatedIndustryOfCounty): Text | null => (related.length === 0 ? null : industriesInSentence(related.map(({ title }) => title)));

function Candidate({ candidate, code, measure, year }: { readonly candidate: RelatedIndustryOfCounty; readonly code: string; readonly measure: EstablishmentMeasure; readonly year: number }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const percent = (share: number) => formatNumber(share, 'ratio', language, { asPercent: true, decimals: 0 });
  const { industry } = candidate;
  const figures = [
    { indicator: 'relatedness-density', label: m.region_candidate_density({ density: percent(candidate.density ?? 0) }) },
    { indicator: 'location-quotient', label: m.region_candidate_lq({ lq: formatNumber(candidate.lq ?? Number.NaN, 'ratio', language, { decimals: 2 }) }) },
    { indicator: 'establishment-count', label: formatNumber(candidate.count, measureNames[measure].unit, language, { decimals: Math.abs(candidate.count - Math.round(candidate.count)) < 0.01 ? 0 : 1 }) },
  ];
  const reasons = candidate.related.map(({ title, part, few }) => m.region_candidate_reason({ name: few ? say(fewName(title)) : say(title), part: percent(part) }));
  return (
    <li>
      <ViewLink className="subject-link" patch={(view) => indicatorOnMap(view, { indicator: 'relatedness-density', industry, level: 'county', year })}>
        {say(candidate.title)}
      </ViewLink>
      {candidate.few && <span className="few"> {m.industry_few()}</span>}
      <span className="ranked-list__figures number">
        {figures.map(({ indicator, label }) => {
          const column = fixedColumn(atlas, 'county', indicator, industry, year);
          return column && <FigureButton key={indicator} text={label} about={say(column.title)} method={() => methodOfColumn(atlas, column, code)} />;
        })}
      </span>
      <span className="ranked-list__more">{m.region_candidate_because({ reasons: reasons.join(m.list_separator()) })}</span>
    </li>
  );
}

/** What stands near to what the county is already specialised in. */
export function CandidatesSection({ code, measure, year }: { readonly code: string; readonly measure: EstablishmentMeasure; readonly year: number }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const width = usePanelWidth();
  const [wanted, setWanted] = useState('');
  const found = useMemo(() => candidatesOfCounty(atlas, code, measure, year), [atlas, code, measure, year]);
  if (!found) return <p className="state">{m.industry_none()}</p>;
  const { industries, candidates } = found;
  const chosen = industries.some(({ industry }) => industry === wanted) ? wanted : (candidates[0]?.industry ?? industries[0]?.industry ?? '');
  const chart = relatednessMap({
    language,
    title: inBoth((locale) => m.region_related_title({}, { locale })),
    density: { name: inBoth((locale) => m.region_density({}, { locale })), format: { unit: 'ratio', options: { asPercent: true, decimals: 0 } } },
    quotient: { name: inBoth((locale) => m.industry_column_lq({}, { locale })), format: { unit: 'ratio', options: { decimals: 2 } } },
    items: industries.map((industry) => ({
      id: industry.industry,
      subject: null,
      name: industry.title,
      density: { value: industry.density, reason: 'not-applicable' },
      quotient: { value: industry.lq, reason: 'not-applicable' },
      isCandidate: industry.isCandidate,
      because: reasonOf(industry),
    })),
    densityFloor: found.densityFloor,
    highlight: wanted === '' ? null : chosen,
    width,
    height,
  });
  return (
    <>
      <p>{say(found.sentence)}</p>
      <Warnings texts={found.warnings} />
      <ChartFigure
        chart={chart}
        fileName={`${m.region_related_title()} ${say(found.name)}`}
        sourceIds={found.sourceIds}
        asOf={found.asOf}
        notes={found.caveats.map(say)}
        onItem={setWanted}
      />
      <ol className="ranked-list">
        {candidates.map((candidate) => (
          <Candidate key={candidate.industry} candidate={candidate} code={code} measure={measure} year={year} />
        ))}
      </ol>
      <IndustryFigures
        code={code}
        industries={industries}
        chosen={chosen}
        onChoose={setWanted}
        figures={[
          { name: m.region_density(), column: fixedColumn(atlas, 'county', 'relatedness-density', chosen, year) },
          { name: m.industry_column_lq(), column: fixedColumn(atlas, 'county', 'location-quotient', chosen, year) },
        ]}
      />
      <ProximityDisclosure measure={measure} year={year} highlight={wanted === '' ? null : chosen} sourceIds={found.sourceIds} asOf={found.asOf} />
      <p className="figure-note">
        <MethodNote id="growth-candidates" /> <MethodNote id="relatedness-density" /> <MethodNote id="proximity" />
      </p>
    </>
  );
}
