import { parseTable } from '../core/datasets/table.ts';
import type { Resource } from '../core/datasets/contract.ts';
import { fetchText } from './address.ts';

export interface ParseRequest {
  readonly ticket: number;
  readonly address: string;
  readonly resource: Resource;
}

/** Runs in the worker: fetches and parses a large table and hands its columns over. */
self.addEventListener('message', (event: MessageEvent<ParseRequest>) => {
  const { ticket, address, resource } = event.data;
  fetchText(address)
    .then((csv) => {
      const table = parseTable(csv, resource);
      const buffers = [...table.columns.values()].flatMap((column) => (column.kind === 'number' ? [column.values.buffer, column.reasons.buffer] : []));
      postMessage({ ticket, table }, { transfer: buffers });
    })
    .catch((error: unknown) => postMessage({ ticket, error: error instanceof Error ? error.message : String(error) }));
});
