import type { TextColumn } from '../core/measures/column.ts';
import type { ImportAnswer, ImportQuestionMessage } from './import-messages.ts';
import { importSession, type ImportSession, type ImportStage } from './import-session.ts';
import { packTexts, type PackedTexts } from './packed-column.ts';

let session: ImportSession | null = null;

const packed = new WeakMap<TextColumn, PackedTexts>();

function packedOf(column: TextColumn): PackedTexts {
  const known = packed.get(column) ?? packTexts(column.values);
  packed.set(column, known);
  return known;
}

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
    case 'open':
      post({ ticket, preview: await session.open(message.request, report) });
      return prepare();
    case 'settle':
      post({ ticket, preview: await session.settle(message.request, report) });
      return prepare();
    case 'report': return post({ ticket, report: session.report(message.request) });
    case 'finish': {
      const dataset = session.finish(message.request);
      dataset?.tables.forEach((table, at) => {
        for (const [field, column] of table.columns) {
          // Sources, the only lists, are the same in every row and made anew where the table is used.
          if (column.kind === 'number') post({ ticket, table: at, field, numbers: column });
          else if (column.kind === 'text') post({ ticket, table: at, field, packed: packedOf(column) });
        }
      });
      return post({ ticket, dataset: dataset && { id: dataset.id, title: dataset.title, tables: dataset.tables.map(({ name, resource, length, columns }) => ({ name, resource, length, fields: [...columns.keys()] })) } });
    }
  }
}

/** How many questions have come. */
let asked = 0;

/** Makes the tables while the person reads the preview: what they are made of does not depend on the words that are asked for then. */
function prepare(): void {
  const now = asked;
  // A question that waits is read first.
  setTimeout(() => {
    if (asked !== now) return;
    try {
      for (const table of session?.prepare() ?? []) for (const column of table.columns.values()) if (column.kind === 'text') packedOf(column);
    } catch {
      // Whoever asks for the tables hears why they cannot be made.
    }
  }, 15);
}

/** One question after the other: a session is changed by each. */
let queue: Promise<void> = Promise.resolve();

self.addEventListener('message', (event: MessageEvent<ImportQuestionMessage>) => {
  const message = event.data;
  asked += 1;
  queue = queue.then(() => answer(message)).catch((error: unknown) => post({ ticket: message.ticket, failed: error instanceof Error ? error.message : String(error) }));
});
