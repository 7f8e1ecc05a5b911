import { describe, expect, it } from 'vitest';
import { moveScene, removeScene } from '../../../src/core/briefing/briefing-edits.ts';
import { briefingFileName, briefingStorage, cannotKeep, type KeyValueStore } from '../../../src/stores/briefing-storage.ts';
import { copyOfReady, dayOf, makeBriefingStore, newBriefingId } from '../../../src/stores/briefing-store.ts';
import { briefingOf } from '../core/briefing/arbitrary-briefing.ts';

function memory(): KeyValueStore & { readonly values: Map<string, unknown>; writes: number } {
  const values = new Map<string, unknown>();
  return {
    values,
    writes: 0,
    entries: () => Promise.resolve([...values]),
    get: (key) => Promise.resolve(values.get(key)),
    set(key, value) {
      this.writes += 1;
      values.set(key, structuredClone(value));
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(void values.delete(key)),
  };
}

const denied: KeyValueStore = {
  entries: () => Promise.reject(new Error('denied')),
  get: () => Promise.reject(new Error('denied')),
  set: () => Promise.reject(new Error('denied')),
  delete: () => Promise.reject(new Error('denied')),
};

const clock = () => new Date(2026, 10, 27, 9);
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const titles = (scenes: ReturnType<typeof briefingOf>['scenes'] | undefined) => scenes?.map(({ title }) => title.zh).join('');

describe('the open briefing', () => {
  it('takes steps back and forward, and a new step ends what was ahead', () => {
    const store = makeBriefingStore(briefingStorage(memory()), clock);
    store.getState().open(briefingOf('甲', '乙', '丙'), 'nowhere');
    store.getState().change((briefing) => moveScene(briefing, 0, 2));
    store.getState().change((briefing) => removeScene(briefing, 0));
    expect(titles(store.getState().briefing?.scenes)).toBe('丙甲');
    store.getState().undo();
    store.getState().undo();
    store.getState().undo();
    expect(titles(store.getState().briefing?.scenes)).toBe('甲乙丙');
    store.getState().redo();
    expect(titles(store.getState().briefing?.scenes)).toBe('乙丙甲');
    store.getState().change((briefing) => removeScene(briefing, 2));
    expect(store.getState().future).toEqual([]);
    expect(store.getState().briefing?.changed).toBe('2026-11-27');
  });

  it('is unsaved from the first change until it is kept, and not before', () => {
    const store = makeBriefingStore(briefingStorage(memory()), clock);
    store.getState().newBriefing('en');
    expect(store.getState()).toMatchObject({ dirty: false, savedState: { kind: 'never' } });
    store.getState().change((briefing) => briefing);
    expect(store.getState()).toMatchObject({ dirty: false, past: [] });
    store.getState().change((briefing) => ({ ...briefing, theme: 'projector' }));
    expect(store.getState().dirty).toBe(true);
    store.getState().savedAsFile();
    expect(store.getState()).toMatchObject({ dirty: false, savedState: { kind: 'file' } });
    store.getState().undo();
    expect(store.getState().dirty).toBe(true);
  });

  it('is kept by itself only after a person kept it once', async () => {
    const kept = memory();
    const store = makeBriefingStore(briefingStorage(kept), clock);
    store.getState().open(briefingOf('甲', '乙'), 'nowhere');
    store.getState().change((briefing) => moveScene(briefing, 0, 1));
    await settle();
    expect(kept.writes).toBe(0);
    await store.getState().save();
    expect(store.getState()).toMatchObject({ dirty: false, savedState: { kind: 'browser' } });
    store.getState().change((briefing) => removeScene(briefing, 0));
    await settle();
    expect(kept.writes).toBe(2);
    expect(store.getState().dirty).toBe(false);
  });

  it('keeps the last of several quick changes', async () => {
    const kept = memory();
    const store = makeBriefingStore(briefingStorage(kept), clock);
    store.getState().open(briefingOf('甲', '乙', '丙'), 'browser');
    store.getState().change((briefing) => removeScene(briefing, 0));
    store.getState().change((briefing) => removeScene(briefing, 0));
    await settle();
    expect(kept.values.get('b1')).toMatchObject({ scenes: [{ title: { zh: '丙' } }] });
    expect(store.getState()).toMatchObject({ dirty: false, savedState: { kind: 'browser' } });
  });

  it('says when the browser keeps nothing, and stays unsaved', async () => {
    const store = makeBriefingStore(briefingStorage(denied), clock);
    store.getState().open(briefingOf('甲', '乙'), 'nowhere');
    store.getState().change((briefing) => removeScene(briefing, 0));
    await store.getState().save();
    expect(store.getState()).toMatchObject({ dirty: true, savedState: { kind: 'failed', problem: cannotKeep } });
  });
});

describe('briefings kept in a browser', () => {
  it('are listed, the latest first, opened and removed', async () => {
    const storage = briefingStorage(memory());
    const [old, young] = [{ ...briefingOf('甲'), id: 'old', changed: '2026-11-01' }, { ...briefingOf('甲', '乙'), id: 'young' }];
    await storage.save(old);
    await storage.save(young);
    expect(await storage.list()).toEqual({ value: [{ id: 'young', title: young.title, scenes: 2, changed: '2026-11-26' }, { id: 'old', title: old.title, scenes: 1, changed: '2026-11-01' }] });
    expect(await storage.load('young')).toEqual({ value: { briefing: young, problems: [] } });
    await storage.remove('young');
    expect(await storage.load('young')).toEqual({ value: null });
  });

  it('leave out what is no briefing, and never throw where nothing can be kept', async () => {
    const store = memory();
    store.values.set('x', 'broken');
    expect(await briefingStorage(store).list()).toEqual({ value: [] });
    const storage = briefingStorage(denied);
    for (const answer of [await storage.list(), await storage.load('x'), await storage.save(briefingOf()), await storage.remove('x')]) expect(answer).toEqual({ problem: cannotKeep });
    // There is no IndexedDB here.
    expect(await briefingStorage().list()).toEqual({ problem: cannotKeep });
  });
});

describe('a copy of a ready briefing', () => {
  it('has an id and a day of its own', () => {
    expect(newBriefingId(new Date(0), 0)).toBe('b00000');
    expect(newBriefingId(clock(), 0.5)).toMatch(/^b[a-z0-9]{12}$/);
    expect(dayOf(clock())).toBe('2026-11-27');
    expect(copyOfReady({ ...briefingOf('甲'), id: 'national' }, 'en', clock())).toMatchObject({ language: 'en', created: '2026-11-27', scenes: [{ title: { zh: '甲' } }] });
  });

  it('is saved under its title without characters that file systems refuse', () => {
    expect(briefingFileName({ ...briefingOf(), title: { zh: '臺中/彰化: 簡報?', en: '' } }, 'en')).toBe('臺中 彰化 簡報.briefing.json');
    expect(briefingFileName({ ...briefingOf(), title: { zh: '', en: '' } }, 'en')).toBe('b1.briefing.json');
  });
});
