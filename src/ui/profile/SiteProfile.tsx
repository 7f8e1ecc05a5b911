import { resourceNamed, resourceTitle } from '../../core/datasets/contract.ts';
import { precisionOf } from '../../core/datasets/corridors.ts';
import { siteTables } from '../../core/datasets/sites.ts';
import { text, type Table } from '../../core/datasets/table.ts';
import { rowLines, rowOfSite } from '../../core/insights/field-lines.ts';
import { precisionSentences } from '../../core/insights/precision.ts';
import { siteHeadline } from '../../core/insights/site-headline.ts';
import type { SubjectKind } from '../../core/subjects/subject.ts';
import { m, say } from '../../i18n/language.ts';
import { useTables } from '../shared/use-tables.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { FieldList, recordsOfLines } from './FieldList.tsx';
import { Places } from './Places.tsx';
import { ProfileFrame } from './ProfileFrame.tsx';
import { ScienceParkYears } from './ScienceParkYears.tsx';
import { RelatedRows } from './RelatedRows.tsx';
import { UnknownSubject } from './UnknownSubject.tsx';

/** Tables with further rows about a thing, and the field that names it. */
const related: Readonly<Record<string, readonly { readonly resource: string; readonly field: string }[]>> = {
  'science-parks': [{ resource: 'science-park-years', field: 'park_id' }],
  'industrial-parks': [
    { resource: 'industrial-park-years', field: 'park_id' },
    { resource: 'park-figures', field: 'park_id' },
  ],
  'transport-nodes': [{ resource: 'port-volumes', field: 'node_id' }],
};

/** The table and the id of a subject: site kinds have a table of their own, plain points name theirs. */
function placeOfSubject(kind: SubjectKind, id: string): { readonly resource: string; readonly id: string } {
  if (kind === 'point') {
    const slash = id.indexOf('/');
    return { resource: id.slice(0, slash), id: id.slice(slash + 1) };
  }
  return { resource: Object.entries(siteTables).find(([, known]) => known === kind)?.[0] ?? '', id };
}

function codes(table: Table, single: string, several: string, row: number): readonly string[] {
  const column = table.columns.get(several);
  const list = column?.kind === 'list' ? (column.values[row] ?? []) : [];
  if (list.length > 0) return list;
  const one = table.columns.get(single)?.kind === 'text' ? text(table, single, row) : '';
  return one === '' ? [] : [one];
}

/** All about a park, centre, incubator, university, institute, transport node, or a place of any other point table. */
export function SiteProfile({ kind, id }: { readonly kind: SubjectKind; readonly id: string }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const place = placeOfSubject(kind, id);
  const status = useTables([place.resource, 'sources', 'terms']);
  const found = rowOfSite(atlas, place.resource, place.id);
  const described = resourceNamed(atlas.package, place.resource);
  if (!found || !described) {
    return status === 'loading' ? (
      <output className="state">
        {m.tables_loading()}
      </output>
    ) : (
      <UnknownSubject />
    );
  }
  const { table, row } = found;
  const role = described.atlas.role?.kind === 'points' ? described.atlas.role : null;
  const nameField = role?.name ?? 'name_zh';
  const nameEnField = role?.nameEn ?? 'name_en';
  const title = { zh: text(table, nameField, row), en: table.columns.has(nameEnField) ? text(table, nameEnField, row) : '' };
  const counties = codes(table, role?.county ?? 'county_code', 'county_codes', row);
  const townships = codes(table, role?.township ?? 'township_code', 'township_codes', row);
  const precisionField = role?.precision ?? 'coordinate_precision';
  const precision = table.columns.has(precisionField) ? precisionOf(text(table, precisionField, row)) : 'site';
  const own = [role?.id, role?.name, role?.nameEn, role?.county, role?.township, role?.longitude, role?.latitude, role?.precision].filter((field) => field !== undefined);
  const lines = rowLines(atlas, table, row, ['county_code', 'township_code', ...own]);
  return (
    <ProfileFrame title={title} kind={<span>{say(resourceTitle(described))}</span>} headline={siteHeadline(atlas, table, row, counties)} records={() => recordsOfLines(say(resourceTitle(described)), say(title), lines, language)}>
      <Places counties={counties} townships={townships} precision={precisionSentences[precision]} />
      <FieldList lines={lines} />
      {place.resource === 'science-parks' && <ScienceParkYears id={place.id} name={say(title)} />}
      {(related[place.resource] ?? []).map((entry) => (
        <RelatedRows key={entry.resource} resource={entry.resource} field={entry.field} id={place.id} />
      ))}
    </ProfileFrame>
  );
}
