import { gapKindNames, gapKinds, gapMatrix, gapSentence, type GapCell, type GapKind, type GapRow } from '../../core/insights/gaps.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { priorityColour } from '../../core/scales/palette.ts';
import { m, say } from '../../i18n/language.ts';
import { Name } from '../shared/name.tsx';
import { saveTable } from '../shared/save-table.ts';
import { SubjectLink } from '../shared/subject-link.tsx';
import { useAtlas, useView, useViewFor } from '../shared/use-store.ts';
import { markParts } from '../shared/view-parts.ts';
import { TableScroll } from '../shared/table-scroll.tsx';
import { placeName } from './place-name.ts';

/** What a cell says in words, for the file, the table and assistive technology alike. */
export function gapText(cell: GapCell, language: 'zh-TW' | 'en'): string {
  if (cell.state === 'unknown') return m.gap_unknown();
  if (cell.state === 'none') return cell.nearest ? m.gap_none_nearest({ km: formatNumber(cell.nearest.km, 'km', language, { decimals: 0 }) }) : m.gap_none();
  return cell.basis === 'county' ? m.gap_present_county({ count: cell.count }) : m.gap_present({ count: cell.count });
}

function Cell({ cell, kind, row }: { readonly cell: GapCell; readonly kind: GapKind; readonly row: GapRow }) {
  const language = useView((view) => view.language);
  const whole = `${say(row.priority.short)}・${say(gapKindNames[kind])}：${gapText(cell, language)}`;
  if (cell.state === 'present') {
    return (
      <span className={`gap gap--${cell.basis === 'county' ? 'county' : 'present'}`} title={whole}>
        <span className="visually-hidden">{gapText(cell, language)}</span>
        <span aria-hidden="true">{cell.count}</span>
      </span>
    );
  }
  if (cell.state === 'unknown') {
    return (
      <span className="gap gap--unknown" title={say(cell.reason)}>
        <span className="visually-hidden">{say(cell.reason)}</span>
        <span aria-hidden="true">?</span>
      </span>
    );
  }
  if (!cell.nearest) return <span className="gap gap--none">{m.gap_none()}</span>;
  const name = { zh: formatNumber(cell.nearest.km, 'km', 'zh-TW', { decimals: 0 }), en: formatNumber(cell.nearest.km, 'km', 'en', { decimals: 0 }) };
  return (
    <span className="gap gap--none" title={whole}>
      <SubjectLink subject={cell.nearest.mark.subject} name={name}>
        <span className="visually-hidden">
          {' '}
          {m.gap_to()} <Name text={cell.nearest.mark.name} />
        </span>
      </SubjectLink>
    </span>
  );
}

/** Priority industries of the programme × what helps them: present, unknown, or the distance to the nearest one. */
export function GapsTab({ code }: { readonly code: string }) {
  const view = useViewFor(markParts);
  const atlas = useAtlas();
  const rows = gapMatrix(atlas, view, code);
  const sentence = gapSentence(atlas, view, code, rows);
  if (rows.length === 0) return <p className="state">{m.gap_no_programme()}</p>;
  const save = () =>
    saveTable({
      name: `${m.tab_gaps()} ${placeName(atlas, code)}`,
      columns: [m.gap_column_priority(), ...gapKinds.map((kind) => say(gapKindNames[kind])), m.gap_column_nearest()],
      rows: rows.map((row) => [
        say(row.priority.name),
        ...gapKinds.map((kind) => gapText(row.cells[kind], view.language)),
        row.cells.cluster.state === 'none' && row.cells.cluster.nearest ? say(row.cells.cluster.nearest.mark.name) : '',
      ]),
      sourceIds: [...new Set(rows.flatMap((row) => row.priority.sourceIds))],
      notes: [m.gap_note_basis(), m.gap_note_unknown(), m.gap_note_distance()],
    });
  return (
    <div className="profile-tab">
      {sentence && <p className="note">{say(sentence)}</p>}
      <TableScroll label={m.tab_gaps()}>
        <table className="data-table gap-table">
          <thead>
            <tr>
              <th scope="col">{m.gap_column_priority()}</th>
              {gapKinds.map((kind) => (
                <th key={kind} scope="col">
                  {say(gapKindNames[kind])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.priority.id}>
                <th scope="row">
                  <svg className="priority-dot" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
                    <circle cx="5" cy="5" r="4.5" fill={priorityColour(row.priority.id)} />
                  </svg>
                  {say(row.priority.short)}
                </th>
                {gapKinds.map((kind) => (
                  <td key={kind}>
                    <Cell cell={row.cells[kind]} kind={kind} row={row} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <ul className="key-list">
        <li>
          <span className="gap gap--present" aria-hidden="true">
            n
          </span>
          {m.gap_key_present()}
        </li>
        <li>
          <span className="gap gap--county" aria-hidden="true">
            n
          </span>
          {m.gap_key_county()}
        </li>
        <li>
          <span className="gap gap--unknown" aria-hidden="true">
            ?
          </span>
          {m.gap_note_unknown()}
        </li>
        <li>
          <span className="gap gap--none" aria-hidden="true">
            {m.gap_key_km()}
          </span>
          {m.gap_note_distance()}
        </li>
      </ul>
      <button type="button" className="text-button" onClick={save}>
        {m.chart_csv()}
      </button>
    </div>
  );
}
