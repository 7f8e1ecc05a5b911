import type { Table } from '../core/datasets/table.ts';
import type { Column } from '../core/measures/column.ts';
import type { ImportAnswer, ImportQuestionMessage, TableHead } from './import-messages.ts';
import { importSession, type ImportSession, type ImportStage } from './import-session.ts';
import { packTexts } from './packed-column.ts';

/** Of larger tables the columns go only when they are asked for: the page would hold them for a person who may close the file. */
const mostRowsAhead = 200_000;

/** The ticket of what nobody has asked for yet. */
const unasked = 0;

/** How long a question may still come before the tables are made ahead, in ms. */
const graceTime = 15;

/**
 * Answers the questions about one file, one after the other: the work of the import worker.
 * @param post hears every answer, in order.
 */
export function importAnswers(post: (answer: ImportAnswer) => void): (message: ImportQuestionMessage) => void {
  let session: ImportSession | null = null;
  /** Columns that have gone to the page since the last preview, by their numbers. */
  let gone = new Map<Column, number>();
  let lastColumn = 0;
  let asked = 0;
  let queue: Promise<void> = Promise.resolve();

  /** The number of a column, which goes to the page the first time. Sources, the only lists, are the same in every row and made anew where the table is used. */
  function numberOf(column: Column, ticket: number): number | null {
    const known = gone.get(column);
    if (known !== undefined) return known;
    if (column.kind !== 'number' && column.kind !== 'text') return null;
    lastColumn += 1;
    if (column.kind === 'number') post({ ticket, column: lastColumn, numbers: column });
    else post({ ticket, column: lastColumn, packed: packTexts(column.values) });
    gone.set(column, lastColumn);
    return lastColumn;
  }

  function headOf({ name, resource, length, columns }: Table, ticket: number): TableHead {
    const numbered = [...columns].flatMap(([field, column]): (readonly [string, number])[] => {
      const number = numberOf(column, ticket);
      return number === null ? [] : [[field, number]];
    });
    return { name, resource, length, columns: numbered };
  }

  /** Makes the tables while the person reads the preview, and hands them over: what they are made of does not depend on the words that are asked for then. */
  function prepare(): void {
    const now = asked;
    // A question that waits is read first.
    setTimeout(() => {
      if (asked !== now) return;
      try {
        for (const table of session?.prepare() ?? []) if (table.length <= mostRowsAhead) headOf(table, unasked);
      } catch {
        // Whoever asks for the tables hears why they cannot be made.
      }
    }, graceTime);
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
      case 'settle': {
        const preview = await (message.ask === 'open' ? session.open(message.request, report) : session.settle(message.request, report));
        gone = new Map();
        post({ ticket, preview });
        return prepare();
      }
      case 'report': return post({ ticket, report: session.report(message.request) });
      case 'finish': {
        const dataset = session.finish(message.request);
        return post({ ticket, dataset: dataset && { id: dataset.id, title: dataset.title, tables: dataset.tables.map((table) => headOf(table, ticket)) } });
      }
    }
  }

  return (message) => {
    asked += 1;
    queue = queue.then(() => answer(message)).catch((error: unknown) => post({ ticket: message.ticket, failed: error instanceof Error ? error.message : String(error) }));
  };
}
