import { useMemo, type CSSProperties } from 'react';
import { absenceSentence } from '../../core/comparison/absences.ts';
import { comparisonTable, type ComparisonRow, type ComparisonTable } from '../../core/comparison/comparison-table.ts';
import { printedFigure, rowUnit } from '../../core/comparison/printed-figure.ts';
import { datesText, rowGroups, type RowGroup } from '../../core/comparison/row-kinds.ts';
import { rankMark, rankNote } from '../../core/insights/rank-text.ts';
import type { Language } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { saveTable } from '../shared/save-table.ts';
import { MixedText, Name } from '../shared/name.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { TableScroll } from '../shared/table-scroll.tsx';
import { useNarrow } from '../shared/use-narrow.ts';
import { useAtlas, useView, useWholeView } from '../shared/use-store.ts';
import { AreaFigureCell } from './AreaFigureCell.tsx';
import { AreaStrip } from './AreaStrip.tsx';
import { Marker } from './Marker.tsx';

const groupNames: Readonly<Record<RowGroup, () => string>> = {
  people: m.compare_group_people,
  industry: m.compare_group_industry,
  change: m.compare_group_change,
  work: m.compare_group_work,
  grants: m.compare_group_grants,
  sites: m.compare_group_sites,
  own: m.own_in_profile,
};

function save({ areas, base, rows, absences }: ComparisonTable, sourceIds: readonly string[], language: Language): void {
  saveTable({
    name: `${m.compare_table()} ${areas.map(({ name }) => say(name)).join(' ')}`,
    columns: [m.compare_column_indicator(), ...areas.flatMap(({ name }) => [say(name), m.ranking_rank(), m.compare_column_date()]), m.compare_column_base({ name: say(base.name) }), m.compare_column_date()],
    rows: rows.map(({ row, cells, base: ofBase }) => [
      say(row.title),
      ...cells.flatMap((figure) => [printedFigure(row, figure, language), figure.rank ? say(rankMark(figure.rank)) : '', say(datesText(figure.asOf))]),
      printedFigure(row, ofBase, language),
      say(datesText(ofBase.asOf)),
    ]),
    sourceIds,
    notes: [m.compare_summed_note(), say(rankNote), ...absences.map((absence) => say(absenceSentence(absence)))],
  });
}

/** What the figures of a row are of: unit and date, or that the dates differ. */
function RowHead({ entry }: { readonly entry: ComparisonRow }) {
  const language = useView((view) => view.language);
  const { row, asOf, isEarlier } = entry;
  const unit = rowUnit(row, language);
  const date = asOf === null ? null : say(datesText(asOf));
  return (
    <th scope="row">
      {say(row.title)}
      <span className="figure-detail">
        {[unit, date].filter((part) => part).join(m.dot_separator())}
        {asOf === null && <span className="compare__differs">{m.compare_dates_differ()}</span>}
        {asOf !== null && isEarlier && <span>{m.compare_date_of_all()}</span>}
      </span>
    </th>
  );
}

function GroupRows({ group, table: { areas, base, rows, absences }, hasStrips }: { readonly group: RowGroup; readonly table: ComparisonTable; readonly hasStrips: boolean }) {
  useView((view) => view.language);
  const own = rows.filter(({ row }) => row.group === group);
  const absent = absences.filter((absence) => absence.group === group);
  if (own.length === 0 && absent.length === 0) return null;
  const columns = areas.length + (hasStrips ? 3 : 2);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns} className="compare__group">
          {groupNames[group]()}
        </th>
      </tr>
      {own.map((entry) => (
        <tr key={entry.row.id}>
          <RowHead entry={entry} />
          {hasStrips && (
            <td>
              <AreaStrip row={entry} areas={areas} />
            </td>
          )}
          {areas.map((area, index) => {
            const cell = entry.cells[index];
            return cell ? <AreaFigureCell key={area.id} row={entry.row} area={area} figure={cell} rank={cell.rank} isOfOtherDate={entry.asOf === null} /> : null;
          })}
          <AreaFigureCell row={entry.row} area={base} figure={entry.base} rank={null} isOfOtherDate={entry.base.asOf !== entry.asOf} />
        </tr>
      ))}
      {absent.length > 0 && (
        <tr>
          <td colSpan={columns} className="compare__absences">
            <ul>
              {absent.map((absence) => (
                <li key={say(absenceSentence(absence))}>
                  <MixedText>{absence.areas.length === 0 ? m.compare_not_shown({ text: say(absenceSentence(absence)) }) : say(absenceSentence(absence))}</MixedText>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Every indicator of the compared areas and of the base, with rank and date. */
export function IndicatorTable() {
  const view = useWholeView();
  const atlas = useAtlas();
  const table = useMemo(() => comparisonTable(atlas, view), [atlas, view]);
  const { areas, base, rows } = table;
  const hasStrips = !useNarrow();
  const sourceIds = [...new Set(rows.flatMap(({ cells, base: ofBase }) => [...cells, ofBase].flatMap((figure) => figure.sourceIds)))];
  const style: CSSProperties & Record<'--areas', number> = { '--areas': areas.length };
  return (
    <section className="compare__panel compare__indicators" aria-labelledby="compare-table-title" style={style}>
      <h3 id="compare-table-title">{m.compare_table()}</h3>
      <p className="figure-note">{m.compare_summed_note()}</p>
      <p className="figure-note">{say(rankNote)}</p>
      {areas.map(({ id, name, caveat }) =>
        caveat ? (
          <p key={id} className="figure-note">
            <MixedText>{m.compare_area_caveat({ name: say(name), text: say(caveat) })}</MixedText>
          </p>
        ) : null,
      )}
      <p className="figure-note compare__scroll-cue" aria-hidden="true">
        {m.compare_table_scrolls({ count: areas.length })}
      </p>
      <TableScroll label={m.compare_table()} className="compare__table">
        <table>
          <colgroup>
            <col className="compare__row-heads" />
            {hasStrips && <col />}
            <col span={areas.length + 1} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col" colSpan={hasStrips ? 2 : 1}>
                {m.compare_column_indicator()}
              </th>
              {areas.map((area) => (
                <th key={area.id} scope="col">
                  <Marker look={area.look} /> <Name text={area.name} />
                </th>
              ))}
              <th scope="col">{m.compare_column_base({ name: say(base.name) })}</th>
            </tr>
          </thead>
          {rowGroups.map((group) => (
            <GroupRows key={group} group={group} table={table} hasStrips={hasStrips} />
          ))}
        </table>
      </TableScroll>
      <p>
        <button type="button" className="text-button" onClick={() => save(table, sourceIds, view.language)}>
          {m.chart_csv()}
        </button>
      </p>
      <SourceLine sourceIds={sourceIds} />
    </section>
  );
}
