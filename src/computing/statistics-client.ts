import type { ComputationName, RequestOf, ResultOf } from './computations.ts';
import type { Answer, Question } from './dispatch.ts';

export interface ComputeOptions {
  /** Aborting it ends the work at once; the promise is rejected with the signal's reason (an `AbortError` unless given). */
  readonly signal?: AbortSignal;
  /** Hears the share done, 0 … 1, at least every tenth of the work. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Computes off the page's thread.
 * @throws Error (as a rejection) with the sentence of the computation, or when the worker cannot start, stops, or cannot be sent the request.
 */
export type Compute = <Name extends ComputationName>(name: Name, request: RequestOf<Name>, options?: ComputeOptions) => Promise<ResultOf<Name>>;

interface Job {
  readonly question: Question;
  readonly onProgress: ((share: number) => void) | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

type OpenWorker = () => Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/**
 * A client of one worker, which is opened with the first job, kept, and given one job at a time; the others wait in order. Aborting the job
 * at work terminates the worker, and the next job opens another: a computation need not stop to listen, so it is as fast as it can be, none
 * can forget to listen, and the processor is free at once. Opening a worker anew costs less than a blink and only after a cancelled job.
 */
export function computingClient(openWorker: OpenWorker): Compute {
  let worker: ReturnType<OpenWorker> | null = null;
  let atWork: Job | null = null;
  let lastTicket = 0;
  const queue: Job[] = [];

  const closeWorker = (): void => {
    worker?.terminate();
    worker = null;
  };

  /** Ends the job at work, if it is this one, and starts the next. */
  const finish = (job: Job, end: () => void): void => {
    if (atWork !== job) return;
    atWork = null;
    end();
    startNext();
  };

  const fail = (job: Job | null, sentence: string): void => {
    closeWorker();
    if (job) finish(job, () => job.reject(new Error(sentence)));
  };

  const hear = (reply: Answer): void => {
    const job = atWork;
    // A worker that was terminated may still have had a message on its way.
    if (job?.question.ticket !== reply.ticket) return;
    if ('progress' in reply) job.onProgress?.(reply.progress);
    else if ('result' in reply) finish(job, () => job.resolve(reply.result));
    else finish(job, () => job.reject(new Error(reply.error)));
  };

  const theWorker = (): ReturnType<OpenWorker> => {
    if (worker) return worker;
    const opened = openWorker();
    opened.addEventListener('message', (event: MessageEvent<Answer>) => hear(event.data));
    opened.addEventListener('messageerror', () => {
      if (worker === opened) fail(atWork, 'The answer of the statistics worker could not be read.');
    });
    opened.addEventListener('error', (event) => {
      if (worker === opened) fail(atWork, event.message || 'The statistics worker could not start or has stopped.');
    });
    worker = opened;
    return opened;
  };

  function startNext(): void {
    const job = atWork ? undefined : queue.shift();
    if (!job) return;
    atWork = job;
    try {
      theWorker().postMessage(job.question);
    } catch (error) {
      fail(job, `The request could not be sent to the worker: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  const abandon = (job: Job, reason: unknown): void => {
    const waiting = queue.indexOf(job);
    if (waiting >= 0) {
      queue.splice(waiting, 1);
      job.reject(reason);
    } else if (atWork === job) {
      closeWorker();
      finish(job, () => job.reject(reason));
    }
  };

  return <Name extends ComputationName>(name: Name, request: RequestOf<Name>, { signal, onProgress }: ComputeOptions = {}) =>
    new Promise<ResultOf<Name>>((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      lastTicket += 1;
      const abort = (): void => abandon(job, signal?.reason);
      const job: Job = {
        question: { ticket: lastTicket, name, request },
        onProgress,
        resolve: (result) => {
          signal?.removeEventListener('abort', abort);
          resolve(result as ResultOf<Name>);
        },
        reject: (reason) => {
          signal?.removeEventListener('abort', abort);
          reject(reason);
        },
      };
      signal?.addEventListener('abort', abort, { once: true });
      queue.push(job);
      startNext();
    });
}

/** The page's own client. */
export const compute = computingClient(() => new Worker(new URL('./statistics-worker.ts', import.meta.url), { type: 'module' }));
