import type { Column } from '../core/measures/column.ts';
import type { ImportAnswer, ImportQuestionMessage } from './import-messages.ts';
import { importSession, type ImportSession, type ImportStage } from './import-session.ts';

/** Texts are copied between threads one by one: pieces of this many take a few milliseconds. */
const pieceRows = 20_000;

let session: ImportSession | null = null;

function post(answer: ImportAnswer, transfer: Transferable[] = []): void {
  postMessage(answer, { transfer });
}

function* pieces(column: Column): Generator<Column, void> {
  if (column.kind === 'number') {
    yield column;
    return;
  }
  for (let from = 0; from < Math.max(1, column.values.length); from += pieceRows) {
    if (column.kind === 'text') yield { kind: 'text', values: column.values.slice(from, from + pieceRows) };
    else if (column.kind === 'list') yield { kind: 'list', values: column.values.slice(from, from + pieceRows) };
    else yield { kind: 'boolean', values: column.values.slice(from, from + pieceRows) };
  }
}

async function answer(message: ImportQuestionMessage): Promise<void> {
  const { ticket } = message;
  if (message.ask === 'places') {
    session = importSession(message.request);
    return post({ ticket, ready: true });
  }
  if (!session) throw new Error('No places were given.');
  const report = (stage: ImportStage, share: number): void => post({ ticket, stage, share });
  switch (message.ask) {
    case 'open': return post({ ticket, preview: await session.open(message.request, report) });
    case 'settle': return post({ ticket, preview: await session.settle(message.request, report) });
    case 'report': return post({ ticket, report: session.report(message.request) });
    case 'finish': {
      const dataset = session.finish(message.request);
      dataset?.tables.forEach((table, at) => {
        for (const [field, column] of table.columns) {
          // The same in every row; made anew where the table is used.
          if (field === 'source_ids') continue;
          for (const piece of pieces(column)) post({ ticket, table: at, field, piece });
        }
      });
      return post({ ticket, dataset: dataset && { id: dataset.id, title: dataset.title, tables: dataset.tables.map(({ name, resource, length }) => ({ name, resource, length })) } });
    }
  }
}

/** One question after the other: a session is changed by each. */
let queue: Promise<void> = Promise.resolve();

self.addEventListener('message', (event: MessageEvent<ImportQuestionMessage>) => {
  const message = event.data;
  queue = queue.then(() => answer(message)).catch((error: unknown) => post({ ticket: message.ticket, failed: error instanceof Error ? error.message : String(error) }));
});
