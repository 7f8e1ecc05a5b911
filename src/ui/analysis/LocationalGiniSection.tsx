import { useState } from 'react';
import { measureNames, type EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { dateText, listText } from '../../core/indicators/date-text.ts';
import { locationalGiniMethod, locationalGiniResources, locationalGinis, type LocationalGinis } from '../../core/insights/locational-gini-of-industries.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import { textIn } from '../../core/text.ts';
import { lorenz } from '../../drawing/charts/lorenz.ts';
import { m, say } from '../../i18n/language.ts';
import { select } from '../../stores/view-store.ts';
import { usePanelWidth } from '../profile/use-panel-width.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { WithTables } from '../shared/loading-state.tsx';
import { MethodButton } from '../shared/method-button.tsx';
import { saveTable } from '../shared/save-table.ts';
import { Segmented } from '../shared/segmented.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { SubjectLink } from '../shared/subject-link.tsx';
import { TableScroll } from '../shared/table-scroll.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { Picker } from '../shell/Picker.tsx';
import { inBoth } from './in-both.ts';
import { MethodNote } from './MethodNote.tsx';

const firstShown = 8;

function Curve({ ginis, industry }: { readonly ginis: LocationalGinis; readonly industry: string }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const width = usePanelWidth();
  const chosen = ginis.industries.find((known) => known.industry === industry);
  if (!chosen) return null;
  const { noun, unit } = measureNames[ginis.measure];
  const chart = lorenz({
    language,
    title: inBoth((locale) => m.gini_curve_title({ name: textIn(chosen.title, locale) }, { locale })),
    allName: inBoth((locale) => m.gini_all({ noun: textIn(noun, locale) }, { locale })),
    industryName: chosen.title,
    format: { unit, options: {} },
    regions: chosen.counties.map(({ code, name, total, industry: own }) => ({
      id: code,
      subject: subjectId('county', code),
      name,
      all: { value: total, reason: null },
      industry: { value: own, reason: null },
    })),
    highlight: null,
    width,
  });
  return (
    <>
      <ChartFigure chart={chart} heading={say({ zh: chart.title, en: chart.title })} fileName={chart.title} sourceIds={ginis.sourceIds} asOf={ginis.asOf} onSubject={select} />
      <p className="small-print">
        {m.gini_figure({ value: formatNumber(chosen.gini, 'ratio', language, { decimals: 3 }) })} <MethodButton method={locationalGiniMethod(atlas, ginis, chosen)} />
      </p>
    </>
  );
}

function Table({ ginis, chosen, onChoose }: { readonly ginis: LocationalGinis; readonly chosen: string; readonly onChoose: (industry: string) => void }) {
  const language = useView((view) => view.language);
  const [all, setAll] = useState(false);
  const shown = all ? ginis.industries : ginis.industries.slice(0, firstShown);
  const share = (part: number, whole: number) => formatNumber(part / whole, 'ratio', language, { asPercent: true, decimals: 0 });
  return (
    <>
      <TableScroll label={m.gini_title()}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{m.gini_column_industry()}</th>
              <th scope="col">{m.gini_column_gini()}</th>
              <th scope="col">{m.gini_column_count()}</th>
              <th scope="col">{m.gini_column_largest()}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ industry, title, gini, count, largest }) => (
              <tr key={industry}>
                <th scope="row">
                  <button type="button" className="text-button" aria-pressed={industry === chosen} onClick={() => onChoose(industry)}>
                    {say(title)}
                  </button>
                </th>
                <td className="number">{formatNumber(gini, 'ratio', language, { decimals: 3 })}</td>
                <td className="number">{formatNumber(count, 'count', language, Number.isInteger(count) ? {} : { decimals: 1 })}</td>
                <td>
                  {largest && (
                    <>
                      <SubjectLink subject={subjectId('county', largest.code)} name={largest.name} /> <span className="number">{share(largest.industry, count)}</span>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {ginis.industries.length > firstShown && (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? m.gini_fewer({ count: firstShown }) : m.gini_all_industries({ count: ginis.industries.length })}
        </button>
      )}
    </>
  );
}

function Ginis() {
  useView((view) => view.language);
  const atlas = useAtlas();
  const [measure, setMeasure] = useState<EstablishmentMeasure>('factories');
  const [wanted, setWanted] = useState('');
  const ginis = locationalGinis(atlas, measure);
  if (!ginis) return <p className="state">{m.industry_none()}</p>;
  const chosen = ginis.industries.some(({ industry }) => industry === wanted) ? wanted : (ginis.industries[0]?.industry ?? '');
  const save = () =>
    saveTable({
      name: `${m.gini_title()} ${say(measureNames[measure].noun)}`,
      columns: [m.gini_column_industry(), m.gini_column_gini(), m.gini_column_count(), m.gini_column_largest()],
      rows: ginis.industries.map(({ title, gini, count, largest }) => [say(title), gini, count, largest ? say(largest.name) : '']),
      sourceIds: ginis.sourceIds,
      notes: [say(dateText(ginis.asOf)), m.gini_note()],
    });
  return (
    <section className="profile__section">
      <h3>{m.gini_title()}</h3>
      <p>{m.gini_intro({ date: say(dateText(ginis.asOf)) })}</p>
      <Segmented
        label={m.strength_measure()}
        value={measure}
        options={[
          { value: 'factories', text: m.strength_factories() },
          { value: 'businesses', text: m.strength_businesses() },
        ]}
        onChange={setMeasure}
      />
      <Table key={measure} ginis={ginis} chosen={chosen} onChoose={setWanted} />
      <p className="small-print">
        <button type="button" className="text-button" onClick={save}>
          {m.chart_csv()}
        </button>{' '}
        <MethodNote id="locational-gini" />
      </p>
      <p className="warning-line">{m.gini_note()}</p>
      {ginis.leftOut.length > 0 && <p className="small-print">{m.gini_left_out({ names: say(listText(ginis.leftOut)) })}</p>}
      {ginis.without.length > 0 && <p className="small-print">{m.gini_without({ names: say(listText(ginis.without.map(({ title }) => title))) })}</p>}
      <Picker label={m.gini_choose()} value={chosen} groups={[{ id: 'industries', title: null, items: ginis.industries.map(({ industry, title }) => ({ id: industry, text: title })) }]} onChoose={setWanted} />
      <Curve ginis={ginis} industry={chosen} />
      <SourceLine sourceIds={ginis.sourceIds} asOf={ginis.asOf} />
    </section>
  );
}

/** How gathered every industry is in few counties, and the curve of one of them. */
export function LocationalGiniSection() {
  return (
    <WithTables names={locationalGiniResources}>
      <Ginis />
    </WithTables>
  );
}
