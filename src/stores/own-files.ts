import type { Topology } from 'topojson-specification';
import { countyByCode, townshipByCode } from '../core/datasets/counties.ts';
import { text, type Table } from '../core/datasets/table.ts';
import type { Outcome } from '../core/importing/finding.ts';
import type { ImportPreview } from '../core/own-data/import-preview.ts';
import type { ImportPlaces } from '../importing/import-messages.ts';
import { importClient, type ImportClient, type ImportProgress } from '../importing/import-client.ts';
import { loadTopology } from '../loading/load-geography.ts';
import { addTopologies, atlasStore, ensureTables } from './atlas-store.ts';
import type { OfferedFile } from './shell-store.ts';

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

let ahead: ImportClient | null = null;

/** Starts a worker before there is a file: while one is still held over the window, or chosen. */
export function prepareImporter(): void {
  if (ahead) return;
  const names = places();
  ahead = importClient(names);
  // Whoever opens a file with this worker hears of the failure; the next one starts anew.
  names.catch(() => {
    ahead = null;
  });
}

/** A worker for one file. */
export function openImporter(): ImportClient {
  prepareImporter();
  const prepared = ahead ?? importClient(places());
  ahead = null;
  return prepared;
}

/** A file that is being read, and who hears how far that is. */
export interface Opening {
  readonly client: ImportClient;
  readonly first: Promise<Outcome<ImportPreview>>;
  follow: (progress: ImportProgress) => void;
}

const begun = new WeakMap<OfferedFile, Opening>();

/** Begins to read a file: the worker has most to do, and need not wait for the dialog to be drawn. */
export function beginOpening(offered: OfferedFile): Opening {
  const client = openImporter();
  const opening: Opening = { client, first: client.open({ file: offered.file, name: offered.name }, (progress) => opening.follow(progress)), follow: () => undefined };
  // Whoever takes the opening hears why it failed.
  opening.first.catch(() => undefined);
  begun.set(offered, opening);
  return opening;
}

/** The opening that was begun for a file, for one taker; a new one where there is none. */
export function takeOpening(offered: OfferedFile): Opening {
  const opening = begun.get(offered) ?? beginOpening(offered);
  begun.delete(offered);
  return opening;
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
