import type { Resource } from '../core/datasets/contract.ts';
import type { Table } from '../core/datasets/table.ts';

interface Waiting {
  readonly resolve: (table: Table) => void;
  readonly reject: (error: Error) => void;
}

type Answer = { readonly ticket: number } & ({ readonly table: Table } | { readonly error: string });

let worker: Worker | null = null;
let lastTicket = 0;
const waiting = new Map<number, Waiting>();

function theWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<Answer>) => {
    const answer = event.data;
    const asked = waiting.get(answer.ticket);
    waiting.delete(answer.ticket);
    if ('table' in answer) asked?.resolve(answer.table);
    else asked?.reject(new Error(answer.error));
  });
  worker.addEventListener('error', (event) => {
    for (const asked of waiting.values()) asked.reject(new Error(event.message || 'The table worker stopped.'));
    waiting.clear();
    worker = null;
  });
  return worker;
}

/**
 * Fetches and parses a table off the page's thread.
 * @throws Error as `parseTable` and `fetchText` do.
 */
export function parseInWorker(address: string, resource: Resource): Promise<Table> {
  lastTicket += 1;
  const ticket = lastTicket;
  return new Promise((resolve, reject) => {
    waiting.set(ticket, { resolve, reject });
    theWorker().postMessage({ ticket, address, resource });
  });
}
