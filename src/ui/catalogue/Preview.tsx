import { useDeferredValue, useMemo, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { fieldTitle, type Resource } from '../../core/datasets/contract.ts';
import { number, type Table } from '../../core/datasets/table.ts';
import { contentOf } from '../../core/insights/field-lines.ts';
import { hasValue } from '../../core/measures/column.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { m, say } from '../../i18n/language.ts';
import { WithTables } from '../shared/loading-state.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { Content } from '../profile/FieldList.tsx';
import { referencedResource } from './Dictionary.tsx';
import { searchRows, searchTexts } from './search-rows.ts';
import { TableScroll } from '../shared/table-scroll.tsx';

const pageSize = 25;

/** Numbers without a figure say why; a code stands beside the name it means. */
function Cell({ table, name, row }: { readonly table: Table; readonly name: string; readonly row: number }) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const field = table.resource.schema.fields.find((known) => known.name === name);
  const column = table.columns.get(name);
  if (!field || !column) return null;
  if (column.kind === 'number') {
    const cell = number(table, name, row);
    if (!hasValue(cell)) return <span className="missing">{say(missingLabels[cell.missing])}</span>;
  }
  const content = contentOf(atlas, table, field, row);
  if (!content) return null;
  const code = column.kind === 'text' && content.kind === 'links' ? (column.values[row] ?? '') : '';
  // Chinese columns show Chinese in both languages: they stand beside their English ones.
  if (content.kind === 'texts' && column.kind === 'text' && !field.enumLabels) return <span lang={/\p{Script=Han}/u.test(column.values[row] ?? '') ? 'zh-TW' : undefined}>{column.values[row]}</span>;
  return (
    <>
      {content.kind === 'links' && content.links.length === 0 ? (column.kind === 'list' ? (column.values[row] ?? []).join(m.list_separator()) : null) : <Content content={content} />}
      {code !== '' && /^\w{1,8}$/.test(code) && <code className="code">{code}</code>}
    </>
  );
}

function Rows({ resource }: { readonly resource: Resource }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const table = atlas.tables.get(resource.name);
  const [query, setQuery] = useState('');
  const [page, setPage] = useState(0);
  const wanted = useDeferredValue(query);
  const texts = useMemo(() => (table ? searchTexts(atlas, table) : null), [atlas, table]);
  const rows = useMemo(() => (table && texts ? searchRows(table.length, texts, wanted) : []), [table, texts, wanted]);
  if (!table) return null;
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const current = Math.min(page, pages - 1);
  const shown = rows.slice(current * pageSize, (current + 1) * pageSize);
  const fields = resource.schema.fields;
  return (
    <>
      <div className="catalogue__tools">
        <SearchField
          className="catalogue__search"
          value={query}
          onChange={(value) => {
            setQuery(value);
            setPage(0);
          }}
        >
          <Label>{m.preview_search()}</Label>
          <Input />
        </SearchField>
        <output>{m.preview_found({ count: formatNumber(rows.length, 'count', language), all: formatNumber(table.length, 'count', language) })}</output>
      </div>
      <TableScroll className="preview" label={m.catalogue_preview()}>
        <table className="data-table">
          <thead>
            <tr>
              {fields.map((field) => (
                <th key={field.name} scope="col">
                  {say(fieldTitle(field))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row}>
                {fields.map((field) => (
                  <td key={field.name}>
                    <Cell table={table} name={field.name} row={row} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {rows.length === 0 && <p className="state">{m.preview_nothing()}</p>}
      {pages > 1 && (
        <nav className="pager" aria-label={m.preview_pages()}>
          <button type="button" className="button" disabled={current === 0} onClick={() => setPage(current - 1)}>
            {m.preview_previous()}
          </button>
          <span className="number">{m.preview_page({ page: current + 1, pages })}</span>
          <button type="button" className="button" disabled={current === pages - 1} onClick={() => setPage(current + 1)}>
            {m.preview_next()}
          </button>
        </nav>
      )}
    </>
  );
}

/** The rows of a resource, a page at a time, with a search over all of them. */
export function Preview({ resource }: { readonly resource: Resource }) {
  const referenced = resource.schema.fields.flatMap((field) => referencedResource(resource, field) ?? []);
  return (
    <WithTables names={[...new Set([resource.name, ...referenced])]}>
      <Rows resource={resource} />
    </WithTables>
  );
}
