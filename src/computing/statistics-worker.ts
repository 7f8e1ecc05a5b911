import { answer, type Question } from './dispatch.ts';

/** Runs in the worker: computes one question after the other. */
self.addEventListener('message', (event: MessageEvent<Question>) => answer(event.data, (reply, transfer) => postMessage(reply, { transfer })));
