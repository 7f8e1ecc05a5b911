import { useEffect, useRef } from 'react';
import { isOwn, resourceTitle } from '../../core/datasets/contract.ts';
import { m, say } from '../../i18n/language.ts';
import { atlasStore } from '../../stores/atlas-store.ts';
import { useShownInTitle } from '../shared/use-shown-in-title.ts';
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
  const resource = atlas.package.resources.find((known) => known.name === hash);
  useTables(['sources', 'terms']);
  useEffect(
    () => () => {
      if (isResource(decodeURIComponent(location.hash.slice(1)))) clearHash();
    },
    [],
  );
  // Back in the list, the focus is where one left it.
  const left = useRef<string | null>(null);
  const opened = resource?.name ?? null;
  useEffect(() => {
    if (opened === null && left.current !== null) document.querySelector<HTMLElement>(`main a[href="#${CSS.escape(left.current)}"]`)?.focus();
    left.current = opened;
  }, [opened]);
  const hasOwn = atlas.package.resources.some(isOwn);
  useShownInTitle([[resource ? say(resourceTitle(resource)) : '']]);
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
