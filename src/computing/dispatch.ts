import { computations, type Report } from './computations.ts';

/** What the page asks the worker. */
export interface Question {
  readonly ticket: number;
  readonly name: string;
  readonly request: unknown;
}

/** What the worker says, any number of times the share done and then once the result or a sentence why there is none. */
export type Answer = { readonly ticket: number } & ({ readonly progress: number } | { readonly result: unknown } | { readonly error: string });

// A hundred messages tell as much as ten thousand.
const progressStep = 0.01;

/** The buffers below all typed arrays in a value, each once, so that they can be handed over instead of copied. */
export function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (value instanceof ArrayBuffer) found.add(value);
  else if (value instanceof Map || value instanceof Set || Array.isArray(value)) for (const part of value.values()) buffersIn(part, found);
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) buffersIn(part, found);
  return found;
}

/** Computes what is asked and posts progress and the answer; never throws. Pure but for `post`, so it runs without a worker too. */
export function answer({ ticket, name, request }: Question, post: (answer: Answer, transfer: ArrayBuffer[]) => void): void {
  let told = 0;
  const report: Report = (share) => {
    if (share < told + progressStep) return;
    told = share;
    post({ ticket, progress: share }, []);
  };
  try {
    // The client ties names to their requests; here the message is taken as it comes.
    const table: Readonly<Record<string, (request: never, report: Report) => unknown>> = computations;
    if (!Object.hasOwn(table, name)) throw new RangeError(`There is no computation named "${name}".`);
    const result = table[name]?.(request as never, report);
    post({ ticket, result }, [...buffersIn(result)]);
  } catch (error) {
    post({ ticket, error: error instanceof Error ? error.message : String(error) }, []);
  }
}
