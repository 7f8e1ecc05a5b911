import { roleNames, type ColumnRole } from '../../core/importing/column-roles.ts';
import type { RecipeColumn } from '../../core/importing/import-recipe.ts';
import { leftOutNames } from '../../core/own-data/import-rows.ts';
import type { ImportPreview, PreviewColumn, PreviewRow } from '../../core/own-data/import-preview.ts';
import { isUnitId, units } from '../../core/measures/unit.ts';
import { m, say } from '../../i18n/language.ts';
import { TableScroll } from '../shared/table-scroll.tsx';
import { useView } from '../shared/use-store.ts';
import { Choice } from './Choice.tsx';
import { unitChoices } from './unit-choices.ts';

/** Units without a word of their own are one choice: none. */
const noUnit = 'index';

const recipeColumn = ({ header, role, unit }: PreviewColumn): RecipeColumn => ({ header, role, ...(unit ? { unit: unit.id ?? unit.text } : {}) });

function UnitChoice({ column, onChoose }: { readonly column: PreviewColumn; readonly onChoose: (unit: string) => void }) {
  const language = useView((view) => view.language);
  const { unit } = column;
  const value = unit ? (unit.id ?? unit.text) : noUnit;
  const own = unit && unit.id === null ? [{ value: unit.text, text: unit.text }] : [];
  const options = [{ value: noUnit as string, text: m.import_unit_none() }, ...own, ...unitChoices(language)];
  return <Choice label={m.import_unit_of({ header: column.header })} labelHidden value={isUnitId(value) && units[value].zh === '' ? noUnit : value} options={options} onChoose={onChoose} />;
}

/** What is Chinese in the file is Chinese in an English page too. */
const langOf = (text: string): string | undefined => (/\p{Script=Han}/u.test(text) ? 'zh-TW' : undefined);

function Rows({ rows, roles }: { readonly rows: readonly PreviewRow[]; readonly roles: readonly ColumnRole[] }) {
  return rows.map(({ row, cells, leftOut }) => (
    <tr key={row} className={leftOut === 'header' ? 'import__header-row' : leftOut ? 'import__out-row' : undefined}>
      <th scope="row" className="number">
        {row}
        {leftOut && <span className="import__reason">{say(leftOutNames[leftOut])}</span>}
      </th>
      {roles.map((role, at) => (
        <td key={at} lang={langOf(cells[at] ?? '')} className={role === 'measure' && leftOut === null ? 'number import__figure' : undefined}>
          {cells[at]}
        </td>
      ))}
    </tr>
  ));
}

/** The first and last rows as the file has them; the head says what each column is taken for. */
export function PreviewTable({ preview, onChange }: { readonly preview: ImportPreview; readonly onChange: (columns: readonly RecipeColumn[]) => void }) {
  useView((view) => view.language);
  const { columns } = preview;
  const roles = columns.map(({ role }) => role);
  const change = (at: number, next: Partial<RecipeColumn>) => onChange(columns.map((column, index) => (index === at ? { ...recipeColumn(column), ...next } : recipeColumn(column))));
  return (
    <TableScroll className="import__table" label={m.import_preview()}>
      <table className="data-table">
        <caption>{m.import_preview()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.import_row()}</th>
            {columns.map((column, at) => (
              <th key={column.header} scope="col" className={`import__column import__column--${column.role}`}>
                <span className="import__column-name" lang={langOf(column.header)} title={column.header}>
                  {column.header}
                </span>
                <Choice label={m.import_role_of({ header: column.header })} labelHidden value={column.role} options={column.roles.map((role) => ({ value: role, text: say(roleNames[role]) }))} onChoose={(role) => change(at, { role })} />
                {column.role === 'measure' && <UnitChoice column={column} onChoose={(unit) => change(at, { unit })} />}
                {column.doubtful && <span className="import__doubtful">{m.import_check()}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Rows rows={preview.top} roles={roles} />
          {preview.bottom.length > 0 && (
            <tr className="import__between">
              <td colSpan={columns.length + 1}>{m.import_rows_between()}</td>
            </tr>
          )}
          <Rows rows={preview.bottom} roles={roles} />
        </tbody>
      </table>
    </TableScroll>
  );
}
