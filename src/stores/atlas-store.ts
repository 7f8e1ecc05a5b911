import type { AnalysisResult } from '../core/analysis/analysis.ts';
import { createStore } from 'zustand/vanilla';
import type { Topology } from 'topojson-specification';
import type { Atlas } from '../core/datasets/atlas.ts';
import type { Resource } from '../core/datasets/contract.ts';
import type { Table } from '../core/datasets/table.ts';
import { loadTable, type LoadedPackage } from '../loading/load-tables.ts';
import { notify } from './notice-store.ts';

export type LoadStatus = 'loading' | 'ready' | 'failed';

export interface Topologies {
  readonly counties: Topology | null;
  readonly townships: Topology | null;
  readonly surroundings: Topology | null;
}

export interface AtlasStore {
  readonly atlas: Atlas;
  readonly topologies: Topologies;
  readonly status: ReadonlyMap<string, LoadStatus>;
}

const emptyAtlas: Atlas = {
  package: { name: '', title: '', titleEn: '', description: '', descriptionEn: '', version: '', licenses: [], resources: [] },
  tables: new Map(),
  countyPlaces: new Map(),
  townshipPlaces: new Map(),
  results: new Map(),
};

/** The tables and boundaries that are there; grows as they arrive. */
export const atlasStore = createStore<AtlasStore>()(() => ({
  atlas: emptyAtlas,
  topologies: { counties: null, townships: null, surroundings: null },
  status: new Map(),
}));

const folders = new Map<string, string>();
const underWay = new Map<string, Promise<void>>();

/** Adds the resources of a package; names that are taken keep their first owner. */
export function addPackage({ contract, folder }: LoadedPackage): void {
  atlasStore.setState(({ atlas }) => {
    const added = contract.resources.filter((resource) => !folders.has(resource.name));
    for (const resource of added) folders.set(resource.name, folder);
    const base = atlas.package.name === '' ? contract : atlas.package;
    return { atlas: { ...atlas, package: { ...base, resources: [...atlas.package.resources, ...added] } } };
  });
}

/** Address of a resource's file, in the folder of the package that brought it: the site's own or a further one of `config.json`. */
export function addressOfResource(resource: Pick<Resource, 'name' | 'path'>): string {
  return new URL(resource.path, folders.get(resource.name) ?? document.baseURI).href;
}

function setStatus(names: readonly string[], status: LoadStatus): void {
  atlasStore.setState((state) => {
    const next = new Map(state.status);
    for (const name of names) next.set(name, status);
    return { status: next };
  });
}

function addTables(tables: readonly Table[]): void {
  if (tables.length === 0) return;
  atlasStore.setState(({ atlas }) => {
    const next = new Map(atlas.tables);
    for (const table of tables) next.set(table.name, table);
    return { atlas: { ...atlas, tables: next } };
  });
}

/** Puts tables of the visitor's own beside the published ones, in the place of earlier ones of the same name. */
export function putOwnTables(tables: readonly Table[]): void {
  const names = new Set(tables.map((table) => table.name));
  atlasStore.setState(({ atlas }) => ({
    atlas: {
      ...atlas,
      package: { ...atlas.package, resources: [...atlas.package.resources.filter(({ name }) => !names.has(name)), ...tables.map(({ resource }) => resource)] },
      tables: new Map([...atlas.tables, ...tables.map((table) => [table.name, table] as const)]),
    },
  }));
}

/** Takes tables of the visitor's own away. */
export function dropOwnTables(names: ReadonlySet<string>): void {
  atlasStore.setState(({ atlas }) => ({
    atlas: {
      ...atlas,
      package: { ...atlas.package, resources: atlas.package.resources.filter(({ name }) => !names.has(name)) },
      tables: new Map([...atlas.tables].filter(([name]) => !names.has(name))),
    },
  }));
}

async function fetchTable(resource: Resource): Promise<Table | null> {
  try {
    return await loadTable(resource, folders.get(resource.name) ?? document.baseURI);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notify({
      key: `table-${resource.name}`,
      tone: 'attention',
      text: {
        zh: `「${resource.title}」無法載入（${reason}）。請檢查網路後重新整理；其他資料不受影響。`,
        en: `“${resource.titleEn}” could not be loaded (${reason}). Check the network and reload; everything else still works.`,
      },
    });
    return null;
  }
}

/** Loads the named tables that are not there yet, all at once, and adds them in one step. Unknown names are passed over. */
export function ensureTables(names: readonly string[]): Promise<void> {
  const { atlas } = atlasStore.getState();
  const wanted = atlas.package.resources.filter((resource) => names.includes(resource.name) && !atlas.tables.has(resource.name));
  const fresh = wanted.filter((resource) => !underWay.has(resource.name));
  if (fresh.length > 0) {
    setStatus(fresh.map((resource) => resource.name), 'loading');
    const batch = Promise.all(fresh.map(fetchTable)).then((tables) => {
      addTables(tables.filter((table) => table !== null));
      setStatus(fresh.flatMap((resource, index) => (tables[index] ? [resource.name] : [])), 'ready');
      setStatus(fresh.flatMap((resource, index) => (tables[index] ? [] : [resource.name])), 'failed');
      for (const resource of fresh) underWay.delete(resource.name);
    });
    for (const resource of fresh) underWay.set(resource.name, batch);
  }
  return Promise.all(wanted.flatMap((resource) => underWay.get(resource.name) ?? [])).then(() => undefined);
}

/** Loads all tables of one moment of the contract. */
export function ensureMoment(moment: Resource['atlas']['load']): Promise<void> {
  return ensureTables(atlasStore.getState().atlas.package.resources.filter((resource) => resource.atlas.load === moment).map((resource) => resource.name));
}

/** Results beyond this number are dropped, those asked for longest ago first: they can be computed again. */
const mostResults = 24;

/** Keeps what a long computation has found. */
export function addResult(key: string, result: AnalysisResult): void {
  atlasStore.setState(({ atlas }) => ({ atlas: { ...atlas, results: new Map([...atlas.results, [key, result] as const].slice(-mostResults)) } }));
}

/** Takes boundaries and places as they arrive. */
export function addTopologies(topologies: Partial<Topologies>): void {
  atlasStore.setState((state) => ({ topologies: { ...state.topologies, ...topologies } }));
}

export function addPlaces(places: Partial<Pick<Atlas, 'countyPlaces' | 'townshipPlaces'>>): void {
  atlasStore.setState(({ atlas }) => ({ atlas: { ...atlas, ...places } }));
}
