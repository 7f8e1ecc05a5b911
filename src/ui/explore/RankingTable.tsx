import { useState } from 'react';
import { countyByCode } from '../../core/datasets/counties.ts';
import { dateText } from '../../core/indicators/date-text.ts';
import { rankMark } from '../../core/insights/rank-text.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { formatNumber, unitName } from '../../core/measures/number-format.ts';
import type { Ranking } from '../../core/shown/ranking.ts';
import { m, say } from '../../i18n/language.ts';
import { Name } from '../shared/name.tsx';
import { SubjectLink } from '../shared/subject-link.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { sortedRegions, sortingAfter, type SortColumn, type Sorting } from './ranking-table.ts';

/** The ranking as a table that can be sorted; regions without a figure say why. */
export function RankingTable({ ranking }: { readonly ranking: Ranking }) {
  const language = useView((view) => view.language);
  const selection = useView((view) => view.selection);
  const atlas = useAtlas();
  const [sorting, setSorting] = useState<Sorting>({ column: 'rank', direction: 'ascending' });
  const { column } = ranking;
  const unit = unitName(column.unit, language) || m.ranking_no_unit();
  const date = say(dateText(column.asOf));
  const counties = countyByCode(atlas);
  const head = (id: SortColumn, name: string) => (
    <th scope="col" aria-sort={sorting.column === id ? sorting.direction : undefined} className={id === 'name' ? undefined : 'cell-number'}>
      <button type="button" className="sort-button" onClick={() => setSorting(sortingAfter(sorting, id))}>
        {name}
        <span aria-hidden="true" className="sort-button__sign">
          {sorting.column !== id ? '↕' : sorting.direction === 'ascending' ? '↑' : '↓'}
        </span>
      </button>
    </th>
  );
  return (
    // What scrolls by itself must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="ranking-panel__table" tabIndex={0} aria-label={m.ranking_table_label()}>
      <table className="data-table">
        <caption className="visually-hidden">{say(column.title)}</caption>
        <thead>
          <tr>
            {head('rank', m.ranking_rank())}
            {head('name', column.level === 'county' ? m.level_county() : m.level_township())}
            {head('value', m.ranking_value())}
            <th scope="col">{m.ranking_unit()}</th>
            <th scope="col">{m.ranking_date()}</th>
            <th scope="col">{m.ranking_reason()}</th>
          </tr>
        </thead>
        <tbody>
          {sortedRegions(ranking.regions, sorting, language).map((region) => {
            const county = region.county ? counties.get(region.county) : undefined;
            const selected = region.subject === selection;
            return (
              <tr key={region.code} className={selected ? 'row--selected' : region.inFilter ? undefined : 'row--pale'}>
                <td className="cell-number number">{region.rank ? say(rankMark(region.rank)) : ''}</td>
                <th scope="row">
                  <SubjectLink subject={region.subject} name={region.name} />
                  {county && (
                    <span className="ranking-panel__county">
                      <Name text={county.name} />
                    </span>
                  )}
                </th>
                <td className="cell-number number">{region.value === null ? '' : formatNumber(region.value, 'count', language, { decimals: column.decimals })}</td>
                <td>{region.value === null ? '' : unit}</td>
                <td>{date}</td>
                <td>{region.missing ? say(missingLabels[region.missing]) : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
