import { lazy, useState } from 'react';
import { lqProfile, sortedByQuotient, type LqProfileEntry } from '../../core/indicators/index.ts';
import { dateText } from '../../core/indicators/date-text.ts';
import type { EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { quotientBaseOf } from '../../core/indicators/quotient-base.ts';
import { countyByCode, townshipByCode } from '../../core/datasets/counties.ts';
import { baseComparison } from '../../core/insights/base-comparison.ts';
import { furtherSpecialisations, specialisations } from '../../core/insights/county-headline.ts';
import { fixedColumn, latestColumnWith } from '../../core/insights/fixed-column.ts';
import { cellOf } from '../../core/insights/method.ts';
import { formatCell } from '../../core/measures/number-format.ts';
import { indicatorOnMap } from '../../core/view/on-the-map.ts';
import type { Text } from '../../core/text.ts';
import { quotientBars, quotientNotes } from '../../drawing/figures/quotient-bars.ts';
import { m, say } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';
import { Fold } from '../analysis/Fold.tsx';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { MethodButton } from '../shared/method-button.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { useAtlas, useView, useViewFor } from '../shared/use-store.ts';
import { markParts } from '../shared/view-parts.ts';
import { IndustryTable } from './IndustryTable.tsx';
import { usePanelWidth } from './use-panel-width.ts';
import { placeName } from './place-name.ts';

// What is folded is fetched when it is opened.
const StructureSection = lazy(async () => ({ default: (await import('../analysis/StructureSection.tsx')).StructureSection }));
const QuadrantSection = lazy(async () => ({ default: (await import('../analysis/QuadrantSection.tsx')).QuadrantSection }));
const CandidatesSection = lazy(async () => ({ default: (await import('../analysis/CandidatesSection.tsx')).CandidatesSection }));
const PeersSection = lazy(async () => ({ default: (await import('../analysis/PeersSection.tsx')).PeersSection }));

const shownAtFirst = 8;

function yearsWithFigures(entriesOf: (year: number) => readonly LqProfileEntry[], years: readonly number[]): readonly number[] {
  return years.filter((year) => entriesOf(year).some((entry) => entry.lq !== null));
}

const measureTotals = { businesses: 'TOTAL', factories: 'factories' } as const;

function Densities({ code, measure, year }: { readonly code: string; readonly measure: EstablishmentMeasure; readonly year: number }) {
  const atlas = useAtlas();
  const language = useView((view) => view.language);
  const level = code.length === 8 ? 'township' : 'county';
  const columns = ['establishments-per-km2', 'establishments-per-1000-persons'].flatMap((indicator) => fixedColumn(atlas, level, indicator, measureTotals[measure], year) ?? []);
  return (
    <dl className="fact-list">
      {columns.map((column) => (
        <div key={column.indicator} className="fact-list__row">
          <dt>{say(column.title)}</dt>
          <dd>
            <span className="number">{formatCell(cellOf(column, code), column.unit, language, { decimals: column.decimals })}</span>
            <span className="fact-list__date">{say(dateText(column.asOf))}</span>
            <MethodButton column={column} code={code} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Says that the quotients are not against the nation, as the map's are not, and leads back to it. */
function BaseNote({ base }: { readonly base: Text }) {
  useView((view) => view.language);
  return (
    <p className="note base-note">
      {m.region_base_note({ base: say(base) })}{' '}
      <button type="button" className="text-button" onClick={() => viewStore.getState().change({ quotientBase: 'nation' })}>
        {m.region_base_nation()}
      </button>
    </p>
  );
}

/** Further statistics of the region's structure, each under its own heading. */
function Sections({ code, measure, year }: { readonly code: string; readonly measure: EstablishmentMeasure; readonly year: number }) {
  useView((view) => view.language);
  const structure = (
    <Fold title={m.region_structure()} about={m.region_structure_about()}>
      {() => <StructureSection code={code} measure={measure} year={year} />}
    </Fold>
  );
  if (code.length === 8) return structure;
  return (
    <div className="folds">
      {structure}
      <Fold title={m.region_quadrant()} about={m.region_quadrant_about()}>
        {() => <QuadrantSection code={code} measure={measure} />}
      </Fold>
      <Fold title={m.region_candidates()} about={m.region_candidates_about()}>
        {() => <CandidatesSection code={code} measure={measure} year={year} />}
      </Fold>
      <Fold title={m.region_peers()} about={m.region_peers_about()}>
        {() => <PeersSection code={code} measure={measure} year={year} />}
      </Fold>
    </div>
  );
}

/** What a county or township is specialised in: location quotients with their intervals, counts, shares and densities. */
export function IndustryTab({ code }: { readonly code: string }) {
  const view = useViewFor((whole) => [...markParts(whole), whole.quotientBase]);
  const atlas = useAtlas();
  const width = usePanelWidth();
  const base = quotientBaseOf(atlas, view.quotientBase);
  const level = code.length === 8 ? 'township' : 'county';
  const entriesOf = (measure: EstablishmentMeasure, year: number | null) => lqProfile(atlas, code, year, base.id).filter((entry) => entry.measure === measure);
  const hasFactories = entriesOf('factories', null).some((entry) => (entry.count ?? 0) > 0);
  const [measure, setMeasure] = useState<EstablishmentMeasure>(hasFactories ? 'factories' : 'businesses');
  const [wantedYear, setWantedYear] = useState<number | null>(null);
  const [all, setAll] = useState(false);
  const years = yearsWithFigures((year) => entriesOf(measure, year), latestColumnWith(atlas, level, code, 'establishment-count', measureTotals[measure])?.years ?? []);
  const year = years.find((known) => known === wantedYear) ?? years.at(-1) ?? null;
  const entries = sortedByQuotient(entriesOf(measure, year));
  const known = entries.filter((entry) => entry.lq !== null && (entry.count ?? 0) > 0);
  const shown = all ? known : known.slice(0, shownAtFirst);
  const [first] = entries;
  const place = (countyByCode(atlas).get(code) ?? townshipByCode(atlas).get(code))?.name;
  const further = furtherSpecialisations(entries, measure);
  const compared = base.name && place ? baseComparison(place, base.name, entries, measure) : null;
  const chart = quotientBars(atlas, view, code, shown, width);
  const notes = quotientNotes(base.name, known).map(say);
  return (
    <div className="profile-tab">
      <div className="profile-tab__choices">
        <Segmented
          label={m.industry_measure()}
          value={measure}
          options={[
            { value: 'factories', text: m.industry_factories() },
            { value: 'businesses', text: m.industry_businesses() },
          ]}
          onChange={setMeasure}
        />
        {years.length > 1 && (
          <Segmented label={m.industry_year()} value={String(year)} options={years.map((option) => ({ value: String(option), text: String(option) }))} onChange={(option) => setWantedYear(Number(option))} />
        )}
      </div>
      {base.name && <BaseNote base={base.name} />}
      {known.length === 0 || !first ? (
        <p className="state">{m.industry_none()}</p>
      ) : (
        <>
          {compared && <p>{say(compared)}</p>}
          {!compared && further && specialisations(entries, measure).length > 1 && <p>{say(further)}</p>}
          <ChartFigure
            chart={chart}
            heading={m.industry_chart_heading({ date: say(dateText(first.asOf)) })}
            fileName={`${m.tab_industry()} ${placeName(atlas, code)}`}
            sourceIds={[...new Set(entries.flatMap((entry) => entry.sourceIds))]}
            asOf={first.asOf}
            notes={notes}
            onItem={(industry) => viewStore.getState().change(indicatorOnMap(viewStore.getState().view, { indicator: 'location-quotient', industry, level, year }))}
          />
          {known.length > shownAtFirst && (
            <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? m.industry_show_first({ count: shownAtFirst }) : m.industry_show_all({ count: known.length })}
            </button>
          )}
          {year !== null && <Densities code={code} measure={measure} year={year} />}
          <IndustryTable code={code} entries={entries} base={base} />
          {year !== null && <Sections code={code} measure={measure} year={year} />}
        </>
      )}
    </div>
  );
}
