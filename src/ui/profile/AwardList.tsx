import { list, number, rowsBy, text } from '../../core/datasets/table.ts';
import { hasValue } from '../../core/measures/column.ts';
import { m, say } from '../../i18n/language.ts';
import { ChineseText, Name } from '../shared/name.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';

/** Awards that sources name one by one: never the whole list of a county. */
export function AwardList({ code }: { readonly code: string }) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const table = atlas.tables.get('local-sbir-projects');
  const rows = table ? (rowsBy(table, 'county_code').get(code) ?? []) : [];
  if (!table || rows.length === 0) return <p className="state">{m.awards_none()}</p>;
  const caveats = [...new Map(rows.filter((row) => text(table, 'caveat_zh', row) !== '').map((row) => [text(table, 'caveat_zh', row), text(table, 'caveat_en', row)]))];
  return (
    <section className="profile__section">
      <h3>{m.awards_title({ count: rows.length })}</h3>
      <ul className="award-list">
        {rows.map((row) => {
          const year = number(table, 'year', row);
          const field = { zh: text(table, 'field_zh', row), en: text(table, 'field_en', row) };
          const subject = text(table, 'subject_zh', row);
          return (
            <li key={text(table, 'id', row)}>
              <strong className="number">{hasValue(year) ? year.value : m.grants_no_year()}</strong> <ChineseText>{text(table, 'company_zh', row)}</ChineseText>
              {subject !== '' && (
                <span className="award-list__subject">
                  <ChineseText>{subject}</ChineseText>
                </span>
              )}
              {field.zh !== '' && (
                <span className="badge">
                  <Name text={field} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {caveats.map(([zh, en]) => (
        <p key={zh} className="caveat">
          {say({ zh, en })}
        </p>
      ))}
      <SourceLine sourceIds={[...new Set(rows.flatMap((row) => list(table, 'source_ids', row)))]} />
    </section>
  );
}
