import { isOwn } from '../../core/datasets/contract.ts';
import { m } from '../../i18n/language.ts';
import { shellStore } from '../../stores/shell-store.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { ResourceCard } from './CatalogueList.tsx';
import { OwnTools } from './OwnTools.tsx';
import { useOwnEntries } from '../shared/use-own.ts';

/** The visitor's own data, each with what can be done with it, and the way to open more. */
export function OwnData() {
  useView((view) => view.language);
  const atlas = useAtlas();
  const entries = useOwnEntries();
  const resources = atlas.package.resources.filter(isOwn);
  return (
    <section className="catalogue__group own-data">
      <h3>{m.own_title()}</h3>
      <p>{entries.length === 0 ? m.own_none() : m.own_lead()}</p>
      {entries.map((entry) => (
        <div key={entry.id} className="own-data__entry">
          <ul className="resource-cards">
            {resources
              .filter(({ name }) => entry.tables.includes(name))
              .map((resource) => (
                <ResourceCard key={resource.name} resource={resource} />
              ))}
          </ul>
          <OwnTools entry={entry} />
        </div>
      ))}
      <p>
        <button type="button" className="button" onClick={() => shellStore.setState({ opening: 'ask' })}>
          {m.import_open()}
        </button>
      </p>
    </section>
  );
}
