import type { ImportAnswer, ImportQuestionMessage } from './import-messages.ts';
import { importSession, type ImportSession, type ImportStage } from './import-session.ts';
import { packTexts } from './packed-column.ts';

let session: ImportSession | null = null;

function post(answer: ImportAnswer): void {
  postMessage(answer);
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
          // Sources, the only lists, are the same in every row and made anew where the table is used.
          if (column.kind === 'number') post({ ticket, table: at, field, numbers: column });
          else if (column.kind === 'text') post({ ticket, table: at, field, packed: packTexts(column.values) });
        }
      });
      return post({ ticket, dataset: dataset && { id: dataset.id, title: dataset.title, tables: dataset.tables.map(({ name, resource, length, columns }) => ({ name, resource, length, fields: [...columns.keys()] })) } });
    }
  }
}

/** One question after the other: a session is changed by each. */
let queue: Promise<void> = Promise.resolve();

self.addEventListener('message', (event: MessageEvent<ImportQuestionMessage>) => {
  const message = event.data;
  queue = queue.then(() => answer(message)).catch((error: unknown) => post({ ticket: message.ticket, failed: error instanceof Error ? error.message : String(error) }));
});
