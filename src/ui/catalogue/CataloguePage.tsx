import { useEffect } from 'react';
import { isOwn } from '../../core/datasets/contract.ts';
import { m } from '../../i18n/language.ts';
import { atlasStore } from '../../stores/atlas-store.ts';
import { useTables } from '../shared/use-tables.ts';
import { useAtlas, useView } from '../shared/use-store.ts';
import { CatalogueList } from './CatalogueList.tsx';
import { OwnData } from './OwnData.tsx';
import { Notices } from './Notices.tsx';
import { ResourceDetail } from './ResourceDetail.tsx';
import { clearHash, useHash } from './use-hash.ts';

const isResource = (name: string) => atlasStore.getState().atlas.package.resources.some((resource) => resource.name === name);

/** Every table of the atlas with its sources, dictionary, first rows and file. */
export function CataloguePage() {
  useView((view) => view.language);
  const atlas = useAtlas();
  const hash = useHash();
  useTables(['sources', 'terms']);
  useEffect(
    () => () => {
      if (isResource(decodeURIComponent(location.hash.slice(1)))) clearHash();
    },
    [],
  );
  const hasOwn = atlas.package.resources.some(isOwn);
  const resource = atlas.package.resources.find((known) => known.name === hash);
  return (
    <main id="data" className="catalogue" aria-label={m.catalogue_title()}>
      <div className="catalogue__page">
        {resource ? (
          <ResourceDetail key={resource.name} resource={resource} />
        ) : (
          <>
            <h2 className="catalogue__title">{m.catalogue_title()}</h2>
            {!['', 'data', 'still'].includes(hash) && <p className="note">{m.catalogue_unknown()}</p>}
            {hasOwn && <OwnData />}
            <CatalogueList resources={atlas.package.resources} />
            {!hasOwn && <OwnData />}
            <Notices />
          </>
        )}
      </div>
    </main>
  );
}
