import { parseTable, type Table } from '../core/datasets/table.ts';
import type { DataPackage, Resource } from '../core/datasets/contract.ts';
import { addressOf, fetchJson, fetchText } from './address.ts';
import { parseInWorker } from './table-worker-client.ts';

/** Files above this are read and parsed in the worker: below it, parsing (about 20 ms) costs less than the way there, and a preloaded file is not fetched again. */
const workerBytes = 400_000;

/** A package with the folder its paths are relative to. */
export interface LoadedPackage {
  readonly contract: DataPackage;
  readonly folder: string;
}

function isPackage(value: unknown): value is DataPackage {
  return typeof value === 'object' && value !== null && 'resources' in value && Array.isArray(value.resources);
}

/**
 * Loads a `datapackage.json`.
 * @throws Error with the address when it cannot be fetched or is not a data package.
 */
export async function loadPackage(path: string): Promise<LoadedPackage> {
  const address = addressOf(path);
  const json = await fetchJson(address);
  if (!isPackage(json)) throw new Error(`${address} is not a data package: it has no list of resources.`);
  return { contract: json, folder: new URL('.', address).href };
}

/** Loads and parses one table by its contract. */
export async function loadTable(resource: Resource, folder: string): Promise<Table> {
  const address = new URL(resource.path, folder).href;
  if ((resource.bytes ?? 0) > workerBytes) return parseInWorker(address, resource);
  return parseTable(await fetchText(address), resource);
}
