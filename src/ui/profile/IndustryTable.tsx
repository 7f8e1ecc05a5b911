import { columnFor, type LqProfileEntry } from '../../core/indicators/index.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { measureNames } from '../../core/indicators/establishment-measure.ts';
import type { BaseRegions } from '../../core/indicators/quotient-base.ts';
import { indicatorOnMap } from '../../core/view/on-the-map.ts';
import { defaultView } from '../../core/view/view-state.ts';
import { m, say } from '../../i18n/language.ts';
import { MethodButton } from '../shared/method-button.tsx';
import { saveTable } from '../shared/save-table.ts';
import { ViewLink } from '../shell/ViewLink.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { industryRow } from './industry-row.ts';
import { TableScroll } from '../shared/table-scroll.tsx';
import { placeName } from './place-name.ts';

/** Every industry with count, share and quotient against the base; the name shows it on the map. */
export function IndustryTable({ code, entries, base }: { readonly code: string; readonly entries: readonly LqProfileEntry[]; readonly base: BaseRegions }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const level = code.length === 8 ? 'township' : 'county';
  const [first] = entries;
  if (!first) return null;
  const { unit, noun } = measureNames[first.measure];
  const columns = [m.industry_column_name(), say(noun), m.industry_column_share(), m.industry_column_lq(), m.industry_column_interval(), m.industry_column_note()];
  const save = () =>
    saveTable({
      name: `${m.tab_industry()} ${placeName(atlas, code)}`,
      columns,
      rows: entries.map((entry) => industryRow(entry)),
      sourceIds: [...new Set(entries.flatMap((entry) => entry.sourceIds))],
      notes: [m.source_as_of({ date: first.asOf }), m.record_base({ base: base.name ? say(base.name) : m.base_nation() })],
    });
  return (
    <details className="disclosure">
      <summary>{m.industry_table({ count: entries.length })}</summary>
      <TableScroll label={m.industry_table({ count: entries.length })}>
        <table className="data-table">
          <thead>
            <tr>
              {columns.slice(0, 4).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col" className="data-table__method">{m.method_button()}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => {
              const column = columnFor(atlas, { ...defaultView, level, indicator: 'location-quotient', industry: entry.industry, year: entry.year, quotientBase: base.id });
              return (
                <tr key={entry.industry}>
                  <th scope="row">
                    <ViewLink patch={(view) => indicatorOnMap(view, { indicator: 'location-quotient', industry: entry.industry, level, year: entry.year })} className="subject-link">
                      {say(entry.title)}
                    </ViewLink>
                    {entry.few && <span className="few"> {m.industry_few()}</span>}
                  </th>
                  <td className="number">{entry.count === null ? say(missingLabels[entry.reason ?? 'not-collected']) : formatNumber(entry.count, unit, language)}</td>
                  <td className="number">{entry.share === null ? say(missingLabels[entry.reason ?? 'not-collected']) : formatNumber(entry.share, 'ratio', language, { asPercent: true, decimals: entry.share > 0 && entry.share < 0.001 ? 2 : 1 })}</td>
                  <td className="number">{entry.lq === null ? say(missingLabels[entry.reason ?? 'not-collected']) : formatNumber(entry.lq, 'ratio', language, { decimals: 2 })}</td>
                  <td className="data-table__method">{column && <MethodButton column={column} code={code} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
      <button type="button" className="text-button" onClick={save}>
        {m.chart_csv()}
      </button>
    </details>
  );
}
