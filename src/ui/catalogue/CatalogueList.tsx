import { useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { isOwn, resourceDescription, resourceTitle, subjectsOfData, type Resource } from '../../core/datasets/contract.ts';
import { dateText } from '../../core/indicators/date-text.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { addressOf } from '../../loading/address.ts';
import { m, say } from '../../i18n/language.ts';
import { useView } from '../shared/use-store.ts';
import { PackageButton } from '../take-away/PackageButton.tsx';
import { ownPackage } from './own-package.ts';
import { subjectNames } from './subject-names.ts';

function matches(resource: Resource, query: string): boolean {
  const wanted = query.trim().toLowerCase().replaceAll('台', '臺');
  const texts = [resource.title, resource.titleEn, resource.description, resource.descriptionEn, ...resource.sources.flatMap((source) => [source.title, source.titleEn])];
  return wanted === '' || texts.some((text) => text.toLowerCase().replaceAll('台', '臺').includes(wanted));
}

export function ResourceCard({ resource }: { readonly resource: Resource }) {
  const language = useView((view) => view.language);
  const [licence] = resource.licenses;
  return (
    <li className="resource-card">
      <h4 className="resource-card__title">
        <a href={`#${resource.name}`}>{say(resourceTitle(resource))}</a>
      </h4>
      <p>{say(resourceDescription(resource))}</p>
      <p className="resource-card__facts">
        {resource.rows !== undefined && <span>{m.catalogue_rows({ count: resource.rows, rows: formatNumber(resource.rows, 'count', language) })}</span>}
        {resource.asOf !== undefined && <span>{say(dateText(resource.asOf))}</span>}
        {licence && <span>{say({ zh: licence.title, en: licence.titleEn })}</span>}
      </p>
    </li>
  );
}

/** All resources by subject, with a search over titles, descriptions and sources. */
export function CatalogueList({ resources }: { readonly resources: readonly Resource[] }) {
  useView((view) => view.language);
  const [query, setQuery] = useState('');
  const found = resources.filter((resource) => matches(resource, query));
  const groups = subjectsOfData.map((subject) => ({ subject, resources: found.filter((resource) => resource.atlas.subject === subject) })).filter((group) => group.resources.length > 0);
  return (
    <>
      <p className="catalogue__lead">{m.catalogue_lead({ count: resources.filter((resource) => !isOwn(resource)).length })}</p>
      <div className="catalogue__tools">
        <SearchField className="catalogue__search" value={query} onChange={setQuery}>
          <Label>{m.catalogue_search()}</Label>
          <Input />
        </SearchField>
        <a className="button button--link" href={addressOf(ownPackage)} download="datapackage.json">
          {m.catalogue_package()}
        </a>
        <PackageButton />
      </div>
      <output className="visually-hidden">
        {m.catalogue_found({ count: found.length })}
      </output>
      {found.length === 0 && <p className="state">{m.catalogue_nothing()}</p>}
      {groups.map((group) => (
        <section key={group.subject} className="catalogue__group">
          <h3>{subjectNames[group.subject]()}</h3>
          <ul className="resource-cards">
            {group.resources.map((resource) => (
              <ResourceCard key={resource.name} resource={resource} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
