import { memo, useMemo } from 'react';
import { comparisonTable, isOfOneDate, methodOfCell, type ComparisonRow } from '../../core/comparison/comparison-table.ts';
import type { Area, ComparedArea } from '../../core/comparison/areas.ts';
import { datesText, rowGroups, type AreaFigure, type RowDefinition, type RowGroup } from '../../core/comparison/row-kinds.ts';
import { hasValue } from '../../core/measures/column.ts';
import { formatCell } from '../../core/measures/number-format.ts';
import type { Language } from '../../core/text.ts';
import { shapePath } from '../../drawing/shape-path.ts';
import { m, say } from '../../i18n/language.ts';
import { FigureButton } from '../analysis/FigureButton.tsx';
import { saveTable } from '../shared/save-table.ts';
import { MixedText, Name } from '../shared/name.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { TableScroll } from '../shared/table-scroll.tsx';
import { useAtlas, useView, useWholeView } from '../shared/use-store.ts';
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

function printed(row: RowDefinition, figure: AreaFigure, language: Language): string {
  return formatCell(figure.cell, row.unit, language, { decimals: row.decimals, ...(row.asPercent ? { asPercent: true } : {}) });
}

const stripWidth = 150;

/** All areas of a row on one scale from 0, or from the least where it is below; the base as a tick. Nothing that the figures beside it do not say. */
function Strip({ row, areas }: { readonly row: ComparisonRow; readonly areas: readonly ComparedArea[] }) {
  if (!isOfOneDate(row.cells)) return <span className="strip figure-note">{m.compare_dates_differ()}</span>;
  const values = row.cells.map(({ cell }) => (hasValue(cell) ? cell.value : null));
  const base = hasValue(row.base.cell) && row.row.unit !== 'persons' ? row.base.cell.value : null;
  const known = values.flatMap((value) => value ?? []);
  const low = Math.min(0, ...known);
  const high = Math.max(...known, low + 1e-9);
  const x = (value: number) => 7 + ((stripWidth - 14) * (value - low)) / (high - low);
  const showsBase = base !== null && isOfOneDate([...row.cells, row.base]) && base >= low && base <= high;
  return (
    <svg className="strip" width={stripWidth} height="22" aria-hidden="true">
      <line x1="7" x2={stripWidth - 7} y1="11" y2="11" stroke="#dbe3e7" />
      {showsBase && <line x1={x(base)} x2={x(base)} y1="3" y2="19" stroke="#5b6b73" strokeWidth="1.5" />}
      {values.map((value, index) => {
        const area = areas[index];
        return value === null || !area ? null : <path key={area.id} transform={`translate(${x(value)} 11)`} d={shapePath(area.look.shape, 5)} fill={area.look.colour} stroke="#ffffff" />;
      })}
    </svg>
  );
}

interface FigureProps {
  readonly row: RowDefinition;
  readonly area: Area;
  readonly figure: AreaFigure;
  readonly rank: ComparisonRow['cells'][number]['rank'];
}

/** Figures are made once for the same tables and filters, so the same parts are the same figure; its rank is made anew. */
const sameFigure = (one: FigureProps, other: FigureProps) =>
  one.row === other.row &&
  one.area === other.area &&
  one.figure.cell === other.figure.cell &&
  one.figure.inputs === other.figure.inputs &&
  one.figure.note === other.figure.note &&
  one.rank?.rank === other.rank?.rank &&
  one.rank?.of === other.rank?.of;

const Figure = memo(function Figure({ row, area, figure, rank }: FigureProps) {
  const language = useView((view) => view.language);
  const text = printed(row, figure, language);
  return (
    <td className="number">
      {hasValue(figure.cell) ? <FigureButton text={text} about={`${say(row.title)} ${say(area.name)}`} method={() => methodOfCell(row, area, figure)} /> : <span className="absent">{text}</span>}
      <span className="figure-detail">
        {rank && <span>{m.compare_rank(rank)}</span>}
        <span>{say(datesText(figure.asOf))}</span>
        {hasValue(figure.cell) && area.byAreaShare && row.group !== 'sites' && <span>{m.corridor_by_area_share()}</span>}
        {!hasValue(figure.cell) && figure.note && <span className="figure-note">{say(figure.note)}</span>}
      </span>
    </td>
  );
}, sameFigure);

/** Every indicator of the compared areas and of the base, with rank and date. */
export function IndicatorTable() {
  const view = useWholeView();
  const atlas = useAtlas();
  const { areas, base, rows } = useMemo(() => comparisonTable(atlas, view), [atlas, view]);
  const sourceIds = [...new Set(rows.flatMap(({ cells, base: ofBase }) => [...cells, ofBase].flatMap((figure) => figure.sourceIds)))];
  const save = () =>
    saveTable({
      name: `${m.compare_table()} ${areas.map(({ name }) => say(name)).join(' ')}`,
      columns: [m.compare_column_indicator(), ...areas.flatMap(({ name }) => [say(name), m.compare_column_date()]), say(base.name)],
      rows: rows.map(({ row, cells, base: ofBase }) => [say(row.title), ...cells.flatMap((figure) => [printed(row, figure, view.language), say(datesText(figure.asOf))]), printed(row, ofBase, view.language)]),
      sourceIds,
      notes: [m.compare_summed_note()],
    });
  return (
    <section className="compare__panel" aria-labelledby="compare-table-title">
      <h3 id="compare-table-title">{m.compare_table()}</h3>
      <p className="figure-note">{m.compare_summed_note()}</p>
      {areas.map(({ id, name, caveat }) =>
        caveat ? (
          <p key={id} className="figure-note">
            <MixedText>{m.compare_area_caveat({ name: say(name), text: say(caveat) })}</MixedText>
          </p>
        ) : null,
      )}
      <TableScroll label={m.compare_table()} className="compare__table">
        <table>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
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
          {rowGroups.map((group) => {
            const own = rows.filter(({ row }) => row.group === group);
            return own.length === 0 ? null : (
              <tbody key={group}>
                <tr>
                  <th scope="rowgroup" colSpan={areas.length + 3} className="compare__group">
                    {groupNames[group]()}
                  </th>
                </tr>
                {own.map((entry) => (
                  <tr key={entry.row.id}>
                    <th scope="row">{say(entry.row.title)}</th>
                    <td>
                      <Strip row={entry} areas={areas} />
                    </td>
                    {areas.map((area, index) => {
                      const cell = entry.cells[index];
                      return cell ? <Figure key={area.id} row={entry.row} area={area} figure={cell} rank={cell.rank} /> : null;
                    })}
                    <Figure row={entry.row} area={base} figure={entry.base} rank={null} />
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </TableScroll>
      <p>
        <button type="button" className="text-button" onClick={save}>
          {m.chart_csv()}
        </button>
      </p>
      <SourceLine sourceIds={sourceIds} />
    </section>
  );
}
