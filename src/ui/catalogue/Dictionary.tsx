import { fieldTitle, resourceNamed, resourceTitle, type Field, type Resource } from '../../core/datasets/contract.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { unitName } from '../../core/measures/number-format.ts';
import { m, say } from '../../i18n/language.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { TableScroll } from '../shared/table-scroll.tsx';

const typeNames = {
  string: () => m.type_string(),
  integer: () => m.type_integer(),
  number: () => m.type_number(),
  year: () => m.type_year(),
  date: () => m.type_date(),
  boolean: () => m.type_boolean(),
  list: () => m.type_list(),
} as const;

/** The table that the values of a field refer to. */
export function referencedResource(resource: Resource, field: Field): string | null {
  const key = resource.schema.foreignKeys?.find((known) => known.fields.includes(field.name));
  return field.reference?.resource ?? key?.reference.resource ?? null;
}

function Meaning({ field, resource }: { readonly field: Field; readonly resource: Resource }) {
  const atlas = useAtlas();
  const target = referencedResource(resource, field);
  const referenced = target === null ? undefined : resourceNamed(atlas.package, target);
  return (
    <>
      {field.description !== undefined && field.description !== '' && <p>{say({ zh: field.description, en: field.descriptionEn ?? '' })}</p>}
      {referenced && (
        <p>
          {m.dictionary_refers()} <a href={`#${referenced.name}`}>{say(resourceTitle(referenced))}</a>
        </p>
      )}
      {field.enumLabels && (
        <ul className="enum-list">
          {Object.entries(field.enumLabels).map(([value, label]) => (
            <li key={value}>
              <code>{value}</code> {say(label)}
            </li>
          ))}
        </ul>
      )}
      {resource.schema.primaryKey.includes(field.name) && <span className="badge">{m.dictionary_key()}</span>}
      {field.constraints?.required === true && <span className="badge">{m.dictionary_required()}</span>}
    </>
  );
}

/** Every field of a resource with its type, unit and meaning, and how missing figures are written. */
export function Dictionary({ resource }: { readonly resource: Resource }) {
  const language = useView((view) => view.language);
  const missing = resource.schema.missingValues ?? [];
  return (
    <>
      <TableScroll label={m.catalogue_dictionary()}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{m.dictionary_field()}</th>
              <th scope="col">{m.dictionary_name()}</th>
              <th scope="col">{m.dictionary_type()}</th>
              <th scope="col">{m.dictionary_unit()}</th>
              <th scope="col">{m.dictionary_meaning()}</th>
            </tr>
          </thead>
          <tbody>
            {resource.schema.fields.map((field) => (
              <tr key={field.name}>
                <th scope="row">{say(fieldTitle(field))}</th>
                <td>
                  <code>{field.name}</code>
                </td>
                <td>{typeNames[field.type]()}</td>
                <td>{field.unit === undefined ? '' : unitName(field.unit, language)}</td>
                <td>
                  <Meaning field={field} resource={resource} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {missing.length > 0 && (
        <p className="caveat">
          {m.dictionary_missing()}{' '}
          {missing.map((token, index) => (
            <span key={token.value}>
              {index > 0 && m.list_separator()}
              {token.value === '' ? m.dictionary_empty() : <code>{token.value}</code>} = {say(missingLabels[token.label])}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
