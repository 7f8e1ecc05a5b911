import type { ChartTable } from '../../drawing/charts/chart.ts';
import { say } from '../../i18n/language.ts';
import { SubjectLink } from './subject-link.tsx';
import { useView } from './use-store.ts';
import { TableScroll } from './table-scroll.tsx';

const chinese = /\p{Script=Han}/u;

/** The table twin of a chart. Rows about something that can be selected begin with a link to it. */
export function ChartTableView({ table, caption }: { readonly table: ChartTable; readonly caption: string }) {
  const language = useView((view) => view.language);
  const langOf = (cell: string) => (language === 'en' && chinese.test(cell) ? 'zh-TW' : undefined);
  return (
    <TableScroll label={caption}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.zh} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.cells.join('|')}>
              {row.cells.map((cell, index) =>
                index === 0 ? (
                  <th key={table.columns[0]?.zh} scope="row" lang={langOf(cell)}>
                    {row.subject ? <SubjectLink subject={row.subject} name={{ zh: cell, en: cell }} /> : cell}
                  </th>
                ) : (
                  <td key={table.columns[index]?.zh} lang={langOf(cell)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
