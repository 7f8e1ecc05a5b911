import { useEffect, useRef } from 'react';
import { isOwn, resourceDescription, resourceTitle, type Resource } from '../../core/datasets/contract.ts';
import { dateText } from '../../core/indicators/date-text.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { addressOf } from '../../loading/address.ts';
import { m, say } from '../../i18n/language.ts';
import { addressOfResource } from '../../stores/atlas-store.ts';
import { entryOfTable } from '../../stores/own-data.ts';
import { useOwnEntries } from '../shared/use-own.ts';
import { useView } from '../shared/use-store.ts';
import { TakeAway } from '../take-away/TakeAway.tsx';
import { OwnTools } from './OwnTools.tsx';
import { Dictionary } from './Dictionary.tsx';
import { OnTheMap } from './OnTheMap.tsx';
import { Preview } from './Preview.tsx';
import { ownPackage } from './own-package.ts';
import { subjectNames } from './subject-names.ts';

interface NamedLink {
  readonly title: string;
  readonly titleEn: string;
  readonly path?: string;
}

/** Licences or sources, each with its page where it has one. */
function NamedLinks({ links }: { readonly links: readonly NamedLink[] }) {
  return (
    <ul className="plain-list">
      {links.map((link) => {
        const title = say({ zh: link.title, en: link.titleEn });
        return (
          <li key={link.title}>
            {link.path === undefined ? (
              title
            ) : (
              <a href={link.path} target="_blank" rel="noreferrer">
                {title}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Facts({ resource }: { readonly resource: Resource }) {
  const language = useView((view) => view.language);
  return (
    <dl className="fact-list">
      <div className="fact-list__row">
        <dt>{m.catalogue_subject()}</dt>
        <dd>{subjectNames[resource.atlas.subject]()}</dd>
      </div>
      {resource.rows !== undefined && (
        <div className="fact-list__row">
          <dt>{m.catalogue_row_count()}</dt>
          <dd className="number">{formatNumber(resource.rows, 'count', language)}</dd>
        </div>
      )}
      {resource.asOf !== undefined && (
        <div className="fact-list__row">
          <dt>{m.catalogue_coverage()}</dt>
          <dd>{say(dateText(resource.asOf))}</dd>
        </div>
      )}
      <div className="fact-list__row">
        <dt>{m.catalogue_licence()}</dt>
        <dd>
          <NamedLinks links={resource.licenses} />
        </dd>
      </div>
      <div className="fact-list__row">
        <dt>{m.catalogue_sources()}</dt>
        <dd>
          <NamedLinks links={resource.sources} />
        </dd>
      </div>
    </dl>
  );
}

/** One resource: what it is, where from, what to mind, its dictionary, its first rows and its file. */
export function ResourceDetail({ resource }: { readonly resource: Resource }) {
  useView((view) => view.language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const own = entryOfTable(useOwnEntries(), resource.name);
  const title = say(resourceTitle(resource));
  return (
    <article className="resource">
      <p>
        <a href="#data">{m.catalogue_back()}</a>
      </p>
      <h2 className="catalogue__title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="catalogue__lead">{say(resourceDescription(resource))}</p>
      {isOwn(resource) ? (
        own && <OwnTools entry={own} />
      ) : (
        <div className="catalogue__tools">
          <a className="button button--link" href={addressOfResource(resource)} download={resource.path.split('/').at(-1)}>
            {m.catalogue_csv()}
          </a>
          <a className="button button--link" href={addressOf(ownPackage)} download="datapackage.json">
            {m.catalogue_package()}
          </a>
          <TakeAway resource={resource} />
        </div>
      )}
      <Facts resource={resource} />
      {(resource.caveats ?? []).length > 0 && (
        <section className="catalogue__group">
          <h3>{m.method_caveats()}</h3>
          <ul>
            {(resource.caveats ?? []).map((caveat) => (
              <li key={caveat.zh}>{say(caveat)}</li>
            ))}
          </ul>
        </section>
      )}
      <OnTheMap resource={resource} />
      <section className="catalogue__group">
        <h3>{m.catalogue_preview()}</h3>
        <Preview resource={resource} />
      </section>
      <section className="catalogue__group">
        <h3>{m.catalogue_dictionary()}</h3>
        <Dictionary resource={resource} />
      </section>
    </article>
  );
}
