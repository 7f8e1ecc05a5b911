import { useEffect, useState } from 'react';
import type { Resource } from '../../core/datasets/contract.ts';
import { addressOf } from '../../loading/address.ts';
import { loadPackage } from '../../loading/load-tables.ts';
import { siteStore } from '../../stores/site-store.ts';

/** The published package of this site, relative to the page. */
export const ownPackage = 'data/datapackage.json';

/**
 * Finds the file of a resource: beside the site's own package, or beside the further package of `config.json` that brought it. The addresses of
 * further packages are known a moment later.
 */
export function useResourceAddress(): (resource: Resource) => string {
  const [folders, setFolders] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const { packages } = siteStore.getState().config;
    // Answered from the browser's cache: the page has read them at its start.
    const reading = [ownPackage, ...packages].map((path) => loadPackage(path).catch(() => null));
    void Promise.all(reading).then((loaded) => {
      if (!isCurrent) return;
      const found = new Map<string, string>();
      for (const one of loaded) for (const resource of one?.contract.resources ?? []) if (!found.has(resource.name)) found.set(resource.name, one?.folder ?? '');
      setFolders(found);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return (resource) => new URL(resource.path, folders.get(resource.name) ?? addressOf('data/')).href;
}
