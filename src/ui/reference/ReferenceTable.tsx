import type { ReactNode } from 'react';
import { m } from '../../i18n/language.ts';
import { MixedText } from '../shared/name.tsx';
import { saveTable } from '../shared/save-table.ts';
import { SourceLine } from '../shared/source-line.tsx';
import { TableScroll } from '../shared/table-scroll.tsx';

interface ReferenceRow {
  readonly id: string;
  readonly head: ReactNode;
  /** The head in the saved file. */
  readonly name: string;
  readonly cells: readonly { readonly text: string; readonly isAbsent?: boolean; readonly isNumber?: boolean }[];
  /** What stands under the head, a column of its own in the saved file. */
  readonly remark?: string;
}

interface ReferenceTableProps {
  readonly title: string;
  readonly notes: readonly string[];
  /** Notes of the saved file, where they are not those of the page. */
  readonly fileNotes?: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly ReferenceRow[];
  readonly sourceIds: readonly string[];
  readonly asOf?: string;
}

/** A table of the page with its notes, its file and its sources. */
export function ReferenceTable({ title, notes, fileNotes = notes, columns, rows, sourceIds, asOf }: ReferenceTableProps) {
  const isRemarked = rows.some(({ remark }) => remark !== undefined);
  const save = () =>
    saveTable({
      name: title,
      columns: isRemarked ? [...columns, m.reference_caveat()] : columns,
      rows: rows.map(({ name, cells, remark }) => [name, ...cells.map(({ text }) => text), ...(isRemarked ? [remark ?? ''] : [])]),
      sourceIds,
      notes: fileNotes,
    });
  return (
    <section className="compare__panel" aria-label={title}>
      <h3>{title}</h3>
      {notes.map((note) => (
        <p key={note} className="figure-note">
          {note}
        </p>
      ))}
      <TableScroll label={title} className="compare__table reference__table">
        <table>
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
            {rows.map(({ id, head, cells }) => (
              <tr key={id}>
                <th scope="row">{head}</th>
                {cells.map(({ text, isAbsent, isNumber }, index) => (
                  <td key={columns[index + 1]} className={isAbsent ? 'absent' : isNumber ? 'number' : undefined}>
                    <MixedText>{text}</MixedText>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p>
        <button type="button" className="text-button" onClick={save}>
          {m.chart_csv()}
        </button>
      </p>
      <SourceLine sourceIds={sourceIds} {...(asOf ? { asOf } : {})} />
    </section>
  );
}
