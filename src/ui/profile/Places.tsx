import { Fragment } from 'react';
import { countyByCode, townshipByCode } from '../../core/datasets/counties.ts';
import { subjectId, type SubjectId } from '../../core/subjects/subject.ts';
import type { Text } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { SubjectLink } from '../shared/subject-link.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';

function Links({ links }: { readonly links: readonly { readonly subject: SubjectId; readonly name: Text }[] }) {
  return links.map((link, index) => (
    <Fragment key={link.subject}>
      {index > 0 && m.list_separator()}
      <SubjectLink subject={link.subject} name={link.name} />
    </Fragment>
  ));
}

interface PlacesProps {
  readonly counties: readonly string[];
  readonly townships: readonly string[];
  /** On what the townships rest. */
  readonly note?: string;
  /** How well the point on the map is known. */
  readonly precision: Text | null;
}

/** Where a thing is, as links, and how well that is known. */
export function Places({ counties, townships, note = '', precision }: PlacesProps) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const countyLinks = counties.flatMap((code) => {
    const county = countyByCode(atlas).get(code);
    return county ? [{ subject: subjectId('county', code), name: county.name }] : [];
  });
  const townshipLinks = townships.flatMap((code) => {
    const township = townshipByCode(atlas).get(code);
    return township ? [{ subject: subjectId('township', code), name: township.name }] : [];
  });
  return (
    <section className="profile__section">
      <h3>{m.places_title()}</h3>
      <dl className="fact-list">
        {countyLinks.length > 0 && (
          <div className="fact-list__row">
            <dt>{m.places_counties()}</dt>
            <dd>
              <Links links={countyLinks} />
            </dd>
          </div>
        )}
        {townshipLinks.length > 0 && (
          <div className="fact-list__row">
            <dt>{m.places_townships()}</dt>
            <dd>
              <Links links={townshipLinks} /> {note !== '' && <span className="badge">{note}</span>}
            </dd>
          </div>
        )}
      </dl>
      {precision && <p className="caveat">{say(precision)}</p>}
    </section>
  );
}
