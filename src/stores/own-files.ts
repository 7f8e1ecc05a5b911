import type { Topology } from 'topojson-specification';
import { countyByCode, townshipByCode } from '../core/datasets/counties.ts';
import { text, type Table } from '../core/datasets/table.ts';
import type { ImportPlaces } from '../importing/import-messages.ts';
import { importClient, type ImportClient } from '../importing/import-client.ts';
import { loadTopology } from '../loading/load-geography.ts';
import { addTopologies, atlasStore, ensureTables } from './atlas-store.ts';

const needed = ['counties', 'townships', 'industries', 'industry-legacy-names'] as const;

function rowsOf<Row>(table: Table | undefined, row: (table: Table, at: number) => Row): readonly Row[] {
  return table ? Array.from({ length: table.length }, (_, at) => row(table, at)) : [];
}

/** The names that files are joined to, from the published tables. */
async function places(): Promise<ImportPlaces> {
  await ensureTables(needed);
  const { atlas } = atlasStore.getState();
  return {
    counties: [...countyByCode(atlas).values()].map(({ code, name }) => ({ code, name })),
    townships: [...townshipByCode(atlas).values()].map(({ code, county, name }) => ({ code, county, name })),
    industries: rowsOf(atlas.tables.get('industries'), (table, at) => ({ code: text(table, 'industry_code', at), level: text(table, 'level', at), section: text(table, 'section_code', at), name: { zh: text(table, 'name_zh', at), en: text(table, 'name_en', at) } })),
    formerNames: rowsOf(atlas.tables.get('industry-legacy-names'), (table, at) => ({ code: text(table, 'industry_code', at), name: text(table, 'name_zh', at) })),
  };
}

let ahead: Promise<ImportClient> | null = null;

/** Starts a worker before there is a file: while one is still held over the window, or chosen. */
export function prepareImporter(): void {
  ahead ??= places().then((known) => importClient(known));
  // Whoever asks for the worker hears of the failure.
  ahead.catch(() => {
    ahead = null;
  });
}

/** A worker for one file. */
export function openImporter(): Promise<ImportClient> {
  prepareImporter();
  const prepared = ahead ?? Promise.reject(new Error('worker'));
  ahead = null;
  return prepared;
}

/** Boundaries of the townships; `undefined` where they cannot be loaded: rows with coordinates alone then have no township. */
export async function townshipBoundaries(): Promise<Topology | undefined> {
  const { townships } = atlasStore.getState().topologies;
  if (townships) return townships;
  try {
    const loaded = await loadTopology('townships');
    addTopologies({ townships: loaded });
    return loaded;
  } catch {
    return undefined;
  }
}
