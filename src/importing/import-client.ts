import { worked, type Outcome } from '../core/importing/finding.ts';
import type { Table } from '../core/datasets/table.ts';
import type { Column } from '../core/measures/column.ts';
import type { ImportPreview } from '../core/own-data/import-preview.ts';
import type { OwnDataset } from '../core/own-data/own-dataset.ts';
import { withSource } from '../core/own-data/own-resource.ts';
import type { FinishRequest, ImportAnswer, ImportPlaces, ImportQuestionMessage, OpenRequest, ReportRequest, SettleRequest } from './import-messages.ts';
import { unpackedColumn } from './packed-column.ts';

export interface ImportProgress {
  readonly stage: 'reading' | 'parsing' | 'joining';
  /** 0 … 1 of the stage; 0 where it cannot be told. */
  readonly share: number;
}

/** One file being opened, off the page's thread. */
export interface ImportClient {
  open(request: OpenRequest, onProgress: (progress: ImportProgress) => void): Promise<Outcome<ImportPreview>>;
  settle(request: SettleRequest, onProgress: (progress: ImportProgress) => void): Promise<Outcome<ImportPreview>>;
  finish(request: FinishRequest): Promise<Outcome<OwnDataset>>;
  report(request: ReportRequest): Promise<Outcome<string>>;
  /** Ends the worker and with it whatever it does; what was asked is never answered. */
  close(): void;
}

type OpenWorker = () => Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

function stopped(reason: string): { readonly ok: false; readonly why: { readonly zh: string; readonly en: string } } {
  return { ok: false, why: { zh: `讀取中止（${reason}）。檔案可能太大，記憶體不足；請關閉其他分頁，或只留下需要的欄位再試。`, en: `Reading has stopped (${reason}). The file may be too large for the memory; close other tabs, or keep only the columns you need and try again.` } };
}

/** Opens a worker for one file. It starts at once, and reads nothing before the names of places are there. */
export function importClient(places: Promise<ImportPlaces>, openWorker: OpenWorker = () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })): ImportClient {
  const worker = openWorker();
  let lastTicket = 0;
  const waiting = new Map<number, (answer: ImportAnswer) => void>();
  const failAll = (reason: string): void => {
    for (const [ticket, hear] of waiting) hear({ ticket, failed: reason });
  };
  /** Columns that have come since the last preview, by their numbers. */
  const columns = new Map<number, Column>();
  worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
    if ('preview' in data) columns.clear();
    if ('numbers' in data) columns.set(data.column, data.numbers);
    else if ('packed' in data) columns.set(data.column, unpackedColumn(data.packed));
    else waiting.get(data.ticket)?.(data);
  });
  worker.addEventListener('messageerror', () => failAll('message'));
  worker.addEventListener('error', (event) => failAll(event.message || 'worker'));

  function ask<Value>(message: (ticket: number) => ImportQuestionMessage, hear: (answer: ImportAnswer) => Outcome<Value> | null): Promise<Outcome<Value>> {
    lastTicket += 1;
    const ticket = lastTicket;
    return new Promise((resolve) => {
      waiting.set(ticket, (answer) => {
        const end = 'failed' in answer ? stopped(answer.failed) : hear(answer);
        if (!end) return;
        waiting.delete(ticket);
        resolve(end);
      });
      worker.postMessage(message(ticket));
    });
  }

  const asPreview = (onProgress: (progress: ImportProgress) => void) => (answer: ImportAnswer) => {
    if ('stage' in answer) onProgress(answer);
    return 'preview' in answer ? answer.preview : null;
  };

  const placesSent = places.then((request) => {
    void ask((ticket) => ({ ticket, ask: 'places', request }), (answer) => ('ready' in answer ? worked(true) : null));
  });
  // Who opens a file hears why there are no places.
  placesSent.catch(() => undefined);
  return {
    async open(request, onProgress) {
      await placesSent;
      return ask((ticket) => ({ ticket, ask: 'open', request }), asPreview(onProgress));
    },
    settle: (request, onProgress) => ask((ticket) => ({ ticket, ask: 'settle', request }), asPreview(onProgress)),
    report: (request) => ask((ticket) => ({ ticket, ask: 'report', request }), (answer) => ('report' in answer ? worked(answer.report) : null)),
    finish(request) {
      return ask((ticket) => ({ ticket, ask: 'finish', request }), (answer): Outcome<OwnDataset> | null => {
        if (!('dataset' in answer)) return null;
        if (!answer.dataset) return stopped('finish');
        const tables = answer.dataset.tables.map(({ columns: numbered, ...head }): Table => {
          const own = numbered.flatMap(([field, number]): (readonly [string, Column])[] => {
            const column = columns.get(number);
            return column ? [[field, column]] : [];
          });
          return withSource({ ...head, columns: new Map(own) });
        });
        return worked({ id: answer.dataset.id, title: answer.dataset.title, resources: tables.map(({ resource }) => resource), tables });
      });
    },
    close: () => worker.terminate(),
  };
}
