import { fieldNamed, fieldTitle, resourceNamed, resourceTitle } from '../../core/datasets/contract.ts';
import { rowsBy } from '../../core/datasets/table.ts';
import { rowLines } from '../../core/insights/field-lines.ts';
import { m, say } from '../../i18n/language.ts';
import { WithTables } from '../shared/loading-state.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { Content } from './FieldList.tsx';
import { TableScroll } from '../shared/table-scroll.tsx';

interface RelatedRowsProps {
  readonly resource: string;
  /** The field that names the thing. */
  readonly field: string;
  readonly id: string;
}

function Rows({ resource, field, id }: RelatedRowsProps) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const table = atlas.tables.get(resource);
  const rows = table ? (rowsBy(table, field).get(id) ?? []) : [];
  if (!table || rows.length === 0) return null;
  const lines = rows.map((row) => rowLines(atlas, table, row, [field, 'scope_id', 'sequence', 'county_code', 'level']));
  const used = table.resource.schema.fields.filter((known) => lines.some((row) => row.lines.some((line) => line.field === known.name)));
  const title = say(resourceTitle(table.resource));
  return (
    <section className="profile__section">
      <h3>{title}</h3>
      <TableScroll label={title}>
        <table className="data-table">
          <thead>
            <tr>
              {used.map((known) => (
                <th key={known.name} scope="col">
                  {say(fieldTitle(fieldNamed(table.resource, known.name) ?? known))}
                </th>
              ))}
              <th scope="col">{m.industry_column_note()}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((row, index) => (
              <tr key={rows[index]}>
                {used.map((known) => {
                  const line = row.lines.find((entry) => entry.field === known.name);
                  return <td key={known.name}>{line && <Content content={line.content} />}</td>;
                })}
                <td>{row.caveat && say(row.caveat)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <SourceLine sourceIds={[...new Set(lines.flatMap((row) => row.sourceIds))]} />
    </section>
  );
}

/** Rows of another table about the same thing, for example figures by year. Nothing where there are none. */
export function RelatedRows(props: RelatedRowsProps) {
  const atlas = useAtlas();
  return resourceNamed(atlas.package, props.resource) ? (
    <WithTables names={[props.resource]}>
      <Rows {...props} />
    </WithTables>
  ) : null;
}
