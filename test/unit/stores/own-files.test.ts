import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportQuestionMessage } from '../../../src/importing/import-messages.ts';
import { atlasStore } from '../../../src/stores/atlas-store.ts';
import { beginOpening, openImporter, prepareImporter, takeOpening } from '../../../src/stores/own-files.ts';
import { wholeAtlas } from '../../architecture/whole-atlas.ts';

/** Workers that were started, with what they were asked; they answer when told. */
class WaitingWorker extends EventTarget {
  static started: WaitingWorker[] = [];
  readonly asked: ImportQuestionMessage[] = [];
  ended = false;

  constructor() {
    super();
    WaitingWorker.started.push(this);
  }

  postMessage(message: ImportQuestionMessage): void {
    this.asked.push(message);
  }

  answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate(): void {
    this.ended = true;
  }
}

const offered = () => ({ file: new Blob(['縣市,量\n']), name: 'a.csv' });
const settled = () => new Promise((done) => { setTimeout(done); });

beforeEach(() => {
  vi.stubGlobal('Worker', WaitingWorker);
  atlasStore.setState({ atlas: wholeAtlas() });
  // One that another test has started is used up.
  openImporter();
  WaitingWorker.started = [];
});

afterEach(() => vi.unstubAllGlobals());

describe('the worker of a file', () => {
  it('starts before there is a file and is used once', async () => {
    prepareImporter();
    prepareImporter();
    expect(WaitingWorker.started).toHaveLength(1);
    const [one, other] = [openImporter(), openImporter()];
    expect(WaitingWorker.started).toHaveLength(2);
    expect(one).not.toBe(other);
    await settled();
    expect(WaitingWorker.started.map(({ asked }) => asked.map(({ ask }) => ask))).toEqual([['places'], ['places']]);
  });

  it('begins to read before the dialog takes over, and tells it from then on how far it is', async () => {
    const file = offered();
    const begun = beginOpening(file);
    await settled();
    const [worker] = WaitingWorker.started;
    expect(worker?.asked.map(({ ask }) => ask)).toEqual(['places', 'open']);
    const stages: string[] = [];
    const taken = takeOpening(file);
    taken.follow = ({ stage }) => stages.push(stage);
    expect(taken).toBe(begun);
    worker?.answer({ ticket: 2, stage: 'joining', share: 0 });
    worker?.answer({ ticket: 2, preview: { ok: false, why: { zh: '不行', en: 'No' } } });
    expect(await taken.first).toEqual({ ok: false, why: { zh: '不行', en: 'No' } });
    expect(stages).toEqual(['joining']);
    // The same file again is another opening.
    expect(takeOpening(file)).not.toBe(begun);
  });
});
