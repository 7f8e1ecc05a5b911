import { signedFigure } from '../../core/insights/signed-figure.ts';
import { shiftShareWarnings } from '../../core/insights/shift-share-sentence.ts';
import { shiftSharePartIds, shiftSharePartNames, type CountyShiftShare, type OwnShiftShare, type ShiftShareVariant } from '../../core/insights/shift-share-of-county.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import type { ShiftShareParts } from '../../core/statistics/shift-share.ts';
import { shiftShareTitle } from '../../drawing/figures/shift-share-waterfall.ts';
import { m, say } from '../../i18n/language.ts';
import { saveTable } from '../shared/save-table.ts';
import { TableScroll } from '../shared/table-scroll.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';

interface ShiftShareTableProps {
  readonly shown: CountyShiftShare;
  readonly own: OwnShiftShare;
  readonly variant: ShiftShareVariant;
}

/** The parts of every industry: the twin of the picture, from the strongest local gain to the strongest loss. */
export function ShiftShareTable({ shown, own, variant }: ShiftShareTableProps) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const industries = own.industries.toSorted((a, b) => b.parts.local - a.parts.local);
  const parts = shiftSharePartIds(variant, [own.total, ...industries.map((industry) => industry.parts)]);
  const columns = [m.industry_column_name(), String(shown.before.year), String(shown.after.year), m.region_shift_total(), ...parts.map((part) => say(shiftSharePartNames[part].name))];
  const title = m.region_shift_table({ count: industries.length });
  const count = (value: number) => formatNumber(value, 'count', language, { decimals: Math.abs(value - Math.round(value)) < 0.01 ? 0 : 1 });
  const signed = (value: number) => say(signedFigure(value, 'count', { decimals: 1 }));
  const cells = (of: ShiftShareParts) => [count(of.before), count(of.after), signed(of.change), ...parts.map((part) => signed(of[part]))];
  const save = () =>
    saveTable({
      name: `${say(shiftShareTitle(shown.measure))} ${say(shown.name)}`,
      columns: [...columns, m.industry_column_note()],
      rows: [
        ...industries.map(({ title: name, parts: of, few }) => [say(name), of.before, of.after, of.change, ...parts.map((part) => of[part]), few ? m.industry_few() : '']),
        [m.region_shift_all(), own.total.before, own.total.after, own.total.change, ...parts.map((part) => own.total[part]), ''],
      ],
      sourceIds: shown.sourceIds,
      notes: [m.source_as_of({ date: shown.asOf }), ...shiftShareWarnings(atlas, shown).map(say), ...shown.caveats.map(say)],
    });
  return (
    <details className="disclosure">
      <summary>{title}</summary>
      <TableScroll label={title}>
        <table className="data-table shift-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {industries.map((industry) => (
              <tr key={industry.industry}>
                <th scope="row">
                  {say(industry.title)}
                  {industry.few && <span className="few"> {m.industry_few()}</span>}
                </th>
                {cells(industry.parts).map((cell, index) => (
                  <td key={columns[index + 1]} className="number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
            <tr className="shift-table__all">
              <th scope="row">{m.region_shift_all()}</th>
              {cells(own.total).map((cell, index) => (
                <td key={columns[index + 1]} className="number">
                  {cell}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableScroll>
      <button type="button" className="text-button" onClick={save}>
        {m.chart_csv()}
      </button>
    </details>
  );
}
