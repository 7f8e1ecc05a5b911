import { enumLabel, fieldNamed } from '../../core/datasets/contract.ts';
import { flag, list, number, text } from '../../core/datasets/table.ts';
import { hasValue } from '../../core/measures/column.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { m, say } from '../../i18n/language.ts';
import { SourceLine } from '../shared/source-line.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';

/** Taipei's own programme in its latest year, by category; not comparable with local SBIR. */
export function SitiTotals() {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const table = atlas.tables.get('taipei-siti-year-category');
  if (!table) return null;
  const rows = Array.from({ length: table.length }, (_, row) => row);
  const yearOf = (row: number) => {
    const cell = number(table, 'year', row);
    return hasValue(cell) ? cell.value : 0;
  };
  const year = Math.max(...rows.map(yearOf));
  const shown = rows.filter((row) => yearOf(row) === year);
  const category = fieldNamed(table.resource, 'category');
  const figure = (field: string, row: number) => {
    const cell = number(table, field, row);
    return hasValue(cell) ? formatNumber(cell.value, field === 'approved' ? 'cases' : 'ntd', language) : m.no_figure();
  };
  return (
    <section className="profile__section">
      <h3>{m.siti_title({ year })}</h3>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{m.siti_category()}</th>
            <th scope="col">{m.siti_approved()}</th>
            <th scope="col">{m.siti_granted()}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={text(table, 'category', row)}>
              <th scope="row">
                {category && say(enumLabel(category, text(table, 'category', row)))}
                {flag(table, 'research_grant', row) === true && <span className="badge">{m.siti_research()}</span>}
              </th>
              <td className="number">{figure('approved', row)}</td>
              <td className="number">{figure('subsidy_ntd', row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SourceLine sourceIds={[...new Set(shown.flatMap((row) => list(table, 'source_ids', row)))]} asOf={String(year)} />
    </section>
  );
}
