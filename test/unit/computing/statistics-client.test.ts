import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { answer, type Answer, type Question } from '../../../src/computing/dispatch.ts';
import type { GlobalAutocorrelation } from '../../../src/computing/computations.ts';
import { computingClient } from '../../../src/computing/statistics-client.ts';
import { localMoran, type LocalMoran } from '../../../src/core/statistics/local-moran.ts';
import { latticeValues, queenLattice } from '../core/statistics/queen-lattice.ts';

const request = { values: Float64Array.from(latticeValues), weights: queenLattice(5), permutations: 99, seed: 6 };
const expected = localMoran(request.values, request.weights, request);

/** A worker without a thread: copies messages as a real one does, and answers in a later task unless it is told to keep silent. */
class WorkerInPlace extends EventTarget {
  static opened: WorkerInPlace[] = [];
  static silent = false;
  readonly asked: Question[] = [];
  terminated = false;

  constructor() {
    super();
    WorkerInPlace.opened.push(this);
  }

  postMessage(question: Question): void {
    this.asked.push(structuredClone(question));
    if (!WorkerInPlace.silent) setTimeout(() => !this.terminated && this.work(), 0);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Answers the last question. */
  work(): void {
    const question = this.asked.at(-1);
    if (question) answer(question, (reply, transfer) => !this.terminated && this.say(structuredClone(reply, { transfer })));
  }

  say(data: Answer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const opened = (index: number): WorkerInPlace => {
  const worker = WorkerInPlace.opened[index];
  if (!worker) throw new RangeError(`only ${WorkerInPlace.opened.length} workers were opened`);
  return worker;
};

const client = () => computingClient(() => new WorkerInPlace());

beforeEach(() => {
  WorkerInPlace.opened = [];
  WorkerInPlace.silent = false;
});

describe('compute', () => {
  it('brings the result over, typed by its name, and leaves the request with the caller', async () => {
    const result = await client()('local-moran', request);
    expectTypeOf(result).toEqualTypeOf<LocalMoran | null>();
    expect(result).toEqual(expected);
    expect(request.values).toHaveLength(25);
    const both = await client()('moran', request);
    expectTypeOf(both).toEqualTypeOf<GlobalAutocorrelation>();
    expect(both.test?.statistic).toBeCloseTo(0.3618723628691983, 12);
  });

  it('tells the progress, and only of its own job', async () => {
    const compute = client();
    const [first, second]: number[][] = [[], []];
    await Promise.all([
      compute('local-moran', request, { onProgress: (share) => first?.push(share) }),
      compute('local-moran', request, { onProgress: (share) => second?.push(share) }),
    ]);
    expect(first).toEqual(Array.from({ length: 25 }, (_, unit) => (unit + 1) / 25));
    expect(second).toEqual(first);
  });

  it('keeps one worker and gives it one job at a time, in order', async () => {
    const compute = client();
    const done: string[] = [];
    const jobs = (['geary', 'local-moran', 'moran'] as const).map(async (name) => {
      await compute(name, request);
      done.push(name);
    });
    expect(opened(0).asked.map(({ name }) => name)).toEqual(['geary']);
    await Promise.all(jobs);
    expect(done).toEqual(['geary', 'local-moran', 'moran']);
    expect(WorkerInPlace.opened).toHaveLength(1);
    expect(new Set(opened(0).asked.map(({ ticket }) => ticket)).size).toBe(3);
  });

  it('rejects with the sentence of the computation and goes on', async () => {
    const compute = client();
    const wrong = compute('local-moran', { ...request, values: new Float64Array(3) });
    const right = compute('local-moran', request);
    await expect(wrong).rejects.toThrow('3 values were given for 25 units.');
    expect(await right).toEqual(expected);
    expect(WorkerInPlace.opened).toHaveLength(1);
  });
});

describe('cancelling', () => {
  it('ends the work at once in the middle of it, and the next job has another worker', async () => {
    const compute = client();
    const controller = new AbortController();
    const shares: number[] = [];
    const cancelled = compute('local-moran', request, {
      signal: controller.signal,
      onProgress: (share) => {
        shares.push(share);
        if (share >= 0.2) controller.abort();
      },
    });
    const next = compute('local-moran', request);
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect(shares.at(-1)).toBe(0.2);
    expect(opened(0).terminated).toBe(true);
    expect(await next).toEqual(expected);
    expect(WorkerInPlace.opened).toHaveLength(2);
    expect(opened(1).terminated).toBe(false);
  });

  it('hears no more of a cancelled job, even of a message that was on its way', async () => {
    WorkerInPlace.silent = true;
    const compute = client();
    const controller = new AbortController();
    const cancelled = compute('local-moran', request, { signal: controller.signal });
    controller.abort(new Error('changed my mind'));
    await expect(cancelled).rejects.toThrow('changed my mind');
    const next = compute('moran', request);
    opened(0).say({ ticket: opened(0).asked[0]?.ticket ?? 0, result: 'stale' });
    opened(1).work();
    expect((await next).test?.statistic).toBeCloseTo(0.3618723628691983, 12);
  });

  it('takes a waiting job out of the queue and leaves the one at work alone', async () => {
    const compute = client();
    const controller = new AbortController();
    const first = compute('local-moran', request);
    const waiting = compute('geary', request, { signal: controller.signal });
    const last = compute('moran', request);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(await first).toEqual(expected);
    await last;
    expect(opened(0).asked.map(({ name }) => name)).toEqual(['local-moran', 'moran']);
    expect(opened(0).terminated).toBe(false);
  });

  it('does not begin when it is too late already, and does nothing when it comes after the result', async () => {
    const compute = client();
    await expect(compute('local-moran', request, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(WorkerInPlace.opened).toHaveLength(0);
    const controller = new AbortController();
    await compute('local-moran', request, { signal: controller.signal });
    controller.abort();
    expect(opened(0).terminated).toBe(false);
  });
});

describe('a worker that fails', () => {
  it.each([
    ['error', 'The statistics worker could not start or has stopped.'],
    ['messageerror', 'The answer of the statistics worker could not be read.'],
  ])('rejects the job at work on "%s" and opens another for the next', async (kind, sentence) => {
    WorkerInPlace.silent = true;
    const compute = client();
    const lost = compute('local-moran', request);
    const next = compute('local-moran', request);
    opened(0).dispatchEvent(new Event(kind));
    await expect(lost).rejects.toThrow(sentence);
    expect(opened(0).terminated).toBe(true);
    // A second event of the dead worker must not take the new one's job down.
    opened(0).dispatchEvent(new Event(kind));
    opened(1).work();
    expect(await next).toEqual(expected);
  });

  it('rejects a request that cannot be copied', async () => {
    const compute = client();
    const weights = { ...request.weights, islands: Object.assign([], { hidden: () => 0 }) };
    await expect(compute('local-moran', { ...request, weights })).rejects.toThrow(/^The request could not be sent to the worker: /);
    expect(await compute('local-moran', request)).toEqual(expected);
  });
});
